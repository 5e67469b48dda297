"""The steps of an intake in one line, where large text leaves no room for a list of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.icons import icon

_LETTERS = 18


class StepChoice(QComboBox):
    """``chosen(step)`` when somebody takes another one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.activated.connect(self._choose)

    def offer(self, steps: Sequence[tuple[str, str]], marks: Mapping[str, tuple[str, str]]) -> None:
        """Offer these (step, words), each with its mark where it has one."""
        step = self.currentData()
        self.clear()
        for name, words in steps:
            self.addItem(words, name)
            if name in marks:
                self.setItemIcon(self.count() - 1, icon(*marks[name]))
        self.mark(str(step))

    def mark(self, step: str) -> None:
        """Show which page is open."""
        self.setCurrentIndex(self.findData(step))

    @Slot(int)
    def _choose(self, at: int) -> None:
        self.chosen.emit(str(self.itemData(at)))
