"""What becomes of a field that two people change: examples a person can check, and laws."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.action import Change
from record.catalogue import RECORD_TYPES
from record.field import Field, Group, Policy, RecordType
from record.kinds import Row, Value
from record.merge import Fate, Merged, merge, whole_groups
from record.types.alert import ALERT
from record.types.custody import CUSTODY_PERIOD
from record.types.ending import ENDING, STANDS
from record.types.person import PERSON

ID = "00000000-0000-4000-8000-000000000001"
EARLY, LATE = "000000000001.0000.a", "000000000002.0000.b"


@dataclass
class Centre:
    """A record at the centre, and when each of its groups was last written."""

    record_type: RecordType
    row: Row
    stamps: dict[str, str] = field(default_factory=dict)

    def settle(self, change: Change, stamp: str) -> Merged:
        """Merge a change as the centre does, and keep what it makes."""
        merged = merge(self.record_type, self.row, self.stamps, change, stamp)
        for outcome in merged.outcomes:
            if outcome.now != outcome.theirs:
                self.stamps[outcome.group.name] = stamp
        self.row = merged.row
        return merged


def edit(record_type: RecordType, seen: Row, **after: Value) -> Change:
    """The change of somebody who saw this row and typed these values."""
    before, changed = whole_groups(record_type, seen, after)
    return Change(record_type.name, ID, before, changed)


def person(**values: Value) -> Row:
    return PERSON.blank() | {"surname": "Smith", "forename": "John", "needs": []} | values


def alert(**values: Value) -> Row:
    return ALERT.blank() | {"code": "HA", "status": "ACTIVE"} | values


ENDED = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Review held."}


@pytest.mark.parametrize(
    ("base", "first", "second", "stands", "fate", "conflict"),
    [
        # Only one of them changed the field.
        (
            {},
            {"diet": "MOS"},
            {"religion": "MOS"},
            {"diet": "MOS", "religion": "MOS"},
            "taken",
            False,
        ),
        # Both typed the same.
        ({}, {"diet": "MOS"}, {"diet": "MOS"}, {"diet": "MOS"}, "same", False),
        # LATEST: the later edit stands.
        ({"diet": "VG2"}, {"diet": "MOS"}, {"diet": "VGV"}, {"diet": "VGV"}, "overwrote", False),
        # Emptying a field is an edit like any other.
        ({"diet": "VG2"}, {"diet": "MOS"}, {"diet": None}, {"diet": None}, "overwrote", False),
        # REVIEW: what the centre has stands, and a person is asked.
        ({}, {"surname": "Smyth"}, {"surname": "Smithe"}, {"surname": "Smyth"}, "kept", True),
        # SET: both additions stay.
        ({}, {"needs": ["EPI"]}, {"needs": ["WC"]}, {"needs": ["EPI", "WC"]}, "merged", False),
        # SET: a removal takes away what its author had seen, and nothing that came since.
        (
            {"needs": ["EPI"]},
            {"needs": ["EPI", "WC"]},
            {"needs": []},
            {"needs": ["WC"]},
            "merged",
            False,
        ),
        # SET: what one took away does not come back because the other still saw it.
        (
            {"needs": ["EPI"]},
            {"needs": []},
            {"needs": ["EPI", "WC"]},
            {"needs": ["WC"]},
            "merged",
            False,
        ),
    ],
)
def test_two_people_change_a_person(
    base: Row, first: Row, second: Row, stands: Row, fate: str, conflict: bool
) -> None:
    seen = person(**base)
    centre = Centre(PERSON, seen)
    centre.settle(edit(PERSON, seen, **first), EARLY)
    merged = centre.settle(edit(PERSON, seen, **second), LATE)
    assert {name: centre.row[name] for name in stands} == stands
    assert [(o.fate.value, o.conflict) for o in merged.outcomes] == [(fate, conflict)]


def test_an_earlier_edit_that_arrives_late_does_not_stand() -> None:
    seen = person(diet="VG2")
    centre = Centre(PERSON, seen)
    centre.settle(edit(PERSON, seen, diet="VGV"), LATE)
    outcome = centre.settle(edit(PERSON, seen, diet="MOS"), EARLY).outcomes[0]
    assert centre.row["diet"] == "VGV"
    assert (outcome.fate, outcome.loser) == (Fate.KEPT, {"diet": "MOS"})


def test_of_two_edits_at_one_instant_the_one_at_the_centre_stands() -> None:
    seen = person(diet="VG2")
    centre = Centre(PERSON, seen)
    centre.settle(edit(PERSON, seen, diet="VGV"), EARLY)
    centre.settle(edit(PERSON, seen, diet="MOS"), EARLY)
    assert centre.row["diet"] == "VGV"


@pytest.mark.parametrize("ending_first", [True, False])
def test_an_alert_stays_active_when_one_ends_it_and_another_opens_it_again(
    ending_first: bool,
) -> None:
    seen = alert(status="ENDED", ended_on="2026-11-01", ended_reason="Calm.")
    again = edit(ALERT, seen, status="ACTIVE", ended_on=None, ended_reason=None)
    worded = edit(ALERT, seen, ended_reason="Calm since Friday.")
    order = [worded, again] if ending_first else [again, worded]
    centre = Centre(ALERT, seen)
    centre.settle(order[0], EARLY)
    outcome = centre.settle(order[1], LATE).outcomes[0]
    assert centre.row["status"] == "ACTIVE"
    assert centre.row["ended_reason"] is None
    assert outcome.conflict
    assert outcome.loser is not None
    assert outcome.loser["ended_reason"] == "Calm since Friday."


def test_ending_an_alert_that_nobody_else_touched_ends_it() -> None:
    seen = alert()
    centre = Centre(ALERT, seen)
    outcome = centre.settle(edit(ALERT, seen, **ENDED), EARLY).outcomes[0]
    assert centre.row == seen | ENDED
    assert (outcome.fate, outcome.conflict, outcome.loser) == (Fate.TAKEN, False, None)


def test_two_who_end_one_alert_are_not_a_conflict() -> None:
    seen = alert()
    centre = Centre(ALERT, seen)
    centre.settle(edit(ALERT, seen, **ENDED), EARLY)
    other = ENDED | {"ended_reason": "Reviewed with him."}
    outcome = centre.settle(edit(ALERT, seen, **other), LATE).outcomes[0]
    assert centre.row["ended_reason"] == "Reviewed with him."
    assert (outcome.fate, outcome.conflict) == (Fate.OVERWROTE, False)


def test_a_value_without_a_rank_is_the_least_safe() -> None:
    seen = alert(status="ENDED")
    centre = Centre(ALERT, seen)
    centre.settle(edit(ALERT, seen, status="PAUSED"), EARLY)
    centre.settle(edit(ALERT, seen, status="ACTIVE"), LATE)
    assert centre.row["status"] == "ACTIVE"


def test_fields_that_belong_together_move_together() -> None:
    """Out to court by one, back in by the other: never the place of one with the status of both."""
    seen = CUSTODY_PERIOD.blank() | {"status": "IN", "status_since": "2026-11-24T08:00:00.000Z"}
    out = edit(CUSTODY_PERIOD, seen, status="OUT", out_to="Leeds Crown Court", out_kind="CRT")
    to_hospital = edit(CUSTODY_PERIOD, seen, status="OUT", out_to="Pinderfields", out_kind="TAP")
    centre = Centre(CUSTODY_PERIOD, seen)
    centre.settle(out, LATE)
    centre.settle(to_hospital, EARLY)
    assert (centre.row["out_to"], centre.row["out_kind"]) == ("Leeds Crown Court", "CRT")
    assert set(to_hospital.after) == {
        "status",
        "out_to",
        "out_kind",
        "status_since",
        "bound_for",
    }


def test_a_change_that_names_part_of_a_group_keeps_the_rest() -> None:
    centre = Centre(ALERT, alert(**ENDED))
    change = Change("alert", ID, {"ended_reason": "Review held."}, {"ended_reason": "Held."})
    centre.settle(change, EARLY)
    assert centre.row == alert(**ENDED) | {"ended_reason": "Held."}


def test_a_change_that_was_none_leaves_what_others_did() -> None:
    seen = person(diet="VG2")
    centre = Centre(PERSON, person(diet="MOS"))
    same = Change("person", ID, {"diet": seen["diet"]}, {"diet": seen["diet"]})
    merged = centre.settle(same, LATE)
    assert merged.outcomes[0].fate is Fate.SAME
    assert not merged.changed
    assert centre.row["diet"] == "MOS"


def test_a_protection_that_is_affirmed_stands_and_a_person_looks() -> None:
    centre = Centre(ALERT, alert(**ENDED), {"ending": LATE})
    seen = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
    merged = centre.settle(Change("alert", ID, seen, seen), EARLY)
    assert centre.row == alert()
    assert (merged.outcomes[0].loser, merged.outcomes[0].conflict) == (ENDED, True)


def test_an_ending_that_is_affirmed_ends_nothing_again() -> None:
    centre = Centre(ALERT, alert())
    merged = centre.settle(Change("alert", ID, dict(ENDED), dict(ENDED)), LATE)
    assert (merged.outcomes[0].fate, centre.row) == (Fate.SAME, alert())


def test_a_new_record_takes_what_was_written() -> None:
    written = {"surname": "Evans", "forename": "Rhys", "needs": ["WC"]}
    merged = Centre(PERSON, PERSON.blank()).settle(Change("person", ID, None, written), EARLY)
    assert merged.row == PERSON.blank() | written
    assert merged.changed


def test_a_change_is_widened_to_whole_groups_and_no_further() -> None:
    before, after = whole_groups(ALERT, alert(comment="x"), {"status": "ENDED", "comment": "x"})
    assert before == {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
    assert after == before | {"status": "ENDED"}
    assert whole_groups(ALERT, alert(), {"status": "ACTIVE"}) == ({}, {})


# ---- laws ----------------------------------------------------------------------------------------

_EDITABLE = (Policy.LATEST, Policy.SAFER, Policy.REVIEW, Policy.SET)
_TYPES = [rt for rt in RECORD_TYPES if any(f.policy in _EDITABLE for f in rt.fields)]


def values(of: Field, group: Group) -> st.SearchStrategy[Value]:
    """A few values, so that two people often meet in one."""
    if of.policy is Policy.SET:
        return st.lists(st.sampled_from(["A", "B", "C"]), unique=True).map(sorted)
    if group.safest_first and of.name == group.fields[0]:
        return st.sampled_from(group.safest_first)
    return st.sampled_from([None, "one", "two", "three"])


def edits(record_type: RecordType) -> st.SearchStrategy[Row]:
    """New values for some of the fields that staff may edit."""
    return st.fixed_dictionaries(
        {},
        optional={
            f.name: values(f, record_type.group_of[f.name])
            for f in record_type.fields
            if f.policy in _EDITABLE
        },
    )


@st.composite
def two_edits(draw: st.DrawFn) -> tuple[RecordType, Row, Change, Change]:
    """A row, and what two people who both saw it make of it."""
    record_type = draw(st.sampled_from(_TYPES))
    seen = record_type.blank() | draw(edits(record_type))
    one, other = (edit(record_type, seen, **draw(edits(record_type))) for _ in range(2))
    return record_type, seen, one, other


@given(two_edits())
def test_the_same_change_twice_is_once(case: tuple[RecordType, Row, Change, Change]) -> None:
    record_type, seen, one, other = case
    for stamp in (EARLY, LATE):
        centre = Centre(record_type, seen)
        centre.settle(one, EARLY if stamp == LATE else LATE)
        once = centre.settle(other, stamp).row
        again = centre.settle(other, stamp)
        assert again.row == once
        assert not again.changed


@given(two_edits())
def test_sets_do_not_ask_who_came_first(case: tuple[RecordType, Row, Change, Change]) -> None:
    record_type, seen, one, other = case
    sets = [f.name for f in record_type.fields if f.policy is Policy.SET]
    rows = []
    for order in ((one, other), (other, one)):
        centre = Centre(record_type, seen)
        centre.settle(order[0], EARLY)
        rows.append(centre.settle(order[1], LATE).row)
    assert [rows[0][name] for name in sets] == [rows[1][name] for name in sets]


@given(two_edits(), st.booleans())
def test_the_safest_of_what_two_people_said_stands(
    case: tuple[RecordType, Row, Change, Change], swapped: bool
) -> None:
    record_type, seen, one, other = case
    first, second = (other, one) if swapped else (one, other)
    for stamps in ((EARLY, LATE), (LATE, EARLY)):
        centre = Centre(record_type, seen)
        centre.settle(first, stamps[0])
        centre.settle(second, stamps[1])
        for group in record_type.merge_groups.values():
            if group.policy is Policy.SAFER and group.safest_first:
                lead = group.fields[0]
                said = [c.after[lead] for c in (one, other) if lead in c.after] or [seen[lead]]
                ranks = [group.safest_first.index(value) for value in said if value is not None]
                if len(ranks) == len(said):
                    assert centre.row[lead] == group.safest_first[min(ranks)]


@given(two_edits(), st.booleans())
def test_nothing_that_anyone_typed_is_lost(
    case: tuple[RecordType, Row, Change, Change], later: bool
) -> None:
    record_type, seen, one, other = case
    centre = Centre(record_type, seen)
    centre.settle(one, EARLY if later else LATE)
    earlier = centre.row
    merged = centre.settle(other, LATE if later else EARLY)
    for outcome in merged.outcomes:
        if outcome.group.policy is Policy.SET:
            for name in outcome.group.fields:
                before, ours, now = (
                    _members(r[name]) for r in (outcome.before, outcome.ours, outcome.now)
                )
                assert ours - before <= now
                assert not (before - ours) & now - (_members(earlier[name]) - before)
        else:
            kept = [outcome.now, outcome.loser, outcome.before]
            assert outcome.ours in kept
            assert outcome.theirs in kept
    untouched = set(record_type.by_name) - set(other.after)
    assert {name: merged.row[name] for name in untouched} == {n: earlier[n] for n in untouched}


@given(two_edits())
def test_a_person_is_asked_where_and_only_where_it_matters(
    case: tuple[RecordType, Row, Change, Change],
) -> None:
    record_type, seen, one, other = case
    centre = Centre(record_type, seen)
    centre.settle(one, EARLY)
    for outcome in centre.settle(other, LATE).outcomes:
        if outcome.conflict:
            assert outcome.group.policy in (Policy.SAFER, Policy.REVIEW)
            assert outcome.loser not in (None, outcome.now)
        if outcome.group.policy is Policy.REVIEW and outcome.loser is not None:
            assert outcome.conflict


_PROTECTING = [rt for rt in _TYPES if ENDING in rt.groups]


@st.composite
def reviewed_and_ended(draw: st.DrawFn) -> tuple[RecordType, Row, Change, Change]:
    """A row that stands, what a review makes of it, and its end by somebody else who saw it."""
    record_type = draw(st.sampled_from(_PROTECTING))
    seen = record_type.blank() | draw(edits(record_type)) | STANDS
    written = {  # a review makes nothing less safe
        name: next(iter(record_type.group_of[name].safest_first), value)
        for name, value in draw(edits(record_type)).items()
        if name not in STANDS
    }
    review, end = edit(record_type, seen, **written), edit(record_type, seen, **ENDED)
    held = {f.name for f in record_type.fields if f.policy in _EDITABLE} - STANDS.keys()
    saw = {name: seen[name] for name in held}
    said = Change(review.record_type, ID, (review.before or {}) | STANDS, review.after | STANDS)
    return (
        record_type,
        seen,
        said,
        Change(end.record_type, ID, (end.before or {}) | saw, end.after | saw),
    )


@given(reviewed_and_ended(), st.permutations(range(2)), st.permutations([EARLY, LATE]))
def test_what_was_reviewed_is_not_ended_by_who_does_not_know_of_it(
    case: tuple[RecordType, Row, Change, Change], order: list[int], stamps: list[str]
) -> None:
    record_type, seen, *changes = case
    centre = Centre(record_type, seen)
    asked = [
        outcome.group
        for place in order
        for outcome in centre.settle(changes[place], stamps[place]).outcomes
        if outcome.conflict
    ]
    review = changes[0]
    is_silent = review.before == review.after
    assert centre.row == (seen | ENDED if is_silent and order[0] == 0 else seen | review.after)
    assert (ENDING in asked) is not (is_silent and order[0] == 0)


def _members(value: Value) -> set[Value]:
    return set(value) if isinstance(value, list) else set()
