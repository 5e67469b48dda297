"""A custody period as a line: where it began, where today is, and the dates still to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.style import SMALL_TEXT_SIZE, UNIT, theme
from app.ui.translate import Retranslated
from app.ui.wording import short_day_words

_LINE_Y = 26
_LABELS_Y = 38
_DOT = 5


@dataclass(frozen=True)
class Mark:
    """A day on the line and what it is called."""

    day: dt.date
    label: str

    @property
    def words(self) -> str:
        """What is written at the mark."""
        return f"{self.label}  {short_day_words(self.day)}"


@dataclass(frozen=True)
class _Placed:
    """A mark with where it stands on the line, and where and in which row its words begin."""

    mark: Mark
    x: float
    left: float
    row: int


class DateLine(Retranslated, QWidget):
    """Paints the line. A screen reader gets the same as a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: dt.date | None = None
        self._today: dt.date | None = None
        self._marks: list[Mark] = []
        self._placed: list[_Placed] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_dates(self, start: dt.date | None, marks: Sequence[Mark], today: dt.date) -> None:
        """Show these dates; hidden when there is nothing to draw."""
        self._start, self._today = start, today
        self._marks = _joined(marks)
        self.setVisible(start is not None and bool(marks))
        self.retranslate()
        self._place()

    def retranslate(self) -> None:
        words = "; ".join(mark.words for mark in self._marks)
        self.setAccessibleName(self.tr("Dates on a line: {dates}").format(dates=words))

    def sizeHint(self) -> QSize:
        look = theme()
        rows = max((one.row for one in self._placed), default=0) + 1
        return QSize(look.px(400), look.px(_LABELS_Y) + round(rows * self._row_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._today is None or not self._placed:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        y, here = look.px(_LINE_Y), self._x(self._today)
        left, right = look.px(_DOT + 2), self.width() - look.px(_DOT + 2)
        painter.setPen(QPen(look.colour("line_strong"), look.px(2)))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(QPen(look.colour("accent"), look.px(4)))
        painter.drawLine(QPointF(left, y), QPointF(here, y))
        for one in reversed(self._placed):
            self._paint_mark(painter, one, y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QPointF(here, y), look.px(_DOT), look.px(_DOT))
        words = self.tr("Today")
        width = QFontMetricsF(painter.font()).horizontalAdvance(words)
        at = min(max(0.0, here - width / 2), self.width() - width - 1)
        painter.setPen(look.colour("accent"))
        painter.drawText(QRectF(at, 0, width + 2, self._row_height()), words)
        painter.end()

    def _paint_mark(self, painter: QPainter, one: _Placed, y: float) -> None:
        look, height = theme(), self._row_height()
        top = look.px(_LABELS_Y) + one.row * height
        painter.setPen(QPen(look.colour("line_strong"), 1.0))
        painter.drawLine(QPointF(one.x, y), QPointF(one.x, top + height * 0.8))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(QPointF(one.x, y), look.px(_DOT), look.px(_DOT))
        words = QRectF(one.left, top, self.width() - one.left, height)
        painter.fillRect(QRectF(one.left, top, self._width(one.mark), height), look.colour("paper"))
        painter.setPen(look.colour("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, one.mark.words)

    def _place(self) -> None:
        """Give each mark's words a row in which they run into no others."""
        ends: list[float] = []
        self._placed = []
        for mark in self._marks if self._start is not None else ():
            x, width = self._x(mark.day), self._width(mark)
            left = max(0.0, min(x + theme().px(4), self.width() - width))
            row = next((row for row, end in enumerate(ends) if left >= end), len(ends))
            ends[row : row + 1] = [left + width + theme().px(UNIT)]
            self._placed.append(_Placed(mark, x, left, row))
        self.updateGeometry()
        self.update()

    def _x(self, day: dt.date) -> float:
        look = theme()
        first = min(self._start or day, self._today or day)
        last = max([self._today or day, *(mark.day for mark in self._marks)])
        share = (day - first).days / max((last - first).days, 1)
        left, right = look.px(_DOT + 2), self.width() - look.px(_DOT + 2)
        return left + (right - left) * share

    def _width(self, mark: Mark) -> float:
        return QFontMetricsF(theme().font(SMALL_TEXT_SIZE)).horizontalAdvance(mark.words) + 2

    def _row_height(self) -> float:
        return QFontMetricsF(theme().font(SMALL_TEXT_SIZE)).height() + 2


def _joined(marks: Sequence[Mark]) -> list[Mark]:
    """Marks by day, those of one day as one."""
    days = sorted({mark.day for mark in marks})
    labels = {day: ", ".join(mark.label for mark in marks if mark.day == day) for day in days}
    return [Mark(day, labels[day]) for day in days]
