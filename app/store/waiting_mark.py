"""Says beside the record, to whoever may not open it, that this terminal has something to send.

On Windows the program is installed for the machine and each user's record is theirs alone, so who
uninstalls it cannot look into them. The installation makes a folder for all; the mark of a terminal
is an empty file there, named by the terminal. It is put before an entry is kept and taken away when
the last was answered, so that it errs to the safe side. Without the folder there is no mark.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

log = logging.getLogger(__name__)


def marks_folder() -> Path | None:
    """The folder that the installation has made for marks, if it has."""
    machine = os.environ.get("PROGRAMDATA")
    folder = Path(machine) / "Wingbook" / "waiting" if machine else None
    return folder if folder is not None and folder.is_dir() else None


class WaitingMark:
    """The mark of one terminal. A folder that cannot be written is logged: work goes on."""

    def __init__(self, terminal_id: str) -> None:
        folder = marks_folder()
        self._file = folder / terminal_id if folder is not None and terminal_id else None

    def put(self) -> None:
        """Something waits, or is about to."""
        if self._file is not None and not self._file.exists():
            self._try(lambda file: file.touch())

    def take_away(self) -> None:
        """Nothing waits any more."""
        self._try(lambda file: file.unlink(missing_ok=True))

    def _try(self, change: Callable[[Path], None]) -> None:
        if self._file is None:
            return
        try:
            change(self._file)
        except OSError as error:
            log.warning("the mark that something waits: %s", error.strerror)
