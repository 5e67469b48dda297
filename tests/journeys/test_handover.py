"""The handover between terminals, with and without the network."""

from __future__ import annotations

import pytest

from app.desk.handover import mark_read, write_handover
from app.store.reads.handover import HandoverLine, handover
from tests.world import Officer, World
from tests.world.prison import PRISON, an_id

WING = an_id("location", "A")


@pytest.fixture
def a(world: World) -> Officer:
    return world.terminal("A")


@pytest.fixture
def b(world: World, a: Officer) -> Officer:
    return world.terminal("B", staff="Q2OFF")


def shown(officer: Officer) -> tuple[HandoverLine, ...]:
    desk = officer.desk
    return handover(officer.replica, PRISON, WING, desk.member.staff_id, desk.now())


def test_what_was_told_before_and_comes_later_is_not_read_by_a_mark_made_meanwhile(
    world: World, a: Officer, b: Officer
) -> None:
    a.cut()
    write_handover(a.desk, text="Said he would not wake up.", wing_id=WING, urgent=True)
    world.clock.tick(minutes=5)
    write_handover(b.desk, text="Quiet on the twos.", wing_id=WING)
    world.settle()
    world.clock.tick(minutes=5)
    a.heal()
    world.settle()
    first, second = shown(b)
    assert (first.text, first.unread) == ("Said he would not wake up.", True)
    assert not second.unread


def test_the_author_learns_who_has_read_it(world: World, a: Officer, b: Officer) -> None:
    smith = an_id("person", "SMITH")
    write_handover(a.desk, text="Is to see the nurse at two.", wing_id=WING, people=[smith])
    world.settle()
    (line,) = shown(b)
    assert line.person_id == smith
    b.cut()
    mark_read(b.desk, [line.id])
    assert shown(a)[0].read_by == ()
    b.heal()
    world.settle()
    assert shown(a)[0].read_by == (b.desk.member.name,)
    assert a.rows() == b.rows()


def test_two_who_read_at_once_have_both_read(world: World, a: Officer, b: Officer) -> None:
    write_handover(a.desk, text="Two showers out of order.", wing_id=WING)
    world.settle()
    c = world.terminal("C", staff="Q3SO")
    world.settle()
    for officer in (b, c):
        officer.cut()
        mark_read(officer.desk, [shown(officer)[0].id])
    for officer in (b, c):
        officer.heal()
    world.settle()
    assert set(shown(a)[0].read_by) == {b.desk.member.name, c.desk.member.name}
