"""The folder of sealed backups: what lies in it, and what may be thrown away.

base-20261130T034500Z.wbk     a whole PostgreSQL, as it was at that time and a little after
record-20261130T034500Z.wbk   a whole centre in SQLite
wal/000000010000000000000003.wbk   what PostgreSQL has written since
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from record.problems import Problem

ENDING = ".wbk"
BASE, RECORD = "base", "record"
_AT = "%Y%m%dT%H%M%SZ"
SLACK = dt.timedelta(hours=1)
"""How far two clocks may be apart before a piece of the log is thrown away too early."""


@dataclass(frozen=True)
class Whole:
    """A backup of everything, begun at that time."""

    path: Path
    kind: str
    at: dt.datetime


class Shelf:
    """One folder of backups."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wal = folder / "wal"

    def wholes(self) -> list[Whole]:
        """Every backup of everything, the oldest first."""
        found = []
        for path in self.folder.glob(f"*{ENDING}"):
            kind, _, at = path.stem.partition("-")
            try:
                begun = dt.datetime.strptime(at, _AT).replace(tzinfo=dt.UTC)
            except ValueError:
                continue
            found.append(Whole(path, kind, begun))
        return sorted(found, key=lambda one: one.at)

    def latest_until(self, until: dt.datetime | None) -> Whole:
        """The last backup begun at that time or before; raises ``Problem`` when there is none."""
        found = [one for one in self.wholes() if until is None or one.at <= until]
        if not found:
            raise Problem("backup_missing", folder=self.folder)
        return found[-1]

    def place_for(self, kind: str, at: dt.datetime) -> Path:
        """Where a backup begun at that time goes."""
        return self.folder / f"{kind}-{at.strftime(_AT)}{ENDING}"

    def place_for_wal(self, name: str) -> Path:
        """Where a piece of PostgreSQL's log goes."""
        return self.wal / f"{name}{ENDING}"

    def wal_names(self) -> list[str]:
        """The pieces of the log that are here, in order."""
        return sorted(path.stem for path in self.wal.glob(f"*{ENDING}"))

    @contextmanager
    def writing(self, path: Path) -> Iterator[BinaryIO]:
        """Write a file that is there only once it is whole and safe on the disk."""
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        except OSError as error:
            raise Problem("disk_unwritable", what=str(path.parent)) from error
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            Path(part).rename(path)
        except OSError as error:
            raise Problem("disk_unwritable", what=f"{path}: {error.strerror}") from error
        finally:
            Path(part).unlink(missing_ok=True)
        _sync(path.parent)

    def prune(self, now: dt.datetime, keep: dt.timedelta) -> int:
        """Throw away backups older than ``keep``, but never the last; how many files."""
        wholes = self.wholes()
        old = [one.path for one in wholes[:-1] if one.at < now - keep]
        kept = [one for one in wholes if one.path not in old]
        if kept:
            needed_from = (kept[0].at - SLACK).timestamp()
            pieces = self.wal.glob(f"*{ENDING}")
            old += [path for path in pieces if path.stat().st_mtime < needed_from]
        for path in old:
            path.unlink()
        return len(old)

    def ages(self, now: dt.datetime) -> dict[str, float]:
        """The seconds since the last whole backup began, and since the last piece of the log."""
        ages = {one.kind: (now - one.at).total_seconds() for one in self.wholes()}
        times = [path.stat().st_mtime for path in self.wal.glob(f"*{ENDING}")]
        return ages | ({"wal": now.timestamp() - max(times)} if times else {})


def _sync(folder: Path) -> None:
    """Have the disk know the folder's new name for a file, too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
