"""Many rows in one statement, on either database.

PostgreSQL takes each statement of many on its own, which costs more than what it does. So there all
rows of a statement, and all values that a column is to have one of, are handed over as one document
or one list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Executable,
    Table,
    Text,
    any_,
    bindparam,
    cast,
    column,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from record import compact

Rows = Sequence[Mapping[str, Any]]
ROWS_PER_STATEMENT = 5000


def among(connection: Connection, field: Column[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """That a column's value is one of these."""
    listed = list(values)
    if connection.dialect.name == "postgresql":
        return field == any_(literal(listed, postgresql.ARRAY(field.type)))
    each = func.json_each(compact.written(listed)).table_valued("value")
    return field.in_(select(each.c.value))


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The insert of this connection's database."""
    return _insert(connection.dialect.name, table)


def insert_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows, which all name the same columns."""
    for some in _some(rows):
        names = tuple(some[0])
        if connection.dialect.name == "postgresql":
            _run_on_document(connection, _inserting(table, names, None), table, some)
        else:
            connection.execute(_insert("sqlite", table), list(some))


def upsert(connection: Connection, table: Table, rows: Rows, changing: Iterable[str]) -> None:
    """Insert rows; of those whose key is there, only set the fields in ``changing``."""
    for some in _some(rows):
        if connection.dialect.name == "postgresql":
            statement = _inserting(table, tuple(some[0]), tuple(changing))
            _run_on_document(connection, statement, table, some)
        else:
            connection.execute(_upserting(table, tuple(changing)), list(some))


def update_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Set the fields of rows that are there; each names its ``id``."""
    for some in _some(rows):
        names = tuple(name for name in some[0] if name != "id")
        if connection.dialect.name == "postgresql":
            _run_on_document(connection, _updating_from_document(table, names), table, some)
        else:
            keyed = [{"key": row["id"], **{name: row[name] for name in names}} for row in some]
            connection.execute(_updating(table), keyed)


def _some(rows: Rows) -> Iterator[Rows]:
    for start in range(0, len(rows), ROWS_PER_STATEMENT):
        yield rows[start : start + ROWS_PER_STATEMENT]


def _insert(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


def _run_on_document(
    connection: Connection, statement: Executable, table: Table, rows: Rows
) -> None:
    """Run a statement that reads its rows from a document."""
    binary = {c.name for c in table.c if c.type.python_type is bytes}.intersection(rows[0])
    if binary:
        rows = [{**row, **{name: _as_text(row[name]) for name in binary}} for row in rows]
    connection.execute(statement, {"document": compact.written(rows)})


def _as_text(data: bytes | None) -> str | None:
    """Bytes as PostgreSQL writes them."""
    return None if data is None else f"\\x{data.hex()}"


@cache
def _document(table: Table, names: tuple[str, ...]) -> Any:
    """The rows of the document as a table of these columns."""
    rows = func.json_to_recordset(cast(bindparam("document", type_=Text), JSON))
    columns = [column(name, table.c[name].type) for name in names]
    return rows.table_valued(*columns).render_derived(name="document", with_types=True)


@cache
def _inserting(
    table: Table, names: tuple[str, ...], changing: tuple[str, ...] | None
) -> Executable:
    rows = _document(table, names)
    put = postgresql.insert(table).from_select(list(names), select(*rows.c))
    if changing is None:
        return put
    return put.on_conflict_do_update(
        index_elements=_key(table), set_={name: put.excluded[name] for name in changing}
    )


@cache
def _upserting(table: Table, changing: tuple[str, ...]) -> Executable:
    put = sqlite.insert(table)
    return put.on_conflict_do_update(
        index_elements=_key(table), set_={name: put.excluded[name] for name in changing}
    )


@cache
def _updating_from_document(table: Table, names: tuple[str, ...]) -> Executable:
    rows = _document(table, ("id", *names))
    return update(table).where(table.c.id == rows.c.id).values({n: rows.c[n] for n in names})


@cache
def _updating(table: Table) -> Executable:
    return update(table).where(table.c.id == bindparam("key"))


def _key(table: Table) -> list[str]:
    return [field.name for field in table.primary_key]
