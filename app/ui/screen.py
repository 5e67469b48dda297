"""What a screen is: a widget that knows its title, which changes concern it, and how to refresh."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.store.changes import Changes
from app.ui.context import Context


class Screen(QWidget):
    """One screen of the window. Texts are set in ``retranslate``, data in ``refresh``."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def title(self) -> str:
        """What the window says it shows."""
        raise TypeError(f"{type(self).__name__} has no title")

    def wants(self, changes: Changes) -> bool:
        """Whether these changes make what is on the screen out of date."""
        return bool(changes.records)

    def refresh(self) -> None:
        """Read again, off the window's thread, and show what came."""

    def retranslate(self) -> None:
        """Set every text again; the language has changed."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
