"""Layouts that give way: a row that wraps, and cards in as many columns as there is room for.

At twice the text size, or in Welsh, what stood side by side must stand below one another.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from app.ui.style import UNIT, theme


class FlowLayout(QLayout):
    """Widgets in a row, wrapped to the next where the row is full."""

    def __init__(self, gap: int = UNIT // 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size.grownBy(QMargins(0, 0, 0, 0))

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        x, y, row_height = rect.left(), rect.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 10_000))
            if x > rect.left() and x + size.width() > rect.right() + 1:
                x, y, row_height = rect.left(), y + row_height + self._gap, 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            row_height = max(row_height, size.height())
        return y + row_height - rect.top()


class Columns(QWidget):
    """Stacks of widgets side by side, dealt out again when the width no longer fits them.

    ``stacks`` are given from the left, each from the top; with room for fewer columns the last
    stacks go below the first ones.
    """

    def __init__(self, column_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column_width = column_width
        self._stacks: list[list[QWidget]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(UNIT + UNIT // 2)
        self._columns: list[QVBoxLayout] = []

    def set_stacks(self, stacks: list[list[QWidget]]) -> None:
        """Show these; they become children of this widget."""
        self._stacks = stacks
        self._deal(self._fitting())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._columns) != self._fitting():
            self._deal(self._fitting())

    def _fitting(self) -> int:
        room = self.width() // max(theme().px(self._column_width), 1)
        return min(max(room, 1), max(len(self._stacks), 1))

    def _deal(self, columns: int) -> None:
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
            self._row.removeItem(column)
            column.deleteLater()
        self._columns = [QVBoxLayout() for _ in range(columns)]
        for column in self._columns:
            column.setSpacing(UNIT + UNIT // 2)
            self._row.addLayout(column, 1)
        for at, stack in enumerate(self._stacks):
            for widget in stack:
                self._columns[at % columns].addWidget(widget)
        for column in self._columns:
            column.addStretch(1)
