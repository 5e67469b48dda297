"""The wing board: who is in which cell, who is out, and what must be known about each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import CTE, Select, and_, exists, or_, select

from app.store.reading import Reading
from app.store.reads.badges import Badge, badges_of
from app.store.reads.estate import Estate, Place, estate, natural, on_wings, wing_estate
from app.store.reads.merged import merged
from app.store.reads.source import opened, people_rows, waiting_records
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.names import fold
from record.problems import Problem
from record.rules.apart import WING_KINDS
from record.rules.leaving import HOLDS_A_BED

Status = Literal["IN", "OUT", "TRN", "UAL"]


@dataclass(frozen=True)
class Wing:
    """A wing or block of a prison."""

    id: str
    code: str
    name: str


@dataclass(frozen=True)
class Occupant:
    """A person on the board. ``out_kind`` and ``out_to`` say where, when ``status`` is not IN."""

    person_id: str
    surname: str
    forename: str
    prison_number: str
    badges: tuple[Badge, ...]
    status: Status
    out_kind: str | None
    out_to: str | None
    pending: bool


@dataclass(frozen=True)
class Cell:
    """A place to sleep. ``capacity`` is operational, else certified; None when nobody set it."""

    id: str
    path: str
    code: str
    kind: str
    capacity: int | None
    certified: int | None
    attributes: tuple[str, ...]
    in_use: bool
    out_of_use_reason: str | None
    occupants: tuple[Occupant, ...]


@dataclass(frozen=True)
class Landing:
    """A landing: ``roll`` counts whoever has a cell here, ``out`` those of them who are out."""

    id: str
    code: str
    name: str
    cells: tuple[Cell, ...]
    roll: int
    capacity: int
    out: int


@dataclass(frozen=True)
class Board:
    """A wing as it is now. ``unplaced`` are in the prison's custody and have no cell at all.

    ``away`` have none either, and want none: on the way to another prison, unlawfully at large.
    """

    wing: Wing
    landings: tuple[Landing, ...]
    roll: int
    out: int
    capacity: int
    unplaced: tuple[Occupant, ...]
    away: tuple[Occupant, ...] = ()


_LOCATION = RECORDS["location"]
_PERSON = RECORDS["person"]
_PERIOD = RECORDS["custody_period"]
_STAY = RECORDS["stay"]


def wings(replica: Replica | Reading, prison: str) -> tuple[Wing, ...]:
    """The wings of a prison in which somebody may sleep, in the order of their codes."""
    with opened(replica) as reading:
        places = estate(reading, prison)
    slept_in = {places.wing_of(place.id) for place in places.places.values() if place.sleeps}
    found = [place for place in places.places.values() if place.id in slept_in]
    return tuple(_wing(place) for place in sorted(found, key=lambda p: natural(p.path)))


def board(replica: Replica | Reading, wing_id: str) -> Board:
    """One wing's board. ``Problem`` location_unknown when there is no such wing."""
    with opened(replica) as reading:
        wing = reading.get("location", wing_id)
        if wing is None or wing["kind"] not in WING_KINDS:
            raise Problem("location_unknown")
        prison = str(wing["prison"])
        places = wing_estate(reading, wing_id)
        placed = _placed(reading, prison, on_wings(_LOCATION.c.id == wing_id))
        lost = _unplaced(reading, prison)
        occupants = _occupants(reading, [*placed.values(), *lost.values()])
    by_place: defaultdict[str, list[Occupant]] = defaultdict(list)
    for person_id, row in placed.items():
        if occupants[person_id] not in by_place[row.location_id]:
            by_place[row.location_id].append(occupants[person_id])
    cells = [p for p in places.places.values() if p.sleeps or p.id in by_place]
    landings = _landings(places, places.places[wing_id], cells, by_place)
    without_cell = [occupants[person_id] for person_id in lost]
    return Board(
        wing=_wing(places.places[wing_id]),
        landings=landings,
        roll=sum(landing.roll for landing in landings),
        out=sum(landing.out for landing in landings),
        capacity=sum(landing.capacity for landing in landings),
        unplaced=_by_name([one for one in without_cell if one.status in HOLDS_A_BED]),
        away=_by_name([one for one in without_cell if one.status not in HOLDS_A_BED]),
    )


def in_cells(
    replica: Replica | Reading, prison: str, wing_id: str | None
) -> tuple[tuple[Place, Place, Occupant], ...]:
    """Who has a bed on a wing, or (None) anywhere in a prison, in the order of the cells.

    Each with the landing and the cell; a cell that is on no landing counts to its wing.
    """
    with opened(replica) as reading:
        places = estate(reading, prison) if wing_id is None else wing_estate(reading, wing_id)
        which = _LOCATION.c.prison == prison if wing_id is None else _LOCATION.c.id == wing_id
        placed = _placed(reading, prison, on_wings(which))
        occupants = _occupants(reading, list(placed.values()))
    by_cell: defaultdict[str, list[Occupant]] = defaultdict(list)
    for person_id, row in placed.items():
        if occupants[person_id] not in by_cell[row.location_id]:
            by_cell[row.location_id].append(occupants[person_id])
    cells = sorted((places.places[cell_id] for cell_id in by_cell), key=lambda p: natural(p.path))
    return tuple(
        (places.places[places.landing_of(cell.id) or places.wing_of(cell.id) or cell.id], cell, who)
        for cell in cells
        for who in _by_name(by_cell[cell.id])
    )


def _wing(place: Place) -> Wing:
    return Wing(place.id, place.code, place.name or place.code)


def _people() -> Select[Any]:
    """People in custody with what a tile shows; the open period is joined in by each caller."""
    return select(
        _PERSON.c.id.label("person_id"),
        _PERSON.c.surname,
        _PERSON.c.forename,
        _PERSON.c.prison_number,
        _PERIOD.c.id.label("period_id"),
        _PERIOD.c.prison,
        _PERIOD.c.status,
        _PERIOD.c.out_kind,
        _PERIOD.c.out_to,
        _STAY.c.id.label("stay_id"),
        _STAY.c.location_id,
    )


def _open_period() -> Any:
    return and_(_PERIOD.c.person_id == _PERSON.c.id, _PERIOD.c.closed_at.is_(None))


def _last_open_stay() -> Any:
    """A stay that is open and that no later open stay of the same person has ended."""
    later = _STAY.alias("later")
    return and_(
        _STAY.c.person_id == _PERSON.c.id,
        _STAY.c.to_at.is_(None),
        ~exists().where(
            later.c.person_id == _STAY.c.person_id,
            later.c.to_at.is_(None),
            or_(
                later.c.from_at > _STAY.c.from_at,
                and_(later.c.from_at == _STAY.c.from_at, later.c.id > _STAY.c.id),
            ),
        ),
    )


def _placed(reading: Reading, prison: str, here: CTE) -> dict[str, Any]:
    """Who has a bed on these wings, by id.

    The prison is compared here, not in the statement: SQLite would begin with the whole prison.
    """
    statement = (
        _people()
        .join_from(_STAY, _PERSON, _last_open_stay())
        .join(_PERIOD, _open_period())
        .where(_STAY.c.location_id.in_(select(here.c.id)), _STAY.c.to_at.is_(None))
        .order_by(_PERIOD.c.opened_at)
    )
    rows = reading.connection.execute(statement)
    return {row.person_id: row for row in rows if row.prison == prison}


def _unplaced(reading: Reading, prison: str) -> dict[str, Any]:
    """Who is in this prison's custody and on no wing: not placed yet, or in reception; by id."""
    on_a_wing = on_wings(_LOCATION.c.prison == prison)
    statement = (
        _people()
        .join_from(_PERIOD, _PERSON, _open_period())
        .outerjoin(_STAY, _last_open_stay())
        .where(or_(_STAY.c.id.is_(None), _STAY.c.location_id.not_in(select(on_a_wing.c.id))))
        .where(_PERIOD.c.prison == prison)
        .order_by(_PERIOD.c.opened_at)
    )
    return {row.person_id: row for row in reading.connection.execute(statement)}


def _occupants(reading: Reading, rows: Sequence[Any]) -> dict[str, Occupant]:
    """Whom these rows show, by the record that each is of; merged ones as whoever they are."""
    one = merged(reading)
    people = {row.person_id: one.standing(row.person_id) for row in rows}
    badges = badges_of(reading, people.values())
    waiting = waiting_records(reading)
    others = people_rows(reading, (of for each, of in people.items() if of != each))
    return {
        row.person_id: _occupant(
            row,
            others.get(people[row.person_id], row),
            badges.get(people[row.person_id], ()),
            pending=bool(waiting) and _waits(row, waiting),
        )
        for row in rows
    }


def _occupant(row: Any, person: Any, badges: tuple[Badge, ...], *, pending: bool) -> Occupant:
    return Occupant(
        person_id=person.person_id,
        surname=person.surname,
        forename=person.forename,
        prison_number=person.prison_number or "",
        badges=badges,
        status=row.status,
        out_kind=row.out_kind,
        out_to=row.out_to,
        pending=pending,
    )


def _waits(row: Any, waiting: frozenset[tuple[str, str]]) -> bool:
    """Whether anything that a tile shows of somebody waits to be sent."""
    return (
        ("stay", row.stay_id) in waiting
        or ("custody_period", row.period_id) in waiting
        or ("person", row.person_id) in waiting
    )


def _landings(
    places: Estate, wing: Place, cells: list[Place], by_place: dict[str, list[Occupant]]
) -> tuple[Landing, ...]:
    """The wing's landings; cells that are on none stand together under the wing's own name."""
    grouped: defaultdict[str, list[Place]] = defaultdict(list)
    for cell in cells:
        grouped[places.landing_of(cell.id) or wing.id].append(cell)
    found = [
        _landing(places.places[landing_id], sorted(group, key=lambda p: natural(p.path)), by_place)
        for landing_id, group in grouped.items()
    ]
    return tuple(sorted(found, key=lambda landing: natural(places.places[landing.id].path)))


def _landing(place: Place, cells: list[Place], by_place: dict[str, list[Occupant]]) -> Landing:
    shown = tuple(_cell(cell, _by_name(by_place.get(cell.id, ()))) for cell in cells)
    people = [occupant for cell in shown for occupant in cell.occupants]
    return Landing(
        id=place.id,
        code=place.code,
        name=place.name or place.code,
        cells=shown,
        roll=len(people),
        capacity=sum(cell.capacity or 0 for cell in shown if cell.in_use),
        out=sum(occupant.status != "IN" for occupant in people),
    )


def _cell(place: Place, occupants: tuple[Occupant, ...]) -> Cell:
    return Cell(
        id=place.id,
        path=place.path,
        code=place.code,
        kind=place.kind,
        capacity=place.capacity,
        certified=place.certified,
        attributes=place.attributes,
        in_use=place.in_use,
        out_of_use_reason=place.out_of_use_reason,
        occupants=occupants,
    )


def _by_name(people: Collection[Occupant]) -> tuple[Occupant, ...]:
    if len(people) < 2:
        return tuple(people)
    return tuple(sorted(people, key=lambda p: (fold(p.surname), fold(p.forename), p.person_id)))
