"""What reports wait for: one's own statement, a review of force, somebody in charge to be told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from app.store.reading import Reading
from app.store.reads.force import ForceLine, force_lines
from app.store.reads.incidents import IncidentLine, incidents
from record.codes import domain
from record.deeds import REVIEW_FORCE, may_do

IN_CHARGE = frozenset({"CONTROL", "ORDERLY", "DUTYGOV"})
"""Of these, one is told at once of an incident that is serious."""
SERIOUS = frozenset({"SELF", "VIOL", "FIRE", "ORDER", "ESC", "DEATH"})
"""The families of incidents that are."""
STATE_WITHIN = dt.timedelta(hours=24)
"""How soon a statement is written while it is still remembered."""


class Wanted(StrEnum):
    """What a report waits for."""

    STATEMENT = "statement"
    REVIEW = "force_review"
    TELLING = "telling"


@dataclass(frozen=True)
class ReportDue:
    """What is due, of which report, and until when. ``person_id`` None: nobody is named in it.

    ``kind`` is the incident's type, or the reason why force was used; ``wing_id`` None: it is for
    whoever is asked, wherever they work.
    """

    wanted: Wanted
    report_id: str
    number: str
    person_id: str | None
    person_name: str
    kind: str
    where: str
    wing_id: str | None
    since: dt.datetime
    due: dt.datetime

    def is_late(self, now: dt.datetime) -> bool:
        """Whether it should have been done."""
        return self.due < now


def reports_due(
    reading: Reading, prison: str, staff_id: str, role: str, now: dt.datetime
) -> tuple[ReportDue, ...]:
    """All that reports of this prison want from this member of staff."""
    reviews = may_do(REVIEW_FORCE, role)
    found = []
    for line in force_lines(reading, prison, None, now):
        if line.asks(staff_id):
            due = line.happened_at + STATE_WITHIN
            found.append(_of_force(Wanted.STATEMENT, line, None, due))
        if reviews and line.outcome is None and staff_id not in line.involved:
            found.append(_of_force(Wanted.REVIEW, line, line.wing_id, line.review_by))
    found += [
        _of_incident(line)
        for line in incidents(reading, prison, None, now)
        if line.is_open and is_untold(line)
    ]
    return tuple(found)


def is_untold(line: IncidentLine) -> bool:
    """Whether nobody in charge has been told of a serious incident."""
    found = domain("incident_type").get(line.kind)
    serious = found is not None and found.parent in SERIOUS
    return serious and not any(one.whom in IN_CHARGE for one in line.told)


def _of_force(wanted: Wanted, line: ForceLine, wing: str | None, due: dt.datetime) -> ReportDue:
    return ReportDue(
        wanted=wanted,
        report_id=line.id,
        number=line.number,
        person_id=line.person_id,
        person_name=line.person_name,
        kind=line.reason,
        where=line.where,
        wing_id=wing,
        since=line.happened_at,
        due=due,
    )


def _of_incident(line: IncidentLine) -> ReportDue:
    first = line.people[0] if line.people else None
    return ReportDue(
        wanted=Wanted.TELLING,
        report_id=line.id,
        number=line.number,
        person_id=first.who if first is not None else None,
        person_name=first.name if first is not None else "",
        kind=line.kind,
        where=line.where,
        wing_id=line.wing_id,
        since=line.happened_at,
        due=line.happened_at,
    )
