"""Opening a report of an incident or of force: it is written down, and shows what one may read."""

from __future__ import annotations

from app.desk.desk import Desk
from app.desk.views import check_sight
from app.store.reads.force import ForcePage, force_page
from app.store.reads.incidents import IncidentPage, incident_page
from record.sights import Sight, may_see
from record.watched import OPEN_FORCE, OPEN_INCIDENT


def open_incident(desk: Desk, incident_id: str) -> IncidentPage:
    """A report for somebody who opens it. ``Problem`` sight_missing, record_unknown."""
    check_sight(desk, None)
    page = incident_page(desk.replica, incident_id)
    people = (part.who for part in page.line.people)
    desk.note(OPEN_INCIDENT, *dict.fromkeys(people), details={"incident": incident_id})
    return page


def open_force(desk: Desk, force_id: str) -> ForcePage:
    """A report of force for somebody who opens it. ``Problem`` sight_missing, record_unknown."""
    check_sight(desk, None)
    page = read_force(desk, force_id)
    desk.note(OPEN_FORCE, page.line.person_id, details={"use_of_force": force_id})
    return page


def read_force(desk: Desk, force_id: str) -> ForcePage:
    """The same read again, to refresh: no new line. What others stated, not everybody reads."""
    return force_page(
        desk.replica,
        force_id,
        reader=desk.member.staff_id,
        reads_all=may_see(desk.member.role, Sight.STATEMENTS),
    )
