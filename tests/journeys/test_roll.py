"""Roll checks between terminals: counted on one, signed on another, with or without the network."""

from __future__ import annotations

import pytest

from app.desk.roll import Counted, sign_roll, take_roll
from app.store.reads.roll import RollCheckLine, roll_checks, wing_roll
from hub.store.tables import RECORDS
from record.retention import RULES
from tests.journeys.test_retention import retention
from tests.world import Officer, World
from tests.world.prison import an_id

WING = an_id("location", "A")


@pytest.fixture
def a(world: World) -> Officer:
    return world.terminal("A")


@pytest.fixture
def b(world: World, a: Officer) -> Officer:
    return world.terminal("B", staff="Q2OFF")


def count(officer: Officer, missing: int = 0, resolution: str | None = None) -> None:
    """Count the wing: as many on each landing as there are, some missing from the first."""
    landings = wing_roll(officer.replica, WING).landings
    counts = [
        Counted(one.landing_id, one.expected - (missing if at == 0 else 0))
        for at, one in enumerate(landings)
    ]
    take_roll(officer.desk, wing_id=WING, counts=counts, resolution=resolution)


def checks(officer: Officer) -> tuple[RollCheckLine, ...]:
    return roll_checks(officer.replica, WING)


def test_one_counts_offline_and_the_other_signs(world: World, a: Officer, b: Officer) -> None:
    a.cut()
    count(a, missing=1, resolution="One in the showers, seen by me.")
    world.settle()
    assert checks(b) == ()
    a.heal()
    world.settle()
    (check,) = checks(b)
    assert check.staff_name == "ADEYEMI, Sam"
    assert (check.agrees, check.resolution) == (False, "One in the showers, seen by me.")
    sign_roll(b.desk, check_id=check.id)
    world.settle()
    (check,) = checks(a)
    assert [one.staff_name for one in check.signatures] == ["BROWN, Sam"]
    assert not check.pending
    assert a.rows() == b.rows()


def test_two_who_sign_at_once_have_both_signed(world: World, a: Officer, b: Officer) -> None:
    so = world.terminal("S", staff="Q3SO")
    count(a)
    world.settle()
    for officer in (b, so):
        officer.cut()
        sign_roll(officer.desk, check_id=checks(officer)[0].id)
        officer.heal()
    world.settle()
    for officer in (a, b, so):
        (check,) = checks(officer)
        assert {one.staff_name for one in check.signatures} == {"BROWN, Sam", "PRYDDERCH, Sam"}
    assert not a.inbox().conflicts


def test_roll_checks_are_kept_for_two_years(world: World, a: Officer) -> None:
    count(a)
    sign_roll_by_another(world, a)
    assert retention(world).startswith("0 ")
    world.clock.tick(days=365 * 2 + 2)
    assert "Roll check" in retention(world, "--carry-out")
    world.settle()
    assert checks(a) == ()
    with world.hub.store.read() as facts:
        for name in ("roll_check", "roll_count", "roll_signature"):
            assert RULES[name].years == 2
            assert not facts.connection.scalars(RECORDS[name].select()).all()


def sign_roll_by_another(world: World, a: Officer) -> None:
    b = world.terminal("B", staff="Q2OFF")
    world.settle()
    sign_roll(b.desk, check_id=checks(b)[0].id)
    world.settle()
