"""The table that all lists of the terminal are shown in: rows to choose, by keyboard first."""

from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.kit.badge import badge_size, paint_badge
from app.ui.kit.row_model import BADGES_ROLE, STRONG_ROLE, TONE_ROLE, RowModel
from app.ui.style import ROW_HEIGHT, UNIT, theme

Row = TypeVar("Row")
_GIVES_WAY = 0.4  # of its width; where more would be needed, the table scrolls sideways


class ListTable(QTableView, Generic[Row]):
    """A list of rows. `row_opened(row)` on Enter or a double click, `row_chosen(row)` on moving.

    `focused()` when the keyboard comes into it.
    `name` is what a screen reader calls the list.
    """

    row_opened = Signal(object)
    row_chosen = Signal(object)
    focused = Signal()

    def __init__(self, model: RowModel[Row], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = _CellDelegate(self)
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self._lay_out_columns()
        self.doubleClicked.connect(self._open)
        if any(column.sort_by for column in model.columns):
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)

    def chosen(self) -> Row | None:
        """The row that has the cursor, or None."""
        index = self.currentIndex()
        return self._rows.row_at(index) if index.isValid() else None

    def choose(self, row_id: Hashable) -> bool:
        """Put the cursor on the row with this id; False when it is not there."""
        at = self._rows.find(row_id)
        if at >= 0:
            self.setCurrentIndex(self._rows.index(at, 0))
        return at >= 0

    def step(self, by: int) -> None:
        """Move the cursor, for a search field above that keeps the keyboard."""
        last = self._rows.rowCount() - 1
        if last >= 0:
            now = self.currentIndex().row()
            self.setCurrentIndex(self._rows.index(min(max(now + by, 0), last), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        row = self.chosen()
        if row is not None:
            self.row_chosen.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._lay_out_columns()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None:
            self.row_opened.emit(row)

    def _lay_out_columns(self) -> None:
        look, header = theme(), self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        self.verticalHeader().setMinimumSectionSize(look.px(ROW_HEIGHT))
        header.setMinimumSectionSize(look.px(UNIT * 5))
        self._share_width()

    def _share_width(self) -> None:
        """Share out what is left over; what is lacking the same columns give, if that is enough."""
        look, columns = theme(), self._rows.columns
        growing = sum(column.grow for column in columns)
        room = self.viewport().width() - sum(look.px(column.width) for column in columns)
        able = sum(look.px(column.width) for column in columns if column.grow)
        kept = 1 + room / able if 0 < -room <= able * _GIVES_WAY else 1.0
        more = max(0, room) // growing if growing else 0
        for at, column in enumerate(columns):
            width = look.px(column.width)
            self.horizontalHeader().resizeSection(
                at, int(width * kept) + more if column.grow else width
            )


class _CellDelegate(QStyledItemDelegate):
    """Paints badges, then words, over what the style sheet paints for a cell."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        look = theme()
        text, badges = option.text, index.data(BADGES_ROLE) or ()
        option.text = ""
        view = option.widget
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        area = QRectF(option.rect).adjusted(look.px(UNIT), 0, -look.px(UNIT), 0)
        painter.save()
        painter.setClipRect(option.rect)
        for badge in badges:
            y = area.center().y() - badge_size(badge).height() / 2
            area.setLeft(area.left() + paint_badge(painter, QPointF(area.left(), y), badge))
            area.setLeft(area.left() + look.px(UNIT // 2))
        if text:
            strong = bool(index.data(STRONG_ROLE))
            font = look.font(weight=QFont.Weight.DemiBold) if strong else look.font()
            painter.setFont(font)
            painter.setPen(look.colour(index.data(TONE_ROLE) or "ink"))
            words = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, max(0, int(area.width()))
            )
            painter.drawText(area, int(option.displayAlignment), words)
        if option.state & QStyle.StateFlag.State_Selected:
            box = option.rect
            if index.column() == 0:  # seen where colours are few, as in high contrast
                painter.fillRect(box.adjusted(0, 0, 4 - box.width(), 0), look.colour("accent"))
            if view.hasFocus():
                painter.fillRect(box.adjusted(0, 0, 0, 2 - box.height()), look.colour("focus"))
                painter.fillRect(box.adjusted(0, box.height() - 2, 0, 0), look.colour("focus"))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        hint = super().sizeHint(option, index)
        badges = index.data(BADGES_ROLE) or ()
        width = hint.width() + sum(badge_size(badge).width() + look.px(4) for badge in badges)
        return QSize(width, max(hint.height(), look.px(ROW_HEIGHT)))
