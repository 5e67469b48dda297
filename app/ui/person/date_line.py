"""A custody period as a line: where it began, where today is, and the dates still to come."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.style import SMALL_TEXT_SIZE, UNIT, theme
from app.ui.translate import Retranslated
from app.ui.wording import short_day_words

_HEIGHT = 88
_LABEL_ROWS = 2  # neighbours that would run into each other are written on two lines


@dataclass(frozen=True)
class Mark:
    """A day on the line and what it is called."""

    day: dt.date
    label: str


class DateLine(Retranslated, QWidget):
    """Paints the line. Screen readers get the same as a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: dt.date | None = None
        self._today: dt.date | None = None
        self._marks: list[Mark] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_dates(self, start: dt.date | None, marks: list[Mark], today: dt.date) -> None:
        """Show these dates; hidden when there is nothing to draw."""
        self._start, self._today = start, today
        self._marks = sorted(marks, key=lambda mark: mark.day)
        self.setVisible(start is not None and bool(marks))
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        words = [f"{mark.label} {short_day_words(mark.day)}" for mark in self._marks]
        self.setAccessibleName(self.tr("Dates on a line: {dates}").format(dates="; ".join(words)))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), theme().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._start is None or self._today is None or not self._marks:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = look.px(UNIT), self.width() - look.px(UNIT * 9)
        first, last = min(self._start, self._today), max(self._marks[-1].day, self._today)
        days = max((last - first).days, 1)

        def place(day: dt.date) -> float:
            return left + (right - left) * (day - first).days / days

        y = look.px(22)
        painter.setPen(QPen(look.colour("line_strong"), look.px(2)))
        painter.drawLine(QPointF(place(first), y), QPointF(place(last), y))
        painter.setPen(QPen(look.colour("accent"), look.px(4)))
        painter.drawLine(QPointF(place(first), y), QPointF(place(self._today), y))
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        self._paint_today(painter, place(self._today), y)
        taken = [0.0] * _LABEL_ROWS
        for mark in self._marks:
            self._paint_mark(painter, mark, QPointF(place(mark.day), y), taken)
        painter.end()

    def _paint_today(self, painter: QPainter, x: float, y: float) -> None:
        look = theme()
        painter.setPen(look.colour("accent"))
        words = self.tr("Today")
        width = QFontMetricsF(painter.font()).horizontalAdvance(words)
        at = max(0.0, min(x - width / 2, self.width() - width))
        painter.drawText(QRectF(at, 0, width + 2, look.px(16)), words)
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QPointF(x, y), look.px(5), look.px(5))

    def _paint_mark(self, painter: QPainter, mark: Mark, at: QPointF, taken: list[float]) -> None:
        look = theme()
        metrics = QFontMetricsF(painter.font())
        words = f"{mark.label}\n{short_day_words(mark.day)}"
        width = max(metrics.horizontalAdvance(line) for line in words.split("\n")) + look.px(UNIT)
        x = min(at.x() - look.px(5), self.width() - width)
        row = next((row for row, end in enumerate(taken) if x >= end), len(taken) - 1)
        x = max(x, taken[row])
        taken[row] = x + width
        painter.setPen(QPen(look.colour("line_strong"), 1.0))
        top = at.y() + look.px(8) + row * (metrics.height() + 1)
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(at, look.px(5), look.px(5))
        painter.setPen(look.colour("ink"))
        line = words.replace("\n", "  ") if _LABEL_ROWS > 1 else words
        painter.drawText(
            QRectF(x, top, self.width() - x, metrics.height() + 2), Qt.AlignmentFlag.AlignLeft, line
        )
