"""Visits: booked by whoever books them here or at the centre, and what came of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.desk.desk import Desk, Saved
from app.desk.entries import (
    known_person,
    listed,
    past_moment,
    period_named,
    period_of,
    reason_of,
    required,
    written,
)
from record.deeds_of_welfare import BOOK_VISIT, CANCEL_VISIT, RECORD_VISIT
from record.kinds import Row
from record.moments import to_text
from record.problems import Problem
from record.types.contact import ARRIVED, BOOKED, CANCELLED


def book_visit(
    desk: Desk,
    *,
    person_id: str,
    starts_at: dt.datetime,
    visitors: Sequence[str] = (),
    others: str | None = None,
    kind: str = "SCON",
    ends_at: dt.datetime | None = None,
    place: str | None = None,
    comment: str | None = None,
) -> Saved:
    """Book a visit; ``visitors`` are contacts of the person, ``others`` who else comes, by name.

    Raises ``Problem`` nobody_visits, visitor_barred, date_before, code_unknown, right_missing,
    record_gone, person_unknown.
    """
    with desk.action(BOOK_VISIT) as action:
        person = known_person(action.facts, person_id)
        if not visitors and written(others) is None:
            raise Problem("nobody_visits")
        visit: Row = {
            "person_id": person["id"],
            "custody_period_id": period_named(person, period_of(action.facts, person, desk.prison)),
            "prison": desk.prison,
            "kind": listed("visit", "kind", kind),
            "starts_at": to_text(starts_at),
            "ends_at": to_text(ends_at) if ends_at else None,
            "place": written(place),
            "visitors": list(visitors) or None,
            "others": written(others),
            "comment": written(comment),
            "booked_by": desk.member.name,
            "status": BOOKED,
        }
        action.create("visit", visit)
    return action.saved


def cancel_visit(desk: Desk, *, visit_id: str, why: str) -> Saved:
    """Cancel a visit. Raises ``Problem`` reason_missing, visit_not_due, record_unknown."""
    said = reason_of(why)
    with desk.action(CANCEL_VISIT) as action:
        visit = _booked(action.facts.get("visit", visit_id))
        action.change("visit", visit, {"status": CANCELLED, "cancelled_why": said})
    return action.saved


def record_visit(
    desk: Desk,
    *,
    visit_id: str,
    outcome: str,
    comment: str | None = None,
    happened_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Write down what came of a visit; whatever is no arrival needs a ``comment`` that says why.

    Raises ``NeedsReason`` when it took place with somebody who must not come, and ``Problem``
    reason_missing, visit_not_due, code_unknown, moment_in_future, record_unknown.
    """
    said = written(comment) if outcome == ARRIVED else reason_of(comment)
    with desk.action(RECORD_VISIT, reason) as action:
        visit = _booked(required(action.facts, "visit", visit_id))
        action.create(
            "visit_outcome",
            {
                "person_id": visit["person_id"],
                "visit_id": visit_id,
                "outcome": listed("visit_outcome", "outcome", outcome),
                "happened_at": to_text(past_moment("happened_at", happened_at, action.at)),
                "comment": said,
                **action.authored(),
            },
        )
    return action.saved


def _booked(visit: Row | None) -> Row:
    if visit is None:
        raise Problem("record_unknown")
    if visit["status"] != BOOKED:
        raise Problem("visit_not_due")
    return visit
