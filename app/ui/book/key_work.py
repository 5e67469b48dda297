"""Key work on a wing: who has gone without a session, and one's own people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.board import Wing
from app.store.reads.key_work import KeyWorkLine, key_work
from app.ui.book.tab import BookTab, Read
from app.ui.context import Context, Form
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.kit.shortcut import bind
from app.ui.labels import cell_words
from app.ui.wording import ago_words
from record.rules.key_work import MINUTES_A_WEEK

Lines = tuple[KeyWorkLine, ...]
translate = QCoreApplication.translate


class Whose(StrEnum):
    """Whose key work is listed."""

    WING = "wing"
    LATE = "late"
    MINE = "mine"


class KeyWorkTab(BookTab[Lines]):
    """Enter writes a session, K gives the person another key worker."""

    TYPES = frozenset({"key_work_session"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.whose = QComboBox(self)
        for whose in Whose:
            self.whose.addItem("", whose)
        self.write = Button(role="primary", icon_name="plus", parent=self)
        self.change = Button(icon_name="key", parent=self)
        now = context.desk.now
        self.rows: RowModel[KeyWorkLine] = RowModel(columns(now), lambda one: one.person_id)
        self.table = ListTable(self.rows, "", self)
        self.lay_out((self.write, self.whose, self.change), self.table, self.table)
        self.whose.currentIndexChanged.connect(self._list)
        self.write.clicked.connect(self._write)
        self.change.clicked.connect(self._change)
        self.table.row_opened.connect(self._write)
        self.table.row_chosen.connect(self._allow)
        bind(self, "K", self._change)
        self.retranslate()

    def reader(self) -> Read[Lines]:
        return _read

    def write_words(self) -> None:
        words = {
            Whose.WING: self.tr("Everybody on the wing"),
            Whose.LATE: self.tr("Two weeks without a session"),
            Whose.MINE: self.tr("My people"),
        }
        for at, whose in enumerate(Whose):
            self.whose.setItemText(at, words[whose])
        self.whose.setAccessibleName(self.tr("Whose key work"))
        self.write.setText(self.tr("Write a session"))
        self.write.setToolTip("Enter, Ctrl+Shift+K")
        self.change.setText(self.tr("Key worker…"))
        self.change.setToolTip(self.tr("K changes the key worker"))
        self.table.setAccessibleName(self.tr("Key work"))
        self.rows.retitle(columns(self.context.desk.now))
        if self.answer is None:
            self.state.show_state("key", self.tr("Reading the key work"))

    def fill(self, answer: Lines) -> None:
        self._list()

    def people(self) -> Iterable[str]:
        return (line.person_id for line in self.rows.rows)

    def chosen_person(self) -> str | None:
        line = self.table.chosen()
        return line.person_id if line is not None else None

    def choose(self, entry_id: str) -> None:
        """One of the lists by its name, or a person in it."""
        if entry_id in list(Whose):
            self.whose.setCurrentIndex(list(Whose).index(Whose(entry_id)))
        else:
            self.table.choose(entry_id)

    @Slot()
    def _list(self) -> None:
        if self.answer is None:
            return
        shown = [line for line in self.answer if self._is_shown(line)]
        self.rows.replace(shown)
        if shown and self.table.chosen() is None:
            self.table.choose(shown[0].person_id)
        late = sum(line.is_overdue(self.context.desk.now()) for line in shown)
        self.figures.setText(
            self.tr("%n without a session for two weeks", "", late) if late else ""
        )
        self.state.show_state(
            "key",
            self.tr("Nobody in this list"),
            self.tr("Everybody is to have 45 minutes a week with their key worker."),
        )
        self.show_any(bool(shown))
        self._allow()

    def _is_shown(self, line: KeyWorkLine) -> bool:
        whose, desk = Whose(self.whose.currentData()), self.context.desk
        if whose is Whose.MINE:
            return line.key_worker_id == desk.member.staff_id
        here = self.wing is None or line.where.wing_id == self.wing.id
        return here and (whose is Whose.WING or line.is_overdue(desk.now()))

    @Slot()
    def _allow(self) -> None:
        for button in (self.write, self.change):
            button.setEnabled(self.table.chosen() is not None)

    @Slot()
    def _write(self) -> None:
        self._open(Form.KEY_WORK)

    @Slot()
    def _change(self) -> None:
        self._open(Form.KEY_WORKER)

    def _open(self, form: Form) -> None:
        person_id = self.chosen_person()
        if person_id is not None:
            self.context.guide.open_form(form, person_id)


def columns(now: Callable[[], dt.datetime]) -> Sequence[Column[KeyWorkLine]]:
    """The columns of a list of people with their key work."""
    return (
        Column(
            translate("key_work", "Last session"),
            partial(_last, now),
            220,
            badges=partial(_late, now),
        ),
        Column(translate("key_work", "Cell"), lambda one: cell_words(one.where.cell), 90),
        Column(translate("key_work", "Name"), lambda one: one.name, 180, grow=True, strong=True),
        Column(translate("key_work", "Number"), lambda one: one.prison_number, 100),
        Column(
            translate("key_work", "Key worker"),
            lambda one: one.key_worker or translate("key_work", "Nobody"),
            180,
            grow=True,
        ),
        Column(
            translate("key_work", "Held / offered"),
            lambda one: f"{one.held} / {one.offered}",
            164,
            right=True,
        ),
        Column(
            translate("key_work", "Minutes a week"),
            lambda one: str(one.minutes_a_week),
            130,
            right=True,
            tone=lambda one: "ink" if one.minutes_a_week >= MINUTES_A_WEEK else "ink_soft",
        ),
    )


def _last(now: Callable[[], dt.datetime], line: KeyWorkLine) -> str:
    if line.last_held is None:
        return translate("key_work", "none yet")
    return ago_words(line.last_held, now())


def _late(now: Callable[[], dt.datetime], line: KeyWorkLine) -> tuple[BadgeText, ...]:
    if not line.is_overdue(now()):
        return ()
    meaning = translate("key_work", "Without a session for two weeks")
    return (BadgeText(translate("key_work", "LATE"), "warning", meaning),)


def _read(desk: Desk, reading: Reading, wing: Wing | None) -> Lines:
    del wing  # one's own people may sleep on any wing
    return key_work(reading, desk.prison, desk.now())
