"""Laying news of changed fields over the rows that are held, so that they are whole again.

A row beneath changes of this terminal is the centre's row, which the news is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

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
    return {
        row.record_id: _id(connection, row.record_type, row.record_id)
        for row in rows
        if not row.whole and is_short(row.record_id)
    }


def _id(connection: Connection, record_type: str, short: str) -> str:
    table = RECORDS[record_type].c
    first, last = bounds(short)
    begin_so = (table.id >= first) & (table.id < last) & (table.version > 0)
    found = connection.execute(select(table.id).where(begin_so).limit(2)).scalars().all()
    if len(found) != 1:
        raise NotHeld
    return str(found[0])


def _laid_over(row: PageRow, held: dict[Key, proof.Held]) -> PageRow:
    there = held.get((row.record_type, row.record_id))
    if there is None:
        raise NotHeld
    return replace(row, values={**there[1], **(row.values or {})}, whole=True)
