"""Dates and moments as the record writes them: ISO text, always UTC, always the same width.

A date is ``2026-11-24``; a moment is ``2026-11-24T14:06:03.123Z``. Because the text has a fixed
width it sorts as time does, compares equal in SQLite, PostgreSQL and Python, and travels unchanged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Protocol

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(_DATE.pattern + r"T([01][0-9]|2[0-3])(:[0-5][0-9]){2}\.[0-9]{3}Z")


class Clock(Protocol):
    """Anything that tells the time; tests and the simulator hand in one that they can turn."""

    def now(self) -> dt.datetime:
        """The time now, timezone-aware, in UTC."""
        ...


class SystemClock:
    """The clock of the machine that the program runs on."""

    def now(self) -> dt.datetime:
        """The time now, timezone-aware, in UTC."""
        return dt.datetime.now(dt.UTC)


def to_text(moment: dt.datetime) -> str:
    """Write a timezone-aware moment as the record does, to the millisecond."""
    if moment.tzinfo is None:
        raise ValueError("a moment must carry its time zone")
    utc = moment.astimezone(dt.UTC).replace(tzinfo=None)
    return f"{utc.isoformat(timespec='milliseconds')}Z"


def from_text(text: str) -> dt.datetime:
    """Read a moment of the record; ``ValueError`` when it is not written as one."""
    if not _MOMENT.fullmatch(text):
        raise ValueError(f"not a moment: {text!r}")
    return dt.datetime.fromisoformat(text)


def local(moment: dt.datetime) -> dt.datetime:
    """A moment by this machine's wall clock; by UTC where the machine cannot tell.

    Windows turns nothing before 1970, no system what would be before the year 1 or after 9999; and
    a record may hold whatever somebody sent.
    """
    try:
        return moment.astimezone()
    except (OverflowError, ValueError, OSError):
        return moment


def morning(day: dt.date) -> dt.datetime:
    """When a day begins by this machine's wall clock; by UTC where the machine cannot tell.

    A day that somebody sent may be the first or the last of the calendar (see `local`).
    """
    begins = dt.datetime.combine(day, dt.time())
    try:
        return begins.astimezone()
    except (OverflowError, ValueError, OSError):
        return begins.replace(tzinfo=dt.UTC)


def are_moments(texts: Iterable[str]) -> bool:
    """Whether all of these are moments as the record writes them; each day is looked up once."""
    days = set()
    for text in texts:
        if not _MOMENT.fullmatch(text):
            return False
        days.add(text[:10])
    try:
        return all(map(date_from_text, days))
    except ValueError:
        return False


def date_from_text(text: str) -> dt.date:
    """Read a date of the record; ``ValueError`` when it is not written as ``YYYY-MM-DD``."""
    if not _DATE.fullmatch(text):
        raise ValueError(f"not a date: {text!r}")
    return dt.date.fromisoformat(text)


def age_years(born: dt.date, today: dt.date) -> int:
    """Whole years of age on the day ``today``."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
