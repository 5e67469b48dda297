"""Incentives of a wing: who is on which level, whose review is due, and the wings in a picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.board import Wing
from app.store.reads.incentives import PersonLevel, WingLevels, levels_here, wing_levels
from app.ui.behaviour.levels_picture import LevelsPicture
from app.ui.book.tab import BookTab, Read
from app.ui.context import Context, Form
from app.ui.kit.button import Button
from app.ui.kit.heading import Heading
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import cell_words, code_label
from app.ui.style import UNIT, theme
from app.ui.wording import short_day_words
from record.moments import local
from record.rules.incentives import BASIC

_BESIDE_WIDTH = 980
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Levels:
    """What was read: the people of the wing, and how many are on which level on each wing."""

    people: tuple[PersonLevel, ...]
    wings: tuple[WingLevels, ...]


class Which(StrEnum):
    """Which people are listed."""

    ALL = "all"
    DUE = "due"
    BASIC = "basic"


class IncentivesTab(BookTab[Levels]):
    """Enter reviews whoever the cursor is on."""

    TYPES = frozenset({"incentive_review"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.which = QComboBox(self)
        for which in Which:
            self.which.addItem("", which)
        self.review = Button(role="primary", icon_name="review", parent=self)
        self.person = Button(icon_name="person", parent=self)
        self.rows: RowModel[PersonLevel] = RowModel(
            _columns(context.desk.today), lambda one: one.person_id
        )
        self.table: ListTable[PersonLevel] = ListTable(self.rows, "", self)
        self.picture = LevelsPicture(self)
        self._heading = Heading(level=2, parent=self)
        body = QWidget(self)
        halves = QHBoxLayout(body)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(UNIT * 2)
        halves.addWidget(self.table, 3)
        halves.addWidget(self._beside(), 2)
        self.lay_out((self.review, self.which, self.person), body, self.table)
        self.which.currentIndexChanged.connect(self._list)
        self.review.clicked.connect(self._review)
        self.person.clicked.connect(self._open_person)
        self.table.row_opened.connect(self._review)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= theme().px(_BESIDE_WIDTH))

    def reader(self) -> Read[Levels]:
        return _read

    def write_words(self) -> None:
        words = {
            Which.ALL: self.tr("Everybody"),
            Which.DUE: self.tr("Review due"),
            Which.BASIC: self.tr("On basic"),
        }
        for at, which in enumerate(Which):
            self.which.setItemText(at, words[which])
        self.which.setAccessibleName(self.tr("Which people"))
        self.review.setText(self.tr("Review incentives"))
        self.review.setToolTip(self.tr("Enter reviews"))
        self.person.setText(self.tr("Open the person"))
        self.table.setAccessibleName(self.tr("Incentive levels"))
        self._heading.setText(self.tr("Incentives by wing"))
        self.rows.retitle(_columns(self.context.desk.today))
        if self.answer is None:
            self.state.show_state("review", self.tr("Reading the incentives"))

    def fill(self, answer: Levels) -> None:
        self.picture.show_levels(answer.wings)
        self._list()

    def people(self) -> Iterable[str]:
        return (one.person_id for one in self.answer.people) if self.answer is not None else ()

    def chosen_person(self) -> str | None:
        chosen = self.table.chosen()
        return chosen.person_id if chosen is not None else None

    def choose(self, entry_id: str) -> None:
        if entry_id in list(Which):
            self.which.setCurrentIndex(list(Which).index(Which(entry_id)))
        else:
            self.which.setCurrentIndex(0)
            self.table.choose(entry_id)

    @Slot()
    def _list(self) -> None:
        if self.answer is None:
            return
        today, which = self.context.desk.today(), Which(self.which.currentData())
        shown = [
            one
            for one in self.answer.people
            if which is Which.ALL
            or (which is Which.DUE and one.due <= today)
            or (which is Which.BASIC and one.level == BASIC)
        ]
        self.rows.replace(shown)
        if shown and self.table.chosen() is None:
            self.table.choose(shown[0].person_id)
        due = sum(one.due <= today for one in self.answer.people)
        basic = sum(one.level == BASIC for one in self.answer.people)
        parts = [self.tr("%n review(s) due", "", due)] if due else []
        parts += [self.tr("%n on basic", "", basic)] if basic else []
        self.figures.setText(", ".join(parts))
        for button in (self.review, self.person):
            button.setEnabled(bool(shown))
        self.state.show_state("check", self.tr("Nobody in this list"))
        self.show_any(bool(self.answer.people))

    @Slot()
    def _review(self) -> None:
        chosen = self.chosen_person()
        if chosen is not None:
            self.context.guide.open_form(Form.INCENTIVES, chosen)

    @Slot()
    def _open_person(self) -> None:
        chosen = self.chosen_person()
        if chosen is not None:
            self.context.guide.show_person(chosen, "behaviour")

    def _beside(self) -> QWidget:
        """The picture, which scrolls where the wings are many."""
        self._side = QWidget(self)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._heading)
        page = Page(self._side)
        page.body.addWidget(self.picture)
        page.body.addStretch(1)
        column.addWidget(page, 1)
        return self._side


def _columns(today: Callable[[], dt.date]) -> Sequence[Column[PersonLevel]]:
    return (
        Column(
            translate("book", "Name"),
            lambda one: one.person_name,
            width=190,
            grow=True,
            strong=True,
        ),
        Column(translate("book", "Cell"), lambda one: cell_words(one.where.cell), width=100),
        Column(
            translate("book", "Level"),
            lambda one: code_label("incentive_level", one.level) or "–",
            width=110,
            strong=True,
        ),
        Column(
            translate("book", "Since"),
            lambda one: short_day_words(local(one.since).date()) if one.since else "",
            width=120,
        ),
        Column(
            translate("book", "Review"),
            lambda one: short_day_words(one.due),
            width=160,
            tone=lambda one: "warning_text" if one.due <= today() else "ink",
        ),
    )


def _read(desk: Desk, reading: Reading, wing: Wing | None) -> Levels:
    people = levels_here(reading, desk.prison, wing.id if wing is not None else None)
    return Levels(people, wing_levels(reading, desk.prison))
