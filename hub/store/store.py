"""The centre's store: transactions on the record, whichever database it lies in."""

from __future__ import annotations

import datetime as dt
import random
import secrets
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import inspect, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.pool import QueuePool

from hub.store import numbers
from hub.store.engine import (
    FILE_NAME,
    Pool,
    begin_reading,
    begin_writing,
    make_engine,
    problem_of,
    url_of,
)
from hub.store.engine import worth_retrying as in_each_others_way
from hub.store.facts import HubFacts
from hub.store.journal import read_head
from hub.store.known import everybody
from hub.store.migrate import Schema, migrate, schema_of
from hub.store.tables import CENTRE, SESSION_RECALL, STREAM_HEAD
from hub.store.writing import OutOfOrder, Writing
from record.ids import new_id
from record.moments import Clock
from record.problems import Problem
from record.sealed import new_private_key
from record.types.known import INDEX

TRIES_MAX = 6
TRY_AGAIN_S = 0.05

_ASIDE = Pool(size=1, overflow=2)

T = TypeVar("T")


@dataclass(frozen=True)
class Looked:
    """The database as it was found; ``now`` is its clock, None where it has none of its own."""

    writable: bool
    now: dt.datetime | None
    schema: Schema


class HubStore:
    """The centre's database. Any thread may use it; each call is a transaction of its own."""

    def __init__(self, place: str | Path, pool: Pool = Pool()) -> None:  # noqa: B008 (frozen)
        self._place = place
        url = url_of(place)
        self._pool = pool
        self._engine = make_engine(url, pool)
        self._outdated = False
        self._is_sqlite = url.get_backend_name() == "sqlite"
        # SQLite has one writer at a time and no queue for those who wait; this is the queue.
        self._turn = threading.Lock()
        self._listeners: list[Callable[[Mapping[str, int]], None]] = []

    def aside(self) -> HubStore:
        """The same record over connections of its own, so as to see it when all are in use."""
        return HubStore(self._place, _ASIDE)

    @classmethod
    def create(cls, place: str | Path, clock: Clock) -> HubStore:
        """The store at ``place``, made or brought up to date as needed; raises ``Problem``."""
        if "://" not in str(place):
            try:
                Path(place).mkdir(mode=0o700, parents=True, exist_ok=True)
                (Path(place) / FILE_NAME).touch(mode=0o600)
            except OSError as error:
                raise Problem("disk_unwritable", what=str(place)) from error
        store = cls(place)
        store._bring_up_to_date(clock)
        return store

    @classmethod
    def migrate(cls, place: str | Path, clock: Clock) -> HubStore:
        """The store at ``place``, brought up to date; raises ``Problem`` when there is none.

        Processes of the program before may serve it meanwhile, and after.
        """
        store = cls(place)
        store._check_is_there()
        store._bring_up_to_date(clock)
        return store

    @classmethod
    def open(cls, place: str | Path, pool: Pool = Pool()) -> HubStore:  # noqa: B008 (frozen)
        """The store at ``place``, as it is.

        Raises ``Problem`` when there is none, it cannot be reached, or its tables are not such as
        this program may serve.
        """
        store = cls(place, pool)
        store._check_is_there()
        with store._closing_on_failure(), _world():
            schema = store.look().schema
            if not schema.serves:
                raise Problem("centre_newer" if schema.outdated else "centre_older")
            if not schema.outdated:
                store._count_uncounted()
                store._begin_index()
        return store

    def _check_is_there(self) -> None:
        with self._closing_on_failure(), _world():
            file_lacks = self._is_sqlite and not url_is_file(self._place)
            if file_lacks or not inspect(self._engine).has_table(CENTRE.name):
                raise Problem("database_not_ready", place=self._place)

    def _bring_up_to_date(self, clock: Clock) -> None:
        with self._closing_on_failure(), _world():
            migrate(self._engine)
            self.write(lambda writing: _make_epoch(writing, clock))
            self.sealing_key()
            self.checkpoint_key()
            self.session_key()
            self._count_uncounted()
            self._begin_index()

    def _begin_index(self) -> None:
        """Make the national index of those who were known before there was one."""
        with self.read() as facts:
            is_there = read_head(facts, INDEX) is not None
        if not is_there:
            self.write(_index_everybody)

    def _count_uncounted(self) -> None:
        """Count the digest of streams that have none, after a change of the record's fields."""
        for stream in self.uncounted():
            self.write(partial(Writing.count, stream=stream))

    def uncounted(self) -> list[str]:
        """The streams whose digest is not counted: fields have changed, or an older program wrote.

        A program that does not know every field cannot count them.
        """
        with self.read() as facts:
            uncounted = select(STREAM_HEAD.c.stream).where(STREAM_HEAD.c.digest.is_(None))
            return list(facts.connection.scalars(uncounted))

    def look(self) -> Looked:
        """The state of the database now. Raises ``Problem`` when it cannot be reached.

        From then on it is known whether a newer program has changed the tables meanwhile.
        """
        with self.read() as facts:
            schema = schema_of(facts.connection)
            now, writable = None, True
            if not self._is_sqlite:
                asked = "SELECT clock_timestamp(), NOT pg_is_in_recovery()"
                now, writable = facts.connection.execute(text(asked)).one()
        self._outdated = schema.outdated
        return Looked(writable, now, schema)

    def connections(self) -> dict[str, int]:
        """How many connections are in use, how many are open and idle, how many there may be."""
        pool = self._engine.pool
        assert isinstance(pool, QueuePool)
        most = self._pool.size + self._pool.overflow
        return {"used": pool.checkedout(), "idle": pool.checkedin(), "most": most}

    def standbys(self) -> dict[str, int]:
        """Of each standby of a PostgreSQL how many bytes it is behind, where we may know it."""
        if self._is_sqlite:
            return {}
        asked = (
            "SELECT application_name, pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::bigint"
            " FROM pg_stat_replication WHERE replay_lsn IS NOT NULL AND NOT pg_is_in_recovery()"
        )
        with self.read() as facts:
            return {name: int(lag) for name, lag in facts.connection.execute(text(asked))}

    @contextmanager
    def _closing_on_failure(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Give up the connections."""
        self._engine.dispose()

    @contextmanager
    def read(self) -> Iterator[HubFacts]:
        """The record as it is at one moment."""
        with _world(), begin_reading(self._engine) as connection, connection.begin():
            yield HubFacts(connection)

    def write(self, work: Callable[[Writing], T], *, lasting: bool = True) -> T:
        """Do ``work`` in one transaction, all or nothing; raises ``Problem`` when it cannot be.

        Not ``lasting``: nobody waits for the disk, and a power cut may undo it. When two writers
        are in each other's way, the work is done again from the start, and locks first whatever it
        turned out to need.
        """
        streams: set[str] = set()
        for tries in range(1, TRIES_MAX + 1):
            try:
                with _world(retrying=tries < TRIES_MAX), self._my_turn():
                    orderly = tries < TRIES_MAX and not self._is_sqlite
                    result, seqs = self._write_once(work, streams, lasting, orderly)
            except OutOfOrder:
                continue
            except _InTheWay:
                time.sleep(random.uniform(0, TRY_AGAIN_S * tries))  # noqa: S311 (no secret)
                continue
            for listener in self._listeners if seqs else ():
                listener(seqs)
            return result
        raise AssertionError("the last try raises or returns")

    def _write_once(
        self, work: Callable[[Writing], T], streams: set[str], lasting: bool, orderly: bool
    ) -> tuple[T, dict[str, int]]:
        begun = begin_writing(self._engine).execution_options(lasting=lasting)
        with begun as connection, connection.begin():
            counts = not self._outdated
            writing = Writing(connection, streams, counts=counts, orderly=orderly)
            writing.lock(tuple(streams))
            result = work(writing)
            writing.number()
            return result, writing.last | _told(writing.recalled)

    def _my_turn(self) -> AbstractContextManager[object]:
        return self._turn if self._is_sqlite else nullcontext()

    def on_commit(self, listener: Callable[[Mapping[str, int]], None]) -> None:
        """Have ``listener`` called, in the writer's thread, with the news after a commit."""
        self._listeners.append(listener)

    def epoch(self) -> str:
        """The name of this history of the record; another one after a restore."""
        with self.read() as facts:
            query = select(CENTRE.c.value).where(CENTRE.c.key == "epoch")
            return str(facts.connection.scalar(query))

    def sealing_key(self) -> bytes:
        """The private key for files that are sealed to this centre, made when there is none."""
        return self._secret("sealing_key", new_private_key)

    def checkpoint_key(self) -> bytes:
        """The private key that checkpoints of the audit trail are signed with, likewise."""
        return self._secret(
            "checkpoint_key", lambda: Ed25519PrivateKey.generate().private_bytes_raw()
        )

    def session_key(self) -> bytes:
        """The secret by which the centre knows its own certificates of sessions, likewise."""
        return self._secret("session_key", lambda: secrets.token_bytes(32))

    def _secret(self, name: str, make: Callable[[], bytes]) -> bytes:
        """A key of the centre's own; made once, whichever process is first."""
        wanted = select(CENTRE.c.value).where(CENTRE.c.key == name)
        with self.read() as facts:
            kept = facts.connection.scalar(wanted)
        if kept is None:
            made = {"key": name, "value": make().hex()}
            self.write(lambda writing: writing.insert_if_new(CENTRE, made))
            return self._secret(name, make)
        return bytes.fromhex(str(kept))

    def begin_epoch(self, clock: Clock) -> str:
        """Begin another history of the record: it was restored from a backup; its new name.

        Every terminal reads it anew, and offers again every action that it keeps.
        """
        epoch = new_id(clock.now())

        def begin(writing: Writing) -> None:
            writing.upsert(CENTRE, [_epoch_is(epoch)], ("value",))
            numbers.pass_over_lost(writing)

        self.write(begin)
        return epoch

    def heads(self) -> dict[str, int]:
        """The last number of every stream."""
        with self.read() as facts:
            return _heads(facts)

    def news(self) -> dict[str, int]:
        """What may be waited for: the last number of every stream, and what terminals must hear.

        Those that must hear of a session stand by their ids (``recalls_of``) with a 1.
        """
        with self.read() as facts:
            waiting = select(SESSION_RECALL.c.terminal_id).distinct()
            terminals = facts.connection.scalars(waiting).all()
            return _heads(facts) | _told(terminals)


_RECALL = "terminal:"


def recalls_of(terminal_id: str) -> str:
    """How those who wait are told that a terminal must hear of a session that is over."""
    return f"{_RECALL}{terminal_id}"


def is_recall(name: str) -> bool:
    """Whether news is of a session that is over, and not of a stream."""
    return name.startswith(_RECALL)


def _heads(facts: HubFacts) -> dict[str, int]:
    heads = facts.connection.execute(select(STREAM_HEAD.c.stream, STREAM_HEAD.c.seq))
    return {head.stream: head.seq for head in heads}


def _told(terminals: Iterable[str]) -> dict[str, int]:
    return {recalls_of(each): 1 for each in terminals}


def url_is_file(place: str | Path) -> bool:
    """Whether a SQLite centre's file is in the folder."""
    database = url_of(place).database
    return database is not None and Path(database).is_file()


def _index_everybody(writing: Writing) -> None:
    writing.lock([INDEX])
    writing.index(everybody(writing))


def _make_epoch(writing: Writing, clock: Clock) -> None:
    writing.insert_if_new(CENTRE, _epoch_is(new_id(clock.now())))


def _epoch_is(epoch: str) -> dict[str, str]:
    return {"key": "epoch", "value": epoch}


class _InTheWay(Exception):  # noqa: N818 (no error: the work is done again)
    """Two writers were in each other's way."""


@contextmanager
def _world(*, retrying: bool = False) -> Iterator[None]:
    """Turn the database's errors that are the world's into problems."""
    try:
        yield
    except NoConnectionFree as error:
        raise Problem("hub_busy") from error
    except DBAPIError as error:
        if retrying and in_each_others_way(error):
            raise _InTheWay from error
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from None
