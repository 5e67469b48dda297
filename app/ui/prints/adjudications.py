"""What is printed of a charge: the notice that the prisoner is given, the record of hearings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.desk import prints
from app.desk.desk import Desk
from app.store.reads.adjudications import ChargeLine, HearingLine
from app.store.reads.person import PersonPage
from app.ui.behaviour.words import award_words, outcome_words, paragraph_words, standing_words
from app.ui.context import Report
from app.ui.labels import cell_words, code_label
from app.ui.prints.printer import Print
from app.ui.prints.sheet import Block, Column, Facts, Line, Portrait, Sheet, Table, Text, Title
from app.ui.wording import dated_words, day_words
from record.names import display_name

translate = QCoreApplication.translate

_BLANK = "\n" * 7


def notice_print(desk: Desk, charge_id: str, reason: str | None = None) -> Print:
    """The notice of a charge."""
    label = translate("prints", "Notice of the charge")
    return Print(Report.CHARGE_NOTICE, label, partial(_notice, desk, charge_id, reason))


def record_print(desk: Desk, charge_id: str, reason: str | None = None) -> Print:
    """The record of a charge's hearings."""
    label = translate("prints", "Record of the hearing")
    return Print(Report.HEARING_RECORD, label, partial(_record, desk, charge_id, reason))


def _notice(desk: Desk, charge_id: str, reason: str | None, to_file: bool) -> Sheet:
    page, charge = prints.print_charge(
        desk, Report.CHARGE_NOTICE, charge_id, to_file=to_file, reason=reason
    )
    return notice_sheet(page, charge)


def _record(desk: Desk, charge_id: str, reason: str | None, to_file: bool) -> Sheet:
    page, charge = prints.print_charge(
        desk, Report.HEARING_RECORD, charge_id, to_file=to_file, reason=reason
    )
    return record_sheet(desk, page, charge)


def notice_sheet(page: PersonPage, charge: ChargeLine) -> Sheet:
    """What the prisoner is given: the charge, when it is heard, and what they may do."""
    title = translate("prints", "Notice of a charge")
    return Sheet(title, code_label("prison", charge.prison), tuple(_notice_blocks(page, charge)))


def record_sheet(desk: Desk, page: PersonPage, charge: ChargeLine) -> Sheet:
    """What was pleaded, said, decided and awarded at each hearing of a charge."""
    title = translate("prints", "Record of a hearing")
    return Sheet(
        title, code_label("prison", charge.prison), tuple(_record_blocks(desk, page, charge))
    )


def _notice_blocks(page: PersonPage, charge: ChargeLine) -> Iterator[Block]:
    yield _who(page, charge)
    yield Facts(tuple(_facts(charge)), translate("prints", "You are charged with"))
    yield Title(translate("prints", "What is said to have happened"))
    yield Text(charge.what)
    due = charge.due_on
    if due is not None:
        words = translate("prints", "The charge is inquired into on {day}, or on the day before.")
        yield Text(words.format(day=day_words(due)), strong=True)
    yield Title(translate("prints", "What you may do"))
    yield Text(
        translate(
            "prints",
            "You will hear what is said against you, and may answer it, ask questions, and name "
            "witnesses and show papers. You may ask for time to prepare, for advice from a "
            "solicitor, and for help with reading or another language. You may write below what "
            "you want to say. Tell staff if you do not understand this notice.",
        )
    )
    yield Title(translate("prints", "What you want to say, and whom you want to be heard"))
    yield Text(_BLANK)
    yield _signatures(
        translate("prints", "Given to the prisoner by"), translate("prints", "Prisoner")
    )


def _record_blocks(desk: Desk, page: PersonPage, charge: ChargeLine) -> Iterator[Block]:
    yield _who(page, charge)
    yield Facts(tuple(_facts(charge)), translate("prints", "Charge"))
    yield Text(charge.what)
    if not charge.hearings:
        yield Text(translate("prints", "There has been no hearing yet."), strong=True)
    for hearing in charge.hearings:
        yield from _hearing(hearing)
    if charge.awards:
        today = desk.today()
        columns = (
            Column(translate("prints", "Award"), strong=True),
            Column(translate("prints", "When"), 70),
        )
        lines = tuple(
            Line((award_words(award), standing_words(award, today))) for award in charge.awards
        )
        yield Table(columns, lines, translate("prints", "Awards"))
    yield _signatures(translate("prints", "Adjudicator"), translate("prints", "Prisoner"))


def _hearing(hearing: HearingLine) -> Iterator[Block]:
    held = dated_words(hearing.held_at)
    pairs = [
        (translate("prints", "Held"), held),
        (translate("prints", "Before"), code_label("hearing_kind", hearing.sitting)),
        (translate("prints", "Adjudicator"), hearing.adjudicator),
        (translate("prints", "Who was there"), hearing.present or "–"),
        (translate("prints", "Plea"), code_label("plea", hearing.plea) or "–"),
        (translate("prints", "Outcome"), outcome_words(hearing)),
    ]
    pairs += (
        [(translate("prints", "Why"), hearing.outcome_reason)] if hearing.outcome_reason else []
    )
    yield Facts(tuple(pairs), translate("prints", "Hearing"))
    if hearing.said:
        yield Text(hearing.said)


def _who(page: PersonPage, charge: ChargeLine) -> Portrait:
    head = page.head
    lines = (
        head.prison_number,
        translate("prints", "Cell {cell}").format(cell=cell_words(head.cell_path)),
        translate("prints", "Charge {number}").format(number=charge.number),
    )
    return Portrait(display_name(head.surname, head.forename), lines)


def _facts(charge: ChargeLine) -> Iterator[tuple[str, str]]:
    yield translate("prints", "Paragraph"), paragraph_words(charge.paragraph)
    if charge.incident is not None:
        yield translate("prints", "Incident"), charge.incident.number
    for label, moment in (
        (translate("prints", "Happened"), charge.happened_at),
        (translate("prints", "Discovered"), charge.discovered_at),
        (translate("prints", "Laid"), charge.laid_at),
    ):
        yield label, dated_words(moment)
    yield translate("prints", "Where"), charge.place
    yield translate("prints", "Reporting officer"), charge.reporting_officer
    for label, words in (
        (translate("prints", "Evidence"), charge.evidence),
        (translate("prints", "Witnesses"), charge.witnesses),
        (translate("prints", "Laid after 48 hours because"), charge.late_reason),
    ):
        if words:
            yield label, words


def _signatures(first: str, second: str) -> Table:
    columns = (
        Column("", 55),
        Column(translate("prints", "Signature")),
        Column(translate("prints", "Date and time"), 45),
    )
    return Table(columns, (Line((first, "\n\n", "")), Line((second, "\n\n", ""))))
