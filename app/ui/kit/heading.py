"""Words that are not in a field: headings, and quiet text beside them.

Both show what they are given letter by letter: a name may hold anything, markup too. A label that
is laid out with markup of ours says so itself, and escapes what it puts in.
"""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Heading(QLabel):
    """A heading of a screen (1), of a part of it (2) or of a group (3)."""

    def __init__(
        self, text: str = "", level: Literal[1, 2, 3] = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("level", str(level))
        self.setWordWrap(level > 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class Words(QLabel):
    """Running text that wraps; `soft` for second text, `small` for hints and times."""

    def __init__(
        self,
        text: str = "",
        tone: Literal["", "soft", "small", "field", "problem"] = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setWordWrap(True)
