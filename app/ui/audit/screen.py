"""Who looked: an auditor asks about a person or a member of staff, and reads the trail of all.

The trails of every terminal lie at the centre, so this is the one place that needs the network.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.store.changes import Changes
from app.store.replica import Replica
from app.ui.audit.words import LookRow, columns
from app.ui.context import Context
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.heading import Heading, Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import RowModel
from app.ui.kit.tool_head import ToolHead
from app.ui.labels import problem_words
from app.ui.screen import Screen
from app.ui.style import UNIT, theme
from record.looks import Looks, LooksAsked
from record.problems import Problem
from record.watched import OPEN_WING, PRINT

Ask = Callable[[LooksAsked], Looks]
_AWAY = ("hub_unreachable", "hub_busy")
_NUMBER_WIDTH = 130


@dataclass(frozen=True)
class _Answer:
    """A page of the trail, and its lines with what they name here."""

    looks: Looks
    rows: tuple[LookRow, ...]


class AuditScreen(Screen):
    """Enter asks who looked at the person whom a line is about. ``ask`` asks the centre."""

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ask = ask
        self._asked: LooksAsked | None = None
        self._answer: _Answer | None = None
        self._problem: Problem | None = None
        self._heading = Heading(level=2, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self.person, self.staff = QLineEdit(self), QLineEdit(self)
        self.at_person = Button(icon_name="person", parent=self)
        self.by_staff = Button(icon_name="search", parent=self)
        self.more = Button(role="quiet", parent=self)
        self.rows: RowModel[LookRow] = RowModel(columns(), lambda row: row.look.id)
        self.table = ListTable(self.rows, "", self)
        self.state = EmptyState(parent=self)
        self._lay_out()
        self.at_person.clicked.connect(self._ask_of_person)
        self.person.returnPressed.connect(self._ask_of_person)
        self.by_staff.clicked.connect(self._ask_of_staff)
        self.staff.returnPressed.connect(self._ask_of_staff)
        self.more.clicked.connect(self._ask_more)
        self.state.acted.connect(self._again)
        self.table.row_opened.connect(self._open)
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Audit")

    def wants(self, changes: Changes) -> bool:
        return False

    def refresh(self) -> None:
        """Coming back shows what was asked last: asking again would be one more look."""
        self.setFocusProxy(self.table if self.rows.rows else self.person)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Audit"))
        for field, name in (
            (self.person, self.tr("Prison number")),
            (self.staff, self.tr("Staff number")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        self.at_person.setText(self.tr("Who looked"))
        self.by_staff.setText(self.tr("What they did"))
        self.more.setText(self.tr("Show earlier ones"))
        self.table.setAccessibleName(self.tr("Lines of the audit trail, the latest first"))
        self.rows.retitle(columns())
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._size()

    def _size(self) -> None:
        for field in (self.person, self.staff):
            field.setFixedWidth(theme().px(_NUMBER_WIDTH))

    # Asking

    @Slot()
    def _ask_of_person(self) -> None:
        number = self.person.text().strip()
        if number:
            self.staff.clear()
            self._start(LooksAsked(person=number))
        else:
            self.person.setFocus()

    @Slot()
    def _ask_of_staff(self) -> None:
        number = self.staff.text().strip()
        if number:
            self.person.clear()
            self._start(LooksAsked(staff_number=number))
        else:
            self.staff.setFocus()

    @Slot()
    def _ask_more(self) -> None:
        answer, asked = self._answer, self._asked
        if answer is not None and asked is not None:
            self.more.setEnabled(False)
            later = replace(asked, until=answer.looks.until, skip=len(self.rows.rows))
            self._read(later, self._add)

    @Slot()
    def _again(self) -> None:
        if self._asked is not None:
            self._start(self._asked)

    def _start(self, asked: LooksAsked) -> None:
        self._asked, self._answer, self._problem = asked, None, None
        self.rows.replace(())
        self._say()
        self._read(asked, self._show)

    def _read(self, asked: LooksAsked, then: Callable[[_Answer], None]) -> None:
        read = partial(_read, self._ask, self.context.replica, asked)
        self.context.background.read(self, read, then, topic="audit", failed=self._fail)

    # Showing

    @Slot(object)
    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        self.rows.replace(answer.rows)
        if answer.rows:
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self._say()
        if answer.rows and self.isVisible():
            self.table.setFocus()

    @Slot(object)
    def _add(self, answer: _Answer) -> None:
        self._answer = answer
        there = {row.look.id for row in self.rows.rows}
        self.rows.replace(
            (*self.rows.rows, *(row for row in answer.rows if row.look.id not in there))
        )
        self._say()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self._problem = error
        self.rows.replace(())
        self._say()

    def _say(self) -> None:
        shown = self._problem is None and bool(self.rows.rows)
        self._stack.setCurrentWidget(self.table if shown else self.state)
        self.more.setVisible(shown and self._answer is not None and self._answer.looks.more)
        self.more.setEnabled(True)
        self._figures.setText(self._figure_words() if shown else "")
        if self._problem is not None:
            self._say_problem(self._problem)
        elif self._asked is None:
            self.state.show_state(
                "shield",
                self.tr("Who looked, when, where and why"),
                self.tr(
                    "Type a prison number to see everybody who opened the record or wrote in it, "
                    "or a staff number to see what somebody did. That you looked is on record."
                ),
            )
        elif self._answer is None:
            self.state.show_state("shield", self.tr("Asking the centre"))
        elif not shown:
            self.state.show_state(
                "check",
                self.tr("Nothing is on record"),
                self.tr("No terminal has told the centre of any look or entry like this."),
            )

    def _say_problem(self, problem: Problem) -> None:
        if problem.name in _AWAY:
            self.state.show_state(
                "link-broken",
                self.tr("The centre cannot be reached"),
                self.tr(
                    "The audit trails of all terminals are kept at the centre, so they can be "
                    "read only while it can be reached."
                ),
                self.tr("Try again"),
            )
        else:
            self.state.show_state(
                "alert", self.tr("The centre did not answer this"), problem_words(problem)
            )

    def _figure_words(self) -> str:
        answer, asked = self._answer, self._asked
        count = self.tr("%n line(s)", "", len(self.rows.rows))
        if answer is not None and answer.looks.about is not None:
            return self.tr("{count} about {name}").format(count=count, name=answer.looks.about)
        if asked is not None and asked.staff_number is not None:
            return self.tr("{count} by {number}").format(count=count, number=asked.staff_number)
        return count

    @Slot(object)
    def _open(self, row: LookRow) -> None:
        if row.look.person_id is not None:
            self.staff.clear()
            self.person.setText(row.look.prison_number or "")
            self._start(LooksAsked(person=row.look.person_id))

    def _lay_out(self) -> None:
        self._heading.setWordWrap(False)
        self._size()
        tools = (self.person, self.at_person, self.staff, self.by_staff)
        head = ToolHead(self._heading, self._figures, tools, self)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(head)
        column.addWidget(place, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        column.addLayout(foot)


def _read(ask: Ask, replica: Replica, asked: LooksAsked) -> _Answer:
    """Ask the centre, and look up here what its lines name."""
    looks = ask(asked)
    wings = {
        str((look.details or {}).get("wing"))
        for look in looks.looks
        if look.deed in (OPEN_WING, PRINT) and look.details
    }
    found = {wing: replica.get("location", wing) for wing in wings}
    names = {wing: str(row["name"] or row["path"]) for wing, row in found.items() if row}
    rows = (LookRow(look, names.get(str((look.details or {}).get("wing")))) for look in looks.looks)
    return _Answer(looks, tuple(rows))
