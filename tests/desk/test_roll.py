"""Roll checks at the desk: what was counted beside what should be there, and two signatures."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import outside
from app.desk.desk import Desk, Saved
from app.desk.outside import Trip
from app.desk.roll import Counted, sign_roll, take_roll
from app.store.reads.roll import roll_checks, wing_roll
from record.problems import Problem
from tests.desk.prison import cell, person
from tests.world.clock import TestClock

WING = cell("A")


def take(desk: Desk, first: int = 2, second: int = 2, **more: object) -> Saved:
    """Count wing A: SMITH and JONES are on the first landing, OKAFOR and KOWALSKI on the second."""
    counts = (Counted(cell("A-1"), first), Counted(cell("A-2"), second))
    given: dict[str, object] = {"wing_id": WING, "counts": counts, **more}
    return take_roll(desk, **given)  # type: ignore[arg-type]


def refused(desk: Desk, **more: object) -> Problem:
    with pytest.raises(Problem) as told:
        take(desk, **more)  # type: ignore[arg-type]
    return told.value


def test_whoever_is_out_is_not_expected_and_is_named(desk: Desk) -> None:
    outside.send_out(desk, person_id=person("JONES"), kind="CRT", trip=Trip("CRT", "Leeds Court"))
    first, second = wing_roll(desk.replica, WING).landings
    assert (first.roll, first.expected, second.expected) == (2, 1, 2)
    take(desk, first=1)
    (check,) = roll_checks(desk.replica, WING)
    assert check.agrees
    assert (check.expected, check.counted) == (3, 3)
    (absent,) = check.counts[0].elsewhere
    assert (absent.name, absent.where) == ("JONES, John", "Leeds Court")
    assert check.counts[1].elsewhere == ()
    assert check.staff_name == "ADEYEMI, Sam"
    assert check.pending


def test_what_was_out_then_stays_told_after_they_came_back(desk: Desk, clock: TestClock) -> None:
    outside.send_out(desk, person_id=person("JONES"), kind="CRT", trip=Trip("CRT", "Leeds Court"))
    take(desk, first=1)
    clock.tick(minutes=10)
    outside.bring_back(desk, person_id=person("JONES"))
    take(desk)
    later, before = roll_checks(desk.replica, WING)
    assert len(before.counts[0].elsewhere) == 1
    assert not later.counts[0].elsewhere


def test_a_count_that_does_not_agree_says_where_and_wants_to_know_why(
    desk: Desk, clock: TestClock
) -> None:
    problem = refused(desk, first=1)
    assert problem.name == "roll_disagrees"
    assert "agree with the roll: 1." in problem.sentence()
    counts = (Counted(cell("A-1"), 1, recounted=2), Counted(cell("A-2"), 2))
    take(desk, counts=counts)
    (check,) = roll_checks(desk.replica, WING)
    assert check.agrees
    assert (check.counts[0].counted, check.counts[0].recounted) == (1, 2)
    clock.tick(minutes=10)
    take(desk, first=1, resolution="JONES is in the medical room.")
    check = roll_checks(desk.replica, WING)[0]
    assert not check.agrees
    assert check.resolution == "JONES is in the medical room."


def test_every_landing_is_counted(desk: Desk) -> None:
    problem = refused(desk, counts=(Counted(cell("A-1"), 2),))
    assert (problem.name, problem.details["landings"]) == ("roll_incomplete", "2")
    assert refused(desk, first=-1).name == "value_out_of_range"
    later = desk.now() + dt.timedelta(hours=1)
    assert refused(desk, taken_at=later).name == "moment_in_future"
    assert desk.replica.counts().waiting == 0


def test_somebody_else_signs_once(desk: Desk, supervisor: Desk) -> None:
    take(desk)
    (check,) = roll_checks(desk.replica, WING)
    with pytest.raises(Problem) as told:
        sign_roll(desk, check_id=check.id)
    assert told.value.name == "roll_signed_by_self"
    sign_roll(supervisor, check_id=check.id)
    (check,) = roll_checks(desk.replica, WING)
    assert [one.staff_name for one in check.signatures] == ["PRYDDERCH, Sam"]
    with pytest.raises(Problem) as told:
        sign_roll(supervisor, check_id=check.id)
    assert "signed already by PRYDDERCH, Sam" in told.value.sentence()


def test_who_does_not_work_on_a_wing_neither_counts_nor_signs(desk: Desk, manager: Desk) -> None:
    assert refused(manager).name == "right_missing"
    take(desk)
    (check,) = roll_checks(desk.replica, WING)
    with pytest.raises(Problem) as told:
        sign_roll(manager, check_id=check.id)
    assert told.value.name == "right_missing"
