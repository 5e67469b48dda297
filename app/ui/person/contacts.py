"""The people outside: a person's contacts, and who of them must not be in touch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.contacts import ContactLine, MarkerLine
from app.store.reads.person import PersonHead
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from app.ui.wording import day_words, short_day_words


class ContactsSection(Retranslated, QWidget):
    """A line for each contact; below, all that is known of the one with the cursor."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._head: PersonHead | None = None
        self._rows = RowModel[ContactLine](self._columns(), lambda line: line.id)
        self.table = ListTable(self._rows, "", self)
        self.table.row_chosen.connect(self._show_chosen)
        self.table.row_opened.connect(self._ask_to_change)
        self._list = FittedList(self.table, rows_max=8)
        self._story = Words(tone="soft", parent=self)
        self.add = Button(icon_name="plus", parent=self)
        self._change = Button(icon_name="edit", parent=self)
        self._mark = Button(icon_name="shield", parent=self)
        self._end = Button(icon_name="end", parent=self)
        buttons = FlowLayout(gap=UNIT)
        for button, does in (
            (self.add, self._ask_to_add),
            (self._change, self._ask_to_change),
            (self._mark, self._ask_to_mark),
            (self._end, self._ask_to_end),
        ):
            button.clicked.connect(does)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._list)
        column.addWidget(self._story)
        column.addLayout(buttons)
        self.retranslate()

    def show_contacts(self, head: PersonHead, lines: Sequence[ContactLine]) -> None:
        """Show these contacts of a person."""
        self._head = head
        self._rows.replace(lines)
        if self.table.chosen() is None and lines:
            self.table.choose(lines[0].id)
        self._show_chosen()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Contacts"))
        self._list.set_title(self.tr("Contacts"), self.tr("Contacts: none known"))
        self.add.setText(self.tr("Add a contact"))
        self._change.setText(self.tr("Change"))
        self._mark.setText(self.tr("Must not be in touch"))
        self._end.setText(self.tr("End the marker"))
        self._rows.retitle(self._columns())
        self._show_chosen()

    def _columns(self) -> Sequence[Column[ContactLine]]:
        return (
            Column(
                self.tr("Name"),
                lambda line: line.name,
                width=230,
                grow=True,
                strong=True,
                badges=self._badges,
                tone=_tone,
            ),
            Column(
                self.tr("Relation"),
                lambda line: code_label("relation", line.relation),
                width=190,
                tone=_tone,
            ),
            Column(self.tr("Note"), self._told, width=260, tone=_tone),
            Column(self.tr("Telephone"), lambda line: line.phones or "", width=190, tone=_tone),
        )

    def _badges(self, line: ContactLine) -> tuple[BadgeText, ...]:
        if line.barred_by is None:
            return ()
        kind = code_label("contact_marker", line.barred_by.kind)
        meaning = f"{kind}: {line.barred_by.reason}"
        return (BadgeText(self.tr("NO CONTACT"), "danger", meaning),)

    def _told(self, line: ContactLine) -> str:
        parts = []
        if line.next_of_kin:
            parts.append(self.tr("Next of kin"))
        if line.emergency:
            parts.append(self.tr("in an emergency"))
        if not line.active:
            parts.append(self.tr("not in touch any more"))
        if line.pending:
            parts.append(self.tr("not sent yet"))
        return ", ".join(parts)

    @Slot()
    def _show_chosen(self) -> None:
        line = self.table.chosen()
        for button in (self._change, self._mark):
            button.setEnabled(line is not None)
        self._end.setVisible(self._active_marker() is not None)
        self._story.setText("\n".join(self._known(line)) if line is not None else "")
        self._story.setVisible(bool(self._story.text()))

    def _known(self, line: ContactLine) -> list[str]:
        born = self.tr("born {day}")
        facts = [born.format(day=day_words(line.date_of_birth))] if line.date_of_birth else []
        facts += [", ".join(line.address.split("\n"))] if line.address else []
        told = ["  ·  ".join(facts)] if facts else []
        for marker in line.markers:
            kind = code_label("contact_marker", marker.kind)
            since = short_day_words(marker.started_on)
            if marker.status == "ACTIVE":
                form = self.tr("{kind}, since {day}: {reason}")
                told.append(form.format(kind=kind, day=since, reason=marker.reason))
            else:
                ended = short_day_words(marker.ended_on) if marker.ended_on else "–"
                form = self.tr("{kind}, ended {day}: {reason}")
                reason = marker.ended_reason or "–"
                told.append(form.format(kind=kind, day=ended, reason=reason))
        return told

    def _active_marker(self) -> tuple[ContactLine, MarkerLine] | None:
        line = self.table.chosen()
        active = (one for one in line.markers if one.status == "ACTIVE") if line else iter(())
        marker = next(active, None)
        return None if line is None or marker is None else (line, marker)

    @Slot()
    def _ask_to_add(self) -> None:
        if self._head is not None:
            self._context.guide.open_form(Form.CONTACT, self._head.person_id)

    @Slot()
    def _ask_to_change(self) -> None:
        line = self.table.chosen()
        if self._head is not None and line is not None:
            forms.change_contact(self._context, self._head, line, self)

    @Slot()
    def _ask_to_mark(self) -> None:
        line = self.table.chosen()
        if self._head is not None and line is not None:
            forms.mark_contact(self._context, self._head, line, self)

    @Slot()
    def _ask_to_end(self) -> None:
        found = self._active_marker()
        if self._head is not None and found is not None:
            forms.end_marker(self._context, self._head, *found, self)


def _tone(line: ContactLine) -> str:
    return "ink" if line.active else "ink_soft"
