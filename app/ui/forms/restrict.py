"""Restricting a record, and lifting that again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import restricting
from app.desk.desk import Saved
from app.ui.context import Context
from app.ui.forms.ending import held_words
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.kit.heading import Words
from record.deeds import LIFT_RESTRICTION
from record.rules.check import check_right


class RestrictForm(PersonForm):
    """Restricts the record of somebody; where it is restricted already, asks to lift that."""

    PLACES: ClassVar[Mapping[str, str]] = {"reason_missing": "why", "Reason": "why"}

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"restrict:{subject.person_id}", parent)
        row = context.replica.get("person", subject.person_id)
        self._lifts = bool(row and row["restricted"])
        self._what, self._held = Words(parent=self), Words(tone="soft", parent=self)
        self._because = QPlainTextEdit(self)
        self.add_widget(self._what)
        self.add_widget(self._held)
        self.add_field("why", prefill.get("why", ""), self._because)
        self.start()

    def retranslate(self) -> None:
        if self._lifts:
            self.set_title(self.tr("Lift the restriction of a record"))
            self._what.setText(self.tr("Anybody may then open the record without saying why."))
        else:
            self.set_title(self.tr("Restrict a record"))
            self._what.setText(
                self.tr("Whoever opens the record from now on must say why. It is written down.")
            )
        self._held.setText(held_words(self._held_by()))
        self._held.setVisible(bool(self._held.text()))
        self.relabel("why", self.tr("Why"))
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Ask to lift it") if self._lifts else self.tr("Restrict it")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._because.toPlainText().strip():
            wrong["why"] = self.tr("Write why.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        does = restricting.lift_restriction if self._lifts else restricting.restrict
        return partial(
            does,
            self.context.desk,
            person_id=self.subject.person_id,
            reason=self._because.toPlainText(),
        )

    def _held_by(self) -> str | None:
        desk = self.context.desk
        if not self._lifts:
            return None
        return check_right(LIFT_RESTRICTION, desk.member.role, (), desk.replica)
