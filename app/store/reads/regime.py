"""Behind the unlock list: the activities of a prison, a person's regime, and a week's pay."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.source import among, day, moment, opened, person_names, sure_day
from app.store.replica import Replica
from app.store.tables import RECORDS

RECENT = dt.timedelta(days=28)
"""How far back a person's page tells of attendance."""

_ACTIVITY = RECORDS["activity"]
_ALLOCATION = RECORDS["allocation"]
_PERIOD = RECORDS["custody_period"]
_APPOINTMENT = RECORDS["appointment"].c
_ATTENDANCE = RECORDS["attendance"].c


@dataclass(frozen=True)
class ActivityLine:
    """An activity of a prison; ``taken``: how many who are in the prison are allocated to it."""

    id: str
    name: str
    kind: str
    place: str | None
    wing_id: str | None
    pay: int
    capacity: int
    sessions: tuple[str, ...]
    risk: str | None
    active: bool
    taken: int


@dataclass(frozen=True)
class AllocationLine:
    """An allocation of a person. ``pay`` in pence; None where the activity is not on here."""

    id: str
    activity_id: str
    name: str
    sessions: tuple[str, ...]
    pay: int | None
    from_on: dt.date
    ended_on: dt.date | None
    ended_reason: str | None
    allocated_by: str | None


@dataclass(frozen=True)
class AppointmentLine:
    """An appointment of a person that is to come, or was lately."""

    id: str
    kind: str
    day: dt.date
    session: str
    at: str | None
    place: str | None
    comment: str | None
    booked_by: str | None
    cancelled_reason: str | None


@dataclass(frozen=True)
class AttendanceLine:
    """A session that was marked; ``what``: an activity's name, or the kind of an appointment."""

    id: str
    day: dt.date
    session: str
    what: str
    is_appointment: bool
    outcome: str
    reason: str | None
    paid: bool
    pay: int
    marked_by: str
    marked_at: dt.datetime | None


@dataclass(frozen=True)
class PersonRegime:
    """What a person's page tells of their regime; ``week_pay`` in pence, since Monday."""

    allocations: tuple[AllocationLine, ...]
    appointments: tuple[AppointmentLine, ...]
    attendance: tuple[AttendanceLine, ...]
    week_pay: int
    week_sessions: int


@dataclass(frozen=True)
class PayLine:
    """What one person earns in a week, or one activity pays out."""

    id: str
    name: str
    sessions: int
    paid: int
    pence: int


@dataclass(frozen=True)
class WeekPay:
    """A week's pay from Monday on, by person and by activity."""

    monday: dt.date
    people: tuple[PayLine, ...]
    activities: tuple[PayLine, ...]


def monday_of(on: dt.date) -> dt.date:
    """The Monday of the week of a day."""
    return on - dt.timedelta(days=on.weekday())


def activities(
    replica: Replica | Reading, prison: str, *, ended: bool = False
) -> tuple[ActivityLine, ...]:
    """The activities of a prison by name; those that no longer run only if ``ended``."""
    here = (
        (_PERIOD.c.person_id == _ALLOCATION.c.person_id)
        & _PERIOD.c.closed_at.is_(None)
        & (_PERIOD.c.prison == prison)
    )
    counted = (
        select(_ALLOCATION.c.activity_id, func.count().label("taken"))
        .join_from(_ALLOCATION, _PERIOD, here)
        .where(_ALLOCATION.c.ended_on.is_(None))
        .group_by(_ALLOCATION.c.activity_id)
        .subquery()
    )
    query = (
        select(_ACTIVITY, func.coalesce(counted.c.taken, 0).label("taken"))
        .outerjoin(counted, counted.c.activity_id == _ACTIVITY.c.id)
        .where(_ACTIVITY.c.prison == prison)
        .order_by(_ACTIVITY.c.name, _ACTIVITY.c.id)
    )
    with opened(replica) as reading:
        rows = reading.connection.execute(query).all()
    return tuple(
        ActivityLine(
            id=row.id,
            name=row.name,
            kind=row.kind,
            place=row.place,
            wing_id=row.wing_id,
            pay=row.pay,
            capacity=row.capacity,
            sessions=tuple(row.sessions or ()),
            risk=row.risk,
            active=bool(row.active),
            taken=row.taken,
        )
        for row in rows
        if row.active or ended
    )


def person_regime(replica: Replica | Reading, person_id: str, today: dt.date) -> PersonRegime:
    """The allocations, the appointments and the attendance of a person."""
    with opened(replica) as reading:
        ids = merged(reading).all_of([person_id])
        allocations = _allocations(reading, ids)
        appointments = _appointments(reading, ids, today)
        names = {line.activity_id: line.name for line in allocations}
        attendance = _attendance(reading, ids, today, names)
    week = [line for line in attendance if line.day >= monday_of(today)]
    return PersonRegime(
        allocations=allocations,
        appointments=appointments,
        attendance=attendance,
        week_pay=sum(line.pay for line in week),
        week_sessions=sum(line.paid for line in week),
    )


def week_pay(replica: Replica | Reading, prison: str, on: dt.date) -> WeekPay:
    """What was earned in the week of a day, by person and by activity, in the order of names."""
    monday = monday_of(on)
    query = select(
        _ATTENDANCE.person_id, _ATTENDANCE.activity_id, _ATTENDANCE.paid, _ATTENDANCE.pay
    ).where(
        _ATTENDANCE.prison == prison,
        _ATTENDANCE.day >= monday.isoformat(),
        _ATTENDANCE.day < (monday + dt.timedelta(days=7)).isoformat(),
        _ATTENDANCE.activity_id.is_not(None),
        _ATTENDANCE.outcome.is_not(None),
    )
    people: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    jobs: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    with opened(replica) as reading:
        one = merged(reading)
        for person_id, activity_id, paid, pence in reading.connection.execute(query):
            for sums in (people[one.standing(person_id)], jobs[activity_id]):
                sums[0] += 1
                sums[1] += bool(paid)
                sums[2] += pence or 0
        names = person_names(reading, list(people))
        titles = {line.id: line.name for line in activities(reading, prison, ended=True)}
    return WeekPay(monday, _pay_lines(people, names), _pay_lines(jobs, titles))


def _pay_lines(sums: dict[str, list[int]], names: dict[str, str]) -> tuple[PayLine, ...]:
    lines = [PayLine(each, names.get(each, "–"), *counted) for each, counted in sums.items()]
    return tuple(sorted(lines, key=lambda line: (line.name, line.id)))


def _allocations(reading: Reading, ids: list[str]) -> tuple[AllocationLine, ...]:
    query = (
        select(_ALLOCATION, _ACTIVITY.c.name, _ACTIVITY.c.pay)
        .outerjoin(_ACTIVITY, _ACTIVITY.c.id == _ALLOCATION.c.activity_id)
        .where(among(_ALLOCATION.c.person_id, ids))
    )
    lines = [
        AllocationLine(
            id=row.id,
            activity_id=row.activity_id,
            name=row.name or row.activity_name,
            sessions=tuple(row.sessions or ()),
            pay=row.pay,
            from_on=sure_day(row.from_on),
            ended_on=day(row.ended_on),
            ended_reason=row.ended_reason,
            allocated_by=row.allocated_by,
        )
        for row in reading.connection.execute(query)
    ]
    lines.sort(key=lambda line: (line.from_on, line.id), reverse=True)
    return tuple(sorted(lines, key=lambda line: line.ended_on is not None))


def _appointments(reading: Reading, ids: list[str], today: dt.date) -> tuple[AppointmentLine, ...]:
    """Those to come first, the next at the top; then those of the last weeks."""
    column = _APPOINTMENT
    query = select(RECORDS["appointment"]).where(
        among(column.person_id, ids), column.day >= (today - RECENT).isoformat()
    )
    lines = [
        AppointmentLine(
            id=row.id,
            kind=row.kind,
            day=sure_day(row.day),
            session=row.session,
            at=row.at,
            place=row.place,
            comment=row.comment,
            booked_by=row.booked_by,
            cancelled_reason=row.cancelled_reason if row.cancelled_at else None,
        )
        for row in reading.connection.execute(query)
    ]

    def when(line: AppointmentLine) -> tuple[dt.date, str, str, str]:
        return line.day, {"AM": "1", "PM": "2"}.get(line.session, "3"), line.at or "", line.id

    to_come = sorted((line for line in lines if line.day >= today), key=when)
    past = sorted((line for line in lines if line.day < today), key=when, reverse=True)
    return (*to_come, *past)


def _attendance(
    reading: Reading, ids: list[str], today: dt.date, names: dict[str, str]
) -> tuple[AttendanceLine, ...]:
    kinds = select(_APPOINTMENT.id, _APPOINTMENT.kind).where(among(_APPOINTMENT.person_id, ids))
    kind_of = {row.id: row.kind for row in reading.connection.execute(kinds)}
    query = select(RECORDS["attendance"]).where(
        among(_ATTENDANCE.person_id, ids),
        _ATTENDANCE.outcome.is_not(None),
        _ATTENDANCE.day >= (today - RECENT).isoformat(),
    )
    lines = [
        AttendanceLine(
            id=row.id,
            day=sure_day(row.day),
            session=row.session,
            what=kind_of.get(row.appointment_id, "OTHE")
            if row.appointment_id
            else names.get(row.activity_id, "–"),
            is_appointment=bool(row.appointment_id),
            outcome=row.outcome,
            reason=row.reason,
            paid=bool(row.paid),
            pay=row.pay or 0,
            marked_by=row.marked_by or "",
            marked_at=moment(row.marked_at),
        )
        for row in reading.connection.execute(query)
    ]
    order = {"AM": 0, "PM": 1, "ED": 2}
    lines.sort(key=lambda line: (line.day, order.get(line.session, 3), line.id), reverse=True)
    return tuple(lines)
