"""Days, sessions and pay of the regime: what runs when, and which attendance is paid."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from record import codes
from record.kinds import Row, Value

SESSIONS = ("AM", "PM", "ED")
"""Morning, afternoon, evening: the sessions of a day in their order."""
SESSION_TIMES: Mapping[str, tuple[dt.time, dt.time]] = {
    "AM": (dt.time(8, 30), dt.time(11, 45)),
    "PM": (dt.time(13, 45), dt.time(16, 45)),
    "ED": (dt.time(17, 30), dt.time(19, 0)),
}
"""When each session begins and ends, by the clock on the wall."""
_LISTED_FOR: Mapping[str, tuple[dt.time, dt.time]] = {
    "AM": (dt.time(0, 0), dt.time(12, 45)),
    "PM": (dt.time(12, 45), dt.time(17, 15)),
    "ED": (dt.time(17, 15), dt.time(23, 59, 59)),
}
"""From when until when people mean this session, and an appointment belongs to it."""
WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")

ATTENDED, REFUSED, ILL, NOT_REQUIRED, ELSEWHERE = "ATT", "REF", "AAME", "INR", "AAOT"
REASON_NEEDED = frozenset({REFUSED, ELSEWHERE, "UA", "UB", "SACK"})
"""Outcomes that say little without a reason."""
_PAID = "PAID"
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def slot(day: dt.date, session: str) -> str:
    """The code of a session of the week (domain ``regime_session``)."""
    return f"{WEEKDAYS[day.weekday()]}_{session}"


def session_at(moment: dt.time) -> str:
    """The session that people mean at this time of the day."""
    return next((name for name in SESSIONS if moment <= _LISTED_FOR[name][1]), SESSIONS[-1])


def is_clock(text: str) -> bool:
    """Whether this is a time of the day as it is written, such as 09:30."""
    return _CLOCK.fullmatch(text) is not None


def is_within(at: str, session: str) -> bool:
    """Whether a time of the day belongs to a session."""
    begins, ends = _LISTED_FOR[session]
    return begins <= dt.time.fromisoformat(at) <= ends


def is_paid(outcome: str) -> bool:
    """Whether somebody is paid for a session with this outcome."""
    found = codes.domain("attendance_outcome").get(outcome)
    return found is not None and found.parent == _PAID


def runs(sessions: Value, of_allocation: Value, when: str) -> bool:
    """Whether somebody with such an allocation goes then (``when``: a `slot`).

    An allocation that names no sessions is for whenever the activity runs.
    """
    return when in listed(sessions) and when in (listed(of_allocation) or listed(sessions))


def meets(one: Row, other: Row, sessions: Value) -> bool:
    """Whether two allocations to one activity, which runs in ``sessions``, share a session."""
    runs_in = set(listed(sessions))
    mine = set(listed(one["sessions"])) & runs_in or runs_in
    return not mine.isdisjoint(set(listed(other["sessions"])) & runs_in or runs_in)


def listed(value: Value) -> list[str]:
    """The codes of a set; none where there is no set."""
    return [str(one) for one in value] if isinstance(value, list) else []
