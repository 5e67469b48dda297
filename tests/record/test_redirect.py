"""Who is who, whatever was merged into what: laws, with a search for a counter-example."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from record.catalogue import BY_NAME
from record.facts import Overlay, Plain
from record.ids import derived_id
from record.kinds import Row
from record.redirect import about, ids_of, standing_id, whole

IDS = tuple(derived_id("redirect", str(number)) for number in range(6))
MERGES = st.dictionaries(st.sampled_from(IDS), st.sampled_from((*IDS, "elsewhere")), max_size=6)


def person(person_id: str, into: str | None = None, **values: object) -> Row:
    blank = BY_NAME["person"].blank() | {"id": person_id, "merged_into_id": into}
    return blank | values  # type: ignore[return-value]


def people(merges: dict[str, str]) -> Plain:
    """Six people, each with a note, some of them merged; a merge may lead where nobody is."""
    rows = [("person", person(each, merges.get(each))) for each in IDS]
    notes: list[tuple[str, Row]] = [
        ("case_note", {"id": derived_id("note", each), "person_id": each}) for each in IDS
    ]
    return Plain([*rows, *notes])


@given(MERGES)
def test_everybody_has_one_record_that_stands_and_all_records_agree_on_it(
    merges: dict[str, str],
) -> None:
    facts = people(merges)
    groups = {each: ids_of(each, facts) for each in IDS}
    for each, ids in groups.items():
        assert each in ids
        assert len(set(ids)) == len(ids)
        assert ids[0] == standing_id(each, facts)
        assert all(groups[other] == ids for other in ids)
    together = [found["id"] for each in IDS for found in about("case_note", each, facts)]
    assert set(together) == {derived_id("note", each) for each in IDS}


@given(MERGES)
def test_merging_and_separating_again_in_any_order_changes_nothing(merges: dict[str, str]) -> None:
    facts = people({})
    merged = Overlay(facts, {("person", e): person(e, into) for e, into in merges.items()})
    apart = Overlay(merged, {("person", e): person(e) for e in merges})
    for each in IDS:
        assert ids_of(each, apart) == (each,)
        assert about("case_note", each, apart) == about("case_note", each, facts)
        assert whole([apart.get("person", i) or {} for i in ids_of(each, apart)]) == person(each)


@given(MERGES)
def test_written_rows_count_like_those_that_lie_beneath(merges: dict[str, str]) -> None:
    written = Overlay(people({}), {("person", e): person(e, into) for e, into in merges.items()})
    assert [ids_of(e, written) for e in IDS] == [ids_of(e, people(merges)) for e in IDS]


def test_what_the_standing_record_leaves_empty_is_the_other_s_and_lists_are_joined() -> None:
    one = person(IDS[0], diet="HAL", needs=["HD"])
    other = person(IDS[1], IDS[0], diet="MOS", religion="MOS", needs=["RC"], interpreter=False)
    known = whole([one, other])
    assert (known["id"], known["diet"], known["religion"]) == (IDS[0], "HAL", "MOS")
    assert (known["needs"], known["interpreter"]) == (["HD", "RC"], False)
    assert known["merged_into_id"] is None
    assert one["religion"] is None
