"""The alarm: who must be looked at now, whatever the clocks say, with no network."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest

from app.desk import acct, outside
from app.desk.desk import Desk
from app.desk.outside import Trip
from app.desk.watching import Due, Watch, What, reaches
from record.moments import to_text
from record.observing import State
from tests.desk.prison import person
from tests.world.clock import TestClock

MINUTE = dt.timedelta(minutes=1)


@dataclass
class Night:
    """A terminal at night: its clock, which can be set, and the time that really passes."""

    desk: Desk
    clock: TestClock
    passed: float = 1000.0

    def steady(self) -> float:
        return self.passed

    def watch(self) -> Watch:
        """The program begins to watch."""
        begun = Watch(self.desk.replica, self.clock, self.steady)
        begun.read()
        return begun

    def wait(self, minutes: float) -> None:
        self.passed += minutes * 60
        self.clock.tick(minutes=minutes)

    def set_clock(self, minutes: float) -> None:
        """Somebody sets the clock; no time passes."""
        self.clock.tick(minutes=minutes)

    def look(self, surname: str = "SMITH") -> None:
        acct.observe(self.desk, person_ids=[person(surname)], text="Asleep, breathing.")


@pytest.fixture
def night(desk: Desk, clock: TestClock) -> Night:
    acct.open_acct(
        desk, person_id=person("SMITH"), concern="Low.", immediate_action="Sat with him."
    )
    return Night(desk, clock)


def of(dues: tuple[Due, ...], surname: str = "SMITH", what: What = What.OBSERVE) -> Due:
    return next(due for due in dues if (due.surname, due.what) == (surname, what))


def test_it_is_due_then_overdue_and_by_how_long_and_goes_when_somebody_looked(night: Night) -> None:
    watch = night.watch()
    assert of(watch.due()).state in (State.LATER, State.SOON)
    night.wait(18.5)
    due = of(watch.due())
    assert (due.state, due.screams) == (State.DUE, False)
    assert due.cell_path == "LEI-A-1-001"
    night.wait(8)
    due = of(watch.due())
    assert (due.state, due.screams, due.late) == (State.OVERDUE, True, 6.5 * MINUTE)
    night.look()
    assert of(watch.read()).state is State.LATER
    night.wait(25)
    assert of(watch.due()).screams


def test_a_plan_just_opened_is_watched_without_a_restart(night: Night) -> None:
    watch = night.watch()
    acct.open_acct(
        night.desk, person_id=person("EVANS"), concern="Has a ligature.", level="CONSTANT"
    )
    watch.read()
    night.wait(16)
    assert of(watch.due(), "EVANS").screams
    assert of(watch.due(), "EVANS", What.IMMEDIATE).state is State.DUE


def test_an_alert_without_a_plan_asks_for_one(night: Night) -> None:
    due = of(night.watch().due(), "JONES", What.PLAN)
    assert (due.state, due.late) == (State.DUE, None)


def test_somebody_at_court_is_watched_there_and_here_from_when_he_is_back(night: Night) -> None:
    watch = night.watch()
    outside.send_out(
        night.desk,
        person_id=person("SMITH"),
        kind="CRT",
        trip=Trip("CRT", "Leeds Crown Court"),
    )
    watch.read()
    night.wait(90)
    due = of(watch.due())
    assert (due.away, due.state) == (True, State.LATER)
    outside.bring_back(night.desk, person_id=person("SMITH"))
    assert of(watch.read()).state is State.LATER
    night.wait(21)
    assert of(watch.due()).screams


def test_why_not_stops_the_alarm_until_the_next_is_due(night: Night, supervisor: Desk) -> None:
    watch = night.watch()
    night.wait(30)
    assert of(watch.due()).screams
    acct.excuse(supervisor, person_id=person("SMITH"), why="Hostage incident, wing not entered.")
    assert not of(watch.read()).screams
    night.wait(21)
    assert of(watch.due()).screams


def test_a_first_review_must_be_held_within_a_day(night: Night) -> None:
    watch = night.watch()
    assert of(watch.due(), what=What.REVIEW).state is State.LATER
    night.wait(24 * 60 + 1)
    due = of(watch.due(), what=What.REVIEW)
    assert (due.state, due.late) == (State.OVERDUE, MINUTE)


# Clocks set wrong


@pytest.mark.parametrize("minutes", [-600, -61, -15, 10, 600])
def test_a_clock_set_while_it_runs_hides_nothing(night: Night, minutes: float) -> None:
    watch = night.watch()
    night.wait(19)
    night.set_clock(minutes)
    night.wait(2)
    assert of(watch.due()).screams
    night.look()
    assert not of(watch.read()).screams
    night.wait(21)
    assert of(watch.due()).screams


@pytest.mark.parametrize("minutes", [-600, -61, -15])
def test_a_clock_set_back_before_the_program_begins_hides_nothing(
    night: Night, minutes: float
) -> None:
    """What time it was is kept with everything that is written, so it shows."""
    night.wait(19)
    night.look()
    night.wait(15)
    with night.desk.replica.write() as writing:
        writing.note_time(to_text(night.clock.now()))
    night.set_clock(minutes)
    watch = night.watch()
    assert watch.clock_in_doubt
    due = of(watch.due())
    assert (due.screams, due.late) == (True, None)
    night.look()
    assert not of(watch.read()).screams


def test_what_another_terminal_dates_tomorrow_buys_no_day(night: Night) -> None:
    night.set_clock(24 * 60)
    night.look()
    night.set_clock(-24 * 60)
    watch = night.watch()
    assert of(watch.due()).screams


def test_a_wing_answers_first_then_everybody(night: Night) -> None:
    """SMITH sleeps on A wing: terminals for B wing hear of him when A has not answered."""
    watch = night.watch()
    night.wait(21)
    late = of(watch.due())
    assert (late.wing, late.state) == ("A", State.OVERDUE)
    assert [reaches(late, wing) for wing in ("A", None, "B")] == [True, True, False]
    night.wait(5)
    assert reaches(of(watch.due()), "B")
    night.look()
    assert not any(reaches(due, "B") for due in watch.read())


def test_what_nobody_can_date_is_told_everywhere(night: Night) -> None:
    watch = night.watch()
    night.set_clock(-600)
    unknown = of(watch.read())
    assert (unknown.state, unknown.late) == (State.OVERDUE, None)
    assert reaches(unknown, "B")


def test_who_sleeps_on_no_wing_is_everybody_s(night: Night) -> None:
    acct.open_acct(night.desk, person_id=person("PATEL"), concern="Low.")
    due = of(night.watch().due(), "PATEL", What.IMMEDIATE)
    assert due.wing is None
    assert reaches(due, "B")


def test_the_first_action_crosses_wings_and_a_review_does_not(night: Night) -> None:
    acct.open_acct(night.desk, person_id=person("KOWALSKI"), concern="Low.")
    watch = night.watch()
    night.wait(62)
    assert not reaches(of(watch.due(), "KOWALSKI", What.IMMEDIATE), "B")
    night.wait(5)
    assert reaches(of(watch.due(), "KOWALSKI", What.IMMEDIATE), "B")
    night.wait(24 * 60)
    assert not reaches(of(watch.due(), "KOWALSKI", What.REVIEW), "B")


def test_a_wing_that_is_no_longer_there_counts_as_the_whole_prison(night: Night) -> None:
    watch = night.watch()
    assert (watch.wing_of("A"), watch.wing_of("Z"), watch.wing_of("")) == ("A", None, None)
