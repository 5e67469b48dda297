"""Short lists on a page of several: as high as what is in them, and no higher than their share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit.heading import Heading
from app.ui.kit.list_table import ListTable
from app.ui.style import ROW_HEIGHT, UNIT, theme

_FRAME = 4


class FittedList(QWidget):
    """A table under its heading. Without rows only the heading is there, and says so.

    Where there is less room it shrinks to ``rows_min``; the page scrolls rather than a short list.
    """

    def __init__(self, table: ListTable[Any], rows_min: int = 6, rows_max: int = 8) -> None:
        super().__init__()
        self.table = table
        self._rows_min, self._rows_max = rows_min, rows_max
        self._heading = Heading(level=3)
        self._title, self._none = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._heading)
        column.addWidget(table)
        for signal in (table.model().rowsInserted, table.model().rowsRemoved):
            signal.connect(self.fit)
        table.horizontalScrollBar().rangeChanged.connect(self.fit)
        self.fit()

    def set_title(self, title: str, none: str) -> None:
        """What is listed, and what to say when nothing is."""
        self._title, self._none = title, none
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    @Slot()
    def fit(self) -> None:
        """Take the height of the rows."""
        look, rows = theme(), self.table.model().rowCount()
        self._heading.setText(self._title if rows else self._none)
        self.table.setVisible(rows > 0)
        row, rest = look.px(ROW_HEIGHT), self.table.horizontalHeader().sizeHint().height() + _FRAME
        if self.table.horizontalScrollBar().maximum() > 0:
            rest += self.table.horizontalScrollBar().sizeHint().height()
        self.table.setMinimumHeight(min(rows, self._rows_min) * row + rest)
        self.table.setMaximumHeight(min(rows, self._rows_max) * row + rest)
