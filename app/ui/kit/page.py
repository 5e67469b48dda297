"""A page that scrolls when the text is large or the window is small, so that nothing is clipped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.style import UNIT


class Page(QScrollArea):
    """Put widgets into `body`, from the top; the keyboard goes to them and not to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setObjectName("page")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, UNIT, 0)
        self.body.setSpacing(UNIT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(inside)
