"""Working days: what an answer's day is counted by."""

from __future__ import annotations

import datetime as dt

import pytest

from record.working_days import after_working_days, is_working_day


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("begins", "count", "ends"),
    [
        ("2026-11-24", 0, "2026-11-24"),
        ("2026-11-24", 3, "2026-11-27"),
        ("2026-11-27", 1, "2026-11-30"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-12-24", 1, "2026-12-29"),  # the 26th is a Saturday, kept on Monday
        ("2026-12-31", 1, "2027-01-04"),
        ("2026-04-02", 1, "2026-04-07"),  # Easter
    ],
)
def test_weekends_and_bank_holidays_do_not_count(begins: str, count: int, ends: str) -> None:
    assert after_working_days(day(begins), count) == day(ends)


@pytest.mark.parametrize(
    "holiday",
    [
        *("2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-08-29", "2022-12-27"),
        *("2025-05-26", "2027-12-27", "2027-12-28", "2024-03-29", "2038-04-26", "2049-04-19"),
    ],
)
def test_bank_holidays_of_other_years(holiday: str) -> None:
    assert not is_working_day(day(holiday))
