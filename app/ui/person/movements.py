"""Where somebody has been: in and out of the prison, and from cell to cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.person import MovementLine, PersonPage, StayLine
from app.ui.context import Context, Form
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import cell_words, code_label, place_label
from app.ui.person.fitted import FittedList
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.wording import clock_words, short_day_words, span_words
from record.deeds import may_do
from record.deeds_of_planning import PLAN_MOVEMENT
from record.moments import local


class MovementsTab(Tab):
    """Movements above, stays in cells below, newest first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._movement_rows = RowModel[MovementLine](self._movement_columns(), lambda line: line.id)
        self._stay_rows = RowModel[StayLine](self._stay_columns(), lambda line: line.id)
        self._movements = ListTable(self._movement_rows, "", self)
        self._stays = ListTable(self._stay_rows, "", self)
        self._stay_list = FittedList(self._stays, rows_max=6)
        self._movement_list = FittedList(self._movements, rows_min=6, rows_max=200)
        self._plan = Button(icon_name="clock", parent=self)
        self._plan.clicked.connect(self._ask_to_plan)
        self._may_plan = may_do(PLAN_MOVEMENT, context.desk.member.role)
        tools = FlowLayout(gap=UNIT)
        tools.addWidget(self._plan)
        page = Page(self)
        page.body.addLayout(tools)
        page.body.addWidget(self._stay_list)
        page.body.addWidget(self._movement_list, 1)
        page.body.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.addWidget(page)
        self.retranslate()

    def write_words(self) -> None:
        self._movements.setAccessibleName(self.tr("Movements"))
        self._stays.setAccessibleName(self.tr("Cells"))
        self._plan.setText(self.tr("Plan a departure"))
        self._plan.setToolTip("Shift+F7")
        self._movement_list.set_title(
            self.tr("In and out of the prison"),
            self.tr("In and out of the prison: nothing recorded"),
        )
        self._stay_list.set_title(self.tr("Cells"), self.tr("Cells: nothing recorded"))
        self._movement_rows.retitle(self._movement_columns())
        self._stay_rows.retitle(self._stay_columns())

    def fill(self, page: PersonPage) -> None:
        self._plan.setVisible(self._may_plan and page.head.status is not None)
        self._movement_rows.replace(page.movements)
        self._stay_rows.replace(page.stays)

    @Slot()
    def _ask_to_plan(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.PLAN_LEAVING, self.page.head.person_id)

    def _stay_columns(self) -> Sequence[Column[StayLine]]:
        return (
            Column(
                self.tr("Cell"),
                lambda line: cell_words(line.cell_path),
                width=130,
                strong=True,
                tone=_stay_tone,
            ),
            Column(self.tr("From"), lambda line: _when(line.from_at), width=160, tone=_stay_tone),
            Column(self.tr("Until"), self._until, width=160, tone=_stay_tone),
            Column(self.tr("How long"), self._how_long, width=110, tone=_stay_tone),
            Column(
                self.tr("Reason"),
                lambda line: code_label("move_within_reason", line.reason),
                width=200,
                grow=True,
                tone=_stay_tone,
            ),
            Column(
                self.tr("Prison"),
                lambda line: code_label("prison", line.prison),
                width=180,
                tone=_stay_tone,
            ),
            Column("", lambda line: self._unsent(line.pending), width=120),
        )

    def _movement_columns(self) -> Sequence[Column[MovementLine]]:
        return (
            Column(self.tr("When"), lambda line: _when(line.moved_at), width=160),
            Column(
                self.tr("Direction"),
                lambda line: code_label("direction", line.direction),
                width=90,
                strong=True,
            ),
            Column(self.tr("Kind"), lambda line: code_label("movement_type", line.kind), width=130),
            Column(
                self.tr("Reason"),
                lambda line: code_label("movement_reason", line.reason),
                width=170,
                grow=True,
            ),
            Column(
                self.tr("From"), lambda line: place_label(line.from_place), width=150, grow=True
            ),
            Column(self.tr("To"), lambda line: place_label(line.to_place), width=150, grow=True),
            Column(self.tr("Escort"), lambda line: code_label("escort", line.escort), width=140),
            Column(
                self.tr("Conditions and comment"),
                _more,
                width=120,
                grow=True,
            ),
            Column("", lambda line: self._unsent(line.pending), width=110),
        )

    def _until(self, line: StayLine) -> str:
        return _when(line.to_at) if line.to_at is not None else self.tr("now")

    def _how_long(self, line: StayLine) -> str:
        return span_words((line.to_at or self.now()) - line.from_at)

    def _unsent(self, pending: bool) -> str:
        return self.tr("Not sent yet") if pending else ""


def _when(moment: dt.datetime) -> str:
    return f"{short_day_words(local(moment).date())} {clock_words(moment)}"


def _more(line: MovementLine) -> str:
    """Who escorts, on what conditions, until when; and what else was said."""
    due = f"→ {_when(line.due_back_at)}" if line.due_back_at is not None else None
    parts = (line.escort_names, line.conditions, due, line.comment)
    return "  ·  ".join(" ".join(part.split()) for part in parts if part)


def _stay_tone(line: StayLine) -> str:
    return "ink" if line.to_at is None else "ink_soft"
