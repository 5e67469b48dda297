"""What a report of an incident must hold together, and how far it may come.

Each check raises ``Problem``. The desk asks before anything is saved; the centre asks again.
"""

from __future__ import annotations

from collections.abc import Iterable

from record.action import Change
from record.catalogue import BY_NAME
from record.facts import Facts, Overlay, text
from record.kinds import Row
from record.problems import Problem
from record.types.incident import DUPLICATE, OPEN

_PARTS = frozenset(
    {
        "incident_person",
        "incident_staff",
        "incident_answer",
        "incident_told",
        "incident_addition",
    }
)
_SAME_AS_PART = ("incident_id", "person_id", "part")
_SAME_AS_INCIDENT = ("prison", "kind", "happened_at")


def check_incidents(changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` action_malformed, record_unknown, reason_missing or incident_of_itself.

    A report begins open. What is added to it is of its prison. Whoever is named in it has an
    ``involvement`` that says the same, and no one else has one. A duplicate names another report
    of its prison. Whatever closes a report says why.
    """
    changes = tuple(changes)
    after = made_by(changes, facts)
    made = [_made(change) for change in changes if change.before is None]
    for change in changes:
        if change.record_type == "incident":
            _check_status(change, after)
    for kind, row in made:
        if kind in _PARTS:
            _check_same(row, _incident_of(row, after), ("prison",), kind)
    named = [row for kind, row in made if kind == "incident_person"]
    told = [row for kind, row in made if kind == "involvement" and row["incident_id"]]
    if any(kind == "involvement" and not _is_of_one(row) for kind, row in made):
        raise Problem("action_malformed", what=BY_NAME["involvement"].label)
    for row in told:
        _check_same(row, _incident_of(row, after), _SAME_AS_INCIDENT, "involvement")
    if _parts(named) != _parts(told):
        raise Problem("action_malformed", what=BY_NAME["involvement"].label)


def made_by(changes: Iterable[Change], facts: Facts) -> Overlay:
    """The record with what an action makes new, before anything else of it is looked at."""
    made = (_made(change) for change in changes if change.before is None)
    return Overlay(facts, {(kind, str(row["id"])): row for kind, row in made})


def check_incident_of(row: Row, facts: Facts) -> None:
    """Raise ``Problem`` record_unknown or action_malformed where a record follows from an incident.

    Force is part of, and a charge follows from, an incident of its own prison, or of none.
    """
    if row.get("incident_id") is not None:
        _check_same(_incident_of(row, facts), row, ("prison",), "incident")


def _made(change: Change) -> tuple[str, Row]:
    blank = BY_NAME[change.record_type].blank()
    return change.record_type, {**blank, **change.after, "id": change.record_id}


def _check_status(change: Change, after: Facts) -> None:
    status = change.after.get("status")
    if change.before is None and status != OPEN:
        raise Problem("action_malformed", what="status")
    first = change.after.get("duplicate_of_id")
    if first == change.record_id:
        raise Problem("incident_of_itself")
    if (status == DUPLICATE) != (first is not None):
        raise Problem("action_malformed", what="status")
    if status != OPEN and not text(change.after, "status_reason").strip():
        raise Problem("reason_missing")
    if first is not None:
        incident = after.get("incident", change.record_id) or {}
        _check_same(_incident_of({"incident_id": first}, after), incident, ("prison",), "incident")


def _is_of_one(involvement: Row) -> bool:
    """Whether it tells of one report, of an incident or of force, and of no other."""
    named = (involvement["incident_id"], involvement["use_of_force_id"])
    return (None in named) and named != (None, None)


def _incident_of(row: Row, after: Facts) -> Row:
    incident = after.get("incident", str(row["incident_id"]))
    if incident is None:
        raise Problem("record_unknown")
    return incident


def _check_same(row: Row, other: Row, names: tuple[str, ...], kind: str) -> None:
    if any(row[name] != other[name] for name in names):
        raise Problem("action_malformed", what=BY_NAME[kind].label)


def _parts(rows: Iterable[Row]) -> list[tuple[str, ...]]:
    return sorted(tuple(str(row[name]) for name in _SAME_AS_PART) for row in rows)
