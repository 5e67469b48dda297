"""T6: a prison makes somebody its own by what it saw once, or says that it saw.

By a transfer that was called off, an admission, a cell, a name, or a release of nobody.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from hub.service import Hub
from record.action import Change, Outcome, Verdict
from record.catalogue import BY_NAME
from record.kinds import Row
from tests.attacks.between import (
    OWUSU,
    PERIOD,
    SELF_HARM,
    SMITH,
    THIRD,
    WHEREABOUTS,
    again,
    goes,
    is_now,
    leaves,
    moves,
    now_of,
    received,
    seconded,
    sent_to,
    waits,
)
from tests.attacks.test_t06_another_prison import prisons
from tests.attacks.test_t06_two_prisons import in_both
from tests.hub.people import admit, person_in
from tests.hub.seat import Seat, created, row, rows
from tests.hub.test_planning import a_plan
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id


def test_a_transfer_that_was_called_off_is_none(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """They were bound for the other prison once and came back; now they are sent elsewhere."""
    assert so.send(sent_to(hub, so, OTHER)).problem is None
    test_clock.tick(minutes=5)
    back = moves(so, "TRN", "OTHER", "IN", to_place=PRISON)
    assert so.send(so.action("bring_back", back, is_now(hub, so, "IN"))).problem is None
    test_clock.tick(hours=24)
    assert so.send(sent_to(hub, so, THIRD)).problem is None
    test_clock.tick(minutes=5)
    waits(far.send(received(hub, far, OTHER)))
    assert prisons(hub, SMITH) == {PRISON, THIRD}


def test_whoever_was_said_to_be_here_first_is_not_this_prison_s_alone(
    hub: Hub, reception: Seat, far: Seat
) -> None:
    """Neither prison closes what the other opened, whichever the centre heard of first."""
    period_id = in_both(hub, reception)
    for seat, theirs in ((reception, an_id("period", "OWUSU")), (far, period_id)):
        (asks, *_) = rows(hub, "discrepancy", rule="two_custody_periods")
        closed = Change("custody_period", theirs, {"closed_at": None}, {"closed_at": now_of(seat)})
        waits(seat.send(seat.settle("settle_discrepancy", "discrepancy", str(asks["id"]), closed)))
    assert prisons(hub, OWUSU) == {PRISON, OTHER}


def by_security(far: Seat, asked: Verdict) -> Verdict:
    (held_id,) = asked.raised
    second = far.settle("accept_held", "held_action", held_id)
    return far.send(far.by(an_id("staff", "M3SEC"), second))


def test_whoever_is_at_large_from_one_prison_is_in_its_charge_until_it_lets_them_go(
    hub: Hub, reception: Seat, far: Seat
) -> None:
    """By a made-up escape nobody else decides about them alone, nor shuts that prison out."""
    period_id = in_both(hub, reception)
    gone: Row = dict.fromkeys(WHEREABOUTS)
    gone |= {"status": "UAL", "status_since": now_of(reception)}
    before = row(hub, "custody_period", period_id)
    told: Row = {"person_id": OWUSU, "custody_period_id": period_id, "kind": "REL"}
    told |= {"reason": "ESCP", "direction": "OUT", "moved_at": now_of(reception)}
    escaped = reception.action(
        "record_escape",
        created("movement", told, reception.clock),
        Change("custody_period", period_id, {name: before[name] for name in gone}, gone),
    )
    assert reception.send(escaped).problem is None
    alert_id = an_id("alert", "OWUSU", "HA")
    asked = reception.send(reception.end_alert(alert_id))
    assert seconded(reception, asked).outcome is Outcome.REFUSED
    theirs = far.send(far.end_alert(alert_id))
    assert by_security(far, theirs).problem == "agreement_missing"
    (two,) = rows(hub, "discrepancy", rule="two_custody_periods")
    over = Change("custody_period", period_id, {"closed_at": None}, {"closed_at": now_of(far)})
    waits(far.send(far.settle("settle_discrepancy", "discrepancy", str(two["id"]), over)))
    ours = reception.settle("settle_discrepancy", "discrepancy", str(two["id"]), over)
    assert reception.send(ours).problem is None
    assert row(hub, "custody_period", period_id)["closed_at"] is not None
    assert by_security(far, theirs).problem is None
    assert row(hub, "alert", alert_id)["status"] == "ENDED"


def test_a_receipt_that_receives_nobody_ends_no_stay(
    hub: Hub, so: Seat, reception: Seat, test_clock: TestClock
) -> None:
    """Of a custody period that it leaves as it is: another’s, or one’s own beside it."""
    period_id = in_both(hub, reception)
    (there,) = rows(hub, "stay", person_id=OWUSU, to_at=None)
    ends = Change("stay", str(there["id"]), {"to_at": None}, {"to_at": now_of(so)})
    for period in (period_id, an_id("period", "OWUSU")):
        stands = row(hub, "custody_period", period)
        same: Row = {"status": stands["status"], "prison": PRISON}
        told: Row = {"person_id": OWUSU, "custody_period_id": period, "kind": "ADM"}
        told |= {"direction": "IN", "to_place": PRISON, "moved_at": now_of(so)}
        received_so = reception.action(
            "receive_transfer",
            created("movement", told, so.clock),
            Change("custody_period", period, same, same),
            ends,
        )
        waits(reception.send(received_so))
    assert row(hub, "stay", str(there["id"]))["to_at"] is None


@pytest.mark.parametrize("how", ["with the admission", "afterwards", "by ending theirs"])
def test_whoever_is_taken_in_here_as_well_keeps_their_cell_there(
    hub: Hub, reception: Seat, test_clock: TestClock, how: str
) -> None:
    (there,) = rows(hub, "stay", person_id=OWUSU, to_at=None)
    period_id, takes_in = again(reception, hub, OWUSU, PRISON)
    test_clock.tick(minutes=5)
    stay: Row = {"person_id": OWUSU, "custody_period_id": period_id, "prison": PRISON}
    stay |= {"location_id": an_id("location", "A-1-001"), "reason": "ADM"}
    here = created("stay", {**stay, "from_at": now_of(reception)}, reception.clock)
    if how == "with the admission":
        takes_in = replace(takes_in, changes=(*takes_in.changes, here))
    assert reception.send(takes_in).problem is None
    ends = Change("stay", str(there["id"]), {"to_at": None}, {"to_at": now_of(reception)})
    if how == "afterwards":
        assert reception.send(reception.action("move_cell", here)).problem is None
    elif how == "by ending theirs":
        waits(reception.send(reception.action("move_cell", ends, here)))
    assert row(hub, "stay", str(there["id"]))["to_at"] is None


def test_an_admission_is_about_the_custody_period_that_it_begins(hub: Hub, reception: Seat) -> None:
    """Else what is still to be done for their first night elsewhere would be said to be done."""
    _, takes_in = again(reception, hub, OWUSU, PRISON)
    said: Row = {"person_id": OWUSU, "custody_period_id": an_id("period", "OWUSU")}
    said |= {"prison": PRISON, "started_at": now_of(reception)}
    theirs = Change("intake", BY_NAME["intake"].id_of(said), None, said)
    verdict = reception.send(replace(takes_in, changes=(*takes_in.changes, theirs)))
    assert verdict.problem == "action_malformed"


def test_a_release_that_changes_nothing_pays_out_nothing(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    """Its author says that they saw the custody period closed, so that it is not touched."""
    leaves(hub, so, test_clock)
    told, period = goes(hub, so, "discharge", "CR").changes
    lie = replace(period, before={**(period.before or {}), "closed_at": "2026-01-01T00:00:00.000Z"})
    waits(so.send(so.action("discharge", told, lie)))
    assert rows(hub, "movement", person_id=SMITH, kind="REL") == []


def test_who_somebody_is_and_why_they_are_held_is_said_where_they_are(
    hub: Hub, so: Seat, test_clock: TestClock
) -> None:
    leaves(hub, so, test_clock)
    for name, value in (("surname", "Nobody"), ("date_of_birth", "1950-01-01")):
        seen: Row = {name: row(hub, "person", SMITH)[name]}
        waits(so.send(so.details(seen, {name: value})))
    moved = moves(so, "CRT", "CRT", "IN", to_place=PRISON)
    before: Row = {"legal_status": row(hub, "custody_period", PERIOD)["legal_status"]}
    status = Change("custody_period", PERIOD, before, {"legal_status": "SENTENCED"})
    waits(so.send(so.action("back_from_court", moved, status)))
    assert so.send(so.details({"diet": None}, {"diet": "HAL"})).problem is None, "may come late"


def test_whom_a_prison_expects_it_decides_nothing_about(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    officer = Seat.enrolled(hub, test_clock, "One", "Q1OFF")
    asked = officer.send(officer.end_alert(SELF_HARM))
    assert so.send(sent_to(hub, so, OTHER)).problem is None
    withdraws = far.settle("withdraw_held", "held_action", asked.raised[0])
    assert far.send(withdraws).problem == "settled_elsewhere"


def test_no_admission_makes_one_man_s_way_out_another_s(hub: Hub, so: Seat) -> None:
    planned = a_plan(so, direction="OUT", kind="REL", person_id=SMITH)
    assert so.send(planned).problem is None
    plan_id = planned.changes[0].record_id
    admits = admit(so, PRISON, "Ghost")
    other: Row = {"person_id": person_in(admits)}
    points = Change("planned_movement", plan_id, {"person_id": SMITH}, other)
    verdict = so.send(so.action("admit", *admits.changes, points))
    assert verdict.problem == "action_malformed"
    assert row(hub, "planned_movement", plan_id)["person_id"] == SMITH
