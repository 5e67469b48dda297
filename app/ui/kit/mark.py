"""An icon by itself, beside words that say the same; a screen reader passes over it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.style import ICON_SIZE, theme


class Mark(QWidget):
    """Paints an icon of `size` pixels at text size 1; follows theme and text size by itself."""

    def __init__(
        self,
        icon_name: str,
        tint: str = "ink",
        size: int = ICON_SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._tint, self._size = icon_name, tint, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon_name: str, tint: str = "ink") -> None:
        """Show another icon."""
        self._name, self._tint = icon_name, tint
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), self._name, self._tint)
        painter.end()
