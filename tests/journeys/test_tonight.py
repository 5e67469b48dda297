"""Two terminals on one evening: the office plans, reception takes in with no network."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.admissions import Arrival, Newcomer, admit, sought
from app.desk.planning import Expected, end_plan, expect
from app.desk.searching import who_is
from app.desk.warrants import Warrant
from app.store.reads.tonight import Record, State, tonight
from record.types.planning import NOT_COME
from tests.world import Officer, World

pytestmark = pytest.mark.parametrize("hub", ["sqlite"], indirect=True)


def states(officer: Officer) -> dict[str, State]:
    """How it stands with everybody who is to come, as this terminal shows it."""
    shown = tonight(officer.replica, officer.home.prison, officer.desk.today())
    return {line.surname: line.state for line in shown.arrivals}


def test_what_the_office_planned_reception_meets_offline(world: World) -> None:
    office = world.terminal("O", staff="Q3SO")
    r = world.terminal("R", staff="Q3SO", profile="reception")
    due = office.desk.now() + dt.timedelta(hours=1)
    for surname in ("Newman", "Hardcastle"):
        expect(office.desk, Expected(surname, "Lee", due, dt.date(1991, 3, 8)))
    world.settle()
    assert states(r) == {"Newman": State.EXPECTED, "Hardcastle": State.EXPECTED}
    r.cut()
    shown = tonight(r.replica, r.home.prison, r.desk.today())
    plans = {line.surname: line for line in shown.arrivals}
    newcomer = Newcomer("Numan", "Lee", dt.date(1991, 3, 8))
    admit(
        r.desk,
        search_id=who_is(r.desk, sought(newcomer)).id,
        newcomer=newcomer,
        arrival=Arrival("N", plan_id=plans["Newman"].plan_id),
        warrant=Warrant("REMAND", "Leeds Magistrates", "RX"),
    )
    end_plan(office.desk, plan_id=plans["Newman"].id, status=NOT_COME)
    assert states(office)["Newman"] is State.NOT_COME
    r.heal()
    world.settle()
    for officer in (office, r):
        assert states(officer)["Newman"] is State.IN_PROGRESS
        assert states(officer)["Hardcastle"] is State.EXPECTED
    here = tonight(office.replica, office.home.prison, office.desk.today())
    met = {line.surname: line for line in here.arrivals}["Newman"]
    assert (met.record, met.prison_number) == (Record.HERE, "B0001AA")
