"""Whose record is restricted: whoever opens or prints what is about them says why."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.source import among, opened
from app.store.replica import Replica
from app.store.tables import RECORDS

_PERSON = RECORDS["person"].c


def restricted_of(source: Replica | Reading, person_ids: Iterable[str]) -> tuple[str, ...]:
    """Those of these people any of whose records is restricted, each once."""
    wanted = dict.fromkeys(person_ids)
    with opened(source) as reading:
        one = merged(reading)
        records = {who: one.ids_of(one.standing(who)) for who in wanted}
        every = sorted({each for ids in records.values() for each in ids})
        query = select(_PERSON.id).where(among(_PERSON.id, every), _PERSON.restricted.is_(True))
        kept = set(reading.connection.execute(query).scalars())
    return tuple(who for who, ids in records.items() if not kept.isdisjoint(ids))
