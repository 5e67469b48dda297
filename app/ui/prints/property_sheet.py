"""A person's property on paper, to be signed: containers by their seals, things, and cash."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.belongings import Belongings, ContainerLine, ItemLine, belongings
from app.store.reads.person import PersonPage
from app.ui.forms.sealing import cash_words, container_words
from app.ui.labels import cell_words, code_label
from app.ui.prints.sheet import Block, Column, Line, Portrait, Sheet, Table, Text, Title
from app.ui.prints.words import prison_words
from app.ui.wording import day_words
from record.moments import local
from record.names import display_name
from record.pounds import money

translate = QCoreApplication.translate

_SIGN_HERE = "_" * 34


def property_sheet(desk: Desk, page: PersonPage) -> Sheet:
    """What somebody owns here now; what has gone or was handed out is not on it."""
    owned = belongings(desk.replica, page.head.person_id)
    return Sheet(
        title=translate("prints", "Property"),
        place=prison_words(desk),
        blocks=tuple(_blocks(page, owned)),
    )


def _blocks(page: PersonPage, owned: Belongings) -> Iterator[Block]:
    head = page.head
    names = " ".join(part for part in (head.forename, head.middle_names) if part)
    cell = translate("prints", "Cell {cell}").format(cell=cell_words(head.cell_path))
    yield Portrait(display_name(head.surname, names), (head.prison_number, cell))
    yield from owned_blocks(owned)
    yield Title(translate("prints", "Signatures"))
    yield Text(translate("prints", "This list is right, and what is on it is mine."))
    yield signatures()


def owned_blocks(owned: Belongings) -> Iterator[Block]:
    """What somebody has with them, what is in each container here, and cash of this custody."""
    yield _things(translate("prints", "In possession"), owned.in_possession)
    for container in owned.containers:
        if not container.is_gone:
            place = container.place.place if container.place is not None else None
            title = " · ".join(filter(None, (container_words(container), place)))
            yield _things(title, owned.of(container.id), _sealed(container))
    if any(one.is_present for one in owned.cash):
        yield _cash(owned)


def _sealed(container: ContainerLine) -> str:
    seal = container.seal
    if seal is None:
        return translate("prints", "Not sealed")
    day = day_words(local(seal.sealed_at).date())
    return translate("prints", "Sealed {day}, {name}").format(day=day, name=seal.staff_name or "–")


def _things(title: str, items: tuple[ItemLine, ...], figures: str = "") -> Table:
    columns = (
        Column(translate("prints", "How many"), 22, right=True),
        Column(translate("prints", "What"), strong=True),
        Column(translate("prints", "Colour or make"), 52),
        Column(translate("prints", "Worth"), 26, right=True),
    )
    lines = tuple(
        Line(
            (
                str(item.quantity),
                item.description,
                item.look or "",
                money(item.value_pence) if item.value_pence is not None else "",
            )
        )
        for item in items
    )
    return Table(columns, lines or (Line(("", "–", "", "")),), title, figures)


def _cash(owned: Belongings) -> Table:
    columns = (
        Column(translate("prints", "Amount"), 30, right=True, strong=True),
        Column(translate("prints", "What"), 34),
        Column(translate("prints", "Counted"), 44),
        Column(translate("prints", "By")),
    )
    lines = tuple(
        Line(
            (
                money(one.pence),
                cash_words(one),
                day_words(local(one.counted_at).date()),
                f"{one.staff_name} + {one.second_name}",
            )
        )
        for one in owned.cash
        if one.is_present
    )
    return Table(columns, lines, translate("prints", "Cash"))


def signatures() -> Table:
    """Room to sign for the person, for reception, and for whoever is with them."""
    columns = (
        Column("", 60, strong=True),
        Column(translate("prints", "Signature")),
        Column(translate("prints", "Day"), 34),
    )
    whose = (
        translate("prints", "The person"),
        code_label("staff_role", "reception"),
        translate("prints", "Second person"),
    )
    return Table(columns, tuple(Line((who, _SIGN_HERE, "_" * 14)) for who in whose))
