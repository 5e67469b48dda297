"""Runs a file of SQL, statement by statement (a trigger holds semicolons of its own)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection


def run(connection: Connection, file: Path) -> None:
    """Run every statement of the file."""
    for statement in _statements(file.read_text(encoding="utf-8")):
        connection.exec_driver_sql(statement)


def _statements(text: str) -> Iterator[str]:
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
