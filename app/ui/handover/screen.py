"""The handover's screen: what the shifts before have told, what is new to whoever looks first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.desk import views
from app.desk.desk import Desk, Saved
from app.desk.handover import mark_read
from app.store.changes import Changes
from app.store.reads.board import Wing, wings
from app.store.reads.handover import HandoverLine, handover
from app.ui.context import Context, Tone
from app.ui.handover.form import open_handover_form
from app.ui.handover.words import line_of
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.heading import Heading, Words
from app.ui.kit.story_list import StoryList
from app.ui.kit.tool_head import ToolHead
from app.ui.labels import problem_words
from app.ui.preferences import Preferences
from app.ui.screen import Screen
from app.ui.style import UNIT
from app.ui.wing_choice import WingChoice
from app.ui.wording import clock_words
from record.problems import Problem


@dataclass(frozen=True)
class _Answer:
    """What was read: the wings of the prison, the one that is shown, and its handover."""

    wings: tuple[Wing, ...]
    wing: Wing | None
    lines: tuple[HandoverLine, ...]


class HandoverScreen(Screen):
    """Enter opens the person whom an entry is about, R marks everything shown as read."""

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._answer: _Answer | None = None
        self._heading = Heading(level=1, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self.where = WingChoice(preferences, self)
        self.read = Button(icon_name="check", parent=self)
        self.write = Button(role="primary", icon_name="edit", parent=self)
        self.list = _HandoverList(self)
        self.state = EmptyState(parent=self)
        self._lay_out()
        self.where.chosen.connect(self.refresh)
        self.read.clicked.connect(self._mark_read)
        self.write.clicked.connect(self._write)
        self.state.acted.connect(self._write)
        self.list.row_opened.connect(self._open)
        self.list.read_wanted.connect(self._mark_read)
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Handover")

    def wants(self, changes: Changes) -> bool:
        shown = {"handover", "handover_read", "person"}
        return any(record_type in shown for record_type, _ in changes.records)

    @Slot()
    def refresh(self) -> None:
        read = partial(_read, self.context.desk, self.where.code)
        self.context.read(self, read, self._show, "handover")

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Handover"))
        self.list.setAccessibleName(self.tr("What the shifts before have told"))
        self.read.setText(self.tr("I have read it"))
        self.read.setToolTip(self.tr("R marks everything that is shown as read by you"))
        self.write.setText(self.tr("Tell the next shift"))
        self.write.setToolTip("Ctrl+Shift+T")
        if self._answer is None:
            self.state.show_state("note", self.tr("Reading the handover"))
        else:
            self._say(self._answer)

    def chosen_person(self) -> str | None:
        """The person whom the entry with the cursor is about."""
        line = self._line(self.list.chosen())
        return line.person_id if line is not None else None

    def shown(self) -> tuple[str | None] | None:
        """The id of the wing that is shown (None: the prison); None while nothing has been read."""
        answer = self._answer
        return None if answer is None else (answer.wing.id if answer.wing is not None else None,)

    # Showing

    @Slot(object)
    def _show(self, answer: _Answer) -> None:
        before, self._answer = self._answer, answer
        self._say(answer)
        if before is None and self.isVisible():
            self.setFocus()
        people = {line.person_id for line in answer.lines if line.person_id is not None}
        if people and (before is None or before.lines != answer.lines):
            note = partial(views.open_handover, self.context.desk, sorted(people))
            self.context.background.act(self, note, self._noted)

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    def _say(self, answer: _Answer) -> None:
        self.where.show_wings(answer.wings, answer.wing)
        names = {wing.id: wing.name for wing in answer.wings}
        now = self.context.desk.now()
        self.list.show_lines([line_of(line, names, now) for line in answer.lines])
        unread = sum(line.unread for line in answer.lines)
        self._figures.setText(self.tr("%n not read by you", "", unread) if unread else "")
        self.read.setEnabled(bool(unread))
        self.state.show_state(
            "check",
            self.tr("Nothing was handed over in the last three days"),
            self.tr("What you write here is read by the next shift, and says who has read it."),
            self.tr("Tell the next shift"),
        )
        self._stack.setCurrentWidget(self.list if answer.lines else self.state)
        self.setFocusProxy(self.list if answer.lines else self.write)

    # Doing

    @Slot()
    def _write(self) -> None:
        """Write about the wing, and about nobody in particular."""
        open_handover_form(self.context, None, self.where.code, self.window())

    @Slot()
    def _mark_read(self) -> None:
        lines = self._answer.lines if self._answer is not None else ()
        unread = [line.id for line in lines if line.unread]
        if unread:
            mark = partial(mark_read, self.context.desk, unread)
            self.context.act(self, mark, self._marked, self._not_marked)

    def _marked(self, saved: Saved) -> None:
        words = self.tr("Marked as read by you {time}").format(time=clock_words(saved.at))
        self.context.guide.tell(words, Tone.GOOD)

    def _not_marked(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self.context.guide.tell(problem_words(error), Tone.DANGER)

    @Slot(str)
    def _open(self, entry_id: str) -> None:
        line = self._line(entry_id)
        if line is not None and line.person_id is not None:
            self.context.guide.show_person(line.person_id)

    def _line(self, entry_id: str | None) -> HandoverLine | None:
        lines = self._answer.lines if self._answer is not None else ()
        return next((line for line in lines if line.id == entry_id), None)

    def _lay_out(self) -> None:
        head = ToolHead(self._heading, self._figures, (self.where, self.read, self.write), self)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(head)
        column.addWidget(place, 1)


def _read(desk: Desk, code: str | None) -> _Answer:
    """The handover of the wing of this code, or the first; None: of the whole prison."""
    with desk.replica.read() as reading:
        places = wings(reading, desk.prison)
        known = [wing for wing in places if wing.code == code] or list(places)
        wing = known[0] if code is not None and known else None
        shown = wing.id if wing is not None else None
        lines = handover(reading, desk.prison, shown, desk.member.staff_id, desk.now())
    return _Answer(places, wing, lines)


class _HandoverList(StoryList):
    """``read_wanted`` on R."""

    read_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_R and not event.modifiers():
            self.read_wanted.emit()
        else:
            super().keyPressEvent(event)
