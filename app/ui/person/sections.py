"""A tab of several matters: a column of sections, each of which reads what it shows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.kit.button import Button
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.person.fitted import FittedList
from app.ui.person.tab import Tab
from app.ui.style import UNIT

Row = TypeVar("Row")


class Section(Tab):
    """Base of all sections: it is read whenever the person's page is, off the window's thread."""

    def read(self, reading: Reading, ids: list[str]) -> Any:
        """What is shown of the person whose records these are; it touches no widget."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def show_read(self, found: Any) -> None:
        """Write what was read."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def show_page(self, page: PersonPage) -> None:
        """Read again: what a section shows may have changed where the page has not."""
        self.page = page
        self.fill(page)

    def fill(self, page: PersonPage) -> None:
        self.context.read(self, self._reader(page.head.person_id), self._take, "section")

    def _reader(self, person_id: str) -> Callable[[], tuple[str, Any]]:
        replica = self.context.replica

        def read() -> tuple[str, Any]:
            with replica.read() as reading:
                return person_id, self.read(reading, merged(reading).ids_of(person_id))

        return read

    def _take(self, found: tuple[str, Any]) -> None:
        if self.page is not None and self.page.head.person_id == found[0]:
            self.show_read(found[1])


class ListSection(Section, Generic[Row]):
    """A section that is one list, with a button that writes something new.

    It says its ``columns`` and does ``write`` and ``open_row`` (Enter).
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows: RowModel[Row] = RowModel(self.columns(), self.id_of)
        self.table: ListTable[Row] = ListTable(self.rows, "", self)
        self.list = FittedList(self.table, rows_max=6)
        self.new = Button(icon_name="plus", parent=self)
        self.new.clicked.connect(self.write)
        self.table.row_opened.connect(self.open_row)
        line = QHBoxLayout()
        line.addWidget(self.new)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.list)
        column.addLayout(line)
        self.setFocusProxy(self.table)
        self.retranslate()

    def id_of(self, row: Row) -> Hashable:
        """By what a row is known again."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def columns(self) -> Sequence[Column[Row]]:
        """The columns of the list."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    @Slot()
    def write(self) -> None:
        """Begin something new about whoever is shown."""

    @Slot(object)
    def open_row(self, row: Row) -> None:
        """Open what a row tells of."""

    def show_read(self, found: Sequence[Row]) -> None:
        self.rows.replace(found)

    def write_words(self) -> None:
        self.rows.retitle(self.columns())


class SectionedTab(Tab):
    """The sections named in ``SECTIONS``, one below the other."""

    SECTIONS: ClassVar[tuple[type[Section], ...]] = ()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sections = tuple(section(context, self) for section in self.SECTIONS)
        page = Page(self)
        page.body.setSpacing(UNIT * 2)
        for section in self.sections:
            page.body.addWidget(section)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.addWidget(page)
        self.setFocusProxy(self.sections[0])

    def show_page(self, page: PersonPage) -> None:
        """Show it in every section."""
        self.page = page
        for section in self.sections:
            section.show_page(page)

    def fill(self, page: PersonPage) -> None:
        """Every section fills itself."""
