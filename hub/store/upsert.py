"""Inserts that do not mind what is there already, on either database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def upsert(
    connection: Connection, table: Table, rows: list[dict[str, Any]], changing: Iterable[str]
) -> None:
    """Insert rows; of those whose key is there, only set the fields in ``changing``."""
    if rows:
        put = insert(connection, table)
        key = [column.name for column in table.primary_key]
        put = put.on_conflict_do_update(
            index_elements=key, set_={name: put.excluded[name] for name in changing}
        )
        connection.execute(put, rows)


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The insert of this connection's database."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)
