"""The audit trails at the centre: those that terminals send, and the centre's own.

Lines are kept as they came, and are only ever added. Where a trail does not fit together, that is
noted beside it and never mended.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select, update

from hub.store.bulk import insert_rows
from hub.store.facts import HubFacts
from hub.store.tables import AUDIT_BREAK, AUDIT_LINE, AUDIT_TRAIL, CENTRE
from hub.store.writing import Writing
from record.kinds import Value
from record.trail import FIRST, TrailHeard, TrailLine, TrailPage, plain, seal

OWN = "centre"
"""Stands for the terminal in the centre's own trail."""


class Breakage(StrEnum):
    """What can be wrong with a line of a trail."""

    ALTERED = "altered"
    """Its contents are not those that it was sealed with."""
    TORN = "torn"
    """It does not follow the line before it."""
    MISSING = "missing"
    """There is no line of that number."""
    DOUBLE = "double"
    """There are two lines of that number."""
    CUT = "cut"
    """The trail was longer once: from that number on it is gone."""


@dataclass(frozen=True)
class Head:
    """A trail and its last line."""

    terminal_id: str
    trail: str
    number: int
    hash: str


def take(writing: Writing, terminal_id: str, page: TrailPage, now: str) -> TrailHeard:
    """Keep the lines of a terminal's page that are not here yet; how far the trail goes then.

    Where lines between are lacking and the terminal still has them, nothing is kept: it is to send
    those first.
    """
    head = _locked(writing, terminal_id, page.trail, now)
    lines = page.lines
    if not lines or (lines[0].number > head.number + 1 and page.kept_from <= head.number + 1):
        return TrailHeard(head.number, head.hash)
    known = _known(writing, head, lines[0].number, lines[-1].number)
    befores = [page.previous, *(line.hash for line in lines)]
    new = [
        (before, line)
        for before, line in zip(befores, lines, strict=False)
        if line.hash not in known.get(line.number, ())
    ]
    insert_rows(writing.connection, AUDIT_LINE, [_row(head, b, line, now) for b, line in new])
    _note_breaks(writing, head, list(_breaks(head, known, new)), now)
    last = lines[-1]
    if last.number > head.number:
        _put_head(writing, head, last, now)
    return TrailHeard(last.number, last.hash)


def note(
    writing: Writing,
    at: str,
    deed: str,
    *,
    staff_id: str | None = None,
    person_id: str | None = None,
    details: Mapping[str, Value] | None = None,
) -> None:
    """Write a line of the centre's own trail. Each history of the record has a trail of its own."""
    epoch = select(CENTRE.c.value).where(CENTRE.c.key == "epoch")
    head = _locked(writing, OWN, str(writing.connection.scalar(epoch)), at)
    content: dict[str, Any] = {
        "number": head.number + 1,
        "at": at,
        "staff_id": staff_id,
        "deed": deed,
        "person_id": person_id,
        "details": plain(details),
    }
    line = TrailLine(**content, hash=seal(head.hash, content))
    insert_rows(writing.connection, AUDIT_LINE, [_row(head, head.hash, line, at)])
    _put_head(writing, head, line, at)


def heads(facts: HubFacts) -> list[Head]:
    """Every trail and its last line."""
    table = AUDIT_TRAIL
    rows = facts.connection.execute(select(table).order_by(table.c.terminal_id, table.c.trail))
    return [Head(row.terminal_id, row.trail, row.number, row.hash) for row in rows]


def lines_of_all(facts: HubFacts) -> Iterator[tuple[tuple[str, str], Iterator[Any]]]:
    """Every trail by terminal and name, with its lines in order, read as they are asked for."""
    table = AUDIT_LINE.c
    order = (table.terminal_id, table.trail, table.number, table.received_at, table.hash)
    asked = select(AUDIT_LINE).order_by(*order).execution_options(yield_per=1_000)
    rows = facts.connection.execute(asked)
    yield from itertools.groupby(rows, lambda row: (row.terminal_id, row.trail))


def breaks(facts: HubFacts) -> list[tuple[str, str, int, Breakage]]:
    """Where trails did not fit together when they came."""
    table = AUDIT_BREAK
    rows = facts.connection.execute(
        select(table).order_by(table.c.terminal_id, table.c.trail, table.c.number, table.c.kind)
    )
    return [(row.terminal_id, row.trail, row.number, Breakage(row.kind)) for row in rows]


def line_of(row: Any) -> TrailLine:
    """A row as a line."""
    return TrailLine(
        row.number, row.at, row.staff_id, row.deed, row.person_id, row.details, row.hash
    )


def _locked(writing: Writing, terminal_id: str, trail: str, now: str) -> Head:
    key = {"terminal_id": terminal_id, "trail": trail}
    start = {**key, "number": 0, "hash": FIRST, "heard_at": now}
    writing.insert_if_new(AUDIT_TRAIL, start)
    table = AUDIT_TRAIL
    wanted = select(table.c.number, table.c.hash).where(
        table.c.terminal_id == terminal_id, table.c.trail == trail
    )
    found = writing.connection.execute(wanted.with_for_update()).one()
    return Head(terminal_id, trail, found.number, found.hash)


def _put_head(writing: Writing, head: Head, last: TrailLine, now: str) -> None:
    table = AUDIT_TRAIL
    writing.connection.execute(
        update(table)
        .where(table.c.terminal_id == head.terminal_id, table.c.trail == head.trail)
        .values(number=last.number, hash=last.hash, heard_at=now)
    )


def _known(writing: Writing, head: Head, first: int, last: int) -> dict[int, set[str]]:
    """The seals of the lines that are here already, by number."""
    table = AUDIT_LINE.c
    found: dict[int, set[str]] = {}
    asked = select(table.number, table.hash).where(
        table.terminal_id == head.terminal_id,
        table.trail == head.trail,
        table.number.between(first, last),
    )
    for row in writing.connection.execute(asked):
        found.setdefault(row.number, set()).add(row.hash)
    return found


def _breaks(
    head: Head, known: Mapping[int, set[str]], new: list[tuple[str, TrailLine]]
) -> Iterator[tuple[int, Breakage]]:
    """What is wrong with lines that have come."""
    number, last = head.number, head.hash
    for before, line in new:
        if not line.fits(before):
            yield line.number, Breakage.ALTERED
        if line.number in known or line.number <= head.number:
            yield line.number, Breakage.DOUBLE
            continue
        if line.number > number + 1:
            yield number + 1, Breakage.MISSING
        elif before != last:
            yield line.number, Breakage.TORN
        number, last = line.number, line.hash


def _note_breaks(writing: Writing, head: Head, found: list[tuple[int, Breakage]], now: str) -> None:
    for number, kind in found:
        row = {"terminal_id": head.terminal_id, "trail": head.trail, "number": number}
        writing.insert_if_new(AUDIT_BREAK, {**row, "kind": kind.value, "noted_at": now})


def _row(head: Head, previous: str, line: TrailLine, now: str) -> dict[str, Any]:
    return {
        "terminal_id": head.terminal_id,
        "trail": head.trail,
        **line.content,
        "hash": line.hash,
        "previous": previous,
        "received_at": now,
    }
