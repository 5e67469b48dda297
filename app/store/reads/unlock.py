"""The unlock list: who goes where in a session, and who attended.

Nothing is stored for a session before somebody marks it: the list is reckoned from the allocations
and the appointments of the day.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select

from app.store.reading import Reading
from app.store.reads.adjudications import AwardLine, awards_running
from app.store.reads.badges import Badge
from app.store.reads.board import Status, in_cells
from app.store.reads.contacts import visit_times
from app.store.reads.merged import Merged, merged
from app.store.reads.source import among, opened, waiting_records
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.moments import local
from record.regime import SESSION_TIMES, SESSIONS, is_within, runs, slot

UNMARKED_AFTER = dt.timedelta(hours=1)
"""So long after its end, a session that is not marked is somebody's business."""

_ACTIVITY = RECORDS["activity"].c
_ALLOCATION = RECORDS["allocation"].c
_APPOINTMENT = RECORDS["appointment"].c
_ATTENDANCE = RECORDS["attendance"].c


@dataclass(frozen=True)
class Matter:
    """What somebody goes to: an activity (``activity_id``) or an appointment.

    ``what`` is the activity's name or the code of the appointment's kind; ``at`` a time.
    """

    activity_id: str | None
    appointment_id: str | None
    what: str
    at: str | None
    place: str | None


@dataclass(frozen=True)
class Mark:
    """What was marked of it, by whom, when; ``pending``: the centre has not answered yet."""

    outcome: str
    reason: str | None
    marked_by: str
    marked_at: str
    pending: bool


@dataclass(frozen=True)
class UnlockLine:
    """One person and where they go; whoever stays has a line without a ``matter``.

    Somebody with two things to do has a line for each, the appointment first. ``visits``: the times
    at which somebody comes to see them in the session. ``awards``: those that run on the day.
    """

    person_id: str
    surname: str
    forename: str
    prison_number: str
    cell: str
    landing_id: str
    badges: tuple[Badge, ...]
    status: Status
    out_kind: str | None
    out_to: str | None
    matter: Matter | None
    mark: Mark | None
    visits: tuple[str, ...] = ()
    awards: tuple[AwardLine, ...] = ()

    @property
    def id(self) -> str:
        """What names the line in its list."""
        matter = self.matter
        which = (matter.activity_id or matter.appointment_id) if matter is not None else ""
        return f"{self.person_id}:{which}"

    @property
    def is_to_mark(self) -> bool:
        """Whether this waits for a mark: somebody is in, goes somewhere, and nobody has said."""
        return self.matter is not None and self.mark is None and self.status == "IN"


@dataclass(frozen=True)
class UnlockList:
    """A session of a wing or of a prison. ``landings``: what each is called, in order."""

    day: dt.date
    session: str
    lines: tuple[UnlockLine, ...]
    landings: Mapping[str, str]


def unlock_list(
    replica: Replica | Reading, prison: str, wing_id: str | None, day: dt.date, session: str
) -> UnlockList:
    """Who goes where, in the order of the cells; of every wing where ``wing_id`` is None."""
    with opened(replica) as reading:
        people = in_cells(reading, prison, wing_id)
        one = merged(reading)
        matters = _matters(reading, one, prison, day, session)
        marks = _marks(reading, one, prison, day, session)
        visits = _visits(reading, prison, day, session)
        awards = awards_running(reading, {who.person_id for _, _, who in people}, day)
    landings: dict[str, str] = {}
    lines = []
    for landing, cell, who in people:
        landings.setdefault(landing.id, landing.name or landing.path)
        for matter in matters.get(who.person_id, (None,)):
            which = (matter.activity_id or matter.appointment_id) if matter else None
            lines.append(
                UnlockLine(
                    person_id=who.person_id,
                    surname=who.surname,
                    forename=who.forename,
                    prison_number=who.prison_number,
                    cell=cell.path,
                    landing_id=landing.id,
                    badges=who.badges,
                    status=who.status,
                    out_kind=who.out_kind,
                    out_to=who.out_to,
                    matter=matter,
                    mark=marks.get((who.person_id, which)),
                    visits=visits.get(who.person_id, ()),
                    awards=awards.get(who.person_id, ()),
                )
            )
    return UnlockList(day, session, tuple(lines), landings)


def unmarked(
    replica: Replica | Reading, prison: str, wing_id: str | None, now: dt.datetime
) -> tuple[tuple[str, int], ...]:
    """The sessions of today that ended an hour ago and more, with how many wait for a mark."""
    here = local(now)
    found = []
    with opened(replica) as reading:
        for session in SESSIONS:
            ended = dt.datetime.combine(here.date(), SESSION_TIMES[session][1], here.tzinfo)
            if ended + UNMARKED_AFTER <= here:
                shown = unlock_list(reading, prison, wing_id, here.date(), session)
                found.append((session, sum(line.is_to_mark for line in shown.lines)))
    return tuple((session, count) for session, count in found if count)


def _visits(
    reading: Reading, prison: str, day: dt.date, session: str
) -> Mapping[str, tuple[str, ...]]:
    """At what times each person has a visit in a session."""
    found = {
        person_id: tuple(f"{local(time):%H:%M}" for time in times)
        for person_id, times in visit_times(reading, prison, day).items()
    }
    within = {
        person_id: tuple(at for at in times if is_within(at, session))
        for person_id, times in found.items()
    }
    return {person_id: times for person_id, times in within.items() if times}


def _matters(
    reading: Reading, one: Merged, prison: str, day: dt.date, session: str
) -> Mapping[str, list[Matter]]:
    """What each person does in a session, appointments first, by time."""
    found: defaultdict[str, list[Matter]] = defaultdict(list)
    for row in _appointments(reading, prison, day, session):
        matter = Matter(None, row.id, row.kind, row.at, row.place)
        found[one.standing(row.person_id)].append(matter)
    for person_id, matter in _allocations(reading, prison, day, session):
        of_person = found[one.standing(person_id)]
        if matter not in of_person:
            of_person.append(matter)
    return found


def _appointments(reading: Reading, prison: str, day: dt.date, session: str) -> list[Any]:
    query = select(
        _APPOINTMENT.id,
        _APPOINTMENT.person_id,
        _APPOINTMENT.kind,
        _APPOINTMENT.at,
        _APPOINTMENT.place,
    ).where(
        _APPOINTMENT.day == day.isoformat(),
        _APPOINTMENT.session == session,
        _APPOINTMENT.prison == prison,
        _APPOINTMENT.cancelled_at.is_(None),
    )
    rows = reading.connection.execute(query).all()
    return sorted(rows, key=lambda row: (row.at or "", row.id))


def _allocations(
    reading: Reading, prison: str, day: dt.date, session: str
) -> Iterator[tuple[str, Matter]]:
    """Who is allocated to what runs then, with what that is."""
    when, today = slot(day, session), day.isoformat()
    activities = {
        row.id: (Matter(row.id, None, row.name, None, row.place), row.sessions)
        for row in reading.connection.execute(
            select(_ACTIVITY.id, _ACTIVITY.name, _ACTIVITY.place, _ACTIVITY.sessions).where(
                _ACTIVITY.prison == prison, _ACTIVITY.active
            )
        )
        if when in (row.sessions or ())
    }
    column = _ALLOCATION
    query = (
        select(column.person_id, column.activity_id, column.sessions)
        .where(
            among(column.activity_id, activities),
            column.from_on <= today,
            or_(column.ended_on.is_(None), column.ended_on >= today),
        )
        .order_by(column.id)
    )
    for person_id, activity_id, sessions in reading.connection.execute(query):
        matter, of_activity = activities[activity_id]
        if runs(of_activity, sessions, when):
            yield person_id, matter


def _marks(
    reading: Reading, one: Merged, prison: str, day: dt.date, session: str
) -> dict[tuple[str, str | None], Mark]:
    """What was marked, by person and matter."""
    waits = waiting_records(reading)
    query = select(
        _ATTENDANCE.id,
        _ATTENDANCE.person_id,
        _ATTENDANCE.activity_id,
        _ATTENDANCE.appointment_id,
        _ATTENDANCE.outcome,
        _ATTENDANCE.reason,
        _ATTENDANCE.marked_by,
        _ATTENDANCE.marked_at,
    ).where(
        _ATTENDANCE.day == day.isoformat(),
        _ATTENDANCE.session == session,
        _ATTENDANCE.prison == prison,
        _ATTENDANCE.outcome.is_not(None),
    )
    return {
        (one.standing(row.person_id), row.activity_id or row.appointment_id): Mark(
            outcome=row.outcome,
            reason=row.reason,
            marked_by=row.marked_by or "",
            marked_at=row.marked_at,
            pending=("attendance", row.id) in waits,
        )
        for row in reading.connection.execute(query)
    }
