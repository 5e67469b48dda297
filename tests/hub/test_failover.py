"""PostgreSQL lost in the middle of a push, at every message between it and the centre.

A proxy stands before a real PostgreSQL. It ends the connection just before it hands on the n-th
message of the centre's, or just after, when the database has done what it was told and nobody
learns of it. Whichever it was, the centre says so plainly, goes on by itself when the database is
there again, and the same push offered anew leads to the same record.
"""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from hub.service import Hub
from record.action import Action, Outcome
from record.problems import Problem
from tests.hub.seat import Seat, everything, row, rows
from tests.world.clock import TestClock
from tests.world.prison import an_id

BACKEND_PATIENCE_S = 0.2
MESSAGES_MAX = 400


class Proxy:
    """Between the centre and its database. ``lose`` arms it; ``lost`` says that it has struck."""

    def __init__(self, database: str, folder: Path) -> None:
        url = make_url(database)
        self._database = str(Path(str(url.query["host"])) / ".s.PGSQL.5432")
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(folder / ".s.PGSQL.5432"))
        self._listening.listen()
        self.address = url.update_query_dict({"host": str(folder)}).render_as_string(False)
        self.messages, self._fatal, self._after = 0, 0, False
        self._ends: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def lose(self, message: int, *, after: bool) -> None:
        """End the connection at so many messages from now, before or after it is handed on."""
        self.messages, self._fatal, self._after = 0, message, after

    @property
    def lost(self) -> bool:
        """Whether the connection was ended."""
        return 0 < self._fatal <= self.messages

    def mend(self) -> None:
        """Let everything through again."""
        self.messages, self._fatal = 0, 0

    def close(self) -> None:
        """Listen no more."""
        for end in (self._listening, *self._ends):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                centre, _ = self._listening.accept()
                if self.lost:
                    centre.close()
                    continue
                threading.Thread(target=self._join, args=(centre,), daemon=True).start()

    def _join(self, centre: socket.socket) -> None:
        with centre, socket.socket(socket.AF_UNIX) as database, suppress(OSError):
            self._ends += [centre, database]
            database.connect(self._database)
            while self._hand_on(centre, database):
                pass

    def _hand_on(self, centre: socket.socket, database: socket.socket) -> bool:
        ready, _, _ = select.select([centre, database], [], [])
        if database in ready:
            answer = database.recv(65536)
            centre.sendall(answer)
            return bool(answer)
        asked = centre.recv(65536)
        self.messages += 1
        if self.lost and not self._after:
            return False
        database.sendall(asked)
        if self.lost and asked:
            select.select([database], [], [], BACKEND_PATIENCE_S)  # it is done; nobody is told
            return False
        return bool(asked)


@pytest.fixture
def proxy(postgresql: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    folder = tmp_path_factory.mktemp("p")
    proxy = Proxy(postgresql, folder)
    yield proxy
    proxy.close()


@contextmanager
def _terminal(proxy: Proxy, clock: TestClock) -> Iterator[tuple[Hub, Seat]]:
    hub = Hub.open(proxy.address, clock)
    yield hub, Seat.enrolled(hub, clock, "A", "Q1OFF")
    hub.close()


def _push(seat: Seat, number: int) -> list[Action]:
    """A note, a change of details and an alert: three kinds of merging in one push."""
    held = seat.rows["person", an_id("person", "SMITH")][1]["religion"]
    return [
        seat.note(text=f"Note {number}"),
        seat.details({"religion": held}, {"religion": "ZOROAS" if number % 2 else "BUDD"}),
        seat.alert("XEL" if number % 2 else "HA1", surname="JONES" if number % 3 else "SMITH"),
    ]


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_push_cut_off_from_its_database_at_any_message_counts_once(
    proxy: Proxy, clock: TestClock, after: bool
) -> None:
    notes: set[str] = set()
    with _terminal(proxy, clock) as (hub, seat):
        seat.read_all()
        for message in range(1, MESSAGES_MAX):
            clock.tick(seconds=5)
            actions = _push(seat, message)
            proxy.lose(message, after=after)
            lost = _is_lost(seat, actions, proxy)
            proxy.mend()
            verdicts = seat.sync(*actions).verdicts
            assert [v.outcome for v in verdicts] == [Outcome.ACCEPTED] * 3
            notes.add(actions[0].changes[0].record_id)
            stands = row(hub, "person", an_id("person", "SMITH"))
            assert stands["religion"] == actions[1].changes[0].after["religion"]
            if not lost:
                break
        else:
            pytest.fail("a push takes no end of messages")
        seat.read_all()
        assert {str(note["id"]) for note in rows(hub, "case_note")} == notes
        assert len(rows(hub, "history", action_kind="add_note")) == len(notes)
        assert seat.rows == everything(hub)
    assert len(notes) > 20


def _is_lost(seat: Seat, actions: list[Action], proxy: Proxy) -> bool:
    """Push; whether the database was lost meanwhile, of which a terminal is told in plain words."""
    told = None
    try:
        seat.sync(*actions)
    except Problem as problem:
        told = problem.name
    assert told in ((None, "database_unreachable") if proxy.lost else (None,))
    return proxy.lost
