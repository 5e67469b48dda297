"""Waiting for news: a terminal that has everything is answered when its streams move, or when a
session at it is over.

Nobody who waits holds a database connection. A commit of this process wakes them at once; what
another process commits is seen by looking at the streams' heads, once a second for all together.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from hub.store.store import HubStore

LOOK_EVERY_S = 1.0


class News:
    """Who waits for which stream to pass which number."""

    def __init__(self, store: HubStore) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._names = itertools.count()
        self._waiting: dict[int, tuple[Mapping[str, int], Callable[[], object]]] = {}
        self.closing = False
        store.on_commit(self._moved)

    @contextmanager
    def waiting(self, cursors: Mapping[str, int], wake: Callable[[], object]) -> Iterator[None]:
        """Have ``wake`` called, from any thread, once a stream is past its cursor (or we close)."""
        name = next(self._names)
        with self._lock:
            self._waiting[name] = (cursors, wake)
        try:
            yield
        finally:
            with self._lock:
                del self._waiting[name]

    def wait(self, cursors: Mapping[str, int], seconds: float) -> None:
        """Return when a stream is past its cursor, or after so many seconds."""
        moved = threading.Event()
        with self.waiting(cursors, moved.set):
            while seconds > 0 and not self.closing:
                self.look()
                if moved.wait(min(seconds, LOOK_EVERY_S)):
                    return
                seconds -= LOOK_EVERY_S

    def look(self) -> None:
        """Look now, if anybody waits."""
        if self._waiting:
            self._moved(self._store.news())

    def open(self) -> None:
        """Let people wait (again)."""
        self.closing = False

    def close(self) -> None:
        """Wake everybody; until `open`, nobody waits."""
        self.closing = True
        with self._lock:
            wakes = [wake for _, wake in self._waiting.values()]
        for wake in wakes:
            wake()

    def _moved(self, heads: Mapping[str, int]) -> None:
        with self._lock:
            wakes = [
                wake
                for cursors, wake in self._waiting.values()
                if any(heads.get(stream, 0) > cursor for stream, cursor in cursors.items())
            ]
        for wake in wakes:
            wake()
