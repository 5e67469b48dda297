"""How dates, times and ages are written in both languages, and what people may type."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.ui.translate import language, set_language
from app.ui.wording import (
    age_words,
    ago_words,
    clock_words,
    dated_words,
    day_words,
    moment_words,
    read_clock,
    read_day,
    short_day_words,
    span_words,
)

TODAY = date(2026, 11, 24)
NOON = datetime.now(UTC).astimezone().replace(2026, 11, 24, 12, 0, 0, 0)


def test_days_in_english(qapp: QApplication) -> None:
    assert day_words(TODAY) == "24 November 2026"
    assert short_day_words(TODAY) == "24 Nov 2026"


def test_days_in_welsh(welsh: None) -> None:
    assert day_words(TODAY) == "24 Tachwedd 2026"
    assert short_day_words(TODAY) == "24 Tach 2026"


def test_moments_are_as_long_as_they_need_to_be(qapp: QApplication) -> None:
    assert clock_words(time(9, 5)) == "09:05"
    assert moment_words(NOON - timedelta(hours=1), NOON) == "11:00"
    assert moment_words(NOON - timedelta(days=1), NOON) == "Yesterday 12:00"
    assert moment_words(NOON - timedelta(days=9), NOON) == "15 November 2026 12:00"
    assert dated_words(NOON) == "24 November 2026 12:00"


@pytest.mark.parametrize(
    ("minutes", "en", "cy"),
    [
        (0, "just now", "gynnau fach"),
        (1, "1 minute ago", "1 munud yn ôl"),
        (5, "5 minutes ago", "5 munud yn ôl"),
        (60, "1 hour ago", "1 awr yn ôl"),
        (60 * 25, "1 day ago", "1 diwrnod yn ôl"),
        (60 * 24 * 6, "6 days ago", "6 diwrnod yn ôl"),
    ],
)
def test_how_long_ago(qapp: QApplication, minutes: int, en: str, cy: str) -> None:
    said = [ago_words(NOON - timedelta(minutes=minutes), NOON)]
    set_language(qapp, "cy")
    said.append(ago_words(NOON - timedelta(minutes=minutes), NOON))
    set_language(qapp, "en")
    assert said == [en, cy]


def test_spans(qapp: QApplication) -> None:
    assert span_words(timedelta(minutes=1)) == "1 minute"
    assert span_words(timedelta(hours=30)) == "30 hours"
    assert span_words(timedelta(days=3)) == "3 days"


def test_ages(qapp: QApplication) -> None:
    assert age_words(date(1992, 3, 2), TODAY) == "34 years old"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24/11/2026", TODAY),
        ("24 11 26", TODAY),
        ("24.11.26", TODAY),
        ("241126", TODAY),
        ("24112026", TODAY),
        ("24 nov", TODAY),
        ("24nov2026", TODAY),
        ("24 Tachwedd 2026", TODAY),
        (" 24-11 ", TODAY),
        ("today", TODAY),
        ("ddoe", date(2026, 11, 23)),
        ("2 3 92", date(1992, 3, 2)),
        ("29 feb 2024", date(2024, 2, 29)),
        ("29 feb 2026", None),
        ("32 1 2026", None),
        ("24", None),
        ("ma 24", None),
        ("5 ma", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, day: date | None) -> None:
    assert read_day(typed, TODAY) == day


def test_dates_of_birth_are_never_ahead() -> None:
    assert read_day("1 1 31", TODAY) == date(2031, 1, 1)
    assert read_day("1 1 31", TODAY, years_ahead=0) == date(1931, 1, 1)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_what_is_written_can_be_read_again(qapp: QApplication, day: date) -> None:
    assert language() == "en"
    assert read_day(day_words(day), TODAY) == day
    assert read_day(short_day_words(day), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("1405", time(14, 5)),
        ("14:05", time(14, 5)),
        ("14.05", time(14, 5)),
        ("14 05", time(14, 5)),
        ("905", time(9, 5)),
        ("9", time(9)),
        ("0000", time(0)),
        ("2400", None),
        ("1460", None),
        ("tea", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, clock: time | None) -> None:
    assert read_clock(typed) == clock
