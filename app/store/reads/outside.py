"""Who of a prison's charge is not in it: out for a time, on the way, or unlawfully at large."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import or_, select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.source import moment, opened, people_rows
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.names import display_name
from record.rules.leaving import AT_LARGE, IN, IN_TRANSIT, OUT

_PERIOD = RECORDS["custody_period"].c


@dataclass(frozen=True)
class OutLine:
    """One person who is not in the prison. ``prison`` is that which has the charge of them."""

    person_id: str
    name: str
    prison_number: str
    prison: str
    status: str
    out_kind: str | None
    out_to: str | None
    since: dt.datetime | None
    due_back_at: dt.datetime | None
    bound_for: str | None

    def is_overdue(self, now: dt.datetime) -> bool:
        """Whether they should have been back by now."""
        return self.status == OUT and self.due_back_at is not None and self.due_back_at < now

    def is_coming(self, prison: str) -> bool:
        """Whether they are on the way to this prison."""
        return self.status == IN_TRANSIT and self.bound_for == prison

    @property
    def at_large(self) -> bool:
        """Whether they are unlawfully at large."""
        return self.status == AT_LARGE


def who_is_out(source: Replica | Reading, prison: str) -> tuple[OutLine, ...]:
    """Whoever this prison has sent out or is sent, by when they are due, then by name."""
    with opened(source) as reading:
        query = select(RECORDS["custody_period"]).where(
            _PERIOD.closed_at.is_(None),
            _PERIOD.status != IN,
            or_(_PERIOD.prison == prison, _PERIOD.bound_for == prison),
        )
        rows = list(reading.connection.execute(query).mappings())
        one = merged(reading)
        people = people_rows(reading, {one.standing(row["person_id"]) for row in rows})
        found = [
            OutLine(
                person_id=person_id,
                name=display_name(people[person_id].surname, people[person_id].forename),
                prison_number=people[person_id].prison_number or "",
                prison=row["prison"],
                status=row["status"],
                out_kind=row["out_kind"],
                out_to=row["out_to"],
                since=moment(row["status_since"]),
                due_back_at=moment(row["due_back_at"]) if row["status"] == OUT else None,
                bound_for=row["bound_for"],
            )
            for row in rows
            if (person_id := one.standing(row["person_id"])) in people
        ]
    never = dt.datetime.max.replace(tzinfo=dt.UTC)
    return tuple(sorted(found, key=lambda line: (line.due_back_at or never, line.name)))
