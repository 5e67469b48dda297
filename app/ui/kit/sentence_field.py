"""A field for a sentence or two, in which Enter goes on instead of beginning a new line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit


class SentenceField(QPlainTextEdit):
    """``entered`` on Enter; Shift+Enter begins a new line."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
