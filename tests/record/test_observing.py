"""The next observation: never put off by the night, a change of clocks, or a clock set wrong."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.observing import (
    CLOCKS_DIFFER,
    HOUR,
    LEVELS,
    SOON,
    State,
    counted,
    level_of,
    next_observation,
)
from record.types.acct import LEVELS_STRICTEST_FIRST

OPENED = dt.datetime(2026, 11, 24, 3, 0, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)

moments = st.integers(0, 60 * 24 * 60).map(lambda seconds: OPENED + dt.timedelta(seconds=seconds))
levels = st.sampled_from(sorted(LEVELS))


def after(*minutes: float) -> list[dt.datetime]:
    return [OPENED + each * MINUTE for each in minutes]


@pytest.mark.parametrize(
    ("code", "made", "latest"),
    [
        ("H5", [], 20),  # the longest gap
        ("H5", [4, 9, 20], 40),
        ("H5", [2, 4, 6, 8, 10], 30),  # five at once do not buy an hour
        ("H5", [5, 24, 43], 60),  # three gaps of nineteen: the hour is short of two
        ("H5", [5, 24, 43, 55], 60),
        ("H2", [30], 60),
        ("H1", [50], 110),
        ("CONSTANT", [], 15),
    ],
)
def test_the_longest_gap_and_the_count_of_the_hour_both_hold(
    code: str, made: list[float], latest: float
) -> None:
    found = next_observation(code, OPENED, after(*made), "plan")
    assert found.latest == OPENED + latest * MINUTE


def test_soon_due_and_overdue_follow_each_other() -> None:
    found = next_observation("H2", OPENED, [], "plan")
    assert found.state(OPENED) is State.LATER
    assert found.state(found.wanted - SOON) is State.SOON
    assert found.state(found.wanted) is State.DUE
    assert found.state(found.latest) is State.DUE
    assert found.state(found.latest + MINUTE) is State.OVERDUE
    assert found.late(found.latest + 7 * MINUTE) == 7 * MINUTE
    assert not found.late(found.latest - MINUTE)


def test_a_level_that_we_do_not_know_is_taken_for_the_strictest() -> None:
    assert level_of("H9") == LEVELS["CONSTANT"]


@given(levels, st.lists(moments, max_size=30), st.randoms())
def test_the_order_in_which_they_are_told_is_nothing(
    code: str, made: list[dt.datetime], dice: object
) -> None:
    shuffled = list(made)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert next_observation(code, OPENED, made, "x") == next_observation(
        code, OPENED, shuffled, "x"
    )


@given(levels, st.lists(moments, max_size=30))
def test_it_is_wanted_before_it_must_be_and_within_the_longest_gap(
    code: str, made: list[dt.datetime]
) -> None:
    found = next_observation(code, OPENED, made, "plan")
    last = max([OPENED, *made])
    assert last <= found.wanted <= found.latest <= last + LEVELS[code].gap


@given(levels, st.lists(moments, max_size=30), moments)
def test_one_more_observation_never_brings_the_limit_nearer_than_itself(
    code: str, made: list[dt.datetime], now: dt.datetime
) -> None:
    earlier = [moment for moment in made if moment <= now]
    found = next_observation(code, OPENED, [*earlier, now], "plan")
    assert found.state(now) is not State.OVERDUE
    assert found.latest >= next_observation(code, OPENED, earlier, "plan").latest or (
        found.latest >= now
    )


@given(levels, moments)
def test_whoever_goes_when_wanted_is_never_late(code: str, begin: dt.datetime) -> None:
    """Six hours of it: each hour has its count, each gap is short enough."""
    made: list[dt.datetime] = []
    level = LEVELS[code]
    while not made or made[-1] < begin + 6 * HOUR:
        found = next_observation(code, begin, made, "plan")
        assert found.state(found.wanted) is State.DUE
        made.append(max(found.wanted, (made[-1] if made else begin) + MINUTE / 60))
    gaps = [later - earlier for earlier, later in zip([begin, *made], made, strict=False)]
    assert max(gaps) <= level.gap
    assert all(
        sum(start < moment <= start + HOUR for moment in made) >= level.an_hour
        for start in made
        if start + HOUR <= made[-1]
    )


@given(st.lists(moments, max_size=30), moments)
def test_a_stricter_level_is_never_due_later(made: list[dt.datetime], now: dt.datetime) -> None:
    by_hour = [code for code in LEVELS_STRICTEST_FIRST if code != "CONSTANT"]
    latest = [next_observation(code, OPENED, made, "plan").latest for code in by_hour]
    assert latest == sorted(latest)


def test_times_cannot_be_foreseen_and_are_the_same_everywhere() -> None:
    wanted = {
        (next_observation("H2", moment, [], plan).wanted - moment) / MINUTE
        for plan in ("a", "b")
        for moment in after(*range(0, 300, 10))
    }
    assert len(wanted) > 30
    assert next_observation("H2", OPENED, [], "a") == next_observation("H2", OPENED, [], "a")


def test_the_night_of_the_clock_change_is_a_night_like_any_other() -> None:
    """Between 01:30 and 01:30 on the wall there is an hour, and it counts."""
    first = dt.datetime.fromisoformat("2026-10-25T01:30:00+01:00")
    again = dt.datetime.fromisoformat("2026-10-25T01:30:00+00:00")
    found = next_observation("H5", first.astimezone(dt.UTC), [], "plan")
    assert found.state(again.astimezone(dt.UTC)) is State.OVERDUE
    assert found.late(again.astimezone(dt.UTC)) == 40 * MINUTE


# Clocks that are wrong

spans = st.integers(0, 24 * 60).map(lambda minutes: minutes * MINUTE)


@given(moments, spans, st.integers(-24 * 60, 24 * 60).map(lambda minutes: minutes * MINUTE))
def test_a_clock_set_wrong_while_it_runs_puts_nothing_off(
    seen_at: dt.datetime, held: dt.timedelta, wrong_by: dt.timedelta
) -> None:
    """Whatever the clock says by now, what came so long ago is at least so old."""
    now = seen_at + held + wrong_by
    at = counted(seen_at, now, held, came_while_running=True)
    assert at is not None
    assert now - at >= held


@given(moments, spans)
def test_what_a_clock_ahead_has_written_counts_from_when_it_came(
    now: dt.datetime, ahead: dt.timedelta
) -> None:
    written = now + ahead
    assert counted(written, now, 10 * MINUTE, came_while_running=True) == now - 10 * MINUTE
    lay_there = counted(written, now, 10 * MINUTE, came_while_running=False)
    assert lay_there == (now - 10 * MINUTE if ahead <= CLOCKS_DIFFER else None)


@given(moments, spans, spans)
def test_what_was_typed_in_later_counts_as_of_when_it_was_made(
    now: dt.datetime, ago: dt.timedelta, held: dt.timedelta
) -> None:
    at = counted(now - ago, now, min(held, ago), came_while_running=True)
    assert at == now - ago
