"""Key work at the desk: a session is counted and its note stands among the notes."""

from __future__ import annotations

from typing import Any

import pytest

from app.desk.desk import Desk
from app.desk.key_work import change_key_worker, write_session
from record.kinds import Row
from record.problems import Problem
from tests.desk.prison import an_id, period, person


def rows(desk: Desk, record_type: str = "key_work_session") -> list[Row]:
    with desk.replica.read() as reading:
        return reading.find(record_type)


def key_worker(desk: Desk) -> str | None:
    with desk.replica.read() as reading:
        found = reading.get("custody_period", period("SMITH"))
    assert found is not None
    worker = found["key_worker_id"]
    return str(worker) if worker is not None else None


def test_a_session_is_a_case_note_too_and_what_was_said_is_written_once(desk: Desk) -> None:
    write_session(desk, person_id=person("SMITH"), text="Wants to see his son.", minutes=45)
    (session,) = rows(desk)
    note = next(row for row in rows(desk, "case_note") if row["id"] == session["case_note_id"])
    assert (note["kind"], note["sub_kind"]) == ("KA", "KS")
    assert (note["text"], session["minutes"]) == ("Wants to see his son.", 45)
    assert note["happened_at"] == session["happened_at"]


def test_a_session_that_was_not_held_lasted_no_time_and_says_why(desk: Desk) -> None:
    write_session(desk, person_id=person("SMITH"), text="Would not come out.", outcome="REFUSED")
    (session,) = rows(desk)
    assert (session["outcome"], session["minutes"]) == ("REFUSED", None)
    assert {row["sub_kind"] for row in rows(desk, "case_note")} == {"OBS_GEN", "KE"}


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"text": ""}, "text_empty"),
        ({"minutes": None}, "value_missing"),
        ({"minutes": 900}, "value_out_of_range"),
        ({"outcome": "LOST"}, "code_unknown"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, changed: dict[str, Any], problem: str) -> None:
    given: dict[str, Any] = {"text": "Talked.", "minutes": 30, "outcome": "HELD"} | changed
    with pytest.raises(Problem) as told:
        write_session(desk, person_id=person("SMITH"), **given)
    assert told.value.name == problem
    assert rows(desk) == []


def test_the_key_worker_is_changed_by_who_may(desk: Desk, supervisor: Desk, manager: Desk) -> None:
    change_key_worker(supervisor, person_id=person("SMITH"), staff_id=an_id("staff", "Q1OFF"))
    assert key_worker(desk) == an_id("staff", "Q1OFF")
    change_key_worker(manager, person_id=person("SMITH"), staff_id=None)
    assert key_worker(desk) is None
    with pytest.raises(Problem) as told:
        change_key_worker(desk, person_id=person("SMITH"), staff_id=an_id("staff", "Q1OFF"))
    assert told.value.name == "right_missing"


def test_a_key_worker_is_an_officer(supervisor: Desk) -> None:
    for number in ("Q4OM", "Q5AUD"):
        with pytest.raises(Problem) as told:
            change_key_worker(
                supervisor, person_id=person("SMITH"), staff_id=an_id("staff", number)
            )
        assert told.value.name == "key_worker_unfit"
    with pytest.raises(Problem) as told:
        change_key_worker(supervisor, person_id=person("NGUYEN"), staff_id=an_id("staff", "Q1OFF"))
    assert told.value.name == "not_in_custody"
