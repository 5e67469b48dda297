"""ACCT plans: not closed before a review says so, not eased by the way; the stricter stands."""

from __future__ import annotations

import pytest

from record.action import Change
from record.catalogue import BY_NAME
from record.deed import HEALTHCARE, OFFICER, SECURITY, SUPERVISING_OFFICER, Deed
from record.deeds import (
    CLOSE_ACCT,
    END_ALERT,
    EXCUSE_ACCT,
    LOWER_ACCT,
    OBSERVE_ACCT,
    OPEN_ACCT,
    RAISE_ACCT,
    REVIEW_ACCT,
    SETTLE_CONFLICT,
    may_do,
)
from record.facts import Overlay, Plain
from record.ids import derived_id
from record.kinds import Row
from record.merge import merge
from record.problems import Problem
from record.rules.acct import check_acct, check_review, is_eased
from record.rules.check import check_right, deed_of_right

PERSON, ALERT, OTHER, PLAN = (
    derived_id("acct", name) for name in ("person", "alert", "another alert", "plan")
)
ENDING = Change("alert", ALERT, {"status": "ACTIVE"}, {"status": "ENDED"})


def reviewed(*results: str, level: str | None = None) -> Plain:
    """The plan's facts, with reviews an hour apart that decided so, and two alerts."""
    reviews: list[tuple[str, Row]] = [
        (
            "acct_review",
            BY_NAME["acct_review"].blank()
            | {
                "id": derived_id("acct", "review", str(at)),
                "acct_id": PLAN,
                "reviewed_at": f"2026-11-24T{at:02}:00:00.000Z",
                "result": result,
            },
        )
        for at, result in enumerate(results)
    ]
    plan: Row = {"id": PLAN, "alert_id": ALERT, "person_id": PERSON, "level": level}
    alerts = (BY_NAME["alert"].blank() | {"id": one, "code": "HA"} for one in (ALERT, OTHER))
    rows = [("acct", BY_NAME["acct"].blank() | plan), *(("alert", alert) for alert in alerts)]
    return Plain([*rows, *reviews])


@pytest.mark.parametrize("deed", [CLOSE_ACCT, END_ALERT, SETTLE_CONFLICT])
@pytest.mark.parametrize("results", [(), ("CONTINUE",), ("CLOSE", "CONTINUE")])
def test_no_plan_ends_unless_the_last_review_says_so(deed: Deed, results: tuple[str, ...]) -> None:
    with pytest.raises(Problem) as raised:
        check_acct(deed, [ENDING], reviewed(*results))
    assert raised.value.name == "acct_not_reviewed"
    check_acct(deed, [ENDING], reviewed(*results, "CLOSE"))


@pytest.mark.parametrize("deed", [OPEN_ACCT, RAISE_ACCT, REVIEW_ACCT])
def test_what_lets_a_plan_go_on_only_affirms_its_own_alert(deed: Deed) -> None:
    facts = reviewed("CLOSE")
    said = Change("acct_review", derived_id("acct", "said"), None, {"acct_id": PLAN})
    active: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
    ended: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Better."}
    check_acct(deed, [said, Change("alert", ALERT, active, active)], facts)
    for before, after, alert_id in (
        (active, ended, ALERT),
        (ended, active, ALERT),
        (ended, ended, ALERT),
        (active, active, OTHER),
        ({"status": "ACTIVE"}, {"status": "ACTIVE"}, ALERT),
    ):
        with pytest.raises(Problem) as raised:
            check_acct(deed, [said, Change("alert", alert_id, before, after)], facts)
        assert raised.value.name == "action_malformed"


def test_a_plan_that_nobody_knows_is_gone() -> None:
    said = Change("acct_review", derived_id("acct", "said"), None, {"acct_id": PLAN})
    with pytest.raises(Problem) as raised:
        check_acct(REVIEW_ACCT, [said], Plain([]))
    assert raised.value.name == "record_gone"


def test_a_plan_that_was_raised_since_its_last_review_does_not_end() -> None:
    facts = reviewed("CLOSE", level="H5")
    with pytest.raises(Problem) as raised:
        check_acct(CLOSE_ACCT, [ENDING], facts)
    assert raised.value.name == "acct_not_reviewed"


@pytest.mark.parametrize(
    ("status", "result", "found"),
    [
        ("ENDED", "CONTINUE", ["acct_closed_though"]),
        ("ENDED", "CLOSE", []),
        ("ACTIVE", "CONTINUE", []),
    ],
)
def test_a_review_that_affirms_nothing_asks_somebody_to_look(
    status: str, result: str, found: list[str]
) -> None:
    """As a program writes it that does not know of affirming."""
    facts = Overlay(reviewed(), {("alert", ALERT): {"id": ALERT, "status": status}})
    review = BY_NAME["acct_review"].blank() | {"acct_id": PLAN, "person_id": PERSON}
    findings = check_review(review | {"result": result}, facts)
    assert [finding.rule for finding in findings] == found


def test_an_alert_without_a_plan_ends_as_ever() -> None:
    check_acct(END_ALERT, [ENDING], Plain([]))


def test_nobody_closes_a_plan_alone() -> None:
    facts = reviewed("CLOSE")
    for role in (SUPERVISING_OFFICER, SECURITY):
        assert check_right(CLOSE_ACCT, role, [ENDING.key], facts) == "two_people_needed"
    assert check_right(CLOSE_ACCT, OFFICER, [ENDING.key], facts) == "right_held"
    assert not CLOSE_ACCT.shown_at_once


@pytest.mark.parametrize(
    ("before", "after", "eased"),
    [
        ({"level": "H2"}, {"level": "H5"}, False),
        ({"level": "H5"}, {"level": "CONSTANT"}, False),
        ({"level": "H5"}, {"level": "H4"}, True),
        ({"level": "CONSTANT"}, {"level": "H5"}, True),
        ({"level": "H5"}, {"level": "EVERY SO OFTEN"}, True),
        ({"conversations": 3}, {"conversations": 2}, True),
        ({"conversations": 2}, {"conversations": 3}, False),
        ({"level": "H2", "conversations": 3}, {"level": "H5", "conversations": 2}, True),
    ],
)
def test_raising_does_not_ease(before: Row, after: Row, eased: bool) -> None:
    change = Change("acct", PLAN, before, after)
    assert is_eased(before, after) is eased
    check_acct(LOWER_ACCT, [change], reviewed())
    if not eased:
        check_acct(RAISE_ACCT, [change], reviewed())
        return
    with pytest.raises(Problem) as raised:
        check_acct(RAISE_ACCT, [change], reviewed())
    assert raised.value.name == "acct_not_eased"


def test_an_officer_raises_alone_and_only_asks_to_lower() -> None:
    assert check_right(RAISE_ACCT, OFFICER, [("acct", PLAN)], Plain([])) is None
    assert check_right(LOWER_ACCT, OFFICER, [("acct", PLAN)], Plain([])) == "right_held"
    assert check_right(LOWER_ACCT, SUPERVISING_OFFICER, [("acct", PLAN)], Plain([])) is None
    settled: Row = {"level": "H1"}
    assert deed_of_right(SETTLE_CONFLICT, [("acct", settled)]) is LOWER_ACCT


def test_why_an_observation_was_not_made_is_not_an_officers_to_say() -> None:
    assert may_do(EXCUSE_ACCT, SUPERVISING_OFFICER)
    assert not may_do(EXCUSE_ACCT, OFFICER)
    assert may_do(OBSERVE_ACCT, OFFICER)
    assert not may_do(REVIEW_ACCT, OFFICER)
    assert may_do(REVIEW_ACCT, HEALTHCARE)
    excused = Change("acct_observation", derived_id("acct", "o"), None, {"kind": "EXCUSED"})
    check_acct(EXCUSE_ACCT, [excused], Plain([]))
    with pytest.raises(Problem) as raised:
        check_acct(OBSERVE_ACCT, [excused], Plain([]))
    assert raised.value.name == "action_malformed"


@pytest.mark.parametrize("later", [True, False])
def test_of_two_levels_the_stricter_stands_whichever_was_later(later: bool) -> None:
    plan = BY_NAME["acct"].blank() | {"id": PLAN, "level": "H4", "conversations": 2}
    change = Change(
        "acct", PLAN, {"level": "H5", "conversations": 3}, {"level": "H3", "conversations": 4}
    )
    stamps = {"level": "1" if later else "3", "conversations": "1" if later else "3"}
    merged = merge(BY_NAME["acct"], plan, stamps, change, "2")
    assert (merged.row["level"], merged.row["conversations"]) == ("H4", 4)
    assert all(outcome.conflict for outcome in merged.outcomes)
