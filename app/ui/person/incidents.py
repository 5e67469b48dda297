"""What incidents somebody was part of, in any prison."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot

from app.store.reading import Reading
from app.store.reads.incidents import InvolvementLine, involvements
from app.ui.context import Tone
from app.ui.kit.row_model import Column
from app.ui.labels import code_label
from app.ui.person.sections import ListSection
from app.ui.reports.opening import report_incident, show_incident
from app.ui.reports.words import status_badge
from app.ui.values import yes_no
from app.ui.wording import moment_words


class IncidentsSection(ListSection[InvolvementLine]):
    """Enter opens the report, where it is on this terminal."""

    def id_of(self, row: InvolvementLine) -> str:
        return row.id

    def read(self, reading: Reading, ids: list[str]) -> tuple[InvolvementLine, ...]:
        return involvements(reading, ids)

    def show_read(self, found: Sequence[InvolvementLine]) -> None:
        super().show_read([line for line in found if line.incident_id is not None])

    def write_words(self) -> None:
        self.new.setText(self.tr("Report an incident"))
        self.table.setAccessibleName(self.tr("Incidents"))
        self.list.set_title(self.tr("Incidents"), self.tr("Incidents: none"))
        super().write_words()

    def columns(self) -> Sequence[Column[InvolvementLine]]:
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
    def write(self) -> None:
        if self.page is not None:
            report_incident(self.context, self.page.head.person_id, self.window())

    @Slot(object)
    def open_row(self, row: InvolvementLine) -> None:
        if row.is_here and row.incident_id is not None:
            show_incident(self.context, self.window(), row.incident_id)
        else:
            prison = code_label("prison", row.prison)
            words = self.tr("The report is at {prison}.").format(prison=prison)
            self.context.guide.tell(words, Tone.INFO)
