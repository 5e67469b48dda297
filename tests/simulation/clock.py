"""Time: one true time that moves step by step, and clocks that tell it more or less wrongly."""

from __future__ import annotations

import datetime as dt
from random import Random

from tests.world.clock import TestClock

EARLIEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
LATEST = dt.datetime(2090, 1, 1, tzinfo=dt.UTC)

SERVERS = 4
"""The centre's clock is kept by its service: it jumps by an hour at most."""
_JUMPS = (
    dt.timedelta(seconds=2),
    dt.timedelta(seconds=45),
    dt.timedelta(minutes=6),
    dt.timedelta(hours=1),
    dt.timedelta(hours=13),
    dt.timedelta(days=3),
    dt.timedelta(days=365),
    dt.timedelta(days=3650),
)


class WrongClock:
    """A clock that runs a little fast or slow, and can be set."""

    def __init__(self, true: TestClock, dice: Random) -> None:
        self._true = true
        self._dice = dice
        self._since = true.now()
        self._offset = dt.timedelta()
        self._drift = dice.choice((0.0, 0.0, 1e-4, -1e-4, 0.02, -0.02))

    def now(self) -> dt.datetime:
        """The time as this clock tells it."""
        true = self._true.now()
        told = true + self._offset + (true - self._since) * self._drift
        return min(max(told, EARLIEST), LATEST)

    def jump(self, furthest: int = len(_JUMPS)) -> dt.timedelta:
        """Set it wrong by one of the first ``furthest`` amounts, or right; how wrong it is now."""
        by = self._dice.choice(_JUMPS[:furthest]) * self._dice.choice((1, -1))
        self._offset = dt.timedelta() if self._dice.random() < 0.3 else self._offset + by
        self._since = self._true.now()
        return self._offset
