"""Incentives: the level of now, when it is reviewed next, and who may put somebody on basic.

Times are those of the incentives policy of the service: basic is looked at again within seven days,
a new arrival's level within four weeks, anybody else's within the year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from record.action import Change
from record.deed import Deed
from record.deeds_of_behaviour import ASK_FOR_BASIC, PUT_ON_BASIC, REVIEW_INCENTIVES
from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.problems import Problem
from record.redirect import about, standing_id
from record.rules.custody import open_period
from record.rules.finding import Finding

BASIC, ENTRY = "BAS", "ENT"
_WITHIN_DAYS = {BASIC: 7, ENTRY: 28}
_WITHIN_A_YEAR = 365


def next_review(level: str, reviewed_on: dt.date) -> dt.date:
    """The day by which a level must be reviewed again that was given on this day."""
    return reviewed_on + dt.timedelta(days=_WITHIN_DAYS.get(level, _WITHIN_A_YEAR))


def first_review(opened_on: dt.date) -> dt.date:
    """The day by which somebody must be reviewed who came on this day and has no level."""
    return next_review(ENTRY, opened_on)


def last_review(reviews: Iterable[Row]) -> Row | None:
    """The review that was held last, or None; its level is the level of now."""

    def when(review: Row) -> tuple[str, str]:
        return text(review, "reviewed_at"), text(review, "id")

    return max(reviews, key=when, default=None)


def level_now(person_id: str, facts: Facts) -> str | None:
    """The level that somebody is on, by all of their records."""
    last = last_review(about("incentive_review", person_id, facts))
    return text(last, "level") or None if last is not None else None


def check_incentives(deed: Deed, changes: Sequence[Change]) -> None:
    """Raise ``Problem`` basic_needs_right, or action_malformed.

    A review of anybody's right puts nobody on basic, and what puts on basic does nothing else.
    """
    for change in changes:
        basic = change.after.get("level") == BASIC
        if deed is REVIEW_INCENTIVES and basic:
            raise Problem("basic_needs_right")
        if deed in (PUT_ON_BASIC, ASK_FOR_BASIC) and not basic:
            raise Problem("action_malformed", what="level")


def check_review(review: Row, after: Facts) -> Iterator[Finding]:
    """A review whose author did not know of another that gave another level.

    The later of the two decides, and somebody looks whether it would have been so, had both known.
    """
    if review.get("staff_id") is None:
        return
    person_id = standing_id(text(review, "person_id"), after)
    others = [r for r in about("incentive_review", person_id, after) if r["id"] != review["id"]]
    last = last_review(others)
    if last is None or last["level"] in (review.get("level_before"), review["level"]):
        return
    period = open_period(person_id, after)
    shown: Row = {
        "name": person_name(after.get("person", person_id) or {}),
        "level": text(review, "level"),
        "other_level": text(last, "level"),
    }
    prison = text(period, "prison") if period else None
    yield Finding("incentives_crossed", person_id, prison, shown)
