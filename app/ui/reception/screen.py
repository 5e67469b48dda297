"""The reception board: tonight's arrivals and departures, each with how far it has come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.desk import planning, views
from app.desk.desk import Desk, Saved
from app.store.changes import Changes
from app.store.reads.status import link_status
from app.store.reads.tonight import Line, State, Tonight, tonight
from app.ui.context import Context, Tone
from app.ui.counts import COUNTS
from app.ui.forms.plan import CancelPlanForm, ExpectForm
from app.ui.kit.button import Button, IconButton
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Heading, Words
from app.ui.kit.shortcut import bind
from app.ui.kit.tool_head import ToolHead
from app.ui.labels import problem_words
from app.ui.reception.going import change, plan_departure, send, send_words
from app.ui.reception.lists import BoardLists
from app.ui.reception.picture import HourPicture
from app.ui.reception.words import figures
from app.ui.screen import Screen
from app.ui.style import ROW_HEIGHT, UNIT, theme
from app.ui.wording import clock_words, weekday_words
from record.deeds import ADMIT, may_do
from record.deeds_of_planning import END_PLAN, PLAN_MOVEMENT
from record.problems import Problem
from record.rules.leaving import IN
from record.types.planning import EXPECTED, NOT_COME

SHOWN_TYPES = frozenset(
    {"planned_movement", "movement", "custody_period", "person", "intake", "known_person"}
)
_ROWS_WITH_PICTURE = 16
"""How many rows high the screen must be for the picture to have room."""


@dataclass(frozen=True)
class _Answer:
    """What was read: the day's lines, and how many prison numbers are left here."""

    tonight: Tonight
    numbers_left: int


class ReceptionScreen(Screen):
    """Two lists of one day. Enter takes in whoever is expected, or opens who has come.

    The buttons are about the line in the list where the keyboard was last.
    ``takes_in(line)`` when the intake of somebody who is expected is to begin.
    """

    takes_in = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        role = context.desk.member.role
        self._plans, self._ends = may_do(PLAN_MOVEMENT, role), may_do(END_PLAN, role)
        self._takes_in = may_do(ADMIT, role)
        self._answer: _Answer | None = None
        self.day: dt.date | None = None
        self._heading, self._figures = (
            Heading(level=1, parent=self),
            Words(tone="soft", parent=self),
        )
        self._before, self._after = IconButton("back", "", self), IconButton("forward", "", self)
        self._today = Button(role="quiet", parent=self)
        self._lists = BoardLists(context.desk.now, self)
        self.arrivals, self.departures = self._lists.arrivals, self._lists.departures
        self.take = Button(role="primary", icon_name="arrive", parent=self)
        self.expect = Button(icon_name="plus", parent=self)
        self.plan = Button(icon_name="clock", parent=self)
        self.change = Button(icon_name="edit", parent=self)
        self.not_come = Button(parent=self)
        self.cancel = Button(parent=self)
        self.picture = HourPicture(self)
        self._foot = Words(tone="small", parent=self)
        self.state = EmptyState("arrive", parent=self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.arrivals)
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Reception board")

    def wants(self, changes: Changes) -> bool:
        return any(record_type in SHOWN_TYPES for record_type, _ in changes.records)

    def chosen_person(self) -> str | None:
        line = self._chosen()
        return line.person_id if line is not None else None

    def shown(self) -> dt.date:
        """The day that is shown."""
        return self.day or self.context.desk.today()

    @Slot()
    def refresh(self) -> None:
        self.context.read(self, partial(_read, self.context.desk, self.shown()), self._show, "gate")

    def retranslate(self) -> None:
        self._heading.setText(self.title())
        self._before.rename(self.tr("The day before (Ctrl+Left)"))
        self._after.rename(self.tr("The day after (Ctrl+Right)"))
        self.expect.setText(self.tr("Expect somebody"))
        self.expect.setToolTip("N")
        self.plan.setText(self.tr("Plan a departure"))
        self.plan.setToolTip("P")
        self.change.setText(self.tr("Change"))
        self.change.setToolTip(self.tr("E changes who, when, from or to where, and why"))
        self.cancel.setText(self.tr("It will not be…"))
        self.cancel.setToolTip(self.tr("X says why"))
        self._say()

    # Showing

    @Slot(object)
    def _show(self, answer: _Answer) -> None:
        before, self._answer = self._answer, answer
        shown = answer.tonight
        self._lists.show_tonight(shown)
        self._give_way()
        self._say()
        if before is None or before.tonight != shown:
            lines = (*shown.arrivals, *shown.departures)
            people = sorted({line.person_id for line in lines if line.person_id is not None})
            note = partial(views.open_reception, self.context.desk, shown.day, people)
            self.context.background.act(self, note, self._noted)

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    def _say(self) -> None:
        answer, day = self._answer, self.shown()
        today = self.context.desk.today()
        self._today.setText(self.tr("Today") if day == today else weekday_words(day))
        self._today.setToolTip(self.tr("T goes to today"))
        if answer is None:
            self.state.show_state("arrive", self.tr("Reading who comes and goes"))
            self._stack.setCurrentWidget(self.state)
            return
        shown = answer.tonight
        self.state.show_state(
            "arrive",
            self.tr("Nobody is expected"),
            self.tr("Whoever comes all the same is taken in with Ctrl+Shift+E, and stands here."),
        )
        there = bool(shown.arrivals or shown.departures)
        self._stack.setCurrentWidget(self._lists if there else self.state)
        self._figures.setText(figures(shown.arrivals))
        self._foot.setText(
            COUNTS.numbers_left(answer.numbers_left)
            if answer.numbers_left
            else self.tr("The centre gives each prison number: none is kept on this terminal.")
        )
        self._allow()

    @Slot()
    def _allow(self) -> None:
        line = self._chosen()
        self.take.setText(self._what_enter_does(line))
        self.take.setToolTip("Enter")
        planned = line is not None and line.plan_id is not None and line.moved_at is None
        closed = line is not None and line.state in (State.NOT_COME, State.CANCELLED)
        self.take.setEnabled(line is not None and (self._takes_in or line.person_id is not None))
        self.expect.setEnabled(self._plans)
        self.plan.setEnabled(self._plans)
        self.change.setEnabled(self._plans and planned)
        self.not_come.setEnabled(self._ends and planned)
        goes = line is not None and line.direction != IN
        not_so = self.tr("Did not go") if goes else self.tr("Did not come")
        self.not_come.setText(self.tr("Expected again") if closed else not_so)
        self.not_come.setToolTip("D")
        self.cancel.setEnabled(self._ends and planned and not closed)

    def _what_enter_does(self, line: Line | None) -> str:
        if line is None or (line.is_open and line.direction == IN and line.plan_id is not None):
            return self.tr("Take in")
        leaves = line.is_open and line.direction != IN
        return send_words(line) if leaves else self.tr("Open")

    def _chosen(self) -> Line | None:
        return self._lists.chosen()

    # Doing

    @Slot(object)
    def _open(self, line: Line) -> None:
        """Take in whoever is expected; open who has come; send out who is to go."""
        if not line.is_open or (line.direction == IN and line.plan_id is None):
            if line.person_id is not None and line.state is State.IN_PROGRESS:
                self.context.guide.show_intake(line.person_id)
            elif line.person_id is not None:
                self.context.guide.show_person(line.person_id)
        elif line.direction == IN:
            if self._takes_in:
                self.takes_in.emit(line)
        elif line.person_id is not None:
            send(self.context, line)

    @Slot()
    def _open_chosen(self) -> None:
        line = self._chosen()
        if line is not None:
            self._open(line)

    @Slot()
    def _expect(self) -> None:
        if self._plans:
            ExpectForm(self.context, None, self.shown(), self).open()

    @Slot()
    def _plan(self) -> None:
        if self._plans:
            plan_departure(self.context, self.shown().isoformat(), self.window())

    @Slot()
    def _change(self) -> None:
        line = self._chosen()
        if line is not None and self.change.isEnabled():
            change(self.context, line, self.shown(), self)

    @Slot()
    def _not_come(self) -> None:
        line = self._chosen()
        if line is None or line.plan_id is None or not self.not_come.isEnabled():
            return
        closed = line.state in (State.NOT_COME, State.CANCELLED)
        status = EXPECTED if closed else NOT_COME
        do = partial(planning.end_plan, self.context.desk, plan_id=line.plan_id, status=status)
        self.context.act(self, do, self._saved, self._refused)

    @Slot()
    def _cancel(self) -> None:
        line = self._chosen()
        if line is not None and line.plan_id is not None and self.cancel.isEnabled():
            CancelPlanForm(self.context, line, self).open()

    def _saved(self, saved: Saved) -> None:
        text = self.tr("Saved on this terminal {time}").format(time=clock_words(saved.at))
        self.context.guide.tell(text, Tone.GOOD)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self.context.guide.tell(problem_words(error), Tone.DANGER)

    def _turn(self, days: int) -> None:
        self.day = self.shown() + dt.timedelta(days=days)
        self.refresh()

    @Slot()
    def _show_today(self) -> None:
        self.day = None
        self.refresh()

    # Laying out

    def _connect(self) -> None:
        self._lists.opened.connect(self._open)
        self._lists.turned.connect(self._allow)
        self._before.clicked.connect(partial(self._turn, -1))
        self._after.clicked.connect(partial(self._turn, 1))
        self._today.clicked.connect(self._show_today)
        self.take.clicked.connect(self._open_chosen)
        buttons: Sequence[tuple[Button, Callable[[], None], str]] = (
            (self.expect, self._expect, "N"),
            (self.plan, self._plan, "P"),
            (self.change, self._change, "E"),
            (self.not_come, self._not_come, "D"),
            (self.cancel, self._cancel, "X"),
        )
        for button, do, key in buttons:
            button.clicked.connect(do)
            bind(self, key, do)
        bind(self, "T", self._show_today)
        bind(self, "Ctrl+Left", partial(self._turn, -1))
        bind(self, "Ctrl+Right", partial(self._turn, 1))

    def _lay_out(self) -> None:
        tools = FlowLayout(gap=UNIT)
        changing = (self.change, self.not_come, self.cancel)
        for button in (self.take, self.expect, self.plan, *changing):
            tools.addWidget(button)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(self._lists)
        head_tools = (self._before, self._today, self._after)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(ToolHead(self._heading, self._figures, head_tools, self))
        column.addWidget(place, 1)
        column.addLayout(tools)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.addWidget(self.picture, 1)
        self._below.addWidget(self._foot)
        column.addLayout(self._below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the picture gives way to the lists."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        room = self.height() > theme().px(ROW_HEIGHT) * _ROWS_WITH_PICTURE
        self._foot.setVisible(room)
        if self._answer is not None and room:
            self.picture.show_lines(self._answer.tonight.arrivals)
        elif self._answer is not None:
            self.picture.hide()


def _read(desk: Desk, day: dt.date) -> _Answer:
    shown = tonight(desk.replica, desk.prison, day)
    return _Answer(shown, link_status(desk.replica).numbers_left)
