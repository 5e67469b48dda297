"""What incidents somebody was part of, in any prison."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reading import Reading
from app.store.reads.incidents import InvolvementLine, involvements
from app.ui.context import Context, Tone
from app.ui.kit.button import Button
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.person.sections import Section
from app.ui.reports.opening import report_incident, show_incident
from app.ui.reports.words import status_badge
from app.ui.style import UNIT
from app.ui.values import yes_no
from app.ui.wording import moment_words


class IncidentsSection(Section):
    """Enter opens the report, where it is on this terminal."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows = RowModel[InvolvementLine](self._columns(), lambda line: line.id)
        self.table: ListTable[InvolvementLine] = ListTable(self.rows, "", self)
        self.list = FittedList(self.table, rows_max=6)
        self.report = Button(icon_name="plus", parent=self)
        self.report.clicked.connect(self._report)
        self.table.row_opened.connect(self._open)
        line = QHBoxLayout()
        line.addWidget(self.report)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.list)
        column.addLayout(line)
        self.setFocusProxy(self.table)
        self.retranslate()

    def read(self, reading: Reading, ids: list[str]) -> tuple[InvolvementLine, ...]:
        return involvements(reading, ids)

    def show_read(self, found: tuple[InvolvementLine, ...]) -> None:
        self.rows.replace([line for line in found if line.incident_id is not None])

    def write_words(self) -> None:
        self.report.setText(self.tr("Report an incident"))
        self.table.setAccessibleName(self.tr("Incidents"))
        self.list.set_title(self.tr("Incidents"), self.tr("Incidents: none"))
        self.rows.retitle(self._columns())

    def _columns(self) -> Sequence[Column[InvolvementLine]]:
        return (
            Column(
                self.tr("When"), lambda line: moment_words(line.happened_at, self.now()), width=180
            ),
            Column(
                self.tr("Type"),
                lambda line: code_label("incident_type", line.kind),
                width=220,
                grow=True,
                strong=True,
            ),
            Column(self.tr("Part"), lambda line: code_label("incident_part", line.part), width=160),
            Column(self.tr("Injured"), lambda line: yes_no(line.injured), width=90),
            Column(self.tr("Prison"), lambda line: code_label("prison", line.prison), width=170),
            Column(
                self.tr("State"),
                lambda line: self.tr("not sent yet") if line.pending else "",
                width=150,
                badges=lambda line: [status_badge(line.status)] if line.status else [],
            ),
        )

    @Slot()
    def _report(self) -> None:
        if self.page is not None:
            report_incident(self.context, self.page.head.person_id, self.window())

    @Slot(object)
    def _open(self, line: InvolvementLine) -> None:
        if line.is_here and line.incident_id is not None:
            show_incident(self.context, self.window(), line.incident_id)
        else:
            prison = code_label("prison", line.prison)
            words = self.tr("The report is at {prison}.").format(prison=prison)
            self.context.guide.tell(words, Tone.INFO)
