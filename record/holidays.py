"""Sundays and the bank holidays of England and Wales: days on which no charge need be opened."""

from __future__ import annotations

import datetime as dt
from functools import cache

_DAY = dt.timedelta(days=1)


def is_holiday(day: dt.date) -> bool:
    """Whether a day is a Sunday or a bank holiday."""
    return day.weekday() == 6 or day in _bank_holidays(day.year)


def next_working_day(day: dt.date) -> dt.date:
    """The first day after ``day`` that is neither a Sunday nor a bank holiday."""
    following = day + _DAY
    while is_holiday(following):
        following += _DAY
    return following


@cache
def _bank_holidays(year: int) -> frozenset[dt.date]:
    """The bank holidays of a year; those granted once, for one occasion, are not among them."""
    easter, christmas = _easter(year), _first_weekday(dt.date(year, 12, 25))
    return frozenset(
        {
            _first_weekday(dt.date(year, 1, 1)),
            easter - 2 * _DAY,
            easter + _DAY,
            _monday_from(dt.date(year, 5, 1)),
            _monday_from(dt.date(year, 5, 25)),
            _monday_from(dt.date(year, 8, 25)),
            christmas,
            _first_weekday(christmas + _DAY),
        }
    )


def _first_weekday(day: dt.date) -> dt.date:
    """The day itself, or the Monday after a weekend."""
    return day if day.weekday() < 5 else _monday_from(day)


def _monday_from(day: dt.date) -> dt.date:
    return day + _DAY * (-day.weekday() % 7)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, odd = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * odd + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
