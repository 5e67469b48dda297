"""What asks for a decision waits for the one who may decide."""

from __future__ import annotations

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Change, Outcome
from record.kinds import Row
from tests.hub.people import SECOND, Pair
from tests.hub.seat import Seat, row, rows
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import an_id

SMITH = an_id("person", "SMITH")


def test_a_decision_without_the_right_is_held_until_accepted(
    hub: Hub, a: Seat, b: Seat, so: Seat, acct: str
) -> None:
    asked = a.end_alert(acct)
    verdict = a.send(asked)
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "right_held")
    assert row(hub, "alert", acct)["status"] == "ACTIVE"
    (held_id,) = verdict.raised
    held = row(hub, "held_action", held_id)
    assert held["person_id"] == SMITH
    assert held["changes"] == [asked.changes[0].to_wire()]

    other = b.send(b.settle("accept_held", "held_action", held_id))
    assert (other.outcome, other.problem) == (Outcome.REFUSED, "right_missing")
    assert so.send(so.settle("accept_held", "held_action", held_id)).outcome is Outcome.ACCEPTED
    alert = row(hub, "alert", acct)
    assert (alert["status"], alert["ended_reason"]) == ("ENDED", "No longer.")
    assert a.send(asked) == verdict
    history = rows(hub, "history", record_id=acct)
    assert sorted((line["action_kind"], line["outcome"]) for line in history) == [
        ("end_alert", "accepted"),
        ("end_alert", "held"),
        ("open_alert", "accepted"),
    ]
    (accepted,) = [
        x for x in history if (x["action_kind"], x["outcome"]) == ("end_alert", "accepted")
    ]
    assert (accepted["staff_name"], accepted["reason"]) == ("ADEYEMI, Sam", "Looked at it.")
    twice = so.send(so.settle("accept_held", "held_action", held_id))
    assert twice.problem == "already_settled"


def test_what_is_held_may_be_withdrawn_by_its_author_and_not_by_another_officer(
    hub: Hub, a: Seat, b: Seat, acct: str
) -> None:
    (held_id,) = a.send(a.end_alert(acct)).raised
    assert b.send(b.settle("withdraw_held", "held_action", held_id)).problem == "right_missing"
    assert a.send(a.settle("withdraw_held", "held_action", held_id)).outcome is Outcome.ACCEPTED
    assert row(hub, "alert", acct)["status"] == "ACTIVE"


def test_nobody_accepts_what_they_asked_for_themselves(hub: Hub, a: Seat, acct: str) -> None:
    (held_id,) = a.send(a.end_alert(acct)).raised
    promoted = {**row(hub, "staff", a.staff_id), "role": "supervising_officer"}
    place_rows(hub.store, [("staff", promoted)], source="test")
    verdict = a.send(a.settle("accept_held", "held_action", held_id))
    assert verdict.problem == "second_person_needed"


def test_a_supervising_officer_ends_an_alert_of_theirs_at_once(hub: Hub, so: Seat) -> None:
    opened = so.alert("XEL", kind="X")
    so.send(opened)
    alert_id = opened.changes[0].record_id
    assert so.send(so.end_alert(alert_id)).outcome is Outcome.ACCEPTED
    assert row(hub, "alert", alert_id)["status"] == "ENDED"


def test_nobody_ends_an_acct_alone(hub: Hub, so: Seat, acct: str) -> None:
    verdict = so.send(so.end_alert(acct))
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "two_people_needed")
    (held_id,) = verdict.raised
    alone = so.send(so.settle("accept_held", "held_action", held_id))
    assert (alone.outcome, alone.problem) == (Outcome.REFUSED, "second_person_needed")
    assert row(hub, "alert", acct)["status"] == "ACTIVE"
    second = so.by(SECOND, so.settle("accept_held", "held_action", held_id))
    assert so.send(second).outcome is Outcome.ACCEPTED
    assert row(hub, "alert", acct)["status"] == "ENDED"


@pytest.mark.usefixtures("both_prisons")
@pytest.mark.parametrize(
    ("number", "rule"), [("Q1OFF", "right_held"), ("Q3SO", "two_people_needed")]
)
def test_nobody_ends_a_non_association_alone(
    hub: Hub, clock: TestClock, number: str, rule: str
) -> None:
    seat = Seat.enrolled(hub, clock, "N", number)
    there = Seat.enrolled(hub, clock, "There", "M2SO", OTHER)
    before: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
    after: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Shook hands."}
    apart = an_id("apart", "SMITH", "OWUSU")
    ending = seat.action(
        "end_non_association",
        Change("non_association", apart, before, after),
        reason="Shook hands.",
    )
    verdict = seat.send(ending)
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, rule)
    assert row(hub, "non_association", apart)["status"] == "ACTIVE"
    (held_id,) = verdict.raised
    second = seat.by(SECOND, seat.settle("accept_held", "held_action", held_id))
    assert seat.send(second).outcome is Outcome.REFUSED, "one of the two is in another prison"
    agreed = there.send(there.settle("accept_held", "held_action", held_id))
    if rule == "right_held":
        assert agreed.outcome is Outcome.REFUSED, "nobody here who may decide it has agreed"
    else:
        assert agreed.problem is None
        assert row(hub, "non_association", apart)["status"] == "ENDED"


def test_settling_a_conflict_is_no_way_round_the_right_to_end_an_alert(
    hub: Hub, clock: TestClock, a: Seat, acct: str
) -> None:
    so = Pair.enrolled(hub, clock, "S", "Q3SO")
    confirmed = {**row(hub, "alert", acct), "ended_reason": "Confirmed at review."}
    place_rows(hub.store, [("alert", confirmed)], source="test")
    (conflict_id,) = so.send(so.end_alert(acct)).raised
    before: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": "Confirmed at review."}
    after: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Me."}
    ending = Change("alert", acct, before, after)
    verdict = a.send(a.settle("settle_conflict", "conflict", conflict_id, ending, choice="other"))
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "right_held")
    assert row(hub, "alert", acct)["status"] == "ACTIVE"
    accepted = so.send(so.settle("accept_held", "held_action", verdict.raised[0]))
    assert accepted.outcome is Outcome.ACCEPTED
    assert row(hub, "alert", acct)["ended_reason"] == "Me."
    assert row(hub, "conflict", conflict_id)["status"] == "SETTLED"


def test_a_prison_that_there_is_not_is_refused_once_and_for_all(hub: Hub, a: Seat) -> None:
    """It is no stream, however long its name is; nobody is left with something to take back."""
    streams = set(hub.store.heads())
    for made_up in ("Z" * 40, "ZZZ"):
        period = an_id("period", "SMITH")
        gone = Change("custody_period", period, {"bound_for": None}, {"bound_for": made_up})
        assert a.send(a.action("transfer", gone)).outcome is Outcome.REFUSED
    assert set(hub.store.heads()) == streams
    assert rows(hub, "held_action") == []
