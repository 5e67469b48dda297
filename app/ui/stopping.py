"""Being told to stop from outside: Ctrl+C, the machine shutting down, a console that is closed.

Python raises ``KeyboardInterrupt`` wherever it is, which may be in a method that Qt has called: it
cannot pass through Qt, and the program would end on the spot, with threads at work and what is open
left open. Here the event loop ends instead, as if the window had been closed.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType, TracebackType
from typing import Self

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication

STOPPED = 130
"""The exit code of a program that was told to stop, as shells know it."""

_SIGNALS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if name in dir(signal)
]


class Stopping(QObject):
    """Hears signals as long as the ``with`` lasts; ``heard`` says whether there was one.

    The event loop then ends with ``STOPPED``, once: whoever is told again goes on ending. While
    ``raises`` is set, ``KeyboardInterrupt`` is raised, too: that is for long work outside Qt.
    """

    def __init__(self, app: QApplication, *, raises: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self.raises = raises
        self.heard = False

    def __enter__(self) -> Self:
        # Qt's loop waits in the system and knows nothing of Python's signals: a byte wakes it.
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._fd_before = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._before = {number: signal.signal(number, self._hear) for number in _SIGNALS}
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._notifier.setEnabled(False)
        self._near.close()
        self._far.close()

    def _hear(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        if self.heard:
            return
        self.heard = True
        self._app.exit(STOPPED)
        if self.raises:
            raise KeyboardInterrupt

    @Slot()
    def _wake(self) -> None:
        """The signal may have come before the loop began, when there was none to end."""
        self._near.recv(4096)
        if self.heard:
            self._app.exit(STOPPED)
