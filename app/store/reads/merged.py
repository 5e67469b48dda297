"""Whose records were merged on this terminal: who stands for whom (``record.redirect``).

They are few, so screens that show many people read them all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from app.store.reading import Reading
from app.store.tables import RECORDS
from record.redirect import standing_id


@dataclass(frozen=True)
class Merged:
    """The records that lead to another one, with the one that stands for each."""

    stands_for: Mapping[str, str]

    def standing(self, person_id: str) -> str:
        """The record that stands for a person."""
        return self.stands_for.get(person_id, person_id)

    def ids_of(self, person_id: str) -> list[str]:
        """The records of the person for whom this one stands, itself first."""
        return [person_id, *(each for each, of in self.stands_for.items() if of == person_id)]

    def all_of(self, person_ids: Iterable[str]) -> list[str]:
        """The records of all these people, each once."""
        wanted = dict.fromkeys(person_ids)
        return [*wanted, *(e for e, of in self.stands_for.items() if of in wanted and e != of)]

    def with_others(self, person_ids: Iterable[str]) -> Iterator[str]:
        """Those of these people of whom there are several records."""
        several = set(self.stands_for.values())
        return (person_id for person_id in person_ids if person_id in several)


def merged(reading: Reading) -> Merged:
    """Who stands for whom."""
    person = RECORDS["person"].c
    query = select(person.id).where(person.merged_into_id.is_not(None)).order_by(person.id)
    ids = reading.connection.execute(query).scalars().all()
    found = {person_id: standing_id(person_id, reading) for person_id in ids}
    return Merged({person_id: of for person_id, of in found.items() if of != person_id})
