"""The record as one transaction at the centre sees it: what rules and merging ask."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Select, bindparam, select

from hub.store.bulk import among
from hub.store.tables import PERSON_STREAM, RECORDS, TERMINAL
from record.catalogue import BY_NAME, people_of
from record.kinds import Row, Value

IDS_PER_QUERY = 5000

Key = TypeVar("Key", str, int)

Stamps = dict[str, list[str]]
"""Of each merge group that a terminal wrote: hybrid time, member of staff, moment, action."""


@dataclass(frozen=True)
class Entry:
    """A row of the record with the centre's own numbers."""

    row: Row
    version: int
    stamps: Stamps


class HubFacts:
    """Implements ``record.facts.Facts`` on one connection. Rows that it gave are not to be altered.

    What was read once is remembered until `forget`, which a writer calls when it has its locks.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._entries: dict[tuple[str, str], Entry | None] = {}
        self._memberships: dict[str, dict[str, bool]] = {}
        self._merged: dict[str, list[str]] = {}

    def forget(self) -> None:
        """Forget what was read."""
        self._entries.clear()
        self._memberships.clear()
        self._merged.clear()

    def get(self, record_type: str, record_id: str) -> Row | None:
        """One row, or None."""
        entry = self.entry(record_type, record_id)
        return None if entry is None else entry.row

    def entry(self, record_type: str, record_id: str) -> Entry | None:
        """One row with its version and stamps, or None."""
        key = (record_type, record_id)
        if key not in self._entries:
            found = self.connection.execute(_by_id(record_type), {"named": record_id}).first()
            self._entries[key] = None if found is None else _entry(record_type, found)
        return self._entries[key]

    def find(self, record_type: str, **equal: Value) -> list[Row]:
        """All rows whose fields equal these values, ordered by id."""
        given = {name: value for name, value in equal.items() if value is not None}
        empty = tuple(sorted(set(equal) - set(given)))
        query = _matching(record_type, tuple(sorted(given)), empty)
        found = self.connection.execute(query, {f"is_{name}": v for name, v in given.items()})
        return [_entry(record_type, row).row for row in found.all()]

    def entries(self, record_type: str, record_ids: Iterable[str]) -> Iterator[Entry]:
        """Many rows of one type, in no order; those that are not there are left out."""
        table = RECORDS[record_type]
        for ids in chunks(record_ids):
            query = _entries(record_type).where(among(self.connection, table.c.id, ids))
            for found in self.connection.execute(query).all():
                yield _entry(record_type, found)

    def known_entries(self, keys: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Entry]]:
        """Many rows of any types with their types, in no order; those remembered are not read."""
        unread: dict[str, list[str]] = {}
        for key in keys:
            entry = self._entries.get(key)
            if entry is None:
                unread.setdefault(key[0], []).append(key[1])
            else:
                yield key[0], entry
        for record_type, ids in unread.items():
            for entry in self.entries(record_type, ids):
                yield record_type, entry

    def remember_entries(self, keys: Iterable[tuple[str, str]]) -> None:
        """Read many rows at once, for `entry` to answer from; also that some are not there."""
        unread = {key for key in keys if key not in self._entries}
        found = {(kind, str(entry.row["id"])): entry for kind, entry in self.known_entries(unread)}
        self._entries.update((key, found.get(key)) for key in unread)

    def remember(self, record_type: str, entry: Entry) -> None:
        """Remember a row that was just written past `put`."""
        self._entries[record_type, str(entry.row["id"])] = entry

    def merged_into(self, person_id: str) -> list[str]:
        """The ids of the people who were merged straight into this one, in order."""
        if person_id not in self._merged:
            self.remember_merged([person_id])
        return self._merged[person_id]

    def remember_merged(self, person_ids: Iterable[str]) -> None:
        """Read at once who was merged into these people, for `merged_into` to answer from."""
        person = RECORDS["person"].c
        unknown = sorted(set(person_ids) - set(self._merged))
        self._merged.update((person_id, []) for person_id in unknown)
        for ids in chunks(unknown):
            query = select(person.merged_into_id, person.id).where(
                among(self.connection, person.merged_into_id, ids)
            )
            for into, merged in self.connection.execute(query.order_by(person.id)).all():
                self._merged[into].append(merged)

    def memberships(self, person_id: str) -> Mapping[str, bool]:
        """The streams that a person is (true) or was (false) in."""
        if person_id not in self._memberships:
            self.remember_memberships([person_id])
        return self._memberships[person_id]

    def remember_memberships(self, person_ids: Iterable[str]) -> None:
        """Read the streams of many people at once, for `memberships` to answer from."""
        table = PERSON_STREAM
        unknown = sorted(set(person_ids) - set(self._memberships))
        self._memberships.update((person_id, {}) for person_id in unknown)
        for ids in chunks(unknown):
            query = select(table).where(among(self.connection, table.c.person_id, ids))
            for person_id, stream, present in self.connection.execute(query).all():
                self._memberships[person_id][stream] = present

    def has_terminals(self, prison: str) -> bool:
        """Whether anybody works with the record in a prison, so that they can be asked.

        Also where all that they had were revoked: they will have others.
        """
        query = select(TERMINAL.c.id).where(TERMINAL.c.prison == prison).limit(1)
        return self.connection.execute(query).first() is not None

    def streams_of(self, record_type: str, row: Row) -> set[str]:
        """The streams that a record travels in: its type's own, its people's, or its prison's."""
        own = BY_NAME[record_type].stream
        if own is not None:
            return {own}
        people = people_of(record_type, row)
        if people:
            return {
                stream
                for person_id in people
                for stream, present in self.memberships(person_id).items()
                if present
            }
        field = BY_NAME[record_type].prison_field
        return {prison_stream(str(row[field]))} if field and row.get(field) else set()


def prison_stream(prison: str) -> str:
    """The name of a prison's stream."""
    return f"prison:{prison}"


def entry_of(record_type: str, found: RowMapping | Mapping[str, Any]) -> Entry:
    """An entry from a row of the record's table."""
    row: Row = {"id": found["id"]}
    row.update((name, found[name]) for name in BY_NAME[record_type].by_name)
    return Entry(row, found["version"], found["stamps"])


@cache
def _entries(record_type: str) -> Select[Any]:
    """Rows of a type as `_entry` takes them."""
    table = RECORDS[record_type].c
    names = BY_NAME[record_type].by_name
    return select(table.version, table.stamps, table.id, *(table[name] for name in names))


@cache
def _by_id(record_type: str) -> Select[Any]:
    return _entries(record_type).where(RECORDS[record_type].c.id == bindparam("named"))


@cache
def _matching(record_type: str, given: tuple[str, ...], empty: tuple[str, ...]) -> Select[Any]:
    table = RECORDS[record_type].c
    return (
        _entries(record_type)
        .where(*(table[name] == bindparam(f"is_{name}") for name in given))
        .where(*(table[name].is_(None) for name in empty))
        .order_by(table.id)
    )


def _entry(record_type: str, found: Sequence[Any]) -> Entry:
    version, stamps, *values = found
    return Entry(dict(zip(_names(record_type), values, strict=True)), version, stamps)


@cache
def _names(record_type: str) -> tuple[str, ...]:
    return "id", *BY_NAME[record_type].by_name


def chunks(ids: Iterable[Key]) -> Iterator[list[Key]]:
    """Ids in lists short enough for one query."""
    iterator = iter(ids)
    while chunk := list(itertools.islice(iterator, IDS_PER_QUERY)):
        yield chunk
