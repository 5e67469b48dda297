"""Rows of the record in and out of its tables, by type; the statements are made once a shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Insert,
    Select,
    bindparam,
    delete,
    or_,
    select,
)
from sqlalchemy.dialects.sqlite import insert

from app.store.tables import PENDING_CHANGE, RECORDS
from record import compact
from record.catalogue import BY_NAME
from record.field import Field
from record.kinds import Row, Value
from record.protocol import Table

CHUNK = 500
"""How many ids one statement is asked for."""

Item = TypeVar("Item")


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in pieces of at most ``CHUNK``."""
    rest = iter(items)
    while piece := list(islice(rest, CHUNK)):
        yield piece


def get(connection: Connection, record_type: str, record_id: str) -> Row | None:
    """One row, or None."""
    found = (
        connection.execute(_matching(record_type, ("id",), ()), {"is_id": record_id})
        .mappings()
        .first()
    )
    return dict(found) if found else None


def find(connection: Connection, record_type: str, equal: Mapping[str, Value]) -> list[Row]:
    """All rows whose fields equal these values (None: empty), ordered by id."""
    given = {name: value for name, value in equal.items() if value is not None}
    empty = tuple(sorted(set(equal) - set(given)))
    statement = _matching(record_type, tuple(sorted(given)), empty)
    found = connection.execute(statement, {f"is_{name}": v for name, v in given.items()})
    return [dict(row) for row in found.mappings()]


def version(connection: Connection, record_type: str, record_id: str) -> int | None:
    """The centre's version of the row held, or None when none is held."""
    return versions(connection, record_type, [record_id]).get(record_id)


def versions(connection: Connection, record_type: str, record_ids: Iterable[str]) -> dict[str, int]:
    """The centre's version of each row that is held, by id."""
    held: dict[str, int] = {}
    for piece in chunks(record_ids):
        held.update(connection.execute(_versions(record_type), {"ids": piece}).all())
    return held


def many(
    connection: Connection, record_type: str, record_ids: Iterable[str]
) -> Iterator[tuple[str, Row]]:
    """Rows by their ids, in no order; those that are not there are left out."""
    for piece in chunks(record_ids):
        for row in connection.execute(_many(record_type), {"ids": piece}).mappings():
            yield str(row["id"]), dict(row)


def put(connection: Connection, record_type: str, rows: Sequence[tuple[str, int, Row]]) -> None:
    """Write rows (id, version, values) in place of what was there."""
    if not rows:
        return
    known = BY_NAME[record_type].by_name
    connection.execute(
        _upsert(record_type),
        [
            {"id": rid, "version": number} | {name: values.get(name) for name in known}
            for rid, number, values in rows
        ],
    )


def load(connection: Connection, table: Table) -> None:
    """Write many rows of one type; those that are held as new or newer are passed over.

    The driver takes the columns as they are, which is several times as fast as `put`. The values
    must fit their fields (``record.fit``).
    """
    fields = BY_NAME[table.record_type].fields
    columns = [_loadable(field, table) for field in fields]
    values = list(zip(table.ids, table.versions, *columns, strict=True))
    if values:
        connection.exec_driver_sql(_loading(table.record_type), values)


def _loadable(field: Field, table: Table) -> Sequence[Any]:
    """A column as the driver takes it."""
    column = table.columns.get(field.name)
    if column is None:
        return ["[]" if field.kind.name == "codes" else None] * len(table.ids)
    if isinstance(field.kind.column, JSON):
        return [None if value is None else compact.written(value) for value in column]
    return column


@cache
def _loading(record_type: str) -> str:
    names = ["id", "version", *BY_NAME[record_type].by_name]
    quoted = ", ".join(f'"{name}"' for name in names)
    newer = ", ".join(f'"{name}" = excluded."{name}"' for name in names[1:])
    return (
        f'INSERT INTO "{record_type}" ({quoted}) VALUES ({", ".join("?" * len(names))})'  # noqa: S608 (our own names)
        f" ON CONFLICT (id) DO UPDATE SET {newer}"
        f' WHERE excluded.version > "{record_type}".version'
    )


def drop(connection: Connection, record_type: str, record_ids: Iterable[str]) -> None:
    """Remove rows from this terminal."""
    table = RECORDS[record_type]
    for piece in chunks(record_ids):
        connection.execute(delete(table).where(table.c.id.in_(piece)))


def about(connection: Connection, record_type: str, person_id: str) -> list[Row]:
    """All rows of a type that are about a person, on either side."""
    if not BY_NAME[record_type].person_fields:
        return []
    found = connection.execute(_about(record_type), {"whose": person_id})
    return [dict(row) for row in found.mappings()]


@cache
def _rows(record_type: str) -> Select[Any]:
    table = RECORDS[record_type]
    return select(*(column for column in table.c if column is not table.c.version))


@cache
def _many(record_type: str) -> Select[Any]:
    return _rows(record_type).where(_is_one_of(record_type))


@cache
def _versions(record_type: str) -> Select[Any]:
    table = RECORDS[record_type]
    return select(table.c.id, table.c.version).where(_is_one_of(record_type))


def _is_one_of(record_type: str) -> ColumnElement[bool]:
    return RECORDS[record_type].c.id.in_(bindparam("ids", expanding=True))


@cache
def _about(record_type: str) -> Select[Any]:
    table = RECORDS[record_type]
    names = BY_NAME[record_type].person_fields
    return _rows(record_type).where(or_(*(table.c[name] == bindparam("whose") for name in names)))


@cache
def _matching(record_type: str, given: tuple[str, ...], empty: tuple[str, ...]) -> Select[Any]:
    table = RECORDS[record_type]
    return (
        _rows(record_type)
        .where(*(table.c[name] == bindparam(f"is_{name}") for name in given))
        .where(*(table.c[name].is_(None) for name in empty))
        .order_by(table.c.id)
    )


@cache
def _upsert(record_type: str) -> Insert:
    table = RECORDS[record_type]
    statement = insert(table)
    offered = {c.name: statement.excluded[c.name] for c in table.c if c is not table.c.id}
    return statement.on_conflict_do_update(index_elements=[table.c.id], set_=offered)


def is_pending(connection: Connection, record_type: str, record_id: str) -> bool:
    """Whether changes of this terminal lie over the row."""
    about = {"of_type": record_type, "of_record": record_id}
    return connection.execute(_IS_PENDING, about).first() is not None


_IS_PENDING = (
    select(PENDING_CHANGE.c.number)
    .where(
        PENDING_CHANGE.c.record_type == bindparam("of_type"),
        PENDING_CHANGE.c.record_id == bindparam("of_record"),
    )
    .limit(1)
)
