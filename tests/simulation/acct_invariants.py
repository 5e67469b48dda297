"""What must hold of ACCTs: none closed before a review said so, none eased but by a decision."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from record.codes import label
from record.kinds import Row
from record.rules.leaving import DIED
from record.types.acct import MAY_CLOSE
from tests.simulation.faults import Violation
from tests.simulation.oracle import Received, ease

Rows = Mapping[tuple[str, str], tuple[int, Row]]
_DECISIONS = frozenset({"lower_acct", "review_acct", "settle_conflict"})
"""What may make a level less strict."""


def check_care(rows: Rows, actions: Collection[Received]) -> None:
    """Both, of every plan. That two people closed it is asked of its alert."""
    for (kind, plan_id), (_, plan) in rows.items():
        if kind == "acct":
            _check_closed(rows, plan_id, plan)
            _check_eased(plan_id, plan, actions)


def _check_closed(rows: Rows, plan_id: str, plan: Row) -> None:
    alert = rows["alert", str(plan["alert_id"])][1]
    if alert["status"] != "ENDED" or alert["ended_reason"] == label("movement_reason", DIED):
        return
    results = [
        row["result"]
        for (kind, _), (_, row) in rows.items()
        if kind == "acct_review" and row["acct_id"] == plan_id
    ]
    if MAY_CLOSE not in results:
        raise Violation("an ACCT closes after a review", f"of {plan_id}: {results}")


def _check_eased(plan_id: str, plan: Row, actions: Collection[Received]) -> None:
    for name in ("level", "conversations"):
        values = [
            (item, change)
            for item in actions
            for change in item.action.changes
            if change.record_id == plan_id and name in change.after
        ]
        opened = next(change.after for _, change in values if change.before is None)
        if ease(name, plan) <= ease(name, opened):
            continue
        # What was eased by a decision may be raised again part of the way.
        decided = any(
            item.action.kind in _DECISIONS and ease(name, change.after) >= ease(name, plan)
            for item, change in values
        )
        if not decided:
            what = f"{name} of {plan_id} went from {opened[name]!r} to {plan[name]!r}"
            raise Violation("the stricter level is never weakened", what)
