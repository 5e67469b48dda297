"""Alerts: opened by anyone who sees the danger, ended only with a reason."""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import (
    known_person,
    listed,
    not_before,
    past_date,
    period_named,
    period_of,
    reason_of,
    required,
    written,
)
from record import codes, deeds
from record.facts import text
from record.kinds import Row
from record.problems import Problem

ACTIVE, ENDED = "ACTIVE", "ENDED"


def open_alert(
    desk: Desk,
    *,
    person_id: str,
    code: str,
    comment: str | None = None,
    review_on: dt.date | None = None,
    started_on: dt.date | None = None,
    reason: str | None = None,
) -> Saved:
    """Open an alert of this code; it starts today unless it started earlier.

    Raises ``NeedsReason`` when the person has the alert already, and ``Problem`` code_unknown,
    date_in_future, date_before, person_unknown.
    """
    with desk.action(deeds.OPEN_ALERT, reason) as action:
        person = known_person(action.facts, person_id)
        propose_alert(action, person, code, comment, review_on, started_on)
    return action.saved


def propose_alert(
    action: Draft,
    person: Row,
    code: str,
    comment: str | None = None,
    review_on: dt.date | None = None,
    started_on: dt.date | None = None,
) -> None:
    """Propose an alert of this code. Raises ``Problem`` as ``open_alert``."""
    desk = action.desk
    period = period_of(action.facts, person, desk.prison)
    listed("alert", "code", code)
    started = past_date("started_on", started_on, desk.today()).isoformat()
    action.create(
        "alert",
        {
            "person_id": person["id"],
            "custody_period_id": period_named(person, period),
            "kind": codes.domain("alert_code")[code].parent,
            "code": code,
            "started_on": started,
            "comment": written(comment),
            "review_on": not_before("review_on", review_on, "started_on", started),
            "status": ACTIVE,
            "opened_by": desk.member.name,
        },
    )


def review_alert(
    desk: Desk, *, alert_id: str, comment: str | None, review_on: dt.date | None
) -> Saved:
    """Change an active alert's comment and the day of its next review.

    Raises ``Problem`` already_ended, nothing_changed, date_before, record_unknown.
    """
    with desk.action(deeds.REVIEW_ALERT) as action:
        alert = active(action, "alert", alert_id)
        due = not_before("review_on", review_on, "started_on", text(alert, "started_on"))
        action.review("alert", alert, {"comment": written(comment), "review_on": due})
    return action.saved


def end_alert(
    desk: Desk, *, alert_id: str, ended_reason: str, ended_on: dt.date | None = None
) -> Saved:
    """End an alert, today unless it ended earlier.

    It asks for a decision: where the member's role may not end this alert, the centre holds the
    action until somebody who may has looked (``Saved.to_be_held``). Raises ``Problem``
    reason_missing, already_ended, acct_ends_with_plan (an ACCT is closed, see ``app.desk.acct``),
    date_in_future, date_before, record_unknown.
    """
    why = reason_of(ended_reason)
    with desk.action(deeds.END_ALERT, why) as action:
        alert = active(action, "alert", alert_id)
        if action.facts.find("acct", alert_id=alert_id):
            raise Problem("acct_ends_with_plan")
        day = past_date("ended_on", ended_on, desk.today())
        ended = not_before("ended_on", day, "started_on", text(alert, "started_on"))
        action.end("alert", alert, {"status": ENDED, "ended_on": ended, "ended_reason": why})
    return action.saved


def active(action: Draft, record_type: str, record_id: str) -> Row:
    """A record that has not ended; ``Problem`` already_ended or record_unknown."""
    row = required(action.facts, record_type, record_id)
    if row["status"] != ACTIVE:
        raise Problem("already_ended", date=text(row, "ended_on") or "–")
    return row
