"""What a person's risk to others comes to: how it was assessed, and who is kept apart from them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reads.person import ApartLine, AssessmentLine, PersonPage
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import cell_words, code_label
from app.ui.person.fitted import FittedList
from app.ui.person.spans import review_words
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.wording import short_day_words
from record.names import display_name


class AssessmentsSection(Tab):
    """Every assessment, the latest first, and the button that makes one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows = RowModel[AssessmentLine](self._columns(), lambda line: line.id)
        self._table = ListTable(self._rows, "", self)
        self._list = FittedList(self._table, rows_min=2, rows_max=4)
        self._assess = Button(icon_name="shield", parent=self)
        self._assess.clicked.connect(self._ask)
        _lay_out(self, self._list, self._assess)
        self.retranslate()

    def write_words(self) -> None:
        self._table.setAccessibleName(self.tr("Assessments"))
        self._list.set_title(self.tr("Assessments"), self.tr("Assessments: none recorded"))
        self._assess.setText(self.tr("Assess cell-sharing risk"))
        self._assess.setToolTip("Ctrl+Shift+S")
        self._rows.retitle(self._columns())

    def fill(self, page: PersonPage) -> None:
        self._rows.replace(page.assessments)

    def _columns(self) -> Sequence[Column[AssessmentLine]]:
        return (
            Column(
                self.tr("Assessment"),
                lambda line: code_label("assessment_kind", line.kind),
                width=150,
                grow=True,
            ),
            Column(
                self.tr("Result"),
                lambda line: code_label("assessment_level", line.level),
                width=150,
                strong=True,
            ),
            Column(self.tr("Date"), lambda line: short_day_words(line.assessed_on), width=124),
            Column(
                self.tr("Review"),
                lambda line: review_words(line.review_on, self.today()),
                width=170,
            ),
            Column(self.tr("Why"), _why, width=220, grow=True),
            Column(self.tr("By"), lambda line: line.staff_name or "", width=150),
        )

    @Slot()
    def _ask(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.ASSESS_SHARING, self.page.head.person_id)


class ApartSection(Tab):
    """Who is kept apart from the person now; those that have ended stand on the tab of people."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows = RowModel[ApartLine](self._columns(), lambda line: line.id)
        self._table = ListTable(self._rows, "", self)
        self._list = FittedList(self._table, rows_max=5)
        self._open = Button(icon_name="plus", parent=self)
        self._review = Button(icon_name="review", parent=self)
        self._open.clicked.connect(self._ask_to_open)
        self._review.clicked.connect(self._ask_to_review)
        self._table.row_chosen.connect(self._show_chosen)
        self._table.row_opened.connect(self._ask_to_review)
        _lay_out(self, self._list, self._open, self._review)
        self.retranslate()

    def write_words(self) -> None:
        self._table.setAccessibleName(self.tr("People kept apart"))
        self._list.set_title(self.tr("Kept apart from"), self.tr("Kept apart from nobody"))
        self._open.setText(self.tr("Keep apart"))
        self._open.setToolTip("Ctrl+Shift+N")
        self._review.setText(self.tr("Review it"))
        self._review.setToolTip(self.tr("Look at the chosen one again (Enter)"))
        self._rows.retitle(self._columns())

    def fill(self, page: PersonPage) -> None:
        lines = [line for line in page.non_associations if line.status == "ACTIVE"]
        self._rows.replace(sorted(lines, key=lambda line: not line.near))
        if self._table.chosen() is None and lines:
            self._table.choose(self._rows.rows[0].id)
        self._show_chosen()

    def _columns(self) -> Sequence[Column[ApartLine]]:
        return (
            Column(
                self.tr("Name"),
                lambda line: display_name(line.other_surname, line.other_forename),
                width=200,
                grow=True,
                strong=True,
            ),
            Column(
                self.tr("Now in"),
                lambda line: cell_words(line.other_cell_path),
                width=170,
                badges=self._badges,
            ),
            Column(
                self.tr("Keep apart"),
                lambda line: code_label("non_association_kind", line.restriction),
                width=190,
                grow=True,
            ),
            Column(
                self.tr("Review"),
                lambda line: review_words(line.review_on, self.today()),
                width=170,
            ),
        )

    def _badges(self, line: ApartLine) -> tuple[BadgeText, ...]:
        return (BadgeText(self.tr("Too near"), "danger"),) if line.near else ()

    @Slot()
    def _show_chosen(self) -> None:
        self._review.setEnabled(self._table.chosen() is not None)

    @Slot()
    def _ask_to_open(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.OPEN_APART, self.page.head.person_id)

    @Slot()
    def _ask_to_review(self) -> None:
        line = self._table.chosen()
        if line is not None and self.page is not None:
            forms.review_apart(self.context, self.page.head, line, self)


def _why(line: AssessmentLine) -> str:
    words = [code_label("sharing_reason", code) for code in line.reasons]
    return " · ".join([*words, *([" ".join(line.comment.split())] if line.comment else [])])


def _lay_out(section: QWidget, shown: FittedList, *buttons: Button) -> None:
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(UNIT)
    column.addWidget(shown)
    column.addLayout(row)
