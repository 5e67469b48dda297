"""The photograph of a person, or a drawn head and shoulders with initials; and what to do with it.

It is a button: its menu adds a photograph, or withdraws the one that is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from app.ui.icons import icon, paint_icon
from app.ui.kit.tip import plain_tip
from app.ui.style import theme
from app.ui.translate import Retranslated

_WIDTH, _HEIGHT = 72, 96
_SMALL = 0.6


class Portrait(Retranslated, QAbstractButton):
    """The place of a person's photograph. ``add_wanted`` and ``withdraw_wanted`` from its menu."""

    add_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = ""
        self._picture: QImage | None = None
        self._share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.menu = QMenu(self)
        self._add = QAction(icon("camera"), "", self)
        self._withdraw = QAction(icon("end"), "", self)
        self._add.triggered.connect(self.add_wanted)
        self._withdraw.triggered.connect(self.withdraw_wanted)
        self.menu.addActions([self._add, self._withdraw])
        self.clicked.connect(self._open_menu)
        self.retranslate()

    def retranslate(self) -> None:
        self._add.setText(self.tr("Add a photograph …"))
        self._withdraw.setText(self.tr("Withdraw this photograph …"))

    def shrink(self, small: bool) -> None:
        """Take little room, where there is little."""
        self._share = _SMALL if small else 1.0
        self.updateGeometry()
        self.update()

    def show_person(self, forename: str, surname: str, spoken: str, photographed: bool) -> None:
        """Show the initials; ``spoken`` is what a screen reader says of the place."""
        self._initials = (forename.strip()[:1] + surname.strip()[:1]).upper()
        self._withdraw.setEnabled(photographed)
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(spoken))
        self.update()

    def show_picture(self, picture: QImage | None) -> None:
        """Show a photograph in the place of the initials; None takes it away."""
        self._picture = picture
        self.update()

    @property
    def picture(self) -> QImage | None:
        """The photograph that is shown."""
        return self._picture

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
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(box, look.px(4), look.px(4))
        painter.fillPath(frame, look.colour("sunken"))
        if self._picture is None:
            self._paint_initials(painter, box)
        else:
            painter.setClipPath(frame)
            painter.drawImage(box, self._picture)
            painter.setClipping(False)
        focused = self.hasFocus()
        tint, width = ("focus", 3.0) if focused else ("line_strong", 1.0)
        painter.strokePath(frame, QPen(look.colour(tint), width))
        painter.end()

    def _paint_initials(self, painter: QPainter, box: QRectF) -> None:
        look = theme()
        side = box.width()
        figure = QRectF(box.left(), box.bottom() - side - 0.5, side, side)
        paint_icon(painter, figure, "silhouette", "line")
        painter.setFont(look.font(17 * self._share, QFont.Weight.DemiBold))
        painter.setPen(look.colour("ink"))
        height = look.px(25 * self._share)
        words = QRectF(box.left(), box.bottom() - height, box.width(), height)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._initials)

    @Slot()
    def _open_menu(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))
