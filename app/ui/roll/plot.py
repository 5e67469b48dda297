"""The roll over the last checks: a line for what was expected, a mark for what was counted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.store.reads.roll import RollCheckLine
from app.ui.style import SMALL_TEXT_SIZE, UNIT, theme
from app.ui.translate import Retranslated
from app.ui.wording import clock_words, short_day_words
from record.moments import local

_HEIGHT = 96
_DOT = 4
CHECKS_MIN = 2
"""Fewer make no picture."""


class RollPlot(Retranslated, QWidget):
    """Paints the checks from left to right; a check that differs is a cross. The list says it too.

    Times are not to scale: each check has the same room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: list[RollCheckLine] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_checks(self, checks: tuple[RollCheckLine, ...]) -> None:
        """Show these, given with the latest first; hidden when there are too few."""
        self._checks = list(reversed(checks))
        self.setVisible(len(checks) >= CHECKS_MIN)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say what the picture shows."""
        differing = sum(not check.agrees for check in self._checks)
        said = self.tr("Roll over the last {count} checks, {differing} of which did not agree")
        self.setAccessibleName(said.format(count=len(self._checks), differing=differing))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._checks) < CHECKS_MIN:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        area = self._area(painter)
        low, high = self._range()
        painter.setPen(look.colour("ink_soft"))
        tall = painter.fontMetrics().height()
        for number in dict.fromkeys((high, low)):
            y = _y(number, low, high, area)
            box = QRectF(0, y - tall / 2, area.left() - UNIT, tall)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, str(number))
        self._paint_days(painter, area)
        expected = [check.expected for check in self._checks]
        painter.setPen(QPen(look.colour("line_strong"), look.px(2)))
        points = [
            QPointF(self._x(at, area), _y(n, low, high, area)) for at, n in enumerate(expected)
        ]
        painter.drawPolyline(QPolygonF(points))
        for at, check in enumerate(self._checks):
            spot = QPointF(self._x(at, area), _y(check.counted, low, high, area))
            self._paint_mark(painter, spot, check.agrees)
        painter.end()

    def _area(self, painter: QPainter) -> QRectF:
        metrics = painter.fontMetrics()
        left = metrics.horizontalAdvance(str(self._range()[1])) + UNIT * 2
        dot = theme().px(_DOT) * 2 + 2  # a cross reaches as far
        top, bottom = metrics.height() / 2, self.height() - metrics.height() - UNIT
        return QRectF(left, top, self.width() - left - dot, bottom - top)

    def _range(self) -> tuple[int, int]:
        numbers = [n for check in self._checks for n in (check.expected, check.counted)]
        return min(numbers), max(numbers)

    def _x(self, at: int, area: QRectF) -> float:
        return area.left() + area.width() * at / (len(self._checks) - 1)

    def _paint_days(self, painter: QPainter, area: QRectF) -> None:
        """The first and the last check by their times."""
        first, last = self._checks[0].taken_at, self._checks[-1].taken_at
        box = QRectF(area.left(), area.bottom() + UNIT / 2, area.width(), self.height())
        for moment, side in ((first, "AlignLeft"), (last, "AlignRight")):
            words = f"{short_day_words(local(moment).date())} {clock_words(moment)}"
            painter.drawText(box, getattr(Qt.AlignmentFlag, side), words)

    def _paint_mark(self, painter: QPainter, spot: QPointF, agrees: bool) -> None:
        look, size = theme(), theme().px(_DOT)
        if agrees:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(spot, size, size)
            return
        painter.setPen(QPen(look.colour("danger_text"), look.px(3)))
        for across in (1, -1):
            reach = QPointF(size + 1, across * (size + 1))
            painter.drawLine(spot - reach, spot + reach)


def _y(number: int, low: int, high: int, area: QRectF) -> float:
    share = (number - low) / (high - low) if high > low else 0.5
    return area.bottom() - area.height() * share
