"""Things told in sentences: a badge, a strong line, its sentence, a quieter line, and a time.

Rows are as high as their sentences need, so that nothing is cut off at any size of text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.kit.badge import BadgeText, badge_size, paint_badge
from app.ui.kit.row_model import ROW_ROLE, Column, RowModel
from app.ui.style import SMALL_TEXT_SIZE, UNIT, theme

_WORDS_WIDTH = 400  # with less room beside the badge, the words go below it
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ASIDE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

Index = QModelIndex | QPersistentModelIndex
Block = tuple[str, QFont, str, QRect, int]


@dataclass(frozen=True)
class StoryLine:
    """One row, in words. ``aside`` stands at the right: a time, an age, a size."""

    id: str
    badge: BadgeText
    title: str
    text: str
    more: str = ""
    aside: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        parts = (self.badge.spoken, self.title, self.text, self.more, self.aside)
        return ". ".join(part.rstrip(".") for part in parts if part)


class StoryList(QListView):
    """``row_opened(id)`` on Enter or a double click."""

    row_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: RowModel[StoryLine] = RowModel(
            [Column("", lambda line: line.text, spoken=lambda line: line.spoken)],
            lambda line: line.id,
        )
        self.lines.setParent(self)
        self._delegate = _StoryDelegate(self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open)

    def show_lines(self, lines: Sequence[StoryLine]) -> None:
        """Show these; the chosen one stays chosen, or else the one that took its place."""
        at = self.currentIndex().row()
        self.lines.replace(lines)
        self._delegate.make_room(self.lines.rows)
        if lines and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(min(max(at, 0), len(lines) - 1), 0))
        self.scheduleDelayedItemsLayout()

    def chosen(self) -> str | None:
        """The id of the row that has the cursor."""
        line = self.lines.row_at(self.currentIndex())
        return line.id if line is not None else None

    def choose(self, line_id: str) -> bool:
        """Put the cursor on a row; False when it is not in the list."""
        at = self.lines.find(line_id)
        if at >= 0:
            self.setCurrentIndex(self.lines.index(at, 0))
        return at >= 0

    @Slot()
    def open_chosen(self) -> None:
        """Open the row that has the cursor."""
        line_id = self.chosen()
        if line_id is not None:
            self.row_opened.emit(line_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Heights depend on the width, because words wrap.
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._delegate.make_room(self.lines.rows)
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.open_chosen()


class _StoryDelegate(QStyledItemDelegate):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._badge_room = 0

    def make_room(self, lines: Sequence[StoryLine]) -> None:
        """Leave room beside the words for the widest badge."""
        widest = max((badge_size(line.badge).width() for line in lines), default=0)
        self._badge_room = widest + theme().px(UNIT * 3)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: StoryLine = index.data(ROW_ROLE)
        look, rect = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("accent_soft"))
            painter.fillRect(rect.adjusted(0, 0, 4 - rect.width(), 0), look.colour("accent"))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), look.colour("line"))
        at = QPointF(rect.left() + look.px(UNIT + 4), rect.top() + look.px(UNIT))
        paint_badge(painter, at, line.badge)
        for words, font, token, box, flags in self._blocks(line, rect):
            painter.setFont(font)
            painter.setPen(look.colour(token))
            painter.drawText(box, flags, words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        blocks = self._blocks(index.data(ROW_ROLE), QRect(0, 0, width, 0))
        return QSize(width, max(block[3].bottom() for block in blocks) + theme().px(UNIT))

    def _blocks(self, line: StoryLine, rect: QRect) -> list[Block]:
        """The words of a row: what, in which font and colour, where, and how set."""
        look = theme()
        edge, top = look.px(UNIT + 4), rect.top() + look.px(UNIT)
        beside = rect.width() >= self._badge_room + look.px(_WORDS_WIDTH)
        left = rect.left() + (self._badge_room if beside else edge)
        right = rect.right() - edge
        small = look.font(SMALL_TEXT_SIZE)
        measure = QFontMetrics(small)
        aside_width = measure.horizontalAdvance(line.aside) + look.px(UNIT)
        aside = QRect(right - aside_width, top, aside_width, measure.height() + 2)
        blocks: list[Block] = [(line.aside, small, "ink_soft", aside, _ASIDE)]
        top += 0 if beside else look.px(UNIT * 3)
        parts = (
            (line.title, look.font(weight=QFont.Weight.DemiBold), "ink", beside),
            (line.text, look.font(), "ink", False),
            (line.more, small, "ink_soft", False),
        )
        for words, font, token, shares in parts:
            if not words:
                continue
            width = max(look.px(80), (aside.left() if shares else right) - left)
            height = QFontMetrics(font).boundingRect(0, 0, width, 10_000, _WRAP, words).height()
            blocks.append((words, font, token, QRect(left, top, width, height), _WRAP))
            top += height + look.px(2)
        return blocks
