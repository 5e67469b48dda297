"""Prison numbers: the series that the centre gives from, one after the other, and their blocks.

Whoever gives a number holds the lock on the series until the end of the transaction, so none is
given twice, whichever process asks. A number that somebody is known by already is passed over.
Space is plenty, so nothing that was leased ever comes back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import select

from hub.store.bulk import among
from hub.store.facts import HubFacts
from hub.store.tables import CENTRE, RECORDS
from hub.store.writing import Writing
from record.kinds import Row
from record.prison_numbers import (
    SERIES_BEGINS,
    number_at,
    numbers_from,
    place_of,
)

LOST_MAX = 1_000_000
"""More than are leased between a backup and its restoring: so many are passed over then."""
_NEXT, _LOST = "numbers_next", "numbers_lost"


def give_number(writing: Writing) -> str:
    """A number for somebody who has none, from the centre's own hand."""
    return number_at(take_numbers(writing, 1))


def unused(facts: HubFacts, block: Row) -> list[str]:
    """The numbers of a block that nobody is known to have."""
    numbers = numbers_of(block)
    taken = _taken(facts, numbers)
    return [number for number in numbers if number not in taken]


def numbers_of(block: Row) -> list[str]:
    """All numbers of a block, in order."""
    size = block["size"]
    assert isinstance(size, int)
    return list(numbers_from(str(block["first"]), size))


def was_lost(facts: HubFacts, number: str) -> bool:
    """Whether a number may have been leased in days that this record has lost."""
    place = place_of(number)
    return any(first <= place < upto for first, upto in _lost(facts))


def pass_over_lost(writing: Writing) -> None:
    """The record was restored from a backup: what may have been leased since is left alone."""
    begin = _lock_series(writing)
    lost = [*_lost(writing), (begin, begin + LOST_MAX)]
    _keep(writing, _LOST, json.dumps(lost))
    _keep(writing, _NEXT, str(begin + LOST_MAX))


def take_numbers(writing: Writing, size: int) -> int:
    """The place of the first of so many numbers in a row that nobody is known by."""
    first = _lock_series(writing)
    while taken := _taken(writing, [number_at(place) for place in range(first, first + size)]):
        first = max(map(place_of, taken)) + 1
    _keep(writing, _NEXT, str(first + size))
    return first


def _lock_series(writing: Writing) -> int:
    """Where the series goes on; nobody else gives from it until this transaction ends."""
    writing.insert_if_new(CENTRE, {"key": _NEXT, "value": str(SERIES_BEGINS)})
    here = select(CENTRE.c.value).where(CENTRE.c.key == _NEXT).with_for_update()
    return int(writing.connection.execute(here).scalar_one())


def _taken(facts: HubFacts, numbers: Iterable[str]) -> set[str]:
    """Those of these numbers that somebody is known by, or was."""
    wanted = list(numbers)
    person, identifier = RECORDS["person"].c, RECORDS["identifier"].c
    found = set[str]()
    for column in (person.prison_number, identifier.value):
        query = select(column).where(among(facts.connection, column, wanted))
        found.update(map(str, facts.connection.scalars(query)))
    return found


def _lost(facts: HubFacts) -> list[tuple[int, int]]:
    kept = facts.connection.scalar(select(CENTRE.c.value).where(CENTRE.c.key == _LOST))
    return [(first, upto) for first, upto in json.loads(kept or "[]")]


def _keep(writing: Writing, key: str, value: str) -> None:
    writing.upsert(CENTRE, [{"key": key, "value": value}], ("value",))
