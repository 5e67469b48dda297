"""Disks that fail: databases killed at a commit, left half written, full, or damaged.

A disk watches one database through its SQLAlchemy engine. The process is killed by an exception
that the product cannot catch; its files are put back as they lay at that moment, before the closing
of its connections could tidy them.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from tests.simulation.faults import Crash

PAGE_BYTES = 4096
_FULL_SYNC = 2
_FAILURES = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR)
_WRITES = ("INSERT", "UPDATE", "DELETE")

Image = dict[str, bytes]
"""A database's files by the ending of their names."""


class _Compiled(dict[tuple[Any, ...], Any]):
    """Statements once compiled, for every engine there will be.

    A simulation opens an engine after each crash, and each would compile the same statements anew,
    which was a third of the time. SQLAlchemy keeps them by dialect and statement; the dialects here
    are all alike.
    """

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        """What was kept for a statement, whichever engine's dialect asks."""
        return super().get(key[1:], default)

    def __setitem__(self, key: tuple[Any, ...], value: Any) -> None:
        super().__setitem__(key[1:], value)


_COMPILED = _Compiled()


class Disk:
    """The disk under one process."""

    def __init__(self, whose: str, dice: Random) -> None:
        self.whose = whose
        self._dice = dice
        self._crash_in: int | None = None
        self._fail_in: int | None = None
        self._synced: Image = {}
        self._path = Path()

    def watch(self, engine: Engine, path: Path) -> None:
        """Stand between an engine and its file."""
        engine.update_execution_options(compiled_cache=_COMPILED)
        self._path = path
        self._synced = image(path)
        dialect: Any = engine.dialect
        commit, execute = dialect.do_commit, dialect.do_execute
        execute_many = dialect.do_executemany

        def do_commit(connection: Any) -> None:
            self._count_commit()
            self._count_write(connection)
            commit(connection)
            self._note_sync(connection)
            self._count_commit()

        def do_execute(cursor: Any, statement: str, *rest: Any) -> None:
            if self._fail_in is not None and statement.startswith(_WRITES):
                self._count_write(cursor)
            execute(cursor, statement, *rest)

        def do_executemany(cursor: Any, statement: str, *rest: Any) -> None:
            if self._fail_in is not None and statement.startswith(_WRITES):
                self._count_write(cursor)
            execute_many(cursor, statement, *rest)

        dialect.do_commit = do_commit
        dialect.do_execute = do_execute
        dialect.do_executemany = do_executemany

    def arm(self, *, crash_in: int | None = None, fail_in: int | None = None) -> None:
        """Crash at so many halves of commits from now; fail at so many writes from now."""
        self._crash_in, self._fail_in = crash_in, fail_in

    def disarm(self) -> None:
        """Nothing happens after all."""
        self.arm()

    def image_after_crash(self, *, power: bool) -> Image:
        """What is found when the process is started again.

        After a power failure whatever was not forced to the disk is gone, and behind it lies a
        piece of what was being written.
        """
        found = image(self._path)
        if power:
            found = dict(self._synced or found)
            torn = self._dice.randbytes(self._dice.randrange(1, 2 * PAGE_BYTES))
            found["-wal"] = found.get("-wal", b"") + torn if found.get("-wal") else b""
        return found

    def _count_commit(self) -> None:
        if self._crash_in is not None:
            self._crash_in -= 1
            if self._crash_in <= 0:
                self.disarm()
                raise Crash(self.whose)

    def _count_write(self, connection: Any) -> None:
        if self._fail_in is not None:
            self._fail_in -= 1
            if self._fail_in <= 0:
                self.disarm()
                raise _failure(connection, self._dice.choice(_FAILURES))

    def _note_sync(self, connection: Any) -> None:
        """Remember the files as they are safely on the disk, if this commit was forced there."""
        plain = getattr(connection, "driver_connection", None) or connection
        if plain.execute("PRAGMA synchronous").fetchone()[0] >= _FULL_SYNC:
            self._synced = {}


def _failure(connection: Any, code: int) -> Exception:
    """The driver's own error for a failing disk."""
    module = type(getattr(connection, "driver_connection", None) or connection).__module__
    driver: Any = dbapi2 if "sqlcipher" in module else sqlite3
    error: Exception = driver.OperationalError("disk")
    error.__dict__.update(sqlite_errorcode=code, sqlite_errorname="SQLITE_SIMULATED")
    return error


def image(path: Path) -> Image:
    """A database's files as they are."""
    files = {ending: path.with_name(path.name + ending) for ending in ("", "-wal")}
    return {ending: file.read_bytes() for ending, file in files.items() if file.exists()}


def put_back(path: Path, found: Image) -> None:
    """Let the database's files be these."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    for ending, data in found.items():
        path.with_name(path.name + ending).write_bytes(data)


def damage(found: Image, dice: Random) -> tuple[Image, int]:
    """Overwrite one page of the database, not its first; which one."""
    data = bytearray(found[""])
    page = dice.randrange(1, max(len(data) // PAGE_BYTES, 2))
    start = page * PAGE_BYTES
    data[start : start + 64] = dice.randbytes(len(data[start : start + 64]))
    return {"": bytes(data)}, page
