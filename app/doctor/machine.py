"""The machine: the program's own files, what is set, room on the disk, the logs."""

from __future__ import annotations

import datetime as dt
import platform
import shutil
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from app.checkup import Finding, State, of_problem, warning, well, wrong
from app.doctor.subject import Subject
from app.settings.folders import CRASH_FILE, LAST_CRASH_FILE, shown
from app.settings.sources import Level
from record.version import VERSION

CRASH_TOLD = dt.timedelta(days=7)
_GB = 1_000_000_000
_LOW_GB, _ALMOST_FULL_GB = 2.0, 0.3
_FONT_BEGINS = (b"OTTO", b"\x00\x01\x00\x00")
_COMPILED_BEGINS = b"\x3c\xb8\x64\x18"


def check_program(subject: Subject) -> Iterator[Finding]:
    """Which program this is, on what."""
    del subject
    system = " ".join(part for part in (platform.system(), platform.release()) if part)
    yield well("program", "program", version=VERSION, python=_python(), system=system)


def _python() -> str:
    return platform.python_version()


def check_resources(subject: Subject) -> Iterator[Finding]:
    """The fonts and the words of both languages, without which no window opens."""
    del subject
    root = files("resources")
    fonts = [one for one in root.joinpath("fonts").iterdir() if one.name.endswith(".otf")]
    lost = [one.name for one in fonts if not one.read_bytes().startswith(_FONT_BEGINS)]
    lost += [] if fonts else ["fonts"]
    for language in ("en", "cy"):
        words = root.joinpath("translations")
        compiled = words.joinpath(f"wingbook_{language}.qm")
        whole = compiled.is_file() and compiled.read_bytes().startswith(_COMPILED_BEGINS)
        if not whole and not words.joinpath(f"wingbook_{language}.ts").is_file():
            lost.append(compiled.name)
    if lost:
        yield wrong("resources", "resources_lost", files=", ".join(lost))
    else:
        yield well("resources", "resources_whole")


def check_settings(subject: Subject) -> Iterator[Finding]:
    """What is set and cannot be used, or differs from what the terminal is."""
    settings = subject.settings
    for fault in settings.faults:
        yield of_problem("settings", fault, State.WARNING)
    wanted = settings.value("Profile")
    if subject.home is not None and wanted and wanted != subject.home.profile:
        profile = subject.home.profile
        yield warning("settings", "profile_differs", wanted=wanted, found=profile)
    elif not settings.faults:
        levels = [found.level for found in settings.every()]
        count = levels.count(Level.POLICY) + levels.count(Level.MACHINE)
        yield well("settings", "settings_well", count=count, own=levels.count(Level.USER))


def check_disk(subject: Subject) -> Iterator[Finding]:
    """Whether the record can grow: a full disk keeps entries from being saved."""
    there = next(
        each for each in (subject.folder, *subject.folder.absolute().parents) if each.exists()
    )
    free = round(shutil.disk_usage(there).free / _GB, 1)
    if fault := _unwritable(there):
        yield wrong("disk", "disk_unwritable", what=fault)
    elif free < _ALMOST_FULL_GB:
        yield wrong("disk", "disk_almost_full", free=free)
    elif free < _LOW_GB:
        yield warning("disk", "disk_low", free=free)
    else:
        yield well("disk", "disk_well", free=free)


def check_logs(subject: Subject) -> Iterator[Finding]:
    """Whether the logs can be written, and whether the program stopped unexpectedly."""
    folder = shown(subject.logs)
    there = subject.logs if subject.logs.exists() else subject.logs.parent
    if there.exists() and (fault := _unwritable(there)):
        yield warning("logs", "logs_unwritable", folder=folder, what=fault)
        return
    if any(_is_of_late(subject, subject.logs / name) for name in (CRASH_FILE, LAST_CRASH_FILE)):
        yield warning("logs", "logs_crash", folder=folder)
    else:
        yield well("logs", "logs_well", folder=folder)


def _is_of_late(subject: Subject, crash: Path) -> bool:
    if not crash.is_file() or not crash.stat().st_size:
        return False
    at = dt.datetime.fromtimestamp(crash.stat().st_mtime, dt.UTC)
    return subject.clock.now() - at < CRASH_TOLD


def _unwritable(folder: Path) -> str:
    """Why nothing can be written there; empty when it can."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"wingbook")
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""
