"""What a tab of a person's page is: made when it is first opened, filled when the page is read."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from app.desk.watching import Due
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.translate import Retranslated


class Tab(Retranslated, QWidget):
    """Base of all tabs. ``page`` is what is shown, or None before anything is.

    A tab makes its widgets, then calls ``retranslate``; it writes its own words in ``write_words``
    and the record's in ``fill``.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.page: PersonPage | None = None

    def show_page(self, page: PersonPage) -> None:
        """Show a person's page; one that says the same as before leaves everything as it is."""
        if page != self.page:
            self.page = page
            self.fill(page)

    def fill(self, page: PersonPage) -> None:
        """Write what the page says into the tab's widgets."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def show_dues(self, dues: tuple[Due, ...]) -> None:
        """How it stands with everybody on an ACCT; most tabs have nothing to say of it."""

    def write_words(self) -> None:
        """Write the tab's own words in the language of now."""

    def retranslate(self) -> None:
        self.write_words()
        if self.page is not None:
            self.fill(self.page)

    def now(self) -> dt.datetime:
        """The time by the terminal's clock."""
        return self.context.desk.now()

    def today(self) -> dt.date:
        """The day by the terminal's clock."""
        return self.context.desk.today()
