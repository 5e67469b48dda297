"""The regime: who may be allocated where, and what a mark of attendance must say.

An allocation that breaks a rule may stand with a reason, as a cell move may, and somebody looks at
it. What cannot be meant at all is a ``Problem``, at the desk and again at the centre.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from record import codes
from record.action import Change
from record.catalogue import BY_NAME
from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.problems import Problem
from record.redirect import about, standing_id
from record.regime import REASON_NEEDED, is_clock, is_paid, is_within, meets
from record.rules.apart import active_non_associations
from record.rules.custody import open_period
from record.rules.finding import Finding

APART_AT_WORK = frozenset({"WING", "NONEX", "TNA"})
"""Restrictions that keep two people out of one activity; those of cells and landings do not."""
RISK_ALERTS = {"RHI": 3, "RME": 2, "RLO": 1}
"""Alerts that tell somebody's workplace risk, and how high it is."""
_RISK_LEVELS = {"LOW": 1, "MEDIUM": 2, "HIGH": 3}


def check_allocation(allocation: Row, after: Facts) -> Iterator[Finding]:
    """Everything that is wrong with one allocation that has not ended."""
    activity = after.get("activity", text(allocation, "activity_id"))
    person_id = standing_id(text(allocation, "person_id"), after)
    person = after.get("person", person_id)
    if activity is None or person is None or allocation.get("ended_on") is not None:
        return
    others = [each for each in allocated(activity, after) if each["id"] != allocation["id"]]
    yield from _capacity(activity, person, others)
    yield from _kept_apart(activity, allocation, person, others, after)
    yield from _workplace_risk(activity, person, after)


def allocated(activity: Row, facts: Facts) -> list[Row]:
    """The allocations to an activity that have not ended, of people who are in its prison."""
    return [
        each
        for each in facts.find("allocation", activity_id=activity["id"], ended_on=None)
        if _is_here(text(each, "person_id"), text(activity, "prison"), facts)
    ]


def check_regime(changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` for what cannot be meant.

    attendance_reason_missing, time_not_read, time_not_in_session, date_in_future, reason_missing;
    action_malformed for what no desk would send.
    """
    for change in changes:
        before = facts.get(*change.key) or BY_NAME[change.record_type].blank()
        row = before | change.after | {"id": change.record_id}
        if change.record_type == "attendance":
            _check_attendance(row, facts)
        elif change.record_type == "appointment":
            _check_appointment(row, change.before is None)
        elif change.record_type == "allocation":
            _check_allocation(row, change.before is None, facts)


def _check_attendance(row: Row, facts: Facts) -> None:
    activity_id, appointment_id = text(row, "activity_id"), text(row, "appointment_id")
    if bool(activity_id) == bool(appointment_id):
        raise Problem("action_malformed", what="activity or appointment")
    # A day is where the terminal stands, and the moment is in UTC: they may be a day apart.
    marked = text(row, "marked_at")[:10]
    if bool(marked) != bool(text(row, "outcome")):
        raise Problem("action_malformed", what="Marked")
    if marked and text(row, "day") > _after(marked):
        raise Problem("date_in_future", field="Day")
    activity = facts.get("activity", activity_id) if activity_id else None
    appointment = facts.get("appointment", appointment_id) if appointment_id else None
    if activity is not None and activity["prison"] != row["prison"]:
        raise Problem("action_malformed", what="Prison")
    if appointment is not None and any(
        appointment[name] != row[name] for name in ("person_id", "day", "session", "prison")
    ):
        raise Problem("action_malformed", what="appointment")
    _check_mark(row)


def _after(day: str) -> str:
    """The next day. The calendar ends, and a hostile terminal may say its last."""
    there = dt.date.fromisoformat(day)
    return (there + dt.timedelta(days=there < dt.date.max)).isoformat()


def _check_mark(row: Row) -> None:
    outcome = text(row, "outcome")
    if outcome in REASON_NEEDED and not text(row, "reason").strip():
        raise Problem(
            "attendance_reason_missing", outcome=codes.label("attendance_outcome", outcome)
        )
    paid = bool(outcome) and bool(row["activity_id"]) and is_paid(outcome)
    if bool(row["paid"]) != paid or (row["pay"] and not paid):
        raise Problem("action_malformed", what="Paid")


def _check_appointment(row: Row, new: bool) -> None:
    if new is (row["cancelled_at"] is not None):
        raise Problem("action_malformed", what="Cancelled")
    if not new:
        if not text(row, "cancelled_reason").strip():
            raise Problem("reason_missing")
        return
    at, session = text(row, "at"), text(row, "session")
    if at and not is_clock(at):
        raise Problem("time_not_read", value=at)
    if at and not is_within(at, session):
        raise Problem("time_not_in_session", at=at, session=codes.label("session", session))


def _check_allocation(row: Row, new: bool, facts: Facts) -> None:
    activity = facts.get("activity", text(row, "activity_id"))
    if new is (row["ended_on"] is not None):
        raise Problem("action_malformed", what="Last day")
    if new and activity is not None and activity["prison"] != row["prison"]:
        raise Problem("action_malformed", what="Prison")
    if not new and row["ended_reason"] is None:
        raise Problem("reason_missing")
    if not new and text(row, "ended_on") < text(row, "from_on"):
        raise Problem("date_before", field="Last day", other="From")


def marked_differently(before: Row, loser: Row, row: Row, facts: Facts) -> Finding | None:
    """The finding where of two marks of one session one says paid and the other not.

    ``loser`` is the mark that does not stand, ``row`` the attendance as it stands.
    """
    if bool(loser["paid"]) == bool(row["paid"]) or None in (loser["outcome"], row["outcome"]):
        return None
    person_id = standing_id(text(before, "person_id"), facts)
    activity = facts.get("activity", text(row, "activity_id")) or {}
    shown: Row = {
        "name": person_name(facts.get("person", person_id) or {}),
        "activity": text(activity, "name"),
        "day": text(row, "day"),
        "by": text(row, "marked_by") or "–",
        "other": text(loser, "marked_by") or "–",
    }
    return Finding("marked_differently", person_id, text(row, "prison"), shown)


def paid_above(row: Row, facts: Facts) -> Finding | None:
    """The finding where a mark pays more than its activity does (``most``), in pence."""
    activity = facts.get("activity", text(row, "activity_id")) or {}
    pay, allowed = row["pay"], activity.get("pay")
    most = allowed if isinstance(allowed, int) else 0
    if not isinstance(pay, int) or pay <= most:
        return None
    person_id = standing_id(text(row, "person_id"), facts)
    shown: Row = {
        "name": person_name(facts.get("person", person_id) or {}),
        "activity": text(activity, "name"),
        "day": text(row, "day"),
        "by": text(row, "marked_by") or "–",
        "pay": pay,
        "most": most,
    }
    return Finding("pay_above_activity", person_id, text(row, "prison"), shown)


def _is_here(person_id: str, prison: str, facts: Facts) -> bool:
    period = open_period(person_id, facts, prison)
    return period is not None and period["prison"] == prison


def _capacity(activity: Row, person: Row, others: list[Row]) -> Iterator[Finding]:
    capacity, count = activity.get("capacity"), len(others) + 1
    if isinstance(capacity, int) and capacity < count:
        yield _finding("activity_full", activity, person, capacity=capacity, count=count)


def _kept_apart(
    activity: Row, allocation: Row, person: Row, others: list[Row], facts: Facts
) -> Iterator[Finding]:
    there = {
        standing_id(text(each, "person_id"), facts)
        for each in others
        if meets(allocation, each, activity["sessions"])
    }
    for apart, other_id in active_non_associations(text(person, "id"), facts):
        other = facts.get("person", other_id)
        if other is None or other_id == person["id"] or other_id not in there:
            continue
        if apart["restriction"] in APART_AT_WORK:
            yield _finding("activity_together", activity, person, other=person_name(other))


def _workplace_risk(activity: Row, person: Row, facts: Facts) -> Iterator[Finding]:
    most = _RISK_LEVELS.get(text(activity, "risk"))
    if most is None:
        return
    alerts = about("alert", text(person, "id"), facts, status="ACTIVE")
    known = [RISK_ALERTS[code] for one in alerts if (code := text(one, "code")) in RISK_ALERTS]
    if not known:
        yield _finding("workplace_risk_unknown", activity, person)
    elif max(known) > most:
        yield _finding("workplace_risk_high", activity, person)


def _finding(rule: str, activity: Row, person: Row, **facts: object) -> Finding:
    shown: Row = {"name": person_name(person), "activity": text(activity, "name")}
    shown.update({key: str(value) for key, value in facts.items()})
    return Finding(rule, text(person, "id"), text(activity, "prison"), shown)
