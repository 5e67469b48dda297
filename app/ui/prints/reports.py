"""Reports on paper: an incident with everybody in it, and force with the statements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.desk import prints
from app.desk.desk import Desk
from app.store.reads.force import ForcePage, Statement
from app.store.reads.incidents import IncidentLine, IncidentPage, Part
from app.ui.behaviour.words import paragraph_words
from app.ui.context import Report
from app.ui.labels import code_label
from app.ui.prints.adjudications import notice_print, record_print
from app.ui.prints.printer import Print
from app.ui.prints.sheet import Block, Column, Facts, Line, Sheet, Table, Text, Title
from app.ui.prints.words import prison_words, short_at_words
from app.ui.reports.words import clock_to_review
from app.ui.wording import dated_words

translate = QCoreApplication.translate


def report_print(desk: Desk, report: Report, report_id: str, reason: str | None = None) -> Print:
    """A report as it is printed; ``reason`` is why what is restricted in it was opened."""
    makes: Mapping[Report, Callable[[Desk, str, str | None], Print]] = {
        Report.INCIDENT: incident_print,
        Report.FORCE: force_print,
        Report.CHARGE_NOTICE: notice_print,
        Report.HEARING_RECORD: record_print,
    }
    return makes[report](desk, report_id, reason)


def incident_print(desk: Desk, incident_id: str, reason: str | None = None) -> Print:
    """A report of an incident."""
    label = translate("prints", "Incident report")
    return Print(Report.INCIDENT, label, partial(_incident, desk, incident_id, reason))


def force_print(desk: Desk, force_id: str, reason: str | None = None) -> Print:
    """A report of force, with the statements that whoever prints it may read."""
    label = translate("prints", "Use of force report with statements")
    return Print(Report.FORCE, label, partial(_force, desk, force_id, reason))


def _incident(desk: Desk, incident_id: str, reason: str | None, to_file: bool) -> Sheet:
    page = prints.print_incident(desk, Report.INCIDENT, incident_id, to_file=to_file, reason=reason)
    title = translate("prints", "Incident {number}").format(number=page.line.number)
    return Sheet(title, prison_words(desk), tuple(_incident_blocks(page)))


def _force(desk: Desk, force_id: str, reason: str | None, to_file: bool) -> Sheet:
    page = prints.print_force(desk, Report.FORCE, force_id, to_file=to_file, reason=reason)
    title = translate("prints", "Use of force {number}").format(number=page.line.number)
    return Sheet(title, prison_words(desk), tuple(_force_blocks(desk, page)))


def _incident_blocks(page: IncidentPage) -> Iterator[Block]:
    line = page.line
    yield Facts(
        (
            (translate("prints", "Type"), code_label("incident_type", line.kind)),
            (translate("prints", "When"), dated_words(line.happened_at)),
            (translate("prints", "Where"), line.where or "–"),
            (translate("prints", "Status"), code_label("incident_status", line.status)),
            (translate("prints", "Reported by"), line.staff_name),
            (translate("prints", "Written"), dated_words(line.written_at)),
        )
    )
    if line.status_reason:
        yield Text(line.status_reason)
    yield Title(translate("prints", "What happened"))
    yield Text(line.text)
    people = translate("prints", "People")
    yield from _parts(people, line.people, "incident_part")
    yield from _parts(translate("prints", "Staff"), page.staff, "incident_staff_part")
    yield from _told(line)
    yield from _charges(page)
    if page.answers:
        yield Facts(
            tuple(
                (
                    code_label("incident_question", one.question),
                    code_label("incident_reply", one.text),
                )
                for one in page.answers
            ),
            translate("prints", "What was asked about it"),
        )
    for added in page.additions:
        yield Text(f"{added.staff_name}, {dated_words(added.written_at)}", strong=True)
        yield Text(added.text)


def _force_blocks(desk: Desk, page: ForcePage) -> Iterator[Block]:
    line, now = page.line, desk.now()
    name = f"{line.person_name} {page.prison_number or ''}".strip()
    planned = translate("prints", "Yes") if line.planned else translate("prints", "No")
    yield Facts(
        (
            (translate("prints", "On whom"), name),
            (translate("prints", "When"), dated_words(line.happened_at)),
            (translate("prints", "Where"), line.where or "–"),
            (translate("prints", "Why"), code_label("force_reason", line.reason)),
            (translate("prints", "Planned"), planned),
            (translate("prints", "In charge"), page.in_charge),
            (translate("prints", "Techniques"), _codes("force_technique", page.techniques)),
            (translate("prints", "Restraints"), _codes("force_restraint", page.restraints)),
            (translate("prints", "Batons and PAVA"), _codes("force_equipment", page.equipment)),
            (translate("prints", "Injuries"), page.injury or "–"),
            (translate("prints", "Body-worn video"), _video(page)),
            (translate("prints", "Review"), clock_to_review(line, now)),
        )
    )
    yield Title(translate("prints", "What was tried first"))
    yield Text(page.tried)
    yield Title(translate("prints", "What happened"))
    yield Text(page.text)
    yield from _parts(translate("prints", "Staff"), line.staff, "force_part")
    yield from _examinations(page)
    for review in page.reviews:
        yield Title(translate("prints", "Review"))
        yield _head(review.staff_name, review.written_at)
        yield Text(code_label("force_outcome", review.outcome), strong=True)
        yield Text(review.text)
    yield from _statements(page.statements)
    missing = "; ".join(part.name for part in line.missing)
    if missing:
        words = translate("prints", "No statement yet from: {names}")
        yield Text(words.format(names=missing), strong=True)


def _statements(statements: Iterable[Statement]) -> Iterator[Block]:
    for one in statements:
        title = translate("prints", "Addition to the statement of {name}")
        if not one.addition:
            title = translate("prints", "Statement of {name}")
        yield Title(title.format(name=one.staff_name))
        yield _head(one.staff_name, one.written_at)
        yield Text(one.text or translate("prints", "Not for whoever printed this."))


def _examinations(page: ForcePage) -> Iterator[Block]:
    for one in page.examinations:
        yield Title(translate("prints", "Examined by healthcare"))
        yield _head(one.seen_by, one.seen_at)
        yield Text(code_label("force_examined", one.result), strong=True)
        words = "\n".join(part for part in (one.injury, one.treatment) if part)
        if words:
            yield Text(words)


def _head(name: str, at: dt.datetime) -> Text:
    return Text(f"{name}, {dated_words(at)}")


def _parts(title: str, parts: Iterable[Part], domain: str) -> Iterator[Block]:
    lines = tuple(
        Line(
            (
                one.name,
                code_label(domain, one.part),
                one.injury or "",
                ", ".join(code_label("incident_outcome", outcome) for outcome in one.outcomes),
            )
        )
        for one in parts
    )
    columns = (
        Column(translate("prints", "Name"), strong=True),
        Column(translate("prints", "Part"), 40),
        Column(translate("prints", "Injuries"), 50),
        Column(translate("prints", "What came of it"), 34),
    )
    if lines:
        yield Table(columns, lines, title)


def _charges(page: IncidentPage) -> Iterator[Block]:
    lines = tuple(
        Line((one.person_name, paragraph_words(one.paragraph), one.number)) for one in page.charges
    )
    columns = (
        Column(translate("prints", "Name"), 60, strong=True),
        Column(translate("prints", "Charge")),
        Column(translate("prints", "Number"), 34),
    )
    if lines:
        yield Table(columns, lines, translate("prints", "Charges"))


def _told(line: IncidentLine) -> Iterator[Block]:
    lines = tuple(
        Line(
            (
                code_label("incident_told", one.whom),
                short_at_words(one.told_at),
                one.staff_name,
                one.said or "",
            )
        )
        for one in line.told
    )
    columns = (
        Column(translate("prints", "Who was told"), 50, strong=True),
        Column(translate("prints", "When"), 44),
        Column(translate("prints", "By whom"), 40),
        Column(translate("prints", "What they said")),
    )
    if lines:
        yield Table(columns, lines, translate("prints", "Who was told"))


def _codes(domain: str, some: Iterable[str]) -> str:
    return ", ".join(code_label(domain, code) for code in some) or "–"


def _video(page: ForcePage) -> str:
    camera = code_label("force_camera", page.camera)
    return ", ".join(part for part in (camera, page.footage or "") if part)
