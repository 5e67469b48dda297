"""A person's incentives: the level of now, when it is reviewed, and every review before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reading import Reading
from app.store.reads.incentives import Behaviour, behaviour_since
from app.store.reads.person import IncentiveLine, PersonPage
from app.ui.context import Context, Form
from app.ui.counts import COUNTS
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.person.sections import Section
from app.ui.person.spans import review_words
from app.ui.style import UNIT
from app.ui.wording import short_day_words
from record.moments import local


class IncentivesSection(Section):
    """The list tells who gave which level, from which, and why."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._since: Behaviour | None = None
        self.rows = RowModel[IncentiveLine](self._columns(), lambda one: one.id)
        self.table: ListTable[IncentiveLine] = ListTable(self.rows, "", self)
        self.list = FittedList(self.table, rows_max=5)
        self.review = Button(icon_name="review", parent=self)
        self.told = Words(tone="soft", parent=self)
        self.review.clicked.connect(self._review)
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        line.addWidget(self.review)
        line.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.list)
        column.addLayout(line)
        self.setFocusProxy(self.table)
        self.retranslate()

    def read(self, reading: Reading, ids: list[str]) -> Behaviour:
        reviews = self.page.incentives if self.page is not None else ()
        return behaviour_since(reading, ids, reviews[0].reviewed_at if reviews else None)

    def show_read(self, found: Behaviour) -> None:
        self._since = found
        self._tell()

    def fill(self, page: PersonPage) -> None:
        self.rows.replace(page.incentives)
        self._tell()
        super().fill(page)

    def write_words(self) -> None:
        self.review.setText(self.tr("Review incentives"))
        self.table.setAccessibleName(self.tr("Incentive reviews"))
        self.list.set_title(self.tr("Incentives"), self.tr("Incentives: no review recorded"))
        self.rows.retitle(self._columns())

    def _tell(self) -> None:
        """When the level is looked at again, and how the person has been since it was given."""
        parts = []
        if self.page is not None and self.page.incentives:
            due = review_words(self.page.incentives[0].review_on, self.today())
            parts.append(self.tr("Next review {day}").format(day=due))
        if self._since is not None:
            counted = (
                COUNTS.positive_notes(self._since.positive),
                COUNTS.negative_notes(self._since.negative),
                COUNTS.charges(self._since.charges),
            )
            parts.append(self.tr("since the last: {counts}").format(counts=", ".join(counted)))
        self.told.setText("  ·  ".join(parts))

    def _columns(self) -> Sequence[Column[IncentiveLine]]:
        return (
            Column(
                self.tr("Level"),
                lambda line: code_label("incentive_level", line.level),
                width=110,
                strong=True,
            ),
            Column(
                self.tr("Before"),
                lambda line: code_label("incentive_level", line.level_before),
                width=110,
            ),
            Column(
                self.tr("Date"),
                lambda line: short_day_words(local(line.reviewed_at).date()),
                width=124,
            ),
            Column(self.tr("Next review"), lambda line: short_day_words(line.review_on), width=140),
            Column(self.tr("Why"), lambda line: line.comment or "", width=200, grow=True),
            Column(self.tr("By"), lambda line: line.staff_name or "", width=150),
            Column(self.tr("Sent"), self._sent, width=110),
        )

    def _sent(self, line: IncentiveLine) -> str:
        return self.tr("not sent yet") if line.pending else ""

    @Slot()
    def _review(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.INCENTIVES, self.page.head.person_id)
