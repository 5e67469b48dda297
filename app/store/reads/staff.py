"""Members of staff of a prison, to choose somebody from."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select

from app.store.reading import Reading
from app.store.reads.source import opened
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.names import display_name

_STAFF = RECORDS["staff"].c


@dataclass(frozen=True)
class Colleague:
    """Somebody who works here, and as what."""

    staff_id: str
    name: str
    role: str


def colleagues(source: Replica | Reading, prison: str) -> tuple[Colleague, ...]:
    """Everybody who works in this prison now, by name."""
    wanted = select(_STAFF.id, _STAFF.surname, _STAFF.forename, _STAFF.role).where(
        _STAFF.active.is_(True), or_(_STAFF.prison == prison, _STAFF.prison.is_(None))
    )
    with opened(source) as reading:
        rows = reading.connection.execute(wanted).all()
    found = [Colleague(row.id, display_name(row.surname, row.forename), row.role) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.name, one.staff_id)))
