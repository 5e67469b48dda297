"""Writing about an incident: reporting it, adding to it, saying how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import incidents
from app.desk.desk import Saved
from app.store.reads.incidents import IncidentLine
from app.ui.context import Context
from app.ui.forms.kept import KeptForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs
from app.ui.reports.asked_field import SaidField
from app.ui.reports.choices import Choices, read_choices
from app.ui.reports.parts_field import PartsField
from app.ui.reports.questions_field import QuestionsField
from app.ui.reports.words import family_of, incident_title
from app.ui.style import theme
from record.types.incident import DUPLICATE, OPEN

_TEXT, _SHORT, _TICKS = 92, 56, 92
_FIRST_PART: Mapping[str, str] = {
    "SELF": "SUBJECT",
    "VIOL": "PERPETRATOR",
    "FIND": "SUSPECTED",
    "DEATH": "SUBJECT",
    "SEC": "SUSPECTED",
}
_SAVED: Mapping[str, str] = {"Type": "kind", "What happened": "text", "When it happened": "when"}


class _PartsForm(KeptForm):
    """The base of both forms that name people, staff, who was told, and answers."""

    WIDTH = 860
    PLACES: ClassVar[Mapping[str, str]] = {**_SAVED, "text_empty": "text", "Text": "text"}

    def __init__(
        self, context: Context, key: str, choices: Choices, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, key, parent)
        self.choices = choices
        self.text = QPlainTextEdit(self)
        self.people, self.staff = PartsField(self), PartsField(self, of_staff=True)
        self.told, self.said_by = TickList(self), SaidField(self)
        self.questions = QuestionsField(self)
        self.told_at = MomentField(context.desk.now(), self)

    def add_parts(self) -> None:
        """Add the fields that both have."""
        self.add_field("people", "", self.people)
        self.add_field("staff", "", self.staff)
        self.add_field("told", "", self.told)
        self.add_field("said", "", self.said_by)
        self.add_field("told_at", "", self.told_at)
        self.show_field("said", False)
        self.told.kept_changed.connect(self._ask_told)
        self.told.setFixedHeight(theme().px(_TICKS))
        self.add_field("questions", "", self.questions)

    def retranslate(self) -> None:
        self.relabel("people", self.tr("People in prison who were part of it"))
        self.relabel("staff", self.tr("Staff who were part of it"))
        self.relabel("told", self.tr("Who was told (space ticks)"))
        self.relabel("said", self.tr("What they said, if it helps"))
        self.relabel("told_at", self.tr("When they were told"))
        self.relabel("questions", self.tr("What is asked about it"))
        self.offer()
        super().retranslate()

    def offer(self) -> None:
        """Offer what there is to choose from, in the language of now."""
        self.people.offer(
            self.choices.people_pairs(), code_pairs("incident_part"), code_pairs("incident_outcome")
        )
        self.staff.offer(self.choices.staff_pairs(), code_pairs("incident_staff_part"))
        self.told.offer(code_pairs("incident_told"))
        self._ask_told()

    def said(self) -> dict[str, object]:
        """What both say to the desk."""
        said, at = self.said_by.asked(), self.told_at.moment()
        return {
            "people": [
                incidents.Part(one.who, one.part, one.injury or None, one.outcome or None)
                for one in self.people.named()
            ],
            "staff": [
                incidents.StaffPart(
                    self.choices.name_of(one.who), one.part, one.who, one.injury or None
                )
                for one in self.staff.named()
            ],
            "told": [incidents.Told(whom, at, said.get(whom)) for whom in self.told.ticked()],
            "answers": dict(self.questions.asked()),
        }

    @Slot()
    def _ask_told(self) -> None:
        """Ask of everybody who was told what they said."""
        told = self.told.ticked()
        self.said_by.ask(told)
        self.show_field("said", bool(told))
        self.fit()


class ReportIncidentForm(_PartsForm):
    """A new report. ``then(incident_id)`` opens it once it is saved."""

    def __init__(
        self,
        context: Context,
        choices: Choices,
        then: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        about = choices.about
        super().__init__(context, f"incident:{about.person_id if about else ''}", choices, parent)
        self._then = then
        self.kind, self.where = CodeCombo(parent=self), CodeCombo(parent=self)
        self.when, self.place = MomentField(context.desk.now(), self), QLineEdit(self)
        self.add_row(("kind", "", self.kind), ("when", "", self.when))
        self.add_row(("where", "", self.where), ("place", "", self.place))
        self.add_field("text", "", self.text)
        self.text.setFixedHeight(theme().px(_TEXT))
        self.add_parts()
        self.show_field("questions", False)
        self.kind.code_changed.connect(self._ask)
        self.offer()
        if about is not None:
            self.where.set_code(choices.place_of(about.person_id))
        self.begin()
        if about is not None and not self.people.named():
            self.people.who.set_code(about.person_id)
        self.kind.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Report an incident"))
        self.relabel("kind", self.tr("Type"))
        self.relabel("when", self.tr("When it happened"))
        self.relabel("where", self.tr("Where (cell, landing or area)"))
        self.relabel("place", self.tr("Exact place, if it helps"))
        self.relabel("text", self.tr("What happened"))
        super().retranslate()

    def offer(self) -> None:
        super().offer()
        self.kind.set_codes(code_pairs("incident_type"))
        self.where.set_codes(self.choices.place_pairs())

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self.kind.code():
            wrong["kind"] = self.tr("Choose what type of incident it is.")
        if not self.text.toPlainText().strip():
            wrong["text"] = self.tr("Write what happened.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        return partial(
            incidents.report_incident,
            self.context.desk,
            kind=self.kind.code(),
            text=self.text.toPlainText(),
            location_id=self.where.code() or None,
            place=self.place.text(),
            happened_at=self.when.moment(),
            **self.said(),  # type: ignore[arg-type]
        )

    def take_saved(self, saved: Saved) -> None:
        """Say so, and open the report: what else is to be done is offered there."""
        super().take_saved(saved)
        made = [record_id for kind, record_id in saved.changes.records if kind == "incident"]
        for incident_id in made:
            self._then(incident_id)

    def _ask(self, kind: str) -> None:
        self.questions.ask(kind)
        self.show_field("questions", bool(kind))
        self.people.prefer(_FIRST_PART.get(family_of(kind), "PRESENT"))
        self.fit()


class AddToIncidentForm(_PartsForm):
    """Adds to a report, whatever its status; what stands there stays as it is."""

    def __init__(
        self,
        context: Context,
        line: IncidentLine,
        choices: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, f"add to incident:{line.id}", choices, parent)
        self.line = line
        self._about = Words(tone="soft", parent=self)
        self.add_widget(self._about)
        self.add_field("text", "", self.text)
        self.text.setFixedHeight(theme().px(_TEXT))
        self.add_parts()
        self.people.who.code_changed.connect(self._take_part)
        self.questions.ask(line.kind)
        self.begin()
        self.text.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Add to an incident"))
        self._about.setText(incident_title(self.line, self.context.desk.now()))
        self.relabel("text", self.tr("What has become known"))
        super().retranslate()

    def work(self) -> Callable[[], Saved]:
        return partial(
            incidents.add_to_incident,
            self.context.desk,
            incident_id=self.line.id,
            text=self.text.toPlainText(),
            **self.said(),  # type: ignore[arg-type]
        )

    @Slot(str)
    def _take_part(self, who: str) -> None:
        """Whoever stands in the report already has the part that they had."""
        had = next((one.part for one in self.line.people if one.who == who), None)
        if had is not None:
            self.people.part.set_code(had)


class StatusForm(KeptForm):
    """How far an incident has come, and why."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "reason_missing": "reason",
        "Reason": "reason",
        "Reported before as": "first",
        "incident_of_itself": "first",
        "nothing_changed": "status",
    }

    def __init__(
        self,
        context: Context,
        line: IncidentLine,
        others: tuple[IncidentLine, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, f"incident status:{line.id}", parent)
        self.line = line
        self._others = [one for one in others if one.id != line.id]
        self.status, self.first = CodeCombo(parent=self), CodeCombo(parent=self)
        self.reason = QPlainTextEdit(self)
        self._about = Words(tone="soft", parent=self)
        self.add_widget(self._about)
        self.add_field("status", "", self.status)
        self.add_field("first", "", self.first)
        self.add_field("reason", "", self.reason)
        self.reason.setFixedHeight(theme().px(_SHORT))
        self.status.code_changed.connect(self._turn)
        self.show_field("first", False)
        self._offer()
        self.begin()
        self.status.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Status of an incident"))
        self._about.setText(incident_title(self.line, self.context.desk.now()))
        self.relabel("status", self.tr("It is now"))
        self.relabel("first", self.tr("It was reported before as"))
        self.relabel("reason", self.tr("Why"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if not self.status.code():
            return {"status": self.tr("Choose how far it has come.")}
        if self.status.code() != OPEN and not self.reason.toPlainText().strip():
            return {"reason": self.tr("Write why.")}
        return {}

    def work(self) -> Callable[[], Saved]:
        repeats = self.status.code() == DUPLICATE
        return partial(
            incidents.set_status,
            self.context.desk,
            incident_id=self.line.id,
            status=self.status.code(),
            reason=self.reason.toPlainText(),
            duplicate_of_id=(self.first.code() or None) if repeats else None,
        )

    def _offer(self) -> None:
        now = self.context.desk.now()
        shown = [pair for pair in code_pairs("incident_status") if pair[0] != self.line.status]
        self.status.set_codes(shown)
        titles = [(one.id, f"{one.number}  {incident_title(one, now)}") for one in self._others]
        self.first.set_codes(titles)

    def _turn(self, status: str) -> None:
        self.show_field("first", status == DUPLICATE)
        self.fit()


def open_incident_form(
    context: Context,
    person_id: str | None,
    then: Callable[[str], None],
    parent: QWidget | None = None,
) -> None:
    """Open the form for a new report, about somebody or nobody."""

    def show(choices: Choices) -> None:
        ReportIncidentForm(context, choices, then, parent).open()

    read = partial(read_choices, context.desk, person_id)
    context.read(parent or context.bridge, read, show, topic="incident form")
