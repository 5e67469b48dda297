"""Whether this process can serve: its database, its tables' shape, its disk and its clock."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hub.store.store import HubStore
from hub.upkeep.settings import Health
from record.moments import Clock
from record.problems import Problem

MB = 1024 * 1024


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; ``what`` says in words what was found."""

    name: str
    is_well: bool
    what: str


class Readiness:
    """Looks whether all that serving needs is there. ``stopping``: the process is about to end."""

    def __init__(
        self, store: HubStore, clock: Clock, limits: Health, folders: tuple[Path, ...]
    ) -> None:
        self._store = store
        self._clock = clock
        self._limits = limits
        self._folders = folders
        self.stopping = False

    def checks(self) -> list[Check]:
        """What was found, one after the other."""
        return list(self._look())

    def _look(self) -> Iterator[Check]:
        yield Check("serving", not self.stopping, "stopping" if self.stopping else "serving")
        try:
            looked = self._store.look()
        except Problem as problem:
            yield Check("database", False, problem.sentence())
            yield Check("migrations", False, "not known: the database cannot be reached")
            yield Check("clock", False, "not known: the database cannot be reached")
        else:
            written = "can be written" if looked.writable else "is a standby: cannot be written"
            yield Check("database", looked.writable, written)
            yield Check("migrations", looked.schema.serves, looked.schema.words)
            apart = abs((looked.now or self._clock.now()) - self._clock.now()).total_seconds()
            near = apart <= self._limits.clock_apart_s
            yield Check("clock", near, f"{apart:.0f} s from the database's")
        yield from map(self._disk, self._folders)

    def _disk(self, folder: Path) -> Check:
        try:
            free = shutil.disk_usage(folder).free // MB
        except OSError as error:
            return Check("disk", False, f"{folder}: {error.strerror}")
        return Check("disk", free >= self._limits.disk_free_mb, f"{folder}: {free} MB free")
