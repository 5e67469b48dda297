"""Incentives: a person's level is reviewed, and the latest review gives the level."""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk, Saved
from app.desk.entries import (
    known_person,
    listed,
    not_before,
    past_moment,
    period_named,
    period_of,
    reason_of,
)
from record import deeds_of_behaviour as deeds
from record.deed import Deed
from record.moments import local, to_text
from record.rules.incentives import BASIC, level_now, next_review


def review_incentives(
    desk: Desk,
    *,
    person_id: str,
    level: str,
    comment: str,
    review_on: dt.date | None = None,
    reviewed_at: dt.datetime | None = None,
) -> Saved:
    """Give a person a level, with the reason, and say when it is reviewed next.

    Without ``review_on`` that is when the level asks for (``record.rules.incentives``). Whoever may
    not put somebody on basic asks for it: it is held, and shown nowhere until it is decided.
    Raises ``Problem`` reason_missing, code_unknown, date_before, moment_in_future, person_unknown.
    """
    why = reason_of(comment)
    with desk.action(deed_of(desk.member.role, level)) as action:
        person = known_person(action.facts, person_id)
        at = past_moment("reviewed_at", reviewed_at, action.at)
        day = local(at).date()
        due = review_on or next_review(level, day)
        action.create(
            "incentive_review",
            {
                "person_id": person["id"],
                "custody_period_id": period_named(
                    person, period_of(action.facts, person, desk.prison)
                ),
                "prison": desk.prison,
                "level": listed("incentive_review", "level", level),
                "level_before": level_now(str(person["id"]), action.facts),
                "reviewed_at": to_text(at),
                "review_on": not_before("next_review", due, "reviewed_at", day.isoformat()),
                "comment": why,
                **action.authored(),
            },
        )
    return action.saved


def deed_of(role: str, level: str) -> Deed:
    """The deed that giving this level is, for a member of staff in this role."""
    if level != BASIC:
        return deeds.REVIEW_INCENTIVES
    return deeds.PUT_ON_BASIC if role in deeds.PUT_ON_BASIC.roles else deeds.ASK_FOR_BASIC
