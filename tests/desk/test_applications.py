"""Applications at the desk: what is asked, whose it is to answer, and one answer that closes it."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.applications import answer_application, assign_application, take_application
from app.desk.desk import Desk
from record.kinds import Row
from record.problems import Problem
from record.spoken_numbers import spoken_number
from tests.desk.prison import an_id, person
from tests.world.clock import TestClock


def rows(desk: Desk, record_type: str = "application") -> list[Row]:
    with desk.replica.read() as reading:
        return reading.find(record_type)


def taken(desk: Desk, kind: str = "KIT", text: str = "Two blankets.") -> str:
    before = {row["id"] for row in rows(desk)}
    take_application(desk, person_id=person("SMITH"), kind=kind, text=text)
    (new,) = {row["id"] for row in rows(desk)} - before
    return str(new)


def test_who_answers_and_by_when_follows_from_what_it_is_about(desk: Desk) -> None:
    taken(desk, "KIT")  # on a Tuesday
    taken(desk, "OMU")
    told = {(row["department"], row["due_on"], row["status"]) for row in rows(desk)}
    assert told == {("WING", "2026-11-26", "ASKED"), ("OMU", "2026-12-03", "ASKED")}


def test_it_is_due_from_the_day_on_which_it_was_asked(desk: Desk) -> None:
    asked = desk.now() - dt.timedelta(days=4)
    take_application(desk, person_id=person("SMITH"), kind="KIT", text="Soap.", asked_at=asked)
    (row,) = rows(desk)
    assert row["due_on"] == "2026-11-24"


def test_the_number_that_it_is_called_by_is_its_own(desk: Desk) -> None:
    numbers = {spoken_number(taken(desk)) for _ in range(40)}
    assert len(numbers) == 40
    assert all(len(number) == 9 and number[4] == "-" for number in numbers)


def test_it_is_given_to_somebody_and_answered_once(desk: Desk, supervisor: Desk) -> None:
    one = taken(desk)
    assign_application(
        desk, application_id=one, department="RECEPTION", assignee_id=an_id("staff", "Q2OFF")
    )
    answer_application(supervisor, application_id=one, text="Given on Tuesday.")
    (row,) = rows(desk)
    assert (row["department"], row["status"]) == ("RECEPTION", "ANSWERED")
    (answer,) = rows(desk, "application_answer")
    assert (answer["text"], answer["staff_name"]) == ("Given on Tuesday.", supervisor.member.name)
    with pytest.raises(Problem) as told:
        answer_application(desk, application_id=one, text="Once more.")
    assert told.value.name == "application_closed"
    with pytest.raises(Problem) as told:
        assign_application(desk, application_id=one, department="WING")
    assert told.value.name == "application_closed"


@pytest.mark.parametrize(
    ("kind", "text", "hours", "problem"),
    [
        ("KIT", "  ", 0, "text_empty"),
        ("NONE", "Soap.", 0, "code_unknown"),
        ("KIT", "Soap.", 2, "moment_in_future"),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Desk, clock: TestClock, kind: str, text: str, hours: int, problem: str
) -> None:
    asked = clock.now() + dt.timedelta(hours=hours)
    with pytest.raises(Problem) as told:
        take_application(desk, person_id=person("SMITH"), kind=kind, text=text, asked_at=asked)
    assert told.value.name == problem
    assert rows(desk) == []


def test_an_answer_says_something_and_closes_it(desk: Desk) -> None:
    one = taken(desk)
    for text, result in (("", "ANSWERED"), ("Yes.", "ASKED"), ("Yes.", "LOST")):
        with pytest.raises(Problem):
            answer_application(desk, application_id=one, text=text, result=result)
    assert rows(desk)[0]["status"] == "ASKED"
    answer_application(desk, application_id=one, text="No longer needs it.", result="WITHDRAWN")
    assert rows(desk)[0]["status"] == "WITHDRAWN"
