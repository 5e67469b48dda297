"""A field to search in: answers while one types, and hands the arrow keys on to the results."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.icons import paint_icon
from app.ui.style import ICON_SIZE, UNIT, theme
from app.ui.translate import Retranslated

SETTLE_MS = 120  # long enough to skip most key strokes of a fast typist, too short to be felt


class SearchField(Retranslated, QLineEdit):
    """`searched(text)` soon after a key stroke, `chosen()` on Enter, `stepped(±1)` on arrows.

    Esc empties it; when it is empty, Esc is the screen's.
    """

    searched = Signal(str)
    chosen = Signal()
    stepped = Signal(int)

    def __init__(self, name: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_name = not name
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setProperty("search", "true")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._settle)
        self.textChanged.connect(self._timer.start)
        self.returnPressed.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        if self._own_name:
            self.setAccessibleName(self.tr("Search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme().px(ICON_SIZE)
        box = QRectF(theme().px(UNIT), (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        paint_icon(painter, box, "search", "ink_soft")
        painter.end()

    @Slot()
    def _settle(self) -> None:
        self.searched.emit(self.text().strip())

    @Slot()
    def _choose(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._settle()
        self.chosen.emit()
