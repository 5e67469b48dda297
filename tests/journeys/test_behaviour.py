"""Incentives and adjudications between terminals: what is awarded is weakened by people alone."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import adjudications, incentives
from app.desk.adjudications import NewAward
from app.store.reads.status import link_status
from record.kinds import Row
from tests.world import Officer, World
from tests.world.world import person

SMITH = person("Smith")


@pytest.fixture
def a(world: World) -> Officer:
    return world.terminal("A", staff="Q3SO")


@pytest.fixture
def b(world: World, a: Officer) -> Officer:
    return world.terminal("B", staff="Q4SEC")


def review(officer: Officer, level: str) -> None:
    incentives.review_incentives(
        officer.desk, person_id=SMITH, level=level, comment="By what was seen this week."
    )


def level(officer: Officer) -> str | None:
    return officer.sees("Smith").head.incentive


def lay(officer: Officer) -> str:
    adjudications.lay_charge(
        officer.desk,
        people=[SMITH],
        paragraph="51:4",
        place="Exercise yard",
        what="Fought with another man until parted.",
    )
    return str(officer.replica.find("adjudication")[-1]["id"])


def hear(officer: Officer, charge_id: str, *awards: NewAward, outcome: str = "PROVED") -> None:
    adjudications.hear_charge(
        officer.desk,
        charge_id=charge_id,
        sitting="GOV_ADULT",
        outcome=outcome,
        awards=awards,
    )


def award(officer: Officer) -> Row:
    (found,) = officer.replica.find("adjudication_award")
    return found


def apart(world: World, *officers: Officer) -> None:
    """Bring the lines back, one after the other."""
    for officer in officers:
        officer.heal()
        world.settle()


def test_an_officer_asks_for_basic_and_it_is_given_when_somebody_agrees(
    world: World, b: Officer
) -> None:
    officer = world.terminal("C")
    review(officer, "STD")
    world.clock.tick(minutes=5)
    review(officer, "BAS")
    world.settle()
    assert [level(each) for each in (officer, b)] == ["STD", "STD"]
    b.accept_held()
    world.settle()
    assert [level(each) for each in (officer, b)] == ["BAS", "BAS"]
    assert officer.rows() == b.rows()


def test_two_who_review_without_knowing_of_each_other_are_asked_to_look(
    world: World, a: Officer, b: Officer
) -> None:
    for officer, given in ((a, "BAS"), (b, "ENH")):
        officer.cut()
        review(officer, given)
        world.clock.tick(minutes=5)
    apart(world, b, a)
    assert [level(each) for each in (a, b)] == ["ENH", "ENH"]
    (found,) = a.inbox().discrepancies
    assert found.rule == "incentives_crossed"
    world.clock.tick(minutes=5)
    review(a, "STD")
    world.settle()
    assert len(a.inbox().discrepancies) == 1


def test_a_charge_laid_in_the_dark_is_heard_elsewhere_and_its_award_runs(
    world: World, a: Officer
) -> None:
    officer = world.terminal("C")
    officer.cut()
    charge_id = lay(officer)
    apart(world, officer)
    hear(a, charge_id, NewAward("CC", days=7))
    world.settle()
    assert award(officer)["days"] == 7
    assert not link_status(a.replica).discrepancies
    assert officer.rows() == a.rows()


def test_of_an_award_quashed_here_and_activated_there_the_stricter_stands(
    world: World, a: Officer, b: Officer
) -> None:
    until = a.desk.today() + dt.timedelta(days=90)
    hear(a, lay(a), NewAward("CC", days=7, suspended_until=until))
    world.settle()
    award_id = str(award(a)["id"])
    for officer in (a, b):
        officer.cut()
    adjudications.activate_award(a.desk, award_id=award_id, reason="Fought again.")
    world.clock.tick(minutes=5)
    adjudications.quash_award(b.desk, award_id=award_id, reason="On appeal.")
    apart(world, a, b)
    assert [award(each)["status"] for each in (a, b)] == ["AS_AWARDED", "AS_AWARDED"]
    (conflict,) = a.inbox().conflicts
    assert conflict.record_type == "adjudication_award"


def test_two_who_decide_one_charge_are_asked_which_is_right_and_the_awards_stand(
    world: World, a: Officer
) -> None:
    charge_id = lay(a)
    world.settle()
    other = world.terminal("C", staff="Q3SO")
    world.settle()
    for officer in (a, other):
        officer.cut()
    hear(a, charge_id, NewAward("FORFEIT", days=14))
    world.clock.tick(minutes=5)
    hear(other, charge_id, outcome="D")
    apart(world, other, a)
    (found,) = other.inbox().discrepancies
    assert found.rule == "charge_decided_twice"
    assert award(other)["status"] == "IMMEDIATE"
    assert a.rows() == other.rows()
