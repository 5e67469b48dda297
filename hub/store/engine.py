"""Opening the centre's database: SQLite in a folder, or PostgreSQL by its address.

SQLite is opened for durability (WAL, ``synchronous=FULL``) and its writers begin IMMEDIATE, so that
two of them never work from the same past. Errors that are the world's (no disk, no connection, two
writers in each other's way) are told apart here from mistakes of ours, which are left to fail.
"""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from record import compact
from record.problems import Problem

BUSY_TIMEOUT_MS = 30_000
LOCK_TIMEOUT_S = 30
RESTED_S = 1.0
"""A connection that was used so lately is taken to hold still."""
FILE_NAME = "hub.db"

_USED_AT = "used_at"
_RETRIED = {"40001", "40P01", "55P03"}
"""PostgreSQL: serialisation failure, deadlock, lock not available."""


@dataclass(frozen=True)
class Pool:
    """How many connections are kept open, and how many more when many ask at once."""

    size: int = 20
    overflow: int = 10


def url_of(place: str | Path) -> URL:
    """The database's address: ``place`` is a PostgreSQL URL, or the folder of a SQLite centre."""
    text = str(place)
    if "://" not in text:
        return URL.create("sqlite+pysqlite", database=str(Path(text) / FILE_NAME))
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise Problem("options_wrong", what="The database address is not a URL.") from error
    if url.get_backend_name() != "postgresql":
        raise Problem("options_wrong", what="The database address must begin with postgresql://")
    return url.set(drivername="postgresql+psycopg")


def make_engine(url: URL, pool: Pool = Pool()) -> Engine:
    """An engine for the address. No statement's values are ever shown in an error or a log."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(
            url,
            hide_parameters=True,
            json_serializer=compact.written,
            json_deserializer=compact.read,
            pool_size=pool.size,
            max_overflow=pool.overflow,
            connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000},
        )
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    options = f"-c timezone=UTC -c lock_timeout={LOCK_TIMEOUT_S}s"
    engine = create_engine(
        url,
        hide_parameters=True,
        json_serializer=compact.written,
        json_deserializer=compact.read,
        pool_size=pool.size,
        max_overflow=pool.overflow,
        connect_args={"connect_timeout": 10, "options": options},
    )
    event.listen(engine, "checkin", _note_use)
    event.listen(engine, "checkout", partial(_check_if_rested, engine.dialect))
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def _note_use(_connection: object, record: ConnectionPoolEntry) -> None:
    record.info[_USED_AT] = time.monotonic()


def _check_if_rested(
    dialect: Dialect, connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: object
) -> None:
    """See whether a connection still holds that nobody has used for a while.

    To ask each time would cost as much as what it is then used for.
    """
    if time.monotonic() - record.info.get(_USED_AT, -RESTED_S) < RESTED_S:
        return
    try:
        dialect.do_ping(connection)
    except dialect.loaded_dbapi.Error as error:
        raise DisconnectionError from error


def begin_reading(engine: Engine) -> Connection:
    """A connection whose transaction sees one moment of the record."""
    if engine.dialect.name == "sqlite":
        return engine.connect()
    return engine.connect().execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True
    )


def begin_writing(engine: Engine) -> Connection:
    """A connection whose transaction writes.

    With the option ``lasting`` False it does not wait for the disk, and a power cut may undo it.
    """
    return engine.connect().execution_options(writing=True)


def worth_retrying(error: DBAPIError) -> bool:
    """Whether two writers were in each other's way, so that the same work may succeed next time."""
    return getattr(error.orig, "sqlstate", None) in _RETRIED


def problem_of(error: DBAPIError) -> Problem | None:
    """The problem of the world behind a database error, or None when it is a mistake of ours."""
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        return _sqlite_problem(cause)
    state = getattr(cause, "sqlstate", None)
    if state in _RETRIED or (state or "").startswith("53"):
        return Problem("hub_busy")
    if error.connection_invalidated or (state or "").startswith(("08", "57P", "3D", "28")):
        return Problem("database_unreachable", what=f"PostgreSQL {state or 'connection'}")
    if state is None and type(cause).__name__ == "OperationalError":
        return Problem("database_unreachable", what="PostgreSQL")
    return None


def _sqlite_problem(cause: sqlite3.Error) -> Problem | None:
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Problem("hub_busy")
    if code == sqlite3.SQLITE_FULL:
        return Problem("disk_full")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return Problem("disk_unwritable", what=FILE_NAME)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return Problem("database_unreachable", what=f"{FILE_NAME} is damaged")
    return None


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: Connection) -> None:
    """Begin as is meant; how safe a commit is must be said before."""
    options = connection.get_execution_options()
    if options.get("writing", False):
        waits = "FULL" if options.get("lasting", True) else "NORMAL"
        connection.exec_driver_sql(f"PRAGMA synchronous={waits}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """Say how safe the commit is, once the driver has begun."""
    if not connection.get_execution_options().get("lasting", True):
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")
