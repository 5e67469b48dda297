"""Actions that come together are settled as if each had come alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from hub.service import Hub
from hub.settle import checks
from record.action import Action, Outcome, Verdict
from tests.hub.seat import STREAM, Seat, everything, rows
from tests.world.clock import TestClock
from tests.world.prison import MEN

MANY = 60


@pytest.fixture
def hubs(sqlite: Path, tmp_path: Path, clock: TestClock) -> Iterator[list[Hub]]:
    """Two centres that are the same."""
    opened = [Hub.open(shutil.copytree(sqlite, tmp_path / name), clock) for name in "ab"]
    yield opened
    for hub in opened:
        hub.close()


def busy_day(seat: Seat, clock: TestClock, dice: Random) -> list[Action]:
    """Whatever officers do in any order, some of it on what others have changed meanwhile."""
    actions = []
    for number in range(MANY):
        clock.tick(seconds=1)
        actions.append(_something(seat, dice, number))
    return actions


def _something(seat: Seat, dice: Random, number: int) -> Action:
    man = dice.choice(list(MEN))
    match dice.randrange(6):
        case 0:
            return seat.note(man, f"Note {number}.")
        case 1:
            return seat.details({"diet": None}, {"diet": dice.choice(("VGV", "MOS"))}, man)
        case 2:
            return seat.details({"surname": man.title()}, {"surname": f"New{number}"}, man)
        case 3:
            return seat.alert("HA", man)
        case 4:
            return seat.move(man, "A-1-001", f"2026-11-24T10:{number:02d}:00.000Z")
        case _:
            return seat.note(person_id="nobody")


def told(verdicts: Iterable[Verdict]) -> list[tuple[Any, ...]]:
    return [(v.action_id, v.outcome, v.problem, v.details, v.raised) for v in verdicts]


@pytest.mark.parametrize("seed", range(4))
def test_together_or_one_by_one_makes_no_difference(
    hubs: list[Hub], clock: TestClock, seed: int
) -> None:
    together, alone = (Seat.enrolled(hub, clock, "A", "Q1OFF") for hub in hubs)
    actions = busy_day(together, clock, Random(seed))
    at_once = together.sync(*actions).verdicts
    one_by_one = [alone.send(sent_from(action, alone)) for action in actions]
    assert told(at_once) == told(one_by_one)
    assert {v.outcome for v in at_once} == {Outcome.ACCEPTED, Outcome.MERGED, Outcome.REFUSED}
    assert everything(hubs[0]) == everything(hubs[1])


def sent_from(action: Action, seat: Seat) -> Action:
    """The same action from another terminal."""
    of_seat = {"terminal_id": seat.terminal_id, "session": seat.session.id}
    return Action(**{**vars(action), **of_seat})


def test_what_came_together_is_read_together(hub: Hub, a: Seat, b: Seat) -> None:
    response = a.sync(*(a.note(man, "Quiet.") for man in MEN))
    assert {v.outcome for v in response.verdicts} == {Outcome.ACCEPTED}
    a.read_all()
    assert all(dict(v.seqs)[STREAM] <= a.cursors[STREAM] for v in response.verdicts)
    b.read_all()
    assert a.rows == b.rows == everything(hub)


def test_an_action_twice_in_one_message_happens_once(hub: Hub, a: Seat) -> None:
    note = a.note()
    first, second = a.sync(note, note).verdicts
    assert first == second
    assert len(rows(hub, "case_note")) == 1


def test_what_is_held_can_be_accepted_in_the_same_message(hub: Hub, a: Seat, so: Seat) -> None:
    alert = a.alert("XEL", kind="X")
    a.send(alert)
    ending = a.end_alert(alert.changes[0].record_id)
    (held,) = a.sync(ending).verdicts
    assert held.outcome is Outcome.HELD
    note = so.note()
    accepted = so.sync(note, so.settle("accept_held", "held_action", held.raised[0])).verdicts
    assert [v.outcome for v in accepted] == [Outcome.ACCEPTED, Outcome.ACCEPTED]
    assert rows(hub, "alert")[0]["status"] == "ENDED"


@pytest.mark.expects_log
def test_one_that_breaks_off_does_not_stop_the_others(
    hub: Hub, a: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = [a.note(text=f"Note {n}.") for n in range(5)]
    real = checks.check_references

    def fails(terminal: Any, action: Action, *rest: Any) -> None:
        if action.id == actions[2].id:
            raise RuntimeError("planted")
        real(terminal, action, *rest)

    monkeypatch.setattr(checks, "check_references", fails)
    verdicts = a.sync(*actions).verdicts
    assert [v.action_id for v in verdicts] == [x.id for x in actions if x is not actions[2]]
    assert {v.outcome for v in verdicts} == {Outcome.ACCEPTED}
    assert len(rows(hub, "case_note")) == 4
    monkeypatch.undo()
    assert a.send(actions[2]).outcome is Outcome.ACCEPTED
    a.read_all()
    assert a.rows == everything(hub)
