"""Where the record and the logs of a terminal lie, unless something else is said."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from app.settings.settings import Settings

_NAME = "Wingbook"
CRASH_FILE, LAST_CRASH_FILE = "crash.txt", "crash-last.txt"
"""Among the logs: what was written when a run was ended from below (``app.ui.crashes``)."""


def data_folder(settings: Settings) -> Path:
    """The terminal's folder: as it is set, else the user's own for data."""
    return settings.path("DataFolder") or Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def log_folder(settings: Settings, home: Path) -> Path:
    """The folder of the logs: as it is set, else where this system expects them.

    Those of a terminal whose own folder was named lie in it.
    """
    said = settings.path("LogFolder")
    if said is not None:
        return said
    if home == data_folder(settings):
        return Path(platformdirs.user_log_dir(_NAME, appauthor=False))
    return home / "logs"


def shown(path: Path) -> str:
    """A path for people: the user's own folder, which may be called by their name, is a ``~``."""
    try:
        return str(Path("~") / path.absolute().relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
