"""A layout that breaks its line where the room ends, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from app.ui.kit.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Widgets from the left, as many in a line as fit; an expanding one takes what is left."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def arrange(self, rect: QRect, *, place: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            if place:
                self._place(line, rect, top, height)
            top += height + self._gap
        return max(0, top - self._gap - rect.top())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = width + 1
        for item in self._items:
            wanted = item.sizeHint().width()
            if item.isEmpty():
                continue
            if used + self._gap + wanted > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(item)
            used += self._gap + wanted
        return lines

    def _place(self, line: list[QLayoutItem], rect: QRect, top: int, height: int) -> None:
        taken = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
        spare = max(0, rect.width() - taken)
        left = rect.left()
        for item in line:
            size = item.sizeHint()
            width = min(size.width(), rect.width())
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                width, spare = width + spare, 0
            rise = (height - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, top + rise), QSize(width, size.height())))
            left += width + self._gap
