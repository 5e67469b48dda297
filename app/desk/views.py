"""Looking: the reads that leave a line in the audit trail, because looking is a deed too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from app.desk.desk import Desk
from app.desk.entries import written
from app.store.reads.find import Hit, find_people
from app.store.reads.person import PersonPage, person_page
from app.store.reads.restricted import restricted_of
from record import codes
from record.kinds import Row
from record.problems import Problem
from record.sights import Sight, may_see
from record.watched import (
    EXPORT_PENDING,
    FIND,
    OPEN_BOOK,
    OPEN_HANDOVER,
    OPEN_MATTER,
    OPEN_NIGHTS,
    OPEN_PERSON,
    OPEN_RECEPTION,
    OPEN_UNLOCK,
    OPEN_WING,
    TURNED_AWAY,
)


def open_person(desk: Desk, person_id: str, reason: str | None = None) -> PersonPage:
    """A person's page, for somebody who opens it; reading it again to refresh needs no new line.

    ``Problem`` person_unknown, sight_missing; record_restricted when the record opens only to
    whoever says why.
    """
    check_sight(desk, person_id)
    page = person_page(desk.replica, person_id, desk.today())
    why = written(reason)
    if page.head.restricted and why is None:
        raise turned_away(desk, person_id)
    desk.note(OPEN_PERSON, person_id, details={"reason": why} if why is not None else None)
    return page


def find(desk: Desk, text: str, limit: int = 20) -> tuple[Hit, ...]:
    """People by what is remembered of them, best first. ``Problem`` sight_missing."""
    check_sight(desk, None)
    if not text.strip():
        return ()
    hits = find_people(desk.replica, text, limit)
    desk.note(FIND, details={"text": text[:80], "found": len(hits)})
    return hits


def open_wing(desk: Desk, wing_id: str) -> None:
    """A wing's board is shown, with everybody on it. ``Problem`` sight_missing."""
    check_sight(desk, None)
    desk.note(OPEN_WING, details={"wing": wing_id})


def open_handover(desk: Desk, people: Iterable[str]) -> None:
    """The handover is shown, which tells of these people. ``Problem`` sight_missing."""
    check_sight(desk, None)
    desk.note(OPEN_HANDOVER, *people)


def open_nights(desk: Desk, people: Iterable[str]) -> None:
    """The ACCTs of these people through the night are shown. ``Problem`` sight_missing."""
    check_sight(desk, None)
    desk.note(OPEN_NIGHTS, *people)


def open_book(desk: Desk, tab: str, people: Iterable[str]) -> None:
    """A tab of the Wing book is shown, which tells of these people. ``Problem`` sight_missing."""
    check_sight(desk, None)
    desk.note(OPEN_BOOK, *people, details={"tab": tab})


def open_unlock(desk: Desk, wing_id: str | None, day: dt.date, session: str) -> None:
    """The unlock list of a wing (None: of the prison) is shown. ``Problem`` sight_missing."""
    check_sight(desk, None)
    shown: Row = {"day": day.isoformat(), "session": session}
    desk.note(OPEN_UNLOCK, details=shown | ({"wing": wing_id} if wing_id is not None else {}))


def open_reception(desk: Desk, day: dt.date, people: Iterable[str]) -> None:
    """Who is to come and to go on a day is shown. ``Problem`` sight_missing."""
    check_sight(desk, None)
    desk.note(OPEN_RECEPTION, *people, details={"day": day.isoformat()})


def open_matter(desk: Desk, matter_id: str, people: Iterable[str]) -> None:
    """Something to settle is opened, which shows what the record says of these people."""
    about = tuple(people)
    if about:
        desk.note(OPEN_MATTER, *about, details={"matter": matter_id})


def exported(desk: Desk, entries: int) -> None:
    """So many entries that wait were written to a file, sealed to the centre."""
    desk.note(EXPORT_PENDING, details={"entries": entries})


def turned_away(desk: Desk, *people: str) -> Problem:
    """Write down that somebody asked for a restricted record without a reason; its problem."""
    for person_id in people:
        desk.note(TURNED_AWAY, person_id)
    return Problem("record_restricted")


def check_reason(desk: Desk, people: Iterable[str], reason: str | None) -> str | None:
    """The reason, if there is one; ``Problem`` record_restricted where one of these needs it."""
    why = written(reason)
    kept = restricted_of(desk.replica, people) if why is None else ()
    if kept:
        raise turned_away(desk, *kept)
    return why


def check_sight(desk: Desk, person_id: str | None) -> None:
    """Turn away a role that sees nobody; that it tried is written down."""
    if not may_see(desk.member.role, Sight.PEOPLE):
        desk.note(TURNED_AWAY, person_id)
        raise Problem("sight_missing", role=codes.label("staff_role", desk.member.role))
