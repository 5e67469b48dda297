"""Rows as they travel: column-wise, which packs to half of what row-wise JSON does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from record import short_ids
from record.catalogue import BY_NAME, RECORD_TYPES
from record.field import RecordType
from record.kinds import Row, Value
from record.problems import Problem
from record.protocol import PageRow, Table
from record.reader import Reader
from record.types.unsettled import HISTORY

ROWS_MAX = 200_000
"""Rows of one table."""
ID_LENGTH_MAX = 200


def rows_to_wire(
    rows: Iterable[PageRow], short: Mapping[str, str] | None = None
) -> list[dict[str, Any]]:
    """Rows as tables: ids, versions and a column for every field that is used.

    There is one table for the whole rows of each record type, and one for those in which the same
    fields changed; the ids of these are said to be ``held``. An id that follows from the row itself
    is left out (None), and one that is in ``short`` is written so.
    """
    tables: dict[tuple[str, tuple[str, ...] | None], list[PageRow]] = {}
    for row in rows:
        changed = None if row.whole else tuple(row.values or ())
        tables.setdefault((row.record_type, changed), []).append(row)
    return [
        _table_to_wire(record_type, changed, alike, short or {})
        for record_type in RECORD_TYPES
        for (name, changed), alike in tables.items()
        if name == record_type.name
    ]


def _table_to_wire(
    record_type: RecordType,
    changed: tuple[str, ...] | None,
    rows: list[PageRow],
    short: Mapping[str, str],
) -> dict[str, Any]:
    columns: dict[str, list[Any]] = {}
    for field in record_type.fields:
        column = [(row.values or {}).get(field.name) for row in rows]
        if short and short_ids.names_records(field):
            column = [short.get(str(value), value) for value in column]
        if field.name in changed if changed else any(value is not None for value in column):
            columns[field.name] = column
    return {
        "type": record_type.name,
        "ids" if changed is None else "held": [
            None if short_ids.follows(row) else short.get(row.record_id, row.record_id)
            for row in rows
        ],
        "versions": [row.version for row in rows],
        "columns": columns,
    }


def tables_from_wire(items: list[Any]) -> list[Table]:
    """Read tables of rows; types and columns that this side does not know are passed over."""
    tables = []
    for item in items:
        read = Reader(item, "table")
        record_type = BY_NAME.get(read.text("type"))
        if record_type is None:
            continue
        whole = not read.has("held")
        ids = read.items("ids" if whole else "held", ROWS_MAX)
        versions = read.items("versions", ROWS_MAX)
        given = read.mapping("columns")
        columns = {name: given[name] for name in record_type.by_name if name in given}
        lengths = {
            len(versions),
            *(len(c) if isinstance(c, list) else -1 for c in columns.values()),
        }
        if lengths != {len(ids)} or not set(map(type, versions)) <= {int}:
            raise Problem("message_malformed", what="table.columns")
        if record_type is HISTORY:
            rows = _rows(columns, len(ids))
            ids = [rid or _following(row) for rid, row in zip(ids, rows, strict=True)]
        if not all(type(rid) is str and len(rid) <= ID_LENGTH_MAX for rid in ids):
            raise Problem("message_malformed", what="table.ids")
        tables.append(Table(record_type.name, ids, versions, columns, whole))
    return tables


def _following(values: Row) -> str:
    """The id that follows from a line of the history, nothing as long as it names a short one."""
    if short_ids.is_short(str(values.get("record_id"))):
        return ""
    return short_ids.history_id(values)


def rows_from_wire(items: list[Any]) -> list[PageRow]:
    """Read tables as rows."""
    return [row for table in tables_from_wire(items) for row in rows_of(table)]


def rows_of(table: Table) -> list[PageRow]:
    """A table row by row."""
    record_type = BY_NAME[table.record_type]
    empty = record_type.blank() if table.whole else {}
    return [
        PageRow(record_type.name, record_id, version, empty | values, table.whole)
        for record_id, version, values in zip(
            table.ids, table.versions, _rows(table.columns, len(table.ids)), strict=True
        )
    ]


def _rows(columns: Mapping[str, list[Value]], length: int) -> Iterable[Row]:
    """Columns as rows."""
    if not columns:
        return [{} for _ in range(length)]
    return (
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    )
