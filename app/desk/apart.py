"""Non-associations: two people who must be kept apart, how far, and why on each side.

Anybody may open one, because whoever sees the danger first is on the wing. A review may keep two
people further apart; letting them nearer, or ending it, is for two (``end_non_association``).
"""

from __future__ import annotations

import datetime as dt

from app.desk.alerts import ACTIVE, ENDED, active
from app.desk.desk import Desk, Saved
from app.desk.entries import known_person, listed, not_before, past_date, reason_of, written
from record import deeds
from record.facts import text
from record.kinds import Row
from record.problems import Problem

REVIEW_DAYS = 90
"""When a non-association is looked at again unless somebody says otherwise."""


def open_non_association(
    desk: Desk,
    *,
    person_id: str,
    other_person_id: str,
    part: str,
    other_part: str,
    restriction: str,
    comment: str | None = None,
    authorised_by: str | None = None,
    review_on: dt.date | None = None,
    started_on: dt.date | None = None,
    reason: str | None = None,
) -> Saved:
    """Keep two people apart from today, or from an earlier day on.

    ``part`` and ``other_part`` are each one's own, codes of ``non_association_reason``. Raises
    ``NeedsReason`` when they sleep too near each other now, or are kept apart already, and
    ``Problem`` same_person, code_unknown, date_in_future, date_before, person_unknown.
    """
    with desk.action(deeds.OPEN_NON_ASSOCIATION, reason) as action:
        person = known_person(action.facts, person_id)
        other = known_person(action.facts, other_person_id)
        if person["id"] == other["id"]:
            raise Problem("same_person")
        started = past_date("started_on", started_on, desk.today()).isoformat()
        action.create(
            "non_association",
            {
                "person_id": person["id"],
                "other_person_id": other["id"],
                "reason": listed("non_association", "reason", part),
                "other_reason": listed("non_association", "other_reason", other_part),
                "restriction": listed("non_association", "restriction", restriction),
                "started_on": started,
                "comment": written(comment),
                "authorised_by": written(authorised_by) or desk.member.name,
                "review_on": not_before("review_on", review_on, "started_on", started),
                "status": ACTIVE,
                "opened_by": desk.member.name,
            },
        )
    return action.saved


def review_non_association(
    desk: Desk,
    *,
    non_association_id: str,
    restriction: str,
    comment: str | None,
    authorised_by: str | None,
    review_on: dt.date | None,
    reason: str | None = None,
) -> Saved:
    """Look at a non-association again: how far apart (never nearer), its words, its next review.

    Raises ``NeedsReason`` when the two sleep too near each other for what it asks now, and
    ``Problem`` apart_not_eased, already_ended, nothing_changed, date_before, code_unknown,
    record_unknown.
    """
    with desk.action(deeds.REVIEW_NON_ASSOCIATION, reason) as action:
        apart = active(action, "non_association", non_association_id)
        values: Row = {
            "restriction": listed("non_association", "restriction", restriction),
            "comment": written(comment),
            "authorised_by": written(authorised_by),
            "review_on": not_before(
                "review_on", review_on, "started_on", text(apart, "started_on")
            ),
        }
        action.review("non_association", apart, values)
    return action.saved


def end_non_association(
    desk: Desk, *, non_association_id: str, ended_reason: str, ended_on: dt.date | None = None
) -> Saved:
    """Ask that two people need no longer be kept apart, from today or an earlier day on.

    Nobody decides that alone: the centre holds it until somebody else with the right has looked,
    and until then they are kept apart on every terminal. Raises ``Problem`` reason_missing,
    already_ended, date_in_future, date_before, record_unknown.
    """
    why = reason_of(ended_reason)
    with desk.action(deeds.END_NON_ASSOCIATION, why) as action:
        apart = active(action, "non_association", non_association_id)
        day = past_date("ended_on", ended_on, desk.today())
        ended = not_before("ended_on", day, "started_on", text(apart, "started_on"))
        values: Row = {"status": ENDED, "ended_on": ended, "ended_reason": why}
        action.end("non_association", apart, values)
    return action.saved
