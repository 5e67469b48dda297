"""What the interpreter writes down when the program is ended from below, and telling of it later.

It names threads and places in the program, never values. A program that ends as it should takes the
file away: on Windows the interpreter also writes of what another part of the program then caught.
"""

from __future__ import annotations

import faulthandler
from pathlib import Path
from typing import IO

from app.settings.folders import CRASH_FILE, LAST_CRASH_FILE


class CrashFile:
    """The file of this run, in the folder of the logs. ``begin`` once, ``end`` when all is shut."""

    def __init__(self, folder: Path) -> None:
        self._now, self._last = folder / CRASH_FILE, folder / LAST_CRASH_FILE
        self._file: IO[bytes] | None = None

    def begin(self) -> bool:
        """Write into it from now on; whether the run before this one stopped unexpectedly.

        What that one wrote is kept, until another stops so. A folder that cannot be written is no
        reason not to start.
        """
        stopped = False
        try:
            self._now.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            stopped = self._now.is_file() and self._now.stat().st_size > 0
            if stopped:
                self._now.replace(self._last)
            self._file = self._now.open("wb")
        except OSError:
            return stopped
        faulthandler.enable(self._file)
        return stopped

    def end(self) -> None:
        """The program ended as it should."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        self._now.unlink(missing_ok=True)
