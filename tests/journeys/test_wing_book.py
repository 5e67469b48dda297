"""Applications, the diary and key work between terminals, with and without the network."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.applications import answer_application, assign_application, take_application
from app.desk.diary import close_entry, write_diary
from app.desk.key_work import change_key_worker, write_session
from app.store.reads.applications import ApplicationLine, applications
from app.store.reads.diary import DiaryLine, diary
from app.store.reads.key_work import key_work
from record.problems import Problem
from tests.world import Officer, World
from tests.world.prison import PRISON, an_id

WING, SMITH = an_id("location", "A"), an_id("person", "SMITH")


@pytest.fixture
def a(world: World) -> Officer:
    return world.terminal("A")


@pytest.fixture
def b(world: World, a: Officer) -> Officer:
    return world.terminal("B", staff="Q2OFF")


def asked(officer: Officer) -> tuple[ApplicationLine, ...]:
    return applications(officer.replica, PRISON, WING, officer.desk.now())


def planned(officer: Officer) -> tuple[DiaryLine, ...]:
    return diary(officer.replica, PRISON, WING, officer.desk.today(), 1)


def take(officer: Officer, text: str = "Two blankets.") -> None:
    take_application(officer.desk, person_id=SMITH, kind="KIT", text=text)


def test_two_rounds_with_no_network_have_numbers_of_their_own(
    world: World, a: Officer, b: Officer
) -> None:
    for officer in (a, b):
        officer.cut()
        for number in range(5):
            take(officer, f"Request {number}.")
    before = {line.id: line.number for officer in (a, b) for line in asked(officer)}
    for officer in (a, b):
        officer.heal()
    world.settle()
    after = {line.id: line.number for line in asked(a)}
    assert after == before
    assert len(set(after.values())) == 10
    assert a.rows() == b.rows()


def test_an_answer_is_not_undone_by_giving_the_application_on_meanwhile(
    world: World, a: Officer, b: Officer
) -> None:
    take(a)
    world.settle()
    (line,) = asked(b)
    a.cut()
    assign_application(a.desk, application_id=line.id, department="RECEPTION")
    world.clock.tick(minutes=5)
    answer_application(b.desk, application_id=line.id, text="Given at tea.")
    a.heal()
    world.settle()
    (line,) = asked(a)
    assert (line.status, line.department) == ("ANSWERED", "RECEPTION")
    assert [answer.text for answer in line.answers] == ["Given at tea."]
    assert a.rows() == b.rows()


def test_two_who_answer_at_once_are_both_read(world: World, a: Officer, b: Officer) -> None:
    take(a)
    world.settle()
    (line,) = asked(b)
    for officer, words, result in ((a, "Yes.", "ANSWERED"), (b, "Ask the works.", "RETURNED")):
        officer.cut()
        answer_application(officer.desk, application_id=line.id, text=words, result=result)
        world.clock.tick(minutes=1)
    for officer in (a, b):
        officer.heal()
    world.settle()
    (line,) = asked(a)
    assert [answer.text for answer in line.answers] == ["Yes.", "Ask the works."]
    assert line.status == "RETURNED"
    assert a.rows() == b.rows()
    with pytest.raises(Problem) as told:
        answer_application(a.desk, application_id=line.id, text="Again.")
    assert told.value.name == "application_closed"


def test_an_entry_of_the_diary_that_two_close_is_closed_as_the_later_said(
    world: World, a: Officer, b: Officer
) -> None:
    write_diary(a.desk, day=a.desk.today(), kind="HOSPITAL", text="Two officers.", wing_id=WING)
    world.settle()
    (line,) = planned(b)
    a.cut()
    close_entry(a.desk, entry_id=line.id, result="CANCELLED", reason="The clinic rang.")
    world.clock.tick(minutes=10)
    close_entry(b.desk, entry_id=line.id)
    a.heal()
    world.settle()
    (line,) = planned(a)
    assert (line.result, line.closed_by) == ("DONE", b.desk.member.name)
    assert a.rows() == b.rows()


def test_a_session_of_an_hour_ago_counts_everywhere(world: World, a: Officer, b: Officer) -> None:
    a.cut()
    hour = a.desk.now() - dt.timedelta(hours=1)
    write_session(a.desk, person_id=SMITH, text="Talked.", minutes=40, happened_at=hour)
    a.heal()
    world.settle()
    (smith,) = (one for one in key_work(b.replica, PRISON, b.desk.now()) if one.person_id == SMITH)
    assert smith.last_held == hour
    assert a.rows() == b.rows()


def test_of_two_who_change_a_key_worker_the_later_stands(world: World, a: Officer) -> None:
    so = world.terminal("C", staff="Q3SO")
    other = world.terminal("D", staff="Q3SO")
    so.cut()
    change_key_worker(so.desk, person_id=SMITH, staff_id=an_id("staff", "Q1OFF"))
    world.clock.tick(minutes=5)
    change_key_worker(other.desk, person_id=SMITH, staff_id=an_id("staff", "Q2OFF"))
    so.heal()
    world.settle()
    (smith,) = (one for one in key_work(a.replica, PRISON, a.desk.now()) if one.person_id == SMITH)
    assert smith.key_worker_id == an_id("staff", "Q2OFF")
