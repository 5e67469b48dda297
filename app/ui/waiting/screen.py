"""What waits to be sent: every entry in words and in order, and what became of the last ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.store.changes import Changes
from app.store.reads.status import LinkStatus, link_status
from app.store.reads.waiting import WaitingItem, sent, waiting
from app.store.replica import Replica
from app.ui.context import Context, Tone
from app.ui.kit.badge import BadgeText
from app.ui.kit.banner import Banner, News
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.heading import Heading, Words
from app.ui.kit.story_list import StoryLine, StoryList
from app.ui.labels import deed_label
from app.ui.screen import Screen
from app.ui.style import UNIT, theme
from app.ui.waiting.words import became_badge, became_words, link_words, size_words, waits_words
from app.ui.wording import moment_words

SENT_SHOWN = 50
_BESIDE_WIDTH = 960  # with less room, what was sent goes below what waits


@dataclass(frozen=True)
class _Answer:
    """What was read."""

    waiting: tuple[WaitingItem, ...]
    sent: tuple[WaitingItem, ...]
    status: LinkStatus


class WaitingScreen(Screen):
    """Enter opens the person whom an entry is about, or the inbox where it is held or refused."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._answer: _Answer | None = None
        self._heading = Heading(level=2, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self.carry = Button(icon_name="outbox", parent=self)
        self._sent_heading = Heading(level=2, parent=self)
        self.link = Banner(self)
        self.list, self.sent_list = StoryList(self), StoryList(self)
        self.state, self.sent_state = EmptyState(parent=self), EmptyState(parent=self)
        self._lay_out()
        self.link.acted.connect(self._try_now)
        self.carry.clicked.connect(self._carry)
        self.list.row_opened.connect(self._open)
        self.sent_list.row_opened.connect(self._open)
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Waiting to send")

    def wants(self, changes: Changes) -> bool:
        return bool(changes.kinds & {"outbox", "link"})

    @Slot()
    def refresh(self) -> None:
        self.context.read(self, partial(_read, self.context.replica), self._show, topic="waiting")

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Waiting to send"))
        self.carry.setText(self.tr("Carry by hand…"))
        self.carry.setToolTip(
            self.tr("Writes what waits to a file, to be taken to the centre while the link is down")
        )
        self._sent_heading.setText(self.tr("Sent lately"))
        self.list.setAccessibleName(self.tr("What waits to be sent"))
        self.sent_list.setAccessibleName(self.tr("What was sent lately"))
        if self._answer is None:
            self.state.show_state("outbox", self.tr("Reading what waits"))
        else:
            self._write(self._answer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme().px(_BESIDE_WIDTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(across if beside else down)

    # Showing

    @Slot(object)
    def _show(self, answer: _Answer) -> None:
        first = self._answer is None
        self._answer = answer
        self._write(answer)
        if first and self.isVisible():
            self.setFocus()

    def _write(self, answer: _Answer) -> None:
        self.list.show_lines([self._waiting_line(item) for item in answer.waiting])
        self.sent_list.show_lines([self._sent_line(item) for item in answer.sent])
        self._say_link(answer.status)
        self._say_figures(answer.waiting)
        self._say_nothing_waits(answer.status.pictures)
        self.sent_state.show_state(
            "outbox",
            self.tr("Nothing was sent yet"),
            self.tr("What this terminal sends is told here, with what became of it."),
        )
        self._stack.setCurrentWidget(self.list if answer.waiting else self.state)
        self._sent_stack.setCurrentWidget(self.sent_list if answer.sent else self.sent_state)
        self.setFocusProxy(self.list if answer.waiting else self.sent_list)

    def _say_nothing_waits(self, pictures: int) -> None:
        """What stands in the place of the list: all is sent, or all but some pictures."""
        if pictures:
            self.state.show_state(
                "outbox",
                self.tr("%n photograph(s) being sent", "", pictures),
                self.tr("Every entry is sent. Pictures go to the centre after everything else."),
            )
            return
        self.state.show_state(
            "check",
            self.tr("Everything is sent"),
            self.tr("The centre has answered for every entry made on this terminal."),
        )

    def _say_figures(self, items: Sequence[WaitingItem]) -> None:
        number = len(items)
        size = size_words(sum(item.size_bytes for item in items))
        said = self.tr("%n entry(ies), {size}", "", number).format(size=size)
        self._figures.setText(said if number else "")
        self.carry.setVisible(bool(number))

    def _say_link(self, status: LinkStatus) -> None:
        there = bool(status.reachable) and not status.cut
        news: News = "received" if there else "info" if status.reachable is None else "offline"
        self.link.say(news, link_words(status, self.context.desk.now()), self.tr("Try now"))

    def _waiting_line(self, item: WaitingItem) -> StoryLine:
        tries = item.tries
        tried = self.tr("tried %n time(s)", "", tries) if tries else self.tr("not tried yet")
        return StoryLine(
            item.action_id,
            BadgeText(str(item.number), "neutral", self.tr("Entry {n}").format(n=item.number)),
            self._title(item),
            waits_words(item),
            f"{size_words(item.size_bytes)}, {tried}",
            moment_words(item.made_at, self.context.desk.now()),
        )

    def _sent_line(self, item: WaitingItem) -> StoryLine:
        now = self.context.desk.now()
        return StoryLine(
            item.action_id,
            became_badge(item),
            self._title(item),
            became_words(item, now),
            "",
            moment_words(item.made_at, now),
        )

    def _title(self, item: WaitingItem) -> str:
        return "  ·  ".join(part for part in (deed_label(item.kind), item.person_name) if part)

    # Doing

    @Slot()
    def _try_now(self) -> None:
        self.context.guide.try_now()
        self.context.guide.tell(self.tr("Trying the centre"), Tone.INFO)

    @Slot()
    def _carry(self) -> None:
        self.context.guide.carry_by_hand()

    @Slot(str)
    def _open(self, action_id: str) -> None:
        answer = self._answer
        items = (*answer.waiting, *answer.sent) if answer is not None else ()
        item = next((one for one in items if one.action_id == action_id), None)
        if item is not None and item.state in ("held", "refused"):
            self.context.guide.show_inbox()
        elif item is not None and item.person_id is not None:
            self.context.guide.show_person(item.person_id)

    # Building

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        self._heading.setWordWrap(False)
        head.addWidget(self._heading)
        head.addSpacing(UNIT)
        head.addWidget(self._figures, 1)
        head.addWidget(self.carry)
        self._stack, waits = _stacked(self, self.state, self.list)
        self._sent_stack, answered = _stacked(self, self.sent_state, self.sent_list)
        below = QVBoxLayout()
        below.setSpacing(UNIT // 2)
        below.addWidget(self._sent_heading)
        below.addWidget(answered, 1)
        above = QVBoxLayout()
        above.setSpacing(UNIT // 2)
        above.addLayout(head)
        above.addWidget(waits, 1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(UNIT * 2)
        self._halves.addLayout(above, 1)
        self._halves.addLayout(below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self.link)
        column.addLayout(self._halves, 1)


def _stacked(parent: QWidget, *widgets: QWidget) -> tuple[QStackedLayout, QWidget]:
    """A place that shows one of some widgets."""
    place = QWidget(parent)
    stack = QStackedLayout(place)
    for widget in widgets:
        stack.addWidget(widget)
    return stack, place


def _read(replica: Replica) -> _Answer:
    with replica.read() as reading:
        return _Answer(waiting(reading), sent(reading, SENT_SHOWN), link_status(replica))
