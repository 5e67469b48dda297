"""The page of one person: the header that stays in sight, and a tab for each part of the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from app.desk import views
from app.desk.watching import Due
from app.store.changes import Changes
from app.store.reads.person import (
    PersonPage,
    PhotographLine,
    person_page,
)
from app.ui import forms
from app.ui.acct.words import badges_now, states_of
from app.ui.context import Context, Form
from app.ui.kit.banner import Banner
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.reason_panel import ReasonPanel
from app.ui.labels import problem_words
from app.ui.person.header import PersonHeader
from app.ui.person.tab import Tab
from app.ui.person.tabs import TAB_KEYS, TAB_TYPES, TABS
from app.ui.pictures import photograph_of
from app.ui.screen import Screen
from app.ui.style import UNIT
from record.names import display_name, person_name
from record.problems import Problem


class PersonPageScreen(Screen):
    """One person's record. Tabs are made when they are first opened."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person_id: str | None = None
        self._page: PersonPage | None = None
        self._picture_shown: str | None = None
        self._dues: tuple[Due, ...] = ()
        self._header = PersonHeader(self)
        self._header.wanted.connect(self._open_form)
        self._header.withdraw_wanted.connect(self._withdraw_photograph)
        self._header.settle_wanted.connect(self._show_inbox)
        self._led_here = Banner(self)
        self._led_here.acted.connect(self._show_both)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._built: dict[str, Tab] = {}
        self._holders = {name: self._holder() for name in TABS}
        self._tabs.currentChanged.connect(self._show_tab)
        self._reasons: dict[str, str] = {}
        self._ask = ReasonPanel(self)
        self._ask.given.connect(self._open_with_reason)
        self._state = EmptyState("person", parent=self)
        self._state.acted.connect(self._find)
        record = QWidget(self)
        column = QVBoxLayout(record)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._header)
        column.addWidget(self._led_here)
        column.addWidget(self._tabs, 1)
        self._record = record
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(record)
        self._stack.addWidget(self._state)
        self._stack.addWidget(self._ask)
        around = QVBoxLayout(self)
        around.setContentsMargins(UNIT * 2, UNIT + UNIT // 2, UNIT * 2, UNIT)
        around.addWidget(place)
        self.setFocusProxy(self._tabs.tabBar())
        self._bind_keys()
        self.retranslate()
        self._show_nobody()

    @property
    def person_id(self) -> str | None:
        """Whose page this is, for what the window does about the person in sight."""
        return self._person_id

    def shows(self, person_id: str) -> bool:
        """Whether this person's record is open here: that it was looked at is written down."""
        page = self._page
        return page is not None and person_id in (page.asked_for, page.head.person_id)

    def show_at(self, about: str | None, tab: str | None) -> None:
        """Open this person's page."""
        if about is not None:
            self.show_person(about, tab)

    def chosen_person(self) -> str | None:
        """Whose page this is."""
        return self._person_id

    def show_person(self, person_id: str, tab: str | None = None) -> None:
        """Open a person's page, at a tab of ``TABS`` when one is named; that it was is audited."""
        if person_id != self._person_id:
            self._person_id, self._page = person_id, None
            self._header.clear()
            self._picture_shown = None
            self._show_opening()
            if tab is None:
                tab = TABS[0]
        if tab in TABS:
            self._tabs.setCurrentIndex(TABS.index(tab))
        self._open(person_id)

    def _open(self, person_id: str) -> None:
        """Read the page, as a deed that is audited; a reason once given here goes on holding."""
        desk, reason = self.context.desk, self._reasons.get(person_id)
        self._read(lambda: views.open_person(desk, person_id, reason))

    @Slot(str)
    def _open_with_reason(self, reason: str) -> None:
        if self._person_id is not None:
            self._reasons[self._person_id] = reason
            self._show_opening()
            self._open(self._person_id)

    def show_dues(self, dues: tuple[Due, ...]) -> None:
        """How it stands with everybody on an ACCT: badge and tab say so of whom is shown."""
        self._dues = dues
        if self._page is not None:
            self._show_head(self._page)
        for tab in self._built.values():
            tab.show_dues(dues)

    def title(self) -> str:
        """SURNAME, Forename."""
        if self._page is not None:
            return display_name(self._page.head.surname, self._page.head.forename)
        row = self.context.replica.get("person", self._person_id) if self._person_id else None
        return person_name(row) if row is not None else self.tr("Person")

    def wants(self, changes: Changes) -> bool:
        """Changes to this person, and to the people whom they must be kept apart from."""
        if self._person_id is None:
            return False
        near = {self._person_id}
        if self._page is not None:
            near.add(self._page.head.person_id)
            near.update(line.person_id for line in self._page.merged)
            near.update(line.other_person_id for line in self._page.non_associations)
        return bool(near & changes.people)

    def refresh(self) -> None:
        """Read the same person again."""
        replica, person_id, today = self.context.replica, self._person_id, self.context.desk.today()
        if person_id is None or self._stack.currentWidget() is self._ask:
            return
        if self._page is None:
            self._open(person_id)
        else:
            self._read(lambda: person_page(replica, person_id, today))

    def opened(self) -> tuple[str, str | None] | None:
        """Whose record is open, and the reason that was given for it; None while none is."""
        if self._page is None:
            return None
        return self._page.head.person_id, self._reasons.get(self._page.asked_for)

    def shown_tab(self) -> str:
        """The name of the tab that is shown."""
        return TABS[self._tabs.currentIndex()]

    def retranslate(self) -> None:
        for at, name in enumerate(TABS):
            self._tabs.setTabText(at, QCoreApplication.translate("page", TAB_TYPES[name][1]))
            self._tabs.setTabToolTip(at, TAB_KEYS[at])
        self._tabs.setAccessibleName(self.tr("Parts of the record"))
        self._tabs.tabBar().setAccessibleName(self.tr("Parts of the record"))
        self._say_led_here()
        if self._person_id is None:
            self._show_nobody()

    def tab(self, name: str) -> Tab:
        """A tab by its name, made if it has not been opened yet."""
        if name not in self._built:
            tab = TAB_TYPES[name][0](self.context, self._holders[name])
            self._holders[name].layout().addWidget(tab)  # type: ignore[union-attr]
            tab.show_dues(self._dues)
            self._built[name] = tab
        return self._built[name]

    def _read(self, read: Callable[[], PersonPage]) -> None:
        self.context.background.read(
            self,
            read,
            self._show_page,
            topic="page",
            failed=self._say_why_not,
        )

    def _show_page(self, page: PersonPage) -> None:
        if page.asked_for != self._person_id:
            return
        self._page = page
        self._say_led_here()
        self._show_head(page)
        self._show_photograph(page.head.photograph)
        self._stack.setCurrentWidget(self._record)
        self._show_tab()

    def _show_head(self, page: PersonPage) -> None:
        state = states_of(self._dues).get(page.head.person_id)
        head = replace(page.head, badges=badges_now(page.head.badges, state))
        self._header.show_head(head, self.context.desk.now())

    def _show_photograph(self, photograph: PhotographLine | None) -> None:
        """Have the picture decoded in the background, unless it is the one that is shown."""
        wanted = photograph.sha256 if photograph is not None and photograph.is_here else None
        if wanted is None:
            self._take_picture(None, None)
        elif wanted != self._picture_shown:
            replica = self.context.replica
            self.context.read(
                self,
                lambda: photograph_of(replica, wanted),
                partial(self._take_picture, wanted),
                "picture",
            )

    def _take_picture(self, sha256: str | None, picture: QImage | None) -> None:
        photograph = self._page.head.photograph if self._page is not None else None
        if sha256 is None or (photograph is not None and photograph.sha256 == sha256):
            self._picture_shown = sha256
            self._header.show_picture(picture)

    @Slot()
    def _withdraw_photograph(self) -> None:
        if self._page is not None and self._page.head.photograph is not None:
            head = self._page.head
            forms.withdraw_photograph(self.context, head, self._page.head.photograph, self)

    def _say_led_here(self) -> None:
        """Whoever opened a record that was merged is told so."""
        page = self._page
        merged = (line for line in page.merged if line.person_id == page.asked_for) if page else ()
        line = next(iter(merged), None)
        if line is None:
            self._led_here.clear()
            return
        name = display_name(line.surname, line.forename)
        words = self.tr("{name} ({number}) was merged into this record: they are one person.")
        number = line.prison_number or "–"
        self._led_here.say("info", words.format(name=name, number=number), self.tr("Show both"))

    @Slot()
    def _show_tab(self) -> None:
        if self._page is not None:
            self.tab(TABS[self._tabs.currentIndex()]).show_page(self._page)

    def _say_why_not(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self._page = None
        if error.name == "record_restricted":
            self._stack.setCurrentWidget(self._ask)
            self._ask.ask()
            return
        self._state.show_state(
            "person",
            self.tr("This record cannot be shown"),
            problem_words(error),
            self.tr("Find a person"),
        )
        self._stack.setCurrentWidget(self._state)

    def _show_nobody(self) -> None:
        self._state.show_state(
            "search",
            self.tr("Nobody is chosen"),
            self.tr("Find a person by name, number or cell."),
            self.tr("Find a person"),
        )
        self._stack.setCurrentWidget(self._state)

    def _show_opening(self) -> None:
        self._state.show_state("person", self.tr("Opening the record …"))
        self._stack.setCurrentWidget(self._state)

    def _holder(self) -> QWidget:
        holder = QWidget(self)
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        self._tabs.addTab(holder, "")
        return holder

    def _bind_keys(self) -> None:
        for name, keys in zip(TABS, TAB_KEYS, strict=False):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setObjectName(name)
            shortcut.activated.connect(self._go_to_pressed)

    @Slot()
    def _go_to_pressed(self) -> None:
        self._go_to(self.sender().objectName())

    @Slot(str)
    def _go_to(self, name: str) -> None:
        self._tabs.setCurrentIndex(TABS.index(name))

    @Slot(object)
    def _open_form(self, form: Form) -> None:
        self.context.guide.open_form(form, self._person_id)

    @Slot()
    def _show_both(self) -> None:
        self._go_to("details")

    @Slot()
    def _show_inbox(self) -> None:
        self.context.guide.show_inbox()

    @Slot()
    def _find(self) -> None:
        self.context.guide.show_find()
