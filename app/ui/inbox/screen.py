"""The inbox's screen: every matter in a sentence, the most dangerous first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.desk import views
from app.store.changes import Changes
from app.ui.context import Context
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.heading import Heading, Words
from app.ui.kit.story_list import StoryLine, StoryList
from app.ui.kit.tool_head import ToolHead
from app.ui.screen import Screen
from app.ui.settle.dialog import SettleDialog
from app.ui.settle.matter import Danger, Matter, read_matters
from app.ui.settle.opening import dialog_for
from app.ui.settle.words import badge_of, told
from app.ui.style import UNIT
from app.ui.wording import ago_words, moment_words

OPEN, SETTLED = "open", "settled"
EVERYONE, MINE = "everyone", "mine"


class InboxScreen(Screen):
    """What waits for somebody, or what was settled; everybody's, or the reader's own.

    Enter opens the dialog in which a matter is settled, P the person whom it is about.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._matters: dict[str, Matter] | None = None
        self._dialogs: dict[str, SettleDialog] = {}
        self._seek: str | None = None
        self._heading = Heading(level=1, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self.whose, self.which = QComboBox(self), QComboBox(self)
        self._settle = Button(role="primary", icon_name="check", parent=self)
        self._person = Button(icon_name="person", parent=self)
        self.list = _MatterList(self)
        self.state = EmptyState(parent=self)
        for combo, codes in ((self.whose, (EVERYONE, MINE)), (self.which, (OPEN, SETTLED))):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            for code in codes:
                combo.addItem("", code)
        self._lay_out()
        self.whose.currentIndexChanged.connect(self._show_lines)
        self.which.currentIndexChanged.connect(self.refresh)
        self._settle.clicked.connect(self.list.open_chosen)
        self._person.clicked.connect(self._open_person)
        self.list.row_opened.connect(self._open)
        self.list.person_wanted.connect(self._open_person)
        self.state.acted.connect(self._show_everything)
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Inbox")

    def wants(self, changes: Changes) -> bool:
        return bool(changes.kinds & {"inbox", "outbox"})

    @Slot()
    def refresh(self) -> None:
        settled = self.which.currentData() == SETTLED
        staff_id = self.context.desk.member.staff_id
        look = partial(read_matters, self.context.replica, staff_id, settled)
        self.context.read(self, look, self._show, topic="inbox")

    def show_at(self, about: str | None, tab: str | None) -> None:
        """Read again, and put the cursor on this matter where it is to be settled."""
        self._seek = about
        if about is not None:
            self._show_everything()
        self.refresh()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("To be settled"))
        self.list.setAccessibleName(self.tr("What must be settled"))
        self.whose.setAccessibleName(self.tr("Whose"))
        self.which.setAccessibleName(self.tr("Open or settled"))
        words = {
            EVERYONE: self.tr("Everyone’s"),
            MINE: self.tr("Mine"),
            OPEN: self.tr("To settle"),
            SETTLED: self.tr("Settled"),
        }
        for combo in (self.whose, self.which):
            for at in range(combo.count()):
                combo.setItemText(at, words[combo.itemData(at)])
        self._person.setText(self.tr("Open the person"))
        self._person.setToolTip(self.tr("P opens the person"))
        self._settle.setToolTip(self.tr("Enter opens it"))
        self._show_lines()
        self._open_again()

    # Showing

    @Slot(object)
    def _show(self, matters: tuple[Matter, ...]) -> None:
        first = self._matters is None
        self._matters = {matter.id: matter for matter in matters}
        self._show_lines()
        if self._seek is not None:
            self.list.choose(self._seek)
            self._seek = None
        if first:
            self._enter_list()

    @Slot()
    def _show_lines(self) -> None:
        if self._matters is None:
            self.state.show_state("inbox", self.tr("Reading what must be settled"))
            return
        mine = self.whose.currentData() == MINE
        shown = [one for one in self._matters.values() if not mine or one.item.mine]
        self.list.show_lines([self._line(matter) for matter in shown])
        is_open = self.which.currentData() == OPEN
        self._say_figures(shown, is_open)
        self._settle.setText(self.tr("Settle") if is_open else self.tr("Read"))
        for button in (self._settle, self._person):
            button.setEnabled(bool(shown))
        self._say_state(is_open, mine)
        self._stack.setCurrentWidget(self.list if shown else self.state)
        self.setFocusProxy(self.list if shown else self.which)

    def _line(self, matter: Matter) -> StoryLine:
        now, since = self.context.desk.now(), matter.since
        words = told(matter, now)
        aside = ago_words(since, now) if matter.open else moment_words(since, now)
        badge = badge_of(matter)
        return StoryLine(matter.id, badge, words.who, words.sentence, words.more, aside)

    def _say_figures(self, shown: list[Matter], is_open: bool) -> None:
        number = len(shown)
        urgent = sum(matter.danger <= Danger.SAFETY for matter in shown)
        said = self.tr("%n to settle", "", number) if is_open else self.tr("%n settled", "", number)
        parts = [said] if number else []
        if is_open and urgent:
            parts.append(self.tr("%n about safety, first in the list", "", urgent))
        self._figures.setText(", ".join(parts))

    def _say_state(self, is_open: bool, mine: bool) -> None:
        if not is_open:
            self.state.show_state(
                "history",
                self.tr("Nothing was settled yet"),
                self.tr("What is settled stays here, with who decided, when and why."),
                self.tr("Show what is open"),
            )
        elif mine and self._matters:
            self.state.show_state(
                "check",
                self.tr("Nothing of yours to settle"),
                self.tr("Others have something that waits."),
                self.tr("Show everyone’s"),
            )
        else:
            self.state.show_state(
                "check",
                self.tr("Nothing to settle"),
                self.tr(
                    "No two people have changed the same thing, no rule is broken, and nothing "
                    "that was written here is held or was refused."
                ),
            )

    # Doing

    @Slot(str)
    def _open(self, matter_id: str) -> None:
        """Open a matter's dialog, or bring it to the front."""
        there = self._dialogs.get(matter_id)
        if there is not None:
            there.raise_()
            there.activateWindow()
        elif self._matters is not None and matter_id in self._matters:
            matter = self._matters[matter_id]
            self._place(dialog_for(self.context, matter, self))
            people = {each for each, _ in matter.people} | {matter.person_id or ""} - {""}
            note = partial(views.open_matter, self.context.desk, matter_id, sorted(people))
            self.context.background.act(self, note, self._noted)

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    def _place(self, dialog: SettleDialog) -> None:
        self._dialogs[dialog.matter.id] = dialog
        dialog.finished.connect(self._forget_closed)
        dialog.show()

    @Slot()
    def _forget_closed(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, SettleDialog) and self._dialogs.get(dialog.matter.id) is dialog:
            del self._dialogs[dialog.matter.id]
        self._enter_list()

    def _open_again(self) -> None:
        """Make the open dialogs anew in the language of now, with what was typed in them."""
        for old in list(self._dialogs.values()):
            new = dialog_for(self.context, old.matter, self)
            new.take_over(old)
            old.close()
            self._place(new)

    @Slot()
    def _open_person(self) -> None:
        chosen = self.list.chosen()
        matter = (self._matters or {}).get(chosen or "")
        if matter is not None and matter.person_id is not None:
            self.context.guide.show_person(matter.person_id)

    @Slot()
    def _show_everything(self) -> None:
        self.whose.setCurrentIndex(0)
        self.which.setCurrentIndex(0)

    def _enter_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus()

    def _lay_out(self) -> None:
        tools = (self.which, self.whose, self._person, self._settle)
        head = ToolHead(self._heading, self._figures, tools, self)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(head)
        column.addWidget(place, 1)


class _MatterList(StoryList):
    """``person_wanted`` on P."""

    person_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self.person_wanted.emit()
        else:
            super().keyPressEvent(event)
