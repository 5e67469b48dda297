"""Terminal health: what IT asks of a machine, and how each thing came to be set."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.checkup import Checkup
from app.store.changes import Changes
from app.ui.context import Context
from app.ui.health.report import ReportDialog
from app.ui.health.words import NEWS, finding_lines, setting_lines
from app.ui.kit.banner import Banner
from app.ui.kit.button import Button
from app.ui.kit.heading import Heading, Words
from app.ui.kit.story_list import StoryList
from app.ui.kit.tool_head import ToolHead
from app.ui.screen import Screen
from app.ui.style import UNIT, theme
from app.ui.translate import language
from app.ui.wording import clock_words

_BESIDE_WIDTH = 960  # with less room, what was found and what is set take turns


class HealthScreen(Screen):
    """``examine`` looks the terminal over, which takes seconds; ``pack`` writes what support gets.

    It is looked over when somebody comes here, and when they ask again; never by itself.
    """

    def __init__(
        self,
        context: Context,
        examine: Callable[[], Checkup],
        pack: Callable[[Path], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._examine, self._pack = examine, pack
        self._checkup: Checkup | None = None
        self._looking = self._shows_settings = False
        self._heading = Heading(level=2, parent=self)
        self._set_heading = Heading(level=2, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self.turn = Button(role="quiet", parent=self)
        self.again = Button(icon_name="review", parent=self)
        self.save = Button(icon_name="outbox", parent=self)
        self.news = Banner(self)
        self.found, self.settings = StoryList(self), StoryList(self)
        self._lay_out()
        self.turn.clicked.connect(self._turn)
        self.again.clicked.connect(self._look)
        self.save.clicked.connect(self._save)
        self.setFocusProxy(self.found)
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Terminal health")

    def wants(self, changes: Changes) -> bool:
        return False

    def refresh(self) -> None:
        self._look()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Terminal health"))
        self._set_heading.setText(self.tr("What is set, and by whom"))
        self.again.setText(self.tr("Look again"))
        self.save.setText(self.tr("Save for support…"))
        self.save.setToolTip(
            self.tr("What was found, versions, counts, logs: nothing of the record, nobody’s name")
        )
        self.found.setAccessibleName(self.tr("What was found, the gravest first"))
        self.settings.setAccessibleName(self.tr("What is set, and by whom"))
        self._share_room()
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @Slot()
    def _turn(self) -> None:
        self._shows_settings = not self._shows_settings
        self._share_room()
        (self.settings if self._shows_settings else self.found).setFocus()

    def _share_room(self) -> None:
        beside = self.width() >= theme().px(_BESIDE_WIDTH)
        self.turn.setVisible(not beside)
        other = self.tr("What was found") if self._shows_settings else self.tr("What is set")
        self.turn.setText(other)
        self.found.setVisible(beside or not self._shows_settings)
        self._set.setVisible(beside or self._shows_settings)

    # Looking

    @Slot()
    def _look(self) -> None:
        if not self._looking:
            self._looking = True
            self.context.background.outside(self, self._examine, self._show, failed=self._fail)
            self._write()

    @Slot(object)
    def _show(self, checkup: Checkup) -> None:
        self._looking, self._checkup = False, checkup
        self._write()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._looking = False
        self._write()
        raise error

    @Slot()
    def _save(self) -> None:
        tell = self.context.guide.tell
        ReportDialog(self._pack, self.context.background, tell, self).open()

    def _write(self) -> None:
        checkup = self._checkup
        self.again.setEnabled(not self._looking)
        if checkup is None:
            self.news.say("info", self.tr("Looking the terminal over. This takes some seconds."))
            self._figures.setText("")
            return
        self.news.say(NEWS[checkup.state], checkup.summary(language()))
        at = self.tr("Looking") if self._looking else clock_words(checkup.at)
        self._figures.setText(at)
        self.found.show_lines(finding_lines(checkup))
        self.settings.show_lines(setting_lines(checkup.settings))

    def _lay_out(self) -> None:
        self._heading.setWordWrap(False)
        tools = (self.turn, self.again, self.save)
        head = ToolHead(self._heading, self._figures, tools, self)
        self._set = QWidget(self)
        below = QVBoxLayout(self._set)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(UNIT // 2)
        below.addWidget(self._set_heading)
        below.addWidget(self.settings, 1)
        halves = QHBoxLayout()
        halves.setSpacing(UNIT * 2)
        halves.addWidget(self.found, 1)
        halves.addWidget(self._set, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(head)
        column.addWidget(self.news)
        column.addLayout(halves, 1)
