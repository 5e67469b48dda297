"""What a person must settle: conflicts, discrepancies and held actions, opened by the centre.

Their ids follow from what they are about, so that the same action opens the same ones.
"""

from __future__ import annotations

import json

from hub.settle.origin import Origin
from hub.store.facts import Entry
from hub.store.writing import Writing
from record.action import Action
from record.catalogue import BY_NAME, people_of
from record.facts import Facts, text
from record.field import Policy, RecordType
from record.ids import derived_id
from record.kinds import Row, Value
from record.merge import GroupOutcome
from record.rules.finding import Finding
from record.types.unsettled import OPEN

_BLANK_SETTLING: Row = {
    "status": OPEN,
    "choice": None,
    "settled_reason": None,
    "settled_by": None,
    "settled_at": None,
}


def open_conflict(facts: Facts, record_id: str, group: str) -> Row | None:
    """The open conflict over one merge group of a record, if there is one."""
    found = facts.find("conflict", record_id=record_id, group=group, status=OPEN)
    return found[0] if found else None


def raise_conflict(
    writing: Writing,
    origin: Origin,
    record_type: RecordType,
    before: Entry,
    outcome: GroupOutcome,
) -> str:
    """Open a conflict over a group, or add an offer to the open one. Returns its id.

    ``before`` is the record as it was, whose stamp tells who wrote *theirs*.
    """
    record_id, group = str(before.row["id"]), outcome.group.name
    offer = offer_of(origin, outcome.ours)
    there = open_conflict(writing, record_id, group)
    if there is not None:
        writing.put("conflict", {**there, "ours": outcome.ours, "offers": [*offers(there), offer]})
        return str(there["id"])
    _, by, at, _ = before.stamps.get(group, (None, None, None, None))
    conflict: Row = {
        **_opened("conflict", origin, person_of(record_type.name, before.row)),
        "id": derived_id("conflict", record_id, group, origin.action_id),
        "record_type": record_type.name,
        "record_id": record_id,
        "group": group,
        "base": outcome.before,
        "theirs": outcome.theirs,
        "theirs_by": by,
        "theirs_at": at,
        "ours": outcome.ours,
        "offers": [offer],
    }
    writing.put("conflict", conflict)
    return str(conflict["id"])


def refresh_conflict(
    writing: Writing, origin: Origin, record_id: str, outcome: GroupOutcome
) -> None:
    """Let an open conflict show what stands at the centre since somebody changed it again."""
    if outcome.group.policy not in (Policy.REVIEW, Policy.SAFER):
        return
    there = open_conflict(writing, record_id, outcome.group.name)
    if there is not None:
        now: Row = {
            "theirs": outcome.now,
            "theirs_by": origin.staff_name,
            "theirs_at": origin.happened_at,
        }
        writing.put("conflict", {**there, **now})


def offer_late(writing: Writing, origin: Origin, settled: Row, seen_at: str) -> list[str]:
    """Open a conflict again over offers that came after its settler looked at it.

    ``settled`` is the conflict as settled, ``seen_at`` the moment of settling. An offer that says
    what stands now anyway is no reason to ask again.
    """
    record_type, record_id = str(settled["record_type"]), str(settled["record_id"])
    row = writing.get(record_type, record_id) or {}
    group = BY_NAME[record_type].merge_groups[str(settled["group"])]
    stands: Row = {name: row.get(name) for name in group.fields}
    late = [
        offer
        for offer in offers(settled)
        if text(offer, "raised_at") > seen_at and offer["value"] != stands
    ]
    if not late:
        return []
    there = open_conflict(writing, record_id, group.name)
    if there is not None:  # the settler's own value was disputed, too
        writing.put("conflict", {**there, "offers": [*late, *offers(there)]})
        return [str(there["id"])]
    conflict: Row = {
        **settled,
        **_BLANK_SETTLING,
        "id": derived_id("conflict", record_id, group.name, origin.action_id),
        "theirs": stands,
        "theirs_by": origin.staff_name,
        "theirs_at": origin.happened_at,
        "ours": late[-1]["value"],
        "offers": late,
    }
    writing.put("conflict", conflict)
    return [str(conflict["id"])]


def offers(conflict: Row) -> list[Row]:
    """Everything that was offered in a conflict, the first first."""
    listed = conflict.get("offers")
    return listed if isinstance(listed, list) else []


def offer_of(origin: Origin, value: Row) -> Row:
    """One offer: a value, and who offered it when."""
    return {
        "value": value,
        "staff_id": origin.staff_id,
        "staff_name": origin.staff_name,
        "terminal": origin.terminal,
        "action_id": origin.action_id,
        "happened_at": origin.happened_at,
        "raised_at": origin.raised_at,
    }


def raise_discrepancy(
    writing: Writing, origin: Origin, finding: Finding, override_reason: str | None
) -> str:
    """Open a discrepancy: something that happened broke a rule. Returns its id."""
    about = json.dumps(finding.facts, sort_keys=True)
    discrepancy: Row = {
        **_opened("discrepancy", origin, finding.person_id, finding.prison),
        "id": derived_id(
            "discrepancy", origin.action_id, finding.rule, finding.person_id or "", about
        ),
        "rule": finding.rule,
        "facts": finding.facts,
        "override_reason": override_reason,
    }
    writing.put("discrepancy", discrepancy)
    return str(discrepancy["id"])


def hold(
    writing: Writing, origin: Origin, action: Action, person_id: str | None, rule: str, facts: Row
) -> str:
    """Keep an action for a person to accept or withdraw. Returns the held action's id."""
    changes: Value = [change.to_wire() for change in action.changes]
    held: Row = {
        **_opened("held_action", origin, person_id),
        "id": held_id(action.id),
        "rule": rule,
        "facts": facts,
        "changes": changes,
    }
    writing.put("held_action", held)
    return str(held["id"])


def held_id(action_id: str) -> str:
    """The id of the record that holds an action."""
    return derived_id("held", action_id)


def person_of(record_type: str, row: Row) -> str | None:
    """The person whom a record is about first of all."""
    people = people_of(record_type, row)
    return people[0] if people else None


def _opened(
    record_type: str, origin: Origin, person_id: str | None, prison: str | None = None
) -> Row:
    return {
        **BY_NAME[record_type].blank(),
        **origin.fields(person_id, prison),
        "status": OPEN,
    }
