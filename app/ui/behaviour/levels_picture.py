"""Incentives by wing in a picture: a bar for each wing, a part for each level."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.store.reads.incentives import WingLevels
from app.ui.counts import COUNTS
from app.ui.labels import code_label
from app.ui.style import SMALL_TEXT_SIZE, UNIT, theme
from app.ui.translate import Retranslated
from record import codes

_BAR, _WIDTH, _MARK = 16, 300, 12
_PATTERNS = {
    "BAS": Qt.BrushStyle.SolidPattern,
    "ENT": Qt.BrushStyle.BDiagPattern,
    "STD": Qt.BrushStyle.Dense5Pattern,
    "ENH": Qt.BrushStyle.SolidPattern,
}
"""Each level is told by its pattern as well as by its colour, and by its number below the bar."""


class LevelsPicture(Retranslated, QWidget):
    """Basic is filled dark, entry hatched, standard dotted, enhanced filled; no level is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wings: tuple[WingLevels, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_levels(self, wings: tuple[WingLevels, ...]) -> None:
        """Draw these."""
        self._wings = tuple(wing for wing in wings if wing.people)
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Say what the picture shows."""
        said = (f"{self._name(wing)}: {self._counted(wing)}" for wing in self._wings)
        self.setAccessibleName(". ".join((self.tr("Incentives by wing"), *said)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), self._row() * max(1, len(self._wings)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        widest = max((wing.people for wing in self._wings), default=1)
        for at, wing in enumerate(self._wings):
            self._paint_wing(painter, wing, at * self._row(), widest)
        painter.end()

    def _paint_wing(self, painter: QPainter, wing: WingLevels, top: int, widest: int) -> None:
        look, tall = theme(), self._line()
        words = QRectF(0, top, self.width(), tall)
        painter.setFont(look.font(SMALL_TEXT_SIZE, QFont.Weight.DemiBold))
        painter.setPen(look.colour("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, self._name(wing))
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        painter.setPen(look.colour("ink_soft"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, COUNTS.people(wing.people))
        left, below = 1.0, words.bottom() + look.px(2)
        one = (self.width() - 2) / widest
        for level, count in self._parts(wing):
            part = QRectF(left, below, one * count, look.px(_BAR))
            self._paint_part(painter, level, part)
            left = part.right()
        self._paint_legend(painter, wing, below + look.px(_BAR) + look.px(2))

    def _paint_legend(self, painter: QPainter, wing: WingLevels, top: float) -> None:
        """Below the bar: each level's pattern, its name and its number."""
        look, left, tall = theme(), 0.0, self._line()
        size = look.px(_MARK)
        metrics = painter.fontMetrics()
        for level, count in self._parts(wing):
            mark = QRectF(left + 1, top + (tall - size) / 2, size, size)
            self._paint_part(painter, level, mark)
            words = f"{self._level(level)} {count}"
            left = mark.right() + look.px(UNIT // 2)
            width = metrics.horizontalAdvance(words)
            painter.setPen(look.colour("ink"))
            painter.drawText(QRectF(left, top, width + 2, tall), Qt.AlignmentFlag.AlignLeft, words)
            left += width + look.px(UNIT + UNIT // 2)

    def _paint_part(self, painter: QPainter, level: str, part: QRectF) -> None:
        look = theme()
        colour = look.colour("ink" if level == "BAS" else "accent")
        painter.fillRect(part, look.colour("surface"))
        if level in _PATTERNS:
            painter.fillRect(part, QBrush(colour, _PATTERNS[level]))
        painter.setPen(QPen(look.colour("line_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(part)

    def _parts(self, wing: WingLevels) -> list[tuple[str, int]]:
        """Its levels in order, those that nobody is on left out; an unknown level comes last."""
        order = [one.code for one in codes.domain("incentive_level")]
        known = [(level, wing.counts.get(level, 0)) for level in order]
        rest = [(level, n) for level, n in sorted(wing.counts.items()) if level not in order]
        return [(level, count) for level, count in (*known, *rest) if count]

    def _name(self, wing: WingLevels) -> str:
        return wing.name or self.tr("On no wing")

    def _level(self, level: str) -> str:
        return code_label("incentive_level", level) or self.tr("No level")

    def _counted(self, wing: WingLevels) -> str:
        return ", ".join(f"{self._level(level)} {count}" for level, count in self._parts(wing))

    def _line(self) -> int:
        return QFontMetrics(theme().font(SMALL_TEXT_SIZE)).height()

    def _row(self) -> int:
        return self._line() * 2 + theme().px(_BAR + UNIT * 2 + 4)
