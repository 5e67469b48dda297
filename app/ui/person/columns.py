"""Cards in as many columns as there is room for.

At twice the text size, or in Welsh, what stood side by side must stand below one another.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from app.ui.kit.item_layout import ItemLayout
from app.ui.style import UNIT, theme

_GAP = UNIT + UNIT // 2


class ColumnsLayout(ItemLayout):
    """Stacks of widgets side by side; with room for fewer columns, the last go below the first.

    Widgets are added with ``add(widget, stack)``, the stacks counted from the left. A column is at
    least ``column_width`` wide, in pixels at text size 1.
    """

    def __init__(self, column_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column_width = column_width
        self._stacks: list[int] = []
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, stack: int) -> None:
        """Add a widget at the foot of a stack."""
        self._stacks.append(stack)
        self.addWidget(widget)

    def takeAt(self, index: int) -> QLayoutItem | None:
        taken = super().takeAt(index)
        if taken is not None:
            del self._stacks[index]
        return taken

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(width, 0)

    def arrange(self, rect: QRect, *, place: bool) -> int:
        stacks = max(self._stacks, default=0) + 1
        room = rect.width() // max(theme().px(self._column_width), 1)
        columns = min(max(room, 1), stacks)
        width = (rect.width() - _GAP * (columns - 1)) // columns
        tops = [rect.top()] * columns
        for item, stack in sorted(zip(self._items, self._stacks, strict=True), key=_by_stack):
            if item.isEmpty():
                continue
            column = stack % columns
            height = item.heightForWidth(width) if item.hasHeightForWidth() else -1
            height = max(height, item.sizeHint().height() if height < 0 else 0)
            if place:
                left = rect.left() + column * (width + _GAP)
                item.setGeometry(QRect(QPoint(left, tops[column]), QSize(width, height)))
            tops[column] += height + _GAP
        return max(tops) - _GAP - rect.top()


def _by_stack(one: tuple[QLayoutItem, int]) -> int:
    return one[1]
