"""Assessments of cell-sharing risk and non-associations, as the centre settles them."""

from __future__ import annotations

import pytest

from hub.service import Hub
from record.action import Action, Change, Outcome
from record.kinds import Row, Value
from record.rules.sharing import HIGH, STANDARD, sharing_risk, standing_reviews
from tests.hub.people import Pair
from tests.hub.seat import Seat, created, row, rows
from tests.world.clock import TestClock
from tests.world.prison import an_id

SMITH, JONES = an_id("person", "SMITH"), an_id("person", "JONES")
CSRA = an_id("csra", "SMITH")


def assessed(seat: Seat, level: str, *replaces: str, kind: str = "assess_sharing") -> Action:
    made: Row = {
        "person_id": SMITH,
        "kind": "CSRREV",
        "level": level,
        "assessed_on": "2026-11-24",
        "reasons": ["VIOL"],
        "replaces": list(replaces),
        "staff_id": seat.staff_id,
    }
    return seat.action(kind, created("assessment", made, seat.clock))


def id_of(action: Action) -> str:
    return action.changes[0].record_id


def risk(hub: Hub) -> str | None:
    with hub.store.read() as facts:
        return sharing_risk(SMITH, facts)


@pytest.fixture
def high(hub: Hub, a: Seat) -> str:
    """Smith is assessed as high."""
    action = assessed(a, HIGH, CSRA)
    assert a.send(action).outcome is Outcome.ACCEPTED
    assert risk(hub) == HIGH
    return id_of(action)


def test_the_centre_says_who_assessed(hub: Hub, a: Seat, high: str) -> None:
    assert row(hub, "assessment", high)["staff_name"] == "ADEYEMI, Sam"


def test_assessed_apart_high_stands_and_somebody_is_asked(hub: Hub, a: Seat, b: Seat) -> None:
    a.send(assessed(a, HIGH, CSRA))
    verdict = b.send(assessed(b, STANDARD, CSRA))
    assert verdict.outcome is Outcome.ACCEPTED
    assert risk(hub) == HIGH
    (asked,) = rows(hub, "discrepancy", rule="sharing_differs")
    assert verdict.raised == (asked["id"],)


def test_who_may_not_decide_asks_and_it_stays_high_until_it_is_accepted(
    hub: Hub, a: Seat, so: Seat, high: str
) -> None:
    verdict = a.send(assessed(a, STANDARD, high, kind="lower_sharing"))
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "right_held")
    assert risk(hub) == HIGH
    so.send(so.settle("accept_held", "held_action", verdict.raised[0]))
    assert risk(hub) == STANDARD


def test_a_supervising_officer_lowers_it_alone(hub: Hub, so: Seat, high: str) -> None:
    assert so.send(assessed(so, STANDARD, high, kind="lower_sharing")).outcome is Outcome.ACCEPTED
    assert risk(hub) == STANDARD


def test_what_was_assessed_since_it_was_asked_is_not_lowered_with_it(
    hub: Hub, a: Seat, b: Seat, so: Seat, high: str
) -> None:
    held = a.send(assessed(a, STANDARD, high, kind="lower_sharing"))
    b.send(assessed(b, HIGH, high))
    so.send(so.settle("accept_held", "held_action", held.raised[0]))
    assert risk(hub) == HIGH


def test_assessing_is_no_way_round_lowering(hub: Hub, so: Seat, high: str) -> None:
    verdict = so.send(assessed(so, STANDARD, high))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "sharing_not_lowered")
    assert risk(hub) == HIGH


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"kind": "CATEGORY", "level": "A"}, "action_malformed"),
        ({"level": "LOW"}, "action_malformed"),
        ({"replaces": [an_id("csra", "nobody")]}, "record_gone"),
    ],
)
def test_nothing_else_is_assessed(a: Seat, wrong: dict[str, Value], problem: str) -> None:
    made = {**assessed(a, STANDARD).changes[0].after, **wrong}
    verdict = a.send(a.action("assess_sharing", created("assessment", made, a.clock)))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, problem)


def test_naming_the_assessment_of_somebody_else_takes_nothing_away_from_them(
    hub: Hub, a: Seat
) -> None:
    """Its author saw the two as one person, who were separated since: what they wrote is kept."""
    verdict = a.send(assessed(a, STANDARD, CSRA, an_id("csra", "JONES")))
    assert verdict.outcome is Outcome.ACCEPTED
    with hub.store.read() as facts:
        (standing,) = standing_reviews(JONES, facts)
    assert standing["id"] == an_id("csra", "JONES")


def kept_apart(seat: Seat, restriction: str = "LAND") -> Action:
    made: Row = {
        "person_id": SMITH,
        "other_person_id": JONES,
        "reason": "VIC",
        "other_reason": "PER",
        "restriction": restriction,
        "started_on": "2026-11-24",
        "status": "ACTIVE",
    }
    return seat.action("open_non_association", created("non_association", made, seat.clock))


def test_two_who_sleep_too_near_are_a_discrepancy(hub: Hub, a: Seat) -> None:
    verdict = a.send(kept_apart(a))
    assert verdict.outcome is Outcome.ACCEPTED
    (asked,) = rows(hub, "discrepancy", rule="kept_apart")
    assert asked["id"] in verdict.raised


def test_of_two_reviews_the_one_that_keeps_them_further_apart_stands(
    hub: Hub, clock: TestClock, a: Seat, b: Seat
) -> None:
    opened = kept_apart(a)
    a.send(opened)
    apart = id_of(opened)

    def reviewed(seat: Seat, before: str, after: str) -> Action:
        change = Change("non_association", apart, {"restriction": before}, {"restriction": after})
        return seat.action("review_non_association", change)

    a.send(reviewed(a, "LAND", "TNA"))
    clock.tick(minutes=5)
    verdict = b.send(reviewed(b, "LAND", "WING"))
    assert row(hub, "non_association", apart)["restriction"] == "TNA"
    (conflict_id,) = verdict.raised
    eased = b.send(reviewed(b, "TNA", "CELL"))
    assert (eased.outcome, eased.problem) == (Outcome.REFUSED, "apart_not_eased")
    nearer = Change("non_association", apart, {"restriction": "TNA"}, {"restriction": "CELL"})
    settled = b.send(b.settle("settle_conflict", "conflict", conflict_id, nearer, choice="other"))
    assert (settled.outcome, settled.problem) == (Outcome.HELD, "right_held")
    so = Pair.enrolled(hub, clock, "S", "Q3SO")
    so.send(so.let_through(settled))
    assert row(hub, "non_association", apart)["restriction"] == "CELL"
