"""One window a terminal: a second start brings the first one to the front, and ends."""

from __future__ import annotations

import ctypes
import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from record.problems import Problem

_ANSWER_MS = 3000
_ANYBODY = -1  # ASFW_ANY
_LOCK = "window.lock"


class OneWindow(QObject):
    """Who has the terminal in ``folder`` open. `wanted` when somebody starts it again."""

    wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        named = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:24]
        self._name = f"wingbook-{named}"
        self._folder = folder
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # only by its process being gone, however long it runs
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def claim(self) -> bool:
        """Be the one, or show the one that is. Raises ``Problem`` when that one does not answer."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise Problem("disk_unwritable", what=error.strerror or "–") from error
        if not self._lock.tryLock(0):
            if self._lock.error() is QLockFile.LockError.LockFailedError:
                self._show_the_other()
                return False
            return True  # a folder that cannot be written is told when the record is opened
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def give_up(self) -> None:
        """The window has gone."""
        self._server.close()
        self._lock.unlock()

    def _show_the_other(self) -> None:
        if sys.platform == "win32":  # else Windows lets no other program come to the front
            ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            raise Problem("already_open")
        socket.disconnectFromServer()

    @Slot()
    def _hear(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.wanted.emit()


def bring_to_front(window: QWidget) -> None:
    """Show a window over others, with the keyboard, as it was before it was made small."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
