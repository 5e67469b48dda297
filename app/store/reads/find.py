"""Finding people and cells, however they are spelt, and where there is room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

from sqlalchemy import and_, func, select

from app.store.reading import Reading
from app.store.reads.badges import Badge, badges_of
from app.store.reads.estate import Place, estate, natural
from app.store.reads.merged import merged
from app.store.reads.source import opened, people_rows, sure_day
from app.store.replica import Replica
from app.store.search import search_people, squeeze
from app.store.tables import AUDIT, RECORDS
from record.moments import age_years
from record.watched import OPEN_PERSON

Why = Literal["name", "alias", "number", "cell", "like"]


@dataclass(frozen=True)
class Hit:
    """A person found. ``why``: what matched, and the text that did; None when listed unasked."""

    person_id: str
    surname: str
    forename: str
    prison_number: str
    cell_path: str | None
    age: int
    status: str | None
    badges: tuple[Badge, ...]
    why: tuple[Why, str] | None = None


@dataclass(frozen=True)
class CellHit:
    """A cell found, with how many it holds and how many are in it."""

    id: str
    path: str
    capacity: int | None
    occupants: int
    in_use: bool


def find_people(replica: Replica | Reading, text: str, limit: int = 20) -> tuple[Hit, ...]:
    """People by name, other name, number or cell, best first; misspelt ones too."""
    with opened(replica) as reading:
        found = search_people(reading.connection, text, limit, merged(reading).stands_for)
        hits = _hits(reading, [one.person_id for one in found])
    return tuple(
        replace(hits[one.person_id], why=(cast(Why, one.kind), one.text))
        for one in found
        if one.person_id in hits
    )


def recent(replica: Replica | Reading, staff_id: str, limit: int = 12) -> tuple[Hit, ...]:
    """The people whom this member of staff opened last, latest first."""
    with opened(replica) as reading:
        rows = reading.connection.execute(
            select(AUDIT.c.person_id)
            .where(AUDIT.c.staff_id == staff_id, AUDIT.c.deed == OPEN_PERSON)
            .where(AUDIT.c.person_id.is_not(None))
            .group_by(AUDIT.c.person_id)
            .order_by(func.max(AUDIT.c.number).desc())
        )
        one = merged(reading)
        latest = list(dict.fromkeys(map(one.standing, rows.scalars())))[:limit]
        hits = _hits(reading, latest)
    return tuple(hits[person_id] for person_id in latest if person_id in hits)


def known(replica: Replica | Reading, person_ids: Sequence[str]) -> tuple[Hit, ...]:
    """These people, in this order; whom this terminal does not hold is left out."""
    with opened(replica) as reading:
        hits = _hits(reading, list(person_ids))
    return tuple(hits[each] for each in person_ids if each in hits)


def find_cells(replica: Replica | Reading, text: str, limit: int = 20) -> tuple[CellHit, ...]:
    """Cells by their full code or a part of it, with or without noughts and dashes.

    Those whose code begins so come first, then those where the part is elsewhere.
    """
    wanted = squeeze(text)
    if not wanted:
        return ()
    ranked = []
    with opened(replica) as reading:
        for place, occupants in _cells(reading):
            rank = _rank(wanted, place.path)
            if rank is not None:
                ranked.append((rank, natural(place.path), _cell_hit(place, occupants)))
    return tuple(hit for _, _, hit in sorted(ranked, key=lambda found: found[:2])[:limit])


def free_cells(replica: Replica | Reading, prison: str) -> tuple[CellHit, ...]:
    """Cells of a prison in use with room for one more, in the order of their codes."""
    with opened(replica) as reading:
        free = [
            (place, occupants)
            for place, occupants in _cells(reading, prison)
            if place.in_use and occupants < (place.capacity or 0)
        ]
    ordered = sorted(free, key=lambda found: natural(found[0].path))
    return tuple(_cell_hit(place, occupants) for place, occupants in ordered)


def _hits(reading: Reading, person_ids: Sequence[str]) -> dict[str, Hit]:
    """What a list shows of these people, by id; each is in custody by one of their records."""
    person, stay = RECORDS["person"], RECORDS["stay"]
    period, place = RECORDS["custody_period"], RECORDS["location"]
    one = merged(reading)
    rows = reading.connection.execute(
        select(
            person.c.id,
            period.c.status,
            place.c.path,
        )
        .outerjoin_from(
            person, period, and_(period.c.person_id == person.c.id, period.c.closed_at.is_(None))
        )
        .outerjoin(stay, and_(stay.c.person_id == person.c.id, stay.c.to_at.is_(None)))
        .outerjoin(place, place.c.id == stay.c.location_id)
        .where(person.c.id.in_(one.all_of(person_ids)))
        .order_by(period.c.opened_at, stay.c.from_at)
    ).all()
    custody: dict[str, Any] = {}
    for row in rows:  # a record that is in custody tells more than one that is not
        custody.setdefault(one.standing(row.id), row)
        if row.status is not None:
            custody[one.standing(row.id)] = row
    badges = badges_of(reading, person_ids)
    today = dt.datetime.now().astimezone().date()
    found = people_rows(reading, person_ids)
    return {
        person_id: _hit(row, custody[person_id], badges, today) for person_id, row in found.items()
    }


def _hit(row: Any, custody: Any, badges: Mapping[str, tuple[Badge, ...]], today: dt.date) -> Hit:
    return Hit(
        person_id=row.person_id,
        surname=row.surname,
        forename=row.forename,
        prison_number=row.prison_number or "",
        cell_path=custody.path,
        age=age_years(sure_day(row.date_of_birth), today),
        status=custody.status,
        badges=badges.get(row.person_id, ()),
    )


def _cells(reading: Reading, prison: str | None = None) -> list[tuple[Place, int]]:
    """Every cell with how many have their bed in it."""
    stay = RECORDS["stay"].c
    rows = reading.connection.execute(
        select(stay.location_id, func.count(stay.person_id.distinct()))
        .where(stay.to_at.is_(None))
        .group_by(stay.location_id)
    )
    occupants: dict[str, int] = dict(rows.all())
    return [
        (place, occupants.get(place.id, 0))
        for place in estate(reading, prison).places.values()
        if place.sleeps
    ]


def _rank(wanted: str, path: str) -> int | None:
    """0 where the code (with or without its prison) begins so, 1 where it is in it; or None.

    Noughts at the beginning of a part may be left out: ``a13`` finds A-1-003.
    """
    parts = [squeeze(part) for part in path.split("-")]
    short = [part.lstrip("0") or part for part in parts]
    ways = ["".join(way) for way in (parts, short, parts[1:], short[1:])]
    if any(way.startswith(wanted) for way in ways):
        return 0
    return 1 if any(wanted in way for way in ways) else None


def _cell_hit(place: Place, occupants: int) -> CellHit:
    return CellHit(place.id, place.path, place.capacity, occupants, place.in_use)
