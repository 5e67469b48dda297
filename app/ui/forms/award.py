"""What becomes of an award: a suspended one is activated, one that was wrong is quashed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk.adjudications import activate_award, quash_award
from app.desk.desk import Saved
from app.store.reads.adjudications import AwardLine
from app.ui.behaviour.words import award_words, standing_words
from app.ui.context import Context
from app.ui.forms.ending import held_words
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.kit.heading import Words
from record.deed import Deed
from record.deeds_of_behaviour import ACTIVATE_AWARD, QUASH_AWARD
from record.rules.check import check_right


class AwardForm(PersonForm):
    """Base of both: which award it is, who must look at it, and why."""

    PLACES: ClassVar[Mapping[str, str]] = {"reason_missing": "why", "Reason": "why"}
    DEED: ClassVar[Deed]

    def __init__(
        self, context: Context, subject: Subject, award: AwardLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, f"{self.DEED.name}:{award.id}", parent)
        self.award = award
        self._what, self._held = Words(parent=self), Words(tone="soft", parent=self)
        self._what.setProperty("level", "3")
        self._grounds = QPlainTextEdit(self)
        self.add_widget(self._what)
        self.add_widget(self._held)
        self.add_field("why", "", self._grounds)
        self.start()

    def retranslate(self) -> None:
        today = self.context.desk.today()
        self._what.setText(f"{award_words(self.award)}: {standing_words(self.award, today)}")
        desk = self.context.desk
        words = held_words(check_right(self.DEED, desk.member.role, (), desk.replica))
        self._held.setText(words)
        self._held.setVisible(bool(words))
        self.relabel("why", self.tr("Why"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._grounds.toPlainText().strip():
            wrong["why"] = self.tr("Write why.")
        return wrong

    def why(self) -> str:
        """The reason that is typed."""
        return self._grounds.toPlainText()


class ActivateAwardForm(AwardForm):
    """Has a suspended award served from today."""

    DEED = ACTIVATE_AWARD

    def retranslate(self) -> None:
        self.set_title(self.tr("Activate a suspended award"))
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(activate_award, self.context.desk, award_id=self.award.id, reason=self.why())


class QuashAwardForm(AwardForm):
    """Takes an award away."""

    DEED = QUASH_AWARD

    def retranslate(self) -> None:
        self.set_title(self.tr("Quash an award"))
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(quash_award, self.context.desk, award_id=self.award.id, reason=self.why())
