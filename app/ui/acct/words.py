"""What is due for somebody on an ACCT, in words and as a badge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.desk.watching import Due, What
from app.store.reads.badges import Badge
from app.ui.labels import cell_words
from app.ui.translate import N_
from app.ui.wording import span_words
from record.names import display_name, initials
from record.observing import State

translate = QCoreApplication.translate

SHOWN_MAX = 3
"""How many people one sentence of the alarm names; of more it gives the number."""

_SENTENCES: Mapping[tuple[What, State], str] = {
    (What.OBSERVE, State.OVERDUE): N_("alarm", "ACCT observation OVERDUE: {who}"),
    (What.OBSERVE, State.DUE): N_("alarm", "ACCT observation due now: {who}"),
    (What.PLAN, State.DUE): N_("alarm", "ACCT open, and no plan written: {who}"),
    (What.IMMEDIATE, State.OVERDUE): N_("alarm", "ACCT immediate action OVERDUE: {who}"),
    (What.REVIEW, State.OVERDUE): N_("alarm", "ACCT review OVERDUE: {who}"),
}
"""What the alarm tells, in the order of danger; the rest is on the person's page."""


def is_told(due: Due) -> bool:
    """Whether the alarm tells of this."""
    return not due.away and (due.what, due.state) in _SENTENCES


def alarm_words(dues: Iterable[Due], *, named: bool, brief: bool = False) -> str:
    """All that is due or overdue, one sentence each; "" when nothing is.

    Not ``named``: nobody is signed in, so only cells and initials are shown. ``brief``: only who
    must be seen first, and how many more there are.
    """
    told = [due for due in dues if is_told(due)]
    shown_max = 1 if brief else SHOWN_MAX
    lines = []
    for (what, state), pattern in _SENTENCES.items():
        of_it = [due for due in told if (due.what, due.state) == (what, state)]
        more = (len(told) if brief else len(of_it)) - shown_max
        if of_it:
            who = _who(of_it[:shown_max], more, named)
            lines.append(translate("alarm", pattern).format(who=who))
    return "\n".join(lines[:1] if brief else lines)


def _who(dues: Sequence[Due], more: int, named: bool) -> str:
    shown = "  ·  ".join(_one(due, named) for due in dues)
    return f"{shown}  ·  +{more}" if more > 0 else shown


def _one(due: Due, named: bool) -> str:
    name = display_name(due.surname, due.forename) if named else initials(due.surname, due.forename)
    who = f"{cell_words(due.cell_path)} {name}"
    late = late_words(due)
    return f"{who} ({late})" if late else who


def late_words(due: Due) -> str:
    """By how long it is overdue; "" while it is not."""
    if due.state is not State.OVERDUE:
        return ""
    if due.late is None:
        return translate("alarm", "nobody can say since when")
    if due.late < dt.timedelta(minutes=1):
        return translate("alarm", "just now")
    return span_words(due.late)


def badges_now(badges: Sequence[Badge], state: State | None) -> tuple[Badge, ...]:
    """Somebody's badges, that of the ACCT saying how it stands with the next observation."""
    stands: Mapping[State, Badge] = {State.DUE: "ACCT_DUE", State.OVERDUE: "ACCT_OVERDUE"}
    worse = stands.get(state) if state is not None else None
    if worse is None:
        return tuple(badges)
    return tuple(worse if badge == "ACCT" else badge for badge in badges)


def states_of(dues: Iterable[Due]) -> dict[str, State]:
    """How it stands with the next observation of each person, by their id."""
    return {due.person_id: due.state for due in dues if due.what is What.OBSERVE and not due.away}
