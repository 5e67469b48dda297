"""Sentences that are written often, one key each, under the field that they go into."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.style import UNIT


class Phrases(QWidget):
    """Alt+1 and so on put a sentence behind what is written already; more can be written on."""

    def __init__(self, count: int, field: QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        flow = FlowLayout(self, UNIT // 2)
        flow.setContentsMargins(0, 0, 0, 0)
        self._buttons = [Button(role="quiet", parent=self) for _ in range(count)]
        for at, button in enumerate(self._buttons):
            put = partial(self.put, at)
            button.clicked.connect(put)
            # A button's own shortcut presses it for a moment first, which fast fingers overtake.
            QShortcut(QKeySequence(f"Alt+{at + 1}"), self).activated.connect(put)
            flow.addWidget(button)
        self._words: Sequence[str] = ()

    def offer(self, words: Sequence[str]) -> None:
        """Offer these sentences."""
        self._words = words
        for number, (button, sentence) in enumerate(zip(self._buttons, words, strict=True), 1):
            button.setText(f"Alt+{number}  {sentence}")
            button.setAccessibleName(sentence)

    def put(self, at: int) -> None:
        """Write a sentence behind what stands in the field, and stay there."""
        before = self._field.toPlainText().rstrip()
        self._field.setPlainText(" ".join(part for part in (before, self._words[at]) if part))
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        self._field.setFocus()
