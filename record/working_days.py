"""Working days in England and Wales: Monday to Friday, without the bank holidays.

The bank holidays are those that return every year; one that is proclaimed once is no part of this.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

_DAY = dt.timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


def is_working_day(day: dt.date) -> bool:
    """Whether offices work on this day."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays(day.year)


def is_rest_day(day: dt.date) -> bool:
    """Whether a day is a Sunday or a bank holiday."""
    return day.weekday() == _SUNDAY or day in _bank_holidays(day.year)


def after_working_days(day: dt.date, count: int) -> dt.date:
    """The working day that comes ``count`` working days after a day; 0: the day itself."""
    while count > 0:
        day += _DAY
        count -= is_working_day(day)
    return day


@cache
def _bank_holidays(year: int) -> frozenset[dt.date]:
    """Those of one year. One that falls on a weekend is kept on the next day that is free."""
    easter = _easter(year)
    days = {
        easter - 2 * _DAY,
        easter + _DAY,
        _first_monday(dt.date(year, 5, 1)),
        _first_monday(dt.date(year, 5, 25)),
        _first_monday(dt.date(year, 8, 25)),
    }
    for feast in (dt.date(year, 1, 1), dt.date(year, 12, 25), dt.date(year, 12, 26)):
        kept = feast
        while kept.weekday() >= _SATURDAY or kept in days:
            kept += _DAY
        days.add(kept)
    return frozenset(days)


def _first_monday(day: dt.date) -> dt.date:
    """The first Monday that is not before a day."""
    return day + _DAY * (-day.weekday() % 7)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, reckoned from the moon's golden number."""
    golden, century = year % 19, year // 100
    solar, lunar = century - century // 4, (8 * century + 13) // 25
    epact = (19 * golden + solar - lunar + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - solar) % 7
    return dt.date(year, 3, 28) + _DAY * (epact - weekday)
