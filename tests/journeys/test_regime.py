"""Attendance between terminals: one session of one person is one record, wherever it is marked."""

from __future__ import annotations

import pytest

from app.desk import regime
from app.desk.regime import Activity, Going
from record.kinds import Row
from tests.world import Officer, World
from tests.world.prison import an_id

SMITH, JONES = an_id("person", "SMITH"), an_id("person", "JONES")
WORKSHOP = Activity("Workshop 3", "WORK", 90, 9, ("TUE_AM", "TUE_PM"))


@pytest.fixture
def a(world: World) -> Officer:
    return world.terminal("A", staff="Q3SO")


@pytest.fixture
def b(world: World, a: Officer) -> Officer:
    return world.terminal("B", staff="Q2OFF")


@pytest.fixture
def workshop(world: World, a: Officer, b: Officer) -> str:
    regime.change_activity(a.desk, activity_id=None, values=WORKSHOP)
    world.settle()
    return str(rows(a, "activity")[0]["id"])


def rows(officer: Officer, record_type: str) -> list[Row]:
    with officer.replica.read() as reading:
        return reading.find(record_type)


def mark(officer: Officer, activity_id: str, outcome: str, reason: str | None = None) -> None:
    desk = officer.desk
    going = [Going(SMITH, activity_id)]
    regime.mark(desk, going, day=desk.today(), session="AM", outcome=outcome, reason=reason)


def test_two_who_mark_one_person_offline_meet_in_one_record(
    world: World, a: Officer, b: Officer, workshop: str
) -> None:
    """The later mark stands, the other is in the history, and somebody looks at the pay."""
    a.cut()
    b.cut()
    mark(a, workshop, "ATT")
    world.clock.tick(minutes=10)
    mark(b, workshop, "REF", "Would not come out.")
    b.heal()
    world.settle()
    a.heal()
    world.settle()
    (stands,) = rows(a, "attendance")
    assert (stands["outcome"], stands["paid"], stands["pay"]) == ("REF", False, 0)
    assert stands["marked_by"] == b.desk.member.name
    assert rows(b, "attendance") == [stands]
    lines = [line for row in rows(b, "history") for line in row["lines"] or ()]  # type: ignore[union-attr]
    kept = [line for line in lines if line["field"] == "outcome" and line["after"] == "ATT"]  # type: ignore[index,call-overload]
    assert [line["now"] for line in kept] == ["REF"]  # type: ignore[index,call-overload]
    (look,) = rows(b, "discrepancy")
    assert (look["rule"], look["person_id"]) == ("marked_differently", SMITH)
    assert look["facts"]["other"] == a.desk.member.name  # type: ignore[index,call-overload]
    assert a.rows() == b.rows()


def test_two_who_mark_the_same_agree_and_nobody_is_asked(
    world: World, a: Officer, b: Officer, workshop: str
) -> None:
    a.cut()
    mark(a, workshop, "ATT")
    mark(b, workshop, "ATT")
    world.settle()
    a.heal()
    world.settle()
    assert [row["outcome"] for row in rows(b, "attendance")] == ["ATT"]
    assert rows(b, "discrepancy") == []
    assert a.rows() == b.rows()


def test_a_mark_that_is_corrected_is_no_disagreement(
    world: World, a: Officer, b: Officer, workshop: str
) -> None:
    mark(a, workshop, "ATT")
    world.settle()
    world.clock.tick(minutes=1)
    mark(b, workshop, "REF", "Came back at once.")
    world.settle()
    assert [row["outcome"] for row in rows(a, "attendance")] == ["REF"]
    assert rows(a, "discrepancy") == []


def test_two_who_give_away_the_last_place_offline_have_both_given_it_and_somebody_looks(
    world: World, a: Officer, b: Officer
) -> None:
    c = world.terminal("C", staff="Q3SO")
    one_place = Activity("Barber", "WORK", 90, 1, ("TUE_AM",))
    regime.change_activity(a.desk, activity_id=None, values=one_place)
    world.settle()
    barber = str(rows(a, "activity")[0]["id"])
    a.cut()
    regime.allocate(a.desk, person_ids=[SMITH], activity_id=barber)
    regime.allocate(c.desk, person_ids=[JONES], activity_id=barber)
    world.settle()
    a.heal()
    world.settle()
    assert len(rows(b, "allocation")) == 2
    assert [row["rule"] for row in rows(b, "discrepancy")] == ["activity_full"]
