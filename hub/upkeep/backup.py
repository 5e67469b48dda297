"""Making sealed backups: of PostgreSQL while it runs, of its log piece by piece, of SQLite.

PostgreSQL is copied by its own ``pg_basebackup``, whose stream is packed and sealed as it comes;
nothing unsealed touches the disk. Each finished piece of its write-ahead log is sealed by
``archive_command``, so that the record can be put back as it was at any moment since a backup.
SQLite is copied by its own backup routine, which needs no pause, beside the record, sealed, and
the copy removed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL

from hub.store.engine import url_of
from hub.upkeep.sealing import note_of, seal_stream
from hub.upkeep.shelf import BASE, RECORD, Shelf
from record.problems import Problem

DUMPED = "pg_basebackup"


def back_up(place: str, shelf: Shelf, recipient: bytes, now: dt.datetime) -> Path:
    """Make a sealed backup of everything; where it lies. Raises ``Problem``."""
    url = url_of(place)
    if url.get_backend_name() == "sqlite":
        return _back_up_sqlite(Path(str(url.database)), shelf, recipient, now)
    return _back_up_postgresql(url, shelf, recipient, now)


def _back_up_postgresql(url: URL, shelf: Shelf, recipient: bytes, now: dt.datetime) -> Path:
    program = shutil.which(DUMPED)
    if program is None:
        raise Problem("backup_failed", what=f"{DUMPED} is not installed")
    # A password on a command line can be read by everybody on the machine.
    password = {"PGPASSWORD": str(url.password)} if url.password else {}
    plain = url.set(drivername="postgresql", password=None).render_as_string()
    words = ["--dbname", plain, "--pgdata=-", "--format=tar", "--wal-method=fetch"]
    words += ["--checkpoint=fast", "--no-password"]
    path = shelf.place_for(BASE, now)
    with shelf.writing(path) as target:
        process = subprocess.Popen(  # noqa: S603 (a program of PostgreSQL's, and our own words)
            [program, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **password},
        )
        with process:
            assert process.stdout is not None
            assert process.stderr is not None
            seal_stream(process.stdout, target, recipient)  # type: ignore[arg-type]
            said = process.stderr.read().decode(errors="replace").strip()
        if process.returncode != 0:
            raise Problem("backup_failed", what=said.splitlines()[-1] if said else DUMPED)
    return path


def _back_up_sqlite(file: Path, shelf: Shelf, recipient: bytes, now: dt.datetime) -> Path:
    if not file.is_file():
        raise Problem("database_not_ready", place=file.parent)
    copy = file.with_suffix(".copying")
    copy.unlink(missing_ok=True)
    path = shelf.place_for(RECORD, now)
    try:
        copy.touch(mode=0o600)
        with closing(sqlite3.connect(file)) as record, closing(sqlite3.connect(copy)) as target:
            record.backup(target)
        with shelf.writing(path) as sealed, copy.open("rb") as plain:
            seal_stream(plain, sealed, recipient)
    except sqlite3.Error as error:
        raise Problem("backup_failed", what=type(error).__name__) from error
    except OSError as error:
        raise Problem("disk_unwritable", what=str(file.parent)) from error
    finally:
        copy.unlink(missing_ok=True)
    return path


def keep_wal(piece: Path, shelf: Shelf, recipient: bytes) -> None:
    """Seal a finished piece of PostgreSQL's log; one that is here already must be the same.

    Raises ``Problem``; PostgreSQL then keeps the piece and tries again.
    """
    try:
        with piece.open("rb") as plain:
            note = hashlib.file_digest(plain, "sha256").digest()
            plain.seek(0)
            path = shelf.place_for_wal(piece.name)
            if path.exists():
                if note_of(path) == note:
                    return
                raise Problem("backup_failed", what=f"another {piece.name} is there already")
            with shelf.writing(path) as target:
                seal_stream(plain, target, recipient, note)
    except OSError as error:
        raise Problem("file_unreadable", file=piece, what=error.strerror) from error
