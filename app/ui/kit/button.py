"""The one push button of the terminal."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.style import ICON_SIZE, UNIT, theme

Role = Literal["primary", "secondary", "danger", "quiet"]
_TINTS = {"primary": "accent_ink", "secondary": "ink", "danger": "danger_ink", "quiet": "accent"}


class Button(QPushButton):
    """A button with words. One `primary` a screen; `danger` only for what cannot be taken back."""

    def __init__(
        self,
        text: str = "",
        role: Role = "secondary",
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setAutoDefault(False)
        if icon_name:
            self.setIcon(icon(icon_name, _TINTS[role]))
        _size_icon(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            _size_icon(self)


class IconButton(QToolButton):
    """A button with only an icon. Its words are its tool tip and its spoken name."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name))
        _size_icon(self)
        self.rename(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            _size_icon(self)

    def rename(self, name: str) -> None:
        """Give it other words, for a change of language or of meaning."""
        self.setAccessibleName(name)
        self.setToolTip(name)


def _size_icon(button: QAbstractButton) -> None:
    side = theme().px(ICON_SIZE)
    gap = theme().px(UNIT // 2) if button.text() else 0
    button.setIconSize(QSize(side + gap, side))
