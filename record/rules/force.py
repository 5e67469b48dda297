"""What a report of force must hold together, and who does not review it.

Each check raises ``Problem``. The desk asks before anything is saved; the centre asks again.
"""

from __future__ import annotations

from collections.abc import Iterable

from record.action import Change
from record.catalogue import BY_NAME
from record.facts import Facts
from record.kinds import Row
from record.problems import Problem
from record.rules.incidents import check_incident_of, made_by

_PARTS = frozenset({"force_staff", "force_statement", "force_examination", "force_review"})
_SAME = ("prison", "person_id")


def check_force(changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` action_malformed, record_unknown or force_review_own.

    What is added to a report is of its prison and its person, who has an ``involvement`` that says
    so. Nobody reviews force that they used, led or stated something about.
    """
    changes = tuple(changes)
    after = made_by(changes, facts)
    reports, told = [], []
    for change in changes:
        row = after.get(*change.key) or {}
        if change.record_type == "use_of_force":
            reports.append((str(row["id"]), row))
            check_incident_of(row, after)
        elif change.record_type == "involvement" and row["use_of_force_id"]:
            told.append((str(row["use_of_force_id"]), row))
        elif change.record_type in _PARTS:
            _check_part(change.record_type, row, after)
    _check_told(reports, told)


def involved(force: Row, facts: Facts) -> frozenset[str]:
    """The members of staff who used force, led it, or have stated something about it."""
    force_id = str(force["id"])
    named = facts.find("force_staff", use_of_force_id=force_id)
    stated = facts.find("force_statement", use_of_force_id=force_id)
    ids = {row["member_id"] for row in named} | {row["staff_id"] for row in stated}
    return frozenset(str(each) for each in ids | {force["in_charge_id"]} if each)


def _check_part(kind: str, row: Row, after: Facts) -> None:
    force = after.get("use_of_force", str(row["use_of_force_id"]))
    if force is None:
        raise Problem("record_unknown")
    if any(row[name] != force[name] for name in _SAME):
        raise Problem("action_malformed", what=BY_NAME[kind].label)
    if kind == "force_review" and row["staff_id"] in involved(force, after):
        raise Problem("force_review_own")


def _check_told(reports: list[tuple[str, Row]], told: list[tuple[str, Row]]) -> None:
    by_report = dict(told)
    if len(told) != len(reports) or set(by_report) != {force_id for force_id, _ in reports}:
        raise Problem("action_malformed", what=BY_NAME["involvement"].label)
    for force_id, force in reports:
        if any(by_report[force_id][name] != force[name] for name in (*_SAME, "happened_at")):
            raise Problem("action_malformed", what=BY_NAME["involvement"].label)
