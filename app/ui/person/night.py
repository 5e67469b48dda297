"""The hours behind, as a line: every observation on it, and every gap that was too long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.store.reads.acct import ObservationLine, PlanLine
from app.ui.style import SMALL_TEXT_SIZE, theme
from app.ui.translate import Retranslated
from app.ui.wording import clock_words
from record.observing import level_of
from record.types.acct import CONVERSATION, EXCUSED

HOURS = 12
_BAND_Y, _BAND = 8, 22
_LABELS_Y = 40
_MARK = 5


@dataclass(frozen=True)
class Gap:
    """A time without an observation that was longer than the level allows."""

    start: dt.datetime
    end: dt.datetime


def gaps(plan: PlanLine, begin: dt.datetime, now: dt.datetime) -> list[Gap]:
    """The gaps within these hours that were too long, by the level that holds now."""
    longest = level_of(plan.level).gap
    seen = sorted(line.made_at for line in plan.observations if line.made_at <= now)
    last = now if plan.is_open else (seen[-1] if seen else plan.opened_at)
    stops = [max(begin, plan.opened_at), *(at for at in seen if at > begin), last]
    earlier = [at for at in seen if at <= begin]
    if earlier:
        stops[0] = earlier[-1]
    return [Gap(max(start, begin), end) for start, end in pairwise(stops) if end - start > longest]


class NightLine(Retranslated, QWidget):
    """Paints the line. A screen reader gets the same as a sentence.

    A bar is an observation, a dot a conversation, a hollow diamond one that was not made; a gap
    that was too long is hatched and framed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: PlanLine | None = None
        self._now: dt.datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_plan(self, plan: PlanLine, now: dt.datetime) -> None:
        """Show the hours of this plan up to now, or to its end."""
        self._plan = plan
        last = max((line.made_at for line in plan.observations), default=plan.opened_at)
        self._now = now if plan.is_open else last
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        if self._plan is None or self._now is None:
            return
        shown = self._shown()
        late = "; ".join(f"{clock_words(gap.start)}–{clock_words(gap.end)}" for gap in self._gaps())
        words = self.tr("Observations since {time}: {count}. Gaps that were too long: {gaps}")
        self.setAccessibleName(
            words.format(time=clock_words(self._begin()), count=len(shown), gaps=late or "0")
        )
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        height = theme().px(_LABELS_Y) + QFontMetricsF(theme().font(SMALL_TEXT_SIZE)).height()
        return QSize(theme().px(400), round(height) + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plan is None or self._now is None:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        band = QRectF(0.5, look.px(_BAND_Y), self.width() - 1, look.px(_BAND))
        painter.setPen(QPen(look.colour("line"), 1.0))
        painter.setBrush(look.colour("sunken"))
        painter.drawRect(band)
        for gap in self._gaps():
            box = QRectF(self._x(gap.start), band.top(), 0, band.height())
            box.setRight(self._x(gap.end))
            painter.setPen(QPen(look.colour("danger"), 1.5))
            painter.setBrush(QBrush(look.colour("danger"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box)
        self._paint_hours(painter, band)
        for line in self._shown():
            self._paint_mark(painter, band, line)
        painter.end()

    def _paint_hours(self, painter: QPainter, band: QRectF) -> None:
        look = theme()
        assert self._now is not None
        whole = self._begin().astimezone().replace(minute=0, second=0, microsecond=0)
        metrics = QFontMetricsF(painter.font())
        end = -1.0
        for hour in range(1, HOURS + 1):
            at = whole + dt.timedelta(hours=hour)
            if at > self._now:
                break
            x = self._x(at)
            painter.setPen(QPen(look.colour("line_strong"), 1.0))
            painter.drawLine(QPointF(x, band.bottom()), QPointF(x, band.bottom() + look.px(4)))
            words = clock_words(at)
            width = metrics.horizontalAdvance(words)
            left = min(max(0.0, x - width / 2), self.width() - width - 1)
            if left > end:
                painter.setPen(look.colour("ink_soft"))
                place = QRectF(left, look.px(_LABELS_Y - 4), width + 2, metrics.height())
                painter.drawText(place, words)
                end = left + width + look.px(8)

    def _paint_mark(self, painter: QPainter, band: QRectF, line: ObservationLine) -> None:
        look, x = theme(), self._x(line.made_at)
        size, middle = look.px(_MARK), band.center().y()
        if line.kind == EXCUSED:
            painter.setPen(QPen(look.colour("danger_text"), 1.5))
            painter.setBrush(look.colour("surface"))
            points = [
                (x, middle - size),
                (x + size, middle),
                (x, middle + size),
                (x - size, middle),
            ]
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
            return
        painter.setPen(QPen(look.colour("accent"), look.px(2)))
        painter.drawLine(QPointF(x, band.top() + 2), QPointF(x, band.bottom() - 2))
        if line.kind == CONVERSATION:
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QPointF(x, middle), size, size)

    def _begin(self) -> dt.datetime:
        assert self._now is not None
        return self._now - dt.timedelta(hours=HOURS)

    def _shown(self) -> Sequence[ObservationLine]:
        if self._plan is None or self._now is None:
            return ()
        begin, end = self._begin(), self._now
        return [line for line in self._plan.observations if begin <= line.made_at <= end]

    def _gaps(self) -> list[Gap]:
        if self._plan is None or self._now is None:
            return []
        return gaps(self._plan, self._begin(), self._now)

    def _x(self, at: dt.datetime) -> float:
        assert self._now is not None
        share = (at - self._begin()) / dt.timedelta(hours=HOURS)
        margin = theme().px(_MARK + 1)
        return margin + (self.width() - 2 * margin) * min(max(share, 0.0), 1.0)
