"""Badges: a word, a shape and a colour, so that none of the three is needed alone.

danger   red ground, triangle       ACCT open, non-association near by
warning  amber ground, diamond      observation due, high cell-sharing risk
info     accent outline, circle     at court, new arrival
neutral  quiet ground, no shape     standard, basic
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.tip import plain_tip
from app.ui.style import SMALL_TEXT_SIZE, theme

Kind = Literal["danger", "warning", "info", "neutral"]
HEIGHT = 20
GAP = 4
_PAD = 6
_MARK = 8
_COLOURS = {
    "danger": ("danger", "danger_ink", "danger"),
    "warning": ("warning", "warning_ink", "warning"),
    "info": ("surface", "accent", "accent"),
    "neutral": ("sunken", "ink", "line_strong"),
}


@dataclass(frozen=True)
class BadgeText:
    """What a badge says: its word, its kind, and more words for a tool tip and a screen reader."""

    word: str
    kind: Kind = "neutral"
    meaning: str = ""

    @property
    def spoken(self) -> str:
        """The words for a screen reader."""
        return self.meaning or self.word


class Badge(QWidget):
    """A badge on a screen."""

    def __init__(self, badge: BadgeText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_badge(badge)

    def show_badge(self, badge: BadgeText) -> None:
        """Say something else."""
        self._badge = badge
        self.setAccessibleName(badge.spoken)
        self.setToolTip(plain_tip(badge.meaning))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return badge_size(self._badge)

    def minimumSizeHint(self) -> QSize:
        return badge_size(self._badge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, QPointF(0, (self.height() - theme().px(HEIGHT)) / 2), self._badge)
        painter.end()


def badge_size(badge: BadgeText) -> QSize:
    """The room that a badge takes, in pixels."""
    look = theme()
    width = QFontMetricsF(_font()).horizontalAdvance(badge.word) + 2 * look.px(_PAD)
    if badge.kind != "neutral":
        width += look.px(_MARK) + look.px(GAP)
    return QSize(int(width + 1), look.px(HEIGHT))


def paint_badge(painter: QPainter, at: QPointF, badge: BadgeText) -> float:
    """Paint a badge with its top left corner at a point; gives the width that it took."""
    look = theme()
    size = badge_size(badge)
    ground, ink, edge = (look.colour(token) for token in _COLOURS[badge.kind])
    box = QRectF(at.x(), at.y(), size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.0))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(3), look.px(3))
    left = box.left() + look.px(_PAD)
    if badge.kind != "neutral":
        side = look.px(_MARK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        _paint_mark(painter, QRectF(left, box.center().y() - side / 2, side, side), badge.kind)
        left += side + look.px(GAP)
    painter.setPen(ink)
    painter.setFont(_font())
    words = QRectF(left, box.top(), box.right() - left, box.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, badge.word)
    painter.restore()
    return box.width()


def paint_badges(painter: QPainter, area: QRectF, badges: Sequence[BadgeText]) -> int:
    """Paint badges in a row, centred in height, as many as fit; gives how many did not."""
    x = area.left()
    y = area.center().y() - theme().px(HEIGHT) / 2
    for at, badge in enumerate(badges):
        if x + badge_size(badge).width() > area.right() and at > 0:
            return len(badges) - at
        x += paint_badge(painter, QPointF(x, y), badge) + theme().px(GAP)
    return 0


def _paint_mark(painter: QPainter, box: QRectF, kind: Kind) -> None:
    middle = box.center()
    if kind == "info":
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    top, bottom = QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom())
    left, right = QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y())
    if kind == "danger":
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    else:
        painter.drawPolygon(QPolygonF([top, right, bottom, left]))


def _font() -> QFont:
    return theme().font(SMALL_TEXT_SIZE, QFont.Weight.DemiBold)
