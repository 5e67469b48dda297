"""Force that was used on somebody, in any prison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot

from app.store.reading import Reading
from app.store.reads.force import ForceLine, force_of
from app.store.reads.incidents import InvolvementLine, involvements
from app.ui.context import Tone
from app.ui.kit.badge import BadgeText
from app.ui.kit.row_model import Column
from app.ui.labels import code_label
from app.ui.person.sections import ListSection
from app.ui.reports.opening import report_force, show_force
from app.ui.reports.words import missing_words, review_badge
from app.ui.values import yes_no
from app.ui.wording import moment_words


@dataclass(frozen=True)
class Used:
    """That force was used, and its report where that is on this terminal."""

    told: InvolvementLine
    report: ForceLine | None


class ForceSection(ListSection[Used]):
    """Enter opens the report, where it is on this terminal."""

    def id_of(self, row: Used) -> str:
        return row.told.id

    def read(self, reading: Reading, ids: list[str]) -> tuple[Used, ...]:
        reports = {line.id: line for line in force_of(reading, ids)}
        told = (line for line in involvements(reading, ids) if line.force_id is not None)
        return tuple(Used(line, reports.get(line.force_id or "")) for line in told)

    def write_words(self) -> None:
        self.new.setText(self.tr("Report a use of force"))
        self.table.setAccessibleName(self.tr("Use of force"))
        self.list.set_title(self.tr("Use of force"), self.tr("Use of force: none"))
        super().write_words()

    def columns(self) -> Sequence[Column[Used]]:
        return (
            Column(
                self.tr("When"),
                lambda one: moment_words(one.told.happened_at, self.now()),
                width=180,
            ),
            Column(
                self.tr("Why"),
                lambda one: code_label("force_reason", one.report.reason) if one.report else "",
                width=220,
                grow=True,
                strong=True,
            ),
            Column(
                self.tr("Statements"),
                lambda one: missing_words(one.report) if one.report else "",
                width=190,
                grow=True,
            ),
            Column(self.tr("Injured"), lambda one: yes_no(one.told.injured), width=90),
            Column(self.tr("Prison"), lambda one: code_label("prison", one.told.prison), width=170),
            Column(self.tr("Review"), self._sent, width=150, badges=self._review),
        )

    def _review(self, one: Used) -> list[BadgeText]:
        return [review_badge(one.report, self.now())] if one.report is not None else []

    def _sent(self, one: Used) -> str:
        return self.tr("not sent yet") if one.told.pending else ""

    @Slot()
    def write(self) -> None:
        if self.page is not None:
            report_force(self.context, self.page.head.person_id, self.window())

    @Slot(object)
    def open_row(self, row: Used) -> None:
        if row.report is not None:
            show_force(self.context, self.window(), row.report.id)
        else:
            prison = code_label("prison", row.told.prison)
            words = self.tr("The report is at {prison}.").format(prison=prison)
            self.context.guide.tell(words, Tone.INFO)
