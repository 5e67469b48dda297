"""Separating a record again that was merged into a person's by mistake."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import merging
from app.desk.desk import Saved
from app.store.reads.person import MergedLine
from app.ui.context import Context
from app.ui.forms.ending import held_words
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.kit.heading import Words
from record.deeds import SEPARATE_PEOPLE
from record.names import display_name
from record.rules.check import check_right


class SeparateForm(PersonForm):
    """Says what goes where, and asks why."""

    PLACES: ClassVar[Mapping[str, str]] = {"reason_missing": "why", "Reason": "why"}

    def __init__(
        self, context: Context, subject: Subject, merged: MergedLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, f"separate:{merged.person_id}", parent)
        self._merged = merged
        self._what, self._held = Words(parent=self), Words(tone="soft", parent=self)
        self._separating = QPlainTextEdit(self)
        self.add_widget(self._what)
        self.add_widget(self._held)
        self.add_field("why", "", self._separating)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Separate two records"))
        other = display_name(self._merged.surname, self._merged.forename)
        self._what.setText(
            self.tr(
                "{other} becomes a record of its own again, with all that was written about it. "
                "What was written since they were merged stays with {name}."
            ).format(other=other, name=self.subject.name)
        )
        words = held_words(self._held_by())
        self._held.setText(words)
        self._held.setVisible(bool(words))
        self.relabel("why", self.tr("Why they are two people"))
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Ask to separate") if self._held_by() else self.tr("Separate")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._separating.toPlainText().strip():
            wrong["why"] = self.tr("Write how it is known that they are two people.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            merging.separate_people,
            self.context.desk,
            person_id=self._merged.person_id,
            reason=self._separating.toPlainText(),
        )

    def _held_by(self) -> str | None:
        desk = self.context.desk
        return check_right(SEPARATE_PEOPLE, desk.member.role, (), desk.replica)
