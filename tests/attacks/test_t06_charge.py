"""T6: one prison alone decides about somebody whom another has, by whatever kind of action.

Whoever has the charge of somebody must be among those who agree: the terminal that asks, or the one
that accepts.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Change, Outcome
from record.ids import new_id
from record.kinds import Row
from tests.attacks.between import (
    APART,
    PERIOD,
    PLAN,
    SELF_HARM,
    SMITH,
    THIRD,
    accepted,
    an_acct,
    died,
    end_apart,
    goes,
    is_now,
    leaves,
    moves,
    now_of,
    put,
    received,
    seconded,
    sent_to,
    waits,
)
from tests.attacks.test_t06_another_prison import prisons
from tests.hub.people import admit
from tests.hub.seat import Seat, created, row, rows
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id


@pytest.mark.parametrize("what", ["alert", "non_association"])
def test_what_was_asked_for_before_they_left_is_agreed_to_where_they_are(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock, what: str
) -> None:
    asked = so.send(so.end_alert(SELF_HARM) if what == "alert" else end_apart(so))
    assert asked.outcome is Outcome.HELD
    leaves(hub, so, test_clock)
    record_id = SELF_HARM if what == "alert" else APART
    assert seconded(so, asked).problem in ("settled_elsewhere", "out_of_scope")
    assert row(hub, what, record_id)["status"] == "ACTIVE"
    assert accepted(far, asked).problem is None
    assert row(hub, what, record_id)["status"] == "ENDED"


@pytest.mark.parametrize("how", ["accept_held", "withdraw_held"])
def test_what_is_asked_for_there_is_not_decided_here(
    hub: Hub, so: Seat, test_clock: TestClock, how: str
) -> None:
    leaves(hub, so, test_clock)
    officer = Seat.enrolled(hub, test_clock, "Far two", "M1OFF", OTHER)
    asked = officer.send(officer.end_alert(SELF_HARM))
    verdict = so.send(so.settle(how, "held_action", asked.raised[0]))
    assert verdict.problem == "settled_elsewhere"
    assert row(hub, "held_action", asked.raised[0])["status"] == "OPEN"


def test_two_who_are_kept_apart_in_two_prisons_are_let_together_by_both(
    hub: Hub, so: Seat, far: Seat
) -> None:
    asked = so.send(end_apart(so))
    assert seconded(so, asked).problem == "out_of_scope"
    assert row(hub, "non_association", APART)["status"] == "ACTIVE"
    assert accepted(far, asked).problem is None
    assert row(hub, "non_association", APART)["status"] == "ENDED"


def test_a_restriction_is_not_lifted_from_a_prison_that_they_have_left(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    """Neither by its own kind of action, nor by the one that restricts."""
    put(hub, so, "person", **{**row(hub, "person", SMITH), "restricted": True})
    leaves(hub, so, test_clock)
    lifted = Change("person", SMITH, {"restricted": True}, {"restricted": False})
    for kind in ("restrict_record", "lift_restriction"):
        asked = so.send(so.action(kind, lifted, reason="It may be."))
        assert asked.outcome is Outcome.HELD
        assert seconded(so, asked).outcome is Outcome.REFUSED
    assert row(hub, "person", SMITH)["restricted"] is True


def test_a_review_held_elsewhere_eases_no_acct(hub: Hub, so: Seat, test_clock: TestClock) -> None:
    an_acct(hub, so)
    leaves(hub, so, test_clock)
    review: Row = {"person_id": SMITH, "acct_id": PLAN, "reviewed_at": now_of(so)}
    review |= {"attended": "All", "comment": "Better.", "result": "CLOSE", "level": "H1"}
    review |= {"conversations": 0, "staff_id": so.staff_id, "written_at": now_of(so)}
    eased = Change(
        "acct",
        PLAN,
        {"level": "H5", "conversations": 6},
        {"level": "H1", "conversations": 0},
    )
    waits(so.send(so.action("review_acct", created("acct_review", review, so.clock), eased)))
    assert row(hub, "acct", PLAN)["level"] == "H5"


def test_that_somebody_is_watched_more_closely_may_come_late(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    an_acct(hub, so, level="H1")
    raised = Change("acct", PLAN, {"level": "H1"}, {"level": "H5"})
    late = so.action("raise_acct", raised)
    leaves(hub, so, test_clock)
    assert so.send(late).problem is None
    assert row(hub, "acct", PLAN)["level"] == "H5"


def test_a_dispute_of_ones_own_making_is_settled_where_they_are(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    an_acct(hub, so, level="H3")
    leaves(hub, so, test_clock)
    lie = Change("acct", PLAN, {"level": "H1"}, {"level": "H5"})
    assert so.send(so.action("raise_acct", lie)).problem is None
    (conflict,) = rows(hub, "conflict", record_id=PLAN)
    lower = Change("acct", PLAN, {"level": "H5"}, {"level": "H1"})
    settles = so.settle("settle_conflict", "conflict", str(conflict["id"]), lower)
    assert so.send(settles).problem == "settled_elsewhere"


def test_what_takes_two_is_not_hidden_behind_what_takes_one(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    """One settlement of two disputes, by one person: the lesser right first."""
    an_acct(hub, so, level="H3")
    before = row(hub, "non_association", APART)["restriction"]
    for kind, lie in (
        ("raise_acct", Change("acct", PLAN, {"level": "H1"}, {"level": "H5"})),
        (
            "review_non_association",
            Change("non_association", APART, {"restriction": "LAND"}, {"restriction": "WING"}),
        ),
    ):
        assert so.send(so.action(kind, lie)).problem is None
    changes: list[Change] = []
    for conflict in sorted(rows(hub, "conflict", status="OPEN"), key=lambda one: str(one["group"])):
        changes += so.settle("settle_conflict", "conflict", str(conflict["id"])).changes
    stands = row(hub, "non_association", APART)["restriction"]
    changes += (
        Change("acct", PLAN, {"level": "H5"}, {"level": "H5"}),
        Change("non_association", APART, {"restriction": stands}, {"restriction": "CELL"}),
    )
    verdict = so.send(so.action("settle_conflict", *changes, reason="Looked at it."))
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "two_people_needed")
    assert row(hub, "non_association", APART)["restriction"] == stands != before


def test_an_admission_sends_nobody_on(hub: Hub, so: Seat) -> None:
    """Else an officer could transfer people, and any prison be given a record that it reads."""
    admits = admit(so, PRISON, "Ghost")
    sent: Row = {"status": "TRN", "bound_for": OTHER}
    for more in (sent, {"bound_for": OTHER}, {"status": "OUT"}, {"closed_at": now_of(so)}):
        changes = tuple(
            replace(one, after={**one.after, **more})
            if one.record_type == "custody_period"
            else one
            for one in admits.changes
        )
        assert so.send(so.action("admit", *changes)).problem == "action_malformed"


@pytest.mark.parametrize("what", ["discharge", "bring_back", "end_alert", "redirect_transfer"])
def test_whom_a_prison_only_expects_it_may_receive_or_send_on(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock, what: str
) -> None:
    assert so.send(sent_to(hub, so, OTHER)).problem is None
    test_clock.tick(minutes=5)
    if what == "redirect_transfer":
        assert far.send(sent_to(hub, far, THIRD, what)).problem is None
        assert prisons(hub, SMITH) == {PRISON, THIRD}
        return
    back = moves(far, "TRN", "OTHER", "IN", to_place=OTHER)
    actions = {
        "discharge": lambda: goes(hub, far, "discharge", "CR"),
        "bring_back": lambda: far.action("bring_back", back, is_now(hub, far, "IN")),
        "end_alert": lambda: far.end_alert(SELF_HARM),
    }
    assert far.send(actions[what]()).outcome is Outcome.HELD
    assert prisons(hub, SMITH) == {PRISON, OTHER}
    assert row(hub, "alert", SELF_HARM)["status"] == "ACTIVE"


def test_no_third_prison_stands_between_a_van_and_its_gate(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """They were diverted, stand at the first gate, and a prison of once says that it has them."""
    place_rows(
        hub.store,
        [
            (
                "staff",
                {
                    **row(hub, "staff", an_id("staff", "Q3SO")),
                    "id": an_id("staff", "R"),
                    "staff_number": "R1SO",
                    "prison": THIRD,
                },
            )
        ],
        source="test",
        clock=test_clock,
    )
    put(hub, so, "custody_period", **{**row(hub, "custody_period", PERIOD), "prison": THIRD})
    put(hub, so, "custody_period", **{**row(hub, "custody_period", PERIOD), "prison": PRISON})
    third = Seat.enrolled(hub, test_clock, "Third", "R", THIRD)
    assert so.send(sent_to(hub, so, OTHER)).problem is None
    test_clock.tick(minutes=5)
    assert so.send(sent_to(hub, so, "BXI", "redirect_transfer")).problem is None
    waits(third.send(received(hub, third, THIRD)))
    test_clock.tick(minutes=5)
    assert far.send(received(hub, far, OTHER)).problem is None
    assert prisons(hub, SMITH) == {OTHER}


def test_what_comes_late_of_ones_own_closed_period_is_agreed_to_where_they_are(
    hub: Hub, so: Seat, far: Seat, reception: Seat, test_clock: TestClock
) -> None:
    assert so.send(goes(hub, so, "discharge", "CR")).problem is None
    late = moves(so, "CRT", "CRT", "OUT")
    test_clock.tick(hours=1)
    new: Row = {**row(hub, "custody_period", PERIOD), "id": new_id(test_clock.now())}
    put(hub, so, "custody_period", **{**new, "prison": OTHER, "status": "IN", "closed_at": None})
    asked = so.send(so.action("send_out", late, is_now(hub, so, "OUT", out_to="Leeds")))
    waits(asked)
    assert accepted(far, asked).problem is None
    assert row(hub, "custody_period", PERIOD)["out_to"] == "Leeds"


def test_a_cell_here_takes_nobody_out_of_their_cell_there(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    leaves(hub, so, test_clock)
    stay: Row = {"person_id": SMITH, "custody_period_id": PERIOD, "reason": "ADM"}
    there: Row = {"prison": OTHER, "location_id": an_id("location", "B-1-003")}
    put(hub, so, "stay", id=an_id("far stay"), **stay, **there, from_at=now_of(so))
    test_clock.tick(minutes=5)
    here: Row = {"prison": PRISON, "location_id": an_id("location", "A-1-001")}
    moved = created("stay", {**stay, **here, "from_at": now_of(so)}, so.clock)
    assert so.send(so.action("move_cell", moved)).problem is None
    assert row(hub, "stay", an_id("far stay"))["to_at"] is None
    assert row(hub, "stay", moved.record_id)["to_at"] is not None
    assert [found["rule"] for found in rows(hub, "discrepancy")] == ["moved_though_gone"]


def test_a_death_by_which_nothing_else_changes_is_held_as_well(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    """Its author says that they saw another custody period, so that this one is not touched."""
    leaves(hub, so, test_clock)
    told, period, person = died(hub, so).changes
    seen = {**(period.before or {}), "closed_at": "2026-01-01T00:00:00.000Z"}
    lie = so.action("record_death", told, replace(period, before=seen), person)
    waits(so.send(lie))
    assert row(hub, "person", SMITH)["died_at"] is None
