"""What is added to a report of force: statements, who else was there, healthcare, review."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import force
from app.desk.desk import Saved
from app.desk.incidents import StaffPart
from app.store.reads.force import ForceLine, ForcePage
from app.ui.context import Context
from app.ui.forms.kept import KeptForm
from app.ui.forms.moment_field import MomentField
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs
from app.ui.reports.choices import Choices
from app.ui.reports.parts_field import PartsField
from app.ui.reports.words import force_title
from app.ui.style import theme

_STATEMENT, _TEXT, _SHORT = 300, 112, 60


class _OfForce(KeptForm):
    """The base of them: whom and what it is about stands above the fields."""

    WIDTH = 680

    def __init__(
        self, context: Context, line: ForceLine, draft: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, f"{draft}:{line.id}", parent)
        self.line = line
        self._who, self._what = Words(parent=self), Words(tone="soft", parent=self)
        self._who.setProperty("level", "3")
        self.add_widget(self._who)
        self.add_widget(self._what)

    def retranslate(self) -> None:
        self._who.setText(f"{self.line.person_name}   {self.line.number}")
        self._what.setText(force_title(self.line, self.context.desk.now()))
        super().retranslate()


class StatementForm(_OfForce):
    """One's own statement. A draft is kept until it is submitted; then nobody changes it."""

    WIDTH = 760
    PLACES: ClassVar[Mapping[str, str]] = {"text_empty": "text", "Statement": "text"}

    def __init__(self, context: Context, page: ForcePage, parent: QWidget | None = None) -> None:
        super().__init__(context, page.line, "statement", parent)
        own = context.desk.member.staff_id
        mine = [one for one in page.statements if one.staff_id == own and one.text]
        self._is_addition = bool(mine)
        self._before = QPlainTextEdit("\n\n".join(one.text or "" for one in mine), self)
        self._before.setReadOnly(True)
        self._before.setTabChangesFocus(True)
        self._before.setFixedHeight(theme().px(_TEXT))
        self._before.setVisible(self._is_addition)
        self._law = Words(tone="soft", parent=self)
        self.text = QPlainTextEdit(self)
        self.add_widget(self._before)
        self.add_field("text", "", self.text)
        self.text.setFixedHeight(theme().px(_TEXT if self._is_addition else _STATEMENT))
        self.add_widget(self._law)
        self.set_save_words(self.tr("Submit"))
        self.begin()
        self.text.setFocus()

    def retranslate(self) -> None:
        self.set_title(
            self.tr("Add to your statement") if self._is_addition else self.tr("Your statement")
        )
        self._before.setAccessibleName(self.tr("What you stated before"))
        self.relabel("text", self.tr("What you saw, did and why, in your own words"))
        self._law.setText(
            self.tr(
                "Once it is submitted nobody changes it, you included. What you remember later, "
                "you add. You, supervising officers and security read it."
            )
        )
        self.set_save_words(self.tr("Submit"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if self.text.toPlainText().strip():
            return {}
        return {"text": self.tr("Write your statement.")}

    def work(self) -> Callable[[], Saved]:
        said = self.text.toPlainText()
        return partial(force.write_statement, self.context.desk, force_id=self.line.id, text=said)


class NameStaffForm(_OfForce):
    """Colleagues who were there as well."""

    WIDTH = 760

    def __init__(
        self,
        context: Context,
        line: ForceLine,
        choices: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, line, "force staff", parent)
        self.choices = choices
        self.staff = PartsField(self, of_staff=True)
        self.add_field("staff", "", self.staff)
        self.begin()
        self.staff.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Name staff who were there"))
        self.relabel("staff", self.tr("Each is asked for a statement"))
        there = {part.who for part in self.line.staff}
        offered = [pair for pair in self.choices.staff_pairs() if pair[0] not in there]
        self.staff.offer(offered, code_pairs("force_part"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if self.staff.named():
            return {}
        return {"staff": self.tr("Choose who was there, and their part.")}

    def work(self) -> Callable[[], Saved]:
        named = [
            StaffPart(self.choices.name_of(one.who), one.part, one.who, one.injury or None)
            for one in self.staff.named()
        ]
        return partial(force.name_staff, self.context.desk, force_id=self.line.id, staff=named)


class ExamineForm(_OfForce):
    """That healthcare saw the person, and what was found."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "Seen by": "seen_by",
        "Result": "result",
        "When it happened": "when",
        "Injuries found": "injury",
        "Treatment": "treatment",
    }

    def __init__(self, context: Context, line: ForceLine, parent: QWidget | None = None) -> None:
        super().__init__(context, line, "examination", parent)
        self.when, self.seen_by = MomentField(context.desk.now(), self), QLineEdit(self)
        self.finding = CodeCombo(parent=self)
        self.injury, self.treatment = QPlainTextEdit(self), QPlainTextEdit(self)
        self.add_row(("when", "", self.when), ("seen_by", "", self.seen_by))
        self.add_field("result", "", self.finding)
        self.add_field("injury", "", self.injury)
        self.add_field("treatment", "", self.treatment)
        for field in (self.injury, self.treatment):
            field.setFixedHeight(theme().px(_SHORT))
        self.finding.set_codes(code_pairs("force_examined"))
        self.begin()
        self.seen_by.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Examined by healthcare"))
        self.relabel("when", self.tr("Seen at"))
        self.relabel("seen_by", self.tr("Seen by"))
        self.relabel("result", self.tr("Result"))
        self.relabel("injury", self.tr("Injuries found"))
        self.relabel("treatment", self.tr("Treatment"))
        self.finding.set_codes(code_pairs("force_examined"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self.seen_by.text().strip():
            wrong["seen_by"] = self.tr("Write who saw them.")
        if not self.finding.code():
            wrong["result"] = self.tr("Choose what was found.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        return partial(
            force.examine,
            self.context.desk,
            force_id=self.line.id,
            seen_by=self.seen_by.text(),
            result=self.finding.code(),
            injury=self.injury.toPlainText(),
            treatment=self.treatment.toPlainText(),
            seen_at=self.when.moment(),
        )


class ReviewForm(_OfForce):
    """What looking at it has found."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "text_empty": "text",
        "Outcome": "outcome",
        "What was found": "text",
    }

    def __init__(self, context: Context, line: ForceLine, parent: QWidget | None = None) -> None:
        super().__init__(context, line, "force review", parent)
        self.outcome, self.text = CodeCombo(parent=self), QPlainTextEdit(self)
        self.add_field("outcome", "", self.outcome)
        self.add_field("text", "", self.text)
        self.text.setFixedHeight(theme().px(_TEXT))
        self.outcome.set_codes(code_pairs("force_outcome"))
        self.begin()
        self.outcome.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Review a use of force"))
        self.relabel("outcome", self.tr("Outcome"))
        self.relabel("text", self.tr("What you looked at, and what you found"))
        self.outcome.set_codes(code_pairs("force_outcome"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self.outcome.code():
            wrong["outcome"] = self.tr("Choose the outcome.")
        if not self.text.toPlainText().strip():
            wrong["text"] = self.tr("Write what you found.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        return partial(
            force.review_force,
            self.context.desk,
            force_id=self.line.id,
            outcome=self.outcome.code(),
            text=self.text.toPlainText(),
        )
