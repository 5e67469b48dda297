"""Charges against a person, how each stands, and what was awarded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reading import Reading
from app.store.reads.adjudications import AwardLine, ChargeLine, charges_of
from app.store.reads.person import PersonPage
from app.ui import forms
from app.ui.behaviour.words import (
    award_words,
    incident_words,
    paragraph_words,
    running_line,
    standing_words,
    state_badge,
    state_words,
)
from app.ui.context import Context, Form, Report
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.person.fitted import FittedList
from app.ui.person.sections import Section
from app.ui.reports.opening import show_incident_of
from app.ui.style import UNIT
from app.ui.wording import moment_words
from record.types.adjudication import QUASHED, SUSPENDED

Charges = tuple[ChargeLine, ...]


class AdjudicationsSection(Section):
    """Enter on a charge hears it; the awards below are those of all charges."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.running = Words(parent=self)
        self.running.setProperty("level", "3")
        self.rows = RowModel[ChargeLine](self._columns(), lambda one: one.id)
        self.table: ListTable[ChargeLine] = ListTable(self.rows, "", self)
        self.list = FittedList(self.table, rows_max=6)
        self.award_rows = RowModel[AwardLine](self._award_columns(), lambda one: one.id)
        self.awards: ListTable[AwardLine] = ListTable(self.award_rows, "", self)
        self.award_list = FittedList(self.awards, rows_max=6)
        self.lay = Button(icon_name="plus", parent=self)
        self.hear = Button(icon_name="gavel", parent=self)
        self.correct = Button(icon_name="edit", parent=self)
        self.incident = Button(icon_name="flag", parent=self)
        self.notice = Button(icon_name="print", parent=self)
        self.record = Button(icon_name="print", parent=self)
        self.activate, self.quash = Button(parent=self), Button(parent=self)
        for button, does in (
            (self.lay, self._lay),
            (self.hear, self._hear),
            (self.correct, self._correct),
            (self.incident, self._open_incident),
            (self.notice, self._print_notice),
            (self.record, self._print_record),
            (self.activate, self._activate),
            (self.quash, self._quash),
        ):
            button.clicked.connect(does)
        self.table.row_opened.connect(self._hear)
        self.table.row_chosen.connect(self._choose)
        self.awards.row_chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.running)
        column.addWidget(self.list)
        about = (self.hear, self.correct, self.incident, self.notice, self.record)
        column.addWidget(_line(self, self.lay, *about))
        column.addWidget(self.award_list)
        self._award_line = _line(self, self.activate, self.quash)
        column.addWidget(self._award_line)
        self.setFocusProxy(self.table)
        self.retranslate()
        self._choose()

    def read(self, reading: Reading, ids: list[str]) -> Charges:
        return charges_of(reading, ids)

    def show_read(self, found: Charges) -> None:
        self.rows.replace(found)
        awards = [award for charge in found for award in charge.awards]
        self.award_rows.replace(awards)
        for part in (self.award_list, self._award_line):
            part.setVisible(bool(awards))
        if found and self.table.chosen() is None:
            self.table.choose(found[0].id)
        if awards and self.awards.chosen() is None:
            self.awards.choose(awards[0].id)
        self._choose()

    def fill(self, page: PersonPage) -> None:
        words = running_line(page.head.awards)
        self.running.setText(self.tr("Today: {awards}").format(awards=words) if words else "")
        self.running.setVisible(bool(words))
        super().fill(page)

    def write_words(self) -> None:
        self.lay.setText(self.tr("Lay a charge"))
        self.hear.setText(self.tr("Hear the charge"))
        self.correct.setText(self.tr("Correct a hearing"))
        self.incident.setText(self.tr("Incident"))
        self.notice.setText(self.tr("Print the notice"))
        self.record.setText(self.tr("Print the record"))
        self.activate.setText(self.tr("Activate"))
        self.quash.setText(self.tr("Quash"))
        self.table.setAccessibleName(self.tr("Charges"))
        self.awards.setAccessibleName(self.tr("Awards"))
        self.list.set_title(self.tr("Adjudications"), self.tr("Adjudications: none"))
        self.award_list.set_title(self.tr("Awards"), "")
        self.rows.retitle(self._columns())
        self.award_rows.retitle(self._award_columns())

    def _columns(self) -> Sequence[Column[ChargeLine]]:
        return (
            Column(
                self.tr("State"),
                lambda _: "",
                width=120,
                badges=lambda one: (state_badge(one, self.today()),),
                spoken=lambda one: state_badge(one, self.today()).word,
            ),
            Column(self.tr("Number"), lambda one: one.number, width=110),
            Column(
                self.tr("Charge"),
                lambda one: paragraph_words(one.paragraph),
                width=240,
                grow=True,
                strong=True,
            ),
            Column(
                self.tr("Happened"),
                lambda one: moment_words(one.happened_at, self.now()),
                width=170,
            ),
            Column(
                self.tr("How it stands"),
                self._stands,
                width=240,
                grow=True,
            ),
            Column(self.tr("Sent"), self._sent, width=110),
        )

    def _award_columns(self) -> Sequence[Column[AwardLine]]:
        return (
            Column(self.tr("Award"), award_words, width=260, grow=True, strong=True),
            Column(
                self.tr("When"), lambda one: standing_words(one, self.today()), width=220, grow=True
            ),
            Column(self.tr("Why changed"), lambda one: one.decided_reason or "", width=180),
            Column(self.tr("Changed by"), lambda one: one.decided_by or "", width=150),
        )

    def _stands(self, one: ChargeLine) -> str:
        now = self.now()
        return "; ".join(part for part in (state_words(one, now), incident_words(one, now)) if part)

    def _sent(self, one: ChargeLine) -> str:
        waits = one.pending or any(hearing.pending for hearing in one.hearings)
        return self.tr("not sent yet") if waits else ""

    @Slot()
    def _choose(self) -> None:
        award = self.awards.chosen()
        charge = self.table.chosen()
        for button in (self.hear, self.notice, self.record):
            button.setEnabled(charge is not None)
        self.correct.setEnabled(charge is not None and bool(charge.hearings))
        self.incident.setEnabled(charge is not None and charge.incident is not None)
        self.activate.setEnabled(award is not None and award.status == SUSPENDED)
        self.quash.setEnabled(award is not None and award.status != QUASHED)

    @Slot()
    def _lay(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.CHARGE, self.page.head.person_id)

    @Slot()
    def _hear(self) -> None:
        charge = self.table.chosen()
        if charge is not None:
            self.context.guide.open_form(Form.HEARING, charge.person_id, charge=charge.id)

    @Slot()
    def _correct(self) -> None:
        charge = self.table.chosen()
        if charge is not None:
            self.context.guide.open_form(Form.CORRECT_HEARING, charge.person_id, charge=charge.id)

    @Slot()
    def _open_incident(self) -> None:
        charge = self.table.chosen()
        if charge is not None:
            show_incident_of(self.context, self.window(), charge)

    @Slot()
    def _print_notice(self) -> None:
        self._print(Report.CHARGE_NOTICE)

    @Slot()
    def _print_record(self) -> None:
        self._print(Report.HEARING_RECORD)

    def _print(self, report: Report) -> None:
        charge = self.table.chosen()
        if charge is not None:
            self.context.guide.print_report(report, charge.id)

    @Slot()
    def _activate(self) -> None:
        award = self.awards.chosen()
        if award is not None and self.page is not None:
            forms.activate_award(self.context, self.page.head, award, self)

    @Slot()
    def _quash(self) -> None:
        award = self.awards.chosen()
        if award is not None and self.page is not None:
            forms.quash_award(self.context, self.page.head, award, self)


def _line(parent: QWidget, *buttons: Button) -> QWidget:
    """Buttons beside one another, in as many lines as they need."""
    holder = QWidget(parent)
    flow = FlowLayout(holder, UNIT)
    flow.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        flow.addWidget(button)
    return holder
