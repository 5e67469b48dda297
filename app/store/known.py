"""Whom a reception may recognise: an index of keys over the national index and who is held here.

Of somebody whose record is here the record counts, also before the centre has heard of them; of
everybody else their line of the national index, where this terminal follows it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select, text

from app.store import link, rows
from app.store.tables import RECORDS, SEARCH_LINE
from record import compact
from record.kinds import Row
from record.known import LINE_FIELDS, line_of
from record.matching.keys import COMPARED_MAX, keys_of
from record.matching.score import known_of
from record.matching.vocabulary import CountedNames

RECOGNISED = "recognised"
"""How often what people are recognised by has changed (``app.store.link``)."""

_CANDIDATES = text(
    "SELECT line.person_id FROM ("
    "SELECT held.number, sum(wanted.value) AS bits FROM json_each(:keys) AS wanted"
    " JOIN search_key AS held ON held.key = wanted.key"
    " GROUP BY held.number ORDER BY bits DESC, held.number LIMIT :most"
    ") AS found JOIN search_line AS line ON line.number = found.number"
)
_NAMES = text(
    "SELECT key, count(*) FROM search_key"
    " WHERE (key >= 'f' AND key < 'g') OR (key >= 's' AND key < 't') GROUP BY key"
)
_PUT_LINE = "INSERT INTO search_line (number, person_id, keys) VALUES (?, ?, ?)"
_PUT_KEY = "INSERT OR IGNORE INTO search_key (key, number) VALUES (?, ?)"
_PERSON = ("id", *LINE_FIELDS, "restricted")
_ABOUT: Mapping[str, tuple[str, ...]] = {
    "alias": ("person_id", "surname", "forename", "middle_names", "date_of_birth"),
    "identifier": ("person_id", "kind", "value"),
    "custody_period": ("id", "person_id", "prison", "opened_at", "closed_at"),
}


def refresh(connection: Connection, person_ids: Collection[str]) -> None:
    """Write anew what these people are recognised by, where it differs; of the gone, nothing."""
    this_year = dt.datetime.now().astimezone().year
    differs = False
    for ids in rows.chunks(sorted(person_ids)):
        there = {line.person_id: line for line in _lines(connection, ids)}
        lines = lines_of(connection, ids)
        keys = {rid: sorted(keys_of(known_of(line, this_year))) for rid, line in lines.items()}
        stale = [line for rid, line in there.items() if keys.get(rid) != line.keys]
        fresh = {
            rid: found
            for rid, found in keys.items()
            if rid not in there or there[rid].keys != found
        }
        _drop(connection, stale)
        _put(connection, fresh)
        differs = differs or bool(stale or fresh)
    if differs:
        times = int(link.get(connection, RECOGNISED) or 0)
        link.put(connection, RECOGNISED, str(times + 1))


def candidates(connection: Connection, keys: Mapping[str, float]) -> list[Row]:
    """The lines of those who share the rarest of these keys."""
    wanted = {"keys": compact.written(dict(keys)), "most": COMPARED_MAX}
    ids = connection.execute(_CANDIDATES, wanted).scalars().all()
    return list(lines_of(connection, ids).values())


def names(connection: Connection) -> CountedNames:
    """The names that people here are known by, counted."""
    people = connection.exec_driver_sql("SELECT count(person_id) FROM search_line").scalar_one()
    return CountedNames(((key, times) for key, times in connection.execute(_NAMES)), people)


def times_changed(connection: Connection) -> str:
    """What differs when ``names`` may say something else than before."""
    return link.get(connection, RECOGNISED) or "0"


def lines_of(connection: Connection, person_ids: Iterable[str]) -> dict[str, Row]:
    """What these people are recognised by; those who are not known here are left out."""
    found: dict[str, Row] = {}
    for ids in rows.chunks(person_ids):
        found.update(rows.many(connection, "known_person", ids))
        found.update(_made_here(connection, ids))
    return found


def held_here(connection: Connection, person_ids: Iterable[str]) -> set[str]:
    """Those of these people whose records this terminal holds."""
    person = RECORDS["person"].c
    held: set[str] = set()
    for ids in rows.chunks(person_ids):
        held.update(connection.execute(select(person.id).where(person.id.in_(ids))).scalars())
    return held


def _made_here(connection: Connection, ids: Sequence[str]) -> dict[str, Row]:
    """The lines of those whose records are here, made as the centre makes them."""
    people = _some(connection, "person", "id", _PERSON, ids)
    about = {
        kind: _by_person(_some(connection, kind, "person_id", names, [p["id"] for p in people]))
        for kind, names in (_ABOUT.items() if people else ())
    }
    return {
        str(person["id"]): line_of(
            person,
            about["alias"].get(str(person["id"]), ()),
            about["identifier"].get(str(person["id"]), ()),
            about["custody_period"].get(str(person["id"]), ()),
        )
        for person in people
    }


def _some(
    connection: Connection,
    record_type: str,
    field: str,
    names: Sequence[str],
    ids: Sequence[object],
) -> list[Row]:
    """Fields of the rows of a type about these people.

    Only those that are needed: a move of the replica's shape asks before all the others are there.
    """
    table = RECORDS[record_type].c
    wanted = select(*(table[name] for name in names)).where(table[field].in_(ids))
    return [dict(row) for row in connection.execute(wanted).mappings()]


def _by_person(found: Iterable[Row]) -> dict[str, list[Row]]:
    theirs: dict[str, list[Row]] = {}
    for row in found:
        theirs.setdefault(str(row["person_id"]), []).append(row)
    return theirs


def _lines(connection: Connection, ids: Sequence[str]) -> Sequence[Any]:
    wanted = select(SEARCH_LINE).where(SEARCH_LINE.c.person_id.in_(ids))
    return connection.execute(wanted).all()


def _drop(connection: Connection, stale: Sequence[Any]) -> None:
    if not stale:
        return
    gone = [(key, line.number) for line in stale for key in line.keys]
    connection.exec_driver_sql("DELETE FROM search_key WHERE key = ? AND number = ?", gone)
    numbers = [line.number for line in stale]
    connection.execute(delete(SEARCH_LINE).where(SEARCH_LINE.c.number.in_(numbers)))


def _put(connection: Connection, fresh: Mapping[str, list[str]]) -> None:
    if not fresh:
        return
    last = connection.exec_driver_sql("SELECT max(number) FROM search_line").scalar() or 0
    numbered = list(enumerate(fresh.items(), last + 1))
    lines = [(number, rid, compact.written(keys)) for number, (rid, keys) in numbered]
    connection.exec_driver_sql(_PUT_LINE, lines)
    held = sorted((key, number) for number, (_, keys) in numbered for key in keys)
    connection.exec_driver_sql(_PUT_KEY, held)
