"""The list of leaving on paper, to be signed: its steps, the licence, what is given back."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.belongings import Belongings, belongings
from app.store.reads.leaving import StepLine, leaving_steps, way_of
from app.store.reads.person import PersonPage
from app.ui.labels import cell_words, code_label
from app.ui.prints.property_sheet import owned_blocks, signatures
from app.ui.prints.sheet import (
    TICK,
    Block,
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
from app.ui.wording import day_words, moment_words
from record.names import display_name
from record.types.leaving import RELEASE

translate = QCoreApplication.translate


def leaving_sheet(desk: Desk, page: PersonPage) -> Sheet:
    """The list of the way in which somebody leaves; of most, that of a release."""
    head = page.head
    way = way_of(head.status, died=head.died_at is not None)
    steps = [one for one in leaving_steps(desk.replica, head.person_id) if one.way == way]
    owned = belongings(desk.replica, head.person_id)
    title = translate("prints", "List of leaving: {way}")
    return Sheet(
        title=title.format(way=code_label("leaving_way", way)),
        place=prison_words(desk),
        blocks=tuple(_blocks(desk, page, steps, owned, signed=way == RELEASE)),
    )


def _blocks(
    desk: Desk, page: PersonPage, steps: list[StepLine], owned: Belongings, *, signed: bool
) -> Iterator[Block]:
    head = page.head
    names = " ".join(part for part in (head.forename, head.middle_names) if part)
    cell = translate("prints", "Cell {cell}").format(cell=cell_words(head.cell_path))
    yield Portrait(display_name(head.surname, names), (head.prison_number, cell))
    if signed and page.periods:
        yield _dates(page)
    yield _steps(desk, steps)
    if signed:
        yield Title(translate("prints", "Given back"))
        yield from owned_blocks(owned)
        yield Text(
            translate(
                "prints",
                "I have been given what is on this list. The licence was explained to me and I "
                "understand it.",
            )
        )
        yield signatures()


def _dates(page: PersonPage) -> Facts:
    period = page.periods[0]
    days = (
        (translate("prints", "Conditional release"), period.conditional_release_on),
        (translate("prints", "Automatic release"), period.automatic_release_on),
        (translate("prints", "Home detention curfew"), period.curfew_eligible_on),
        (translate("prints", "Parole eligibility"), period.parole_eligible_on),
        (translate("prints", "Sentence expiry"), period.sentence_expires_on),
        (translate("prints", "Licence expiry"), period.licence_expires_on),
    )
    pairs = tuple((name, day_words(day)) for name, day in days if day is not None)
    none = ((translate("prints", "Dates"), "–"),)
    return Facts(pairs or none, translate("prints", "Dates in the record"))


def _steps(desk: Desk, steps: list[StepLine]) -> Table:
    columns = (
        Column("", 8),
        Column(translate("prints", "Step"), strong=True),
        Column(translate("prints", "Who and when"), 62),
        Column(translate("prints", "Initials"), 24),
    )
    lines = tuple(
        Line(
            (
                "\u2611" if one.stands is not None else TICK,
                code_label("leaving_step", one.code),
                _who(desk, one),
                "_" * 9,
            )
        )
        for one in steps
    )
    return Table(columns, lines)


def _who(desk: Desk, line: StepLine) -> str:
    said = [f"{one.by}, {moment_words(one.at, desk.now())}" for one in line.entries]
    return "; ".join(said)
