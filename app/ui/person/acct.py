"""The ACCT: how closely somebody is watched, what was seen, what was decided, the care plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.desk.watching import Due, What
from app.store.reads.acct import CareLine, ObservationLine, PlanLine, ReviewLine
from app.store.reads.person import PersonPage
from app.ui import forms
from app.ui.acct.words import late_words
from app.ui.context import Context, Form
from app.ui.forms import PlanDeed
from app.ui.kit.badge import Badge, BadgeText
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Words
from app.ui.kit.key_values import KeyValueList
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.person.night import NightLine
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.wording import clock_words, day_words, moment_words, short_day_words
from record.deeds import EXCUSE_ACCT, REVIEW_ACCT, may_do
from record.observing import State
from record.types.acct import CONVERSATION, EXCUSED


class AcctTab(Tab):
    """The open plan, or the last one that was closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._dues: tuple[Due, ...] = ()
        self._badge = Badge(BadgeText(""), self)
        self._next = Words(parent=self)
        self._next.setProperty("level", "3")
        self._facts = KeyValueList(2, self)
        self._night = NightLine(self)
        self._observation_rows = RowModel[ObservationLine](self._observation_columns(), _id_of)
        self._review_rows = RowModel[ReviewLine](self._review_columns(), _id_of)
        self._care_rows = RowModel[CareLine](self._care_columns(), _id_of)
        self._lists = [
            FittedList(ListTable(rows, "", self), rows_max=rows_max)
            for rows, rows_max in (
                (self._observation_rows, 8),
                (self._review_rows, 4),
                (self._care_rows, 5),
            )
        ]
        self._none = EmptyState("shield", parent=self)
        self._none.acted.connect(self._open)
        self._observe = Button(role="primary", icon_name="eye", parent=self)
        self._observe.clicked.connect(self._ask_to_observe)
        self._excuse = Button(parent=self)
        self._excuse.clicked.connect(self.excuse)
        self._deeds = {deed: Button(parent=self) for deed in PlanDeed}
        for deed, button in self._deeds.items():
            button.setObjectName(deed.value)
            button.clicked.connect(self._ask)
        self._lay_out()
        self.retranslate()

    @property
    def plan(self) -> PlanLine | None:
        """The plan that is shown."""
        return next(iter(self.page.plans), None) if self.page is not None else None

    def show_dues(self, dues: tuple[Due, ...]) -> None:
        """How it stands now with the next observation and the next review."""
        self._dues = dues
        if self.page is not None:
            self._say_next()

    def write_words(self) -> None:
        self._observe.setText(self.tr("Observe  F3"))
        self._excuse.setText(self.tr("Not made…"))
        self._excuse.setToolTip(self.tr("Write why an observation was not made"))
        words = {
            PlanDeed.REVIEW: self.tr("Review"),
            PlanDeed.LEVEL: self.tr("Observations…"),
            PlanDeed.CARE: self.tr("Care plan"),
            PlanDeed.CLOSE: self.tr("Close…"),
        }
        for deed, button in self._deeds.items():
            button.setText(words[deed])
        names = (self.tr("Observations"), self.tr("Reviews"), self.tr("Care plan"))
        none = (
            self.tr("Observations: none yet"),
            self.tr("Reviews: none yet"),
            self.tr("Care plan: nothing yet"),
        )
        for part, name, nothing in zip(self._lists, names, none, strict=True):
            part.table.setAccessibleName(name)
            part.set_title(name, nothing)
        self._observation_rows.retitle(self._observation_columns())
        self._review_rows.retitle(self._review_columns())
        self._care_rows.retitle(self._care_columns())
        self._none.show_state(
            "shield",
            self.tr("No ACCT"),
            self.tr("No plan is written for this person. If you worry, open one now."),
            self.tr("Open an ACCT"),
        )

    def fill(self, page: PersonPage) -> None:
        plan = self.plan
        self._stack.setCurrentIndex(0 if plan is not None else 1)
        if plan is None:
            return
        self._observation_rows.replace(plan.observations)
        self._review_rows.replace(plan.reviews)
        self._care_rows.replace(plan.actions)
        self._facts.set_pairs(self._pairs(plan))
        self._allow(plan)
        self._say_next()

    def _allow(self, plan: PlanLine) -> None:
        role = self.context.desk.member.role
        self._observe.setVisible(plan.is_open)
        self._excuse.setVisible(plan.is_open and may_do(EXCUSE_ACCT, role))
        for button in self._deeds.values():
            button.setVisible(plan.is_open)
        self._deeds[PlanDeed.REVIEW].setEnabled(may_do(REVIEW_ACCT, role))
        close = self._deeds[PlanDeed.CLOSE]
        close.setEnabled(plan.may_close and not plan.closing)
        close.setToolTip("" if plan.may_close else self.tr("A review must say first that it may"))

    def _pairs(self, plan: PlanLine) -> list[tuple[str, str]]:
        now = self.now()
        opened = moment_words(plan.opened_at, now)
        by = self.tr("{when}, by {name}")
        opened = by.format(when=opened, name=plan.opened_by) if plan.opened_by else opened
        done = plan.immediate_action or ""
        if plan.immediate_at is not None:
            when = moment_words(plan.immediate_at, now)
            done = f"{done}  ({by.format(when=when, name=plan.immediate_by or '–')})"
        pairs = [
            (self.tr("Opened"), opened),
            (self.tr("Concern"), plan.concern),
            (self.tr("Triggers"), plan.triggers or ""),
            (self.tr("Observations"), code_label("acct_level", plan.level)),
            (self.tr("Conversations"), self._conversations(plan)),
            (self.tr("Done at once"), done),
        ]
        if plan.is_open:
            by_when = moment_words(plan.review_by, now) if plan.review_by else ""
            return [*pairs, (self.tr("Review by"), by_when)]
        ended = day_words(plan.ended_on) if plan.ended_on else ""
        after = day_words(plan.post_closure_on) if plan.post_closure_on else ""
        return [
            *pairs,
            (self.tr("Closed"), f"{ended}  {plan.ended_reason or ''}".strip()),
            (self.tr("Post-closure review"), after),
        ]

    def _conversations(self, plan: PlanLine) -> str:
        today = self.today()
        held = sum(
            line.kind == CONVERSATION and line.made_at.astimezone().date() == today
            for line in plan.observations
        )
        words = self.tr("{held} of {wanted} today")
        return words.format(held=held, wanted=plan.conversations)

    def _say_next(self) -> None:
        plan = self.plan
        if plan is None or self.page is None:
            return
        self._night.show_plan(plan, self.now())
        badge, words = self._standing(plan, self.page.head.person_id)
        self._badge.show_badge(badge)
        self._next.setText(words)

    def _standing(self, plan: PlanLine, person_id: str) -> tuple[BadgeText, str]:
        """How it stands, as a badge and a sentence."""
        if not plan.is_open:
            return BadgeText(self.tr("Closed")), self.tr("This plan is closed.")
        if plan.closing:
            return (
                BadgeText(self.tr("ACCT"), "danger"),
                self.tr("Somebody has asked to close it. It goes on until a second person agrees."),
            )
        due = next(
            (d for d in self._dues if (d.person_id, d.what) == (person_id, What.OBSERVE)), None
        )
        last = next((line for line in plan.observations if line.kind != EXCUSED), None)
        seen = moment_words(last.made_at, self.now()) if last is not None else "–"
        before = self.tr("Last seen {when}.").format(when=seen)
        if due is None or due.away:
            return BadgeText(self.tr("ACCT"), "danger"), before
        if due.state is State.OVERDUE:
            late = self.tr("The next observation is overdue: {late}.").format(late=late_words(due))
            return BadgeText(self.tr("OVERDUE"), "danger"), f"{late}  {before}"
        if due.state is State.DUE:
            return BadgeText(self.tr("DUE NOW"), "warning"), self.tr("Look in now.") + "  " + before
        at = clock_words(due.at) if due.at is not None else "–"
        following = self.tr("The next observation is due at {time}.").format(time=at)
        return BadgeText(self.tr("ACCT"), "danger"), f"{following}  {before}"

    def _observation_columns(self) -> Sequence[Column[ObservationLine]]:
        return (
            Column(
                self.tr("When"),
                lambda line: moment_words(line.made_at, self.now()),
                width=170,
                tone=_tone,
            ),
            Column(
                self.tr("Kind"),
                lambda line: code_label("acct_observation_kind", line.kind),
                width=120,
                strong=True,
                tone=_tone,
            ),
            Column(self.tr("What was seen"), _text, width=300, grow=True, tone=_tone),
            Column(self.tr("By"), lambda line: line.staff_name or "", width=150),
            Column(self.tr("State"), self._sent, width=120),
        )

    def _review_columns(self) -> Sequence[Column[ReviewLine]]:
        return (
            Column(
                self.tr("When"), lambda line: moment_words(line.reviewed_at, self.now()), width=170
            ),
            Column(
                self.tr("Decided"),
                lambda line: code_label("acct_result", line.result),
                width=170,
                strong=True,
            ),
            Column(
                self.tr("Observations"),
                lambda line: code_label("acct_level", line.level),
                width=150,
            ),
            Column(self.tr("Who attended"), lambda line: line.attended, width=180, grow=True),
            Column(
                self.tr("What was said"),
                lambda line: " ".join(line.comment.split()),
                width=220,
                grow=True,
            ),
            Column(self.tr("State"), self._sent, width=120),
        )

    def _care_columns(self) -> Sequence[Column[CareLine]]:
        return (
            Column(
                self.tr("What is to be done"),
                lambda line: " ".join(line.what.split()),
                width=300,
                grow=True,
                strong=True,
            ),
            Column(self.tr("By whom"), lambda line: line.who or "", width=170),
            Column(
                self.tr("By when"),
                lambda line: short_day_words(line.due_on) if line.due_on else "",
                width=124,
                tone=self._care_tone,
            ),
            Column(self.tr("Done"), self._done, width=220),
            Column(self.tr("State"), self._sent, width=120),
        )

    def _done(self, line: CareLine) -> str:
        if line.done_on is None:
            overdue = line.due_on is not None and line.due_on < self.today()
            return self.tr("Overdue") if overdue else self.tr("Not yet")
        day = short_day_words(line.done_on)
        return f"{day}  {line.done_by or ''}".strip()

    def _care_tone(self, line: CareLine) -> str:
        overdue = line.done_on is None and line.due_on is not None and line.due_on < self.today()
        return "warning_text" if overdue else "ink"

    def _sent(self, line: ObservationLine | ReviewLine | CareLine) -> str:
        return self.tr("not sent yet") if line.pending else ""

    def _lay_out(self) -> None:
        standing = QHBoxLayout()
        standing.setSpacing(UNIT)
        standing.addWidget(self._badge)
        standing.addWidget(self._next, 1)
        actions = QWidget(self)
        flow = FlowLayout(actions, UNIT)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self._observe, *self._deeds.values(), self._excuse):
            flow.addWidget(button)
        page = Page(self)
        page.body.addLayout(standing)
        page.body.addWidget(actions)
        page.body.addWidget(self._night)
        page.body.addWidget(self._facts)
        for part in self._lists:
            page.body.addWidget(part)
        page.body.addStretch(1)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(page)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.addWidget(place)

    @Slot()
    def excuse(self) -> None:
        """Say why an observation was not made."""
        if self.page is not None:
            forms.excuse_observation(self.context, self.page.head, self)

    def change_plan(self, deed: PlanDeed) -> None:
        """Open the form that does this with the plan that is shown."""
        if self.page is not None and self.plan is not None:
            forms.change_plan(self.context, self.page.head, self.plan, deed, self)

    @Slot()
    def _open(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.OPEN_ACCT, self.page.head.person_id)

    @Slot()
    def _ask_to_observe(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.OBSERVE, self.page.head.person_id)

    @Slot()
    def _ask(self) -> None:
        self.change_plan(PlanDeed(self.sender().objectName()))


def _id_of(line: ObservationLine | ReviewLine | CareLine) -> str:
    return line.id


def _tone(line: ObservationLine) -> str:
    return "danger_text" if line.kind == EXCUSED else "ink"


def _text(line: ObservationLine) -> str:
    return " ".join(line.text.split())
