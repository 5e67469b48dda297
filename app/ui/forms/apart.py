"""Keeping two people apart, and looking at it again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import apart
from app.desk.desk import Saved
from app.store.reads.person import ApartLine
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.person_picker import PersonPicker
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs
from app.ui.wording import day_words
from record.names import display_name
from record.rules.apart import strictness

USUAL = "WING"
"""How far apart unless somebody says otherwise: one wing unlocks, eats and exercises together."""
_OTHERS_PART = {"VIC": "PER", "PER": "VIC", "RIV": "RIV", "BUL": "VIC"}
"""What the other's part most often is, by the first one's."""


class OpenApartForm(PersonForm):
    """Keeps a person apart from another one, who is found in the form."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "same_person": "other",
        "person_unknown": "other",
        "Their part": "part",
        "The other's part": "other_part",
        "Keep apart": "restriction",
        "Started": "started",
        "Review due": "review",
        "Comment": "comment",
        "Authorised by": "authorised",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"open apart:{subject.person_id}", parent)
        today = context.desk.today()
        self._other = PersonPicker(context, subject.person_id, self)
        self._part, self._other_part = CodeCombo(parent=self), CodeCombo(parent=self)
        self._restriction, self._comment = CodeCombo(parent=self), QPlainTextEdit(self)
        self._since, self._review = DateField(today, years_ahead=0), DateField(today)
        self._authorised = QLineEdit(context.desk.member.name, self)
        self.add_field("other", "", self._other)
        self.add_row(("part", "", self._part), ("other_part", "", self._other_part))
        self.add_row(("restriction", "", self._restriction), ("authorised", "", self._authorised))
        self.add_field("comment", "", self._comment)
        self.add_row(("started", "", self._since), ("review", "", self._review))
        self._offer()
        self._restriction.set_code(USUAL)
        self._since.set_day(today)
        self._review.set_day(today + dt.timedelta(days=apart.REVIEW_DAYS))
        self._part.code_changed.connect(self._guess)
        self._other.picked.connect(self._go_on)
        self.start()
        if "other_person_id" in prefill:
            self._other.keep_text(prefill["other_person_id"])

    def retranslate(self) -> None:
        name = self.subject.name
        self.set_title(self.tr("Keep two people apart"))
        self.relabel("other", self.tr("From whom"))
        self.relabel("part", self.tr("The part of {name}").format(name=name))
        self.relabel("other_part", self.tr("The other’s part"))
        self.relabel("restriction", self.tr("How far apart"))
        self.relabel("authorised", self.tr("Authorised by"))
        self.relabel("comment", self.tr("What staff must know"))
        self.relabel("started", self.tr("Since"))
        self.relabel("review", self.tr("Next review"))
        self._other.retranslate()
        self._offer()
        super().retranslate()

    def save_words(self) -> str:
        return self.tr("Keep them apart")

    def anyway_words(self) -> str:
        return self.tr("Keep them apart")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if self._other.chosen() is None:
            wrong["other"] = self.tr("Choose the other person.")
        for key, field in (("part", self._part), ("other_part", self._other_part)):
            if not field.code():
                wrong[key] = self.tr("Choose which part they have in it.")
        if not self._restriction.code():
            wrong["restriction"] = self.tr("Choose how far they must be kept apart.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        chosen, started = self._other.chosen(), self._since.day()
        return partial(
            apart.open_non_association,
            self.context.desk,
            person_id=self.subject.person_id,
            other_person_id=chosen.person_id if chosen is not None else "",
            part=self._part.code(),
            other_part=self._other_part.code(),
            restriction=self._restriction.code(),
            comment=self._comment.toPlainText(),
            authorised_by=self._authorised.text(),
            review_on=self._review.day(),
            started_on=None if started == self.context.desk.today() else started,
            reason=reason,
        )

    def _offer(self) -> None:
        for field in (self._part, self._other_part):
            field.set_codes(code_pairs("non_association_reason"))
        self._restriction.set_codes(code_pairs("non_association_kind"))

    @Slot(str)
    def _guess(self, part: str) -> None:
        if not self._other_part.code() and part in _OTHERS_PART:
            self._other_part.set_code(_OTHERS_PART[part])

    @Slot()
    def _go_on(self) -> None:
        self._part.setFocus()


class ReviewApartForm(PersonForm):
    """Looks at a non-association again. It may keep the two further apart, never nearer."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "apart_not_eased": "restriction",
        "Keep apart": "restriction",
        "Review due": "review",
        "Comment": "comment",
        "Authorised by": "authorised",
        "nothing_changed": "review",
    }

    def __init__(
        self, context: Context, subject: Subject, line: ApartLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, f"review apart:{line.id}", parent)
        self._line_of = line
        self._what = Words(parent=self)
        self._what.setProperty("level", "3")
        self._restriction = CodeCombo(parent=self)
        self._comment = QPlainTextEdit(line.comment or "")
        self._authorised = QLineEdit(line.authorised_by or "", self)
        today = context.desk.today()
        self._review = DateField(today)
        self._review.set_day(today + dt.timedelta(days=apart.REVIEW_DAYS))
        self.add_widget(self._what)
        self.add_row(("restriction", "", self._restriction), ("authorised", "", self._authorised))
        self.add_field("comment", "", self._comment)
        self.add_field("review", "", self._review)
        self._offer()
        self._restriction.set_code(line.restriction)
        self.start()

    def retranslate(self) -> None:
        line = self._line_of
        self.set_title(self.tr("Review a non-association"))
        name = display_name(line.other_surname, line.other_forename)
        since = self.tr("Kept apart from {name} since {day}")
        self._what.setText(since.format(name=name, day=day_words(line.started_on)))
        self.relabel("restriction", self.tr("How far apart"))
        self.relabel("authorised", self.tr("Authorised by"))
        self.relabel("comment", self.tr("What staff must know"))
        self.relabel("review", self.tr("Next review"))
        self._offer()
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            apart.review_non_association,
            self.context.desk,
            non_association_id=self._line_of.id,
            restriction=self._restriction.code(),
            comment=self._comment.toPlainText(),
            authorised_by=self._authorised.text(),
            review_on=self._review.day(),
            reason=reason,
        )

    def _offer(self) -> None:
        """What is no nearer than now: letting them nearer is a question for two."""
        now = strictness({"restriction": self._line_of.restriction})
        self._restriction.set_codes(
            [
                (code, label)
                for code, label in code_pairs("non_association_kind")
                if strictness({"restriction": code}) >= now
            ]
        )
