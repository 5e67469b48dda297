"""Whether a row or an action is well formed: the same check at the desk, at the centre, in loading.

Checks raise ``Problem`` at the first fault, naming the field by its label.
"""

from __future__ import annotations

from typing import Any

from record import kinds
from record.action import Action, Change
from record.catalogue import BY_NAME
from record.clock import is_stamp
from record.deed import CREATE, NEW
from record.deeds import DEEDS
from record.field import Field, Policy, RecordType
from record.ids import is_id
from record.kinds import Row
from record.problems import Problem
from record.types.ending import ENDING, STANDS, is_affirmed

CHANGES_MAX = 50
REASON_LENGTH_MAX = 1000
CLOSED_DOMAINS = frozenset(
    {
        "acct_level",
        "acct_observation_kind",
        "acct_result",
        "alert_status",
        "container_move",
        "attendance_outcome",
        "application_status",
        "award_kind",
        "award_status",
        "custody_status",
        "force_outcome",
        "incident_status",
        "intake_step",
        "diary_result",
        "hearing_kind",
        "hearing_outcome",
        "incentive_level",
        "key_work_outcome",
        "leaving_result",
        "leaving_step",
        "media_type",
        "property_status",
        "search_outcome",
        "unsettled_status",
        "visit_outcome",
        "visit_status",
        "regime_session",
        "session",
        "workplace_risk",
    }
)
"""Codes that the rules go by: an action cannot bring one that means nothing, such as an alert that
is neither active nor ended."""
_REASON = kinds.prose(REASON_LENGTH_MAX)


def check_value(field: Field, value: Any, *, known_codes: bool = False) -> None:
    """Raise ``Problem`` unless ``value`` may stand in the field.

    A set may be empty, never None; a required text is more than blanks.
    """
    if value is None or (field.required and isinstance(value, str) and not value.strip()):
        if field.required or field.kind.name == "codes":
            raise Problem("value_missing", field=field.label)
        return
    fault = field.kind.fault(value)
    if fault is not None:
        raise Problem(fault, field=field.label, limit=field.kind.limit)
    if known_codes and not kinds.known(field.kind, value):
        raise Problem("code_unknown", field=field.label, code=value)


def check_row(record_type: RecordType, row: Row, *, known_codes: bool = False) -> None:
    """Raise ``Problem`` unless this is a whole, well-formed row of the type (``id`` apart)."""
    whole = record_type.blank() | row
    for field in record_type.fields:
        check_value(field, whole[field.name], known_codes=known_codes)


def check_action(action: Action) -> None:
    """Raise ``Problem`` unless the action is well formed and touches only what its kind may.

    Whoever may change what protects somebody may also affirm what they saw (``record.merge``).
    """
    deed = DEEDS.get(action.kind)
    if deed is None:
        raise Problem("action_kind_unknown", kind=action.kind[:40])
    if not is_id(action.id) or not is_stamp(action.stamp) or action.number < 1:
        raise Problem("action_malformed", what="id, stamp or number")
    if kinds.moment().fault(action.at) is not None:
        raise Problem("action_malformed", what="time")
    if not 1 <= len(action.changes) <= CHANGES_MAX:
        raise Problem("action_malformed", what="number of changes")
    fault = None if action.reason is None else _REASON.fault(action.reason)
    if fault is not None:
        raise Problem(fault, field="Reason", limit=_REASON.limit)
    if len({change.key for change in action.changes}) != len(action.changes):
        raise Problem("action_malformed", what="one record twice")
    for change in action.changes:
        _check_change(deed.name, deed.touches.get(change.record_type, frozenset()), change)


def _check_change(kind: str, allowed: frozenset[str], change: Change) -> None:
    record_type = BY_NAME.get(change.record_type)
    if record_type is None or not is_id(change.record_id):
        raise Problem("action_malformed", what="record")
    unknown = [n for n in (*change.after, *(change.before or {})) if n not in record_type.by_name]
    if unknown:
        raise Problem("action_malformed", what=f"field {unknown[0][:40]}")
    if change.before is None:
        _check_creation(kind, allowed, record_type, change.after)
        if record_type.key and change.record_id != record_type.id_of(change.after):
            raise Problem("action_malformed", what="id")
        return
    if set(change.before) != set(change.after) or not change.after:
        raise Problem("action_malformed", what="before and after")
    allowed |= _may_affirm(allowed, record_type, change.before, change.after)
    for name, value in change.after.items():
        field = record_type.by_name[name]
        if name not in allowed or field.policy in (Policy.CENTRE, Policy.ENTRY):
            raise _not_allowed(kind, field.label, record_type)
        check_value(field, value, known_codes=field.kind.domain in CLOSED_DOMAINS)
        if change.before[name] is not None:
            check_value(field, change.before[name])


def _may_affirm(
    allowed: frozenset[str], record_type: RecordType, before: Row, after: Row
) -> set[str]:
    """What of a record that protects somebody may be said again by whoever may change it.

    Of its ending that is only, and as a whole, that it stands.
    """
    if ENDING not in record_type.groups or not allowed - NEW:
        return set()
    again = {name for name, value in after.items() if value == before[name]}
    return again if is_affirmed(before, after) else again - STANDS.keys()


def _check_creation(
    kind: str, allowed: frozenset[str], record_type: RecordType, after: Row
) -> None:
    if CREATE not in allowed:
        raise _not_allowed(kind, record_type.label, record_type)
    check_row(record_type, after)
    for name, value in after.items():
        field = record_type.by_name[name]
        check_value(field, value, known_codes=field.kind.domain in CLOSED_DOMAINS)
        if field.policy is Policy.CENTRE and value is not None:
            raise _not_allowed(kind, field.label, record_type)


def _not_allowed(kind: str, field: str, record_type: RecordType) -> Problem:
    return Problem(
        "action_not_allowed_to_touch", kind=kind, field=field, record_type=record_type.label
    )
