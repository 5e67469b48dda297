"""Hearing a charge: what was pleaded and said, the outcome, and what is awarded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk.adjudications import hear_charge
from app.desk.desk import Saved
from app.store.reads.adjudications import ChargeLine, charges_of
from app.store.reads.merged import merged
from app.store.reads.person import PersonPage
from app.ui.behaviour.words import incident_words, paragraph_words, state_words
from app.ui.context import Context
from app.ui.forms.awards_field import AwardsField
from app.ui.forms.form import PersonForm, warn_without_right
from app.ui.forms.moment_field import MomentField
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo, DateField, TimeField
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs
from app.ui.style import theme
from record.deeds_of_behaviour import HEAR_CHARGE
from record.rules.adjudications import REASONS_NEEDED
from record.types.adjudication import ADJOURNED, PROVED
from record.working_days import is_rest_day

_SHORT, _LONG = 52, 96
_FIRST_HOUR = dt.time(9, 30)
YOUNG = "55:"
"""Paragraphs of the rules for young offenders."""


class HearChargeForm(PersonForm):
    """One hearing of the charge that is chosen; the person's only open charge is at first."""

    WIDTH = 800
    PLACES: ClassVar[Mapping[str, str]] = {
        "Held": "when",
        "Adjudicator": "adjudicator",
        "Who was there": "present",
        "Plea": "plea",
        "What was said": "said",
        "Outcome": "outcome",
        "Why": "outcome_reason",
        "Next hearing": "next_day",
        "Days": "awards",
        "Per cent of earnings": "awards",
        "Suspended until": "awards",
        "award_too_long": "awards",
        "award_not_here": "awards",
        "award_without_days": "awards",
        "award_suspended_too_long": "awards",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"hearing:{subject.person_id}", parent)
        self._charges: tuple[ChargeLine, ...] = ()
        self._wanted = prefill.get("charge", "")
        self._charge = CodeCombo(parent=self)
        self._story = Words(tone="soft", parent=self)
        self._when = MomentField(context.desk.now(), self)
        self._sitting, self._adjudicator = CodeCombo(parent=self), QLineEdit(self)
        self._present, self._said = QPlainTextEdit(self), QPlainTextEdit(self)
        self._plea, self._outcome = CodeCombo(parent=self), CodeCombo(parent=self)
        self._why = QPlainTextEdit(self)
        self._next_day, self._next_clock = DateField(context.desk.today()), TimeField(self)
        self._story.hide()
        self._awards = AwardsField(context.desk.today(), self)
        self._lay_out_fields()
        self._offer_codes()
        self._sitting.set_code("GOV_ADULT")
        self._adjudicator.setText(context.desk.member.name)
        self._next_day.set_day(_next_day(context.desk.today()))
        self._next_clock.set_clock(_FIRST_HOUR)
        self._charge.code_changed.connect(self._follow_charge)
        self._outcome.code_changed.connect(self._follow_outcome)
        self._sitting.code_changed.connect(self._follow_sitting)
        self.start()
        self._follow_outcome()
        self._plea.setFocus()
        warn_without_right(self, HEAR_CHARGE)

    def retranslate(self) -> None:
        self.set_title(self.tr("Hear a charge"))
        self.relabel("charge", self.tr("Charge"))
        self.relabel("when", self.tr("Held"))
        self.relabel("sitting", self.tr("Before"))
        self.relabel("adjudicator", self.tr("Adjudicator"))
        self.relabel("present", self.tr("Who was there"))
        self.relabel("plea", self.tr("Plea"))
        self.relabel("said", self.tr("What was said"))
        self.relabel("outcome", self.tr("Outcome"))
        self.relabel("outcome_reason", self.tr("Why"))
        self.relabel("next_day", self.tr("Next hearing"))
        self.relabel("next_clock", self.tr("At"))
        self.relabel("awards", self.tr("Awards"))
        self._offer_codes()
        self._offer_charges()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        replica, person_id = self.context.replica, self.subject.person_id

        def read() -> tuple[ChargeLine, ...]:
            with replica.read() as reading:
                return charges_of(reading, merged(reading).ids_of(person_id))

        self.context.read(self, read, self._take_charges, "charges")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._charge.code():
            wrong["charge"] = self.tr("Choose the charge. Without one, lay it first.")
        if not self._outcome.code():
            wrong["outcome"] = self.tr("Choose what it came to.")
        if self._outcome.code() in REASONS_NEEDED and not self._why.toPlainText().strip():
            wrong["outcome_reason"] = self.tr("Write why.")
        if self._outcome.code() == ADJOURNED and self._next() is None:
            wrong["next_day"] = self.tr("Say when the next hearing is.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            hear_charge,
            self.context.desk,
            charge_id=self._charge.code(),
            sitting=self._sitting.code(),
            outcome=self._outcome.code(),
            adjudicator=self._adjudicator.text(),
            present=self._present.toPlainText(),
            plea=self._plea.code() or None,
            said=self._said.toPlainText(),
            outcome_reason=self._why.toPlainText(),
            next_at=self._next() if self._outcome.code() == ADJOURNED else None,
            held_at=self._when.moment(),
            awards=self._awards.awards() if self._outcome.code() == PROVED else (),
            reason=reason,
        )

    def _lay_out_fields(self) -> None:
        self.add_field("charge", "", self._charge)
        self.add_widget(self._story)
        self.add_row(("when", "", self._when), ("sitting", "", self._sitting))
        self.add_row(("adjudicator", "", self._adjudicator), ("plea", "", self._plea))
        self.add_field("present", "", self._present)
        self.add_field("said", "", self._said)
        self.add_field("outcome", "", self._outcome)
        self.add_field("outcome_reason", "", self._why)
        self.add_row(("next_day", "", self._next_day), ("next_clock", "", self._next_clock))
        self.add_field("awards", "", self._awards)
        self._said.setFixedHeight(theme().px(_LONG))
        for field in (self._present, self._why):
            field.setFixedHeight(theme().px(_SHORT))

    def _next(self) -> dt.datetime | None:
        day, clock = self._next_day.day(), self._next_clock.clock()
        if day is None or clock is None:
            return None
        return dt.datetime.combine(day, clock).astimezone(dt.UTC)

    def _offer_codes(self) -> None:
        for field, domain in (
            (self._sitting, "hearing_kind"),
            (self._plea, "plea"),
            (self._outcome, "hearing_outcome"),
        ):
            field.set_codes(code_pairs(domain))

    def _offer_charges(self) -> None:
        self._charge.set_codes(
            [(one.id, f"{one.number}  {paragraph_words(one.paragraph)}") for one in self._charges]
        )

    def _take_charges(self, charges: tuple[ChargeLine, ...]) -> None:
        """Offer what is open; one that is decided only where somebody came to hear it again."""
        chosen = self._charge.code() or self._wanted
        self._charges = tuple(one for one in charges if one.is_open or one.id == chosen)
        self._offer_charges()
        if not chosen and len(self._charges) == 1:
            chosen = self._charges[0].id
        self.take_as_given("charge", partial(self._charge.set_code, chosen))
        self._follow_charge()

    @Slot()
    def _follow_charge(self) -> None:
        found = (one for one in self._charges if one.id == self._charge.code())
        charge = next(found, None)
        self._story.setVisible(charge is not None)
        if charge is None:
            return
        now = self.context.desk.now()
        parts = (charge.what, state_words(charge, now), incident_words(charge, now))
        self._story.setText("\n".join(part for part in parts if part))
        young = charge.paragraph.startswith(YOUNG)
        sitting = self._sitting.code()
        if sitting and sitting.endswith("_YOI") is not young:
            base = sitting.partition("_")[0]
            self._sitting.set_code(f"{base}_{'YOI' if young else 'ADULT'}")
        self.fit()

    @Slot()
    def _follow_sitting(self) -> None:
        self._awards.offer_for(self._sitting.code())

    @Slot()
    def _follow_outcome(self) -> None:
        outcome = self._outcome.code()
        for key in ("next_day", "next_clock"):
            self.show_field(key, outcome == ADJOURNED)
        self.show_field("awards", outcome == PROVED)
        self.fit()


def _next_day(today: dt.date) -> dt.date:
    day = today + dt.timedelta(days=1)
    while is_rest_day(day):
        day += dt.timedelta(days=1)
    return day
