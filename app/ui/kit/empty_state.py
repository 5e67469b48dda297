"""What a screen shows when it has nothing to show, and why: empty, offline, not allowed, failed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.button import Button
from app.ui.kit.heading import Heading, Words
from app.ui.kit.mark import Mark
from app.ui.style import UNIT

_ICON = 40


class EmptyState(QWidget):
    """An icon, what it is, what it means for the work, and at most one thing to do (`acted`)."""

    acted = Signal()

    def __init__(
        self,
        icon_name: str = "inbox",
        title: str = "",
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mark = Mark(icon_name, size=_ICON, parent=self)
        self._title = Heading(level=2, parent=self)
        self._words = Words(tone="soft", parent=self)
        self._button = Button(parent=self)
        self._button.clicked.connect(self.acted)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 3, UNIT * 2, UNIT * 3, UNIT * 2)
        column.setSpacing(UNIT)
        column.addStretch(2)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.show_state(icon_name, title, text, action)

    def put(self, widget: QWidget) -> None:
        """Put a widget of one's own in, below the words."""
        before = self._column.indexOf(self._button)
        self._column.insertWidget(before, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_state(self, icon_name: str, title: str, text: str = "", action: str = "") -> None:
        """Show another state."""
        self._mark.show_icon(icon_name, "ink_soft")
        self._title.setText(title)
        self._words.setText(text)
        self._words.setVisible(bool(text))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(title)
