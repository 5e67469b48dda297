"""What happens when the program itself is wrong: it is written down, and somebody is told.

A fault gets an id that can be read out on the telephone. The log names the kind of error and the
places in the program, never the values: those may be somebody's record.
"""

from __future__ import annotations

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from secrets import token_hex
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from app.places import places
from record.problems import Problem

LOG = logging.getLogger("wingbook")
_LOG_BYTES = 1_000_000
_LOG_FILES = 3


class Faults(QObject):
    """Takes whatever was raised and nobody caught, in any thread.

    ``fault(id)`` for a mistake of the program, ``problem(Problem)`` for a thing of the world.
    """

    fault = Signal(str)
    problem = Signal(object)

    def report(self, error: BaseException) -> None:
        """Tell of an error; may be called from any thread."""
        if isinstance(error, Problem):
            self.problem.emit(error)
            return
        fault_id = token_hex(4).upper()
        LOG.error("fault %s\n%s", fault_id, places(error))
        self.fault.emit(fault_id)

    def install(self) -> None:
        """Take over the hooks of the interpreter and of its threads."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        del kind, trace
        if isinstance(error, KeyboardInterrupt):
            raise SystemExit(1)
        self.report(error)

    def _uncaught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and not isinstance(caught.exc_value, SystemExit):
            self.report(caught.exc_value)


def log_to(folder: Path) -> None:
    """Write the program's own log into this folder from now on, if it can be written.

    Lines of the link and of the window go into it, none of what other packages say.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "window.log", maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
        )
    except OSError:
        LOG.warning("the log cannot be written")
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    for name in (LOG.name, "app"):
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(logging.INFO)
