"""The applications of a wing: what waits for an answer, and what was answered this month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.applications import ApplicationLine, applications
from app.store.reads.board import Wing
from app.ui.book.tab import BookTab, Read
from app.ui.context import Context
from app.ui.forms.applications import AnswerForm, GiveForm, TakeForm
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.kit.shortcut import bind
from app.ui.labels import cell_words, code_label
from app.ui.style import UNIT, theme
from app.ui.wording import moment_words, short_day_words

_STORY_HEIGHT = 320
Lines = tuple[ApplicationLine, ...]
translate = QCoreApplication.translate


class Which(StrEnum):
    """Which applications are listed."""

    OPEN = "open"
    LATE = "late"
    MINE = "mine"
    CLOSED = "closed"


class ApplicationsTab(BookTab[Lines]):
    """Enter answers, N takes new ones, G gives one to somebody else."""

    TYPES = frozenset({"application", "application_answer"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.which = QComboBox(self)
        for which in Which:
            self.which.addItem("", which)
        self.take = Button(role="primary", icon_name="plus", parent=self)
        self.answer_it = Button(icon_name="check", parent=self)
        self.give = Button(icon_name="person", parent=self)
        today = context.desk.today
        self.rows: RowModel[ApplicationLine] = RowModel(columns(today), lambda one: one.id)
        self.table = ListTable(self.rows, "", self)
        self._story = Words(parent=self)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.table, 1)
        column.addWidget(self._story)
        self.lay_out((self.take, self.which, self.answer_it, self.give), body, self.table)
        self.which.currentIndexChanged.connect(self._list)
        self.take.clicked.connect(self._take)
        self.state.acted.connect(self._take)
        self.answer_it.clicked.connect(self._answer)
        self.give.clicked.connect(self._give)
        self.table.row_opened.connect(self._open)
        self.table.row_chosen.connect(self._tell)
        bind(self, "N", self._take)
        bind(self, "G", self._give)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With little room the list has all of it; what is asked in full stands in the form.
        self._story.setVisible(self.height() >= theme().px(_STORY_HEIGHT))

    def reader(self) -> Read[Lines]:
        return _read

    def write_words(self) -> None:
        words = {
            Which.OPEN: self.tr("To be answered"),
            Which.LATE: self.tr("Overdue"),
            Which.MINE: self.tr("Given to me"),
            Which.CLOSED: self.tr("Closed this month"),
        }
        for at, which in enumerate(Which):
            self.which.setItemText(at, words[which])
        self.which.setAccessibleName(self.tr("Which applications"))
        self.take.setText(self.tr("Take applications"))
        self.take.setToolTip("N, Ctrl+Shift+A")
        self.answer_it.setText(self.tr("Answer"))
        self.answer_it.setToolTip(self.tr("Enter answers it"))
        self.give.setText(self.tr("Give on"))
        self.give.setToolTip(self.tr("G gives it to somebody else"))
        self.table.setAccessibleName(self.tr("Applications"))
        self.rows.retitle(columns(self.context.desk.today))
        if self.answer is None:
            self.state.show_state("application", self.tr("Reading the applications"))

    def fill(self, answer: Lines) -> None:
        self._list()

    def people(self) -> Iterable[str]:
        return (line.person_id for line in self.answer or ())

    def chosen_person(self) -> str | None:
        line = self.table.chosen()
        return line.person_id if line is not None else None

    def choose(self, entry_id: str) -> None:
        """One of the lists by its name, or an application in it."""
        if entry_id in list(Which):
            self.which.setCurrentIndex(list(Which).index(Which(entry_id)))
            return
        if not self.table.choose(entry_id):
            self.which.setCurrentIndex(list(Which).index(Which.CLOSED))
            self.table.choose(entry_id)

    # Showing

    @Slot()
    def _list(self) -> None:
        if self.answer is None:
            return
        shown = [line for line in self.answer if self._is_shown(line)]
        self.rows.replace(shown)
        if shown and self.table.chosen() is None:
            self.table.choose(shown[0].id)
        today = self.context.desk.today()
        waits = sum(line.is_open for line in self.answer)
        late = sum(line.is_late(today) for line in self.answer)
        parts = [self.tr("%n to be answered", "", waits)] if waits else []
        parts += [self.tr("%n overdue", "", late)] if late else []
        self.figures.setText(", ".join(parts))
        self.state.show_state(
            "application",
            self.tr("Nothing in this list"),
            self.tr("What people ask for in writing is kept here until they have an answer."),
            self.tr("Take applications"),
        )
        self.show_any(bool(shown))
        self._tell()

    def _is_shown(self, line: ApplicationLine) -> bool:
        which, desk = Which(self.which.currentData()), self.context.desk
        if which is Which.LATE:
            return line.is_late(desk.today())
        if which is Which.MINE:
            return line.is_open and line.assignee_id == desk.member.staff_id
        return line.is_open == (which is Which.OPEN)

    @Slot()
    def _tell(self) -> None:
        line = self.table.chosen()
        for button in (self.answer_it, self.give):
            button.setEnabled(line is not None and line.is_open)
        self._story.setText(story(line, self.context.desk.now()) if line is not None else "")

    # Doing

    @Slot()
    def _take(self) -> None:
        TakeForm(self.context, None, self.window()).open()

    @Slot()
    def _answer(self) -> None:
        line = self.table.chosen()
        if line is not None and line.is_open:
            AnswerForm(self.context, line, self.window()).open()

    @Slot()
    def _give(self) -> None:
        line = self.table.chosen()
        if line is not None and line.is_open:
            GiveForm(self.context, line, self.window()).open()

    @Slot(object)
    def _open(self, line: ApplicationLine) -> None:
        if line.is_open:
            self._answer()
        else:
            self.context.guide.show_person(line.person_id)


def story(line: ApplicationLine, now: dt.datetime) -> str:
    """An application in full: who took it, what is asked, and what was answered."""
    taken = translate("applications", "Taken by {name} {when}, number {number}").format(
        name=line.taken_by, when=moment_words(line.asked_at, now), number=line.number
    )
    answers = [
        translate("applications", "{result} by {name} {when}: {text}").format(
            result=code_label("application_status", answer.result),
            name=answer.staff_name,
            when=moment_words(answer.written_at, now),
            text=answer.text,
        )
        for answer in line.answers
    ]
    return "\n".join((taken, line.text, *answers))


def whose(line: ApplicationLine) -> str:
    """Whose it is to answer, or how it was closed."""
    if not line.is_open:
        return code_label("application_status", line.status)
    return line.assignee or code_label("application_department", line.department)


def columns(today: Callable[[], dt.date]) -> Sequence[Column[ApplicationLine]]:
    """The columns of a wing's list of applications."""
    return (
        Column(
            translate("applications", "Due"),
            lambda one: short_day_words(one.due_on),
            184,
            badges=partial(late_badge, today),
        ),
        Column(
            translate("applications", "Cell"),
            lambda one: cell_words(one.where.cell if one.where else None),
            90,
        ),
        Column(translate("applications", "Name"), lambda one: one.person_name, 170, strong=True),
        Column(
            translate("applications", "About"),
            lambda one: code_label("application_kind", one.kind),
            180,
        ),
        Column(
            translate("applications", "What is asked"),
            lambda one: one.text.replace("\n", " "),
            180,
            grow=True,
        ),
        Column(translate("applications", "With"), whose, 170, tone=_waits),
    )


def late_badge(today: Callable[[], dt.date], line: ApplicationLine) -> tuple[BadgeText, ...]:
    """What marks an application that should have been answered."""
    if not line.is_late(today()):
        return ()
    return (BadgeText(translate("applications", "LATE"), "danger"),)


def _waits(line: ApplicationLine) -> str:
    return "ink" if line.is_open else "ink_soft"


def _read(desk: Desk, reading: Reading, wing: Wing | None) -> Lines:
    return applications(reading, desk.prison, wing.id if wing is not None else None, desk.now())
