"""A report as it is read: what it is, what can be done with it, and all that is in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.store.changes import Changes
from app.ui.context import Context, Tone
from app.ui.kit.badge import Badge, BadgeText
from app.ui.kit.banner import Banner
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Heading, Words
from app.ui.kit.reason_panel import ReasonPanel
from app.ui.kit.story_list import StoryLine, StoryList
from app.ui.labels import problem_words
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from record.problems import Problem

Page = TypeVar("Page")
_WIDTH, _HEIGHT = 880, 640


class ReportDialog(Retranslated, QDialog, Generic[Page]):
    """Base of both. ``page`` is what was read last; it is read again when a record of it changes.

    Where somebody's record in it is restricted it asks why it is opened, and shows nothing before;
    ``reason`` is what was given.

    A dialog makes its buttons with ``add_button``, calls ``start``, and says itself in
    ``write_words`` and ``fill``.
    """

    TYPES: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context, report_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.report_id = context, report_id
        self.page: Page | None = None
        self.reason: str | None = None
        self._title = Heading(level=2, parent=self)
        self._about = Words(tone="soft", parent=self)
        self._badge = Badge(BadgeText(""), self)
        self.offer = Banner(self)
        self.list = StoryList(self)
        self.ask = ReasonPanel(self)
        self.ask.given.connect(self._give)
        self.ask.hide()
        self._close_button = Button(parent=self)
        self._close_button.clicked.connect(self.reject)
        self._tools = QWidget(self)
        self._flow = FlowLayout(self._tools, UNIT)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        context.bridge.changes.connect(self._take_changes)

    # What a dialog says for itself

    def reader(self) -> Callable[[], Page]:
        """What reads it the first time: somebody opens it, which is written down."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def again(self) -> Callable[[], Page]:
        """What reads it to refresh."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def fill(self, page: Page) -> None:
        """Write what was read, in the language of now."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def write_words(self) -> None:
        """Write the dialog's own words in the language of now."""

    # Building and showing

    def add_button(self, does: Callable[[], None], icon_name: str = "") -> Button:
        """A button above the list."""
        button = Button(icon_name=icon_name, parent=self)
        button.clicked.connect(does)
        self._flow.addWidget(button)
        return button

    def start(self) -> None:
        """Read it; call it last."""
        self.retranslate()
        look = theme()
        room = self.screen().availableSize()
        self.resize(
            min(look.px(_WIDTH), room.width() - UNIT * 4),
            min(look.px(_HEIGHT), room.height() - UNIT * 6),
        )
        self.list.setFocus()
        self._show_content(False)
        self._read(self.reader())

    def head(self, title: str, about: str, badge: BadgeText) -> None:
        """What it is, and how it stands."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(about)
        self._badge.show_badge(badge)

    def show_lines(self, lines: Sequence[StoryLine]) -> None:
        """Everything in it, one row each."""
        self.list.show_lines(lines)

    def retranslate(self) -> None:
        self._close_button.setText(self.tr("Close"))
        self.write_words()
        if self.page is not None:
            self.fill(self.page)

    def _read(self, read: Callable[[], Page]) -> None:
        self.context.background.read(
            self, read, self._show, topic="report", failed=self._say_why_not
        )

    def _show(self, page: Page) -> None:
        first, self.page = self.page is None, page
        self.fill(page)
        if first:
            self.ask.hide()
            self._show_content(True)
        if first:
            self.opened(page)

    def opened(self, page: Page) -> None:
        """What is done once, when it is shown for the first time."""

    def _say_why_not(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        if error.name == "record_restricted":
            self._show_content(False)
            self.ask.show()
            self.ask.ask()
            return
        self.context.guide.tell(problem_words(error), Tone.DANGER)
        self.reject()

    @Slot(str)
    def _give(self, reason: str) -> None:
        self.reason = reason
        self._read(self.reader())

    def _show_content(self, shown: bool) -> None:
        """Nothing of it stands there, and nothing can be done with it, before it is read."""
        for part in (self._title, self._badge, self._about, self._tools, self.list):
            part.setVisible(shown)

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if self.page is not None and any(kind in self.TYPES for kind, _ in changes.records):
            self._read(self.again())

    def _lay_out(self) -> None:
        standing = QHBoxLayout()
        standing.setSpacing(UNIT)
        standing.addWidget(self._badge)
        standing.addWidget(self._about, 1)
        below = QHBoxLayout()
        below.addWidget(self._close_button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 3, UNIT * 2, UNIT * 2, UNIT * 2)
        column.setSpacing(UNIT)
        column.addWidget(self._title)
        column.addLayout(standing)
        column.addWidget(self.offer)
        column.addWidget(self._tools)
        column.addWidget(self.list, 1)
        column.addWidget(self.ask, 1)
        column.addLayout(below)
