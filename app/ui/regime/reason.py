"""A line that asks why, under the list and not over it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.ui.style import UNIT
from app.ui.translate import Retranslated
from record.catalogue import BY_NAME

_LENGTH_MAX = BY_NAME["attendance"].by_name["reason"].kind.limit or 0


class ReasonLine(Retranslated, QFrame):
    """Hidden until it asks. ``answered(text)`` on Enter, ``left`` on Escape."""

    answered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "info")
        self._words = QLabel(self)
        self.field = QLineEdit(self)
        self.field.setMaxLength(_LENGTH_MAX)
        self._words.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT + 4, UNIT // 2, UNIT, UNIT // 2)
        row.setSpacing(UNIT)
        row.addWidget(self._words)
        row.addWidget(self.field, 1)
        self.field.returnPressed.connect(self._answer)
        self.retranslate()
        self.hide()

    def ask(self, question: str) -> None:
        """Ask, and take the keyboard."""
        self._words.setText(question)
        self.field.setAccessibleName(question)
        self.field.clear()
        self.show()
        self.field.setFocus()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("A few words, then Enter. Escape leaves it."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _answer(self) -> None:
        said = self.field.text().strip()
        if said:
            self.hide()
            self.answered.emit(said)
