"""Reporting that force was used on somebody: one report of the event, by whoever begins it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from app.desk.desk import Saved
from app.desk.force import report_force
from app.desk.incidents import StaffPart
from app.ui.context import Context, Tone
from app.ui.forms.chooser import PersonChooser
from app.ui.forms.kept import KeptForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.subject import Subject, SubjectLine
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.labels import code_pairs, problem_words
from app.ui.reports.choices import Choices, read_choices
from app.ui.reports.parts_field import PartsField
from app.ui.style import theme
from record.problems import Problem

_TEXT, _SHORT, _TICKS = 84, 60, 118
_SUPERVISED = "SUPERVISED"


@dataclass(frozen=True)
class Found:
    """Whom the form is about, what it offers, and the incident that it belongs to."""

    subject: Subject
    choices: Choices
    incident_id: str | None = None


class ReportForceForm(KeptForm):
    """A new report. ``then(force_id)`` opens it once it is saved."""

    WIDTH = 860
    PLACES: ClassVar[Mapping[str, str]] = {
        "text_empty": "text",
        "What happened": "text",
        "What was tried first": "tried",
        "Reason": "reason",
        "Name": "in_charge",
        "When it happened": "when",
        "Body-worn video": "camera",
    }

    def __init__(
        self,
        context: Context,
        found: Found,
        then: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, f"force:{found.subject.person_id}", parent)
        self.found, self.choices, self._then = found, found.choices, then
        self.add_above(SubjectLine(found.subject, self))
        self.reason, self.in_charge = CodeCombo(parent=self), CodeCombo(parent=self)
        self.when, self.where = MomentField(context.desk.now(), self), CodeCombo(parent=self)
        self.planned, self.place = QCheckBox(self), QLineEdit(self)
        self.tried, self.text = QPlainTextEdit(self), QPlainTextEdit(self)
        self.staff = PartsField(self, of_staff=True)
        self.techniques, self.restraints = TickList(self), TickList(self)
        self.equipment = TickList(self)
        self.injury, self.footage = QLineEdit(self), QLineEdit(self)
        self.camera = CodeCombo(parent=self)
        self._lay_out_fields()
        self._offer()
        self.where.set_code(self.choices.place_of(found.subject.person_id))
        self.in_charge.set_code(context.desk.member.staff_id)
        self.begin()
        self.reason.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Report a use of force"))
        self.relabel("reason", self.tr("Why force was used"))
        self.relabel("in_charge", self.tr("Who was in charge"))
        self.relabel("when", self.tr("When it happened"))
        self.relabel("planned", "")
        self.planned.setText(self.tr("It was planned"))
        self.relabel("where", self.tr("Where (cell, landing or area)"))
        self.relabel("place", self.tr("Exact place, if it helps"))
        self.relabel("tried", self.tr("What was tried first, so that no force would be needed"))
        self.relabel("text", self.tr("What happened"))
        self.relabel("staff", self.tr("Staff who were there: each is asked for a statement"))
        self.relabel("techniques", self.tr("Techniques"))
        self.relabel("restraints", self.tr("Restraints"))
        self.relabel("equipment", self.tr("Batons and PAVA"))
        self.relabel("injury", self.tr("Injuries of the person, as you saw them"))
        self.relabel("camera", self.tr("Body-worn video"))
        self.relabel("footage", self.tr("Where the footage is"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self.reason.code():
            wrong["reason"] = self.tr("Choose why force was used.")
        if not self.in_charge.code():
            wrong["in_charge"] = self.tr("Choose who was in charge.")
        if not self.tried.toPlainText().strip():
            wrong["tried"] = self.tr("Write what was tried first, or why nothing could be.")
        if not self.text.toPlainText().strip():
            wrong["text"] = self.tr("Write what happened.")
        if not self.camera.code():
            wrong["camera"] = self.tr("Choose what was recorded.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        leader = self.in_charge.code()
        return partial(
            report_force,
            self.context.desk,
            person_id=self.found.subject.person_id,
            incident_id=self.found.incident_id,
            reason=self.reason.code(),
            tried=self.tried.toPlainText(),
            text=self.text.toPlainText(),
            in_charge=StaffPart(self.choices.name_of(leader), _SUPERVISED, leader),
            staff=[
                StaffPart(self.choices.name_of(one.who), one.part, one.who, one.injury or None)
                for one in self.staff.named()
            ],
            planned=self.planned.isChecked(),
            techniques=self.techniques.ticked(),
            restraints=self.restraints.ticked(),
            equipment=self.equipment.ticked(),
            injury=self.injury.text(),
            camera=self.camera.code(),
            footage=self.footage.text(),
            location_id=self.where.code() or None,
            place=self.place.text(),
            happened_at=self.when.moment(),
        )

    def take_saved(self, saved: Saved) -> None:
        """Say so, and open the report: one's own statement is next."""
        super().take_saved(saved)
        for kind, record_id in saved.changes.records:
            if kind == "use_of_force":
                self._then(record_id)

    def _offer(self) -> None:
        self.reason.set_codes(code_pairs("force_reason"))
        self.in_charge.set_codes(self.choices.staff_pairs())
        self.where.set_codes(self.choices.place_pairs())
        self.staff.offer(self.choices.staff_pairs(), code_pairs("force_part"))
        self.techniques.offer(code_pairs("force_technique"))
        self.restraints.offer(code_pairs("force_restraint"))
        self.equipment.offer(code_pairs("force_equipment"))
        self.camera.set_codes(code_pairs("force_camera"))

    def _lay_out_fields(self) -> None:
        self.add_row(("reason", "", self.reason), ("in_charge", "", self.in_charge))
        self.add_row(("when", "", self.when), ("planned", "", self.planned))
        self.add_row(("where", "", self.where), ("place", "", self.place))
        self.add_field("tried", "", self.tried)
        self.add_field("text", "", self.text)
        self.tried.setFixedHeight(theme().px(_SHORT))
        self.text.setFixedHeight(theme().px(_TEXT))
        self.add_field("staff", "", self.staff)
        self.add_row(
            ("techniques", "", self.techniques),
            ("restraints", "", self.restraints),
            ("equipment", "", self.equipment),
        )
        for ticks in (self.techniques, self.restraints, self.equipment):
            ticks.setFixedHeight(theme().px(_TICKS))
        self.add_field("injury", "", self.injury)
        self.add_row(("camera", "", self.camera), ("footage", "", self.footage))


def open_force_form(
    context: Context,
    person_id: str | None,
    then: Callable[[str], None],
    parent: QWidget | None = None,
    incident_id: str | None = None,
) -> None:
    """Open the form about somebody; without one, ask first on whom force was used."""
    if person_id is None:
        chooser = PersonChooser(context, parent)

        def chosen(who: str) -> None:
            open_force_form(context, who, then, parent, incident_id)

        chooser.person_chosen.connect(chosen)
        chooser.open()
        return

    def read() -> Found | Problem:
        try:
            subject = Subject.find(context.replica, person_id)
        except Problem as problem:
            return problem
        return Found(subject, read_choices(context.desk, person_id), incident_id)

    def show(found: Found | Problem) -> None:
        if isinstance(found, Problem):
            context.guide.tell(problem_words(found), Tone.DANGER)
        else:
            ReportForceForm(context, found, then, parent).open()

    context.read(parent or context.bridge, read, show, topic="force form")
