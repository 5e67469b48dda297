"""T6: a prison says that it has somebody, too, so as to decide about them alone.

By an admission, by a merge, or by what is left open of two custody periods.
"""

from __future__ import annotations

import pytest

from hub.service import Hub
from record.action import Change, Outcome
from record.kinds import Row
from tests.attacks.between import (
    OWUSU,
    PERIOD,
    SMITH,
    accepted,
    again,
    ended,
    goes,
    leaves,
    now_of,
    seconded,
    waits,
)
from tests.attacks.test_t06_another_prison import prisons
from tests.hub.people import admit, merge, person_in
from tests.hub.seat import Seat, created, row, rows
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id


def in_both(hub: Hub, reception: Seat) -> str:
    """Owusu, who is in the other prison, is taken in here; the id of that period."""
    period_id, takes_in = again(reception, hub, OWUSU, PRISON)
    assert reception.send(takes_in).problem is None
    assert prisons(hub, OWUSU) == {PRISON, OTHER}
    return period_id


def test_whoever_is_said_to_be_in_two_prisons_keeps_what_protects_them(
    hub: Hub, reception: Seat, far: Seat
) -> None:
    """Until both agree."""
    in_both(hub, reception)
    alert_id = an_id("alert", "OWUSU", "HA")
    asked = reception.send(reception.end_alert(alert_id))
    assert asked.outcome is Outcome.HELD
    assert seconded(reception, asked).problem == "agreement_missing"
    assert row(hub, "alert", alert_id)["status"] == "ACTIVE"
    assert accepted(far, asked).problem is None
    assert row(hub, "alert", alert_id)["status"] == "ENDED"


def test_whoever_is_said_to_be_in_two_prisons_does_not_die_in_one_of_them(
    hub: Hub, reception: Seat
) -> None:
    period_id = in_both(hub, reception)
    at = now_of(reception)
    gone: Row = {"status": "OUT", "closed_at": at}
    released: Row = {"person_id": OWUSU, "custody_period_id": period_id, "kind": "REL"}
    released |= {"reason": "DEC", "direction": "OUT", "moved_at": at}
    death = reception.action(
        "record_death",
        created("movement", released, reception.clock),
        Change("custody_period", period_id, {"status": "IN", "closed_at": None}, gone),
        Change("person", OWUSU, {"died_at": None}, {"died_at": at}),
        ended(an_id("alert", "OWUSU", "HA")),
    )
    waits(reception.send(death))
    assert row(hub, "person", OWUSU)["died_at"] is None
    assert row(hub, "alert", an_id("alert", "OWUSU", "HA"))["status"] == "ACTIVE"


def test_a_prison_closes_the_custody_period_of_another_only_with_its_consent(
    hub: Hub, reception: Seat, far: Seat
) -> None:
    in_both(hub, reception)
    (asks,) = rows(hub, "discrepancy", rule="two_custody_periods")
    theirs = an_id("period", "OWUSU")
    closed = Change("custody_period", theirs, {"closed_at": None}, {"closed_at": now_of(reception)})
    asked = reception.send(
        reception.settle("settle_discrepancy", "discrepancy", str(asks["id"]), closed)
    )
    waits(asked)
    assert prisons(hub, OWUSU) == {PRISON, OTHER}
    assert accepted(far, asked).problem is None
    assert prisons(hub, OWUSU) == {PRISON}


@pytest.mark.parametrize("whose", ["own", "theirs"])
def test_a_settled_matter_gives_nobody_back_to_a_prison_that_they_have_left(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock, whose: str
) -> None:
    """They were taken in there, then let go here; the question of two periods is still open."""
    _, known = again(far, hub, SMITH, OTHER)
    at_reception = Seat.enrolled(hub, test_clock, "Far reception", "M2SO", OTHER, "reception")
    there, takes_in = again(at_reception, hub, SMITH, OTHER)
    assert known.kind == takes_in.kind
    assert at_reception.send(takes_in).problem is None
    assert so.send(goes(hub, so, "discharge", "CR")).problem is None
    assert prisons(hub, SMITH) == {OTHER}
    (asks, *_) = rows(hub, "discrepancy", rule="two_custody_periods")
    at = row(hub, "custody_period", PERIOD)["closed_at"]
    changes = {
        "own": Change("custody_period", PERIOD, {"closed_at": at}, {"closed_at": None}),
        "theirs": Change("custody_period", there, {"closed_at": None}, {"closed_at": at}),
    }
    settles = so.settle("settle_discrepancy", "discrepancy", str(asks["id"]), changes[whose])
    assert so.send(settles).outcome is Outcome.REFUSED
    assert prisons(hub, SMITH) == {OTHER}


@pytest.mark.parametrize("who", ["once here", "never here"])
def test_nobody_is_merged_with_somebody_made_up_for_their_record(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock, who: str
) -> None:
    """The second person must be of the prison that has them."""
    person_id = SMITH if who == "once here" else OWUSU
    leaves(hub, so, test_clock)
    like = row(hub, "person", person_id)
    named = {name: str(like[name]) for name in ("surname", "forename")}
    ghost = admit(so, PRISON, **named, born=str(like["date_of_birth"]))
    assert so.send(ghost).problem is None
    asked = so.send(merge(so, person_in(ghost), person_id))
    assert asked.outcome is Outcome.HELD
    assert seconded(so, asked).outcome is Outcome.REFUSED
    assert prisons(hub, person_id) == {OTHER}
    assert accepted(far, asked).problem is None
    assert prisons(hub, person_id) == {PRISON, OTHER}
