"""A person's visits: the next first, then what came of those before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.contacts import VisitLine
from app.store.reads.person import PersonHead
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from app.ui.wording import clock_words, moment_words
from record.deed import Deed
from record.deeds import may_do
from record.deeds_of_welfare import BOOK_VISIT
from record.types.contact import CANCELLED


class VisitsSection(Retranslated, QWidget):
    """A line for each visit. Booking is for those who book; Enter writes down what came of one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._head: PersonHead | None = None
        self._rows = RowModel[VisitLine](self._columns(), lambda line: line.id)
        self.table = ListTable(self._rows, "", self)
        self.table.row_chosen.connect(self._show_chosen)
        self.table.row_opened.connect(self._ask_what_came)
        self._list = FittedList(self.table, rows_max=6)
        self._book = Button(icon_name="plus", parent=self)
        self._outcome = Button(icon_name="check", parent=self)
        self._book.clicked.connect(self._ask_to_book)
        self._outcome.clicked.connect(self._ask_what_came)
        buttons = FlowLayout(gap=UNIT)
        buttons.addWidget(self._book)
        buttons.addWidget(self._outcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._list)
        column.addLayout(buttons)
        self._book.setVisible(self._may(BOOK_VISIT))
        self.retranslate()

    def show_visits(self, head: PersonHead, lines: Sequence[VisitLine]) -> None:
        """Show these visits of a person."""
        self._head = head
        self._rows.replace(lines)
        if self.table.chosen() is None and lines:
            self.table.choose(lines[0].id)
        self._show_chosen()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Visits"))
        self._list.set_title(self.tr("Visits"), self.tr("Visits: none booked"))
        self._book.setText(self.tr("Book a visit"))
        self._outcome.setText(self.tr("What came of it"))
        self._rows.retitle(self._columns())

    def _columns(self) -> Sequence[Column[VisitLine]]:
        return (
            Column(self.tr("When"), self._when, width=250, strong=True, tone=_tone),
            Column(
                self.tr("Who comes"),
                lambda line: "; ".join(line.visitors),
                width=280,
                grow=True,
                badges=self._badges,
                tone=_tone,
            ),
            Column(
                self.tr("Kind"),
                lambda line: code_label("visit_kind", line.kind),
                width=140,
                tone=_tone,
            ),
            Column(self.tr("State"), self._state, width=260, tone=_tone),
        )

    def _when(self, line: VisitLine) -> str:
        begins = moment_words(line.starts_at, self._context.desk.now())
        return f"{begins}–{clock_words(line.ends_at)}" if line.ends_at else begins

    def _badges(self, line: VisitLine) -> tuple[BadgeText, ...]:
        if not line.barred or line.status == CANCELLED or line.outcomes:
            return ()
        meaning = "; ".join(f"{name}: {reason}" for name, reason in line.barred)
        return (BadgeText(self.tr("NO CONTACT"), "danger", meaning),)

    def _state(self, line: VisitLine) -> str:
        if line.status == CANCELLED:
            parts = [code_label("visit_status", line.status), line.cancelled_why or ""]
        elif line.outcomes:
            last = line.outcomes[-1]
            parts = [code_label("visit_outcome", last.outcome), last.comment or ""]
        else:
            parts = [code_label("visit_status", line.status), line.place or ""]
        if line.pending:
            parts.append(self.tr("not sent yet"))
        return "  ·  ".join(part for part in parts if part)

    def _may(self, deed: Deed) -> bool:
        return may_do(deed, self._context.desk.member.role)

    @Slot()
    def _show_chosen(self) -> None:
        line = self.table.chosen()
        self._outcome.setEnabled(line is not None and line.status != CANCELLED)

    @Slot()
    def _ask_to_book(self) -> None:
        if self._head is not None:
            self._context.guide.open_form(Form.VISIT, self._head.person_id)

    @Slot()
    def _ask_what_came(self) -> None:
        line = self.table.chosen()
        if self._head is not None and line is not None and line.status != CANCELLED:
            forms.record_visit(self._context, self._head, line, self)


def _tone(line: VisitLine) -> str:
    return "ink_soft" if line.status == CANCELLED or line.outcomes else "ink"
