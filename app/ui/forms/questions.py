"""The questions of the first night, asked in one go; what they raise is said while one asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import questions
from app.desk.desk import Saved
from app.ui.context import Context
from app.ui.forms.answers_field import AnswersField
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.kit.heading import Words
from app.ui.labels import code_label

_TEXT_HEIGHT = 64


class QuestionsForm(PersonForm):
    """Every question is answered, if only with “will not say”; an alert is opened for a yes.

    ``worried``: they feel like harming themselves, so an ACCT is opened next.
    """

    WIDTH = 820
    PLACES: ClassVar[Mapping[str, str]] = {"Asked": "answers", "What they said": "comment"}
    worried = Signal()

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"questions:{subject.person_id}", parent)
        self._answers, self._comment = AnswersField(self), QPlainTextEdit(self)
        self._raised = Words(tone="problem", parent=self)
        self.add_field("answers", "", self._answers)
        self.add_widget(self._raised)
        self.add_field("comment", "", self._comment)
        self._comment.setFixedHeight(_TEXT_HEIGHT)
        self._answers.kept_changed.connect(self._say_raised)
        self._answers.finished.connect(self._comment.setFocus)
        self.start()
        self._say_raised()
        self._answers.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Risk and health"))
        self.relabel("answers", self.tr("Ask each in your own words: Y yes, N no, W will not say"))
        self.relabel("comment", self.tr("What they said, and what you saw (may be left empty)"))
        self._say_raised()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        left = self._answers.unanswered()
        if left:
            wrong["answers"] = self.tr("%n question(s) without an answer.", "", len(left))
            self._answers.go_to(left[0])
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        answers = self._answers.answers()
        return partial(
            questions.ask_at_reception,
            self.context.desk,
            person_id=self.subject.person_id,
            answers=answers,
            comment=self._comment.toPlainText(),
            alerts=questions.alerts_asked_for(answers),
        )

    def take_saved(self, saved: Saved) -> None:
        """It is saved; whoever feels like harming themselves gets an ACCT now."""
        asked_for = questions.alerts_asked_for(self._answers.answers())
        super().take_saved(saved)
        if questions.ACCT_OPEN in asked_for:
            self.worried.emit()

    @Slot()
    def _say_raised(self) -> None:
        """Which alerts the answers raise."""
        asked_for = questions.alerts_asked_for(self._answers.answers())
        lines = [
            self.tr("▲ An ACCT is opened next: do not leave them alone.")
            if code == questions.ACCT_OPEN
            else self.tr("▲ Opens an alert: {alert}").format(alert=code_label("alert_code", code))
            for code in asked_for
        ]
        self._raised.setText("\n".join(lines))
        self._raised.setVisible(bool(lines))
