"""A card: a heading over some of the record, with room for one thing to do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit.heading import Heading, Words
from app.ui.style import UNIT


class Card(QFrame):
    """A frame with a heading and a body. ``say_nothing`` shows why the body is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._heading = Heading(level=3, parent=self)
        self._nothing = Words(tone="soft", parent=self)
        self._nothing.hide()
        self.head = QHBoxLayout()
        self.head.addWidget(self._heading, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT + 4, UNIT, UNIT + 4, UNIT + 4)
        column.setSpacing(UNIT)
        column.addLayout(self.head)
        column.addWidget(self._nothing)
        column.addLayout(self.body, 1)

    def set_title(self, title: str) -> None:
        """What the card is about."""
        self._heading.setText(title)

    def say_nothing(self, text: str) -> None:
        """Tell that there is nothing to show; an empty text takes that back."""
        self._nothing.setText(text)
        self._nothing.setVisible(bool(text))


class Entry(QWidget):
    """One thing on a card: a strong line, what was said, by whom; any of them may be missing."""

    def __init__(
        self, title: str, text: str = "", small: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.head = QHBoxLayout()
        self.head.setSpacing(UNIT)
        self.title = Words(title, parent=self)
        self.title.setProperty("level", "3")
        self.head.addWidget(self.title, 1)
        column.addLayout(self.head)
        for words, tone in ((text, ""), (small, "small")):
            if words:
                label = Words(words, tone, self)  # type: ignore[arg-type]
                column.addWidget(label)


def clear(layout: QVBoxLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
