"""The roll check's screen: the wing to count, and beside it the checks that there were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.desk import roll, views
from app.desk.desk import Saved
from app.store.changes import Changes
from app.store.reads.board import Wing, wings
from app.store.reads.roll import RollCheckLine, WingRoll, roll_checks, wing_roll
from app.store.replica import Replica
from app.ui.context import Context, Tone
from app.ui.forms.drafting import DraftKeeper
from app.ui.kit.banner import Banner
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.heading import Heading, Words
from app.ui.kit.page import Page
from app.ui.kit.tool_head import ToolHead
from app.ui.labels import problem_words
from app.ui.preferences import Preferences
from app.ui.roll.counting import CountGrid
from app.ui.roll.history import RollHistory
from app.ui.screen import Screen
from app.ui.style import UNIT, theme
from app.ui.wording import clock_words
from record.deeds import SIGN_ROLL, TAKE_ROLL, may_do
from record.problems import Problem

SHOWN_TYPES = frozenset(
    {"custody_period", "location", "person", "roll_check", "roll_count", "roll_signature", "stay"}
)
"""What on the screen comes from which record types."""
_RESOLUTION = "resolution"
_TEXT_HEIGHT = 80
_BESIDE_WIDTH_MIN = 1000  # narrower, and the history goes below


@dataclass(frozen=True)
class _Answer:
    """What was read: the wings of the prison, the roll of one and its checks."""

    wings: tuple[Wing, ...]
    roll: WingRoll | None
    checks: tuple[RollCheckLine, ...]


class RollScreen(Screen):
    """One wing at a time. What is typed is kept as a draft until it is signed."""

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        member = context.desk.member
        self._preferences = preferences
        self._answer: _Answer | None = None
        self._draft: DraftKeeper | None = None
        self._entering = True
        self.wing_id: str | None = None
        self._heading = Heading(level=1, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self.wings = QComboBox(self)
        self.wings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._nights = Button(icon_name="heart", parent=self)
        self._nights.clicked.connect(self._show_nights)
        self.banner = Banner(self)
        self.grid = CountGrid(self)
        self._resolution_label = QLabel(self)
        self._resolution_label.setProperty("tone", "field")
        self.resolution = QPlainTextEdit(self)
        self.resolution.setTabChangesFocus(True)
        self._resolution_label.setBuddy(self.resolution)
        self.sign = Button(role="primary", icon_name="check", parent=self)
        self._means = Words(tone="small", parent=self)
        self.history = RollHistory(member.staff_id, may_do(SIGN_ROLL, member.role), self)
        self.state = EmptyState(parent=self)
        self._counting = QWidget(self)
        self._lay_out()
        self._counting.setVisible(may_do(TAKE_ROLL, member.role))
        self.setFocusProxy(self.grid)
        self._connect()
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        """The screen's name, without the wing's: it stands on the screen."""
        return self.tr("Roll check")

    def wants(self, changes: Changes) -> bool:
        """Whether who should be where, or what was counted, may have changed."""
        return any(record_type in SHOWN_TYPES for record_type, _ in changes.records)

    def show_at(self, about: str | None, tab: str | None) -> None:
        """Count this wing, or the one that was shown last."""
        self.show_wing(about)

    def stands_at(self) -> str | None:
        """The wing that is counted."""
        return self.wing_id

    def show_wing(self, wing_id: str | None) -> None:
        """Count this wing, or the one that was on the board last."""
        if wing_id is not None:
            self.wing_id = wing_id
        self._entering = True
        self.refresh()

    def refresh(self) -> None:
        """Read the wing's roll and its checks again."""
        replica, prison = self.context.replica, self.context.desk.prison
        read = partial(_read, replica, prison, self.wing_id, self._preferences.wing)
        self.context.read(self, read, self._show, topic="roll")

    def retranslate(self) -> None:
        """Say everything again."""
        self._heading.setText(self.tr("Roll check"))
        self.wings.setAccessibleName(self.tr("Wing"))
        self._resolution_label.setText(self.tr("It does not agree. What was found?"))
        self._nights.setText(self.tr("ACCT night"))
        self._nights.setToolTip(self.tr("All ACCTs through the night (Ctrl+Shift+O)"))
        self.sign.setText(self.tr("Sign the roll check"))
        self.sign.setToolTip(self.tr("Ctrl+Enter signs"))
        means = self.tr("This is the signature of {name}. Somebody else signs as well.")
        self._means.setText(means.format(name=self.context.desk.member.name))
        self._say()

    # Showing

    @Slot(object)
    def _show(self, answer: _Answer) -> None:
        before, self._answer = self._answer, answer
        if answer.roll is not None:
            self.wing_id = answer.roll.wing.id
            self._name_wings(answer)
            self.grid.show_landings(answer.roll.landings)
            self.history.show_checks(answer.checks)
            if before is None or before.roll is None or before.roll.wing != answer.roll.wing:
                self._take_up(answer.roll.wing.id)
        self._say()
        if self._entering and answer.roll is not None:
            self._entering = False
            self.grid.begin()

    def _name_wings(self, answer: _Answer) -> None:
        shown = [self.wings.itemData(at) for at in range(self.wings.count())]
        if shown != [wing.id for wing in answer.wings]:
            self.wings.clear()
            for wing in answer.wings:
                self.wings.addItem(wing.name, wing.id)
        self.wings.setCurrentIndex(self.wings.findData(self.wing_id))

    def _take_up(self, wing_id: str) -> None:
        """Another wing is shown: note that it was looked at, and type what was typed of it."""
        context = self.context
        note = partial(views.open_wing, context.desk, wing_id)
        context.background.act(self, note, self._noted)
        self._draft = DraftKeeper(context.desk, context.background, f"roll:{wing_id}")
        self._type(self._draft.load() or {})

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    def _type(self, texts: Mapping[str, str]) -> None:
        draft, self._draft = self._draft, None
        self.resolution.setPlainText(texts.get(_RESOLUTION, ""))
        self.grid.take_texts({n: t for n, t in texts.items() if n != _RESOLUTION})
        self._draft = draft
        self.banner.clear()

    @Slot()
    def _typed(self) -> None:
        if self._draft is not None:
            texts = {**self.grid.texts(), _RESOLUTION: self.resolution.toPlainText()}
            kept = {name: text for name, text in texts.items() if text}
            self._draft.keep(kept or None)
        self._say()

    def _say(self) -> None:
        answer = self._answer
        if answer is None:
            self.state.show_state("check", self.tr("Reading the roll"))
        elif answer.roll is None:
            self.state.show_state(
                "check",
                self.tr("No wing on this terminal yet"),
                self.tr("Its record is fetched from the centre as soon as that can be reached."),
            )
        is_there = answer is not None and answer.roll is not None
        self._stack.setCurrentWidget(self._page if is_there else self.state)
        self.wings.setVisible(is_there)
        if answer is None or answer.roll is None:
            return
        expected = sum(one.expected for one in answer.roll.landings)
        counts, differs = self.grid.counts(), self.grid.differs()
        parts = [self.tr("{count} expected").format(count=expected)]
        if len(counts) == len(answer.roll.landings):
            counted = sum(count.final for count in counts)
            parts.append(self.tr("{count} counted").format(count=counted))
            parts.append(self.tr("does not agree") if differs else self.tr("agrees"))
        self._figures.setText(", ".join(parts))
        for widget in (self._resolution_label, self.resolution):
            widget.setVisible(differs)

    # Doing

    @Slot()
    def _sign(self) -> None:
        if self.wing_id is None or not self.sign.isEnabled() or self._counting.isHidden():
            return
        self.sign.setEnabled(False)
        found = self.resolution.toPlainText() if self.grid.differs() else None
        do = partial(
            roll.take_roll,
            self.context.desk,
            wing_id=self.wing_id,
            counts=self.grid.counts(),
            resolution=found,
        )
        self.context.act(self, do, self._signed, self._refused)

    def _signed(self, saved: Saved) -> None:
        self.sign.setEnabled(True)
        if self._draft is not None:
            self._draft.keep(None)
        self._type({})
        self.history.list.setFocus()
        self._tell(saved)

    @Slot(str)
    def _sign_as_well(self, check_id: str) -> None:
        do = partial(roll.sign_roll, self.context.desk, check_id=check_id)
        self.context.act(self, do, self._tell, self._refused)

    def _tell(self, saved: Saved) -> None:
        text = self.tr("Signed. Saved on this terminal {time}.")
        self.context.guide.tell(text.format(time=clock_words(saved.at)), Tone.GOOD)
        self.refresh()

    def _refused(self, error: BaseException) -> None:
        self.sign.setEnabled(True)
        if not isinstance(error, Problem):
            raise error
        self.banner.say("danger", problem_words(error))
        if error.name in ("roll_incomplete", "roll_disagrees"):
            self.grid.begin()

    @Slot(int)
    def _choose_wing(self, at: int) -> None:
        self.show_wing(self.wings.itemData(at))

    @Slot()
    def _counted_all(self) -> None:
        (self.resolution if self.grid.differs() else self.sign).setFocus()

    def _connect(self) -> None:
        self.wings.activated.connect(self._choose_wing)
        self.grid.typed.connect(self._typed)
        self.grid.finished.connect(self._counted_all)
        self.resolution.textChanged.connect(self._typed)
        self.sign.clicked.connect(self._sign)
        self.history.sign_wanted.connect(self._sign_as_well)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._sign)

    def _lay_out(self) -> None:
        self.resolution.setFixedHeight(theme().px(_TEXT_HEIGHT))
        foot = QHBoxLayout()
        foot.addWidget(self.sign)
        foot.addWidget(self._means, 1)
        left = QVBoxLayout(self._counting)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(UNIT)
        for widget in (self.banner, self.grid, self._resolution_label, self.resolution):
            left.addWidget(widget)
        left.addLayout(foot)
        left.addStretch(1)
        self._page = Page(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(UNIT * 4)
        self._sides.addWidget(self._counting, 4)
        self._sides.addWidget(self.history, 5)
        self._page.body.addLayout(self._sides, 1)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(ToolHead(self._heading, self._figures, (self.wings, self._nights), self))
        column.addWidget(place, 1)

    @Slot()
    def _show_nights(self) -> None:
        self.context.guide.go_to("nights")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or below one another where that would be too narrow to read."""
        super().resizeEvent(event)
        wide = self.width() >= theme().px(_BESIDE_WIDTH_MIN)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)


def _read(replica: Replica, prison: str, wing_id: str | None, code: str) -> _Answer:
    """The roll of the wing asked for, of the one last on the board, or of the first."""
    with replica.read() as reading:
        found = wings(reading, prison)
        asked = [wing for wing in found if wing.id == wing_id]
        last = [wing for wing in found if wing.code == code]
        chosen = next(iter((*asked, *last, *found)), None)
        if chosen is None:
            return _Answer((), None, ())
        return _Answer(found, wing_roll(reading, chosen.id), roll_checks(reading, chosen.id))
