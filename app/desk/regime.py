"""The regime: activities changed, people allocated, appointments booked, attendance marked.

Whoever marks a session marks it for everybody who looks at it: the record of a person's session is
one, wherever it is marked (``record.types.regime``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import known_person, listed, reason_of, required, written
from app.desk.proposal import Proposal
from record import deeds_of_regime
from record.catalogue import BY_NAME
from record.facts import Facts, text
from record.ids import new_id
from record.kinds import Row
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.redirect import about
from record.regime import is_paid
from record.rules.apart import WING_KINDS
from record.rules.finding import Finding
from record.validate import CHANGES_MAX, check_row

ATTENDANCE = BY_NAME["attendance"]


@dataclass(frozen=True)
class Activity:
    """What is said of an activity when it is made or changed, as a form gives it."""

    name: str
    kind: str
    pay: int
    capacity: int
    sessions: tuple[str, ...]
    place: str | None = None
    wing_id: str | None = None
    risk: str | None = None
    active: bool = True


@dataclass(frozen=True)
class Going:
    """What somebody does in a session: an activity or an appointment, of which one is None."""

    person_id: str
    activity_id: str | None = None
    appointment_id: str | None = None


def change_activity(desk: Desk, *, activity_id: str | None, values: Activity) -> Saved:
    """Change an activity, or make one (no ``activity_id``).

    Raises ``Problem`` right_missing, value_missing, value_out_of_range, code_unknown,
    location_unknown, nothing_changed, record_unknown.
    """
    with desk.action(deeds_of_regime.CHANGE_ACTIVITY) as action:
        said: Row = {
            "name": written(values.name),
            "kind": listed("activity", "kind", values.kind),
            "place": written(values.place),
            "wing_id": _wing(action.facts, values.wing_id, desk.prison),
            "pay": values.pay,
            "capacity": values.capacity,
            "sessions": sorted(listed("activity", "sessions", one) for one in values.sessions),
            "risk": listed("activity", "risk", values.risk) if values.risk else None,
            "active": values.active,
        }
        check_row(BY_NAME["activity"], {"prison": desk.prison, **said})
        if activity_id is None:
            action.create("activity", {"prison": desk.prison, **said})
        else:
            action.change("activity", required(action.facts, "activity", activity_id), said)
    return action.saved


def allocate(
    desk: Desk,
    *,
    person_ids: Sequence[str],
    activity_id: str,
    from_on: dt.date | None = None,
    sessions: Sequence[str] = (),
    reason: str | None = None,
) -> Saved:
    """Allocate people to an activity from a day on (today); no ``sessions``: whenever it runs.

    ``reason`` is why a broken rule may stand. Raises ``NeedsReason`` and ``Problem`` right_missing,
    allocated_already, activity_closed, code_unknown, record_unknown, person_unknown.
    """
    with desk.action(deeds_of_regime.ALLOCATE, reason) as action:
        _allocate(action.proposal, desk, action.at, person_ids, activity_id, from_on, sessions)
    return action.saved


def check_allocate(
    desk: Desk, *, person_ids: Sequence[str], activity_id: str, sessions: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """What allocating these people would break now; nothing is written.

    Raises the same ``Problem``s as `allocate`.
    """
    with desk.replica.read() as facts:
        proposal = Proposal(facts)
        _allocate(proposal, desk, desk.now(), person_ids, activity_id, None, sessions)
        return proposal.findings()


def end_allocation(
    desk: Desk, *, allocation_ids: Sequence[str], why: str, last_day: dt.date | None = None
) -> Saved:
    """End allocations: ``last_day`` (today) is the last day on which they go.

    ``why`` is a code of ``allocation_end``. Raises ``Problem`` right_missing, already_ended,
    date_before, code_unknown, record_unknown.
    """
    with desk.action(deeds_of_regime.END_ALLOCATION) as action:
        day = (last_day or desk.today()).isoformat()
        for allocation_id in dict.fromkeys(allocation_ids):
            allocation = required(action.facts, "allocation", allocation_id)
            if allocation["ended_on"] is not None:
                raise Problem("already_ended")
            if day < text(allocation, "from_on"):
                raise Problem("date_before", field="Last day", other="From")
            ended: Row = {
                "ended_on": day,
                "ended_reason": listed("allocation", "ended_reason", why),
                "ended_by": desk.member.name,
            }
            action.change("allocation", allocation, ended)
    return action.saved


def book_appointment(
    desk: Desk,
    *,
    person_ids: Sequence[str],
    kind: str,
    day: dt.date,
    session: str,
    at: str | None = None,
    place: str | None = None,
    comment: str | None = None,
) -> Saved:
    """Book an appointment, once, for each of these people; ``at`` is a time such as 09:30.

    Raises ``Problem`` time_not_read, time_not_in_session, code_unknown, value_too_long,
    person_unknown.
    """
    with desk.action(deeds_of_regime.BOOK_APPOINTMENT) as action:
        said: Row = {
            "prison": desk.prison,
            "kind": listed("appointment", "kind", kind),
            "day": day.isoformat(),
            "session": listed("appointment", "session", session),
            "at": written(at),
            "place": written(place),
            "comment": written(comment),
            "booked_by": desk.member.name,
        }
        for person_id in dict.fromkeys(person_ids):
            person = known_person(action.facts, person_id)
            action.create("appointment", {"person_id": person["id"], **said})
    return action.saved


def cancel_appointment(desk: Desk, *, appointment_id: str, reason: str) -> Saved:
    """Cancel an appointment, and say why.

    Raises ``Problem`` appointment_cancelled, reason_missing, value_too_long, record_unknown.
    """
    why = reason_of(reason)
    with desk.action(deeds_of_regime.CANCEL_APPOINTMENT) as action:
        appointment = required(action.facts, "appointment", appointment_id)
        if appointment["cancelled_at"] is not None:
            raise Problem("appointment_cancelled")
        cancelled: Row = {
            "cancelled_at": to_text(action.at),
            "cancelled_reason": why,
            "cancelled_by": desk.member.name,
        }
        action.change("appointment", appointment, cancelled)
    return action.saved


def mark(
    desk: Desk,
    goings: Sequence[Going],
    *,
    day: dt.date,
    session: str,
    outcome: str | None,
    reason: str | None = None,
) -> tuple[Saved, ...]:
    """Mark what people did in a session; None takes the mark back.

    Of a great many an action is made of each fifty, so that each is small. Raises ``Problem``
    attendance_reason_missing, date_in_future, nothing_changed, code_unknown, record_unknown,
    person_unknown.
    """
    saved = []
    wanted = list(dict.fromkeys(goings))
    if day > desk.today():
        raise Problem("date_in_future", field="Day")
    for start in range(0, max(len(wanted), 1), CHANGES_MAX):
        with desk.action(deeds_of_regime.MARK_ATTENDANCE) as action:
            for going in wanted[start : start + CHANGES_MAX]:
                _mark(action, going, day, session, outcome, written(reason))
        saved.append(action.saved)
    return tuple(saved)


def _mark(
    action: Draft,
    going: Going,
    day: dt.date,
    session: str,
    outcome: str | None,
    reason: str | None,
) -> None:
    desk = action.desk
    key, pays = _matter(action.facts, going)
    key |= {"day": day.isoformat(), "session": listed("attendance", "session", session)}
    paid = outcome is not None and going.activity_id is not None and is_paid(outcome)
    said: Row = {
        "outcome": listed("attendance", "outcome", outcome) if outcome else None,
        "reason": reason if outcome else None,
        "paid": paid if outcome else None,
        "pay": (pays if paid else 0) if outcome else None,
        "marked_by": desk.member.name if outcome else None,
        "marked_at": to_text(action.at) if outcome else None,
    }
    attendance_id = ATTENDANCE.id_of(key)
    there = action.facts.get("attendance", attendance_id)
    if there is not None:
        if any(there[name] != said[name] for name in ("outcome", "reason")):
            action.change("attendance", there, said)
    elif outcome is not None:
        action.proposal.create("attendance", attendance_id, {**key, "prison": desk.prison, **said})


def _matter(facts: Facts, going: Going) -> tuple[Row, int]:
    """Whom and what an attendance is of, and what it pays."""
    if going.appointment_id is not None:
        appointment = required(facts, "appointment", going.appointment_id)
        key: Row = {
            "person_id": appointment["person_id"],
            "appointment_id": going.appointment_id,
        }
        return key, 0
    activity = required(facts, "activity", str(going.activity_id))
    person = known_person(facts, going.person_id)
    pay = activity["pay"]
    key = {"person_id": person["id"], "activity_id": activity["id"]}
    return key, pay if isinstance(pay, int) else 0


def _allocate(
    proposal: Proposal,
    desk: Desk,
    at: dt.datetime,
    person_ids: Sequence[str],
    activity_id: str,
    from_on: dt.date | None,
    sessions: Sequence[str],
) -> None:
    activity = required(proposal.facts, "activity", activity_id)
    if not activity["active"]:
        raise Problem("activity_closed", activity=text(activity, "name"))
    for person_id in dict.fromkeys(person_ids):
        person = known_person(proposal.facts, person_id)
        who = text(person, "id")
        if about("allocation", who, proposal.facts, activity_id=activity_id, ended_on=None):
            raise Problem(
                "allocated_already", name=person_name(person), activity=text(activity, "name")
            )
        made: Row = {
            "person_id": who,
            "prison": activity["prison"],
            "activity_id": activity_id,
            "activity_name": activity["name"],
            "sessions": sorted(listed("allocation", "sessions", one) for one in sessions),
            "from_on": (from_on or desk.today()).isoformat(),
            "allocated_by": desk.member.name,
        }
        proposal.create("allocation", new_id(at), made)


def _wing(facts: Facts, wing_id: str | None, prison: str) -> str | None:
    if wing_id is None:
        return None
    wing = facts.get("location", wing_id)
    if wing is None or wing["kind"] not in WING_KINDS or wing["prison"] != prison:
        raise Problem("location_unknown")
    return wing_id
