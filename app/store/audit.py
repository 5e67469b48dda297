"""The terminal's audit trail: who did, opened or searched for what. It is only ever added to.

Each row carries a seal over its contents and the seal before it, so that a row that was changed,
taken out or put in shows from there on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from sqlalchemy import Connection, insert, select

from app.store.tables import AUDIT
from record.kinds import Value

FIRST = "0" * 64
"""The seal before the first row."""


def add(
    connection: Connection,
    *,
    at: str,
    staff_id: str,
    deed: str,
    person_id: str | None,
    details: Mapping[str, Value] | None,
) -> None:
    """Write one row; ``deed`` is what was done, for instance ``open_person``."""
    last = connection.execute(
        select(AUDIT.c.number, AUDIT.c.hash).order_by(AUDIT.c.number.desc()).limit(1)
    ).first()
    number, previous = (last.number + 1, last.hash) if last else (1, FIRST)
    content = {
        "number": number,
        "at": at,
        "staff_id": staff_id,
        "deed": deed,
        "person_id": person_id,
        "details": dict(details) if details is not None else None,
    }
    seal = _seal(previous, content)
    connection.execute(insert(AUDIT).values(**content, previous=previous, hash=seal))


def first_break(connection: Connection) -> int | None:
    """The number of the first row that does not fit the one before it; None when all do."""
    expected, previous = 1, FIRST
    for row in connection.execute(select(AUDIT).order_by(AUDIT.c.number)).mappings():
        names = ("number", "at", "staff_id", "deed", "person_id", "details")
        seal = _seal(previous, {name: row[name] for name in names})
        if row["number"] != expected or row["previous"] != previous or row["hash"] != seal:
            return expected
        expected, previous = expected + 1, seal
    return None


def _seal(previous: str, content: Mapping[str, object]) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
