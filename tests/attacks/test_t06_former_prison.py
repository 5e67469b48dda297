"""T6: a prison that somebody has left speaks of them as if they were still there.

What was done there may arrive late, so the centre goes on hearing it. But where somebody is, and
what protects them, is for the prison that has them.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Change, Outcome
from record.ids import new_id
from record.kinds import Row
from record.moments import to_text
from tests.attacks.between import (
    PERIOD,
    SELF_HARM,
    SMITH,
    THIRD,
    WHEREABOUTS,
    died,
    ended,
    goes,
    is_now,
    moves,
    received,
    sent_to,
    waits,
)
from tests.attacks.test_t06_another_prison import prisons
from tests.hub.people import admit
from tests.hub.seat import Seat, created, row, rows
from tests.hub.test_planning import a_plan
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id


@pytest.fixture
def officer(hub: Hub, so: Seat, test_clock: TestClock) -> Seat:
    """An officer of the same prison."""
    return Seat.enrolled(hub, test_clock, "One", "Q1OFF")


@pytest.fixture
def gone(hub: Hub, so: Seat, test_clock: TestClock) -> None:
    """Smith was here, and is at the other prison now."""
    at = to_text(test_clock.now())
    moved = {**row(hub, "custody_period", PERIOD), "prison": OTHER}
    left = {**row(hub, "stay", an_id("stay", "SMITH")), "to_at": at}
    there = [("custody_period", moved), ("stay", left)]
    place_rows(hub.store, there, source="test", clock=test_clock)
    assert prisons(hub, SMITH) == {OTHER}
    test_clock.tick(minutes=5)


@pytest.mark.usefixtures("gone")
@pytest.mark.parametrize("kind", ["transfer", "redirect_transfer"])
def test_nobody_is_sent_to_the_prison_that_they_have_left(hub: Hub, so: Seat, kind: str) -> None:
    """Their record would come to every terminal here, with all that was written since."""
    before = row(hub, "custody_period", PERIOD)
    waits(so.send(sent_to(hub, so, PRISON, kind)))
    assert row(hub, "custody_period", PERIOD) == before
    assert prisons(hub, SMITH) == {OTHER}


@pytest.mark.usefixtures("gone")
def test_nobody_is_received_whom_no_prison_has_sent(hub: Hub, so: Seat) -> None:
    waits(so.send(received(hub, so, PRISON)))
    assert prisons(hub, SMITH) == {OTHER}


def test_nobody_is_received_a_second_time_by_an_old_sending(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """They were sent here once. Since then they have arrived, and have been sent elsewhere."""
    for seat, action in (
        (so, lambda: sent_to(hub, so, OTHER)),
        (far, lambda: received(hub, far, OTHER)),
        (far, lambda: sent_to(hub, far, THIRD)),
    ):
        assert seat.send(action()).outcome is Outcome.ACCEPTED
        test_clock.tick(minutes=5)
    waits(so.send(received(hub, so, PRISON)))
    assert prisons(hub, SMITH) == {OTHER, THIRD}


def test_whoever_was_diverted_may_stand_at_the_first_gate_all_the_same(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    assert so.send(sent_to(hub, so, OTHER)).outcome is Outcome.ACCEPTED
    came = received(hub, far, OTHER)
    test_clock.tick(minutes=5)
    assert so.send(sent_to(hub, so, THIRD, "redirect_transfer")).outcome is Outcome.ACCEPTED
    assert prisons(hub, SMITH) == {PRISON, THIRD}
    assert far.send(came).problem is None
    assert prisons(hub, SMITH) == {OTHER, THIRD}
    assert [found["rule"] for found in rows(hub, "discrepancy")] == ["received_though_diverted"]


@pytest.mark.usefixtures("gone")
def test_nobody_is_let_go_from_a_prison_that_they_have_left(hub: Hub, so: Seat) -> None:
    waits(so.send(goes(hub, so, "discharge", "CR")))
    assert row(hub, "custody_period", PERIOD)["closed_at"] is None


@pytest.mark.usefixtures("gone")
@pytest.mark.parametrize("lies", ["saw what stands", "saw another ending"])
def test_a_death_told_by_a_prison_that_they_have_left_ends_no_acct(
    hub: Hub, so: Seat, lies: str
) -> None:
    """Nor where its author says that they saw what is not, so that nothing of it is taken."""
    action = died(hub, so, ended(SELF_HARM))
    if lies != "saw what stands":
        person, period = action.changes[2], action.changes[1]
        seen = {**(period.before or {}), "closed_at": "2026-01-01T00:00:00.000Z"}
        action = replace(
            action,
            changes=(action.changes[0], replace(period, before=seen), person, ended(SELF_HARM)),
        )
    waits(so.send(action))
    assert row(hub, "alert", SELF_HARM)["status"] == "ACTIVE"
    assert row(hub, "person", SMITH)["died_at"] is None


def test_a_death_in_an_old_custody_period_is_none_in_another_prison(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """They were let go here, and are in custody elsewhere since."""
    at = to_text(test_clock.now())
    old = {**row(hub, "custody_period", PERIOD), "status": "OUT", "closed_at": at}
    new = {**old, "id": new_id(test_clock.now()), "prison": OTHER, "status": "IN"}
    both = [("custody_period", old), ("custody_period", {**new, "closed_at": None})]
    place_rows(hub.store, both, source="test", clock=test_clock)
    assert prisons(hub, SMITH) == {OTHER}
    waits(so.send(died(hub, so, ended(SELF_HARM))))
    assert row(hub, "alert", SELF_HARM)["status"] == "ACTIVE"


@pytest.mark.usefixtures("gone")
@pytest.mark.parametrize(
    ("kind", "status"), [("send_out", "OUT"), ("bring_back", "IN"), ("record_escape", "UAL")]
)
def test_nobody_goes_out_or_comes_back_where_they_no_longer_are(
    hub: Hub, so: Seat, kind: str, status: str
) -> None:
    """Else they would be missing from a roll, or counted while they lie in a hospital."""
    before = row(hub, "custody_period", PERIOD)
    moved = moves(so, "REL" if kind == "record_escape" else "CRT", "UAL", "OUT")
    if kind != "record_escape":
        moved = moves(so, "CRT", "CRT", "IN" if status == "IN" else "OUT")
    waits(so.send(so.action(kind, moved, is_now(hub, so, status, out_to="Elsewhere"))))
    assert row(hub, "custody_period", PERIOD) == before


@pytest.mark.usefixtures("gone")
def test_what_protects_somebody_is_ended_where_they_are(hub: Hub, so: Seat, far: Seat) -> None:
    """And accepted there, it is ended, in the name of whoever wrote it."""
    opened = so.alert("XA", kind="X")
    (alert,) = opened.changes
    assert so.send(opened).outcome is Outcome.ACCEPTED, "that somebody is at risk may come late"
    held_id = waits(so.send(so.end_alert(alert.record_id)))
    assert row(hub, "alert", alert.record_id)["status"] == "ACTIVE"
    second = so.by(an_id("staff", "Q4SEC"), so.settle("accept_held", "held_action", held_id))
    assert so.send(second).problem == "settled_elsewhere", (
        "nor by a second person of the old prison"
    )
    assert far.send(far.settle("accept_held", "held_action", held_id)).problem is None
    assert row(hub, "alert", alert.record_id)["status"] == "ENDED"


@pytest.mark.usefixtures("gone")
def test_what_happened_before_they_left_is_history_and_changes_nothing(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """A terminal had no network while somebody went to court, came back, and was transferred."""
    court = moves(so, "CRT", "CRT", "OUT")
    out = so.action("send_out", court, is_now(hub, so, "OUT", out_to="Leeds"))
    test_clock.tick(hours=1)
    assert far.send(sent_to(hub, far, THIRD)).outcome is Outcome.ACCEPTED
    before = row(hub, "custody_period", PERIOD)
    assert so.send(out).problem is None
    assert row(hub, "custody_period", PERIOD) == before
    assert row(hub, "movement", court.record_id)["kind"] == "CRT"


@pytest.mark.usefixtures("gone")
def test_the_cell_that_somebody_has_there_is_not_taken_from_here(
    hub: Hub, so: Seat, far: Seat
) -> None:
    (cell, *_) = (r for r in rows(hub, "location") if r["prison"] == OTHER and r["kind"] == "CELL")
    said: Row = {"person_id": SMITH, "custody_period_id": PERIOD, "prison": OTHER}
    said |= {"location_id": cell["id"], "from_at": to_text(far.clock.now()), "reason": "ADM"}
    there = created("stay", said, far.clock)
    assert far.send(far.action("move_cell", there)).outcome is Outcome.ACCEPTED
    taken = Change("stay", there.record_id, {"to_at": None}, {"to_at": to_text(so.clock.now())})
    waits(so.send(so.action("move_cell", taken)))
    assert row(hub, "stay", there.record_id)["to_at"] is None


@pytest.mark.parametrize("to", [PRISON, OTHER])
def test_a_new_time_due_back_sends_nobody_anywhere(
    hub: Hub, officer: Seat, request: pytest.FixtureRequest, to: str
) -> None:
    """An officer who may change the time says that they saw them on the way to a prison."""
    if to == PRISON:
        request.getfixturevalue("gone")
    before = row(hub, "custody_period", PERIOD)
    seen: Row = dict.fromkeys(WHEREABOUTS)
    seen |= {"status": "TRN", "bound_for": to}
    said = Change(
        "custody_period", PERIOD, seen, {**seen, "due_back_at": "2026-12-24T12:00:00.000Z"}
    )
    told = officer.send(officer.action("change_due_back", said))
    assert told.problem == "action_not_allowed_to_touch"
    assert row(hub, "custody_period", PERIOD) == before


def test_a_death_shuts_no_cell_but_that_of_whoever_died(hub: Hub, so: Seat) -> None:
    own = str(row(hub, "stay", an_id("stay", "SMITH"))["location_id"])
    other = str(row(hub, "stay", an_id("stay", "EVANS"))["location_id"])
    assert own != other
    for cell, problem in ((other, "action_malformed"), (own, None)):
        shut = Change("location", cell, {"in_use": True}, {"in_use": False})
        assert so.send(died(hub, so, shut)).problem == problem
    assert row(hub, "location", other)["in_use"] is True


@pytest.mark.usefixtures("gone")
def test_whoever_was_here_once_is_taken_in_again_by_a_reception_only(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    """A reception holds the national index; a wing would have to have kept their record."""
    person = {name: v for name, v in row(hub, "person", SMITH).items() if name != "id"}
    admits = admit(so, PRISON, "Ghost")
    ghost = admits.changes[0].record_id

    def of_smith(change: Change) -> Change:
        if change.record_type == "person":
            names = {name: person[name] for name in ("surname", "forename")}
            return Change("person", SMITH, names, names)
        values = {k: SMITH if v == ghost else v for k, v in change.after.items()}
        return replace(change, after=values)

    known = tuple(of_smith(change) for change in admits.changes)
    verdict = so.send(so.action("admit_known", *known, reason="He says so."))
    assert verdict.outcome is Outcome.REFUSED
    assert prisons(hub, SMITH) == {OTHER}


def test_a_plan_does_not_tell_whether_somebody_exists(hub: Hub, so: Seat) -> None:
    stranger, nobody = an_id("person", "OWUSU"), new_id(so.clock.now())
    assert row(hub, "person", stranger)
    answers = {so.send(a_plan(so, person_id=one)).problem for one in (stranger, nobody)}
    assert answers == {"record_gone"}
    assert so.send(a_plan(so, person_id=SMITH)).problem is None
