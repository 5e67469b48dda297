"""What an ACCT may not be brought to: closed before a review has said so, or eased by the way.

Each check raises ``Problem``. The desk asks before anything is saved; the centre asks again of what
it is sent, and of what was held, at the moment when somebody lets it through.
"""

from __future__ import annotations

from collections.abc import Iterable

from record.action import Change
from record.deeds import OBSERVE_ACCT, RAISE_ACCT, Deed
from record.facts import Facts, text
from record.kinds import Row
from record.problems import Problem
from record.types.acct import EXCUSED, LEVELS_STRICTEST_FIRST, MAY_CLOSE


def check_acct(deed: Deed, changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` acct_not_reviewed, acct_not_eased or action_malformed.

    ``facts`` is the record before the action. An alert may not end while the last review of its
    plan says that the plan goes on; raising observations does not lower them; a record of an
    observation that was not made is not made as one that was.
    """
    for change in changes:
        if change.record_type == "alert" and change.after.get("status") == "ENDED":
            check_may_close(change.record_id, facts)
        if deed is RAISE_ACCT and is_eased(change.before or {}, change.after):
            raise Problem("acct_not_eased")
        if deed is OBSERVE_ACCT and change.after.get("kind") == EXCUSED:
            raise Problem("action_malformed", what="kind of observation")


def check_may_close(alert_id: str, facts: Facts) -> None:
    """Raise ``Problem`` acct_not_reviewed unless the last review says that the plan may close."""
    for plan in facts.find("acct", alert_id=alert_id):
        last = last_review(facts.find("acct_review", acct_id=str(plan["id"])))
        if last is None or last["result"] != MAY_CLOSE:
            raise Problem("acct_not_reviewed")


def last_review(reviews: Iterable[Row]) -> Row | None:
    """The review that was held last, or None."""
    return max(reviews, key=lambda row: (text(row, "reviewed_at"), text(row, "id")), default=None)


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
