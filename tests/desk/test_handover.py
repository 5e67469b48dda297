"""The handover at the desk: told for a wing or the prison, and read entry by entry."""

from __future__ import annotations

import pytest

from app.desk.desk import Desk
from app.desk.handover import mark_read, write_handover
from app.store.reads.handover import SHOWN_FOR, HandoverLine, handover
from record.problems import Problem
from tests.desk.prison import PRISON, cell, member, person
from tests.world.clock import TestClock

WING = cell("A")


def shown(desk: Desk, wing_id: str | None = WING) -> tuple[HandoverLine, ...]:
    return handover(desk.replica, PRISON, wing_id, desk.member.staff_id, desk.now())


def colleague(desk: Desk, number: str = "Q2OFF") -> Desk:
    """Somebody else at the same terminal."""
    return Desk(desk.replica, member(number), desk.clock)


def test_what_one_tells_a_wing_the_next_has_not_read_until_they_say_so(desk: Desk) -> None:
    write_handover(desk, text="Kitchen is short of two.", wing_id=WING)
    (mine,) = shown(desk)
    assert (mine.text, mine.unread, mine.read_by) == ("Kitchen is short of two.", False, ())
    other = colleague(desk)
    (theirs,) = shown(other)
    assert theirs.unread
    mark_read(other, [theirs.id])
    (theirs,) = shown(other)
    assert (theirs.unread, theirs.read_by) == (False, (other.member.name,))


def test_what_is_unread_stands_before_what_is_read_and_what_is_urgent_before_the_rest(
    desk: Desk, clock: TestClock
) -> None:
    for text, urgent in (("one", True), ("two", False), ("three", True), ("four", False)):
        write_handover(desk, text=text, wing_id=WING, urgent=urgent)
        clock.tick(minutes=1)
    other = colleague(desk)
    mark_read(other, [line.id for line in shown(other) if line.text in ("three", "four")])
    assert [line.text for line in shown(other)] == ["one", "two", "three", "four"]


def test_a_wing_is_told_its_own_and_what_is_for_the_whole_prison(desk: Desk) -> None:
    write_handover(desk, text="for A", wing_id=WING)
    write_handover(desk, text="for B", wing_id=cell("B"))
    write_handover(desk, text="for all", wing_id=None)
    assert {line.text for line in shown(desk)} == {"for A", "for all"}
    assert {line.text for line in shown(desk, None)} == {"for A", "for B", "for all"}


def test_about_several_people_each_has_an_entry_of_their_own(desk: Desk) -> None:
    people = [person("SMITH"), person("JONES"), person("SMITH")]
    write_handover(desk, text="Argued at tea.", wing_id=WING, people=people)
    assert sorted(line.person_name or "" for line in shown(desk)) == ["JONES, John", "SMITH, John"]


def test_it_stands_for_three_days(desk: Desk, clock: TestClock) -> None:
    write_handover(desk, text="old", wing_id=WING)
    clock.tick(seconds=SHOWN_FOR.total_seconds() + 1)
    assert shown(desk) == ()


@pytest.mark.parametrize(
    ("text", "wing", "about", "problem"),
    [
        ("  ", "A", None, "text_empty"),
        ("x", "A-1-001", None, "location_unknown"),
        ("x", "A", "nobody", "person_unknown"),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Desk, text: str, wing: str, about: str | None, problem: str
) -> None:
    people = [person(about)] if about else []
    with pytest.raises(Problem) as told:
        write_handover(desk, text=text, wing_id=cell(wing), people=people)
    assert told.value.name == problem
    assert shown(desk) == ()


def test_only_what_is_there_is_read(desk: Desk) -> None:
    with pytest.raises(Problem) as told:
        mark_read(desk, [person("SMITH")])
    assert told.value.name == "record_unknown"
