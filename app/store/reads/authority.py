"""By what authority somebody is held: the warrants of each custody period, the latest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from app.store.reading import Reading
from app.store.reads.source import day, opened, sure_day, waiting_records
from app.store.replica import Replica
from app.store.rows import about
from record.facts import text
from record.kinds import Row
from record.redirect import ids_of


@dataclass(frozen=True)
class WarrantLine:
    """What a paper says by which somebody is held; ``offences`` a line for each."""

    id: str
    period_id: str | None
    kind: str
    court: str
    case_number: str | None
    signed_on: dt.date
    legal_status: str
    offences: tuple[str, ...]
    back_on: dt.date | None
    staff_name: str | None
    pending: bool


def warrants(source: Replica | Reading, person_id: str) -> tuple[WarrantLine, ...]:
    """Every warrant that is written down for a person, the latest first."""
    with opened(source) as reading:
        ids = ids_of(person_id, reading)
        rows = [row for each in ids for row in about(reading.connection, "warrant", each)]
        return warrant_lines(rows, waiting_records(reading))


def warrant_lines(
    rows: Iterable[Row], waiting: Collection[tuple[str, str]]
) -> tuple[WarrantLine, ...]:
    """The lines of warrants, the latest first; ``waiting``: the records that wait to be sent."""
    return tuple(
        WarrantLine(
            id=text(row, "id"),
            period_id=text(row, "custody_period_id") or None,
            kind=text(row, "kind"),
            court=text(row, "court"),
            case_number=text(row, "case_number") or None,
            signed_on=sure_day(text(row, "signed_on")),
            legal_status=text(row, "legal_status"),
            offences=tuple(line for line in text(row, "offences").splitlines() if line.strip()),
            back_on=day(row["back_on"]),
            staff_name=text(row, "staff_name") or None,
            pending=("warrant", text(row, "id")) in waiting,
        )
        for row in _latest_first(rows)
    )


def as_warrants_say(periods: Iterable[Row], rows: Sequence[Row]) -> list[Row]:
    """Custody periods with the legal status of the last warrant of each, where there is one.

    The paper at the gate is newer than what an extract has brought.
    """
    said = {
        text(row, "custody_period_id"): row["legal_status"] for row in reversed(_latest_first(rows))
    }
    return [
        {**one, "legal_status": said.get(text(one, "id"), one["legal_status"])} for one in periods
    ]


def _latest_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (text(row, "written_at"), text(row, "id")), reverse=True)
