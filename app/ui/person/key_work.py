"""Somebody's key worker, and the sessions they have had; what was said stands among the notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reading import Reading
from app.store.reads.key_work import SessionLine, sessions_of
from app.store.reads.person import PersonPage
from app.ui.context import Context, Form
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.person.sections import Section
from app.ui.style import UNIT
from app.ui.wording import moment_words
from record.types.key_work import HELD


class KeyWorkSection(Section):
    """The latest session first. Enter opens the person's notes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows = RowModel[SessionLine](self._columns(), lambda line: line.id)
        self.table: ListTable[SessionLine] = ListTable(self.rows, "", self)
        self.list = FittedList(self.table, rows_max=6)
        self.worker = Words(parent=self)
        self.write = Button(icon_name="plus", parent=self)
        self.change = Button(icon_name="key", parent=self)
        self.write.clicked.connect(self._write)
        self.change.clicked.connect(self._change)
        self.table.row_opened.connect(self._open)
        line = QHBoxLayout()
        for button in (self.write, self.change):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.list)
        column.addWidget(self.worker)
        column.addLayout(line)
        self.setFocusProxy(self.table)
        self.retranslate()

    def read(self, reading: Reading, ids: list[str]) -> tuple[SessionLine, ...]:
        return sessions_of(reading, ids)

    def fill(self, page: PersonPage) -> None:
        worker = next((one.key_worker for one in page.periods if one.closed_at is None), None)
        name = worker or self.tr("nobody")
        self.worker.setText(self.tr("Key worker: {name}").format(name=name))
        super().fill(page)

    def show_read(self, found: tuple[SessionLine, ...]) -> None:
        self.rows.replace(found)

    def write_words(self) -> None:
        self.write.setText(self.tr("Write a session"))
        self.change.setText(self.tr("Key worker…"))
        self.change.setToolTip(self.tr("Change the key worker"))
        self.table.setAccessibleName(self.tr("Key work sessions"))
        self.list.set_title(self.tr("Key work"), self.tr("Key work: no session yet"))
        self.rows.retitle(self._columns())

    def _columns(self) -> Sequence[Column[SessionLine]]:
        return (
            Column(
                self.tr("When"),
                lambda line: moment_words(line.happened_at, self.now()),
                width=200,
                tone=_tone,
            ),
            Column(
                self.tr("Session"),
                lambda line: code_label("key_work_outcome", line.outcome),
                width=170,
                strong=True,
                tone=_tone,
            ),
            Column(
                self.tr("Minutes"),
                lambda line: str(line.minutes or ""),
                width=80,
                right=True,
                tone=_tone,
            ),
            Column(
                self.tr("What was said"),
                lambda line: line.text.replace("\n", " "),
                width=240,
                grow=True,
                tone=_tone,
            ),
            Column(self.tr("Written by"), lambda line: line.staff_name, width=160, tone=_tone),
        )

    @Slot()
    def _write(self) -> None:
        self._open_form(Form.KEY_WORK)

    @Slot()
    def _change(self) -> None:
        self._open_form(Form.KEY_WORKER)

    def _open_form(self, form: Form) -> None:
        if self.page is not None:
            self.context.guide.open_form(form, self.page.head.person_id)

    @Slot()
    def _open(self) -> None:
        if self.page is not None:
            self.context.guide.show_person(self.page.asked_for, "notes")


def _tone(line: SessionLine) -> str:
    return "ink" if line.outcome == HELD else "ink_soft"
