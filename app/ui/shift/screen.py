"""The home page: what needs the officer now, in order of danger, and the wing in a picture."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.desk import views
from app.desk.watching import Due
from app.store.changes import Changes
from app.store.reads.adjudications import ChargeLine, DraftOfCharge
from app.store.reads.belongings import ToSign
from app.store.reads.contacts import VisitDue
from app.store.reads.diary import DiaryLine
from app.store.reads.outside import OutLine
from app.store.reads.reports_due import ReportDue
from app.store.reads.reviews import ReviewDue
from app.store.reads.tonight import Line
from app.ui.context import Context
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.heading import Heading, Words
from app.ui.kit.story_list import StoryList
from app.ui.kit.tool_head import ToolHead
from app.ui.preferences import Preferences
from app.ui.screen import Screen
from app.ui.settle.matter import Danger, Matter
from app.ui.shift.behaviour import open_charge
from app.ui.shift.gate import Coming
from app.ui.shift.needs import Need, Shift, Unread, needs_of_dues, read_shift
from app.ui.shift.piles import Pile
from app.ui.shift.reports import open_report
from app.ui.shift.sessions import Unmarked
from app.ui.shift.wing_picture import WingPicture
from app.ui.shift.words import line_of
from app.ui.style import UNIT, theme
from app.ui.wing_choice import WingChoice

_NOT_SHOWN = frozenset({"photograph", "known_person"})
"""What comes one by one for minutes after a first load, and has nothing to do with a shift."""

_BESIDE_WIDTH = 900  # with less room, what needs doing has all of it


class ShiftScreen(Screen):
    """Enter opens what a row is about: the matter to settle, or the person's alerts."""

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._shift: Shift | None = None
        self._dues: tuple[Due, ...] = ()
        self._needs: tuple[Need, ...] = ()
        self._heading = Heading(level=1, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self.where = WingChoice(preferences, self)
        self._board = Button(icon_name="board", parent=self)
        self._nights = Button(icon_name="heart", parent=self)
        self._open = Button(role="primary", icon_name="check", parent=self)
        self.list = StoryList(self)
        self.state = EmptyState(parent=self)
        self.picture = WingPicture(self)
        self._lay_out()
        self.where.chosen.connect(self.refresh)
        self._board.clicked.connect(self._show_board)
        self._nights.clicked.connect(self._show_nights)
        self._open.clicked.connect(self.list.open_chosen)
        self.list.row_opened.connect(self._open_need)
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("My shift")

    def wants(self, changes: Changes) -> bool:
        return changes.concern_others_than(_NOT_SHOWN) or bool(changes.kinds & {"inbox", "outbox"})

    @Slot()
    def refresh(self) -> None:
        read = partial(read_shift, self.context.desk, self.where.code)
        self.context.read(self, read, self._show, topic="shift")

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Needs you now"))
        self.list.setAccessibleName(self.tr("What needs you now"))
        self._board.setText(self.tr("Wing board"))
        self._nights.setText(self.tr("ACCT night"))
        self._nights.setToolTip(self.tr("All ACCTs through the night (Ctrl+Shift+O)"))
        self._open.setText(self.tr("Open"))
        self._open.setToolTip(self.tr("Enter opens it"))
        if self._shift is None:
            self.state.show_state("home", self.tr("Reading what needs you"))
        else:
            self._write(self._shift)

    def chosen_person(self) -> str | None:
        """The person whom the row with the cursor is about."""
        need = self._need(self.list.chosen())
        return need.person_id if need is not None else None

    def show_dues(self, dues: tuple[Due, ...]) -> None:
        """Put before everything else what is due for people on an ACCT, as the alarm tells it."""
        self._dues = dues
        if self._shift is not None:
            self._write(self._shift)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    # Showing

    @Slot(object)
    def _show(self, shift: Shift) -> None:
        before, self._shift = self._shift, shift
        self._write(shift)
        if before is None and self.isVisible():
            self.setFocus()
        if shift.board is not None and (before is None or _wing_id(before) != _wing_id(shift)):
            note = partial(views.open_wing, self.context.desk, shift.board.wing.id)
            self.context.background.act(self, note, self._noted)

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    def _write(self, shift: Shift) -> None:
        now, shown = self.context.desk.now(), shift.board.wing if shift.board is not None else None
        self.where.show_wings(shift.wings, shown)
        wing = None if shown is None else shown.code
        self._needs = (*needs_of_dues(self._dues, wing, now), *shift.needs)
        self.list.show_lines([line_of(need, now) for need in self._needs])
        self._say_figures(shift)
        self._say_nothing(shift)
        self.picture.show_board(shift.board)
        self._make_room()
        self._board.setEnabled(bool(shift.wings))
        self._open.setEnabled(bool(self._needs))
        self._stack.setCurrentWidget(self.list if self._needs else self.state)
        self.setFocusProxy(self.list if self._needs else self.where)

    def _make_room(self) -> None:
        """Leave the picture out where it would take the list's place; the board tells the same."""
        wing = self._shift.board if self._shift is not None else None
        self.picture.setVisible(wing is not None and self.width() >= theme().px(_BESIDE_WIDTH))

    def _say_figures(self, shift: Shift) -> None:
        urgent = sum(need.danger <= Danger.SAFETY for need in self._needs)
        parts = [self.tr("%n thing(s) to do", "", len(self._needs))] if self._needs else []
        if urgent:
            parts.append(self.tr("%n about safety", "", urgent))
        if shift.elsewhere:
            parts.append(self.tr("%n on other wings", "", shift.elsewhere))
        self._figures.setText(", ".join(parts))

    def _say_nothing(self, shift: Shift) -> None:
        self.state.show_state(
            "check",
            self.tr("Nothing needs you now"),
            self.tr("Nothing is to be settled here, and no review is due in the next three days."),
        )

    # Doing

    @Slot()
    def _show_board(self) -> None:
        self.context.guide.show_board(_wing_id(self._shift) if self._shift is not None else None)

    @Slot()
    def _show_nights(self) -> None:
        self.context.guide.go_to("nights")

    @Slot(str)
    def _open_need(self, need_id: str) -> None:
        need = self._need(need_id)
        if need is None:
            return
        if isinstance(need.subject, Matter):
            self.context.guide.show_inbox(need.id)
        elif isinstance(need.subject, Due):
            self.context.guide.show_person(need.subject.person_id, "acct")
        elif isinstance(need.subject, ReportDue):
            open_report(self.context, need.subject, self.window())
        elif isinstance(need.subject, Pile):
            self.context.guide.show_book(need.subject.tab, need.subject.what)
        elif isinstance(need.subject, DiaryLine):
            self.context.guide.show_book("diary", need.subject.id)
        elif isinstance(need.subject, Unread | Coming | Line):
            unread = isinstance(need.subject, Unread)
            self.context.guide.go_to("handover" if unread else "reception")
        elif isinstance(need.subject, Unmarked):
            self.context.guide.show_unlock(need.subject.day, need.subject.session)
        elif need.person_id is not None:
            self._open_person(need, need.person_id)

    def _open_person(self, need: Need, person_id: str) -> None:
        if isinstance(need.subject, ChargeLine | DraftOfCharge):
            open_charge(self.context, need.subject)
        else:
            self.context.guide.show_person(person_id, _tab_of(need))

    def _need(self, need_id: str | None) -> Need | None:
        return next((need for need in self._needs if need.id == need_id), None)

    def _lay_out(self) -> None:
        head = ToolHead(
            self._heading, self._figures, (self.where, self._board, self._nights, self._open), self
        )
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(self.list)
        halves = QHBoxLayout()
        halves.setSpacing(UNIT)
        halves.addWidget(place, 3)
        halves.addWidget(self.picture, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(head)
        column.addLayout(halves, 1)


def _tab_of(need: Need) -> str:
    """The part of the person's record where something is done about a need."""
    if isinstance(need.subject, VisitDue):
        return "people"
    if isinstance(need.subject, OutLine):
        return "movements"
    if isinstance(need.subject, ReviewDue) and need.subject.record_type == "incentive_review":
        return "behaviour"
    return "property" if isinstance(need.subject, ToSign) else "alerts"


def _wing_id(shift: Shift) -> str | None:
    return shift.board.wing.id if shift.board is not None else None
