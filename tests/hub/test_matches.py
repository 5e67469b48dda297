"""The centre sees that two prisons have admitted one person, and asks; once for each pair."""

from __future__ import annotations

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Outcome
from record.kinds import Row
from tests.hub.people import Pair, admit, merge, person_in, separate, settled
from tests.hub.seat import Seat, row, rows
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

SMITH = an_id("person", "SMITH")
PNC = (("PNC", "2010/0123456A"),)

pytestmark = pytest.mark.usefixtures("both_prisons")


@pytest.fixture
def mso(hub: Hub, clock: TestClock, so: Seat) -> Seat:
    """The same in the other prison."""
    pair = Pair.enrolled(hub, clock, "MS", "M2SO", OTHER)
    pair.there = so
    return pair


@pytest.fixture
def so(hub: Hub, clock: TestClock) -> Seat:
    """A supervising officer, with somebody at hand who lets through what takes two."""
    return Pair.enrolled(hub, clock, "S", "Q3SO")


def grounds(match: Row) -> list[str]:
    """What is the same in a match."""
    listed = match["grounds"]
    assert isinstance(listed, list)
    return [str(ground["kind"]) for ground in listed]


@pytest.mark.parametrize(
    ("theirs", "same"),
    [
        ({"surname": "O’NEWMAN", "born": "1991-03-08"}, ["NAME"]),
        ({"surname": "Brown", "born": "1980-01-01", "numbers": PNC}, ["PNC"]),
        ({"surname": "Brown", "born": "1980-01-01", "numbers": (("PNC", "10/123456A"),)}, ["PNC"]),
        ({"surname": "ONEWMAN", "born": "1991-03-08", "numbers": PNC}, ["PNC", "NAME"]),
        ({"surname": "Brown", "born": "1980-01-01", "numbers": (("NOMS", "A7777AA"),)}, ["NOMS"]),
    ],
)
def test_the_same_number_or_name_and_birthday_is_asked_about_in_both_prisons(
    hub: Hub, a: Seat, m: Seat, so: Seat, theirs: dict[str, object], same: list[str]
) -> None:
    first = admit(a, PRISON, "O'Newman", numbers=(*PNC, ("MERGED", "A7777AA")), cell="A-2-003")
    a.send(first)
    a.clock.tick(minutes=3)  # type: ignore[attr-defined]
    second = admit(m, OTHER, **theirs)  # type: ignore[arg-type]
    verdict = m.send(second)
    assert verdict.outcome is Outcome.ACCEPTED
    (match,) = rows(hub, "possible_match")
    assert verdict.raised == (match["id"],)
    assert (match["person_id"], match["other_person_id"]) == (person_in(second), person_in(first))
    assert grounds(match) == same
    sides = match["sides"]
    assert isinstance(sides, dict)
    assert sides[person_in(first)]["cell_path"] == "LEI-A-2-003"
    for seat in (so, m):
        seat.read_all()
        assert seat.rows["possible_match", str(match["id"])][1]["sides"] == sides


def test_another_birthday_or_another_number_is_another_person(hub: Hub, a: Seat, m: Seat) -> None:
    a.send(admit(a, PRISON, "Newman", numbers=PNC))
    m.send(admit(m, OTHER, "Newman", born="1991-11-20", numbers=(("CRO", "123456/10A"),)))
    m.send(admit(m, OTHER, "Hardcastle"))
    m.send(admit(m, OTHER, "Brown", born="1980-01-01", numbers=(("PASS", "2010/0123456A"),)))
    assert rows(hub, "possible_match") == []


def test_a_match_is_settled_with_the_merge(hub: Hub, a: Seat, m: Seat, mso: Seat) -> None:
    first, second = admit(a, PRISON, "Newman"), admit(m, OTHER, "Newman")
    a.send(first)
    (match_id,) = m.send(second).raised
    same = settled(mso, "possible_match", match_id, "same")
    verdict = mso.send(merge(mso, person_in(second), person_in(first), same))
    assert verdict.outcome is Outcome.ACCEPTED
    match = row(hub, "possible_match", match_id)
    assert (match["status"], match["choice"]) == ("SETTLED", "same")
    mso.send(separate(mso, row(hub, "person", person_in(second))))
    m.send(admit(m, OTHER, "Newman"))
    assert {m["id"] for m in rows(hub, "possible_match", status="OPEN")} != {match_id}


def test_a_merge_settles_no_match_of_others(hub: Hub, a: Seat, m: Seat, mso: Seat) -> None:
    first, second = admit(a, PRISON, "Newman"), admit(m, OTHER, "Newman")
    third = admit(m, OTHER, "Price", born="1981-02-03", forename="John")
    a.send(first)
    (match_id,) = m.send(second).raised
    m.send(third)
    same = settled(mso, "possible_match", match_id, "same")
    verdict = mso.send(merge(mso, person_in(third), an_id("person", "PRICE"), same))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "match_of_others")


def test_two_who_were_told_apart_are_never_asked_about_again(
    hub: Hub, a: Seat, m: Seat, so: Seat
) -> None:
    first, second = admit(a, PRISON, "Newman"), admit(m, OTHER, "Newman")
    a.send(first)
    (match_id,) = m.send(second).raised
    told = so.settle("tell_apart", "possible_match", match_id, choice="different")
    assert so.send(told).outcome is Outcome.ACCEPTED
    same = settled(so, "possible_match", match_id, "same")
    late = so.send(merge(so, person_in(second), person_in(first), same))
    assert (late.outcome, late.problem) == (Outcome.REFUSED, "already_settled")
    third = admit(a, PRISON, "Newman")
    others = {
        row(hub, "possible_match", raised)["other_person_id"] for raised in a.send(third).raised
    }
    assert others == {person_in(first), person_in(second)}
    assert row(hub, "possible_match", match_id)["choice"] == "different"


def test_who_may_be_somebody_merged_is_asked_about_once_and_by_the_record_that_stands(
    hub: Hub, a: Seat, m: Seat, so: Seat
) -> None:
    first, second = admit(a, PRISON, "Newman"), admit(a, PRISON, "Newman")
    a.send(first)
    a.send(second)
    so.send(merge(so, person_in(second), person_in(first)))
    (raised,) = m.send(admit(m, OTHER, "Newman")).raised
    assert row(hub, "possible_match", raised)["other_person_id"] == person_in(first)


def test_an_officer_only_asks_for_two_to_be_told_apart(hub: Hub, a: Seat, m: Seat) -> None:
    a.send(admit(a, PRISON, "Newman"))
    (match_id,) = m.send(admit(m, OTHER, "Newman")).raised
    verdict = a.send(a.settle("tell_apart", "possible_match", match_id, choice="different"))
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "right_held")
    assert row(hub, "possible_match", match_id)["status"] == "OPEN"


def test_an_extract_that_brings_somebody_whom_staff_admitted_is_asked_about(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    """And nobody else of the extract is, however alike two of its people are."""
    admitted = admit(a, PRISON, "Newman", numbers=PNC)
    a.send(admitted)
    brought = [
        (
            "person",
            {**row(hub, "person", SMITH), "id": an_id("person", name), "prison_number": None},
        )
        for name in ("one", "two")
    ]
    number = {"person_id": an_id("person", "one"), "kind": "PNC", "value": "2010/0123456A"}
    brought.append(("identifier", {"id": an_id("pnc", "one"), **number}))
    for _ in range(2):
        place_rows(hub.store, brought, source="test", clock=clock)
        (match,) = rows(hub, "possible_match")
        pair = match["person_id"], match["other_person_id"]
        assert pair == (person_in(admitted), an_id("person", "one"))


@pytest.mark.parametrize(
    ("theirs", "is_asked"),
    [
        ({"surname": "Illingwroth", "born": "1991-08-03"}, True),  # two slips
        ({"surname": "Illingworth", "born": "1981-03-08"}, True),  # ten years out
        ({"surname": "Illingworth", "born": "1967-11-20"}, False),  # his father, of the same name
        ({"surname": "Illingworth", "forename": "Declan", "born": "1991-03-08"}, False),  # a twin
    ],
)
def test_who_is_much_alike_is_asked_about_and_a_relative_is_not(
    hub: Hub, a: Seat, m: Seat, theirs: dict[str, object], is_asked: bool
) -> None:
    a.send(admit(a, PRISON, "Illingworth"))
    a.clock.tick(minutes=3)  # type: ignore[attr-defined]
    m.send(admit(m, OTHER, **theirs))  # type: ignore[arg-type]
    assert [grounds(match) for match in rows(hub, "possible_match")] == [["ALIKE"]] * is_asked
