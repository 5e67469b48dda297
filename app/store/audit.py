"""The terminal's audit trail: who did, opened or searched for what. It is only ever added to.

Each row carries a seal over its contents and the seal before it (``record.trail``), so that a row
that was changed, taken out or put in shows from there on. The trail goes to the centre, which
checks it again; rows that the centre has are dropped here after a while.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select

from app.store import link
from app.store.tables import AUDIT
from record.kinds import Value
from record.trail import FIRST, LINES_PER_PAGE_MAX, TrailHeard, TrailLine, TrailPage, plain, seal

_LOOKED_BACK_MAX = 2000
"""How many lines of one member of staff are looked at for one of theirs."""
_NAMES = ("number", "at", "staff_id", "deed", "person_id", "details")


@dataclass(frozen=True)
class _End:
    """A line's number and seal."""

    number: int
    hash: str


def add(
    connection: Connection,
    *,
    at: str,
    staff_id: str | None,
    deed: str,
    person_id: str | None,
    details: Mapping[str, Value] | None,
) -> None:
    """Write one row; ``deed`` is what was done, for instance ``open_person``.

    ``staff_id`` is None where nobody was signed in; then ``details`` say who did it (``by``).
    """
    last = _last(connection)
    content = {
        "number": last.number + 1,
        "at": at,
        "staff_id": staff_id,
        "deed": deed,
        "person_id": person_id,
        "details": plain(details),
    }
    seal = _seal(last.hash, content)
    connection.execute(insert(AUDIT).values(**content, previous=last.hash, hash=seal))


def first_break(connection: Connection) -> int | None:
    """The number of the first row that does not fit the one before it; None when all do."""
    start = _start(connection)
    expected, previous = start.number + 1, start.hash
    for row in connection.execute(select(AUDIT).order_by(AUDIT.c.number)).mappings():
        seal = _seal(previous, {name: row[name] for name in _NAMES})
        if row["number"] != expected or row["previous"] != previous or row["hash"] != seal:
            return expected
        expected, previous = expected + 1, seal
    return None


def noted(
    connection: Connection, deed: str, staff_id: str, name: str, value: str
) -> tuple[str, Mapping[str, Value]] | None:
    """When somebody last did this with such a detail, and all details; None when they never did."""
    wanted = (
        select(AUDIT.c.at, AUDIT.c.details)
        .where(AUDIT.c.staff_id == staff_id, AUDIT.c.deed == deed)
        .order_by(AUDIT.c.number.desc())
        .limit(_LOOKED_BACK_MAX)
    )
    found = (line for line in connection.execute(wanted) if (line.details or {}).get(name) == value)
    line = next(found, None)
    return None if line is None else (line.at, line.details)


def page(connection: Connection, trail: str, limit: int = LINES_PER_PAGE_MAX) -> TrailPage | None:
    """The next lines for the centre; None when it has them all. ``trail`` names a new trail.

    A page without lines asks how far the centre's copy goes, when it has not said so yet.
    """
    trail = link.get(connection, link.TRAIL) or trail
    confirmed = link.get(connection, link.TRAIL_CONFIRMED)
    first = connection.execute(select(func.min(AUDIT.c.number))).scalar()
    kept_from = first if first is not None else _start(connection).number + 1
    if confirmed is None:
        return TrailPage(trail, kept_from, FIRST, ()) if first is not None else None
    rows = connection.execute(
        select(AUDIT).where(AUDIT.c.number > int(confirmed)).order_by(AUDIT.c.number).limit(limit)
    ).all()
    if not rows:
        return None
    lines = tuple(
        TrailLine(r.number, r.at, r.staff_id, r.deed, r.person_id, r.details, r.hash) for r in rows
    )
    return TrailPage(trail, kept_from, rows[0].previous, lines)


def note_heard(connection: Connection, trail: str, heard: TrailHeard) -> None:
    """The centre has every line of that trail up to one.

    Where ours is another line, one of the two was copied or set back: it is given all that is here.
    """
    ours = connection.execute(select(AUDIT.c.hash).where(AUDIT.c.number == heard.upto)).scalar()
    agrees = heard.hash == ours or _End(heard.upto, heard.hash) == _start(connection)
    link.put(connection, link.TRAIL, trail)
    link.put(connection, link.TRAIL_CONFIRMED, str(heard.upto if agrees else 0))


def forget_heard(connection: Connection, before: str) -> int:
    """Drop lines that the centre has and that were written before that moment; how many.

    Only from the front of the trail, which then begins where the last of them ended.
    """
    confirmed = int(link.get(connection, link.TRAIL_CONFIRMED) or 0)
    newer = select(func.min(AUDIT.c.number)).where(AUDIT.c.at >= before)
    kept = connection.execute(newer).scalar()
    upto = confirmed if kept is None else min(confirmed, kept - 1)
    last = connection.execute(select(AUDIT.c.hash).where(AUDIT.c.number == upto)).scalar()
    if last is None:
        return 0
    link.put(connection, link.TRAIL_START, json.dumps([upto, last]))
    return connection.execute(delete(AUDIT).where(AUDIT.c.number <= upto)).rowcount


def _start(connection: Connection) -> _End:
    """The line before the first that is kept."""
    said = link.get(connection, link.TRAIL_START)
    return _End(*json.loads(said)) if said else _End(0, FIRST)


def _last(connection: Connection) -> _End:
    last = connection.execute(
        select(AUDIT.c.number, AUDIT.c.hash).order_by(AUDIT.c.number.desc()).limit(1)
    ).first()
    return _End(last.number, last.hash) if last else _start(connection)


def _seal(previous: str, content: Mapping[str, object]) -> str:
    return seal(previous, content)
