"""Where the photograph goes: until there is one, a drawn head and shoulders with initials."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.style import theme

_WIDTH, _HEIGHT = 72, 88
_SMALL = 0.6


class Portrait(QWidget):
    """The place of a person's photograph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = ""
        self._share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def shrink(self, small: bool) -> None:
        """Take little room, where there is little."""
        self._share = _SMALL if small else 1.0
        self.updateGeometry()
        self.update()

    def show_person(self, forename: str, surname: str, spoken: str) -> None:
        """Show the initials; ``spoken`` is what a screen reader says of the place."""
        self._initials = (forename.strip()[:1] + surname.strip()[:1]).upper()
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(_WIDTH * self._share), look.px(_HEIGHT * self._share))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line_strong"), 1.0))
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        side = box.width()
        figure = QRectF(box.left(), box.bottom() - side - 0.5, side, side)
        paint_icon(painter, figure, "silhouette", "line")
        painter.setFont(look.font(17 * self._share, QFont.Weight.DemiBold))
        painter.setPen(look.colour("ink"))
        height = look.px(25 * self._share)
        words = QRectF(box.left(), box.bottom() - height, box.width(), height)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()
