"""What may stand in a field, and what an action may do; the other side may be hostile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record import kinds, validate
from record.action import Action, Change
from record.catalogue import BY_NAME, RECORD_TYPES
from record.deed import CREATE, Deed
from record.deeds import DEEDS, deciders, may_do
from record.field import Policy
from record.ids import derived_id
from record.kinds import Row, Value
from record.problems import Problem
from record.types.ending import STANDS
from record.validate import CHANGES_MAX, REASON_LENGTH_MAX, check_action, check_row, check_value

PERSON_ID, ALERT_ID = derived_id("person"), derived_id("alert")
NOW = "2026-11-24T14:06:03.123Z"


# ---- values --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "good"),
    [
        (kinds.text(5), ["", "Siân", "Łódź", "O’B-c", "Đức"]),
        (kinds.prose(20), ["", "Two\nlines\tand a tab", "‏שלום"]),
        (kinds.code("alert_code"), ["HA", "NEW CODE", "REF/REVIEW", "SP/F"]),
        (kinds.codes("need"), [[], ["EPI"], ["EPI", "WC"]]),
        (kinds.ref("person"), [PERSON_ID]),
        (kinds.date(), ["2026-02-28", "1931-01-01"]),
        (kinds.moment(), [NOW]),
        (kinds.whole(0, 9), [0, 9]),
        (kinds.flag(), [True, False]),
        (kinds.details(), [{}, [], {"a": [1]}]),
        (kinds.refs("person"), [[], [PERSON_ID, ALERT_ID]]),
        (kinds.texts(5), [[], ["Leeds", ""]]),
    ],
)
def test_good_values_have_no_fault(kind: kinds.Kind, good: list[Value]) -> None:
    assert [value for value in good if kind.fault(value)] == []


@pytest.mark.parametrize(
    ("kind", "bad"),
    [
        (kinds.text(5), [None, 5, ["a"], "123456", "a\nb", "a\x00", "a\x9b", "\ud800", "a\u202eb"]),
        (kinds.prose(9), [None, 5, "1234567890", "a\x00", "a\x1bb", "a\rb", "\udfff", "a\u2066b"]),
        (kinds.code("alert_code"), [None, "", "a" * 25, " HA", "HA ", "H\nA", 5, ["HA"], "\u200b"]),
        (kinds.codes("need"), [None, "EPI", ["B", "A"], ["A", "A"], [5], [["A"]], ["A"] * 101]),
        (kinds.ref("person"), [None, "", 5, PERSON_ID.upper(), PERSON_ID + "\n"]),
        (kinds.date(), [None, "", "2026-02-30", "2026-W48-2", 20261124, "24/11/2026"]),
        (kinds.moment(), [None, "", "2026-11-24", "2026-11-24T14:06:03Z", 5]),
        (kinds.whole(0, 9), [None, -1, 10, True, 1.0, "1"]),
        (kinds.flag(), [None, 0, 1, "true"]),
        (kinds.details(), [None, "text", 5, True]),
        (kinds.refs("person"), [None, PERSON_ID, [None], ["x"], [[PERSON_ID]], [PERSON_ID] * 501]),
        (kinds.texts(5), [None, "Leeds", [5], ["123456"], ["a\n"], [{}]]),
    ],
)
def test_bad_values_have_a_fault_that_can_be_told(kind: kinds.Kind, bad: list[Value]) -> None:
    for value in bad:
        fault = kind.fault(value)
        assert fault is not None, value
        assert "What" in Problem(fault, field="What", limit=kind.limit).sentence()


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@given(anything)
def test_no_value_whatever_upsets_a_check(value: Any) -> None:
    for record_type in RECORD_TYPES:
        for field in record_type.fields:
            fault = field.kind.fault(value)
            assert fault is None or Problem(fault, field=field.label).sentence()


def test_a_code_must_be_known_only_where_that_is_asked() -> None:
    alert = BY_NAME["alert"].by_name["code"]
    check_value(alert, "NEW")
    check_value(alert, "HA", known_codes=True)
    with pytest.raises(Problem, match="Alert: the code NEW is not on the list"):
        check_value(alert, "NEW", known_codes=True)
    needs = BY_NAME["person"].by_name["needs"]
    check_value(needs, ["EPI", "WC"], known_codes=True)
    with pytest.raises(Problem, match="not on the list"):
        check_value(needs, ["EPI", "ZZ"], known_codes=True)
    check_value(BY_NAME["person"].by_name["surname"], "Anything", known_codes=True)


def test_a_missing_field_is_named_as_screens_name_it() -> None:
    with pytest.raises(Problem, match="Date of birth is needed"):
        check_row(BY_NAME["person"], {"surname": "Smith", "forename": "John"})


@pytest.mark.parametrize("blank", ["", " ", "\u2003"])
def test_blanks_are_no_name(blank: str) -> None:
    with pytest.raises(Problem, match="Surname is needed"):
        check_value(BY_NAME["person"].by_name["surname"], blank)
    check_value(BY_NAME["person"].by_name["middle_names"], blank)


# ---- actions -------------------------------------------------------------------------------------


def change(record_type: str, before: Row | None, after: Row, record_id: str = ALERT_ID) -> Change:
    return Change(record_type, record_id, before, after)


OPENED: Row = {
    "person_id": PERSON_ID,
    "kind": "H",
    "code": "HA",
    "started_on": "2026-11-24",
    "status": "ACTIVE",
    "comment": "Tearful at lock-up.",
}


def action(kind: str, *changes: Change, **other: Any) -> Action:
    made = Action(
        id=derived_id("action"),
        kind=kind,
        terminal_id=derived_id("terminal"),
        incarnation="1",
        number=1,
        staff_id=derived_id("staff"),
        at=NOW,
        stamp="0193a5a0c000.0000.terminal",
        schema=1,
        changes=changes,
    )
    return replace(made, **other)


def opening(**after: Value) -> Change:
    return change("alert", None, OPENED | after)


def detail(before: Row, after: Row) -> Change:
    return change("person", before, after, PERSON_ID)


def reviewed(before: Row, after: Row) -> Change:
    return change("alert", before | {"comment": None}, after | {"comment": "Seen."})


@pytest.mark.parametrize(
    "good",
    [
        action("open_alert", opening()),
        action("open_alert", opening(), reason="Told by the night staff."),
        action("change_details", detail({"diet": None}, {"diet": "MOS"})),
        action("change_details", detail({"diet": "MOS"}, {"diet": None})),
        action("change_details", detail({"needs": []}, {"needs": ["EPI"]})),
        action("review_alert", reviewed(STANDS, STANDS)),
    ],
)
def test_a_well_formed_action_passes(good: Action) -> None:
    check_action(good)


def refusal(hostile: Action) -> str:
    with pytest.raises(Problem) as raised:
        check_action(hostile)
    assert "–" not in raised.value.sentence()
    return raised.value.name


ENDED: Row = {"status": "ENDED"}
ACTIVE: Row = {"status": "ACTIVE"}
OVER: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Better."}


@pytest.mark.parametrize(
    ("what", "hostile"),
    [
        ("a kind nobody knows", action("erase", opening())),
        ("an endless kind", action("x" * 200, opening())),
        ("no id", action("open_alert", opening(), id="1")),
        ("no stamp", action("open_alert", opening(), stamp="now")),
        ("number nought", action("open_alert", opening(), number=0)),
        ("no time", action("open_alert", opening(), at="yesterday")),
        ("nothing touched", action("open_alert")),
        ("too much touched", action("open_alert", *[opening()] * (CHANGES_MAX + 1))),
        ("one record twice", action("open_alert", opening(), opening(comment="x"))),
        (
            "an endless reason",
            action("open_alert", opening(), reason="x" * (REASON_LENGTH_MAX + 1)),
        ),
        ("half a character in the reason", action("open_alert", opening(), reason="\ud800")),
        ("a NUL in the reason", action("open_alert", opening(), reason="a\x00b")),
        ("a type nobody knows", action("open_alert", change("wages", None, {}))),
        ("a record without id", action("open_alert", change("alert", None, OPENED, "1"))),
        ("a field nobody knows", action("open_alert", opening(pay=5))),
        ("an id inside", action("open_alert", opening(id=ALERT_ID))),
        ("a type that is none of its business", action("add_note", opening())),
        ("a field of another deed", action("review_alert", change("alert", ACTIVE, ENDED))),
        ("an ending in a review", action("review_alert", reviewed(STANDS, OVER))),
        ("what has ended, begun again", action("review_alert", reviewed(OVER, STANDS))),
        ("a half of what stands", action("review_alert", reviewed(ACTIVE, ACTIVE))),
        ("an ending that is affirmed", action("review_alert", reviewed(OVER, OVER))),
        (
            "an alert affirmed that is none of its business",
            action("review_non_association", reviewed(STANDS, STANDS)),
        ),
        (
            "a new record in an edit",
            action("change_details", change("person", None, {}, PERSON_ID)),
        ),
        (
            "an edit of an entry",
            action("end_alert", change("alert", {"code": "HA"}, {"code": "XA"})),
        ),
        ("an edit of nothing", action("end_alert", change("alert", {}, {}))),
        (
            "before without after",
            action("end_alert", change("alert", ACTIVE | {"ended_on": None}, ENDED)),
        ),
        ("after without before", action("end_alert", change("alert", {}, ENDED))),
        ("a field nobody knows before", action("end_alert", change("alert", {"x": 1}, ENDED))),
        ("a status that is a number", action("end_alert", change("alert", ACTIVE, {"status": 5}))),
        (
            "a status that is nothing",
            action("end_alert", change("alert", ACTIVE, {"status": None})),
        ),
        ("a set that is nothing", action("change_details", detail({"needs": []}, {"needs": None}))),
        ("nonsense before", action("end_alert", change("alert", {"status": ["A"]}, ENDED))),
        ("a missing field", action("open_alert", opening(started_on=None))),
        ("a date that is none", action("open_alert", opening(started_on="soon"))),
        ("an alert that is neither active nor ended", action("open_alert", opening(status="²"))),
        (
            "an ending that is none",
            action("end_alert", change("alert", {"status": "ACTIVE"}, {"status": "GONE"})),
        ),
        ("an endless comment", action("open_alert", opening(comment="x" * 1001))),
        (
            "a conflict of one's own making",
            action("settle_conflict", change("conflict", None, {"status": "OPEN"})),
        ),
        (
            "what only the centre writes",
            action("settle_conflict", change("conflict", {"theirs": None}, {"theirs": {}})),
        ),
        (
            "a rank of one's own choosing",
            action("change_details", change("staff", {"role": "officer"}, {"role": "security"})),
        ),
    ],
)
def test_a_hostile_action_is_refused_with_a_sentence(what: str, hostile: Action) -> None:
    assert refusal(hostile) in (
        "action_malformed",
        "action_kind_unknown",
        "action_not_allowed_to_touch",
        "value_missing",
        "value_too_long",
        "value_not_plain",
        "value_not_code",
        "value_not_date",
        "code_unknown",
    ), what


def test_a_new_record_cannot_bring_what_the_centre_owns(monkeypatch: pytest.MonkeyPatch) -> None:
    admit = Deed("admit", "Admitted", {"custody_period": frozenset({CREATE})})
    monkeypatch.setattr(validate, "DEEDS", {"admit": admit})
    period: Row = {"person_id": PERSON_ID, "prison": "LEI", "status": "IN", "opened_at": NOW}
    check_action(action("admit", change("custody_period", None, period)))
    sentenced = change("custody_period", None, period | {"category": "C"})
    assert refusal(action("admit", sentenced)) == "action_not_allowed_to_touch"


def test_no_deed_reaches_what_it_must_not() -> None:
    """Every field that a deed names is there, and may be changed at all."""
    for deed in DEEDS.values():
        for name, fields in deed.touches.items():
            record_type = BY_NAME[name]
            assert CREATE not in fields or not record_type.centre_only
            for field_name in fields - {CREATE}:
                policy = record_type.by_name[field_name].policy
                assert policy not in (Policy.CENTRE, Policy.ENTRY), (deed.name, name, field_name)


def test_what_is_held_has_somebody_who_decides() -> None:
    for deed in DEEDS.values():
        assert deed.roles, deed.name
        assert not deed.held_for & deed.roles
        assert all(may_do(deed, role) for role in deed.roles | deed.held_for)
        assert not may_do(deed, "auditor")
    assert all(may_do(DEEDS["accept_held"], role) for role in deciders())
    assert not may_do(DEEDS["accept_held"], "officer")


def test_the_digest_tells_two_actions_apart_and_knows_one_again() -> None:
    one = action("open_alert", opening())
    assert one.digest() == action("open_alert", opening()).digest()
    assert one.digest() != replace(one, reason="because").digest()
    assert one.digest() != action("open_alert", opening(comment="Other.")).digest()
    assert action("open_alert", opening(), reason="\ud800").digest()


# ---- the catalogue -------------------------------------------------------------------------------


def test_the_catalogue_holds_together() -> None:
    assert len(BY_NAME) == len(RECORD_TYPES)
    for record_type in RECORD_TYPES:
        names = [field.name for field in record_type.fields]
        assert len(set(names)) == len(names)
        assert "id" not in names
        grouped = [name for group in record_type.groups for name in group.fields]
        assert len(set(grouped)) == len(grouped)
        assert set(grouped) <= set(names)
        assert set(record_type.group_of) == set(names)
        assert set(record_type.person_fields) <= {"id", *names}
        assert record_type.prison_field is None or record_type.prison_field in names
        for field in record_type.fields:
            assert field.kind.refers_to is None or field.kind.refers_to in BY_NAME
        for group in record_type.merge_groups.values():
            policies = {record_type.by_name[name].policy for name in group.fields}
            assert policies == {group.policy}, (record_type.name, group.name)
            assert bool(group.safest_first) == (group.policy is Policy.SAFER)
