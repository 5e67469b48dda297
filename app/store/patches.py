"""Laying news of changed fields over the rows that are held, so that they are whole again.

A row beneath changes of this terminal is the centre's row, which the news is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select

from app.store import proof
from app.store.changes import Key
from app.store.tables import RECORDS
from record.protocol import PageRow
from record.short_ids import bounds, is_short, spell_out


class NotHeld(Exception):  # noqa: N818 (no error: the rows are asked for whole)
    """There is news of a row that is not held here."""


def whole_rows(connection: Connection, rows: Sequence[PageRow]) -> tuple[PageRow, ...]:
    """A page's rows with all their values; raises ``NotHeld``."""
    if all(row.whole for row in rows):
        return tuple(rows)
    spelled = spell_out(rows, _ids(connection, rows))
    held = proof.centre_rows(
        connection, ((row.record_type, row.record_id) for row in spelled if not row.whole)
    )
    return tuple(row if row.whole else _laid_over(row, held) for row in spelled)


def _ids(connection: Connection, rows: Iterable[PageRow]) -> dict[str, str]:
    """The ids that the short ones in a page stand for."""
    short: dict[str, set[str]] = {}
    for row in rows:
        if not row.whole and is_short(row.record_id):
            short.setdefault(row.record_type, set()).add(row.record_id)
    ids: dict[str, str] = {}
    for record_type, ours in short.items():
        found = _beginning_so(connection, record_type, ours)
        if sorted(begins for begins, _ in found) != sorted(ours):
            raise NotHeld
        ids.update(found)
    return ids


def _beginning_so(
    connection: Connection, record_type: str, short: Iterable[str]
) -> list[tuple[str, str]]:
    """Every id of a row of the centre's that begins as one of these, with that beginning."""
    each = func.json_each(json.dumps([[one, *bounds(one)] for one in short])).table_valued("value")
    begins, first, last = (func.json_extract(each.c.value, f"$[{n}]") for n in range(3))
    table = RECORDS[record_type].c
    there = (table.id >= first) & (table.id < last) & (table.version > 0)
    query = select(begins, table.id).select_from(each).join(RECORDS[record_type], there)
    return [(str(one), str(record_id)) for one, record_id in connection.execute(query)]


def _laid_over(row: PageRow, held: dict[Key, proof.Held]) -> PageRow:
    there = held.get((row.record_type, row.record_id))
    if there is None:
        raise NotHeld
    return replace(row, values={**there[1], **(row.values or {})}, whole=True)
