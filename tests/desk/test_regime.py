"""The regime at the desk: activities, allocations, appointments, and who attended."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import regime
from app.desk.alerts import open_alert
from app.desk.desk import Desk, NeedsReason
from app.desk.regime import Activity, Going
from record.problems import Problem
from tests.desk.prison import cell, member, person
from tests.world.clock import TestClock

EVERY_DAY = tuple(f"{day}_{s}" for day in ("MON", "TUE", "WED", "THU", "FRI") for s in ("AM", "PM"))
WORKSHOP = Activity("Workshop 3", "WORK", 90, 2, EVERY_DAY, place="Workshops")


@pytest.fixture
def chief(desk: Desk) -> Desk:
    """A supervising officer at the same terminal."""
    return Desk(desk.replica, member("Q3SO"), desk.clock)


@pytest.fixture
def workshop(chief: Desk) -> str:
    regime.change_activity(chief, activity_id=None, values=WORKSHOP)
    return the_activity(chief)


def the_activity(desk: Desk) -> str:
    with desk.replica.read() as reading:
        (row,) = reading.find("activity")
    return str(row["id"])


def marks(desk: Desk) -> list[tuple[object, ...]]:
    with desk.replica.read() as reading:
        return [
            (row["person_id"], row["outcome"], row["paid"], row["pay"], row["reason"])
            for row in reading.find("attendance")
        ]


def test_an_activity_is_made_and_changed_by_those_who_allocate(desk: Desk, chief: Desk) -> None:
    with pytest.raises(Problem) as told:
        regime.change_activity(desk, activity_id=None, values=WORKSHOP)
    assert told.value.name == "right_missing"
    regime.change_activity(chief, activity_id=None, values=WORKSHOP)
    changed = Activity("Workshop 3", "WORK", 110, 2, EVERY_DAY, wing_id=cell("A"))
    regime.change_activity(chief, activity_id=the_activity(chief), values=changed)
    with chief.replica.read() as reading:
        (row,) = reading.find("activity")
    assert (row["pay"], row["wing_id"], row["place"]) == (110, cell("A"), None)


def test_an_allocation_says_who_made_it_and_is_not_made_twice(chief: Desk, workshop: str) -> None:
    regime.allocate(chief, person_ids=[person("JONES")], activity_id=workshop)
    with chief.replica.read() as reading:
        (row,) = reading.find("allocation")
    assert (row["allocated_by"], row["activity_name"]) == (chief.member.name, "Workshop 3")
    with pytest.raises(Problem) as told:
        regime.allocate(chief, person_ids=[person("JONES")], activity_id=workshop)
    assert told.value.name == "allocated_already"


def test_a_full_activity_asks_for_a_reason(chief: Desk, workshop: str) -> None:
    both = [person("JONES"), person("OKAFOR")]
    regime.allocate(chief, person_ids=both, activity_id=workshop)
    with pytest.raises(NeedsReason) as asked:
        regime.allocate(chief, person_ids=[person("KOWALSKI")], activity_id=workshop)
    assert [finding.rule for finding in asked.value.findings] == ["activity_full"]
    regime.allocate(
        chief, person_ids=[person("KOWALSKI")], activity_id=workshop, reason="For this week only."
    )


def test_an_allocation_that_ended_leaves_its_place_free(chief: Desk, workshop: str) -> None:
    both = [person("JONES"), person("OKAFOR")]
    regime.allocate(chief, person_ids=both, activity_id=workshop)
    with chief.replica.read() as reading:
        (jones,) = reading.find("allocation", person_id=person("JONES"))
    regime.end_allocation(chief, allocation_ids=[str(jones["id"])], why="SACK")
    assert not regime.check_allocate(chief, person_ids=[person("KOWALSKI")], activity_id=workshop)
    with pytest.raises(Problem) as told:
        regime.end_allocation(chief, allocation_ids=[str(jones["id"])], why="SACK")
    assert told.value.name == "already_ended"


def test_two_who_are_kept_apart_are_not_put_together_unasked(chief: Desk, workshop: str) -> None:
    """SMITH and EVANS may not be on one wing; only where they would meet is it asked."""
    regime.allocate(
        chief, person_ids=[person("SMITH")], activity_id=workshop, sessions=["MON_AM", "TUE_AM"]
    )
    found = regime.check_allocate(chief, person_ids=[person("EVANS")], activity_id=workshop)
    assert [(one.rule, one.facts["other"]) for one in found] == [
        ("activity_together", "SMITH, John")
    ]
    apart = regime.check_allocate(
        chief, person_ids=[person("EVANS")], activity_id=workshop, sessions=["MON_PM"]
    )
    assert not apart


def test_workplace_risk_is_asked_for_and_may_be_too_high(chief: Desk) -> None:
    low = Activity("Kitchen", "WORK", 100, 9, EVERY_DAY, risk="LOW")
    regime.change_activity(chief, activity_id=None, values=low)
    kitchen = the_activity(chief)

    def found() -> list[str]:
        rules = regime.check_allocate(chief, person_ids=[person("JONES")], activity_id=kitchen)
        return [one.rule for one in rules]

    assert found() == ["workplace_risk_unknown"]
    open_alert(chief, person_id=person("JONES"), code="RME")
    assert found() == ["workplace_risk_high"]


def test_attendance_is_one_record_however_often_it_is_marked(
    desk: Desk, workshop: str, clock: TestClock
) -> None:
    going = [Going(person("JONES"), workshop)]
    today = desk.today()
    regime.mark(desk, going, day=today, session="AM", outcome="ATT")
    assert marks(desk) == [(person("JONES"), "ATT", True, 90, None)]
    clock.tick(minutes=1)
    regime.mark(desk, going, day=today, session="AM", outcome="REF", reason="Said no.")
    assert marks(desk) == [(person("JONES"), "REF", False, 0, "Said no.")]
    regime.mark(desk, going, day=today, session="AM", outcome=None)
    assert marks(desk) == [(person("JONES"), None, None, None, None)]
    regime.mark(desk, going, day=today, session="PM", outcome="ATT")
    assert len(marks(desk)) == 2


@pytest.mark.parametrize("outcome", ["REF", "AAOT"])
def test_some_outcomes_must_say_why(desk: Desk, workshop: str, outcome: str) -> None:
    with pytest.raises(Problem) as told:
        regime.mark(
            desk,
            [Going(person("JONES"), workshop)],
            day=desk.today(),
            session="AM",
            outcome=outcome,
            reason="  ",
        )
    assert told.value.name == "attendance_reason_missing"
    assert marks(desk) == []


def test_nobody_has_attended_tomorrow(desk: Desk, workshop: str) -> None:
    tomorrow = desk.today() + dt.timedelta(days=1)
    with pytest.raises(Problem) as told:
        regime.mark(
            desk, [Going(person("JONES"), workshop)], day=tomorrow, session="AM", outcome="ATT"
        )
    assert told.value.name == "date_in_future"


def test_an_appointment_is_booked_attended_and_pays_nothing(desk: Desk) -> None:
    regime.book_appointment(
        desk,
        person_ids=[person("JONES"), person("SMITH")],
        kind="MEDE",
        day=desk.today(),
        session="AM",
        at="09:30",
        place="Healthcare",
    )
    with desk.replica.read() as reading:
        (booked,) = reading.find("appointment", person_id=person("JONES"))
    going = [Going(person("JONES"), appointment_id=str(booked["id"]))]
    regime.mark(desk, going, day=desk.today(), session="AM", outcome="ATT")
    assert marks(desk) == [(person("JONES"), "ATT", False, 0, None)]
    regime.cancel_appointment(desk, appointment_id=str(booked["id"]), reason="Dentist is ill.")
    with pytest.raises(Problem) as told:
        regime.cancel_appointment(desk, appointment_id=str(booked["id"]), reason="Again.")
    assert told.value.name == "appointment_cancelled"


@pytest.mark.parametrize(
    ("at", "problem"), [("9.30", "time_not_read"), ("15:00", "time_not_in_session")]
)
def test_a_time_is_read_and_lies_in_its_session(desk: Desk, at: str, problem: str) -> None:
    with pytest.raises(Problem) as told:
        regime.book_appointment(
            desk,
            person_ids=[person("JONES")],
            kind="MEDE",
            day=desk.today(),
            session="AM",
            at=at,
        )
    assert told.value.name == problem
