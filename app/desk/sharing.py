"""The risk of sharing a cell with somebody: assessed, assessed again, lowered by who may decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.desk.desk import Desk, Saved
from app.desk.entries import (
    known_person,
    listed,
    not_before,
    past_date,
    period_named,
    period_of,
    written,
)
from record import deeds
from record.deed import Deed
from record.facts import Facts
from record.problems import Problem
from record.rules.sharing import HIGH, REVIEW, STANDARD, is_lowered, standing_reviews

REVIEW_DAYS = {HIGH: 28, STANDARD: 365}
"""When a risk is assessed again unless somebody says otherwise: a high one keeps a bed empty."""


def assess_sharing(
    desk: Desk,
    *,
    person_id: str,
    level: str,
    reasons: Sequence[str],
    comment: str | None = None,
    review_on: dt.date | None = None,
    assessed_on: dt.date | None = None,
    reason: str | None = None,
) -> Saved:
    """Assess the risk, in place of every assessment of this person that stands here.

    ``level`` is standard or high, ``reasons`` are codes of ``sharing_reason``. Where it lowers a
    high risk it asks for a decision: who may not decide waits for somebody who may, and until the
    centre has taken it up the risk stays high here as everywhere. Raises ``NeedsReason`` when
    somebody of high risk shares a cell now, and ``Problem`` code_unknown, value_missing (no
    reasons), date_in_future, date_before, person_unknown.
    """
    with desk.replica.read() as facts:
        deed = deed_of(level, person_id, facts)
    with desk.action(deed, reason) as action:
        person = known_person(action.facts, person_id)
        if level not in (HIGH, STANDARD):
            raise Problem("code_unknown", field="Result", code=level)
        if not reasons:
            raise Problem("value_missing", field="Reasons")
        period = period_of(action.facts, person, desk.prison)
        day = past_date("assessed_on", assessed_on, desk.today()).isoformat()
        action.create(
            "assessment",
            {
                "person_id": person["id"],
                "custody_period_id": period_named(person, period),
                "kind": REVIEW,
                "level": level,
                "assessed_on": day,
                "review_on": not_before("review_on", review_on, "assessed_on", day),
                "reasons": sorted({listed("assessment", "reasons", code) for code in reasons}),
                "comment": written(comment),
                "replaces": [row["id"] for row in standing_reviews(person_id, action.facts)],
                **action.authored(),
            },
        )
    return action.saved


def deed_of(level: str, person_id: str, facts: Facts) -> Deed:
    """What an assessment of this level is: lowering a high risk is a deed of its own."""
    lowers = is_lowered({"level": level}, standing_reviews(person_id, facts))
    return deeds.LOWER_SHARING if lowers else deeds.ASSESS_SHARING
