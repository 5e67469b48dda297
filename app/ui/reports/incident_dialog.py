"""A report of an incident as it is read, with what is to be done next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.desk.desk import Desk
from app.desk.reports import open_incident
from app.store.reads.incidents import IncidentLine, IncidentPage, Part, incident_page, incidents
from app.ui.behaviour.words import paragraph_words, state_badge, state_words
from app.ui.context import Context, Form, Report
from app.ui.kit.badge import BadgeText
from app.ui.kit.story_list import StoryLine
from app.ui.labels import code_label
from app.ui.reports.choices import Choices, read_choices
from app.ui.reports.dialog import ReportDialog
from app.ui.reports.force_form import open_force_form
from app.ui.reports.incident_forms import AddToIncidentForm, StatusForm
from app.ui.reports.words import family_of, incident_title, status_badge
from app.ui.wording import moment_words
from record.deeds import SET_INCIDENT_STATUS, may_do
from record.rules.acct import open_plans
from record.types.incident import OPEN

_CHARGED = frozenset({"PERPETRATOR", "SUSPECTED", "FIGHTER", "ACTIVE"})
"""Parts in an incident after which a charge may be laid."""


@dataclass(frozen=True)
class Read:
    """A report, and who in it has harmed themselves and is on no ACCT."""

    page: IncidentPage
    without_acct: tuple[Part, ...]


class IncidentDialog(ReportDialog[Read]):
    """Enter on a person opens their record."""

    TYPES: ClassVar[frozenset[str]] = frozenset(
        {
            "incident",
            "incident_person",
            "incident_staff",
            "incident_answer",
            "incident_told",
            "incident_addition",
            "adjudication",
            "adjudication_hearing",
            "adjudication_award",
            "acct",
            "alert",
        }
    )

    def __init__(
        self,
        context: Context,
        incident_id: str,
        show_force: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, incident_id, parent)
        self._show_force = show_force
        self.add = self.add_button(self._add, "plus")
        self.status = self.add_button(self._set_status, "flag")
        self.acct = self.add_button(self._open_acct, "heart")
        self.charge = self.add_button(self._lay_charge, "gavel")
        self.force = self.add_button(self._report_force, "shield")
        self.print = self.add_button(self._print, "print")
        self.status.setVisible(may_do(SET_INCIDENT_STATUS, context.desk.member.role))
        self.acct.hide()
        self.offer.acted.connect(self._open_acct)
        self.list.row_opened.connect(self._open_person)
        self.start()

    def reader(self) -> Callable[[], Read]:
        return partial(_open, self.context.desk, self.report_id, self.reason)

    def again(self) -> Callable[[], Read]:
        return partial(_read, self.context.desk, self.report_id)

    def write_words(self) -> None:
        self.add.setText(self.tr("Add to it"))
        self.status.setText(self.tr("Status…"))
        self.acct.setText(self.tr("Open an ACCT"))
        self.charge.setText(self.tr("Lay a charge"))
        self.force.setText(self.tr("Report a use of force"))
        self.print.setText(self.tr("Print…"))
        self.list.setAccessibleName(self.tr("All that is in the report"))

    def fill(self, page: Read) -> None:
        line, now = page.page.line, self.context.desk.now()
        title = self.tr("Incident {number}").format(number=line.number)
        self.head(title, incident_title(line, now), status_badge(line.status))
        self.show_lines(list(self._lines(page.page)))
        self.acct.setVisible(bool(page.without_acct))
        self.charge.setVisible(bool(self._charged(line)))
        if page.without_acct:
            names = "; ".join(part.name for part in page.without_acct)
            words = self.tr("{names}: self-harm, and no ACCT is open. Enter opens one.")
            self.offer.say("held", words.format(names=names), self.tr("Open an ACCT"))
        else:
            self.offer.clear()

    def opened(self, page: Read) -> None:
        """The keyboard stands on what is to be done first: opening an ACCT takes one key."""
        if page.without_acct:
            self.acct.setDefault(True)
            self.acct.setFocus()

    def _lines(self, page: IncidentPage) -> Iterator[StoryLine]:
        line, now = page.line, self.context.desk.now()
        sent = self.tr("waits to be sent") if line.pending else ""
        by = "  ·  ".join(part for part in (line.staff_name, sent) if part)
        when = moment_words(line.written_at, now)
        told = BadgeText(self.tr("REPORT"), "info")
        kind = code_label("incident_type", line.kind)
        yield StoryLine(line.id, told, kind, line.text, by, when)
        if line.status != OPEN:
            yield self._status_line(line)
        for part in line.people:
            badge = BadgeText(self.tr("PERSON"), "warning")
            yield _part(part, badge, "incident_part", self.tr("Injuries: {what}"))
        for part in page.staff:
            yield _part(
                part,
                BadgeText(self.tr("STAFF")),
                "incident_staff_part",
                self.tr("Injuries: {what}"),
            )
        for one in line.told:
            badge = BadgeText(self.tr("TOLD"), "info")
            whom = code_label("incident_told", one.whom)
            at = moment_words(one.told_at, now)
            yield StoryLine(one.id, badge, whom, one.said or "", one.staff_name, at)
        for charge in page.charges:
            yield StoryLine(
                charge.id,
                state_badge(charge, self.context.desk.today()),
                charge.person_name,
                paragraph_words(charge.paragraph),
                "  ·  ".join((charge.number, state_words(charge, now))),
                moment_words(charge.laid_at, now),
            )
        for answer in page.answers:
            asked = code_label("incident_question", answer.question)
            said = code_label("incident_reply", answer.text)
            yield StoryLine(answer.id, BadgeText(self.tr("ANSWER")), asked, said, answer.staff_name)
        for added in page.additions:
            at = moment_words(added.written_at, now)
            badge = BadgeText(self.tr("ADDED"), "info")
            yield StoryLine(added.id, badge, added.staff_name, added.text, "", at)

    def _status_line(self, line: IncidentLine) -> StoryLine:
        now = self.context.desk.now()
        before = self.tr("Reported before as {number}.").format(number=line.duplicate_of or "")
        reason = line.status_reason or ""
        text = " ".join(part for part in (before if line.duplicate_of else "", reason) if part)
        at = moment_words(line.status_at, now) if line.status_at else ""
        title = code_label("incident_status", line.status)
        return StoryLine(
            f"status {line.id}", status_badge(line.status), title, text, line.status_by or "", at
        )

    @Slot()
    def _add(self) -> None:
        if self.page is not None:
            read = partial(read_choices, self.context.desk)
            self.context.read(self, read, self._add_with, topic="add to incident")

    def _add_with(self, choices: Choices) -> None:
        if self.page is not None:
            AddToIncidentForm(self.context, self.page.page.line, choices, self).open()

    @Slot()
    def _set_status(self) -> None:
        desk = self.context.desk
        read = partial(incidents, desk.replica, desk.prison, None, desk.now())
        self.context.read(self, read, self._set_status_with, topic="incident status")

    def _set_status_with(self, others: tuple[IncidentLine, ...]) -> None:
        if self.page is not None:
            StatusForm(self.context, self.page.page.line, others, self).open()

    @Slot()
    def _open_acct(self) -> None:
        if self.page is not None and self.page.without_acct:
            who = self.page.without_acct[0].who
            concern = self.page.page.line.text
            self.context.guide.open_form(Form.OPEN_ACCT, who, concern=concern)

    @Slot()
    def _lay_charge(self) -> None:
        """About whoever has the cursor, or the first who did it."""
        if self.page is not None:
            line = self.page.page.line
            who = self._person(self.list.chosen()) or next(iter(self._charged(line)), None)
            self.context.guide.open_form(
                Form.CHARGE,
                who,
                text=line.text,
                incident=line.id,
                when=line.happened_at.isoformat(timespec="minutes"),
                place=line.where,
            )

    def _charged(self, line: IncidentLine) -> list[str]:
        """Who may have broken a rule."""
        return [part.who for part in line.people if part.who and part.part in _CHARGED]

    @Slot()
    def _report_force(self) -> None:
        if self.page is not None:
            people = self.page.page.line.people
            who = self._person(self.list.chosen()) or (people[0].who if people else None)
            open_force_form(
                self.context, who, self._show_force, self.parentWidget(), self.report_id
            )

    @Slot()
    def _print(self) -> None:
        self.context.guide.print_report(Report.INCIDENT, self.report_id, self.reason)

    @Slot(str)
    def _open_person(self, line_id: str) -> None:
        who = self._person(line_id)
        if who is not None:
            self.context.guide.show_person(who)
            self.reject()

    def _person(self, line_id: str | None) -> str | None:
        """Whom a row is about: somebody who was part of it, or is charged with it."""
        if self.page is None:
            return None
        page = self.page.page
        about = {part.id: part.who for part in page.line.people}
        return (about | {one.id: one.person_id for one in page.charges}).get(line_id or "")


def _part(part: Part, badge: BadgeText, domain: str, injuries: str) -> StoryLine:
    text = injuries.format(what=part.injury) if part.injury else ""
    outcome = ", ".join(code_label("incident_outcome", one) for one in part.outcomes)
    return StoryLine(part.id, badge, part.name, code_label(domain, part.part), text, outcome)


def _open(desk: Desk, incident_id: str, reason: str | None) -> Read:
    return _told(desk, open_incident(desk, incident_id, reason))


def _read(desk: Desk, incident_id: str) -> Read:
    return _told(desk, incident_page(desk.replica, incident_id))


def _told(desk: Desk, page: IncidentPage) -> Read:
    harmed = family_of(page.line.kind) == "SELF" and page.line.is_open
    with desk.replica.read() as reading:
        without = tuple(
            part
            for part in page.line.people
            if harmed
            and part.part == "SUBJECT"
            and part.who is not None
            and reading.get("person", part.who) is not None
            and not open_plans(part.who, reading)
        )
    return Read(page, without)
