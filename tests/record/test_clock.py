"""Stamps sort as things happened, whatever the wall clock does, and nobody's clock runs away."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.clock import AHEAD_MS_MAX, HybridClock, is_stamp, received_stamp

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
NOON_MS = int(NOON.timestamp() * 1000)


class Hand:
    """A clock that somebody turns."""

    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> dt.datetime:
        return self.at

    def turn(self, milliseconds: int) -> None:
        self.at += dt.timedelta(milliseconds=milliseconds)


def ahead(milliseconds: int, node: str = "b") -> str:
    """A stamp of somebody whose clock shows this much later than noon."""
    return f"{NOON_MS + milliseconds:012x}.0000.{node}"


jumps = st.lists(st.integers(-86_400_000, 86_400_000) | st.just(0), max_size=40)


@given(jumps)
def test_each_stamp_is_later_than_the_one_before_whatever_the_clock_does(turns: list[int]) -> None:
    hand = Hand()
    clock = HybridClock(hand, "a")
    stamps = [clock.stamp()]
    for turn in turns:
        hand.turn(turn)
        stamps.append(clock.stamp())
    assert stamps == sorted(set(stamps))
    assert all(is_stamp(stamp) for stamp in stamps)


def test_a_clock_that_was_stopped_goes_on_after_its_last_stamp() -> None:
    hand = Hand()
    last = HybridClock(hand, "a").stamp()
    hand.turn(-3_600_000)
    assert HybridClock(hand, "a", last).stamp() > last


def test_a_great_many_stamps_in_one_millisecond_stay_in_order() -> None:
    last = f"{NOON_MS:012x}.ffff.a"
    stamp = HybridClock(Hand(), "a", last).stamp()
    assert stamp > last
    assert stamp == f"{NOON_MS + 1:012x}.0000.a"


def test_when_time_goes_on_the_count_starts_again() -> None:
    hand = Hand()
    clock = HybridClock(hand, "a")
    clock.stamp()
    clock.stamp()
    hand.turn(1)
    assert clock.stamp() == f"{NOON_MS + 1:012x}.0000.a"


@pytest.mark.parametrize(
    ("milliseconds", "counts_as", "was_ahead"),
    [
        (-86_400_000, -86_400_000, False),
        (0, 0, False),
        (AHEAD_MS_MAX, AHEAD_MS_MAX, False),
        (AHEAD_MS_MAX + 1, 0, True),
        (10**12, 0, True),
    ],
)
def test_a_stamp_too_far_ahead_counts_as_made_on_receipt(
    milliseconds: int, counts_as: int, was_ahead: bool
) -> None:
    stamp = ahead(counts_as).replace(".0000.", ".0007.") if was_ahead else ahead(counts_as)
    assert received_stamp(ahead(milliseconds), NOON, 7) == (stamp, was_ahead)


def test_what_one_terminal_tells_at_once_keeps_its_order_however_wrong_its_clock() -> None:
    """The first was stamped within a busy millisecond, the second a minute later."""
    first = received_stamp(ahead(AHEAD_MS_MAX + 1).replace(".0000.", ".0003."), NOON, 8)
    second = received_stamp(ahead(AHEAD_MS_MAX + 60_000), NOON, 9)
    assert first < second


@pytest.mark.parametrize(
    "text",
    [
        None,
        5,
        "",
        "0193.0000.a",
        "00000000000g.0000.a",
        "000000000001.0000.",
        "000000000001.0000.A",
        "000000000001.0000.a\n",
        f"000000000001.0000.{'a' * 37}",
        "000000000001-0000-a",
    ],
)
def test_what_is_not_written_as_a_stamp_is_none(text: object) -> None:
    assert not is_stamp(text)
