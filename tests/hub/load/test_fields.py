"""Days, times and numbers, in every form that extracts use."""

from __future__ import annotations

import pytest

from hub.load import fields
from hub.load.fields import Calendar, LoadDay
from tests.hub.load.extracts import NOW

CALENDAR = Calendar(NOW)


def moment(text: str) -> str | None:
    reading = CALENDAR.read(text)
    return fields.moment_text(reading) if reading is not None else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017-03-25 14:35:00", "2017-03-25T14:35:00.000Z"),
        ("2017-07-25T14:35", "2017-07-25T13:35:00.000Z"),
        ("TIMESTAMP 2019-10-17 11:00:00.000000", "2019-10-17T10:00:00.000Z"),
        ("TIMESTAMP 2006-12-10 03:52:25.0", "2006-12-10T03:52:25.000Z"),
        ("2012-02-19 04:21:41.170689000", "2012-02-19T04:21:41.170Z"),
        ("DATE 2021-07-19", "2021-07-18T23:00:00.000Z"),
        ("DATE '2021-01-19'", "2021-01-19T00:00:00.000Z"),
        ("02-07-2017 10:33:00", "2017-07-02T09:33:00.000Z"),
        ("21-06-2010", "2010-06-20T23:00:00.000Z"),
        ("21/06/2010", "2010-06-20T23:00:00.000Z"),
        ("2010/01/21 09:08:07", "2010-01-21T09:08:07.000Z"),
        ("21-JAN-10", "2010-01-21T00:00:00.000Z"),
        ("21-Jan-1969", "1969-01-20T23:00:00.000Z"),
        ("2017-07-25T14:35:00Z", "2017-07-25T14:35:00.000Z"),
        ("2017-07-25T14:35:00+02:00", "2017-07-25T12:35:00.000Z"),
        ("2026-10-25 01:30:00", "2026-10-25T00:30:00.000Z"),  # comes twice: the first one
        ("2026-03-29 01:30:00", "2026-03-29T01:30:00.000Z"),  # never came
    ],
)
def test_moments(text: str, expected: str) -> None:
    assert moment(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sysdate", "2026-11-24"),
        ("SYSDATE", "2026-11-24"),
        ("TRUNC ( sysdate )", "2026-11-24"),
        ("SYSDATE + INTERVAL 2 DAY", "2026-11-26"),
        ("sysdate - 30", "2026-10-25"),
    ],
)
def test_the_day_of_loading(text: str, expected: str) -> None:
    reading = CALENDAR.read(text)
    assert reading is not None
    day = fields.date_text(reading)
    assert day == expected
    assert isinstance(day, LoadDay)
    assert isinstance(fields.moment_text(reading), LoadDay)


@pytest.mark.parametrize(
    "text",
    [
        "YYYY-MM-DD HH24:MI:SS",
        "1",
        "2017-13-01",
        "2017-02-29",
        "29-02-2017",
        "2017-02-28 25:00",
        "17-02-28",
        "21-XYZ-10",
        "0001-01-01",
        "9999-12-31",
        "sysdate tomorrow",
        "2017-02-28 10:00+99:00",
    ],
)
def test_what_cannot_be_read_is_not_guessed(text: str) -> None:
    assert CALENDAR.read(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0", 0), ("12", 12), ("-3", -3), ("1.00", 1), ("1.5", None), ("", None), ("1e3", None)],
)
def test_whole_numbers(text: str, expected: int | None) -> None:
    assert fields.whole(text) == expected
