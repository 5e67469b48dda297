"""The diary at the desk: written for a day, done or cancelled by an entry of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.desk import Desk
from app.desk.diary import close_entry, write_diary
from record.kinds import Row
from record.problems import Problem
from tests.desk.prison import cell, person

TOMORROW = dt.date(2026, 11, 25)


def rows(desk: Desk, record_type: str = "diary_entry") -> list[Row]:
    with desk.replica.read() as reading:
        return reading.find(record_type)


def written(desk: Desk) -> str:
    write_diary(
        desk,
        day=TOMORROW,
        kind="HOSPITAL",
        text="Two officers, leaves by the rear gate.",
        clock=dt.time(9, 30),
        wing_id=cell("A"),
        person_id=person("SMITH"),
    )
    return str(rows(desk)[0]["id"])


def test_an_entry_stands_on_its_day_at_its_time(desk: Desk) -> None:
    written(desk)
    (row,) = rows(desk)
    told = row["day"], row["clock"], row["person_id"], row["staff_name"]
    assert told == ("2026-11-25", "09:30", person("SMITH"), desk.member.name)


def test_it_is_closed_once_and_cancelling_needs_a_reason(desk: Desk, supervisor: Desk) -> None:
    one = written(desk)
    with pytest.raises(Problem) as told:
        close_entry(desk, entry_id=one, result="CANCELLED")
    assert told.value.name == "reason_missing"
    close_entry(desk, entry_id=one, result="CANCELLED", reason="The hospital rang.")
    (mark,) = rows(desk, "diary_mark")
    assert (mark["result"], mark["person_id"]) == ("CANCELLED", person("SMITH"))
    with pytest.raises(Problem) as told:
        close_entry(supervisor, entry_id=one)
    assert told.value.name == "diary_closed"
    assert rows(desk)[0]["text"] == "Two officers, leaves by the rear gate."


@pytest.mark.parametrize(
    ("text", "kind", "place", "about", "problem"),
    [
        (" ", "OTHER", "A", None, "text_empty"),
        ("x", "NONE", "A", None, "code_unknown"),
        ("x", "OTHER", "A-1-001", None, "location_unknown"),
        ("x", "OTHER", "A", "nobody", "person_unknown"),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Desk, text: str, kind: str, place: str, about: str | None, problem: str
) -> None:
    with pytest.raises(Problem) as told:
        write_diary(
            desk,
            day=TOMORROW,
            kind=kind,
            text=text,
            wing_id=cell(place),
            person_id=person(about) if about else None,
        )
    assert told.value.name == problem
    assert rows(desk) == []
