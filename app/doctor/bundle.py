"""What support may see of a terminal, in one file: nothing of the record, and nobody's name.

In it are what the doctor found, the versions of what the program is made of, how many records of
each type there are, and the logs, which name places in the program and never values. The record,
the keys and the entries that wait are not.
"""

from __future__ import annotations

import io
import json
import platform
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from app.checkup import Checkup, State
from app.settings.folders import log_folder
from app.settings.settings import Settings
from app.settings.wire import settings_to_wire
from app.store.examining import counted
from app.store.home import TerminalHome, write_bytes_whole
from app.store.problems import problem_of
from app.store.replica import Replica
from app.store.vault import Vault, open_vault
from record.version import VERSION

LOG_BYTES_MAX = 2_000_000
"""The most that is taken of one log: its end."""
ABOUT = """\
This is for whoever helps with a terminal of Wingbook.

  doctor.json     what was found when it was looked over
  settings.json   what is set, and by whom; of codes only that there is one
  versions.json   what the program is made of
  counts.json     how many records of each type there are
  logs/           what the program wrote down about itself

Nothing in here is from the record, and nobody is named. No key and no password is in here.
"""


def write_bundle(
    path: Path, checkup: Checkup, folder: Path, settings: Settings, vault: Vault | None = None
) -> tuple[str, ...]:
    """Write the file; the names of what is in it. Raises ``Problem``: it cannot be written."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in _parts(checkup, folder, settings, vault):
            packed.writestr(zipfile.ZipInfo(name, checkup.at.timetuple()[:6]), text)
        names = tuple(packed.namelist())
    try:
        write_bytes_whole(path, held.getvalue(), mode=0o600)
    except OSError as error:
        raise problem_of(error) or error from error
    return names


def _parts(
    checkup: Checkup, folder: Path, settings: Settings, vault: Vault | None
) -> Iterator[tuple[str, str]]:
    yield "about.txt", ABOUT
    yield "doctor.json", _without_home(_json(checkup.to_wire()))
    yield "settings.json", _without_home(_json(settings_to_wire(settings)))
    yield "versions.json", _json(_versions())
    record = {one.check: one.state for one in checkup.findings}
    if record.get("migrations") is State.WELL and record.get("replica") is State.WELL:
        yield "counts.json", _json(_counts(folder, vault))
    logs = log_folder(settings, folder)
    for log in sorted(logs.glob("*")) if logs.is_dir() else ():
        if log.is_file() and log.suffix in _LOGS | _OLDER:
            yield f"logs/{log.name}", _without_home(_end_of(log))


_LOGS = frozenset({".log", ".txt"})
_OLDER = frozenset({".1", ".2", ".3"})


def _counts(folder: Path, vault: Vault | None) -> dict[str, int]:
    home = TerminalHome.load(folder)
    replica = Replica.open(home, vault or open_vault(home.vault, folder))
    try:
        return counted(replica)
    finally:
        replica.close()


def _versions() -> dict[str, object]:
    installed = {one.name: one.version for one in metadata.distributions() if one.name}
    return {
        "wingbook": VERSION,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": dict(sorted(installed.items())),
    }


def _end_of(log: Path) -> str:
    try:
        return log.read_bytes()[-LOG_BYTES_MAX:].decode("utf-8", "replace")
    except OSError as error:
        return f"It cannot be read: {error.strerror}\n"


def _without_home(text: str) -> str:
    """The user's own folder is often called by their name."""
    own = str(Path.home())
    for spelled in (own, own.replace("\\", "\\\\")):
        if len(spelled) > len(Path.home().anchor):
            text = text.replace(spelled, "~")
    return text


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
