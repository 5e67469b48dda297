"""What is written down while the centre runs: for people as text, for machines as JSON.

A line says what happened, how long it took and to which request it belongs; it never holds a word
of what was asked or answered. The number of a request is in the answer too when that is a problem,
so that somebody at a terminal can read it out and IT can find every line of it.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import secrets
import sys
from contextvars import ContextVar
from dataclasses import dataclass
from typing import IO

from hub.upkeep.settings import Log
from record.moments import to_text

CHATTY = ("alembic", "fontTools", "fpdf", "uvicorn.access")
_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
"""Without letters and digits that are taken for one another when they are read out."""
_LENGTH = 8


@dataclass
class UnderWay:
    """A request that is being answered: its number, and the problem that it was answered with.

    The number is short enough to be read out; None is that of what is done for no request.
    """

    number: str | None = None
    problem: str | None = None


under_way: ContextVar[UnderWay] = ContextVar("under_way", default=UnderWay())  # noqa: B039
"""The request that this is done for. Nobody writes into the one that stands for none."""


def new_request() -> UnderWay:
    """A request with a number of its own."""
    return UnderWay("".join(secrets.choice(_LETTERS) for _ in range(_LENGTH)))


def set_up(log: Log, stream: IO[str] | None = None) -> None:
    """Write the log as these settings say, to standard error."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Json() if log.format == "json" else _Text())
    logging.basicConfig(level=log.level.upper(), handlers=[handler])
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


def _fields(record: logging.LogRecord) -> dict[str, object]:
    """What a line says besides its words: ``extra={"fields": {...}}``, and its request."""
    said: dict[str, object] = dict(getattr(record, "fields", {}))
    number = under_way.get().number
    return said if number is None else {"request": number, **said}


def _words(record: logging.LogRecord) -> str:
    """The words of a line. Of an error only where it came from: what it says may be a record."""
    words = record.getMessage()
    if record.exc_info and record.exc_info[0] is not None:
        words += f" ({record.exc_info[0].__name__})"
    return words


class _Json(logging.Formatter):
    """One object a line."""

    def format(self, record: logging.LogRecord) -> str:
        at = to_text(dt.datetime.fromtimestamp(record.created, dt.UTC))
        line = {"at": at, "level": record.levelname.lower(), "from": record.name}
        line |= {"message": _words(record)}
        return json.dumps({**line, **_fields(record)}, ensure_ascii=False, default=str)


class _Text(logging.Formatter):
    """For people who read along."""

    def format(self, record: logging.LogRecord) -> str:
        said = " ".join(f"{name}={value}" for name, value in _fields(record).items())
        when = self.formatTime(record)
        return f"{when} {record.levelname} {_words(record)} {said}".rstrip()
