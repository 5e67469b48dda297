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
    """One event: when (as words), what, more words, and who; `kind` colours its mark."""

    id: str
    when: str
    title: str
    text: str = ""
    who: str = ""
    kind: Kind = "neutral"


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
        for words, font, token, box in _blocks(line, option.rect):
            painter.setFont(font)
            painter.setPen(look.colour(token))
            painter.drawText(box, _WRAP, words)
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
        boxes = [box for *_, box in _blocks(index.data(ROW_ROLE), QRect(0, 0, width, 0))]
        look = theme()
        when = QRect(0, 0, look.px(_WHEN_WIDTH - UNIT), 10_000)
        small = QFontMetrics(look.font(SMALL_TEXT_SIZE))
        beside = small.boundingRect(when, _WRAP, index.data(ROW_ROLE).when).height()
        return QSize(width, max(boxes[-1].bottom(), look.px(UNIT) + beside) + look.px(UNIT))

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


def _blocks(line: TimelineLine, rect: QRect) -> list[tuple[str, QFont, str, QRect]]:
    """The parts of a line from the top: words, font, colour token, and where they go."""
    look = theme()
    parts = [(line.title, look.font(weight=QFont.Weight.DemiBold), "ink")]
    if line.text:
        parts.append((line.text, look.font(), "ink"))
    if line.who:
        parts.append((line.who, look.font(SMALL_TEXT_SIZE), "ink_soft"))
    left = rect.left() + look.px(_WHEN_WIDTH + UNIT * 2)
    width = max(look.px(80), rect.right() - look.px(UNIT) - left)
    top, placed = rect.top() + look.px(UNIT), []
    for words, font, token in parts:
        height = QFontMetrics(font).boundingRect(0, 0, width, 10_000, _WRAP, words).height()
        placed.append((words, font, token, QRect(left, top, width, height)))
        top += height + look.px(2)
    return placed


def _spoken(line: TimelineLine) -> str:
    return ". ".join(part for part in (line.when, line.title, line.text, line.who) if part)
