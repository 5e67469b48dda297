"""Assessing the risk of sharing a cell with somebody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import sharing
from app.desk.desk import Saved
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.ending import held_words
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs
from app.ui.wording import day_words
from record.rules.check import check_right
from record.rules.sharing import SHARING_ASSESSMENTS


class AssessSharingForm(PersonForm):
    """Standard or high, and why; the day of the next review follows from it until it is typed."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "Result": "level",
        "Reasons": "reasons",
        "Assessed": "assessed",
        "Review due": "review",
        "Comment": "comment",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"assess sharing:{subject.person_id}", parent)
        today = context.desk.today()
        self._proposed: dt.date | None = None
        self._now, self._held = Words(parent=self), Words(tone="soft", parent=self)
        self._level = CodeCombo(parent=self)
        self._assessed, self._review = DateField(today, years_ahead=0), DateField(today)
        self._assessed.set_day(today)
        self._reasons, self._comment = TickList(self), QPlainTextEdit(self)
        self.add_widget(self._now)
        self.add_row(
            ("level", "", self._level),
            ("assessed", "", self._assessed),
            ("review", "", self._review),
        )
        self.add_widget(self._held)
        self.add_field("reasons", "", self._reasons)
        self.add_field("comment", "", self._comment)
        self._level.code_changed.connect(self._follow)
        self.start()
        if "level" in prefill:
            self._level.set_code(prefill["level"])

    def retranslate(self) -> None:
        self.set_title(self.tr("Assess cell-sharing risk"))
        self.relabel("level", self.tr("Risk"))
        self.relabel("assessed", self.tr("Assessed"))
        self.relabel("review", self.tr("Next review"))
        self.relabel("reasons", self.tr("Why"))
        self.relabel("comment", self.tr("What staff must know"))
        for field, name in ((self._level, "csra_level"), (self._reasons, "sharing_reason")):
            pairs = code_pairs(name)
            field.set_codes(pairs) if isinstance(field, CodeCombo) else field.offer(pairs)
        self._say_now()
        self._follow()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        self._say_now()

    def save_words(self) -> str:
        return self.tr("Ask to lower it") if self._held.text() else self.tr("Save")

    def anyway_words(self) -> str:
        return self.tr("Save it")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._level.code():
            wrong["level"] = self.tr("Say whether the risk is standard or high.")
        if not self._reasons.ticked():
            wrong["reasons"] = self.tr("Tick at least one reason.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        assessed, today = self._assessed.day(), self.context.desk.today()
        return partial(
            sharing.assess_sharing,
            self.context.desk,
            person_id=self.subject.person_id,
            level=self._level.code(),
            reasons=self._reasons.ticked(),
            comment=self._comment.toPlainText(),
            review_on=self._review.day(),
            assessed_on=None if assessed == today else assessed,
            reason=reason,
        )

    def _say_now(self) -> None:
        """What stands now, which this one takes the place of."""
        if self.page is None:
            return
        made = [line for line in self.page.assessments if line.kind.startswith(SHARING_ASSESSMENTS)]
        if not made or self.page.head.csra is None:
            self._now.setText(self.tr("Not assessed yet."))
            return
        level, last = code_label("csra_level", self.page.head.csra), made[0]
        words = self.tr("Now: {level}. Last assessed on {day} by {name}.")
        name = last.staff_name or "–"
        self._now.setText(words.format(level=level, day=day_words(last.assessed_on), name=name))

    @Slot()
    def _follow(self) -> None:
        """Propose the next review by the risk, and say who must agree."""
        level = self._level.code()
        days = sharing.REVIEW_DAYS.get(level)
        if days is not None and self._review.day() in (None, self._proposed):
            self._proposed = self.context.desk.today() + dt.timedelta(days=days)
            self._review.set_day(self._proposed)
        desk = self.context.desk
        rule = None
        if level:
            deed = sharing.deed_of(level, self.subject.person_id, desk.replica)
            rule = check_right(deed, desk.member.role, (), desk.replica)
        self._held.setText(held_words(rule))
        self._held.setVisible(rule is not None)
        if not self.findings:
            self.set_save_words(self.save_words())
