"""Who is in a prison's custody, to choose somebody from: by name, by number or by cell."""

from __future__ import annotations

from dataclasses import dataclass

from app.store.reading import Reading
from app.store.reads.estate import natural
from app.store.reads.reviews import whereabouts
from app.store.reads.source import opened, people_rows
from app.store.replica import Replica
from record.names import display_name


@dataclass(frozen=True)
class Resident:
    """One person, and where they sleep; ``cell`` and ``wing_id`` are None for who has no cell."""

    person_id: str
    name: str
    prison_number: str
    cell: str | None
    wing_id: str | None


def residents(source: Replica | Reading, prison: str) -> tuple[Resident, ...]:
    """Everybody in this prison's custody, in the order of their cells."""
    with opened(source) as reading:
        where = whereabouts(reading, prison)
        rows = people_rows(reading, where)
    found = [
        Resident(
            person_id,
            display_name(row.surname, row.forename),
            row.prison_number or "",
            where[person_id].cell,
            where[person_id].wing_id,
        )
        for person_id, row in rows.items()
    ]
    return tuple(sorted(found, key=lambda one: (natural(one.cell or "~"), one.name)))
