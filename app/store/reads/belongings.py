"""What somebody owns here: containers with their seals and moves, items, cash, what is unsigned."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.source import among, opened, person_names, sure_moment, waiting_records
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.kinds import Value
from record.redirect import about, ids_of
from record.rules.cash import cash_of
from record.rules.custody import latest_period
from record.types.property import GONE, POSSESSION, STORED

_SEAL, _CASH = RECORDS["container_seal"], RECORDS["cash_count"]
_SIGNATURE = RECORDS["property_signature"]


@dataclass(frozen=True)
class SealLine:
    """A seal that was put on; ``signed``: the second person has signed, or none was needed."""

    id: str
    number: str
    why: str
    comment: str | None
    second_id: str | None
    second_name: str | None
    sealed_at: dt.datetime
    staff_name: str | None
    signed: bool


@dataclass(frozen=True)
class ContainerMoveLine:
    """Where a container came to."""

    kind: str
    prison: str
    place: str | None
    comment: str | None
    moved_at: dt.datetime
    staff_name: str | None


@dataclass(frozen=True)
class ContainerLine:
    """A container; its seals and its moves the latest first. ``things`` and ``pence``: in it."""

    id: str
    person_id: str
    kind: str
    seals: tuple[SealLine, ...]
    moves: tuple[ContainerMoveLine, ...]
    things: int
    pence: int
    pending: bool

    @property
    def seal(self) -> SealLine | None:
        """The seal that it bears."""
        return self.seals[0] if self.seals else None

    @property
    def place(self) -> ContainerMoveLine | None:
        """Where it is."""
        return self.moves[0] if self.moves else None

    @property
    def is_gone(self) -> bool:
        """Whether it is not in the prison any more."""
        return self.place is not None and self.place.kind in GONE


@dataclass(frozen=True)
class ItemLine:
    """A thing, or several alike, and where it is."""

    id: str
    description: str
    quantity: int
    look: str | None
    value_pence: int | None
    status: str
    container_id: str | None
    placed_at: dt.datetime | None
    placed_by: str | None
    placed_why: str | None
    pending: bool


@dataclass(frozen=True)
class CashLine:
    """Cash that was counted, when it came or (``given_back``) when they were let go.

    ``is_present``: in the custody period that is open, or was last.
    """

    id: str
    pence: int
    counted_at: dt.datetime
    staff_name: str
    second_id: str
    second_name: str
    comment: str | None
    signed: bool
    given_back: bool
    is_present: bool


@dataclass(frozen=True)
class Belongings:
    """Everything that somebody owns here; containers that have gone come last.

    ``held_pence``: the cash that is to be given back to them.
    """

    containers: tuple[ContainerLine, ...]
    items: tuple[ItemLine, ...]
    cash: tuple[CashLine, ...]
    held_pence: int

    @property
    def in_possession(self) -> tuple[ItemLine, ...]:
        """What the person has with them."""
        return tuple(one for one in self.items if one.status == POSSESSION)

    def of(self, container_id: str) -> tuple[ItemLine, ...]:
        """What is in a container."""
        return tuple(one for one in self.items if one.container_id == container_id)


@dataclass(frozen=True)
class ToSign:
    """What somebody was the second person of, and has not signed: a seal, or cash."""

    record_id: str
    person_id: str
    person_name: str
    seal: str | None
    pence: int | None
    since: dt.datetime


def belongings(source: Replica | Reading, person_id: str) -> Belongings:
    """What a person owns here, under any of their records."""
    with opened(source) as reading:
        ids = ids_of(person_id, reading)
        waiting = waiting_records(reading)
        signed = _signed(reading, ids)
        items = tuple(_items(reading, ids, waiting))
        containers = tuple(_containers(reading, ids, items, signed, waiting))
        held, cash = _all_cash(reading, person_id, ids, signed)
    return Belongings(
        tuple(sorted(containers, key=lambda one: one.is_gone)),
        tuple(sorted(items, key=lambda one: one.status not in (POSSESSION, STORED))),
        cash,
        held,
    )


def to_sign(reading: Reading, staff_id: str) -> tuple[ToSign, ...]:
    """What waits for this member of staff's signature as the second person."""
    found = [
        *_unsigned(reading, _SEAL, _SIGNATURE.c.seal_id, staff_id),
        *_unsigned(reading, _CASH, _SIGNATURE.c.cash_id, staff_id),
    ]
    names = person_names(reading, {row["person_id"] for row in found})
    return tuple(
        ToSign(
            record_id=row["id"],
            person_id=row["person_id"],
            person_name=names[row["person_id"]],
            seal=row.get("number"),
            pence=row.get("pence"),
            since=sure_moment(row.get("sealed_at") or row["counted_at"]),
        )
        for row in found
        if row["person_id"] in names
    )


def _unsigned(reading: Reading, table: Any, signed: Any, staff_id: str) -> Iterable[Any]:
    wanted = (
        select(table)
        .outerjoin(_SIGNATURE, signed == table.c.id)
        .where(table.c.second_id == staff_id, _SIGNATURE.c.id.is_(None))
        .order_by(table.c.id)
    )
    return [dict(row) for row in reading.connection.execute(wanted).mappings()]


def _rows(reading: Reading, record_type: str, ids: Iterable[str], by: str) -> list[Any]:
    """The rows of a type about a person, the latest first."""
    table = RECORDS[record_type]
    wanted = select(table).where(among(table.c.person_id, list(ids)))
    ordered = wanted.order_by(table.c[by].desc(), table.c.id.desc())
    return list(reading.connection.execute(ordered).mappings())


def _signed(reading: Reading, ids: Iterable[str]) -> frozenset[str]:
    """The seals and counts that the second person has signed."""
    rows = _rows(reading, "property_signature", ids, "signed_at")
    return frozenset(row["seal_id"] or row["cash_id"] for row in rows)


def _containers(
    reading: Reading,
    ids: Iterable[str],
    items: Iterable[ItemLine],
    signed: frozenset[str],
    waiting: frozenset[tuple[str, str]],
) -> Iterable[ContainerLine]:
    seals: defaultdict[str, list[SealLine]] = defaultdict(list)
    for row in _rows(reading, "container_seal", ids, "sealed_at"):
        seals[row["container_id"]].append(_seal(row, signed))
    moves: defaultdict[str, list[ContainerMoveLine]] = defaultdict(list)
    for row in _rows(reading, "container_move", ids, "moved_at"):
        moves[row["container_id"]].append(_move(row))
    things: defaultdict[str, list[ItemLine]] = defaultdict(list)
    for item in items:
        if item.container_id is not None:
            things[item.container_id].append(item)
    for row in _rows(reading, "property_container", ids, "opened_at"):
        held = things[row["id"]]
        yield ContainerLine(
            id=row["id"],
            person_id=row["person_id"],
            kind=row["kind"],
            seals=tuple(seals[row["id"]]),
            moves=tuple(moves[row["id"]]),
            things=sum(item.quantity for item in held),
            pence=sum(item.value_pence or 0 for item in held),
            pending=("property_container", row["id"]) in waiting,
        )


def _items(
    reading: Reading, ids: Iterable[str], waiting: frozenset[tuple[str, str]]
) -> Iterable[ItemLine]:
    for row in reversed(_rows(reading, "property_item", ids, "placed_at")):
        yield ItemLine(
            id=row["id"],
            description=row["description"],
            quantity=row["quantity"],
            look=row["look"],
            value_pence=row["value_pence"],
            status=row["status"],
            container_id=row["container_id"],
            placed_at=sure_moment(row["placed_at"]) if row["placed_at"] else None,
            placed_by=row["placed_by"],
            placed_why=row["placed_why"],
            pending=("property_item", row["id"]) in waiting,
        )


def _seal(row: Mapping[str, Any], signed: frozenset[str]) -> SealLine:
    return SealLine(
        id=row["id"],
        number=row["number"],
        why=row["why"],
        comment=row["comment"],
        second_id=row["second_id"],
        second_name=row["second_name"],
        sealed_at=sure_moment(row["sealed_at"]),
        staff_name=row["staff_name"],
        signed=row["second_id"] is None or row["id"] in signed,
    )


def _move(row: Mapping[str, Any]) -> ContainerMoveLine:
    return ContainerMoveLine(
        kind=row["kind"],
        prison=row["prison"],
        place=row["place"],
        comment=row["comment"],
        moved_at=sure_moment(row["moved_at"]),
        staff_name=row["staff_name"],
    )


def _all_cash(
    reading: Reading, person_id: str, ids: Iterable[str], signed: frozenset[str]
) -> tuple[int, tuple[CashLine, ...]]:
    """What is held, and every count of cash; one of no period that is here is of the present."""
    periods = about("custody_period", person_id, reading)
    present = latest_period([one for one in periods if one["closed_at"] is None] or periods)
    held = cash_of(present, reading).held if present is not None else 0
    over, given_back = set[Value](), set[Value]()
    for period in periods:
        cash = cash_of(period, reading)
        given_back |= {row["id"] for row in cash.paid_out}
        if period is not present:
            over |= {row["id"] for row in (*cash.taken_in, *cash.paid_out)}
    return held, tuple(
        _cash(row, signed, given_back=row["id"] in given_back, is_present=row["id"] not in over)
        for row in _rows(reading, "cash_count", ids, "counted_at")
    )


def _cash(
    row: Mapping[str, Any], signed: frozenset[str], *, given_back: bool, is_present: bool
) -> CashLine:
    return CashLine(
        id=row["id"],
        pence=row["pence"],
        counted_at=sure_moment(row["counted_at"]),
        staff_name=row["staff_name"],
        second_id=row["second_id"],
        second_name=row["second_name"],
        comment=row["comment"],
        signed=row["id"] in signed,
        given_back=given_back,
        is_present=is_present,
    )
