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
from app.ui.kit.row_model import BADGES_ROLE, BELOW_ROLE, STRONG_ROLE, TONE_ROLE, RowModel
from app.ui.style import ROW_HEIGHT, SMALL_TEXT_SIZE, UNIT, theme

Row = TypeVar("Row")
_GIVES_WAY = 0.4  # of its width; where more would be needed, the table scrolls sideways
_FOLDS = 0.2  # where more of it would be needed, and columns can stand under others, they do
_FOLDED_HEIGHT = 36  # two lines


class ListTable(QTableView, Generic[Row]):
    """A list of rows. `row_opened(row)` on Enter or a double click, `row_chosen(row)` on moving.

    `focused()` when the keyboard comes into it; `heights_changed()` when its rows are of
    another height.
    `name` is what a screen reader calls the list.
    """

    row_opened = Signal(object)
    row_chosen = Signal(object)
    focused = Signal()
    heights_changed = Signal()

    def __init__(self, model: RowModel[Row], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._folded = False
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

    def height_of(self, rows: int) -> int:
        """How high it is with so many rows in sight, under its header."""
        header = self.horizontalHeader().sizeHint().height()
        return header + rows * self._row_height() + 2 * self.frameWidth()

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
        self.horizontalHeader().setMinimumSectionSize(theme().px(UNIT * 5))
        self._fit_rows()
        self._share_width()

    def _row_height(self) -> int:
        return theme().px(_FOLDED_HEIGHT if self._folded else ROW_HEIGHT)

    def _fit_rows(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._row_height())
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self.heights_changed.emit()

    def _fold(self, folded: bool) -> None:
        """Let columns stand under others, or beside them again."""
        if folded == self._folded:
            return
        self._folded = folded
        self._rows.fold(folded)
        for at, column in enumerate(self._rows.columns):
            self.setColumnHidden(at, folded and column.under is not None)
        self._fit_rows()

    def _share_width(self) -> None:
        """Share out what is left over; what is lacking the same columns give, if that is enough."""
        look, columns = theme(), self._rows.columns
        wanted = sum(look.px(column.width) for column in columns)
        able = sum(look.px(column.width) for column in columns if column.grow)
        can_fold = any(column.under is not None for column in columns)
        self._fold(can_fold and wanted - self.viewport().width() > able * _FOLDS)
        shown = [at for at in range(len(columns)) if not self.isColumnHidden(at)]
        growing = sum(columns[at].grow for at in shown)
        room = self.viewport().width() - sum(look.px(columns[at].width) for at in shown)
        able = sum(look.px(columns[at].width) for at in shown if columns[at].grow)
        kept = 1 + room / able if 0 < -room <= able * _GIVES_WAY else 1.0
        more = max(0, room) // growing if growing else 0
        for at in shown:
            column, width = columns[at], look.px(columns[at].width)
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
        if below := index.data(BELOW_ROLE):
            self._paint_below(painter, area, below)
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

    @staticmethod
    def _paint_below(painter: QPainter, area: QRectF, words: str) -> None:
        """A second, smaller line; what is above gets the rest of the area."""
        look = theme()
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        painter.setPen(look.colour("ink_soft"))
        line = QRectF(area)
        area.setBottom(area.bottom() - painter.fontMetrics().height())
        line.setTop(area.bottom() - look.px(1))
        said = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, max(0, int(line.width()))
        )
        painter.drawText(line, int(Qt.AlignmentFlag.AlignTop), said)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        hint = super().sizeHint(option, index)
        badges = index.data(BADGES_ROLE) or ()
        width = hint.width() + sum(badge_size(badge).width() + look.px(4) for badge in badges)
        return QSize(width, max(hint.height(), look.px(ROW_HEIGHT)))
