"""Who may do what, alone or with somebody else."""

from __future__ import annotations

import pytest

from record.catalogue import BY_NAME
from record.deed import OFFICER, SECURITY, SUPERVISING_OFFICER, Deed
from record.deeds import ADD_NOTE, END_ALERT, END_NON_ASSOCIATION, SETTLE_CONFLICT
from record.facts import Plain
from record.ids import derived_id
from record.kinds import Row
from record.rules.check import check_right, deed_of_right


def an_id(name: str) -> str:
    return derived_id("rights", name)


def an_alert(code: str) -> Plain:
    row = BY_NAME["alert"].blank() | {"id": an_id("a"), "code": code, "status": "ACTIVE"}
    return Plain([("alert", row)])


@pytest.mark.parametrize(
    ("code", "role", "held"),
    [
        ("HA", OFFICER, "right_held"),
        ("XA", OFFICER, "right_held"),
        ("HA", SUPERVISING_OFFICER, "two_people_needed"),
        ("XEL", SECURITY, None),
        ("MAS", OFFICER, None),
    ],
)
def test_some_alerts_end_only_by_somebody_senior(code: str, role: str, held: str | None) -> None:
    facts = an_alert(code)
    assert check_right(END_ALERT, role, [("alert", an_id("a"))], facts) == held


def test_what_is_not_an_ending_or_not_known_is_not_held() -> None:
    facts = an_alert("HA")
    assert check_right(ADD_NOTE, OFFICER, [("alert", an_id("a"))], facts) is None
    assert check_right(END_ALERT, OFFICER, [("alert", an_id("?"))], facts) is None


def test_settling_a_conflict_needs_the_right_of_what_it_ends() -> None:
    ended: Row = {"status": "ENDED"}
    for record_type, deed in (("alert", END_ALERT), ("non_association", END_NON_ASSOCIATION)):
        assert deed_of_right(SETTLE_CONFLICT, [(record_type, ended)]) is deed
        assert deed_of_right(ADD_NOTE, [(record_type, ended)]) is ADD_NOTE
    assert deed_of_right(SETTLE_CONFLICT, [("person", {})]) is SETTLE_CONFLICT


def test_who_may_only_ask_is_held() -> None:
    ask = Deed("ask", "Asked", {}, roles=frozenset({SECURITY}), held_for=frozenset({OFFICER}))
    assert check_right(ask, OFFICER, [], Plain([])) == "right_held"
    assert check_right(ask, SECURITY, [], Plain([])) is None
