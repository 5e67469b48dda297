"""T6: what is held is agreed to by somebody who may, in the prison of each of those it is about."""

from __future__ import annotations

import pytest

from hub.service import Hub
from record.action import Action, Change, Outcome
from record.kinds import Row
from tests.attacks.between import (
    APART,
    OWUSU,
    PLAN,
    SELF_HARM,
    SMITH,
    THIRD,
    accepted,
    an_acct,
    end_apart,
    ended,
    goes,
    leaves,
    put,
    seconded,
    waits,
    was_there,
)
from tests.attacks.test_t06_two_prisons import in_both
from tests.hub.seat import Seat, created, row, rows
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

EVANS = an_id("person", "EVANS")
THEIRS, OURS = an_id("alert", "OWUSU", "HA"), an_id("alert", "EVANS", "PEEP")
BOTH = (("EVANS", EVANS, OURS), ("OWUSU", OWUSU, THEIRS))


@pytest.fixture
def officer(hub: Hub, far: Seat, test_clock: TestClock) -> Seat:
    """An ordinary officer of the other prison, in which Evans once was."""
    was_there(hub, far, "EVANS", now=PRISON)
    return Seat.enrolled(hub, test_clock, "There", "M1OFF", OTHER)


def ends(seat: Seat, *alerts: str) -> Action:
    return seat.action("end_alert", *map(ended, alerts), reason="No longer.")


@pytest.mark.parametrize("order", [1, -1])
def test_nothing_rides_along_with_what_another_prison_agrees_to(
    hub: Hub, so: Seat, officer: Seat, order: int
) -> None:
    """Who lets through what is about a man of their own does not do so for another prison’s."""
    asked = officer.send(ends(officer, *(OURS, THEIRS)[::order]))
    assert asked.outcome is Outcome.HELD
    assert accepted(so, asked).outcome is Outcome.REFUSED
    assert row(hub, "alert", THEIRS)["status"] == "ACTIVE"


def test_the_second_person_is_of_the_prison_that_has_them(hub: Hub, so: Seat, far: Seat) -> None:
    """Two of the prison that Smith is in end his ACCT, not one of them and one of another."""
    was_there(hub, far, "OWUSU", now=OTHER)
    asked = so.send(ends(so, THEIRS, SELF_HARM))
    assert accepted(far, asked).problem == "agreement_missing"
    assert row(hub, "alert", SELF_HARM)["status"] == "ACTIVE"


def lower_both(officer: Seat, hub: Hub) -> Action:
    changes = []
    for name, person_id, alert_id in BOTH:
        about: Row = {"id": an_id("acct", name), "person_id": person_id, "alert_id": alert_id}
        opened: Row = {"opened_at": "2026-11-02T10:00:00.000Z", "concern": "Low."}
        put(hub, officer, "acct", **about, **opened, level="H5", conversations=6)
        before: Row = {"level": "H5", "conversations": 6}
        after: Row = {"level": "H1", "conversations": 0}
        changes.append(Change("acct", an_id("acct", name), before, after))
    return officer.action("lower_acct", *changes, reason="Calm.")


def open_both(officer: Seat, hub: Hub) -> Action:
    changes = []
    for _, person_id, _ in BOTH:
        put(hub, officer, "person", **{**row(hub, "person", person_id), "restricted": True})
        lifted: Row = {"restricted": False}
        changes.append(Change("person", person_id, {"restricted": True}, lifted))
    return officer.action("lift_restriction", *changes, reason="Known anyway.")


def share_both(officer: Seat, hub: Hub) -> Action:
    changes = []
    for name, person_id, _ in BOTH:
        high = an_id("assessment", name)
        said: Row = {"person_id": person_id, "kind": "CSRREV", "reasons": []}
        dated: Row = {"assessed_on": "2026-11-02", "replaces": []}
        put(hub, officer, "assessment", **said, **dated, id=high, level="HI")
        said |= {"level": "STANDARD", "assessed_on": "2026-11-24", "replaces": [high]}
        said |= {"staff_id": officer.staff_id, "written_at": "2026-11-24T14:00:00.000Z"}
        changes.append(created("assessment", said, officer.clock))
    return officer.action("lower_sharing", *changes, reason="Calm.")


@pytest.mark.parametrize("deed", [lower_both, open_both, share_both])
def test_no_decision_rides_along(hub: Hub, so: Seat, officer: Seat, deed: object) -> None:
    asked = officer.send(deed(officer, hub))  # type: ignore[operator]
    if asked.outcome is Outcome.HELD:
        asked = accepted(so, asked)
    assert asked.outcome is Outcome.REFUSED


def test_who_may_not_decide_does_not_speak_for_their_prison(
    hub: Hub, so: Seat, reception: Seat, officer: Seat
) -> None:
    """Owusu was taken in here too; an officer there asks, and only somebody here agrees."""
    in_both(hub, reception)
    asked = officer.send(ends(officer, THEIRS))
    assert asked.problem == "right_held"
    assert accepted(so, asked).problem == "agreement_missing"
    assert row(hub, "alert", THEIRS)["status"] == "ACTIVE"


def test_each_held_action_is_decided_by_itself(
    hub: Hub, so: Seat, far: Seat, officer: Seat, test_clock: TestClock
) -> None:
    """Together the one would silence what the other asks somebody to look at."""
    an_acct(hub, so)
    leaves(hub, so, test_clock)
    discharge = so.send(goes(hub, so, "discharge", "CR"))
    list_id = an_id("alert", "SMITH", "XEL")
    escapes: Row = {"kind": "X", "code": "XEL", "started_on": "2026-11-02", "status": "ACTIVE"}
    put(hub, so, "alert", id=list_id, person_id=SMITH, **escapes)
    ending = officer.send(officer.end_alert(list_id))
    both = [
        far.settle("accept_held", "held_action", asked).changes[0]
        for asked in (waits(discharge), waits(ending, "right_held"))
    ]
    at_once = far.send(far.action("accept_held", *both, reason="Looked at it."))
    assert at_once.problem == "action_malformed"
    assert accepted(far, discharge).outcome is Outcome.ACCEPTED
    told = {found["rule"] for found in rows(hub, "discrepancy", person_id=SMITH)}
    assert "released_on_acct" in told


def test_a_held_settlement_does_not_settle_a_second_time(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    """Somebody has decided otherwise since it was asked for."""
    an_acct(hub, so, level="H3")
    raised = Change("acct", PLAN, {"level": "H1"}, {"level": "H5"})
    assert so.send(so.action("raise_acct", raised)).problem is None
    (conflict,) = rows(hub, "conflict", record_id=PLAN)
    level = row(hub, "acct", PLAN)["level"]
    lowered = Change("acct", PLAN, {"level": level}, {"level": "H1"})
    by = Seat.enrolled(hub, test_clock, "Officer", "Q1OFF")
    asked = by.send(by.settle("settle_conflict", "conflict", str(conflict["id"]), lowered))
    assert asked.outcome is Outcome.HELD
    settled = so.settle("settle_conflict", "conflict", str(conflict["id"]), choice="theirs")
    assert so.send(settled).problem is None
    assert seconded(so, asked).problem == "already_settled"
    assert row(hub, "acct", PLAN)["level"] == level


def test_a_prison_that_has_no_terminal_is_not_asked(hub: Hub, so: Seat, far: Seat) -> None:
    """An extract says that Owusu went there; the two here whom it concerns decide about Smith."""
    was_there(hub, far, "OWUSU", now=PRISON)
    there = row(hub, "custody_period", an_id("period", "OWUSU"))
    put(hub, so, "custody_period", **{**there, "prison": THIRD})
    assert seconded(so, so.send(end_apart(so))).outcome is Outcome.ACCEPTED
    assert row(hub, "non_association", APART)["status"] == "ENDED"
