"""Two people side by side, line by line; what is the same is marked in words, not in colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.kit.badge import Badge, BadgeText
from app.ui.kit.heading import Words
from app.ui.style import UNIT, theme

_VALUE_WIDTH_MIN = 120

Line = tuple[str, str, str, bool]
"""What is compared, what it is on either side ("": not known), and whether it is the same."""


class Compared(QWidget):
    """Lines of three: a label, one side, the other; and a badge where both are the same."""

    def __init__(
        self, heads: tuple[str, str], lines: Sequence[Line], same: BadgeText, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT * 2)
        self._grid.setVerticalSpacing(UNIT // 2)
        for column, head in enumerate(heads, 1):
            words = self._words(head, 0, column)
            words.setProperty("level", "3")
        for row, (label, one, other, is_same) in enumerate(lines, 1):
            self._grid.addWidget(Words(label, "soft", self), row, 0, Qt.AlignmentFlag.AlignTop)
            self._words(one, row, 1).setAccessibleName(f"{label}, {heads[0]}: {one or '–'}")
            self._words(other, row, 2).setAccessibleName(f"{label}, {heads[1]}: {other or '–'}")
            if is_same:
                self._grid.addWidget(Badge(same, self), row, 3, Qt.AlignmentFlag.AlignTop)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)

    def _words(self, text: str, row: int, column: int) -> Words:
        words = Words(text or "–", parent=self)
        words.setMinimumWidth(theme().px(_VALUE_WIDTH_MIN))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
        return words
