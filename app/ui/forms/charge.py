"""Laying a charge: under which paragraph, what happened, and how long is left of the 48 hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk.adjudications import lay_charge
from app.desk.desk import Saved
from app.store.reads.adjudications import DRAFTS
from app.store.reads.person import PersonPage
from app.ui.behaviour.words import clock_of_charge, paragraph_words
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.note import neighbours
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.field_text import set_field_text
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import cell_words, code_label
from app.ui.style import theme
from record import codes
from record.moments import local
from record.rules.adjudications import LAID_WITHIN
from record.spoken_numbers import spoken_number

_SHORT, _LONG, _ALSO = 52, 96, 84
BEGUN = "begun"


class LayChargeForm(PersonForm):
    """It is discovered when it happened until another time is typed; both are now at first."""

    WIDTH = 760
    PLACES: ClassVar[Mapping[str, str]] = {
        "Paragraph": "paragraph",
        "When it happened": "when",
        "When it was discovered": "discovered",
        "Where": "place",
        "What happened": "what",
        "Evidence": "evidence",
        "Witnesses": "witnesses",
        "Other people involved": "others",
        "Reporting officer": "officer",
        "charge_late": "late",
        "Why after 48 hours": "late",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"{DRAFTS}{subject.person_id}", parent)
        now = context.desk.now()
        self._paragraph = CodeCombo(parent=self)
        self._when, self._discovered = MomentField(now, self), MomentField(now, self)
        self._followed = ""
        self._clock = Words(tone="soft", parent=self)
        self._place, self._officer = QLineEdit(self), QLineEdit(self)
        self._what, self._evidence = QPlainTextEdit(self), QPlainTextEdit(self)
        self._witnesses, self._others = QPlainTextEdit(self), QPlainTextEdit(self)
        self._late, self._also = QPlainTextEdit(self), TickList(self)
        self._begun, self._incident = QLineEdit(self), QLineEdit(self)
        self._from = Words(tone="soft", parent=self)
        self._lay_out_fields()
        self._offer_paragraphs()
        self._officer.setText(context.desk.member.name)
        self.start()
        self._begin_with(prefill)
        self._date_from_the_draft(now)
        self._when.kept_changed.connect(self._follow)
        self._discovered.kept_changed.connect(self._tell)
        self._paragraph.setFocus()
        self._tell()

    def retranslate(self) -> None:
        self.set_title(self.tr("Lay a charge"))
        self.relabel("paragraph", self.tr("Paragraph of the Rules"))
        self.relabel("when", self.tr("When it happened"))
        self.relabel("discovered", self.tr("When it was discovered"))
        self.relabel("place", self.tr("Where"))
        self.relabel("officer", self.tr("Reporting officer"))
        self.relabel("what", self.tr("What happened"))
        self.relabel("late", self.tr("Why it is laid after 48 hours"))
        self.relabel("evidence", self.tr("Evidence"))
        self.relabel("witnesses", self.tr("Witnesses"))
        self.relabel("others", self.tr("Other people involved"))
        self.relabel("also", self.tr("Charge these on the wing too (space ticks)"))
        self._offer_paragraphs()
        super().retranslate()
        self._tell()

    def fill(self, page: PersonPage) -> None:
        if not self._place.text() and page.head.cell_path:
            self._place.setPlaceholderText(cell_words(page.head.cell_path))
        find = partial(neighbours, self.context.replica, page.head)
        self.context.read(self, find, self._take_others, "neighbours")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._paragraph.code():
            wrong["paragraph"] = self.tr("Choose the paragraph.")
        if not self._place.text().strip():
            wrong["place"] = self.tr("Write where it happened.")
        if not self._what.toPlainText().strip():
            wrong["what"] = self.tr("Write what happened.")
        if self._is_late() and not self._late.toPlainText().strip():
            wrong["late"] = self.tr("Write why it is laid only now.")
        return wrong

    def save_words(self) -> str:
        return self.tr("Lay the charge")

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            lay_charge,
            self.context.desk,
            people=[self.subject.person_id, *self._also.ticked()],
            paragraph=self._paragraph.code(),
            place=self._place.text(),
            what=self._what.toPlainText(),
            happened_at=self._when.moment(),
            discovered_at=self._discovery(),
            evidence=self._evidence.toPlainText(),
            witnesses=self._witnesses.toPlainText(),
            others=self._others.toPlainText(),
            reporting_officer=self._officer.text(),
            late_reason=self._late.toPlainText() if self._is_late() else None,
            incident_id=self._incident.text() or None,
        )

    def _lay_out_fields(self) -> None:
        self.add_widget(self._from)
        self.add_field("paragraph", "", self._paragraph)
        self.add_row(("when", "", self._when), ("discovered", "", self._discovered))
        self.add_widget(self._clock)
        self.add_field("late", "", self._late)
        self.add_row(("place", "", self._place), ("officer", "", self._officer))
        self.add_field("what", "", self._what)
        self.add_field("evidence", "", self._evidence)
        self.add_row(("witnesses", "", self._witnesses), ("others", "", self._others))
        self.add_field("also", "", self._also)
        self.add_field(BEGUN, "", self._begun)
        self.add_field("incident", "", self._incident)
        self._what.setFixedHeight(theme().px(_LONG))
        for field in (self._late, self._evidence, self._witnesses, self._others):
            field.setFixedHeight(theme().px(_SHORT))
        self._also.setFixedHeight(theme().px(_ALSO))
        for key in ("late", "also", BEGUN, "incident"):
            self.show_field(key, False)

    def _begin_with(self, said: Mapping[str, str]) -> None:
        """Begin with what a report says, unless something was begun before.

        It is put there once the form has begun, so that a draft keeps it.
        """
        if self.was_kept:
            return
        for key, control in (
            ("text", self._what),
            ("when", self._when),
            ("when", self._discovered),
            ("place", self._place),
            ("incident", self._incident),
        ):
            control.blockSignals(True)
            set_field_text(control, said.get(key, ""))
            control.blockSignals(False)

    def _date_from_the_draft(self, now: dt.datetime) -> None:
        """What was begun an hour ago did not happen now: the draft keeps when it was begun."""
        begun = self._begun.text()
        if begun:
            for field in (self._when, self._discovered):
                if not field.kept_text():
                    field.keep_text(begun)
        else:
            self._begun.blockSignals(True)
            self._begun.setText(local(now).isoformat(timespec="minutes"))
            self._begun.blockSignals(False)
        self._followed = self._when.kept_text()

    def _discovery(self) -> dt.datetime:
        return self._discovered.moment() or self.context.desk.now()

    def _is_late(self) -> bool:
        return self.context.desk.now() - self._discovery() > LAID_WITHIN

    def _offer_paragraphs(self) -> None:
        offered = codes.domain("offence_paragraph").active()
        self._paragraph.set_codes([(one.code, paragraph_words(one.code)) for one in offered])

    @Slot()
    def _follow(self) -> None:
        """The discovery goes with the deed, until somebody types when it was."""
        if self._discovered.kept_text() == self._followed:
            self._followed = self._when.kept_text()
            self._discovered.keep_text(self._followed)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        now = self.context.desk.now()
        self._clock.setText(clock_of_charge(self._discovery(), now))
        incident = self.context.replica.get("incident", self._incident.text())
        self._from.setVisible(incident is not None)
        if incident is not None:
            number = spoken_number(str(incident["id"]))
            kind = code_label("incident_type", str(incident["kind"]))
            words = self.tr("It follows from incident {number}: {kind}")
            self._from.setText(words.format(number=number, kind=kind))
        self.show_field("late", self._is_late())
        self.fit()

    def _take_others(self, others: tuple[tuple[str, str], ...]) -> None:
        """Offer whoever else is on the wing."""
        self._also.offer(others)
        self.show_field("also", bool(others))
        self.fit()
