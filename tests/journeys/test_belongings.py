"""Property, visits and the way out in a fire, between terminals with and without the network."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.belongings import Item, hand_out, list_items, store_property
from app.desk.cash import Counted, count_cash, sign
from app.desk.contacts import Marker, add_contact, mark_contact
from app.desk.containers import Seal
from app.desk.leaving import discharge
from app.desk.needs import end_peep, write_peep
from app.desk.outside import Trip
from app.desk.settling import accept_held
from app.desk.visits import book_visit
from app.store.reads.belongings import belongings, to_sign
from app.store.reads.contacts import outside
from app.store.reads.fire import fire_roll
from tests.world import Officer, World
from tests.world.prison import PRISON
from tests.world.world import person

SMITH, JONES = person("Smith"), person("Jones")
REASON = "By order of the court."


@pytest.fixture
def a(world: World) -> Officer:
    return world.terminal("A")


@pytest.fixture
def so(world: World, a: Officer) -> Officer:
    return world.terminal("B", staff="Q3SO")


def a_sister(officer: Officer) -> str:
    details = {"surname": "Smith", "forename": "Anne", "relation": "SIS"}
    add_contact(officer.desk, person_id=SMITH, details=details)
    return str(officer.replica.find("contact", person_id=SMITH)[0]["id"])


def book(officer: Officer, visitor: str) -> None:
    at = officer.desk.now() + dt.timedelta(hours=3)
    book_visit(officer.desk, person_id=SMITH, starts_at=at, visitors=[visitor])


def test_a_booking_made_in_the_dark_against_a_marker_is_refused_when_the_line_is_back(
    world: World, a: Officer, so: Officer
) -> None:
    sister = a_sister(a)
    world.settle()
    so.cut()
    book(so, sister)
    mark_contact(a.desk, contact_id=sister, marker=Marker("NO_CONTACT", REASON))
    world.settle()
    so.heal()
    world.settle()
    for officer in (a, so):
        found = outside(officer.replica, SMITH, officer.desk.now())
        assert found.visits == ()
        assert found.contacts[0].barred_by is not None
    assert a.rows() == so.rows()


def test_a_marker_that_comes_after_the_booking_is_shown_on_the_visit(
    world: World, a: Officer, so: Officer
) -> None:
    sister = a_sister(a)
    world.settle()
    book(so, sister)
    a.cut()
    mark_contact(a.desk, contact_id=sister, marker=Marker("VICTIM", REASON))
    world.settle()
    a.heal()
    world.settle()
    (visit,) = outside(so.replica, SMITH, so.desk.now()).visits
    assert visit.barred == (("SMITH, Anne", REASON),)


def test_the_second_person_signs_at_another_terminal_later(
    world: World, a: Officer, so: Officer
) -> None:
    a.cut()
    count_cash(a.desk, person_id=SMITH, pence=4215, second_id=so.desk.member.staff_id)
    world.settle()
    a.heal()
    world.settle()
    with so.replica.read() as reading:
        (waiting,) = to_sign(reading, so.desk.member.staff_id)
    assert (waiting.pence, waiting.person_id) == (4215, SMITH)
    sign(so.desk, cash_id=waiting.record_id)
    world.settle()
    assert belongings(a.replica, SMITH).cash[0].signed
    assert a.rows() == so.rows()


def test_cash_that_came_while_somebody_was_let_go_asks_a_person(
    world: World, a: Officer, so: Officer
) -> None:
    count_cash(a.desk, person_id=SMITH, pence=4215, second_id=so.desk.member.staff_id)
    world.settle()
    a.cut()
    so.cut()
    count_cash(a.desk, person_id=SMITH, pence=1000, second_id=so.desk.member.staff_id)
    world.clock.tick(minutes=1)
    given = Counted(4215, a.desk.member.staff_id)
    trip = Trip("CR", "12 Mill Lane, Leeds")
    discharge(so.desk, person_id=SMITH, trip=trip, cash=given, reason="Checked on paper.")
    assert belongings(so.replica, SMITH).held_pence == 0
    for officer in (so, a):
        officer.heal()
        world.settle()
    (found,) = so.replica.find("discrepancy", rule="cash_differs")
    facts = found["facts"]
    assert isinstance(facts, dict)
    assert (facts["counted"], facts["given"]) == ("£52.15", "£42.15")
    assert belongings(a.replica, SMITH).held_pence == 1000
    assert a.rows() == so.rows()


def test_one_seal_on_two_containers_in_the_dark_asks_a_person(
    world: World, a: Officer, so: Officer
) -> None:
    a.cut()
    store_property(a.desk, person_id=SMITH, kind="BULK", seal=Seal("B1"))
    world.clock.tick(minutes=1)
    store_property(so.desk, person_id=JONES, kind="BULK", seal=Seal("B1"))
    world.settle()
    a.heal()
    world.settle()
    (found,) = so.replica.find("discrepancy", rule="seal_in_use")
    assert found["person_id"] in (SMITH, JONES)


def test_an_item_that_two_have_moved_at_once_asks_a_person(
    world: World, a: Officer, so: Officer
) -> None:
    list_items(a.desk, person_id=SMITH, items=[Item("Radio")])
    world.settle()
    (radio,) = belongings(so.replica, SMITH).items
    a.cut()
    hand_out(a.desk, item_ids=[radio.id], to="HANDED_OUT", why="To his sister.")
    hand_out(so.desk, item_ids=[radio.id], to="DESTROYED", why="Broken.")
    world.settle()
    a.heal()
    world.settle()
    assert belongings(a.replica, SMITH).items[0].status == "DESTROYED"
    (conflict,) = a.replica.find("conflict", record_id=radio.id)
    assert conflict["group"] == "place"


def test_the_fire_roll_names_the_help_until_somebody_with_the_right_has_ended_it(
    world: World, a: Officer, so: Officer
) -> None:
    write_peep(a.desk, person_id=SMITH, help="Guide him out.", helpers=1)
    world.settle()
    (plan,) = so.replica.find("peep", person_id=SMITH)
    end_peep(a.desk, peep_id=str(plan["id"]), ended_reason="His sight is back.")
    world.settle()
    for officer in (a, so):
        assert SMITH in fire_roll(officer.replica, PRISON).plans
    (held,) = so.replica.find("held_action", status="OPEN")
    accept_held(so.desk, held_id=str(held["id"]), reason="Seen by the optician.")
    world.settle()
    for officer in (a, so):
        assert SMITH not in fire_roll(officer.replica, PRISON).plans
