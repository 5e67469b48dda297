"""Ctrl+K: one field for any person, cell or command, over whatever is on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.ui.commands import Command
from app.ui.context import Context
from app.ui.find.panel import FindPanel
from app.ui.find.rows import FindRow
from app.ui.style import UNIT, theme

_WIDTH = 720
_HEIGHT = 480


class Palette(QFrame):
    """Lies over its parent until something is chosen (`opened(row)`), Esc, or a click beside it."""

    opened = Signal(object)

    def __init__(self, context: Context, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setObjectName("palette")
        self.setAutoFillBackground(True)
        self._came_from: QWidget | None = None
        self.panel = FindPanel(context, commands, self)
        self.panel.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        column.addWidget(self.panel)
        self.hide()

    def open(self) -> None:
        """Show it near the top of what it lies over, and begin afresh."""
        under, look = self._under, theme()
        self._came_from = QApplication.focusWidget()
        room = under.size() - QSize(UNIT * 8, UNIT * 8)
        self.resize(QSize(look.px(_WIDTH), look.px(_HEIGHT)).boundedTo(room))
        self.move((under.width() - self.width()) // 2, UNIT * 3)
        self.show()
        self.raise_()
        self.panel.start()
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def leave(self) -> None:
        """Go away, and give the keyboard back to where it came from."""
        if self.isHidden():
            return
        QApplication.instance().focusChanged.disconnect(self._follow_focus)  # type: ignore[union-attr]
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if new is not None and not self.isAncestorOf(new) and new is not self:
            self._came_from = None
            self.leave()

    @Slot(object)
    def _open(self, row: FindRow) -> None:
        self.leave()
        self.opened.emit(row)
