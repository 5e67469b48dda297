"""Use of force on a wing: whose statement is missing, which review is due, and what was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.board import Wing
from app.store.reads.force import ForceLine, force_lines
from app.ui.book.incidents import NewStoryList
from app.ui.book.tab import BookTab, Read
from app.ui.context import Context
from app.ui.kit.button import Button
from app.ui.kit.story_list import StoryLine
from app.ui.reports.opening import report_force, show_force, write_statement
from app.ui.reports.words import clock_to_review, force_title, missing_words, review_badge

Lines = tuple[ForceLine, ...]


class ForceTab(BookTab[Lines]):
    """Enter opens the report, N begins a new one."""

    TYPES = frozenset({"use_of_force", "force_staff", "force_statement", "force_review"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.report = Button(role="primary", icon_name="plus", parent=self)
        self.open = Button(icon_name="eye", parent=self)
        self.mine = Button(icon_name="edit", parent=self)
        self.list = NewStoryList(self)
        self.lay_out((self.report, self.open, self.mine), self.list, self.list)
        self.report.clicked.connect(self._report)
        self.state.acted.connect(self._report)
        self.open.clicked.connect(self.list.open_chosen)
        self.mine.clicked.connect(self._state)
        self.list.row_opened.connect(self._open)
        self.list.new_wanted.connect(self._report)
        self.retranslate()

    def reader(self) -> Read[Lines]:
        return _read

    def write_words(self) -> None:
        self.report.setText(self.tr("Report a use of force"))
        self.report.setToolTip("N")
        self.open.setText(self.tr("Open"))
        self.open.setToolTip(self.tr("Enter opens it"))
        self.mine.setText(self.tr("Write your statement"))
        self.list.setAccessibleName(self.tr("Uses of force"))
        if self.answer is None:
            self.state.show_state("shield", self.tr("Reading the uses of force"))

    def fill(self, answer: Lines) -> None:
        now, me = self.context.desk.now(), self.context.desk.member.staff_id
        self.list.show_lines([_line(line, now) for line in answer])
        due = sum(line.outcome is None for line in answer)
        missing = sum(len(line.missing) for line in answer)
        parts = [self.tr("%n review(s) due", "", due)] if due else []
        parts += [self.tr("%n statement(s) missing", "", missing)] if missing else []
        self.figures.setText(", ".join(parts))
        self.open.setEnabled(bool(answer))
        self.mine.setEnabled(any(line.asks(me) for line in answer))
        self.state.show_state(
            "check",
            self.tr("No use of force waits for anything"),
            self.tr("Each is reported once; every officer who was there writes a statement."),
            self.tr("Report a use of force"),
        )
        self.show_any(bool(answer))

    def people(self) -> Iterable[str]:
        return (line.person_id for line in self.answer or ())

    def chosen_person(self) -> str | None:
        chosen = self.list.chosen()
        return next((one.person_id for one in self.answer or () if one.id == chosen), None)

    def choose(self, entry_id: str) -> None:
        self.list.choose(entry_id)

    @Slot()
    def _report(self) -> None:
        report_force(self.context, None, self.window())

    @Slot()
    def _state(self) -> None:
        write_statement(self.context, None, self.window())

    @Slot(str)
    def _open(self, force_id: str) -> None:
        show_force(self.context, self.window(), force_id)


def _line(line: ForceLine, now: dt.datetime) -> StoryLine:
    more = "  ·  ".join((line.number, missing_words(line)))
    return StoryLine(
        line.id,
        review_badge(line, now),
        line.person_name,
        force_title(line, now),
        more,
        clock_to_review(line, now),
    )


def _read(desk: Desk, reading: Reading, wing: Wing | None) -> Lines:
    return force_lines(reading, desk.prison, wing.id if wing is not None else None, desk.now())
