"""How long to wait before trying again: longer each time, never in step with other terminals."""

from __future__ import annotations

from random import Random

from record.problems import Problem

FIRST_S = 1.0
LONGEST_S = 60.0
RETRY_AFTER_S = "retry_after_s"
"""The detail of a problem that says when the centre wants to be asked again."""


class Backoff:
    """Doubling waits with full jitter (each wait is drawn from half to the whole of its bound)."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._failures = 0

    def failed(self, problem: Problem) -> float:
        """Seconds to wait after one more failure; never less than the centre asked for."""
        bound = min(FIRST_S * 2**self._failures, LONGEST_S)
        self._failures = min(self._failures + 1, 16)
        wait_s: float = bound * self._dice.uniform(0.5, 1.0)
        asked_for = problem.details.get(RETRY_AFTER_S)
        return wait_s + asked_for if isinstance(asked_for, int) else wait_s

    def succeeded(self) -> None:
        """The centre answered: start from the shortest wait next time."""
        self._failures = 0
