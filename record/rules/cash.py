"""Cash: what was counted in a time in custody, and what was given back when they were let go.

Every count is an entry and comes to the others. One that was made once they had been let go is of
what was given back: nobody takes cash in for a time in custody that is over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.pounds import money
from record.redirect import about, standing_id
from record.rules.finding import Finding
from record.rules.leaving import IN, SETTLED_BY_OTHERS
from record.types.leaving import RELEASE


@dataclass(frozen=True)
class Cash:
    """The counts of cash of a custody period, and in pence what they come to.

    ``taken_in`` came to what they have here, ``paid_out`` they were given back.
    """

    taken_in: tuple[Row, ...]
    paid_out: tuple[Row, ...]

    @property
    def counted(self) -> int:
        """What was counted as theirs."""
        return _sum(self.taken_in)

    @property
    def given_back(self) -> int:
        """What they were given back."""
        return _sum(self.paid_out)

    @property
    def held(self) -> int:
        """What is still to be given back."""
        return max(self.counted - self.given_back, 0)


def cash_of(period: Row, facts: Facts) -> Cash:
    """The counts of cash of a custody period; by the time, where a count names none."""
    counts = about("cash_count", _person_id(period, facts), facts)
    ours = [count for count in counts if _is_of(count, period)]
    let_go = _let_go_at(period, facts)
    paid_out = [one for one in ours if let_go is not None and text(one, "counted_at") >= let_go]
    return Cash(tuple(one for one in ours if one not in paid_out), tuple(paid_out))


def check_paid_out(movement: Row, before: Facts, after: Facts) -> Iterator[Finding]:
    """Somebody is let go from here, and what they are given is not what was counted as theirs.

    Of whom a court lets go elsewhere, cash stays behind until it is sent on.
    """
    if movement["kind"] != RELEASE or movement["reason"] in SETTLED_BY_OTHERS:
        return
    period = before.get("custody_period", text(movement, "custody_period_id"))
    if period is None or period["closed_at"] is not None:
        return
    if period["status"] == IN or cash_of(period, after).paid_out:
        yield from _differs(period, after)


def check_count(count: Row, before: Facts, after: Facts) -> Iterator[Finding]:
    """Cash that was counted, or given back, and that whoever let them go knew nothing of."""
    period = before.get("custody_period", text(count, "custody_period_id"))
    if period is None or _let_go_at(period, before) is None:
        return
    if cash_of(period, after).paid_out:
        yield from _differs(period, after)


def _differs(period: Row, facts: Facts) -> Iterator[Finding]:
    cash, person_id = cash_of(period, facts), _person_id(period, facts)
    if cash.counted != cash.given_back:
        shown: Row = {
            "name": person_name(facts.get("person", person_id) or {}),
            "counted": money(cash.counted),
            "given": money(cash.given_back),
        }
        yield Finding("cash_differs", person_id, text(period, "prison"), shown)


def _is_of(count: Row, period: Row) -> bool:
    if count["custody_period_id"] is not None:
        return count["custody_period_id"] == period["id"]
    at = text(count, "counted_at")
    return text(period, "opened_at") <= at <= (text(period, "closed_at") or at)


def _let_go_at(period: Row, facts: Facts) -> str | None:
    """When somebody was let go for good; the first time, where two have said so."""
    moves = about("movement", _person_id(period, facts), facts, kind=RELEASE)
    return min(
        (
            text(move, "moved_at")
            for move in moves
            if move["custody_period_id"] == period["id"] and move["reason"] not in SETTLED_BY_OTHERS
        ),
        default=None,
    )


def _person_id(period: Row, facts: Facts) -> str:
    return standing_id(text(period, "person_id"), facts)


def _sum(counts: tuple[Row, ...]) -> int:
    return sum(int(str(count["pence"])) for count in counts)
