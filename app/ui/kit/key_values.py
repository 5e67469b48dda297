"""Facts in two columns: what it is, and what it says."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.kit.heading import Words
from app.ui.style import UNIT, theme

_VALUE_WIDTH_MIN = 96  # a word; narrower, and a value becomes a tower of syllables


class KeyValueList(QWidget):
    """Pairs of label and value, in one or more columns of pairs, read down each column.

    An empty value is shown as a dash, so that what is not known can be seen to be not known.
    """

    def __init__(self, pairs_across: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across = pairs_across
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT * 2)
        self._grid.setVerticalSpacing(UNIT // 2)

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these; what was shown goes."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        rows = -(-len(pairs) // self._across)
        for at, (label, value) in enumerate(pairs):
            row, pair = at % max(rows, 1), at // max(rows, 1)
            self._add(row, pair * 2, label, value)
        for pair in range(self._across):
            self._grid.setColumnStretch(pair * 2 + 1, 1)

    def _add(self, row: int, column: int, label: str, value: str) -> None:
        name = QLabel(label, self)
        name.setProperty("tone", "soft")
        words = Words(value or "–", parent=self)
        words.setMinimumWidth(theme().px(_VALUE_WIDTH_MIN))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setAccessibleName(f"{label}: {value}" if value else label)
        self._grid.addWidget(name, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, column + 1, Qt.AlignmentFlag.AlignTop)
