"""What somebody has asked for in writing, in any prison, and what they were told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reading import Reading
from app.store.reads.applications import ApplicationLine, applications_of
from app.ui.book.applications import late_badge, story, whose
from app.ui.context import Context
from app.ui.forms.applications import AnswerForm, GiveForm, TakeForm
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.person.sections import Section
from app.ui.style import UNIT
from app.ui.wording import short_day_words
from record.moments import local


class ApplicationsSection(Section):
    """Enter answers the one with the cursor; what is closed is grey."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows = RowModel[ApplicationLine](self._columns(), lambda line: line.id)
        self.table: ListTable[ApplicationLine] = ListTable(self.rows, "", self)
        self.list = FittedList(self.table, rows_max=6)
        self.story = Words(parent=self)
        self.take = Button(icon_name="plus", parent=self)
        self.answer = Button(icon_name="check", parent=self)
        self.give = Button(icon_name="person", parent=self)
        self.take.clicked.connect(self._take_one)
        self.answer.clicked.connect(self._answer)
        self.give.clicked.connect(self._give)
        self.table.row_opened.connect(self._answer)
        self.table.row_chosen.connect(self._tell)
        line = QHBoxLayout()
        for button in (self.take, self.answer, self.give):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.list)
        column.addWidget(self.story)
        column.addLayout(line)
        self.setFocusProxy(self.table)
        self.retranslate()

    def read(self, reading: Reading, ids: list[str]) -> tuple[ApplicationLine, ...]:
        return applications_of(reading, ids[0])

    def show_read(self, found: tuple[ApplicationLine, ...]) -> None:
        self.rows.replace(found)
        if found and self.table.chosen() is None:
            self.table.choose(found[0].id)
        self._tell()

    def write_words(self) -> None:
        self.take.setText(self.tr("Take an application"))
        self.answer.setText(self.tr("Answer"))
        self.give.setText(self.tr("Give on"))
        self.table.setAccessibleName(self.tr("Applications"))
        self.list.set_title(self.tr("Applications"), self.tr("Applications: none"))
        self.rows.retitle(self._columns())
        self._tell()

    def _columns(self) -> Sequence[Column[ApplicationLine]]:
        return (
            Column(
                self.tr("Asked"),
                lambda line: short_day_words(local(line.asked_at).date()),
                width=120,
                tone=_tone,
            ),
            Column(
                self.tr("About"),
                lambda line: code_label("application_kind", line.kind),
                width=200,
                strong=True,
                tone=_tone,
            ),
            Column(
                self.tr("What is asked"),
                lambda line: line.text.replace("\n", " "),
                width=240,
                grow=True,
                tone=_tone,
            ),
            Column(self.tr("With"), whose, width=180, tone=_tone),
            Column(
                self.tr("Due"),
                lambda line: short_day_words(line.due_on) if line.is_open else "",
                width=184,
                badges=lambda line: late_badge(self.today, line),
            ),
        )

    @Slot()
    def _tell(self) -> None:
        line = self.table.chosen()
        for button in (self.answer, self.give):
            button.setEnabled(line is not None and line.is_open)
        self.story.setText(story(line, self.now()) if line is not None else "")
        self.story.setVisible(line is not None)

    @Slot()
    def _take_one(self) -> None:
        if self.page is not None:
            TakeForm(self.context, self.page.head.person_id, self.window()).open()

    @Slot()
    def _answer(self) -> None:
        line = self.table.chosen()
        if line is not None and line.is_open:
            AnswerForm(self.context, line, self.window()).open()

    @Slot()
    def _give(self) -> None:
        line = self.table.chosen()
        if line is not None and line.is_open:
            GiveForm(self.context, line, self.window()).open()


def _tone(line: ApplicationLine) -> str:
    return "ink" if line.is_open else "ink_soft"
