"""Putting right what was written of a hearing; only a later hearing changes what it decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk.adjudications import correct_hearing
from app.desk.desk import Saved
from app.store.reads.adjudications import ChargeLine, HearingLine, charges_of
from app.store.reads.merged import merged
from app.ui.behaviour.words import outcome_words, paragraph_words
from app.ui.context import Context
from app.ui.forms.form import PersonForm, warn_without_right
from app.ui.forms.subject import Subject
from app.ui.kit.field_text import set_field_text
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs
from app.ui.style import theme
from app.ui.wording import moment_words
from record.deeds_of_behaviour import CORRECT_HEARING

_SHORT, _LONG = 52, 160
_WRITTEN = ("adjudicator", "plea", "present", "said")
Heard = Mapping[str, tuple[ChargeLine, HearingLine]]


class CorrectHearingForm(PersonForm):
    """The hearings of the charge that is chosen, the last one at first; without one, of all."""

    WIDTH = 760
    PLACES: ClassVar[Mapping[str, str]] = {
        "Adjudicator": "adjudicator",
        "Who was there": "present",
        "Plea": "plea",
        "What was said": "said",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        charge_id = prefill.get("charge", "")
        key = f"hearing corrected:{charge_id or subject.person_id}"
        super().__init__(context, subject, key, parent)
        self._heard = _heard(context, subject.person_id, charge_id)
        self._typed: dict[str, dict[str, str]] = {}
        self._shown = ""
        self._hearing, self._stays = CodeCombo(parent=self), Words(tone="soft", parent=self)
        self._adjudicator, self._plea = QLineEdit(self), CodeCombo(parent=self)
        self._present, self._said = QPlainTextEdit(self), QPlainTextEdit(self)
        self.add_field("hearing", "", self._hearing)
        self.add_widget(self._stays)
        self.add_row(("adjudicator", "", self._adjudicator), ("plea", "", self._plea))
        self.add_field("present", "", self._present)
        self.add_field("said", "", self._said)
        self._present.setFixedHeight(theme().px(_SHORT))
        self._said.setFixedHeight(theme().px(_LONG))
        self._offer()
        self._hearing.set_code(next(iter(self._heard), ""))
        self._follow()
        self._hearing.code_changed.connect(self._follow)
        self.start()
        self._said.setFocus()
        warn_without_right(self, CORRECT_HEARING)

    def retranslate(self) -> None:
        self.set_title(self.tr("Correct the record of a hearing"))
        self.relabel("hearing", self.tr("Hearing"))
        self.relabel("adjudicator", self.tr("Adjudicator"))
        self.relabel("plea", self.tr("Plea"))
        self.relabel("present", self.tr("Who was there"))
        self.relabel("said", self.tr("What was said"))
        self._offer()
        self._tell()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._hearing.code():
            wrong["hearing"] = self.tr("Choose the hearing.")
        elif not self._adjudicator.text().strip():
            wrong["adjudicator"] = self.tr("Write who heard the charge.")
        elif self._now() == self._as_it_stands():
            wrong[""] = self.tr("Nothing was changed, so there is nothing to save.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            correct_hearing,
            self.context.desk,
            hearing_id=self._hearing.code(),
            adjudicator=self._adjudicator.text(),
            present=self._present.toPlainText(),
            plea=self._plea.code() or None,
            said=self._said.toPlainText(),
        )

    def _now(self) -> dict[str, str]:
        texts = self.texts()
        return {key: texts[key] for key in _WRITTEN}

    def _as_it_stands(self) -> dict[str, str]:
        charge_and_hearing = self._heard.get(self._hearing.code())
        if charge_and_hearing is None:
            return dict.fromkeys(_WRITTEN, "")
        return {key: getattr(charge_and_hearing[1], key) or "" for key in _WRITTEN}

    @Slot()
    def _follow(self) -> None:
        """Show what stands of the hearing, or what was typed of it before another was chosen."""
        if self._shown:
            self._typed[self._shown] = self._now()
        self._shown = self._hearing.code()
        stands = self._as_it_stands()
        for key, text in {**stands, **self._typed.get(self._shown, {})}.items():
            set_field_text(self.control(key), text)
        self._tell()

    def _tell(self) -> None:
        found = self._heard.get(self._hearing.code())
        if found is None:
            self._stays.setText(self.tr("There has been no hearing yet."))
            return
        stays = self.tr("{outcome}. What was decided stays: a later hearing changes it.")
        self._stays.setText(stays.format(outcome=outcome_words(found[1])))

    def _offer(self) -> None:
        now = self.context.desk.now()
        self._hearing.set_codes(
            [(key, _words(charge, one, now)) for key, (charge, one) in self._heard.items()]
        )
        self._plea.set_codes(code_pairs("plea"))


def _heard(context: Context, person_id: str, charge_id: str) -> Heard:
    """The hearings of a charge, or of all charges of somebody, by id, the latest first."""
    with context.replica.read() as reading:
        charges = charges_of(reading, merged(reading).ids_of(person_id))
    pairs = [
        (charge, one)
        for charge in charges
        for one in charge.hearings
        if charge_id in ("", charge.id)
    ]
    pairs.sort(key=lambda pair: (pair[1].held_at, pair[1].id), reverse=True)
    return {one.id: (charge, one) for charge, one in pairs}


def _words(charge: ChargeLine, hearing: HearingLine, now: dt.datetime) -> str:
    held = moment_words(hearing.held_at, now)
    return f"{held}  {charge.number}  {paragraph_words(charge.paragraph)}"
