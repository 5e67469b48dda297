"""Looking at what a form brought before it becomes part of an action: each check a plain problem.

Forms give dates as ``datetime.date`` and moments as aware ``datetime.datetime``; the record keeps
both as text.
"""

from __future__ import annotations

import datetime as dt

from record import codes
from record.catalogue import BY_NAME
from record.deed import Deed
from record.facts import Facts
from record.kinds import Row, Value
from record.moments import from_text
from record.problems import Problem
from record.redirect import standing_id
from record.rules.apart import WING_KINDS
from record.rules.custody import open_period
from record.validate import REASON_LENGTH_MAX

LABELS = {
    "happened_at": "When it happened",
    "discovered_at": "When it was discovered",
    "held_at": "Held",
    "reviewed_at": "Reviewed",
    "next_review": "Next review",
    "moved_at": "When",
    "since": "Since",
    "due_back_at": "Due back",
    "died_at": "Died",
    "from_at": "From",
    "started_on": "Started",
    "ended_on": "Ended",
    "assessed_on": "Assessed",
    "review_on": "Review due",
    "reviewed_on": "Reviewed",
    "taken_at": "Taken",
    "asked_at": "Asked",
    "signed_on": "Signed",
    "back_on": "Next in court",
}
_SHORTEST = dt.timedelta(milliseconds=1)
_A_MINUTE = dt.timedelta(minutes=1)


def required(facts: Facts, record_type: str, record_id: str) -> Row:
    """A record that must be there; ``Problem`` record_unknown (person_unknown) when it is not."""
    row = facts.get(record_type, record_id)
    if row is None:
        raise Problem("person_unknown" if record_type == "person" else "record_unknown")
    return row


def known_person(facts: Facts, person_id: str) -> Row:
    """The record that stands for a person; ``Problem`` person_unknown when there is none."""
    return required(facts, "person", standing_id(person_id, facts))


def check_wing(facts: Facts, wing_id: str, prison: str) -> None:
    """Raise ``Problem`` location_unknown unless this is a wing of the prison."""
    wing = facts.get("location", wing_id)
    if wing is None or wing["kind"] not in WING_KINDS or wing["prison"] != prison:
        raise Problem("location_unknown")


def period_of(facts: Facts, person: Row, prison: str | None) -> Row | None:
    """The open custody period of a person, in this prison if there are two, or None."""
    return open_period(str(person["id"]), facts, prison)


def period_named(person: Row, period: Row | None) -> Value:
    """The custody period that an entry about a person names: one of the same record, or none.

    Two records may be separated again before the entry reaches the centre.
    """
    return period["id"] if period is not None and period["person_id"] == person["id"] else None


def listed(record_type: str, field: str, code: str, parent: str | None = None) -> str:
    """A code that new entries may use, of one parent when given; ``Problem`` code_unknown."""
    kind = BY_NAME[record_type].by_name[field]
    found = codes.domain(kind.kind.domain or "").get(code)
    if found is None or not found.active or (parent is not None and found.parent != parent):
        raise Problem("code_unknown", field=kind.label, code=code)
    return code


def written(text: str | None) -> str | None:
    """Text without blanks at its ends; None when nothing is left."""
    plain = (text or "").strip()
    return plain or None


def reason_of(text: str | None) -> str:
    """A reason that must be given; ``Problem`` reason_missing or value_too_long."""
    plain = written(text)
    if plain is None:
        raise Problem("reason_missing")
    if len(plain) > REASON_LENGTH_MAX:
        raise Problem("value_too_long", field="Reason", limit=REASON_LENGTH_MAX)
    return plain


def past_moment(field: str, moment: dt.datetime | None, now: dt.datetime) -> dt.datetime:
    """When something happened: now, unless an earlier moment was given.

    A moment of the minute that is running means now: clocks have finer hands than people, and are
    set back by seconds.
    """
    if moment is None:
        return now
    if moment > now + _A_MINUTE:
        raise Problem("moment_in_future", field=LABELS[field])
    return min(moment, now)


def after(moment: dt.datetime, began: str, field: str, other: str, *, typed: bool) -> dt.datetime:
    """``moment``, made later than ``began``, or ``Problem`` date_before when it cannot be.

    People type times to the minute, so a time within the minute of the beginning means just after
    it. What was not typed is the time now: two things saved in one instant, or on a clock that ran
    back, come one just after the other.
    """
    start = from_text(began)
    if moment > start:
        return moment
    if typed and moment < start.replace(second=0, microsecond=0):
        raise Problem("date_before", field=LABELS[field], other=LABELS[other])
    return start + _SHORTEST


def past_date(field: str, day: dt.date | None, today: dt.date) -> dt.date:
    """The day of something: today, unless an earlier day was given."""
    if day is None:
        return today
    if day > today:
        raise Problem("date_in_future", field=LABELS[field])
    return day


def not_before(field: str, day: dt.date | None, other: str, earliest: str) -> str | None:
    """A day as the record writes it, or ``Problem`` date_before when it is before ``earliest``."""
    if day is None:
        return None
    if day.isoformat() < earliest:
        raise Problem("date_before", field=LABELS[field], other=LABELS[other])
    return day.isoformat()


def right_missing(deed: Deed, role: str) -> Problem:
    """The problem of a role that may not do this."""
    return Problem("right_missing", role=codes.label("staff_role", role), what=deed.label)
