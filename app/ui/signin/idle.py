"""Watches for hands on the terminal: it locks itself when there are none, and at once on F12."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

IDLE_MINUTES = 10
_HANDS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class IdleWatch(QObject):
    """Sees every key before any dialog does. `lock_wanted` when the terminal should be locked."""

    lock_wanted = Signal()

    def __init__(self, app: QApplication, parent: QObject, minutes: float = IDLE_MINUTES) -> None:
        super().__init__(parent)
        self._app = app
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(minutes * 60_000))
        self._timer.timeout.connect(self.lock_wanted)

    def start(self) -> None:
        """Watch from now on."""
        self._app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._app.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _HANDS or not self._is_here():
            return False
        self._timer.start()
        if not isinstance(event, QKeyEvent):
            return False
        wanted = event.key() == Qt.Key.Key_F12 and not event.modifiers()
        if wanted:
            self.lock_wanted.emit()
        return wanted

    def _is_here(self) -> bool:
        """Whether the hands are at this window or a dialog of it: a program may have two."""
        at: QObject | None = self._app.activeWindow()
        while at is not None and at is not self.parent():
            at = at.parent()
        return at is not None or self._app.activeWindow() is None
