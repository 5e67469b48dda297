"""Compiles the tree with the very Python that will run it, so that no terminal has to.

A compiled file names its source by a hash that is never looked at: the folder of programs can be
written by nobody, and moments of files would make two builds differ. Off Windows, that Python runs
under wine.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from installer import payload
from installer.places import BUILD, HERE, run, tool

SCRIPT = HERE / "compile_modules.py"
_HOST = BUILD / "python"


def compile_tree(folder: Path, parts: Sequence[str]) -> None:
    """Compile every module in these parts of the tree. Raises ``CannotBuild``."""
    command = [*_runner(), str(_python()), str(SCRIPT), *parts]
    run(command, where=folder, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", **wine())


def wine() -> dict[str, str]:
    """The variables with which wine works in a folder of the build and says nothing."""
    return {"WINEPREFIX": str(BUILD / "wine"), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree="}


def _runner() -> list[str]:
    return [] if os.name == "nt" else [tool("wine", package="wine wine64")]


def _python() -> Path:
    """A whole Python of the build's own, without the file that says where modules lie."""
    if not (_HOST / "python.exe").exists():
        shutil.rmtree(_HOST, ignore_errors=True)
        _HOST.mkdir(parents=True)
        with payload.python_archive() as archive:
            for name in archive.namelist():
                file = PurePosixPath(name)
                if not name.endswith("/") and file.suffix != "._pth":
                    (_HOST / file.name).write_bytes(archive.read(name))
    return _HOST / "python.exe"
