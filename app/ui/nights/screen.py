"""All ACCTs of a wing through the night, one line below the other over the same hours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.desk import views
from app.desk.desk import Desk
from app.desk.watching import Due
from app.store.changes import Changes
from app.store.reads.board import Wing, wings
from app.store.reads.nights import Night, nights
from app.ui.context import Context
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.heading import Heading, Words
from app.ui.kit.page import Page
from app.ui.kit.tool_head import ToolHead
from app.ui.labels import cell_words, code_label
from app.ui.person.night import HOURS, NightLine, gaps
from app.ui.preferences import Preferences
from app.ui.screen import Screen
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from app.ui.wing_choice import WingChoice
from record.names import display_name
from record.types.acct import EXCUSED

_CONCERNS = frozenset(
    {"acct", "acct_observation", "acct_review", "alert", "stay", "custody_period", "person"}
)
_DRAWN_EVERY = dt.timedelta(minutes=1)


@dataclass(frozen=True)
class _Answer:
    """What was read: the wings, the one that is shown (None: all), and its plans."""

    wings: tuple[Wing, ...]
    wing: Wing | None
    nights: tuple[Night, ...]


class NightsScreen(Screen):
    """A name opens the ACCT of that person."""

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._answer: _Answer | None = None
        self._drawn: dt.datetime | None = None
        self._heading = Heading(level=1, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self._legend = Words(tone="small", parent=self)
        self.where = WingChoice(preferences, self)
        self.rows: list[NightRow] = []
        self.state = EmptyState("heart", parent=self)
        self._lay_out()
        self.where.chosen.connect(self.refresh)
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("ACCTs through the night")

    def wants(self, changes: Changes) -> bool:
        return any(record_type in _CONCERNS for record_type, _ in changes.records)

    @Slot()
    def refresh(self) -> None:
        read = partial(_read, self.context.desk, self.where.code)
        self.context.read(self, read, self._show, "nights")

    def show_dues(self, dues: tuple[Due, ...]) -> None:
        """The alarm strikes every few seconds: draw the lines anew once a minute."""
        now = self.context.desk.now()
        if self._drawn is not None and now - self._drawn >= _DRAWN_EVERY:
            self._draw()

    def retranslate(self) -> None:
        self._heading.setText(self.title())
        self._legend.setText(
            self.tr(
                "The last {hours} hours up to now. A bar is an observation, a dot a conversation, "
                "a diamond one that was not made; what is hatched was too long without."
            ).format(hours=HOURS)
        )
        self.state.show_state(
            "heart",
            self.tr("No ACCT is open here"),
            self.tr("Where one is opened, what is seen through the night stands here as a line."),
        )
        for row in self.rows:
            row.retranslate()
        self._say_figures()

    # Showing

    @Slot(object)
    def _show(self, answer: _Answer) -> None:
        before, self._answer = self._answer, answer
        self.where.show_wings(answer.wings, answer.wing)
        while len(self.rows) < len(answer.nights):
            row = NightRow(self.context, self)
            self.rows.append(row)
            self._page.body.insertWidget(len(self.rows), row)
        while len(self.rows) > len(answer.nights):
            self.rows.pop().deleteLater()
        self._draw()
        self._stack.setCurrentIndex(1 if answer.nights else 0)
        people = sorted({night.person_id for night in answer.nights})
        if people and (before is None or before.nights != answer.nights):
            note = partial(views.open_nights, self.context.desk, people)
            self.context.background.act(self, note, self._noted)

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    def _draw(self) -> None:
        self._drawn = self.context.desk.now()
        found = self._answer.nights if self._answer is not None else ()
        for row, night in zip(self.rows, found, strict=True):
            row.show_night(night, self._drawn)
        self._say_figures()

    def _say_figures(self) -> None:
        late = sum(row.late for row in self.rows)
        parts = [self.tr("%n plan(s)", "", len(self.rows))] if self.rows else []
        if late:
            parts.append(self.tr("%n with a gap that was too long", "", late))
        self._figures.setText(", ".join(parts))

    def _lay_out(self) -> None:
        head = ToolHead(self._heading, self._figures, (self.where,), self)
        self._page = Page(self)
        self._page.body.addWidget(self._legend)
        self._page.body.addStretch(1)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(head)
        column.addWidget(place, 1)


class NightRow(Retranslated, QWidget):
    """One person: who, where, how closely, how many were made, and the line."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._night: Night | None = None
        self._now: dt.datetime | None = None
        self.name = Button(role="quiet", icon_name="person", parent=self)
        self.words = Words(tone="soft", parent=self)
        self.line = NightLine(self)
        self.name.clicked.connect(self._open)
        self.words.setWordWrap(False)
        top = QHBoxLayout()
        top.setSpacing(UNIT)
        top.addWidget(self.name)
        top.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, UNIT // 2)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.line)

    @property
    def late(self) -> bool:
        """Whether any gap of these hours was too long."""
        if self._night is None or self._now is None:
            return False
        begin = self._now - dt.timedelta(hours=HOURS)
        return bool(gaps(self._night.plan, begin, self._now)) and not self._night.out

    def show_night(self, night: Night, now: dt.datetime) -> None:
        """Show the hours of this person up to now."""
        self._night, self._now = night, now
        self.line.show_plan(night.plan, now)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        night = self._night
        if night is None or self._now is None:
            return
        name = display_name(night.surname, night.forename)
        self.name.setText(f"{cell_words(night.cell_path)}  {name}")
        self.name.setToolTip(self.tr("Open the ACCT of {name}").format(name=name))
        begin = self._now - dt.timedelta(hours=HOURS)
        made = sum(
            one.kind != EXCUSED and begin <= one.made_at <= self._now
            for one in night.plan.observations
        )
        parts = [code_label("acct_level", night.plan.level), self.tr("%n made", "", made)]
        late = len(gaps(night.plan, begin, self._now))
        if night.out:
            parts.append(self.tr("out: others watch them"))
        elif late:
            parts.append(self.tr("%n gap(s) too long", "", late))
        self.words.setText("  ·  ".join(parts))

    @Slot()
    def _open(self) -> None:
        if self._night is not None:
            self._context.guide.show_person(self._night.person_id, "acct")


def _read(desk: Desk, code: str | None) -> _Answer:
    """The plans of the wing of this code, or the first; None: of the whole prison."""
    with desk.replica.read() as reading:
        places = wings(reading, desk.prison)
        known = [wing for wing in places if wing.code == code] or list(places)
        wing = known[0] if code is not None and known else None
        shown = wing.code if wing is not None else None
        return _Answer(places, wing, nights(reading, desk.prison, shown))
