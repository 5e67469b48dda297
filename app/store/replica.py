"""The encrypted replica of the record on this terminal: opened, read from, written to.

Reads have connections of their own and see one moment each; they never wait for a write. Writes are
one at a time, each a single transaction, announced to listeners once it is safely on the disk.
"""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from app.store import engine as database
from app.store import link, outbox, shape
from app.store.changes import Announcer
from app.store.home import TerminalHome
from app.store.problems import problem_of
from app.store.reading import Counts, Reading
from app.store.vault import Vault, replica_key
from app.store.waiting_mark import WaitingMark
from app.store.writing import Writing
from record.action import Action
from record.kinds import Row, Value
from record.problems import Problem

__all__ = ["Reading", "Replica", "Writing"]


class Replica:
    """The record on this terminal (``record.facts.Facts``: each call sees the moment of the call).

    ``home`` is whose it is, ``changes`` tells listeners of every commit.
    """

    def __init__(self, home: TerminalHome, engine: Engine) -> None:
        self.home = home
        self.changes = Announcer()
        self._engine = engine
        self._writer = threading.Lock()
        self._writer_thread: int | None = None
        self._mark = WaitingMark(home.terminal_id)

    @classmethod
    def create(cls, home: TerminalHome, vault: Vault) -> Replica:
        """Make a terminal's empty replica with the key in its vault. Raises ``Problem``."""
        try:
            home.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            new = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            os.close(os.open(home.replica_path, new, 0o600))
        except FileExistsError as error:
            raise Problem("already_enrolled", home=str(home.path)) from error
        except OSError as error:
            raise problem_of(error) or error from error
        return cls._open(home, replica_key(vault))

    @classmethod
    def open(cls, home: TerminalHome, vault: Vault) -> Replica:
        """Open a terminal's replica and bring it to the shape of this program.

        Raises ``Problem``: the key is gone or wrong, the file damaged or newer than this program.
        """
        key = replica_key(vault)
        if not home.replica_path.is_file() or not home.replica_path.stat().st_size:
            raise Problem("replica_damaged")
        return cls._open(home, key)

    @classmethod
    def _open(cls, home: TerminalHome, key: str) -> Replica:
        if not shape.is_current(home.replica_path, key):
            from app.store import schema  # alembic, which a usual start does without

            schema.move(home.replica_path, key)
        return cls(home, database.open_engine(home.replica_path, key))

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """One moment of the record. Raises ``Problem``."""
        with database.reading(self._engine) as connection:
            yield Reading(connection)

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """One transaction: all of it is kept, or on any error nothing. Raises ``Problem``.

        Listeners are told after the commit, on this thread.
        """
        if self._writer_thread == threading.get_ident():
            raise RuntimeError("a write inside a write of the same thread")
        with self._writer:
            self._writer_thread = threading.get_ident()
            try:
                with database.writing(self._engine) as connection:
                    writing = Writing(connection)
                    yield writing
                    changes = writing.finish()
                    waits = "outbox" in changes.kinds and writing.has_unsent()
                    if waits:
                        self._mark.put()
                if "outbox" in changes.kinds and not waits:
                    self._mark.take_away()
            finally:
                self._writer_thread = None
        if changes:
            self.changes.announce(changes)

    def get(self, record_type: str, record_id: str) -> Row | None:
        """One row as it is shown, or None."""
        with self.read() as reading:
            return reading.get(record_type, record_id)

    def find(self, record_type: str, **equal: Value) -> list[Row]:
        """All rows whose fields equal these values, ordered by id."""
        with self.read() as reading:
            return reading.find(record_type, **equal)

    def merged_into(self, person_id: str) -> list[str]:
        """The ids of the people who were merged straight into this one, in order."""
        with self.read() as reading:
            return reading.merged_into(person_id)

    def counts(self) -> Counts:
        """How much there is."""
        with self.read() as reading:
            return reading.counts()

    def cursors(self) -> dict[str, int]:
        """How far each stream was read."""
        with self.read() as reading:
            return reading.cursors()

    def epoch(self) -> str | None:
        """The centre's epoch, as it last said; None before the first contact."""
        with self.read() as reading:
            return reading.link(link.EPOCH)

    def streams(self) -> tuple[str, ...]:
        """The streams that this terminal should hold, as the centre last said."""
        with self.read() as reading:
            return link.streams(reading.connection) or self.home.streams

    def next_batch(self, limit_actions: int, limit_bytes: int) -> tuple[Action, ...]:
        """The first actions without an answer, in order, at least one however large it is."""
        with self.read() as reading:
            return outbox.next_batch(reading.connection, limit_actions, limit_bytes)

    def has_waiting(self) -> bool:
        """Whether any action is without an answer."""
        with self.read() as reading:
            return outbox.has_waiting(reading.connection)

    def snapshot_parts(self, stream: str) -> frozenset[str]:
        """Which parts of a stream's first load are in already."""
        with self.read() as reading:
            return link.snapshot_parts(reading.connection, stream)

    def pieces(self, stream: str, sha256: str) -> bytes:
        """What has come of a part that is not in yet."""
        with self.read() as reading:
            return link.pieces(reading.connection, stream, sha256)

    def note_link(
        self,
        now: str,
        problem: Problem | None,
        *,
        caught_up: bool = False,
        passed: dt.timedelta = dt.timedelta(),
    ) -> None:
        """Write down how a try at the centre went, in a transaction of its own."""
        with self.write() as writing:
            writing.note_link(now, problem, caught_up=caught_up, passed=passed)
