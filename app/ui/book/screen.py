"""The Wing book on the screen: which wing at the top, and a tab for each matter below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.desk import views
from app.desk.desk import Desk
from app.store.changes import Changes
from app.store.reads.board import Wing, wings
from app.ui.book.tab import BookTab, Read
from app.ui.book.tabs import TAB_TYPES, TABS
from app.ui.context import Context
from app.ui.kit.heading import Heading, Words
from app.ui.kit.tool_head import ToolHead
from app.ui.preferences import Preferences
from app.ui.screen import Screen
from app.ui.style import UNIT
from app.ui.wing_choice import WingChoice


@dataclass(frozen=True)
class _Answer:
    """What was read: the wings there are, the one that is shown, and what a tab tells of it."""

    tab: str
    wings: tuple[Wing, ...]
    wing: Wing | None
    told: Any


class BookScreen(Screen):
    """Alt and a number opens a tab. Tabs are made when they are first opened."""

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._built: dict[str, BookTab[Any]] = {}
        self._wanted: str | None = None
        self._looked: object = None
        self._heading = Heading(level=1, parent=self)
        self.where = WingChoice(preferences, self)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._holders = [self._holder() for _ in TABS]
        head = ToolHead(self._heading, Words(parent=self), (self.where,), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT // 2)
        column.addWidget(head)
        column.addWidget(self._tabs, 1)
        self.where.chosen.connect(self.refresh)
        self._tabs.currentChanged.connect(self._open_tab)
        for at in range(len(TABS)):
            shortcut = QShortcut(QKeySequence(f"Alt+{at + 1}"), self)
            shortcut.activated.connect(partial(self._tabs.setCurrentIndex, at))
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        return self.tr("Wing book")

    def wants(self, changes: Changes) -> bool:
        return self.tab().wants(changes)

    @Slot()
    def refresh(self) -> None:
        name, tab = self.tab_name(), self.tab()
        read = partial(_read, self.context.desk, name, self.where.code, tab.reader())
        self.context.read(self, read, self._show, "book")

    def show_at(self, about: str | None, tab: str | None) -> None:
        """A tab, and the entry in it that somebody came for."""
        self._wanted = about
        if tab in TABS:
            self._tabs.setCurrentIndex(TABS.index(tab))
        self.refresh()

    def chosen_person(self) -> str | None:
        return self.tab().chosen_person()

    def retranslate(self) -> None:
        self._heading.setText(self.title())
        self._tabs.setAccessibleName(self.tr("Parts of the Wing book"))
        self._tabs.tabBar().setAccessibleName(self.tr("Parts of the Wing book"))
        for at, (_, words) in enumerate(TAB_TYPES.values()):
            self._tabs.setTabText(at, QCoreApplication.translate("book", words))
            self._tabs.setTabToolTip(at, f"Alt+{at + 1}")

    # The tabs

    def tab_name(self) -> str:
        """The name of the tab that is shown."""
        return TABS[max(self._tabs.currentIndex(), 0)]

    def tab(self) -> BookTab[Any]:
        """The tab that is shown, made if it is the first time."""
        name = self.tab_name()
        if name not in self._built:
            holder = self._holders[TABS.index(name)]
            tab = TAB_TYPES[name][0](self.context, holder)
            holder.layout().addWidget(tab)  # type: ignore[union-attr]
            tab.refresh_wanted.connect(self.refresh)
            self._built[name] = tab
        return self._built[name]

    @Slot()
    def _open_tab(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, answer: _Answer) -> None:
        self.where.show_wings(answer.wings, answer.wing)
        if answer.tab != self.tab_name():
            return
        tab = self.tab()
        begins = tab.answer is None
        tab.show_answer(answer.told, answer.wing)
        self.setFocusProxy(tab)
        if self._wanted is not None:
            tab.choose(self._wanted)
            self._wanted = None
        if begins and self.isVisible() and not self._tabs.tabBar().hasFocus():
            self.setFocus()
        self._note(answer, frozenset(tab.people()))

    def _note(self, answer: _Answer, people: frozenset[str]) -> None:
        """Write down whom the book has shown, once for as long as it shows the same."""
        looked = (answer.tab, answer.wing, people)
        if people and looked != self._looked:
            note = partial(views.open_book, self.context.desk, answer.tab, sorted(people))
            self.context.background.act(self, note, self._noted)
        self._looked = looked

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    def _holder(self) -> QWidget:
        holder = QWidget(self._tabs)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self._tabs.addTab(holder, "")
        return holder


def _read(desk: Desk, tab: str, code: str | None, read: Read[Any]) -> _Answer:
    """A tab of the wing of this code, or of the first; None: of the whole prison."""
    with desk.replica.read() as reading:
        places = wings(reading, desk.prison)
        known = [wing for wing in places if wing.code == code] or list(places)
        wing = known[0] if code is not None and known else None
        return _Answer(tab, places, wing, read(desk, reading, wing))
