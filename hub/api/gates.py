"""What one process does at once of the work that costs most; whoever comes beyond that waits."""

from __future__ import annotations

import asyncio
from types import TracebackType
from weakref import WeakValueDictionary

from record.problems import Problem


class Gate:
    """Lets so many in at once; a bounded row waits before it, in no thread.

    ``async with`` raises ``Problem`` hub_busy for whom there is no room in the row.
    """

    def __init__(self, most: int, row: int) -> None:
        self._places = asyncio.Semaphore(most)
        self._row = row
        self.inside = 0
        self.waiting = 0

    async def __aenter__(self) -> None:
        """Go in, or wait until there is a place."""
        if self._places.locked() and self.waiting >= self._row:
            raise Problem("hub_busy")
        self.waiting += 1
        try:
            await self._places.acquire()
        finally:
            self.waiting -= 1
        self.inside += 1

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Make room for the next."""
        self.inside -= 1
        self._places.release()


class Turns:
    """One at a time of those who would wait for the same thing anyway, in the order they came."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def of(self, name: str) -> asyncio.Lock:
        """To be held by whoever has the turn at the thing of that name."""
        lock = self._locks.get(name)
        if lock is None:
            self._locks[name] = lock = asyncio.Lock()
        return lock
