"""What an ACCT may not be brought to: closed before a review has said so, or eased by the way.

Each check raises ``Problem``; ``record.rules.deeds`` says when they are asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from record.action import Change
from record.catalogue import BY_NAME, people_of
from record.deed import Deed
from record.deeds import (
    OBSERVE_ACCT,
    OPEN_ACCT,
    RAISE_ACCT,
    REVIEW_ACCT,
    TWO_PEOPLE_ALERTS,
)
from record.deeds_of_leaving import RECORD_DEATH
from record.facts import Facts, text
from record.kinds import Row, Value
from record.names import person_name
from record.problems import Problem
from record.redirect import about, standing_id
from record.rules.custody import open_period
from record.rules.finding import Finding
from record.types.acct import EXCUSED, LEVELS_STRICTEST_FIRST, MAY_CLOSE
from record.types.ending import STANDS, is_affirmed


def check_acct(deed: Deed, changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` acct_not_reviewed, acct_not_eased, record_gone or action_malformed.

    ``facts`` is the record before the action. An alert may not end while the last review of its
    plan says that the plan goes on, unless whom it protects has died; raising observations does
    not lower them; a record of an observation that was not made is not made as one that was; what
    opens a plan, raises it or lets it go on changes nothing of an alert, it affirms it.
    """
    listed = list(changes)
    if deed in (OPEN_ACCT, RAISE_ACCT, REVIEW_ACCT):
        _check_affirms(listed, facts)
    for change in listed:
        ends = change.record_type == "alert" and change.after.get("status") == "ENDED"
        if ends and deed is not RECORD_DEATH:
            check_may_close(change.record_id, facts)
        if deed is RAISE_ACCT and is_eased(change.before or {}, change.after):
            raise Problem("acct_not_eased")
        if deed is OBSERVE_ACCT and change.after.get("kind") == EXCUSED:
            raise Problem("action_malformed", what="kind of observation")


def _check_affirms(changes: Sequence[Change], facts: Facts) -> None:
    """Only the plan's own alert is spoken of, and only that it is active. Raises ``Problem``."""
    plans = [change for change in changes if change.record_type in ("acct", "acct_review")]
    own = {_alert_named(change, facts) for change in plans}
    for change in changes:
        if change.record_type == "alert" and change.before is not None:
            alert = facts.get(*change.key)
            if alert is None:
                raise Problem("record_gone")
            is_own = change.record_id in own and alert["code"] in TWO_PEOPLE_ALERTS
            if not (is_own and change.before == change.after == STANDS):
                raise Problem("action_malformed", what=BY_NAME["alert"].label)


def _alert_named(change: Change, facts: Facts) -> Value:
    """The alert of the plan that a change makes, changes or reviews."""
    if change.record_type == "acct" and change.before is None:
        return change.after.get("alert_id")
    plan = facts.get("acct", str(change.after.get("acct_id", change.record_id)))
    if plan is None:
        raise Problem("record_gone")
    return plan["alert_id"]


def counting(change: Change, facts: Facts) -> Change | None:
    """A change as far as it counts: what protected somebody who has died is affirmed in vain.

    Their alerts ended with them, the rest is nobody's to begin again. None when nothing counts.
    """
    seen, said = change.before or {}, change.after
    if not is_affirmed(seen, said) or not _is_of_the_dead(change, facts):
        return change
    before, after = (
        {name: value for name, value in side.items() if name not in STANDS} for side in (seen, said)
    )
    return replace(change, before=before, after=after) if after else None


def _is_of_the_dead(change: Change, facts: Facts) -> bool:
    row = facts.get(*change.key) or {}
    people = (standing_id(one, facts) for one in people_of(change.record_type, row))
    return any((facts.get("person", one) or {}).get("died_at") is not None for one in people)


def check_may_close(alert_id: str, facts: Facts) -> None:
    """Raise ``Problem`` acct_not_reviewed unless the last review says that its plans may close."""
    if goes_on(alert_id, facts):
        raise Problem("acct_not_reviewed")


def goes_on(alert_id: str, facts: Facts) -> bool:
    """Whether a plan of the alert may not close: its last review has not said so, or it was raised
    above what that decided.
    """
    for plan in facts.find("acct", alert_id=alert_id):
        last = last_review(facts.find("acct_review", acct_id=str(plan["id"])))
        if last is None or last["result"] != MAY_CLOSE or is_eased(plan, last):
            return True
    return False


def check_review(review: Row, after: Facts) -> Iterator[Finding]:
    """A review by which a plan goes on that was closed meanwhile."""
    plan = after.get("acct", text(review, "acct_id")) or {}
    alert = after.get("alert", text(plan, "alert_id"))
    if review["result"] == MAY_CLOSE or alert is None or alert["status"] == "ACTIVE":
        return
    person_id = standing_id(text(review, "person_id"), after)
    period = open_period(person_id, after)
    shown: Row = {"name": person_name(after.get("person", person_id) or {})}
    prison = text(period, "prison") if period else None
    yield Finding("acct_closed_though", person_id, prison, shown)


def last_review(reviews: Iterable[Row]) -> Row | None:
    """The review that was held last, or None; of two at one moment, one by which it goes on."""

    def when(review: Row) -> tuple[str, bool, str]:
        goes_on = review["result"] != MAY_CLOSE
        return text(review, "reviewed_at"), goes_on, text(review, "id")

    return max(reviews, key=when, default=None)


def is_eased(before: Row, after: Row) -> bool:
    """Whether either part of a level is less strict afterwards."""
    return any(
        name in before and name in after and strictness(name, after) < strictness(name, before)
        for name in ("level", "conversations")
    )


def strictness(name: str, row: Row) -> int:
    """How strict one part of a level is: more is stricter. An unknown code is the least strict."""
    value = row.get(name)
    if name == "conversations":
        return value if isinstance(value, int) else 0
    ranks = {level: -at for at, level in enumerate(LEVELS_STRICTEST_FIRST)}
    return ranks.get(str(value), -len(ranks))


def open_plans(person_id: str, facts: Facts) -> list[Row]:
    """The open plans of a person, under any of their records."""
    active = about("alert", person_id, facts, status="ACTIVE")
    return [plan for alert in active for plan in facts.find("acct", alert_id=alert["id"])]
