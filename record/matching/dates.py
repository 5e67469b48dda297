"""How alike two dates of birth are, and as which other dates one may have been written down."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import lru_cache


class Born(StrEnum):
    """How far two dates of birth agree, the closest first."""

    SAME = "same"
    SWAPPED = "swapped"
    """Day and month changed round."""
    YEAR_OUT = "year_out"
    """The year is wrong by one or by ten, or two of its digits are changed round."""
    DIGIT = "digit"
    """One digit of the day or the month is wrong, or the day's are changed round."""
    FIRST_OF_JANUARY = "first_of_january"
    """The same year, and one of the two is the day that is written for an unknown birthday."""
    DAY_AND_MONTH = "day_and_month"
    YEAR_AND_MONTH = "year_and_month"
    YEAR = "year"
    OTHER = "other"
    MISSING = "missing"


@lru_cache(maxsize=100_000)
def born_agreement(ours: str, theirs: str) -> Born:
    """How far two dates ``YYYY-MM-DD`` agree; either may be empty."""
    if not ours or not theirs:
        return Born.MISSING
    if ours == theirs:
        return Born.SAME
    year, month, day = ours.split("-")
    their_year, their_month, their_day = theirs.split("-")
    if year == their_year:
        if (month, day) == (their_day, their_month):
            return Born.SWAPPED
        if "01-01" in (ours[5:], theirs[5:]):
            return Born.FIRST_OF_JANUARY
        if _one_digit(month + day, their_month + their_day) or _changed_round(day, their_day):
            return Born.DIGIT
        return Born.YEAR_AND_MONTH if month == their_month else Born.YEAR
    if (month, day) == (their_month, their_day):
        is_out = abs(int(year) - int(their_year)) in (1, 10) or _changed_round(year, their_year)
        return Born.YEAR_OUT if is_out or _one_digit(year, their_year) else Born.DAY_AND_MONTH
    return Born.OTHER


@lru_cache(maxsize=1000)
def readings(date: str) -> frozenset[str]:
    """The other dates that a date may have been meant to be, for looking up."""
    year, month, day = (int(part) for part in date.split("-"))
    turned = int(date[:2] + date[3] + date[2])
    found = {(each, month, day) for each in (year - 10, year - 1, year + 1, year + 10, turned)}
    found |= {(year, day, month), (year, 1, 1), (year, month, int(date[:7:-1]))}
    found |= {(year, month, each) for each in range(1, 32) if _one_digit(f"{each:02}", date[8:])}
    found |= {(year, each, day) for each in range(1, 13) if _one_digit(f"{each:02}", date[5:7])}
    return frozenset(filter(None, map(_written, found))) - {date}


def _written(parts: tuple[int, int, int]) -> str | None:
    try:
        return dt.date(*parts).isoformat()
    except ValueError:
        return None


def _one_digit(ours: str, theirs: str) -> bool:
    return sum(one != other for one, other in zip(ours, theirs, strict=True)) == 1


def _changed_round(ours: str, theirs: str) -> bool:
    return ours != theirs and any(
        ours[:n] + ours[n + 1] + ours[n] + ours[n + 2 :] == theirs for n in range(len(ours) - 1)
    )
