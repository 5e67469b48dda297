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

from hub.store.store import HubStore, is_recall

LOOK_EVERY_S = 1.0


class News:
    """Who waits for which stream to pass which number.

    The streams' heads as they were last seen are remembered, so that whoever begins to wait is told
    at once of what was committed while they were being answered, and asks the database nothing.
    """

    def __init__(self, store: HubStore) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._names = itertools.count()
        self._waiting: dict[str, dict[int, tuple[int, Callable[[], object]]]] = {}
        self._heads: dict[str, int] = {}
        self.closing = False
        store.on_commit(self._committed)

    @contextmanager
    def waiting(self, cursors: Mapping[str, int], wake: Callable[[], object]) -> Iterator[None]:
        """Have ``wake`` called, from any thread, once a stream is past its cursor (or we close)."""
        name = next(self._names)
        with self._lock:
            for stream, cursor in cursors.items():
                self._waiting.setdefault(stream, {})[name] = cursor, wake
            missed = any(self._heads.get(s, 0) > cursor for s, cursor in cursors.items())
        if missed:
            wake()
        try:
            yield
        finally:
            with self._lock:
                for stream in cursors:
                    del self._waiting[stream][name]
                    if not self._waiting[stream]:
                        del self._waiting[stream]

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
            news = self._store.news()
            with self._lock:  # also where a stream has gone back: this is another database
                self._heads = {name: seq for name, seq in news.items() if not is_recall(name)}
            self._wake(news)

    def open(self) -> None:
        """Let people wait (again)."""
        self.closing = False

    def close(self) -> None:
        """Wake everybody; until `open`, nobody waits."""
        self.closing = True
        with self._lock:
            wakes = [wake for waiting in self._waiting.values() for _, wake in waiting.values()]
        for wake in wakes:
            wake()

    def _committed(self, news: Mapping[str, int]) -> None:
        """This process has committed. A recall is not remembered: it is over when it is heard."""
        with self._lock:
            for name, seq in news.items():
                if not is_recall(name):
                    self._heads[name] = max(seq, self._heads.get(name, 0))
        self._wake(news)

    def _wake(self, news: Mapping[str, int]) -> None:
        """Wake those for whom this is news; of a stream for which nobody waits nothing is done."""
        with self._lock:
            wakes = [
                wake
                for stream in self._waiting.keys() & news.keys()
                for cursor, wake in self._waiting[stream].values()
                if news[stream] > cursor
            ]
        for wake in wakes:
            wake()
