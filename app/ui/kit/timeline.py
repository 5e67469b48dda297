"""What happened, from the newest: a line with a mark for each event, its time, and its words."""

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
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.kit.badge import Kind
from app.ui.kit.row_model import ROW_ROLE, Column, RowModel
from app.ui.style import SMALL_TEXT_SIZE, UNIT, theme

_WHEN_WIDTH = 136
_MARKS = {"danger": "danger", "warning": "warning_text", "info": "accent", "neutral": "line_strong"}
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True)
class TimelineLine:
    """One event: when (as words), what, more words, and who; `kind` colours its mark.

    `added` is what was said about it later, each a line of who and when, and the words.
    """

    id: str
    when: str
    title: str
    text: str = ""
    who: str = ""
    kind: Kind = "neutral"
    added: tuple[tuple[str, str], ...] = ()


class Timeline(QListView):
    """A list of events. Show others with `model().replace(lines)` through `lines`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.lines: RowModel[TimelineLine] = RowModel(
            [Column("", lambda line: line.title, spoken=_spoken)], lambda line: line.id
        )
        self.lines.setParent(self)
        self._delegate = _LineDelegate(self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Heights depend on the width, because words wrap.
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()


class _LineDelegate(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: TimelineLine = index.data(ROW_ROLE)
        look = theme()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(option.rect, look.colour("accent_soft"))
            bar = option.rect.adjusted(0, 0, 4 - option.rect.width(), 0)
            painter.fillRect(bar, look.colour("accent"))
        top = option.rect.top() + look.px(UNIT)
        self._paint_rail(painter, option.rect, line, index)
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        painter.setPen(look.colour("ink_soft"))
        when = QRect(
            option.rect.left() + look.px(UNIT),
            top,
            look.px(_WHEN_WIDTH - UNIT),
            option.rect.height(),
        )
        painter.drawText(when, _WRAP, line.when)
        for block in _blocks(line, option.rect):
            if block.added:
                at, width = block.box.left() - look.px(UNIT), look.px(2)
                bar = QRect(at, block.box.top(), width, block.box.height() + look.px(2))
                painter.fillRect(bar, look.colour("line_strong"))
            painter.setFont(block.font)
            painter.setPen(look.colour(block.token))
            painter.drawText(block.box, _WRAP, block.words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        last = _blocks(index.data(ROW_ROLE), QRect(0, 0, width, 0))[-1].box
        look = theme()
        when = QRect(0, 0, look.px(_WHEN_WIDTH - UNIT), 10_000)
        small = QFontMetrics(look.font(SMALL_TEXT_SIZE))
        beside = small.boundingRect(when, _WRAP, index.data(ROW_ROLE).when).height()
        return QSize(width, max(last.bottom(), look.px(UNIT) + beside) + look.px(UNIT))

    def _paint_rail(
        self,
        painter: QPainter,
        rect: QRect,
        line: TimelineLine,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        middle = QPointF(
            rect.left() + look.px(_WHEN_WIDTH + UNIT / 2), rect.top() + look.px(UNIT + 9)
        )
        painter.setPen(QPen(look.colour("line"), 2))
        first = middle.y() if index.row() == 0 else rect.top()
        last = index.row() == index.model().rowCount() - 1
        end = middle.y() if last else rect.bottom() + 1
        painter.drawLine(QPointF(middle.x(), first), QPointF(middle.x(), end))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(_MARKS[line.kind]))
        painter.drawEllipse(middle, look.px(4.5), look.px(4.5))


@dataclass(frozen=True)
class _Block:
    """Words of a line and where they go; `added` ones stand behind a bar."""

    words: str
    font: QFont
    token: str
    box: QRect
    added: bool


def _blocks(line: TimelineLine, rect: QRect) -> list[_Block]:
    """The parts of a line from the top."""
    look = theme()
    plain, small = look.font(), look.font(SMALL_TEXT_SIZE)
    parts = [(line.title, look.font(weight=QFont.Weight.DemiBold), "ink", False)]
    parts += [(line.text, plain, "ink", False), (line.who, small, "ink_soft", False)]
    for who, words in line.added:
        parts += [(who, small, "ink_soft", True), (words, plain, "ink", True)]
    left = rect.left() + look.px(_WHEN_WIDTH + UNIT * 2)
    top = rect.top() + look.px(UNIT)
    placed: list[_Block] = []
    for words, font, token, added in parts:
        if not words:
            continue
        start = left + (look.px(UNIT * 2) if added else 0)
        width = max(look.px(80), rect.right() - look.px(UNIT) - start)
        height = QFontMetrics(font).boundingRect(0, 0, width, 10_000, _WRAP, words).height()
        if added and placed and not placed[-1].added:
            top += look.px(UNIT // 2)
        placed.append(_Block(words, font, token, QRect(start, top, width, height), added))
        top += height + look.px(2)
    return placed


def _spoken(line: TimelineLine) -> str:
    added = [f"{who}: {words}" for who, words in line.added]
    parts = (line.when, line.title, line.text, line.who, *added)
    return ". ".join(part for part in parts if part)
