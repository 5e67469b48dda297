"""The handover of a wing: what was written in the last days, and who has read it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import or_, select

from app.store.reading import Reading
from app.store.reads.source import opened, person_names, sure_moment, waiting_records
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.moments import to_text

SHOWN_FOR = dt.timedelta(days=3)
"""How long an entry stands on the screen: over a weekend. What lasts belongs in the record."""

_ENTRY = RECORDS["handover"].c
_READ = RECORDS["handover_read"].c


@dataclass(frozen=True)
class HandoverLine:
    """One entry. ``unread``: neither written nor read by whoever looks.

    ``wing_id`` is None where it is for the whole prison. ``read_by``: names, in order of reading.
    """

    id: str
    wing_id: str | None
    person_id: str | None
    person_name: str | None
    urgent: bool
    text: str
    staff_name: str
    written_at: dt.datetime
    read_by: tuple[str, ...]
    unread: bool
    pending: bool


def handover(
    replica: Replica | Reading,
    prison: str,
    wing_id: str | None,
    staff_id: str,
    now: dt.datetime,
) -> tuple[HandoverLine, ...]:
    """What the next shift of a wing (None: of any wing) is told, what is unread and urgent first.

    What is for the whole prison is for every wing.
    """
    since = to_text(now - SHOWN_FOR)
    wanted = select(RECORDS["handover"]).where(_ENTRY.prison == prison, _ENTRY.written_at >= since)
    if wing_id is not None:
        wanted = wanted.where(or_(_ENTRY.wing_id == wing_id, _ENTRY.wing_id.is_(None)))
    with opened(replica) as reading:
        rows = reading.connection.execute(wanted).all()
        names = person_names(reading, {row.person_id for row in rows if row.person_id})
        readers = _readers(reading, prison, since)
        waits = waiting_records(reading)
    lines = [
        HandoverLine(
            id=row.id,
            wing_id=row.wing_id,
            person_id=row.person_id,
            person_name=names.get(row.person_id),
            urgent=bool(row.urgent),
            text=row.text,
            staff_name=row.staff_name,
            written_at=sure_moment(row.written_at),
            read_by=tuple(readers[row.id].values()),
            unread=staff_id != row.staff_id and staff_id not in readers[row.id],
            pending=("handover", row.id) in waits,
        )
        for row in rows
    ]
    lines.sort(key=lambda line: (line.written_at, line.id), reverse=True)
    return tuple(sorted(lines, key=lambda line: (not line.unread, not line.urgent)))


def _readers(reading: Reading, prison: str, since: str) -> defaultdict[str, dict[str, str]]:
    """Who has read each entry, name by id, in order. Nothing is read before it is written."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    marks = (
        select(_READ.entries, _READ.staff_id, _READ.staff_name)
        .where(_READ.prison == prison, _READ.read_at >= since)
        .order_by(_READ.read_at, _READ.id)
    )
    for entries, staff_id, name in reading.connection.execute(marks):
        for entry_id in entries or ():
            found[entry_id].setdefault(staff_id, name)
    return found
