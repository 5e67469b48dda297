"""Case notes at the desk."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import notes
from app.desk.desk import Desk
from app.store.reads.person import person_page
from record.problems import Problem
from tests.desk.prison import an_id, person
from tests.world.clock import START


def write(desk: Desk, text: str = "Quiet night.", **more: object) -> None:
    given = {"kind": "OBSERVE", "sub_kind": "OBS_GEN", "person_id": person("JONES"), **more}
    notes.add_note(desk, text=text, **given)  # type: ignore[arg-type]


def test_a_note_is_there_at_once_and_waits_to_be_sent(desk: Desk) -> None:
    write(desk, "  Quiet night.\n")
    (note,) = person_page(desk.replica, person("JONES")).notes
    assert (note.text, note.staff_name, note.pending) == ("Quiet night.", "ADEYEMI, Sam", True)
    assert note.happened_at == note.written_at == START
    assert desk.replica.counts().waiting == 1


def test_a_note_may_be_about_something_earlier(desk: Desk) -> None:
    earlier = START - dt.timedelta(hours=3)
    write(desk, happened_at=earlier)
    (note,) = person_page(desk.replica, person("JONES")).notes
    assert (note.happened_at, note.written_at) == (earlier, START)


def test_a_note_belongs_to_the_custody_period_and_the_prison(desk: Desk) -> None:
    write(desk)
    (row,) = desk.replica.find("case_note", person_id=person("JONES"))
    assert row["custody_period_id"] == an_id("period", "JONES")
    assert row["prison"] == "LEI"


def test_a_note_about_somebody_who_has_left_keeps_the_writers_prison(desk: Desk) -> None:
    write(desk, person_id=person("NGUYEN"))
    (row,) = desk.replica.find("case_note", person_id=person("NGUYEN"))
    assert (row["custody_period_id"], row["prison"]) == (None, "LEI")


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"text": "  \n "}, "text_empty"),
        ({"kind": "NOSUCH"}, "code_unknown"),
        ({"sub_kind": "NOSUCH"}, "code_unknown"),
        ({"kind": "POS", "sub_kind": "OBS_GEN"}, "code_unknown"),
        ({"happened_at": START + dt.timedelta(minutes=5)}, "moment_in_future"),
        ({"person_id": an_id("person", "NOBODY")}, "person_unknown"),
        ({"text": "x" * 30_001}, "value_too_long"),
    ],
)
def test_what_cannot_be_a_note_is_refused_and_leaves_nothing(
    desk: Desk, wrong: dict[str, object], problem: str
) -> None:
    with pytest.raises(Problem) as refused:
        write(desk, **wrong)  # type: ignore[arg-type]
    assert refused.value.name == problem
    assert desk.replica.counts().waiting == 0


def test_an_amendment_stands_under_its_note(desk: Desk) -> None:
    notes.amend_note(desk, note_id=an_id("note"), text="It was the cell next door.")
    (note,) = person_page(desk.replica, person("SMITH")).notes
    (added,) = note.amendments
    assert note.text == "Settled evening."
    assert (added.text, added.staff_name) == ("It was the cell next door.", "ADEYEMI, Sam")
    assert added.pending
    assert not note.pending


def test_a_note_written_here_can_be_amended_before_it_is_sent(desk: Desk) -> None:
    write(desk)
    (note,) = person_page(desk.replica, person("JONES")).notes
    notes.amend_note(desk, note_id=note.id, text="And a quiet morning.")
    (note,) = person_page(desk.replica, person("JONES")).notes
    assert [added.text for added in note.amendments] == ["And a quiet morning."]


def test_only_a_note_that_is_there_can_be_amended(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        notes.amend_note(desk, note_id=an_id("no note"), text="More.")
    assert refused.value.name == "record_unknown"
