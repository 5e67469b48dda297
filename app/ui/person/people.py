"""People whom somebody must be kept apart from, their contacts outside, and who visits them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.contacts import Outside, outside
from app.store.reads.person import ApartLine, PersonPage
from app.ui import forms
from app.ui.context import Context
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import cell_words, code_label
from app.ui.person.contacts import ContactsSection
from app.ui.person.fitted import FittedList
from app.ui.person.tab import Tab
from app.ui.person.visits import VisitsSection
from app.ui.style import UNIT
from app.ui.wording import short_day_words
from record.names import display_name


class PeopleTab(Tab):
    """Non-associations, active first, ended in grey; then contacts and visits."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows = RowModel[ApartLine](self._columns(), lambda line: line.id)
        self._table = ListTable(self._rows, "", self)
        self._table.row_opened.connect(self._open)
        self._table.row_chosen.connect(self._show_chosen)
        self._story = Words(parent=self)
        self._end = Button(icon_name="end", parent=self)
        self._end.clicked.connect(self._ask_to_end)
        self._list = FittedList(self._table, rows_max=6)
        self.contacts = ContactsSection(context, self)
        self.visits = VisitsSection(context, self)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._story)
        foot.addWidget(self._end, 0, Qt.AlignmentFlag.AlignLeft)
        page = Page(self)
        for part in (self._list, self._foot, self.contacts, self.visits):
            page.body.addWidget(part)
        page.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, UNIT, 0, 0)
        around.addWidget(page)
        self.retranslate()

    def show_page(self, page: PersonPage) -> None:
        super().show_page(page)
        replica, person_id, now = self.context.replica, page.head.person_id, self.now()
        self.context.read(self, lambda: outside(replica, person_id, now), self._take, "outside")

    @Slot(object)
    def _take(self, found: Outside) -> None:
        if self.page is not None:
            self.contacts.show_contacts(self.page.head, found.contacts)
            self.visits.show_visits(self.page.head, found.visits)

    def write_words(self) -> None:
        self._table.setAccessibleName(self.tr("People kept apart"))
        self._end.setText(self.tr("End it"))
        self._end.setToolTip(self.tr("Say why the chosen two need no longer be kept apart"))
        self._rows.retitle(self._columns())
        self._list.set_title(self.tr("Kept apart from"), self.tr("Kept apart from nobody"))

    def fill(self, page: PersonPage) -> None:
        lines = sorted(
            page.non_associations, key=lambda one: (one.status != "ACTIVE", not one.near)
        )
        self._rows.replace(lines)
        if self._table.chosen() is None and lines:
            self._table.choose(lines[0].id)
        self._foot.setVisible(bool(lines))
        self._show_chosen()

    def _columns(self) -> Sequence[Column[ApartLine]]:
        return (
            Column(
                self.tr("Name"),
                lambda line: display_name(line.other_surname, line.other_forename),
                width=200,
                grow=True,
                strong=True,
                tone=_tone,
            ),
            Column(self.tr("Number"), lambda line: line.other_prison_number, width=96, tone=_tone),
            Column(
                self.tr("Now in"),
                lambda line: cell_words(line.other_cell_path),
                width=170,
                badges=self._badges,
                tone=_tone,
            ),
            Column(
                self.tr("Keep apart"),
                lambda line: code_label("non_association_kind", line.restriction),
                width=190,
                tone=_tone,
            ),
            Column(
                self.tr("Their parts"),
                self._parts,
                width=190,
                tone=_tone,
            ),
            Column(self.tr("State"), self._state, width=200, tone=_tone),
        )

    def _badges(self, line: ApartLine) -> tuple[BadgeText, ...]:
        if not line.near or line.status != "ACTIVE":
            return ()
        return (BadgeText(self.tr("Too near"), "danger"),)

    def _parts(self, line: ApartLine) -> str:
        parts = (line.reason, line.other_reason)
        words = [code_label("non_association_reason", part) for part in parts if part]
        return " / ".join(words)

    def _state(self, line: ApartLine) -> str:
        if line.status == "ACTIVE":
            words = self.tr("Since {day}").format(day=short_day_words(line.started_on))
        else:
            day = short_day_words(line.ended_on) if line.ended_on else ""
            words = self.tr("Ended {day}").format(day=day).strip()
        return "  ·  ".join((words, self.tr("not sent yet"))) if line.pending else words

    @Slot()
    def _show_chosen(self) -> None:
        line = self._table.chosen()
        self._end.setEnabled(line is not None and line.status == "ACTIVE")
        parts = []
        if line is not None:
            parts += [line.comment] if line.comment else []
            if line.authorised_by:
                parts.append(self.tr("Authorised by {name}").format(name=line.authorised_by))
            if line.ended_reason:
                parts.append(self.tr("Ended because: {reason}").format(reason=line.ended_reason))
        self._story.setText("\n".join(parts))

    @Slot()
    def _ask_to_end(self) -> None:
        line = self._table.chosen()
        if line is not None and self.page is not None:
            forms.end_apart(self.context, self.page.head, line, self)

    @Slot(object)
    def _open(self, line: ApartLine) -> None:
        self.context.guide.show_person(line.other_person_id)


def _tone(line: ApartLine) -> str:
    return "ink" if line.status == "ACTIVE" else "ink_soft"
