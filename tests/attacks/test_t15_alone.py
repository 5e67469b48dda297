"""T15: ending a protection alone: by one person, by two sessions of one, by going round."""

from __future__ import annotations

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Action, Change, Outcome, Verdict
from record.kinds import Row
from tests.hub.people import merge
from tests.hub.seat import Seat, created, row
from tests.hub.test_roll import roll_check, signature
from tests.simulation.estate import both_prisons
from tests.world.clock import TestClock
from tests.world.prison import an_id

SMITH, JONES = an_id("person", "SMITH"), an_id("person", "JONES")
ACCT, APART = an_id("alert", "SMITH", "HA"), an_id("apart", "SMITH", "OWUSU")
SENIOR = "Q3SO"
BEFORE: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
AFTER: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "So I say."}


@pytest.fixture
def one(hub: Hub, test_clock: TestClock) -> Seat:
    """A supervising officer at a terminal."""
    place_rows(hub.store, both_prisons(), source="test", clock=test_clock)
    smith = {**row(hub, "person", SMITH), "restricted": True}
    here = {"other_person_id": an_id("person", "EVANS")}  # so that one prison has both
    apart = {**row(hub, "non_association", APART), **here}
    placed = [("person", smith), ("non_association", apart)]
    place_rows(hub.store, placed, source="test", clock=test_clock)
    return Seat.enrolled(hub, test_clock, "One", SENIOR)


@pytest.fixture
def again(hub: Hub, test_clock: TestClock, one: Seat) -> Seat:
    """The same person at another terminal."""
    return Seat.enrolled(hub, test_clock, "Two", SENIOR)


def ends_acct(seat: Seat) -> Action:
    return seat.action("end_alert", Change("alert", ACCT, BEFORE, AFTER), reason="So I say.")


def ends_apart(seat: Seat) -> Action:
    change = Change("non_association", APART, BEFORE, AFTER)
    return seat.action("end_non_association", change, reason="So I say.")


def merges(seat: Seat) -> Action:
    return merge(seat, JONES, SMITH)


def opens_up(seat: Seat) -> Action:
    """As what it is."""
    change = Change("person", SMITH, {"restricted": True}, {"restricted": False})
    return seat.action("lift_restriction", change, reason="So I say.")


def opens_up_disguised(seat: Seat) -> Action:
    """As the restricting that one person may do."""
    return seat.action("restrict_record", *opens_up(seat).changes, reason="So I say.")


ATTACKS = (ends_acct, ends_apart, merges, opens_up, opens_up_disguised)


def stands(hub: Hub) -> bool:
    """Whether everything is as protected as it was."""
    return (
        row(hub, "alert", ACCT)["status"] == "ACTIVE"
        and row(hub, "non_association", APART)["status"] == "ACTIVE"
        and row(hub, "person", JONES)["merged_into_id"] is None
        and row(hub, "person", SMITH)["restricted"] is True
    )


def refused(verdict: Verdict, problem: str) -> bool:
    return (verdict.outcome, verdict.problem) == (Outcome.REFUSED, problem)


@pytest.mark.parametrize("attack", ATTACKS)
def test_one_person_alone_changes_nothing(hub: Hub, one: Seat, attack: object) -> None:
    verdict = one.send(attack(one))  # type: ignore[operator]
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "two_people_needed")
    assert stands(hub)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_second_terminal_does_not_make_a_second_person(
    hub: Hub, one: Seat, again: Seat, attack: object
) -> None:
    (held_id,) = one.send(attack(one)).raised  # type: ignore[operator]
    for seat in (one, again):
        accepts = seat.settle("accept_held", "held_action", held_id)
        assert refused(seat.send(accepts), "second_person_needed")
    assert stands(hub)


def test_settling_no_conflict_ends_it(hub: Hub, one: Seat) -> None:
    """An action that claims to settle a conflict, and there is none."""
    change = Change("alert", ACCT, BEFORE, AFTER)
    claimed = one.settle("settle_conflict", "conflict", an_id("conflict", "none"), change)
    assert one.send(claimed).outcome is Outcome.REFUSED
    assert stands(hub)


def test_an_action_of_another_kind_cannot_carry_the_ending_along(hub: Hub, one: Seat) -> None:
    change = Change("alert", ACCT, BEFORE, AFTER)
    for kind in ("review_alert", "add_note", "change_details", "end_non_association"):
        verdict = one.send(one.action(kind, change, reason="So I say."))
        assert refused(verdict, "action_not_allowed_to_touch"), kind
    assert stands(hub)


def test_whose_name_is_lent_is_the_second_person(hub: Hub, one: Seat) -> None:
    """Two of the same rank, one of whom has left."""
    (held_id,) = one.send(ends_acct(one)).raised
    gone = {**row(hub, "staff", an_id("staff", "Q4SEC")), "active": False}
    place_rows(hub.store, [("staff", gone)], source="test")
    accepts = one.action(
        "accept_held",
        *one.settle("accept_held", "held_action", held_id).changes,
        reason="Lent.",
        staff_id=gone["id"],
    )
    assert refused(one.send(accepts), "seal_wrong")
    assert stands(hub)


def test_what_somebody_else_counted_is_not_added_to(
    hub: Hub, one: Seat, test_clock: TestClock
) -> None:
    """A roll check that two have signed would say what neither has counted."""
    check = roll_check(one)
    one.send(check)
    other = Seat.enrolled(hub, test_clock, "Two", "Q2OFF")
    other.send(signature(other, check))
    added = created("roll_count", {**check.changes[1].after, "counted": 2}, test_clock)
    for seat in (one, other):
        assert refused(seat.send(seat.action("take_roll", added)), "action_malformed")
    with hub.store.read() as facts:
        assert [count["counted"] for count in facts.find("roll_count")] == [3]
