"""Opening a report of an incident or of force: it is written down, and shows what one may read."""

from __future__ import annotations

from app.desk.desk import Desk
from app.desk.views import check_reason, check_sight
from app.store.reads.force import ForcePage, force_page
from app.store.reads.incidents import IncidentPage, incident_page
from record.kinds import Row
from record.sights import Sight, may_see
from record.watched import OPEN_FORCE, OPEN_INCIDENT


def open_incident(desk: Desk, incident_id: str, reason: str | None = None) -> IncidentPage:
    """A report for somebody who opens it. ``Problem`` sight_missing, record_unknown;
    record_restricted where somebody in it has a restricted record and no reason is given.
    """
    check_sight(desk, None)
    page = incident_page(desk.replica, incident_id)
    people = people_in(page)
    why = check_reason(desk, people, reason)
    desk.note(OPEN_INCIDENT, *people, details=_details("incident", incident_id, why))
    return page


def open_force(desk: Desk, force_id: str, reason: str | None = None) -> ForcePage:
    """A report of force for somebody who opens it. ``Problem`` as `open_incident`."""
    check_sight(desk, None)
    page = read_force(desk, force_id)
    why = check_reason(desk, [page.line.person_id], reason)
    desk.note(OPEN_FORCE, page.line.person_id, details=_details("use_of_force", force_id, why))
    return page


def people_in(page: IncidentPage) -> tuple[str, ...]:
    """Who was part of it, each once."""
    found = (part.who for part in page.line.people)
    return tuple(dict.fromkeys(who for who in found if who is not None))


def _details(report: str, report_id: str, why: str | None) -> Row:
    details: Row = {report: report_id}
    return details | ({"reason": why} if why is not None else {})


def read_force(desk: Desk, force_id: str) -> ForcePage:
    """The same read again, to refresh: no new line. What others stated, not everybody reads."""
    return force_page(
        desk.replica,
        force_id,
        reader=desk.member.staff_id,
        reads_all=may_see(desk.member.role, Sight.STATEMENTS),
    )
