"""What holds for every verb: one action, one transaction, in order, with a trail, or nothing."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from app.desk import alerts, details, movements, notes, outside
from app.desk.desk import Desk, Saved
from app.desk.outside import Trip
from app.store import projection
from app.store.audit import first_break
from app.store.changes import Changes
from app.store.writing import Writing
from record.clock import is_stamp
from record.problems import Problem
from tests.desk.prison import an_id, cell, member, period, person
from tests.world.clock import TestClock

Verb = Callable[[Desk], Saved]


def note(desk: Desk) -> Saved:
    return notes.add_note(
        desk, person_id=person("SMITH"), kind="OBSERVE", sub_kind="OBS_GEN", text="Quiet."
    )


VERBS: dict[str, Verb] = {
    "add_note": note,
    "amend_note": lambda d: notes.amend_note(d, note_id=an_id("note"), text="More."),
    "open_alert": lambda d: alerts.open_alert(d, person_id=person("SMITH"), code="HA"),
    "end_alert": lambda d: alerts.end_alert(
        d, alert_id=an_id("alert", "JONES", "MAS"), ended_reason="No longer."
    ),
    "move_cell": lambda d: movements.move_cell(
        d, person_id=person("SMITH"), location_id=cell("A-1-002"), move_reason="ADM"
    ),
    "swap_cells": lambda d: movements.swap_cells(
        d, person_id=person("SMITH"), other_person_id=person("JONES")
    ),
    "send_out": lambda d: outside.send_out(
        d, person_id=person("SMITH"), kind="CRT", trip=Trip("TRIAL", "Court")
    ),
    "bring_back": lambda d: outside.bring_back(d, person_id=person("O'BRIEN")),
    "change_details": lambda d: details.change_details(
        d, person_id=person("SMITH"), changes={"religion": "ADV"}
    ),
}


def everything(desk: Desk) -> dict[str, list[Any]]:
    """All that the replica holds, table by table."""
    with desk.replica.read() as reading:
        names = reading.connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'"
        ).scalars()
        return {
            name: [
                tuple(line)
                for line in reading.connection.exec_driver_sql(f'SELECT * FROM "{name}"')
            ]
            for name in names
        }


@pytest.mark.parametrize("name", VERBS)
def test_one_verb_is_one_action_with_the_moment_and_the_author(desk: Desk, name: str) -> None:
    saved = VERBS[name](desk)
    (action,) = desk.replica.next_batch(10, 100_000)
    assert (action.id, action.kind, action.number) == (saved.action_id, name, 1)
    assert (action.staff_id, action.at) == (desk.member.staff_id, "2026-11-24T14:00:00.000Z")
    assert (action.terminal_id, action.incarnation) == (an_id("terminal"), an_id("incarnation"))
    assert {change.key for change in action.changes} == saved.changes.records


@pytest.mark.parametrize("name", VERBS)
@pytest.mark.parametrize("breaks", ["audit", "lay_over"])
def test_a_failure_in_the_middle_leaves_nothing(
    desk: Desk, name: str, breaks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **named: object) -> None:
        raise OSError("the disk went away")

    before = everything(desk)
    heard: list[Changes] = []
    desk.replica.changes.listen(heard.append)
    monkeypatch.setattr(
        *((Writing, "audit") if breaks == "audit" else (projection, "lay_over")), fail
    )
    with pytest.raises(OSError, match="the disk went away"):
        VERBS[name](desk)
    monkeypatch.undo()
    assert everything(desk) == before
    assert heard == []
    assert VERBS[name](desk).action_id


@pytest.mark.parametrize("name", VERBS)
def test_what_was_done_is_in_the_trail_for_each_person(desk: Desk, name: str) -> None:
    saved = VERBS[name](desk)
    with desk.replica.read() as reading:
        lines = reading.connection.exec_driver_sql("SELECT deed, person_id, staff_id FROM audit")
        trail = {tuple(line) for line in lines}
    assert trail == {(name, about, desk.member.staff_id) for about in saved.changes.people}


@pytest.mark.parametrize("name", VERBS)
def test_listeners_hear_what_the_author_is_told(desk: Desk, name: str) -> None:
    heard: list[Changes] = []
    desk.replica.changes.listen(heard.append)
    saved = VERBS[name](desk)
    assert heard == [saved.changes]


@pytest.mark.parametrize("name", VERBS)
def test_a_role_without_the_right_does_nothing(desk: Desk, name: str) -> None:
    at = Desk(desk.replica, member("Q5AUD"), desk.clock)
    with pytest.raises(Problem) as refused:
        VERBS[name](at)
    assert refused.value.name == "right_missing"
    assert desk.replica.counts().waiting == 0


def test_numbers_and_stamps_run_on_even_if_the_clock_runs_back(
    desk: Desk, clock: TestClock
) -> None:
    for back_hours in (0, 3, 0):
        clock.tick(hours=-back_hours)
        note(desk)
        note(desk)
    actions = desk.replica.next_batch(10, 100_000)
    assert [action.number for action in actions] == [1, 2, 3, 4, 5, 6]
    assert all(is_stamp(action.stamp) for action in actions)
    assert all(one.stamp < other.stamp for one, other in itertools.pairwise(actions))


def test_several_desks_of_one_terminal_number_together(desk: Desk, supervisor: Desk) -> None:
    note(desk)
    note(supervisor)
    note(desk)
    assert [action.number for action in desk.replica.next_batch(10, 100_000)] == [1, 2, 3]


def test_a_change_carries_whole_groups_and_nothing_more(desk: Desk) -> None:
    VERBS["send_out"](desk)
    (action,) = desk.replica.next_batch(1, 100_000)
    (sent,) = (change for change in action.changes if change.record_id == period("SMITH"))
    assert sent.before is not None
    standing = {"status", "out_to", "out_kind", "status_since", "bound_for"}
    assert set(sent.before) == set(sent.after) == standing


def test_the_trail_stays_whole(desk: Desk) -> None:
    for name in ("add_note", "swap_cells", "change_details"):
        VERBS[name](desk)
    with desk.replica.read() as reading:
        assert first_break(reading.connection) is None
