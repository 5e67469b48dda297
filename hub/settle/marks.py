"""Two people who marked one session of one person: the later mark stands, and pay is looked at."""

from __future__ import annotations

from hub.settle.draft import Draft
from record.catalogue import BY_NAME
from record.rules.finding import Finding
from record.rules.regime import marked_differently

ATTENDANCE = BY_NAME["attendance"]


def marked_apart(draft: Draft) -> list[Finding]:
    """What to look at where an action met another's mark that says otherwise about pay."""
    found = []
    for key, step in draft.steps.items():
        row = draft.after.get(*key)
        if key[0] != ATTENDANCE.name or step.before is None or row is None:
            continue
        losers = (outcome.loser for outcome in step.outcomes)
        found += [
            marked_differently(step.before.row, loser, row, draft.after)
            for loser in losers
            if loser is not None
        ]
    return [finding for finding in found if finding is not None]
