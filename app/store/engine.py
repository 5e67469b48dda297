"""The encrypted database: opened with its key, and with transactions that are what they say.

The driver's own transactions begin too late, so that a value can change between a read and the
write that depends on it. Here a writer begins with BEGIN IMMEDIATE, so writers wait for each other
before they read; a reader begins with BEGIN and sees one moment of the record throughout. The log
is written ahead (WAL), so that no read waits for a write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from app.store.problems import as_problems, problem_of
from record import compact
from record.problems import Problem

BUSY_S = 10.0
"""How long a writer waits for another program that writes (a second window, a command)."""
CONNECTIONS_MAX = 16
LOG_PAGES = 16_000
"""How far the log may grow before it is written over into the file: a first load, for the most
part, so that its pages are sealed once and not twice."""
LOG_BYTES_MAX = 16 * 1024 * 1024
"""What the log is cut back to after a first load has stretched it."""

_KEY = re.compile(r"[0-9a-f]{64}")


def open_engine(path: Path, key: str, *, foreign_keys: bool = True) -> Engine:
    """An engine on the database file, made if it is not there. Raises ``Problem``.

    ``key`` is 64 hex digits. ``foreign_keys`` is off only while the schema is moved, because it
    cannot be switched inside a transaction.
    """
    if not _KEY.fullmatch(key):
        raise Problem("key_wrong")
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: _connect(path, key, foreign_keys),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=CONNECTIONS_MAX - 4,
        hide_parameters=True,
        json_serializer=compact.written,
        json_deserializer=compact.read,
    )
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one moment of the record. Raises ``Problem``."""
    with as_problems(), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: committed on leaving, undone on an error. Raises ``Problem``."""
    with as_problems(), engine.connect() as plain:
        connection = plain.execution_options(writes=True)
        with connection.begin():
            yield connection


def _connect(path: Path, key: str, foreign_keys: bool) -> Any:
    """One connection of the driver: the key first, then everything else."""
    connection = None
    try:
        connection = dbapi2.connect(
            str(path), timeout=BUSY_S, isolation_level=None, check_same_thread=False
        )
        for pragma in _pragmas(key, foreign_keys):
            connection.execute(f"PRAGMA {pragma}").close()
    except dbapi2.Error as error:
        if connection is not None:
            connection.close()
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error
    return connection


def _pragmas(key: str, foreign_keys: bool) -> tuple[str, ...]:
    return (
        f"key = \"x'{key}'\"",
        "cipher_log_level = NONE",
        "temp_store = MEMORY",
        "journal_mode = WAL",
        "synchronous = FULL",
        f"journal_size_limit = {LOG_BYTES_MAX}",
        f"wal_autocheckpoint = {LOG_PAGES}",
        f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
        "trusted_schema = OFF",
    )


def _begin(connection: Connection) -> None:
    """Begin a transaction of the asked kind; one that reads is held to it by the database."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
