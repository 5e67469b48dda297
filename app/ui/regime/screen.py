"""The unlock list's screen: a session of a wing or the prison, marked as people go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QStackedLayout, QVBoxLayout, QWidget

from app.desk import views
from app.desk.desk import Saved
from app.desk.regime import mark
from app.store.changes import Changes
from app.store.reads.unlock import UnlockLine
from app.ui.context import Context, Form, Tone
from app.ui.kit.banner import Banner
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.fields import DateField
from app.ui.kit.heading import Heading, Words
from app.ui.kit.row_model import RowModel
from app.ui.kit.tool_head import ToolHead
from app.ui.labels import code_label, problem_words
from app.ui.preferences import Preferences
from app.ui.regime.reading import Shown, going, read_list
from app.ui.regime.reason import ReasonLine
from app.ui.regime.table import UnlockTable, columns
from app.ui.regime.totals import Totals
from app.ui.regime.words import REGIME, figures, matter_name, name_of, session_words
from app.ui.screen import Screen
from app.ui.style import UNIT, theme
from app.ui.wing_choice import WingChoice
from app.ui.wording import clock_words
from record.moments import local
from record.problems import Problem
from record.regime import ATTENDED, REASON_NEEDED, REFUSED, SESSIONS, session_at

SHOWN_TYPES = frozenset(
    {
        "activity",
        "alert",
        "allocation",
        "appointment",
        "attendance",
        "custody_period",
        "location",
        "non_association",
        "person",
        "stay",
    }
)
"""What on the screen comes from which record types."""
EVERYBODY, WHO_GOES, TO_MARK = "everybody", "goes", "to_mark"
_BESIDE_WIDTH_MIN = 1120  # narrower, and the totals take turns with the list
_TOTALS_WIDTH = 440
_DAY_WIDTH = 160
_KEYS_HEIGHT_MIN = 420  # lower, and the keys are told by the help alone


class UnlockScreen(Screen):
    """Single keys mark the chosen rows; Enter opens the record of whom the cursor is on."""

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._answer: Shown | None = None
        self._asked: tuple[str, list[UnlockLine]] | None = None
        self._refused: list[UnlockLine] = []
        self._heading = Heading(level=1, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self.where = WingChoice(preferences, self)
        self.day = DateField(context.desk.today(), parent=self)
        self.session, self.whom = QComboBox(self), QComboBox(self)
        self.rest = Button(role="primary", icon_name="check", parent=self)
        self._rows = RowModel[UnlockLine](columns([""] * 5), lambda line: line.id)
        self.table = UnlockTable(self._rows, self)
        self.totals = Totals(self)
        self.sums = Button(icon_name="roll", parent=self)
        self.sums.setCheckable(True)
        self.reason = ReasonLine(self)
        self.offer = Banner(self)
        self._keys = Words(tone="small", parent=self)
        self.state = EmptyState(parent=self)
        self._lay_out()
        self._connect()
        self._choose_now()
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Unlock list")

    def wants(self, changes: Changes) -> bool:
        return any(record_type in SHOWN_TYPES for record_type, _ in changes.records)

    def show_at(self, about: str | None, tab: str | None) -> None:
        """The session of now, or (``about``: a day and a session) another."""
        day, _, session = (about or "").partition(" ")
        if session in SESSIONS:
            self._choose(dt.date.fromisoformat(day), session)
        elif about is None and self._asked is None:
            self._choose_now()
        self.refresh()

    def stands_at(self) -> str | None:
        day = self.day.day()
        return f"{day.isoformat()} {self.session.currentData()}" if day is not None else None

    def shown(self) -> tuple[str | None, dt.date, str] | None:
        """The wing (None: all), the day and the session that are shown; None before any is."""
        return self._answer.key if self._answer is not None else None

    def chosen_person(self) -> str | None:
        line = self.table.chosen()
        return line.person_id if line is not None else None

    @Slot()
    def refresh(self) -> None:
        day = self.day.day()
        if day is not None:
            session = str(self.session.currentData())
            read = partial(read_list, self.context.desk, self.where.code, day, session)
            self.context.read(self, read, self._show_answer, "unlock")

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Unlock list"))
        self.day.setAccessibleName(self.tr("Day"))
        self.session.setAccessibleName(self.tr("Session"))
        self.whom.setAccessibleName(self.tr("Whom to show"))
        self.table.setAccessibleName(self.tr("Who goes where"))
        self.rest.setText(self.tr("Everybody left attended"))
        self.rest.setToolTip(self.tr("Shift+A marks all who are not marked yet, and are in"))
        self.sums.setText(self.tr("Totals"))
        self.sums.setToolTip(self.tr("What the list comes to, and the list again"))
        self._keys.setText(
            self.tr(
                "A attended  ·  R refused  ·  I ill  ·  N not required  ·  E elsewhere  ·  "
                "U takes it back  ·  L chooses the landing  ·  Enter opens the record"
            )
        )
        for at, session in enumerate(SESSIONS):
            self.session.setItemText(at, code_label("session", session))
        shows = (self.tr("Everybody"), self.tr("Who goes somewhere"), self.tr("Still to mark"))
        for at, words in enumerate(shows):
            self.whom.setItemText(at, words)
        titles = (
            self.tr("Cell"),
            self.tr("Name"),
            self.tr("Must be known"),
            self.tr("Goes to"),
            self.tr("Attendance"),
        )
        self._rows.retitle(columns(titles))
        self.offer.hide()
        self._say()

    # Showing

    @Slot(object)
    def _show_answer(self, answer: Shown) -> None:
        before, self._answer = self._answer, answer
        self.where.show_wings(answer.wings, answer.wing)
        self.totals.show_lines(answer.list.lines)
        self.totals.show_pay(answer.pay)
        self._say()
        if self.table.chosen() is None and self._rows.rows:
            self.table.choose(self._rows.rows[0].id)
        if before is None or before.key != answer.key:
            seen = partial(views.open_unlock, self.context.desk, *answer.key)
            self.context.background.act(self, seen, self._noted)
        if before is None and self.isVisible():
            self.setFocus()

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    def _say(self) -> None:
        answer = self._answer
        if answer is None:
            self.state.show_state("unlock", self.tr("Reading the unlock list"))
            self._stack.setCurrentWidget(self.state)
            return
        self._rows.replace(self._wanted(answer.list.lines))
        self._figures.setText(figures(answer.list.lines))
        self.rest.setEnabled(any(line.is_to_mark for line in answer.list.lines))
        there = bool(self._rows.rows)
        if not there and answer.list.lines:
            self.state.show_state(
                "check",
                self.tr("Nobody is left"),
                self.tr("Everybody who goes somewhere in this session is marked."),
            )
        elif not there:
            self.state.show_state(
                "unlock",
                self.tr("Nobody has a cell here"),
                self.tr("Once somebody is in a cell, they stand on the list."),
            )
        self._stack.setCurrentWidget(self._sides_place if there else self.state)
        self.setFocusProxy(self.table if there else self.where)

    def _wanted(self, lines: Sequence[UnlockLine]) -> list[UnlockLine]:
        wanted = self.whom.currentData()
        if wanted == WHO_GOES:
            return [line for line in lines if line.matter is not None]
        return [line for line in lines if wanted == EVERYBODY or line.is_to_mark]

    # Doing

    @Slot(str)
    def _mark(self, outcome: str) -> None:
        """Mark the chosen rows; of several, those that nobody has marked yet, if there are any."""
        chosen = [line for line in self.table.chosen_lines() if line.matter is not None]
        left = [line for line in chosen if line.is_to_mark]
        lines = left if len(chosen) > 1 and left and outcome else chosen
        if not lines:
            self.context.guide.tell(self.tr("There is nothing to mark here."))
        elif outcome in REASON_NEEDED:
            self._asked = outcome, lines
            self.reason.ask(self._question(outcome, lines))
        else:
            self._do(lines, outcome or None)

    @Slot()
    def _mark_rest(self) -> None:
        lines = self._answer.list.lines if self._answer is not None else ()
        left = [line for line in lines if line.is_to_mark]
        if left:
            self._do(left, ATTENDED)

    @Slot(str)
    def _answer_reason(self, said: str) -> None:
        if self._asked is not None:
            outcome, lines = self._asked
            self._asked = None
            self._do(lines, outcome, said)
        self.table.setFocus()

    @Slot()
    def _leave_reason(self) -> None:
        self._asked = None
        self.table.setFocus()

    def _do(self, lines: list[UnlockLine], outcome: str | None, why: str | None = None) -> None:
        answer = self._answer
        if answer is None:
            return
        goings = [going(line) for line in lines]
        day, session = answer.list.day, answer.list.session
        do = partial(
            mark,
            self.context.desk,
            goings,
            day=day,
            session=session,
            outcome=outcome,
            reason=why,
        )
        self._refused = lines if outcome == REFUSED else []
        self._why = why or ""
        self.context.act(self, do, self._marked, self._not_marked)
        if len(lines) == 1:
            self.table.go_on()

    def _marked(self, saved: tuple[Saved, ...]) -> None:
        count = sum(len(one.changes.records) for one in saved)
        words = self.tr("{marked}. Saved on this terminal {time}.")
        told = words.format(marked=REGIME.marked(count), time=clock_words(saved[-1].at))
        self.context.guide.tell(told, Tone.GOOD)
        if self._refused:
            names = "; ".join(name_of(line) for line in self._refused[:3])
            offer = self.tr("Refused: {names}. W writes a negative note.").format(names=names)
            self.offer.say("info", offer, self.tr("Write the note"))
        else:
            self.offer.hide()
        self.refresh()

    def _not_marked(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self.context.guide.tell(problem_words(error), Tone.DANGER)
        self.refresh()

    @Slot()
    def _write_note(self) -> None:
        """A negative note about those who refused, filled in."""
        if not self._refused or self._answer is None:
            return
        first, *others = self._refused
        shown = self._answer.list
        what = matter_name(first.matter) if first.matter is not None else ""
        words = self.tr("Refused {what} ({session}): {reason}")
        self.offer.hide()
        self.context.guide.open_form(
            Form.NOTE,
            first.person_id,
            kind="NEG",
            sub_kind="WORKWARN",
            text=words.format(
                what=what, session=session_words(shown.day, shown.session), reason=self._why
            ),
            also=" ".join(line.person_id for line in others),
        )

    @Slot(object)
    def _open(self, line: UnlockLine) -> None:
        self.context.guide.show_person(line.person_id)

    def _question(self, outcome: str, lines: list[UnlockLine]) -> str:
        who = name_of(lines[0]) if len(lines) == 1 else self.tr("%n people", "", len(lines))
        words = self.tr("{outcome}, {who}: why?")
        return words.format(outcome=code_label("attendance_outcome", outcome), who=who)

    # Choosing

    def _choose_now(self) -> None:
        now = local(self.context.desk.now())
        self._choose(now.date(), session_at(now.time()))

    def _choose(self, day: dt.date, session: str) -> None:
        self.day.set_day(day)
        self.session.setCurrentIndex(SESSIONS.index(session))

    @Slot()
    def _chosen(self) -> None:
        self.offer.hide()
        self.refresh()

    @Slot()
    def _shown_others(self) -> None:
        self._say()

    # Building

    def _connect(self) -> None:
        self._why = ""
        self.where.chosen.connect(self._chosen)
        self.day.day_changed.connect(self._chosen)
        self.session.activated.connect(self._chosen)
        self.whom.activated.connect(self._shown_others)
        self.rest.clicked.connect(self._mark_rest)
        self.sums.clicked.connect(self._turn)
        self.table.mark_wanted.connect(self._mark)
        self.table.rest_wanted.connect(self._mark_rest)
        self.table.note_wanted.connect(self._write_note)
        self.table.row_opened.connect(self._open)
        self.reason.answered.connect(self._answer_reason)
        self.reason.left.connect(self._leave_reason)
        self.offer.acted.connect(self._write_note)

    def _lay_out(self) -> None:
        for session in SESSIONS:
            self.session.addItem("", session)
        for shown in (EVERYBODY, WHO_GOES, TO_MARK):
            self.whom.addItem("", shown)
        tools = (self.where, self.day, self.session, self.whom, self.sums, self.rest)
        self._sides_place = QWidget(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._sides_place)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(UNIT * 2)
        self._sides.addWidget(self.table, 1)
        self._sides.addWidget(self.totals)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(self._sides_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(ToolHead(self._heading, self._figures, tools, self))
        column.addWidget(place, 1)
        for widget in (self.reason, self.offer, self._keys):
            column.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.day.setFixedWidth(theme().px(_DAY_WIDTH))
        self._keys.setVisible(self.height() >= theme().px(_KEYS_HEIGHT_MIN))
        self._share_room()

    @Slot()
    def _turn(self) -> None:
        self._share_room()
        (self.totals.currentWidget() if self.sums.isChecked() else self.table).setFocus()

    def _share_room(self) -> None:
        """List and totals side by side; one or the other where both would be too narrow to read."""
        beside = self.width() >= theme().px(_BESIDE_WIDTH_MIN)
        turned = self.sums.isChecked() and not beside
        self.totals.setMaximumWidth(theme().px(_TOTALS_WIDTH) if beside else self.width())
        self.totals.setMinimumWidth(theme().px(_TOTALS_WIDTH) if beside else 0)
        self.sums.setVisible(not beside)
        self.totals.setVisible(beside or turned)
        self.table.setVisible(not turned)
