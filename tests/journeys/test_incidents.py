"""Incidents and use of force between terminals, with and without the network."""

from __future__ import annotations

import pytest

from app.desk.desk import Desk
from app.desk.force import report_force, write_statement
from app.desk.incidents import Part, StaffPart, Told, add_to_incident, report_incident
from app.desk.merging import merge_people
from app.desk.reports import read_force
from app.store.reads.force import force_lines, force_of
from app.store.reads.incidents import incident_page, incidents, involvements
from app.store.reads.merged import merged
from tests.world import Officer, World
from tests.world.prison import PRISON, an_id

SMITH = an_id("person", "SMITH")


@pytest.fixture
def a(world: World) -> Officer:
    return world.terminal("A")


@pytest.fixture
def b(world: World, a: Officer) -> Officer:
    return world.terminal("B", staff="Q2OFF")


def numbers(officer: Officer) -> set[str]:
    desk = officer.desk
    return {line.number for line in incidents(officer.replica, PRISON, None, desk.now())}


def report_on(desk: Desk, other: Officer) -> str:
    them = other.desk.member
    report_force(
        desk,
        person_id=SMITH,
        reason="FIGHT",
        tried="Told to stop.",
        text="Held.",
        in_charge=StaffPart(desk.member.name, "SUPERVISED", desk.member.staff_id),
        staff=[StaffPart(them.name, "LEFT", them.staff_id)],
        camera="ON",
    )
    (line,) = force_lines(desk.replica, PRISON, None, desk.now())
    return line.id


def test_two_without_the_network_report_and_add_and_nothing_collides(
    world: World, a: Officer, b: Officer
) -> None:
    report_incident(
        a.desk, kind="FIRE", text="Smoke on the twos.", people=[Part(SMITH, "PERPETRATOR")]
    )
    world.settle()
    (line,) = incidents(b.replica, PRISON, None, b.desk.now())
    for officer in (a, b):
        officer.cut()
        report_incident(officer.desk, kind="FINDS", text="A blade.")
        add_to_incident(officer.desk, incident_id=line.id, told=[Told("CONTROL")], text="Out.")
    for officer in (a, b):
        officer.heal()
    world.settle()
    assert numbers(a) == numbers(b)
    assert len(numbers(a)) == 3
    page = incident_page(b.replica, line.id)
    assert len(page.additions) == 2
    assert {one.staff_name for one in page.line.told} == {a.desk.member.name, b.desk.member.name}
    assert a.rows() == b.rows()


def test_each_officers_statement_comes_from_their_own_terminal_and_both_stand(
    world: World, a: Officer, b: Officer
) -> None:
    force_id = report_on(a.desk, b)
    world.settle()
    (line,) = force_lines(b.replica, PRISON, None, b.desk.now())
    assert line.asks(b.desk.member.staff_id)
    for officer in (a, b):
        officer.cut()
        write_statement(officer.desk, force_id=force_id, text=f"By {officer.desk.member.name}.")
        world.clock.tick(minutes=1)
    for officer in (a, b):
        officer.heal()
    world.settle()
    (line,) = force_lines(a.replica, PRISON, None, a.desk.now())
    assert line.missing == ()
    mine, theirs = read_force(a.desk, force_id).statements
    assert mine.text == f"By {a.desk.member.name}."
    assert (theirs.staff_name, theirs.text) == (b.desk.member.name, None)
    assert a.rows() == b.rows()


def test_the_newest_of_one_officers_statements_is_an_addition_wherever_it_was_written(
    world: World, a: Officer, b: Officer
) -> None:
    force_id = report_on(a.desk, b)
    world.settle()
    write_statement(b.desk, force_id=force_id, text="First.")
    world.settle()
    world.clock.tick(minutes=5)
    write_statement(b.desk, force_id=force_id, text="Second.")
    world.settle()
    assert [one.addition for one in read_force(a.desk, force_id).statements] == [False, True]


def test_a_merge_of_two_records_loses_no_report(world: World, a: Officer) -> None:
    so = world.terminal("S", staff="Q3SO")
    force_id = report_on(a.desk, so)
    report_incident(a.desk, kind="ASSAULT", text="A punch.", people=[Part(SMITH, "VICTIM")])
    world.settle()
    stands = an_id("person", "JONES")
    merge_people(so.desk, person_id=stands, other_id=SMITH, reason="The same man.")
    with so.replica.read() as reading:
        ids = merged(reading).ids_of(stands)
        (line,) = force_of(reading, ids)
        assert len(involvements(reading, ids)) == 2
    assert (line.id, line.person_id, line.person_name) == (force_id, stands, "JONES, John")
    write_statement(so.desk, force_id=force_id, text="I led it.")
    world.settle()
    assert len(read_force(a.desk, force_id).statements) == 1
