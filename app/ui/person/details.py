"""Everything that the record says a person is: details, other names, numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reads.person import AliasLine, IdentifierLine, MergedLine, PersonPage
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.key_values import KeyValueList
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.card import Card
from app.ui.person.fitted import FittedList
from app.ui.person.merged import MergedCard
from app.ui.person.needs import NeedsCard
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.values import field_words, value_words
from app.ui.wording import day_words, short_day_words
from record.names import display_name
from record.types.person import MERGING, PERSON

_SHOWN = tuple(name for name in PERSON.by_name if name not in MERGING)


class DetailsTab(Tab):
    """All fields, with what is not settled or not sent marked in words."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._card = Card(self)
        self._facts = KeyValueList(pairs_across=2)
        self._card.body.addWidget(self._facts)
        self._change = Button(icon_name="edit", parent=self)
        self._change.clicked.connect(self._ask_to_change)
        self._card.head.addWidget(self._change)
        self._legend = Words(tone="small", parent=self)
        self._card.body.addWidget(self._legend)
        self._alias_rows = RowModel[AliasLine](self._alias_columns(), lambda line: line.id)
        self._number_rows = RowModel[IdentifierLine](self._number_columns(), lambda line: line.id)
        self._aliases = ListTable(self._alias_rows, "", self)
        self._numbers = ListTable(self._number_rows, "", self)
        self._alias_list, self._number_list = FittedList(self._aliases), FittedList(self._numbers)
        self._merged = MergedCard(self)
        self._merged.separate_wanted.connect(self._separate)
        self._needs = NeedsCard(context, self)
        self._lay_out()
        self.retranslate()

    def show_page(self, page: PersonPage) -> None:
        super().show_page(page)
        self._needs.show_person(page)

    def write_words(self) -> None:
        self._card.set_title(self.tr("Details"))
        self._change.setText(self.tr("Change details"))
        self._aliases.setAccessibleName(self.tr("Other names"))
        self._numbers.setAccessibleName(self.tr("Numbers"))
        self._alias_list.set_title(self.tr("Other names"), self.tr("Other names: none known"))
        self._number_list.set_title(self.tr("Numbers"), self.tr("Numbers: none known"))
        self._alias_rows.retitle(self._alias_columns())
        self._number_rows.retitle(self._number_columns())

    def fill(self, page: PersonPage) -> None:
        self._facts.set_pairs(
            [(field_words("person", name), self._value(page, name)) for name in _SHOWN]
        )
        self._legend.setText(self._marks_words(page))
        self._legend.setVisible(bool(self._legend.text()))
        self._alias_rows.replace(page.aliases)
        self._number_rows.replace(page.identifiers)
        self._merged.show_records(page.merged, self.now())

    def _value(self, page: PersonPage, name: str) -> str:
        words = value_words("person", name, page.details.get(name), self.now())
        marks = []
        if name in page.contested:
            marks.append(self.tr("two entries differ"))
        if name in page.pending_fields:
            marks.append(self.tr("not sent yet"))
        return f"{words}  ({', '.join(marks)})" if marks else words

    def _marks_words(self, page: PersonPage) -> str:
        lines = []
        if page.contested:
            lines.append(
                self.tr("Two entries differ: two people entered different values; settle it.")
            )
        if page.pending_fields:
            lines.append(self.tr("Not sent yet: saved on this terminal, on its way to the centre."))
        return "\n".join(lines)

    def _alias_columns(self) -> Sequence[Column[AliasLine]]:
        return (
            Column(
                self.tr("Name"),
                lambda line: display_name(line.surname, _forenames(line)),
                width=180,
                grow=True,
                strong=True,
            ),
            Column(self.tr("Kind"), lambda line: code_label("name_kind", line.kind), width=130),
            Column(
                self.tr("Born"),
                lambda line: short_day_words(line.date_of_birth) if line.date_of_birth else "",
                width=110,
            ),
        )

    def _number_columns(self) -> Sequence[Column[IdentifierLine]]:
        return (
            Column(
                self.tr("Kind"), lambda line: code_label("identifier_kind", line.kind), width=150
            ),
            Column(
                self.tr("Number"),
                lambda line: line.value,
                width=210,
                grow=True,
                strong=True,
                badges=self._unverified,
            ),
            Column(
                self.tr("Issued"),
                lambda line: day_words(line.issued_on) if line.issued_on else "",
                width=140,
            ),
        )

    def _unverified(self, line: IdentifierLine) -> tuple[BadgeText, ...]:
        if line.verified is not False:
            return ()
        meaning = self.tr("Unverified: its check letter does not hold")
        return (BadgeText(self.tr("Unverified"), "warning", meaning),)

    def _lay_out(self) -> None:
        lists = QHBoxLayout()
        lists.setSpacing(UNIT * 2)
        for part in (self._alias_list, self._number_list):
            lists.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        page = Page(self)
        page.body.addWidget(self._merged)
        page.body.addWidget(self._needs)
        page.body.addWidget(self._card)
        page.body.addLayout(lists)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.addWidget(page)

    @Slot(object)
    def _separate(self, merged: MergedLine) -> None:
        if self.page is not None:
            forms.separate(self.context, self.page.head, merged, self)

    @Slot()
    def _ask_to_change(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.DETAILS, self.page.head.person_id)


def _forenames(line: AliasLine) -> str:
    return " ".join(part for part in (line.forename, line.middle_names) if part)
