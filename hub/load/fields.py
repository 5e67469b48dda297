"""What the text of one value means: days and times in every form that extracts use, whole numbers,
yes and no, and text without hidden characters.

Times in an extract are the wall clock of England and Wales; the record keeps UTC.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

from record.kinds import HIDDEN_IN_PROSE
from record.moments import to_text

LONDON = ZoneInfo("Europe/London")
YEAR_MIN, YEAR_MAX = 1800, 2200

_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?"
_ZONE = r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
_DAYS = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})[-/ ](?P<name>[A-Za-z]{3})[-/ ](?P<year>\d{4}|\d{2})"),
)
_TIME = re.compile(rf"{_CLOCK}{_ZONE}")
_WRAPPED = re.compile(
    r"(?:TIMESTAMP|DATE|TO_DATE|TO_TIMESTAMP)\s*\(?\s*'?(?P<inner>[^']*?)'?\)?", re.IGNORECASE
)
_SYSDATE = re.compile(
    r"(?:TRUNC\s*\(\s*)?(?:SYSDATE|SYSTIMESTAMP|CURRENT_DATE|CURRENT_TIMESTAMP)(?:\s*\))?"
    r"(?:\s*(?P<sign>[+-])\s*(?:INTERVAL\s*)?'?(?P<days>\d{1,5})'?\s*(?:DAYS?)?)?",
    re.IGNORECASE,
)
_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_BREAKS = re.compile(r"[\r\n\t]+")


class LoadDay(str):
    """A date or moment that the source gave only as "the day of loading" (``sysdate``).

    It is marked as such because a later load of the same extract must not move it.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A day, a time of day, or both, as they were read. ``loading``: the day of loading."""

    day: dt.date | None
    time: dt.time | None
    loading: bool = False


@dataclass(frozen=True)
class Calendar:
    """The load's own time, which ``sysdate`` stands for."""

    now: dt.datetime

    @property
    def today(self) -> dt.date:
        """The day of loading, in England and Wales."""
        return self.now.astimezone(LONDON).date()

    def read(self, text: str) -> Reading | None:
        """What a value of a date or time column says; None when it cannot be read."""
        relative = _SYSDATE.fullmatch(text)
        if relative is None:
            return _read(text)
        days = int(relative["days"] or 0) * (-1 if relative["sign"] == "-" else 1)
        return Reading(self.today + dt.timedelta(days), None, loading=True)


@lru_cache(maxsize=50_000)
def _read(text: str) -> Reading | None:
    wrapped = _WRAPPED.fullmatch(text)
    if wrapped is not None:
        text = wrapped["inner"].strip()
    only_time = _TIME.fullmatch(text)
    if only_time is not None:
        time = _time(only_time)
        return None if time is None else Reading(None, time)
    for pattern in _DAYS:
        found = pattern.match(text)
        if found is not None:
            return _day_and_time(found, text[found.end() :].lstrip("T ").strip())
    return None


def _day_and_time(found: re.Match[str], rest: str) -> Reading | None:
    day = _day(found)
    if day is None:
        return None
    if not rest:
        return Reading(day, None)
    clock = _TIME.fullmatch(rest)
    time = _time(clock) if clock is not None else None
    return None if time is None else Reading(day, time)


def _day(found: re.Match[str]) -> dt.date | None:
    groups = found.groupdict()
    year = int(groups["year"])
    if len(groups["year"]) == 2:
        year += 1900 if year >= 50 else 2000
    name = groups.get("name")
    if name is not None and name.upper() not in _MONTHS:
        return None
    month = int(groups["month"]) if name is None else _MONTHS.index(name.upper()) + 1
    try:
        day = dt.date(year, month, int(groups["day"]))
    except ValueError:
        return None
    return day if YEAR_MIN <= day.year <= YEAR_MAX else None


def _time(found: re.Match[str]) -> dt.time | None:
    microseconds = int((found["part"] or "0").ljust(9, "0")[:6])
    try:
        time = dt.time(
            int(found["hour"]), int(found["minute"]), int(found["second"] or 0), microseconds
        )
    except ValueError:
        return None
    zone = found["zone"]
    if not zone:
        return time
    if zone == "Z":
        return time.replace(tzinfo=dt.UTC)
    sign = -1 if zone[0] == "-" else 1
    offset = dt.timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    if offset >= dt.timedelta(hours=24):
        return None
    return time.replace(tzinfo=dt.timezone(sign * offset))


def date_text(reading: Reading) -> str | None:
    """The day of a reading as the record writes it; None when it has only a time."""
    if reading.day is None:
        return None
    text = reading.day.isoformat()
    return LoadDay(text) if reading.loading else text


def moment_text(reading: Reading) -> str | None:
    """The moment of a reading in UTC; a day alone stands for its first moment."""
    if reading.day is None:
        return None
    time = reading.time or dt.time()
    zone = time.tzinfo or LONDON
    text = to_text(dt.datetime.combine(reading.day, time.replace(tzinfo=None), zone))
    return LoadDay(text) if reading.loading else text


def start_of(day: str) -> str:
    """The first moment of a day that is written as the record writes days."""
    text = moment_text(Reading(dt.date.fromisoformat(day), None)) or ""
    return LoadDay(text) if isinstance(day, LoadDay) else text


def day_of(moment: str) -> str:
    """The day, in England and Wales, of a moment that is written as the record writes moments."""
    text = dt.datetime.fromisoformat(moment).astimezone(LONDON).date().isoformat()
    return LoadDay(text) if isinstance(moment, LoadDay) else text


def whole(text: str) -> int | None:
    """A whole number, also when it is written with a fraction of nothing; None when it is none."""
    found = re.fullmatch(r"([+-]?\d{1,18})(?:\.0+)?", text)
    return int(found[1]) if found else None


def flag(text: str) -> bool | None:
    """Yes or no as extracts write them; None for anything else."""
    return {"Y": True, "YES": True, "1": True, "N": False, "NO": False, "0": False}.get(
        text.upper()
    )


def one_line(text: str) -> str:
    """Text with its line breaks turned into blanks."""
    return _BREAKS.sub(" ", text)


def many_lines(text: str) -> str:
    """Text whose lines end as the record's do."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def without_hidden(text: str) -> str:
    """Text without hidden control characters."""
    return HIDDEN_IN_PROSE.sub("", text)
