"""What somebody does with their days: a column of sections, each of which knows its own matter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.kit.page import Page
from app.ui.person.regime_section import RegimeSection
from app.ui.person.section import Section
from app.ui.person.tab import Tab
from app.ui.style import UNIT

SECTIONS: tuple[type[Section], ...] = (RegimeSection,)
"""The sections of the tab, from the top."""


class RegimeTab(Tab):
    """Its sections are read again whenever anything of the person has changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sections = [section(context, self) for section in SECTIONS]
        page = Page(self)
        for section in self.sections:
            page.body.addWidget(section)
        page.body.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.addWidget(page)
        self.retranslate()

    def show_page(self, page: PersonPage) -> None:
        self.page = page
        for section in self.sections:
            section.show_page(page)

    def write_words(self) -> None:
        for section in self.sections:
            section.write_words()

    def fill(self, page: PersonPage) -> None:
        """The sections have filled themselves."""
