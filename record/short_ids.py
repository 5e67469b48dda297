"""Ids in a page, written short where the reader must know them.

An id says nothing that could be packed, so in a page of changed fields the ids are most of it. A
row that is not whole is one that the reader holds; the first forty bits of its id are enough to
find it there, and they stand for the id throughout the page. Should the reader find none or two
that begin so, it asks for the page again in whole rows.

An id of version 7 begins with the time and is written in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from record.catalogue import BY_NAME
from record.field import Field
from record.ids import derived_id, is_id
from record.kinds import Row, Value
from record.protocol import PageRow
from record.types.unsettled import HISTORY

SHORT = 10
"""Hexadecimal digits."""
_TIMED = "7"


def shorten(record_id: str) -> str:
    """The beginning that stands for an id."""
    return record_id[:8] + record_id[9:11]


def bounds(short: str) -> tuple[str, str]:
    """Where among all ids, as they sort, those lie that begin so: from the first up to the last."""
    begins = f"{short[:8]}-{short[8:]}"
    return begins, begins + "g"


def short_for(rows: Iterable[PageRow]) -> dict[str, str]:
    """The ids that are written short in a page of these rows, and how."""
    short: dict[str, str] = {}
    clashing = set()
    for row in rows:
        if not row.whole and is_id(row.record_id) and row.record_id[14] != _TIMED:
            begins = shorten(row.record_id)
            if short.setdefault(begins, row.record_id) != row.record_id:
                clashing.add(begins)
    return {record_id: begins for begins, record_id in short.items() if begins not in clashing}


def is_short(record_id: str) -> bool:
    """Whether this stands for an id."""
    return len(record_id) == SHORT


def names_records(field: Field) -> bool:
    """Whether a field holds the id of a record."""
    return field.kind.refers_to is not None or field.name == "record_id"


def spell_out(rows: Iterable[PageRow], ids: Mapping[str, str]) -> tuple[PageRow, ...]:
    """The rows with whole ids in place of the short ones, which ``ids`` tells by their beginning.

    A line of the history that came without its id has the one that follows from what it says.
    """
    return tuple(_spelled(row, ids) for row in rows)


def _spelled(row: PageRow, ids: Mapping[str, str]) -> PageRow:
    if row.values is None:
        return row
    fields = BY_NAME[row.record_type].fields
    values = row.values | {
        field.name: ids.get(str(row.values[field.name]), row.values[field.name])
        for field in fields
        if names_records(field) and field.name in row.values
    }
    record_id = ids.get(row.record_id, row.record_id)
    if record_id == "":
        record_id = history_id(values)
    return replace(row, record_id=record_id, values=values)


def history_id(values: Mapping[str, Value]) -> str:
    """The id that a line of the history has by what it says."""
    about = (values.get(name) for name in ("action_id", "record_type", "record_id"))
    return derived_id(HISTORY.name, *map(str, about))


def follows(row: PageRow) -> bool:
    """Whether a row's id follows from what it says."""
    values: Row = row.values or {}
    return row.record_type == HISTORY.name and row.record_id == history_id(values)
