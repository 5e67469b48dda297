"""The incidents of a wing: what is still worked on, and what was closed this month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.board import Wing
from app.store.reads.incidents import IncidentLine, incidents
from app.ui.book.tab import BookTab, Read
from app.ui.context import Context
from app.ui.kit.button import Button
from app.ui.kit.story_list import StoryLine, StoryList
from app.ui.labels import code_label
from app.ui.reports.opening import report_incident, show_incident
from app.ui.reports.words import people_words, status_badge, told_words
from app.ui.wording import moment_words

Lines = tuple[IncidentLine, ...]


class IncidentsTab(BookTab[Lines]):
    """Enter opens the report, N begins a new one."""

    TYPES = frozenset({"incident", "incident_person", "incident_told"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.report = Button(role="primary", icon_name="plus", parent=self)
        self.open = Button(icon_name="eye", parent=self)
        self.list = NewStoryList(self)
        self.lay_out((self.report, self.open), self.list, self.list)
        self.report.clicked.connect(self._report)
        self.state.acted.connect(self._report)
        self.open.clicked.connect(self.list.open_chosen)
        self.list.row_opened.connect(self._open)
        self.list.new_wanted.connect(self._report)
        self.retranslate()

    def reader(self) -> Read[Lines]:
        return _read

    def write_words(self) -> None:
        self.report.setText(self.tr("Report an incident"))
        self.report.setToolTip(self.tr("N, or Ctrl+Shift+I anywhere"))
        self.open.setText(self.tr("Open"))
        self.open.setToolTip(self.tr("Enter opens it"))
        self.list.setAccessibleName(self.tr("Incidents"))
        if self.answer is None:
            self.state.show_state("flag", self.tr("Reading the incidents"))

    def fill(self, answer: Lines) -> None:
        now = self.context.desk.now()
        self.list.show_lines([_line(line, now) for line in answer])
        open_ones = sum(line.is_open for line in answer)
        self.figures.setText(self.tr("%n open", "", open_ones) if open_ones else "")
        self.open.setEnabled(bool(answer))
        self.state.show_state(
            "check",
            self.tr("No incident is open, and none was closed in the last month"),
            self.tr("What happens here is reported once, with everybody who was part of it."),
            self.tr("Report an incident"),
        )
        self.show_any(bool(answer))

    def people(self) -> Iterable[str]:
        found = (part.who for line in self.answer or () for part in line.people)
        return (who for who in found if who is not None)

    def chosen_person(self) -> str | None:
        chosen = self.list.chosen()
        line = next((one for one in self.answer or () if one.id == chosen), None)
        return line.people[0].who if line is not None and line.people else None

    def choose(self, entry_id: str) -> None:
        self.list.choose(entry_id)

    @Slot()
    def _report(self) -> None:
        report_incident(self.context, None, self.window())

    @Slot(str)
    def _open(self, incident_id: str) -> None:
        show_incident(self.context, self.window(), incident_id)


class NewStoryList(StoryList):
    """``new_wanted`` on N."""

    new_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self.new_wanted.emit()
        else:
            super().keyPressEvent(event)


def _line(line: IncidentLine, now: dt.datetime) -> StoryLine:
    kind = code_label("incident_type", line.kind)
    title = "  ·  ".join(part for part in (kind, line.where) if part)
    told = told_words(line)
    more = "  ·  ".join(part for part in (line.number, people_words(line.people), told) if part)
    aside = moment_words(line.happened_at, now)
    text = "" if line.restricted else " ".join(line.text.split())
    return StoryLine(line.id, status_badge(line.status), title, text, more, aside)


def _read(desk: Desk, reading: Reading, wing: Wing | None) -> Lines:
    return incidents(reading, desk.prison, wing.id if wing is not None else None, desk.now())
