"""Putting a record back from sealed backups, as it was at the end or at a moment before.

It is put into a folder of its own; what is served is not touched. PostgreSQL is started on that
folder by whoever runs it: it replays its log up to the moment, and then takes writers again.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hub.store.engine import FILE_NAME
from hub.upkeep.sealing import open_sealed
from hub.upkeep.shelf import BASE, Shelf, Whole
from record.problems import Problem

LOG_FOLDER = "wingbook_wal"
"""In the restored folder: what PostgreSQL replays. It may go once the record is served again."""
_STARTS = re.compile(r"START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)")
_TIMELINE = 8
"""The first digits of a piece's name say in which life of the database it was written."""


@dataclass(frozen=True)
class Restored:
    """What was put back: from which backup, and how many pieces of the log lie ready beside it."""

    whole: Whole
    folder: Path
    pieces: int


def restore(shelf: Shelf, private: bytes, folder: Path, until: dt.datetime | None) -> Restored:
    """Put the record back into ``folder``, which must be empty; as of ``until``, or of the end.

    Raises ``Problem``: no backup of that time, one that is damaged or for another key, no room.
    """
    whole = shelf.latest_until(until)
    if folder.exists() and any(folder.iterdir()):
        raise Problem("folder_not_empty", folder=folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        if whole.kind != BASE:
            _write(whole.path, private, folder / FILE_NAME)
            return Restored(whole, folder, 0)
        with (
            open_sealed(whole.path, private) as plain,
            tarfile.open(fileobj=plain, mode="r|") as packed,
        ):
            _lay_out(packed, folder)
        pieces = _lay_ready(shelf, private, folder)
        _tell_postgresql(folder, until)
    except tarfile.TarError as error:
        raise Problem("backup_damaged", file=whole.path.name) from error
    except OSError as error:
        raise Problem("disk_unwritable", what=f"{folder}: {error.strerror}") from error
    return Restored(whole, folder, pieces)


def _lay_out(packed: tarfile.TarFile, folder: Path) -> None:
    """Files and folders, as whoever restores them, and nothing that leads out of ``folder``.

    Raises ``TarError``. Python has a filter for this since 3.11.4, and Debian 12 an older one.
    """
    for member in packed:
        path = PurePosixPath(member.name)
        if path.is_absolute() or ".." in path.parts or not (member.isreg() or member.isdir()):
            raise tarfile.TarError(member.name)
        member.uid, member.gid = os.getuid(), os.getgid()
        member.mode = member.mode & 0o755 | 0o600
        packed.extract(member, folder, numeric_owner=True)


def _lay_ready(shelf: Shelf, private: bytes, folder: Path) -> int:
    """Open the pieces of the log that were written since the backup began; how many."""
    found = _STARTS.search((folder / "backup_label").read_text("utf-8"))
    if found is None:
        raise Problem("backup_damaged", file="backup_label")
    start = found[1][_TIMELINE:]
    ready = folder / LOG_FOLDER
    ready.mkdir(mode=0o700)
    wanted = [n for n in shelf.wal_names() if "." in n or n[_TIMELINE:] >= start]
    for name in wanted:
        _write(shelf.place_for_wal(name), private, ready / name)
    return len(wanted)


def _write(sealed: Path, private: bytes, target: Path) -> None:
    with open_sealed(sealed, private) as plain, target.open("xb") as file:
        target.chmod(0o600)
        shutil.copyfileobj(plain, file)


def _tell_postgresql(folder: Path, until: dt.datetime | None) -> None:
    """How the log is to be replayed: up to where, and that it is to be written on from there."""
    ready = str((folder / LOG_FOLDER).resolve()).replace("'", "''")
    lines = [
        f'restore_command = \'cp "{ready}/%f" "%p"\'',
        "recovery_target_action = 'promote'",
        "recovery_target_timeline = 'latest'",
    ]
    if until is not None:
        lines.append(f"recovery_target_time = '{until.isoformat()}'")
    with (folder / "postgresql.auto.conf").open("a", encoding="utf-8") as settings:
        settings.write("\n".join(["", *lines, ""]))
    (folder / "recovery.signal").touch(mode=0o600)
