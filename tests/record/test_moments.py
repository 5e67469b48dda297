"""Dates, moments and ids are written one way, sort as time does, and are read strictly."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.ids import derived_id, is_id, new_id
from record.moments import SystemClock, age_years, date_from_text, from_text, to_text

moments = st.datetimes(timezones=st.just(dt.UTC))


@given(moments)
def test_a_moment_survives_writing_to_the_millisecond(moment: dt.datetime) -> None:
    text = to_text(moment)
    assert len(text) == 24
    assert from_text(text) == moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    assert to_text(from_text(text)) == text


@given(moments, moments)
def test_text_sorts_as_time_does(one: dt.datetime, other: dt.datetime) -> None:
    assert (to_text(one) < to_text(other)) == (from_text(to_text(one)) < from_text(to_text(other)))


def test_a_moment_of_another_zone_is_written_in_utc() -> None:
    summer = dt.timezone(dt.timedelta(hours=1))
    assert to_text(dt.datetime(2026, 7, 1, 0, 30, tzinfo=summer)) == "2026-06-30T23:30:00.000Z"


def test_a_moment_without_a_zone_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_text(dt.datetime(2026, 7, 1))  # noqa: DTZ001 (that is the point)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-24",
        "2026-11-24T14:06:03Z",
        "2026-11-24T14:06:03.123",
        "2026-11-24T14:06:03.123+00:00",
        "2026-11-24 14:06:03.123Z",
        "2026-11-24T14:06:03.123z",
        "2026-13-24T14:06:03.123Z",
        "2026-11-31T14:06:03.123Z",
        "2026-11-24T24:00:00.000Z",
        "2026-11-24T14:60:03.123Z",
        "2026-11-24T14:06:60.123Z",
        "0000-11-24T14:06:03.123Z",
        "٢٠٢٦-11-24T14:06:03.123Z",
        "2026-11-24T14:06:03.123Z\n",
    ],
)
def test_what_is_not_written_as_a_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_text(text)


@given(st.dates())
def test_a_date_survives_writing(day: dt.date) -> None:
    assert date_from_text(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-31",
        "24/11/2026",
        "20261124",
        "2026-W48-2",
        "2026-328",
        "2026-11-24\n",
        "２０２６-11-24",
    ],
)
def test_what_is_not_written_as_a_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        date_from_text(text)


@pytest.mark.parametrize(
    ("born", "today", "age"),
    [
        ("1990-11-24", "2026-11-24", 36),
        ("1990-11-25", "2026-11-24", 35),
        ("2004-02-29", "2026-02-28", 21),
        ("2004-02-29", "2026-03-01", 22),
        ("2004-02-29", "2024-02-29", 20),
    ],
)
def test_age_is_whole_years(born: str, today: str, age: int) -> None:
    assert age_years(dt.date.fromisoformat(born), dt.date.fromisoformat(today)) == age


def test_the_clock_of_the_machine_tells_utc() -> None:
    assert SystemClock().now().utcoffset() == dt.timedelta(0)


@given(
    moments.filter(lambda moment: moment.year > 1970),
    st.binary(min_size=10, max_size=10),
)
def test_an_id_is_a_version_7_uuid_that_carries_its_time(now: dt.datetime, random: bytes) -> None:
    name = new_id(now, random)
    assert is_id(name)
    assert name[14] == "7"
    assert name[19] in "89ab"
    assert int(name[:8] + name[9:13], 16) == int(now.timestamp() * 1000)


def test_ids_sort_by_the_time_they_were_made() -> None:
    start = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    made = [new_id(start + dt.timedelta(milliseconds=n)) for n in range(50)]
    assert made == sorted(made)
    assert len(set(made)) == 50


def test_the_same_parts_have_the_same_id_and_others_another() -> None:
    assert derived_id("OFFENDERS", "1") == derived_id("OFFENDERS", "1")
    assert derived_id("a", "bc") != derived_id("ab", "c")
    assert is_id(derived_id())


@pytest.mark.parametrize(
    "text", [None, 7, "", "x", "0" * 36, "6F1F7C1E-3B6A-5D55-9D0A-5D1C9F0B7A11"]
)
def test_what_is_not_written_as_an_id_is_none(text: object) -> None:
    assert not is_id(text)
