"""A fair share for every terminal: none keeps the centre from the others, by a bug or by will."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from record.problems import Problem

AT_ONCE_MAX = 8
"""Questions of one terminal in one process. A sound terminal has half as many: it waits for news,
sends, carries a picture, and somebody signs in."""


class Shares:
    """Counts the questions of each asker that are under way."""

    def __init__(self) -> None:
        self._under_way: Counter[str] = Counter()

    @contextmanager
    def one_of(self, asker: str) -> Iterator[None]:
        """One more question of theirs, as long as the ``with`` lasts.

        Raises ``Problem`` asks_too_much when they have too many already.
        """
        if self._under_way[asker] >= AT_ONCE_MAX:
            raise Problem("asks_too_much")
        self._under_way[asker] += 1
        try:
            yield
        finally:
            self._under_way[asker] -= 1
            if not self._under_way[asker]:
                del self._under_way[asker]
