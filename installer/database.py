"""Puts the tables, the cabinet and the other streams into one MSI.

Off Windows with msibuild of msitools; on Windows with Windows' own installer, which reads the same
tables.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Sequence
from pathlib import Path

from installer.places import CannotBuild, run, tool
from installer.tables import CABINET, Table

_CREATE = 3  # MSIDBOPEN_CREATE
_INSERT = 1  # MSIMODIFY_INSERT


def write_database(msi: Path, tables: Sequence[Table], streams: dict[str, Path]) -> None:
    """Make ``msi`` of the tables. ``streams`` are the files that rows of tables name, and the
    cabinet. Raises ``CannotBuild``.
    """
    folder = msi.parent / "tables"
    folder.mkdir(parents=True, exist_ok=True)
    for table in tables:
        (folder / f"{table.name}.idt").write_bytes(table.text())
        for row in table.rows:
            if "v0" in table.columns[-1]:
                beside = folder / table.name / str(row[-1])
                beside.parent.mkdir(exist_ok=True)
                beside.write_bytes(streams[str(row[-1])].read_bytes())
    msi.unlink(missing_ok=True)
    names = [table.name for table in tables]
    write = _by_windows if os.name == "nt" else _by_msitools
    write(msi, folder, names, streams[CABINET])


def _by_msitools(msi: Path, folder: Path, names: Sequence[str], cabinet: Path) -> None:
    words = [word for name in names for word in ("-i", str(folder / f"{name}.idt"))]
    msibuild = tool("msibuild", package="msitools")
    run([msibuild, str(msi), *words, "-a", CABINET, str(cabinet)], where=folder)


def _by_windows(msi: Path, folder: Path, names: Sequence[str], cabinet: Path) -> None:
    library = ctypes.CDLL("msi")

    def call(name: str, *words: object) -> None:
        code = getattr(library, name)(*words)
        if code:
            raise CannotBuild(f"Windows' installer answers {code} to {name}.")

    database, view, record = (ctypes.c_ulong() for _ in range(3))
    call("MsiOpenDatabaseW", str(msi), ctypes.c_void_p(_CREATE), ctypes.byref(database))
    for name in names:
        call("MsiDatabaseImportW", database, str(folder), f"{name}.idt")
    query = "SELECT `Name`, `Data` FROM `_Streams`"
    call("MsiDatabaseOpenViewW", database, query, ctypes.byref(view))
    call("MsiViewExecute", view, 0)
    record = ctypes.c_ulong(library.MsiCreateRecord(2))
    call("MsiRecordSetStringW", record, 1, CABINET)
    call("MsiRecordSetStreamW", record, 2, str(cabinet))
    call("MsiViewModify", view, _INSERT, record)
    call("MsiDatabaseCommit", database)
    for handle in (record, view, database):
        call("MsiCloseHandle", handle)
