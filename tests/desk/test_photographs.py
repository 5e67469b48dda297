"""Photographs at the desk."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import photographs
from app.desk.desk import Desk, Saved
from app.store.reads.person import PhotographLine, history, person_page
from app.store.reads.photographs import picture_of
from record.images import IMAGE_BYTES_MAX, name_of
from record.problems import Problem
from tests.desk.prison import an_id, person
from tests.world.clock import START, TestClock
from tests.world.pictures import a_jpeg, a_png

JONES = person("JONES")
PICTURE = a_jpeg(2_000)


def add(desk: Desk, picture: bytes = PICTURE, **more: object) -> Saved:
    given = {"person_id": JONES, "picture": picture, **more}
    return photographs.add_photograph(desk, **given)  # type: ignore[arg-type]


def shown(desk: Desk) -> PhotographLine | None:
    return person_page(desk.replica, JONES).head.photograph


def refused(desk: Desk, picture: bytes = PICTURE, **more: object) -> str:
    with pytest.raises(Problem) as told:
        add(desk, picture, **more)
    return told.value.name


def test_a_photograph_is_shown_at_once_and_waits_to_be_sent(desk: Desk) -> None:
    add(desk)
    line = shown(desk)
    assert line is not None
    assert (line.taken_at, line.taken_by) == (START, "ADEYEMI, Sam")
    assert (line.is_here, line.pending, line.sha256) == (True, True, name_of(PICTURE))
    assert picture_of(desk.replica, JONES) == PICTURE
    counts = desk.replica.counts()
    assert (counts.waiting, counts.pictures) == (1, 1)


def test_the_one_taken_last_is_shown_whenever_it_was_saved(desk: Desk) -> None:
    add(desk)
    add(desk, a_png(), taken_at=START - dt.timedelta(days=3))
    assert picture_of(desk.replica, JONES) == PICTURE


def test_one_that_is_withdrawn_gives_place_to_the_one_before(desk: Desk, clock: TestClock) -> None:
    add(desk)
    clock.tick(minutes=1)
    add(desk, a_png())
    line = shown(desk)
    assert line is not None
    photographs.withdraw_photograph(desk, photograph_id=line.id, reason="Blurred.")
    assert picture_of(desk.replica, JONES) == PICTURE
    with pytest.raises(Problem, match="withdrawn by ADEYEMI, Sam"):
        photographs.withdraw_photograph(desk, photograph_id=line.id, reason="Again.")


def test_the_history_tells_of_it_without_its_bytes(desk: Desk) -> None:
    add(desk)
    line = shown(desk)
    assert line is not None
    photographs.withdraw_photograph(desk, photograph_id=line.id, reason="Blurred.")
    told = [entry for entry in history(desk.replica, JONES) if entry.record_type == "photograph"]
    assert {entry.action_kind for entry in told} == {"add_photograph", "withdraw_photograph"}
    assert [entry.reason for entry in told if entry.reason] == ["Blurred."]


@pytest.mark.parametrize(
    ("picture", "problem"),
    [
        (b"", "image_unreadable"),
        (PICTURE[:-1], "image_unreadable"),
        (b"%PDF-1.7", "image_unreadable"),
        (bytes(IMAGE_BYTES_MAX + 1), "image_too_big"),
    ],
)
def test_what_is_no_picture_is_refused_and_leaves_nothing(
    desk: Desk, picture: bytes, problem: str
) -> None:
    assert refused(desk, picture) == problem
    counts = desk.replica.counts()
    assert (counts.waiting, counts.pictures) == (0, 0)


def test_what_cannot_be_is_refused(desk: Desk) -> None:
    assert refused(desk, person_id=an_id("person", "NOBODY")) == "person_unknown"
    assert refused(desk, taken_at=START + dt.timedelta(hours=1)) == "moment_in_future"
    add(desk)
    assert refused(desk) == "nothing_changed"


def test_not_everybody_photographs(manager: Desk, desk: Desk) -> None:
    assert refused(manager) == "right_missing"
    add(desk)
    line = shown(desk)
    assert line is not None
    with pytest.raises(Problem) as told:
        photographs.withdraw_photograph(manager, photograph_id=line.id, reason="No.")
    assert told.value.name == "right_missing"


def test_a_withdrawal_needs_a_reason(desk: Desk) -> None:
    add(desk)
    line = shown(desk)
    assert line is not None
    with pytest.raises(Problem) as told:
        photographs.withdraw_photograph(desk, photograph_id=line.id, reason=" ")
    assert told.value.name == "reason_missing"
