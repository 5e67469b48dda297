"""Arrivals by hour: a bar for each hour, of who has come and who is still to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.store.reads.tonight import Line, State
from app.ui.style import SMALL_TEXT_SIZE, UNIT, theme
from app.ui.translate import Retranslated
from record.moments import local

_HEIGHT = 112
_FIRST, _LAST = 7, 22
"""Hours that are always drawn: outside of them few vans come."""
_BAR = 0.6


class HourPicture(Retranslated, QWidget):
    """Filled: has come. Outlined: is to come. What is drawn is spoken, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._came: Counter[int] = Counter()
        self._comes: Counter[int] = Counter()
        self._legend = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw these arrivals; hidden when there are none."""
        came = [line.moved_at for line in lines if line.moved_at is not None]
        comes = [line.due_at for line in lines if line.is_open]
        self._came = Counter(local(at).hour for at in came)
        self._comes = Counter(local(at).hour for at in comes)
        gone = {State.CANCELLED, State.NOT_COME}
        self.setVisible(any(line.state not in gone for line in lines))
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say what the picture shows."""
        said = [
            self.tr("{hour}: {came} came, {comes} to come").format(
                hour=f"{hour:02}:00", came=self._came[hour], comes=self._comes[hour]
            )
            for hour in sorted(self._came.keys() | self._comes.keys())
        ]
        self._legend = self.tr("Arrivals by hour: ■ have come, □ are to come")
        self.setAccessibleName(self.tr("Arrivals by hour"))
        self.setAccessibleDescription("; ".join(said))
        self.setToolTip(self.tr("Arrivals by hour. Filled: have come. Outlined: are to come."))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        line = painter.fontMetrics().height()
        hours = {*range(_FIRST, _LAST + 1), *self._came, *self._comes}
        first, count = min(hours), max(hours) - min(hours) + 1
        most = max((self._came[h] + self._comes[h] for h in hours), default=1) or 1
        painter.setPen(look.colour("ink_soft"))
        painter.drawText(0, painter.fontMetrics().ascent(), self._legend)
        area = QRectF(0, 2 * line + 2, self.width(), self.height() - 3 * line - UNIT)
        step = area.width() / count
        every = 1 if step > painter.fontMetrics().horizontalAdvance("00:00") + UNIT else 3
        for at in range(count):
            hour = first + at
            left = area.left() + at * step
            self._paint_bar(painter, hour, QRectF(left, area.top(), step, area.height()), most)
            if at % every == 0:
                painter.setPen(look.colour("ink_soft"))
                box = QRectF(left - step, area.bottom() + 2, step * 3, line)
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, f"{hour:02}")
        painter.setPen(QPen(look.colour("line_strong"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.end()

    def _paint_bar(self, painter: QPainter, hour: int, room: QRectF, most: int) -> None:
        look = theme()
        came, comes = self._came[hour], self._comes[hour]
        if not came and not comes:
            return
        width, unit = room.width() * _BAR, room.height() / most
        left = room.center().x() - width / 2
        solid = QRectF(left, room.bottom() - came * unit, width, came * unit)
        hollow = QRectF(left, solid.top() - comes * unit, width, comes * unit)
        if came:
            painter.fillRect(solid, look.colour("accent"))
        if comes:
            painter.setPen(QPen(look.colour("accent"), look.px(2)))
            painter.drawRect(hollow.adjusted(1, 1, -1, 0))
        painter.setPen(look.colour("ink"))
        top = QRectF(left - width, hollow.top() - painter.fontMetrics().height(), width * 3, 20)
        painter.drawText(top, Qt.AlignmentFlag.AlignHCenter, str(came + comes))
