"""A person on paper: who they are, what must be known at once, and what was written last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.person import AlertLine, ApartLine, NoteLine, PersonPage
from app.ui.labels import badge_texts, cell_words, code_label, whereabouts
from app.ui.person.dates import current_period, key_dates
from app.ui.person.spans import by_danger
from app.ui.pictures import grey_picture
from app.ui.prints.roll import cards_sheet, cell_card
from app.ui.prints.sheet import (
    Block,
    Card,
    Cards,
    Column,
    Facts,
    Line,
    Portrait,
    Sheet,
    Table,
    Text,
    Title,
)
from app.ui.prints.words import prison_words
from app.ui.values import field_words, value_words
from app.ui.way_out import plan_words
from app.ui.wording import age_words, dated_words, day_words, short_day_words
from record.moments import local
from record.names import display_name

translate = QCoreApplication.translate

NOTES_PRINTED = 8


def person_sheet(desk: Desk, page: PersonPage) -> Sheet:
    """The summary of a person's record."""
    return Sheet(
        title=translate("prints", "Summary of the record"),
        place=prison_words(desk),
        blocks=tuple(_blocks(desk, page)),
    )


def card_sheet(desk: Desk, page: PersonPage) -> Sheet:
    """The card for one person's cell door."""
    head = page.head
    name = display_name(head.surname, head.forename)
    picture = grey_picture(desk.replica, head.person_id)
    card = cell_card(name, head.prison_number, head.cell_path, head.way_out, picture)
    return cards_sheet(prison_words(desk), [card])


def identity_card_sheet(desk: Desk, page: PersonPage) -> Sheet:
    """The card that somebody carries: face, name, number, birth date, and a code of the number.

    Who has no number yet is named by the number of their record, which every terminal knows.
    """
    head = page.head
    name = display_name(head.surname, head.forename)
    born = translate("prints", "Born {day}").format(day=day_words(head.date_of_birth))
    lines = (head.prison_number or translate("prints", "No prison number yet"), born)
    picture = grey_picture(desk.replica, head.person_id)
    card = Card(name, lines, head.prison_number or head.person_id, picture)
    title = translate("prints", "Identity card")
    return Sheet(title, prison_words(desk), (Cards((card,)),))


def _blocks(desk: Desk, page: PersonPage) -> Iterator[Block]:
    yield portrait(desk, page)
    must_know = "; ".join(badge.meaning for badge in badge_texts(page.head.badges))
    if must_know:
        yield Title(translate("prints", "What must be known"))
        yield Text(must_know, strong=True)
    for plan in page.head.way_out:
        help_out = translate("prints", "Help to get out: {means}")
        yield Text(help_out.format(means=plan_words(plan)))
    alerts = [one for one in by_danger(page.alerts) if one.status == "ACTIVE"]
    if alerts:
        yield _alerts(alerts)
    apart = [one for one in page.non_associations if one.status == "ACTIVE"]
    if apart:
        yield _apart(apart)
    yield Facts(tuple(_details(page, desk.now())), translate("prints", "Details"))
    yield Facts(tuple(_custody(page)), translate("prints", "In custody"))
    dates = [(one.label, day_words(one.day)) for one in key_dates(page) if one.day is not None]
    if dates:
        yield Facts(tuple(dates), translate("prints", "Key dates"))
    if page.notes:
        yield Title(translate("prints", "Last notes"))
        for note in page.notes[:NOTES_PRINTED]:
            yield from _note(note)


def portrait(desk: Desk, page: PersonPage) -> Portrait:
    """Who somebody is, with their picture where this terminal has it."""
    head = page.head
    names = " ".join(part for part in (head.forename, head.middle_names) if part)
    picture = grey_picture(desk.replica, head.person_id)
    lines = (
        head.prison_number,
        translate("prints", "Born {day}, {age}").format(
            day=day_words(head.date_of_birth), age=age_words(head.date_of_birth, desk.today())
        ),
        translate("prints", "Cell {cell}").format(cell=cell_words(head.cell_path)),
        whereabouts(head.status, head.out_kind, head.out_to),
    )
    return Portrait(display_name(head.surname, names), lines, picture)


def _alerts(alerts: list[AlertLine]) -> Table:
    columns = (
        Column(translate("prints", "Alert"), 52, strong=True),
        Column(translate("prints", "Since"), 24),
        Column(translate("prints", "Review"), 24),
        Column(translate("prints", "Comment")),
    )
    lines = tuple(
        Line(
            (
                code_label("alert_code", one.code),
                short_day_words(one.started_on),
                short_day_words(one.review_on) if one.review_on else "",
                one.comment or "",
            )
        )
        for one in alerts
    )
    return Table(columns, lines, translate("prints", "Active alerts"))


def _apart(apart: list[ApartLine]) -> Table:
    columns = (
        Column(translate("prints", "Name"), strong=True),
        Column(translate("prints", "Number"), 19),
        Column(translate("prints", "Cell"), 22),
        Column(translate("prints", "How far apart"), 70),
    )
    lines = tuple(
        Line(
            (
                display_name(one.other_surname, one.other_forename),
                one.other_prison_number,
                cell_words(one.other_cell_path),
                code_label("non_association_kind", one.restriction),
            )
        )
        for one in apart
    )
    return Table(columns, lines, translate("prints", "Kept apart from"))


def _details(page: PersonPage, now: dt.datetime) -> Iterator[tuple[str, str]]:
    for name in ("religion", "diet", "language", "nationality", "interpreter", "needs"):
        yield field_words("person", name), value_words("person", name, page.details[name], now)


def _custody(page: PersonPage) -> Iterator[tuple[str, str]]:
    head, period = page.head, current_period(page)
    yield (
        translate("prints", "Cell-sharing risk"),
        code_label("csra_level", head.csra) or translate("prints", "Not assessed"),
    )
    yield (
        translate("prints", "Incentive level"),
        code_label("incentive_level", head.incentive) or "–",
    )
    yield translate("prints", "Security category"), code_label("category", head.category) or "–"
    yield translate("prints", "Legal status"), code_label("legal_status", head.legal_status) or "–"
    if period is not None:
        yield translate("prints", "Key worker"), period.key_worker or "–"
        yield translate("prints", "Came in"), day_words(local(period.opened_at).date())
        yield translate("prints", "Booking number"), period.booking_number or "–"


def _note(note: NoteLine) -> Iterator[Text]:
    kind = code_label("note_type", note.kind)
    sub_kind = code_label("note_subtype", note.sub_kind)
    parts = (dated_words(note.happened_at), f"{kind}: {sub_kind}", note.staff_name or "")
    yield Text("  ·  ".join(part for part in parts if part), strong=True)
    yield Text("\n".join([note.text, *(one.text for one in note.amendments)]))
