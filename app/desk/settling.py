"""Settling what the centre could not decide alone: conflicts, discrepancies, held actions."""

from __future__ import annotations

from typing import Literal

from app.desk import periods
from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import reason_of, required, right_missing, written
from app.store.reads.source import centre_row
from record import deeds
from record.action import Change
from record.catalogue import BY_NAME
from record.facts import text
from record.field import Group
from record.kinds import Row
from record.moments import to_text
from record.problems import Problem
from record.rules.check import check_right, deed_of_right
from record.rules.deeds import check_deed
from record.types.unsettled import SETTLED
from record.validate import check_value

Choice = Literal["before", "theirs", "ours", "other"]
SAFETY_TYPES = frozenset(
    {"alert", "non_association", "acct", "adjudication_award", "contact_marker", "peep"}
)
"""Where lives hang on the choice, so that it needs a reason."""

_CHOSEN = {"before": "base", "theirs": "theirs", "ours": "ours"}


def settle_conflict(
    desk: Desk,
    *,
    conflict_id: str,
    choice: Choice,
    value: Row | None = None,
    reason: str | None = None,
) -> Saved:
    """Decide between two values: ``before``, ``theirs``, ``ours`` or, with ``value``, ``other``.

    Raises ``Problem`` already_settled, reason_missing (where safety is concerned), right_missing
    (to end an alert that only some roles may end), value_missing and the like, record_unknown.
    """
    with desk.action(deeds.SETTLE_CONFLICT, reason) as action:
        conflict = _open(action, "conflict", conflict_id)
        record_type = text(conflict, "record_type")
        why = reason_of(reason) if record_type in SAFETY_TYPES else written(reason)
        target = required(action.facts, record_type, text(conflict, "record_id"))
        group = BY_NAME[record_type].merge_groups[text(conflict, "group")]
        chosen = _chosen(conflict, group, choice, value)
        if choice == "other":
            for name, wanted in chosen.items():
                check_value(BY_NAME[record_type].by_name[name], wanted, known_codes=True)
        _check_right(desk, record_type, target, chosen)
        seen = centre_row(action.facts, record_type, str(target["id"])) or target
        if any(seen.get(name) != wanted for name, wanted in chosen.items()):
            propose = action.end if chosen.get("status") == "ENDED" else action.change
            propose(record_type, target, chosen, seen=seen)
        settle_open(action, "conflict", conflict, choice, why)
    return action.saved


def settle_discrepancy(
    desk: Desk, *, discrepancy_id: str, reason: str, period_id: str | None = None
) -> Saved:
    """Say that a broken rule was looked at, and what was done about it.

    Where two custody periods of one person are open, ``period_id`` is the one that stands; the
    other is closed, and the stays in it end.

    Raises ``Problem`` reason_missing, right_missing, already_settled, period_missing,
    record_unknown.
    """
    why = reason_of(reason)
    with desk.action(deeds.SETTLE_DISCREPANCY, why) as action:
        discrepancy = _open(action, "discrepancy", discrepancy_id)
        choice = periods.close_the_other(action, discrepancy, period_id)
        settle_open(action, "discrepancy", discrepancy, choice or "settled", why)
    return action.saved


def accept_held(desk: Desk, *, held_id: str, reason: str) -> Saved:
    """Let a held action through: the centre then does what it asked for, in its author's name.

    Somebody other than its author decides. Raises ``Problem`` reason_missing, right_missing,
    second_person_needed, already_settled, record_unknown, action_malformed (what could not be
    settled can only be withdrawn), acct_not_reviewed (a later review says that the plan goes on).
    """
    why = reason_of(reason)
    with desk.action(deeds.ACCEPT_HELD, why) as action:
        held = _open(action, "held_action", held_id)
        if held["staff_id"] == desk.member.staff_id:
            raise Problem("second_person_needed")
        if held["rule"] == "action_malformed":
            raise Problem("action_malformed", what="it can only be withdrawn")
        asked = held["changes"] if isinstance(held["changes"], list) else []
        deed = deeds.DEEDS[text(held, "action_kind")]
        check_deed(deed, [Change.from_wire(one) for one in asked], action.facts)
        settle_open(action, "held_action", held, "accepted", why)
    return action.saved


def withdraw_held(desk: Desk, *, held_id: str, reason: str | None = None) -> Saved:
    """Take a held action back: its author may, and whoever may accept it.

    Raises ``Problem`` right_missing, already_settled, record_unknown.
    """
    with desk.action(deeds.WITHDRAW_HELD, reason) as action:
        held = _open(action, "held_action", held_id)
        member = desk.member
        if held["staff_id"] != member.staff_id and member.role not in deeds.deciders():
            raise right_missing(deeds.WITHDRAW_HELD, member.role)
        settle_open(action, "held_action", held, "withdrawn", written(reason))
    return action.saved


def _open(action: Draft, record_type: str, record_id: str) -> Row:
    row = required(action.facts, record_type, record_id)
    _check_open(row)
    return row


def _check_open(row: Row) -> None:
    if row["status"] == SETTLED:
        raise Problem("already_settled", name=text(row, "settled_by") or "–")


def settle_open(action: Draft, record_type: str, row: Row, choice: str, reason: str | None) -> None:
    """Propose that something unsettled is settled; ``Problem`` already_settled."""
    _check_open(row)
    action.change(
        record_type,
        row,
        {
            "status": SETTLED,
            "choice": choice,
            "settled_reason": reason,
            "settled_by": action.desk.member.name,
            "settled_at": to_text(action.at),
        },
    )


def _chosen(conflict: Row, group: Group, choice: Choice, value: Row | None) -> Row:
    """The values of the whole merge group that the choice stands for."""
    if choice == "other" and not value:
        raise Problem("value_missing", field=group.label)
    given = value if choice == "other" else conflict[_CHOSEN[choice]]
    named = given if isinstance(given, dict) else {}
    theirs = conflict["theirs"]
    rest = theirs if isinstance(theirs, dict) else {}
    return {name: named.get(name, rest.get(name)) for name in group.fields}


def _check_right(desk: Desk, record_type: str, target: Row, chosen: Row) -> None:
    """Settling a conflict may not end what the member's role may not end."""
    needed = deed_of_right(deeds.SETTLE_CONFLICT, [(record_type, chosen)])
    touched = [(record_type, str(target["id"]))]
    if check_right(needed, desk.member.role, touched, desk.replica) == "right_held":
        raise right_missing(needed, desk.member.role)
