"""What the centre makes of marks of attendance: the later of two stands, and pay stays bounded.

Where two marks say otherwise about pay, or one pays more than its activity does, somebody looks.
"""

from __future__ import annotations

from hub.settle.draft import Draft
from record.catalogue import BY_NAME
from record.rules.finding import Finding
from record.rules.regime import marked_differently, paid_above

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


def paid_within(draft: Draft, stamp: str) -> list[Finding]:
    """Bring every mark down to what its activity pays, and tell which paid more.

    A terminal that has not heard of lower pay marks what the activity paid before; that somebody
    came is taken up all the same.
    """
    found = []
    for key, step in list(draft.steps.items()):
        row = draft.after.get(*key)
        finding = paid_above(row, draft.after) if key[0] == ATTENDANCE.name and row else None
        if finding is not None:
            draft.amend(ATTENDANCE, key[1], {"pay": finding.facts["most"]}, step, stamp)
            found.append(finding)
    return found
