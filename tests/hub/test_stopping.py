"""A centre that is told to stop, in the middle of its work: real processes, nothing lost."""

from __future__ import annotations

import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from hub.service import Hub
from record.action import Outcome
from record.moments import SystemClock
from record.wire import response_from_wire, unpack
from tests.hub.line import Line, asking
from tests.hub.seat import Seat, rows
from tests.world.prison import an_id
from tests.world.process import serving, told_address
from tests.world.sessions import signed_in

ROOT = Path(__file__).parents[2]
TERMINALS = 3
SETTLED_FIRST = 30
STOPS_WITHIN_S = 15


@dataclass
class Served:
    """A process that serves a centre, and where."""

    process: subprocess.Popen[str]
    url: str
    watch: str


@pytest.fixture
def served(sqlite_hub: Hub) -> Iterator[Served]:
    words = ["--data", str(sqlite_hub.store._place), "--watch-port", "0"]
    with serving(*words) as (process, said):
        yield Served(process, told_address(said), told_address(said))


@dataclass
class Sender:
    """A terminal that sends notes without end; ``told`` are those that it has verdicts of."""

    line: Line
    seat: Seat
    enough: threading.Event
    told: set[str] = field(default_factory=set)

    def send_until_gone(self) -> None:
        while True:
            action = self.seat.note()
            try:
                answer = self.line.ask(asking(action))
            except httpx.HTTPError:
                return
            assert answer.status_code == 200, answer.text
            response = response_from_wire(unpack(answer.content), asking(action))
            assert [v.outcome for v in response.verdicts] == [Outcome.ACCEPTED]
            self.told.add(action.changes[0].record_id)
            if len(self.told) == SETTLED_FIRST // TERMINALS:
                self.enough.set()


def _sender(hub: Hub, url: str, name: str, staff: str) -> Sender:
    hub.clock = SystemClock()
    line = Line(hub, url, name)
    session = signed_in(hub.store, hub.clock, line.terminal_id, an_id("staff", staff))
    seat = Seat(hub.protocol_for(line.terminal_id), line.terminal_id, session, hub.clock)
    return Sender(line, seat, threading.Event())


def test_stopping_finishes_what_is_settled_and_keeps_nobody_waiting(
    sqlite_hub: Hub, served: Served
) -> None:
    senders = [_sender(sqlite_hub, served.url, f"T{n}", "Q1OFF") for n in range(TERMINALS)]
    waiter = Line(sqlite_hub, served.url, "W", prison="MDI")  # where nothing happens
    answers: list[httpx.Response] = []
    waits = asking(cursors={"prison:MDI": 0}, wait_s=30.0)
    waiting = threading.Thread(target=lambda: answers.append(waiter.ask(waits)))
    waiting.start()
    threads = [threading.Thread(target=each.send_until_gone) for each in senders]
    for thread in threads:
        thread.start()
    for each in senders:
        assert each.enough.wait(60)
    assert httpx.get(f"{served.watch}/health/ready", trust_env=False).status_code == 200
    began = time.monotonic()
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(STOPS_WITHIN_S) == 0
    for thread in (*threads, waiting):
        thread.join()
    assert answers[0].status_code == 200
    assert time.monotonic() - began < STOPS_WITHIN_S
    told = set().union(*(each.told for each in senders))
    kept = {str(note["id"]) for note in rows(sqlite_hub, "case_note")}
    assert told <= kept
    assert len(kept - told) <= TERMINALS
    for each in (*senders, waiter):
        getattr(each, "line", each).http.close()
