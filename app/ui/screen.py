"""What a screen is: a widget that knows its title, which changes concern it, and how to refresh."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.desk.watching import Due
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

    def show_at(self, about: str | None, tab: str | None) -> None:
        """Show what somebody came for: a person, a wing, a matter, and which part of it."""
        self.refresh()

    def stands_at(self) -> str | None:
        """What is shown now, to come back to, where that is not what one came for."""
        return None

    def chosen_person(self) -> str | None:
        """Whom a command is about: who is shown, or who is under the cursor."""
        return None

    def show_dues(self, dues: tuple[Due, ...]) -> None:
        """How it stands with everybody on an ACCT; most screens have nothing to say of it."""

    def retranslate(self) -> None:
        """Set every text again; the language has changed."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
