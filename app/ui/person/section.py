"""A section of a tab that has several: it reads what it shows each time the page is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.store.reads.person import PersonPage
from app.ui.context import Context


class Section(QWidget):
    """One matter of a person. It makes its widgets, and the tab calls the rest."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def show_page(self, page: PersonPage) -> None:
        """Read again whatever it shows of this person, off the window's thread."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def write_words(self) -> None:
        """Write its words in the language of now, and the record's again."""
