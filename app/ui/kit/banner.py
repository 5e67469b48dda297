"""A line of text that tells what happened, in place of a box that wants a click."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.mark import Mark
from app.ui.style import UNIT, set_property

News = Literal["saved", "received", "held", "offline", "info", "danger"]
# what it looks like, its icon, the icon's colour
_LOOKS: dict[News, tuple[str, str, str]] = {
    "saved": ("quiet", "check", "ink"),
    "received": ("info", "check", "accent"),
    "info": ("info", "info", "accent"),
    "held": ("warning", "clock", "warning_text"),
    "offline": ("warning", "link-broken", "warning_text"),
    "danger": ("danger", "alert", "danger_text"),
}


class Banner(QFrame):
    """Hidden until it has something to say. `acted` when its one button is pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark("info", parent=self)
        self._words = Words(parent=self)
        self._button = Button(role="quiet", parent=self)
        self._button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT + 4, 0, UNIT, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        # It must be as high as its words are in the width that it gets, and no height is a bound.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    def say(self, news: News, text: str, action: str = "") -> None:
        """Show a sentence, with one button beside it when `action` has words for it."""
        look, icon_name, tint = _LOOKS[news]
        set_property(self, "banner", look)
        self._mark.show_icon(icon_name, tint)
        self._words.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def text(self) -> str:
        """The sentence that is shown; empty when there is none."""
        return "" if self.isHidden() else self._words.text()

    def action(self) -> str:
        """What its button says; empty when there is none."""
        return "" if self._button.isHidden() else self._button.text()

    def clear(self) -> None:
        """Say nothing."""
        self.hide()
