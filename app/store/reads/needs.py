"""What people need from the prison: evacuation plans, and adjustments for a disability."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.source import among, day, sure_day, waiting_records
from app.store.tables import RECORDS

_PEEP = RECORDS["peep"]
_ADJUSTMENT = RECORDS["adjustment"]


@dataclass(frozen=True)
class PeepLine:
    """An evacuation plan. ``pending``: not known to the centre yet."""

    id: str
    person_id: str
    help: str
    helpers: int
    equipment: tuple[str, ...]
    refuge: str | None
    reviewed_on: dt.date
    review_on: dt.date | None
    opened_by: str | None
    status: str
    ended_on: dt.date | None
    ended_reason: str | None
    pending: bool = False


@dataclass(frozen=True)
class AdjustmentLine:
    """An adjustment for a disability or another need."""

    id: str
    need: str | None
    kind: str
    what: str
    started_on: dt.date
    reviewed_on: dt.date | None
    opened_by: str | None
    status: str
    ended_on: dt.date | None
    ended_reason: str | None
    pending: bool


def peep_lines(reading: Reading, ids: Collection[str]) -> tuple[PeepLine, ...]:
    """The evacuation plans of a person under these ids: active first, the latest review first."""
    waiting = waiting_records(reading)
    found = [
        _peep(row, pending=("peep", row["id"]) in waiting)
        for row in reading.connection.execute(
            select(_PEEP).where(among(_PEEP.c.person_id, ids)).order_by(_PEEP.c.id)
        ).mappings()
    ]
    found.sort(key=lambda line: line.reviewed_on, reverse=True)
    return tuple(sorted(found, key=lambda line: line.status != "ACTIVE"))


def adjustment_lines(reading: Reading, ids: Collection[str]) -> tuple[AdjustmentLine, ...]:
    """The adjustments of a person under these ids: active first, the latest first."""
    waiting = waiting_records(reading)
    rows = reading.connection.execute(
        select(_ADJUSTMENT)
        .where(among(_ADJUSTMENT.c.person_id, ids))
        .order_by(_ADJUSTMENT.c.started_on.desc(), _ADJUSTMENT.c.id)
    ).mappings()
    found = [
        AdjustmentLine(
            id=row["id"],
            need=row["need"],
            kind=row["kind"],
            what=row["what"],
            started_on=sure_day(row["started_on"]),
            reviewed_on=day(row["reviewed_on"]),
            opened_by=row["opened_by"],
            status=row["status"],
            ended_on=day(row["ended_on"]),
            ended_reason=row["ended_reason"],
            pending=("adjustment", row["id"]) in waiting,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda line: line.status != "ACTIVE"))


def active_peeps(reading: Reading, people: Iterable[str]) -> Mapping[str, tuple[PeepLine, ...]]:
    """The active evacuation plans of each of these people, under any of their records."""
    one = merged(reading)
    rows = reading.connection.execute(
        select(_PEEP)
        .where(among(_PEEP.c.person_id, one.all_of(people)), _PEEP.c.status == "ACTIVE")
        .order_by(_PEEP.c.reviewed_on.desc(), _PEEP.c.id)
    ).mappings()
    found: defaultdict[str, list[PeepLine]] = defaultdict(list)
    for row in rows:
        found[one.standing(row["person_id"])].append(_peep(row))
    return {person_id: tuple(lines) for person_id, lines in found.items()}


def _peep(row: Mapping[Any, Any], *, pending: bool = False) -> PeepLine:
    equipment = row["equipment"]
    return PeepLine(
        id=str(row["id"]),
        person_id=str(row["person_id"]),
        help=str(row["help"]),
        helpers=int(str(row["helpers"])),
        equipment=tuple(equipment) if isinstance(equipment, list) else (),
        refuge=str(row["refuge"]) if row["refuge"] else None,
        reviewed_on=sure_day(str(row["reviewed_on"])),
        review_on=day(str(row["review_on"])) if row["review_on"] else None,
        opened_by=str(row["opened_by"]) if row["opened_by"] else None,
        status=str(row["status"]),
        ended_on=day(str(row["ended_on"])) if row["ended_on"] else None,
        ended_reason=str(row["ended_reason"]) if row["ended_reason"] else None,
        pending=pending,
    )
