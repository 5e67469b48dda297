"""Plans of movements: what one must say, and what may be said of what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from record.action import Change
from record.deed import Deed
from record.deeds_of_planning import END_PLAN, PLAN_MOVEMENT
from record.facts import Facts
from record.identifiers import prison_number
from record.kinds import Row
from record.problems import Problem
from record.rules.leaving import OUT
from record.types.planning import CANCELLED, EXPECTED, PLANNED_MOVEMENT

ARRIVES, LEAVES = frozenset({"ADM"}), frozenset({"CRT", "TAP", "TRN", "REL", "INTER"})
"""The kinds of movement that are planned, in and out."""
_WHO = ("person_id", "surname", "forename", "date_of_birth", "prison_number")


def check_plans(deed: Deed, changes: Sequence[Change], facts: Facts) -> None:
    """Raise ``Problem`` action_malformed, number_not_prison or reason_missing where it is wrong.

    ``facts``: as they are before.
    """
    for change in changes:
        if change.record_type != PLANNED_MOVEMENT.name:
            continue
        number = change.after.get("prison_number")
        if number is not None and number != prison_number(str(number)):
            raise Problem("number_not_prison", number=number)
        if deed is PLAN_MOVEMENT:
            _check_plan(change.after)
            continue
        _check_who(change, facts)
        if deed is END_PLAN:
            _check_end(change.after)


def _check_plan(plan: Row) -> None:
    """Whoever is to go is somebody of whom there is a record; who is to come may be anybody."""
    goes = plan["direction"] == OUT
    if plan["kind"] not in (LEAVES if goes else ARRIVES):
        raise Problem("action_malformed", what=PLANNED_MOVEMENT.by_name["kind"].label)
    if goes and plan.get("person_id") is None:
        raise Problem("action_malformed", what=PLANNED_MOVEMENT.by_name["person_id"].label)
    if plan["status"] != EXPECTED:
        raise Problem("action_malformed", what=PLANNED_MOVEMENT.by_name["status"].label)


def _check_who(change: Change, facts: Facts) -> None:
    """Who comes may be said anew; who goes stays, or one man's way out would become another's."""
    plan = facts.get(*change.key)
    if plan is None or plan["direction"] != OUT:
        return
    for name in _WHO:
        if change.after.get(name, plan[name]) != plan[name]:
            raise Problem("action_malformed", what=PLANNED_MOVEMENT.by_name[name].label)


def _check_end(standing: Row) -> None:
    if standing.get("status") == CANCELLED and not str(standing.get("status_why") or "").strip():
        raise Problem("reason_missing")
