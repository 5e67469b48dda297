"""How long to wait before trying again: longer each time, never in step with other terminals."""

from __future__ import annotations

from random import Random

FIRST_S = 1.0
LONGEST_S = 60.0


class Backoff:
    """Doubling waits with full jitter (each wait is drawn from half to the whole of its bound)."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._failures = 0

    def failed(self) -> float:
        """Seconds to wait after one more failure."""
        bound = min(FIRST_S * 2**self._failures, LONGEST_S)
        self._failures = min(self._failures + 1, 16)
        wait_s: float = bound * self._dice.uniform(0.5, 1.0)
        return wait_s

    def succeeded(self) -> None:
        """The centre answered: start from the shortest wait next time."""
        self._failures = 0
