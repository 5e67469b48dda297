"""What SQLite reports, in words that a person can use: the one place that knows its codes.

What is not in the table is a mistake of ours, and goes on as the error that it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from record.problems import Problem

_UNWRITABLE = (
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
)

_PROBLEMS: dict[int, Callable[[str], Problem]] = {
    sqlite3.SQLITE_FULL: lambda _: Problem("disk_full"),
    sqlite3.SQLITE_BUSY: lambda _: Problem("replica_busy"),
    sqlite3.SQLITE_LOCKED: lambda _: Problem("replica_busy"),
    sqlite3.SQLITE_CORRUPT: lambda _: Problem("replica_damaged"),
    sqlite3.SQLITE_NOTADB: lambda _: Problem("key_wrong"),
    **dict.fromkeys(_UNWRITABLE, lambda what: Problem("disk_unwritable", what=what)),
}


def problem_of(error: BaseException | None) -> Problem | None:
    """The problem behind an error of SQLite or of the file system; None when it is neither."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        make = _PROBLEMS.get(code & 0xFF)
        return make(str(getattr(error, "sqlite_errorname", code))) if make else None
    if isinstance(error, OSError):
        return Problem("disk_unwritable", what=error.strerror or "–")
    return None


@contextmanager
def as_problems() -> Iterator[None]:
    """Raise what the database reports about the world as a ``Problem``."""
    try:
        yield
    except MemoryError as error:
        # This is how SQLCipher reports, to whoever writes, a page whose seal does not hold.
        raise Problem("replica_damaged") from error
    except DBAPIError as error:
        problem = problem_of(error.orig)
        if problem is None:
            raise
        raise problem from error
