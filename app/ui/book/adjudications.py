"""Adjudications of a wing: what is to be heard, what waits, and which awards run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.adjudications import ChargeLine, charges_here
from app.store.reads.board import Wing
from app.ui.behaviour.words import (
    incident_words,
    paragraph_words,
    running_line,
    standing_words,
    state_badge,
    state_words,
)
from app.ui.book.tab import BookTab, Read
from app.ui.context import Context, Form, Report
from app.ui.kit.button import Button
from app.ui.kit.shortcut import bind
from app.ui.kit.story_list import StoryLine, StoryList
from app.ui.labels import cell_words
from app.ui.reports.opening import show_incident_of
from app.ui.wording import short_day_words

Lines = tuple[ChargeLine, ...]


class Which(StrEnum):
    """Which charges are listed."""

    ALL = "all"
    TODAY = "today"
    OPEN = "open"
    RUNNING = "running"


class AdjudicationsTab(BookTab[Lines]):
    """Enter hears the charge, N lays one, C corrects the record of a hearing, P prints.

    I opens the report of the incident that the chosen charge follows from.
    """

    TYPES = frozenset({"adjudication", "adjudication_hearing", "adjudication_award"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.which = QComboBox(self)
        for which in Which:
            self.which.addItem("", which)
        self.lay = Button(role="primary", icon_name="plus", parent=self)
        self.hear = Button(icon_name="gavel", parent=self)
        self.correct = Button(icon_name="edit", parent=self)
        self.incident = Button(icon_name="flag", parent=self)
        self.person = Button(icon_name="person", parent=self)
        self.print = Button(icon_name="print", parent=self)
        self.list = StoryList(self)
        about = (self.hear, self.correct, self.incident, self.person, self.print)
        tools = (self.lay, self.which, *about)
        self.lay_out(tools, self.list, self.list)
        self.which.currentIndexChanged.connect(self._list)
        self.lay.clicked.connect(self._lay)
        self.state.acted.connect(self._lay)
        self.hear.clicked.connect(self.list.open_chosen)
        self.correct.clicked.connect(self._correct)
        self.incident.clicked.connect(self._open_incident)
        self.person.clicked.connect(self._open_person)
        self.print.clicked.connect(self._print)
        self.list.row_opened.connect(self._hear)
        self.list.selectionModel().currentChanged.connect(self._allow)
        bind(self, "N", self._lay)
        bind(self, "C", self._correct)
        bind(self, "I", self._open_incident)
        bind(self, "P", self._print)
        self.retranslate()

    def reader(self) -> Read[Lines]:
        return _read

    def write_words(self) -> None:
        words = {
            Which.ALL: self.tr("All"),
            Which.TODAY: self.tr("To be heard today"),
            Which.OPEN: self.tr("Not decided"),
            Which.RUNNING: self.tr("Awards running"),
        }
        for at, which in enumerate(Which):
            self.which.setItemText(at, words[which])
        self.which.setAccessibleName(self.tr("Which charges"))
        self.lay.setText(self.tr("Lay a charge"))
        self.lay.setToolTip("N")
        self.hear.setText(self.tr("Hear the charge"))
        self.hear.setToolTip(self.tr("Enter hears it"))
        self.correct.setText(self.tr("Correct a hearing"))
        self.correct.setToolTip(self.tr("C corrects the record of a hearing"))
        self.incident.setText(self.tr("Incident"))
        self.incident.setToolTip(self.tr("I opens the report that the charge follows from"))
        self.person.setText(self.tr("Open the person"))
        self.print.setText(self.tr("Print…"))
        self.print.setToolTip("P")
        self.list.setAccessibleName(self.tr("Charges"))
        if self.answer is None:
            self.state.show_state("gavel", self.tr("Reading the charges"))

    def fill(self, answer: Lines) -> None:
        self._list()

    def people(self) -> Iterable[str]:
        return (line.person_id for line in self.answer or ())

    def chosen_person(self) -> str | None:
        charge = self._chosen()
        return charge.person_id if charge is not None else None

    def choose(self, entry_id: str) -> None:
        self.which.setCurrentIndex(0)
        self.list.choose(entry_id)

    def _chosen(self) -> ChargeLine | None:
        chosen = self.list.chosen()
        return next((one for one in self.answer or () if one.id == chosen), None)

    @Slot()
    def _list(self) -> None:
        if self.answer is None:
            return
        now, today = self.context.desk.now(), self.context.desk.today()
        is_shown = _filter(Which(self.which.currentData()), today)
        shown = [one for one in self.answer if is_shown(one)]
        self.list.show_lines([_line(one, now) for one in shown])
        due = sum(one.is_due(today) for one in self.answer)
        running = sum(award.runs_on(today) for one in self.answer for award in one.awards)
        parts = [self.tr("%n to be heard", "", due)] if due else []
        parts += [self.tr("%n award(s) running", "", running)] if running else []
        self.figures.setText(", ".join(parts))
        self._allow()
        self.state.show_state(
            "gavel",
            self.tr("No charges in this list"),
            self.tr("A charge is laid within 48 hours and opened the next day."),
            self.tr("Lay a charge"),
        )
        self.show_any(bool(shown))

    @Slot()
    def _allow(self) -> None:
        charge = self._chosen()
        for button in (self.hear, self.person, self.print):
            button.setEnabled(charge is not None)
        self.correct.setEnabled(charge is not None and bool(charge.hearings))
        self.incident.setEnabled(charge is not None and charge.incident is not None)

    @Slot()
    def _lay(self) -> None:
        self.context.guide.open_form(Form.CHARGE)

    @Slot(str)
    def _hear(self, charge_id: str) -> None:
        charge = next((one for one in self.answer or () if one.id == charge_id), None)
        if charge is not None:
            self.context.guide.open_form(Form.HEARING, charge.person_id, charge=charge.id)

    @Slot()
    def _correct(self) -> None:
        charge = self._chosen()
        if charge is not None and charge.hearings:
            self.context.guide.open_form(Form.CORRECT_HEARING, charge.person_id, charge=charge.id)

    @Slot()
    def _open_incident(self) -> None:
        charge = self._chosen()
        if charge is not None:
            show_incident_of(self.context, self.window(), charge)

    @Slot()
    def _open_person(self) -> None:
        charge = self._chosen()
        if charge is not None:
            self.context.guide.show_person(charge.person_id, "behaviour")

    @Slot()
    def _print(self) -> None:
        charge = self._chosen()
        if charge is not None:
            report = Report.HEARING_RECORD if charge.hearings else Report.CHARGE_NOTICE
            self.context.guide.print_report(report, charge.id)


def _filter(which: Which, today: dt.date) -> Callable[[ChargeLine], bool]:
    return {
        Which.ALL: lambda _: True,
        Which.TODAY: lambda one: one.is_due(today),
        Which.OPEN: lambda one: one.is_open,
        Which.RUNNING: lambda one: any(award.runs_on(today) for award in one.awards),
    }[which]


def _line(charge: ChargeLine, now: dt.datetime) -> StoryLine:
    today = now.astimezone().date()
    running = [award for award in charge.awards if award.runs_on(today)]
    cell = cell_words(charge.where.cell) if charge.where and charge.where.cell else ""
    stands = running_line(running) or state_words(charge, now)
    parts = (charge.number, cell, stands, incident_words(charge, now))
    due = charge.due_on
    aside = short_day_words(due) if due is not None else ""
    if running:
        aside = standing_words(running[0], today)
    return StoryLine(
        charge.id,
        state_badge(charge, today),
        charge.person_name,
        paragraph_words(charge.paragraph),
        "  ·  ".join(part for part in parts if part),
        aside,
    )


def _read(desk: Desk, reading: Reading, wing: Wing | None) -> Lines:
    return charges_here(reading, desk.prison, wing.id if wing is not None else None, desk.now())
