"""A clock that a test turns."""

from __future__ import annotations

import datetime as dt

START = dt.datetime(2026, 11, 24, 14, 0, tzinfo=dt.UTC)


class TestClock:
    """Starts on an afternoon in November and moves only when told."""

    __test__ = False

    def __init__(self, start: dt.datetime = START) -> None:
        self._now = start

    def now(self) -> dt.datetime:
        """The time now."""
        return self._now

    def tick(self, **by: float) -> None:
        """Move on, for instance ``tick(minutes=5)``; backwards with a negative number."""
        self._now += dt.timedelta(**by)


class Ahead:
    """Another clock's time, wrong by so much."""

    def __init__(self, clock: TestClock, by: dt.timedelta) -> None:
        self._clock = clock
        self._by = by

    def now(self) -> dt.datetime:
        """The wrong time."""
        return self._clock.now() + self._by
