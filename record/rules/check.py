"""All rules over one action: the record before it, the record after it, and what is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from record.deeds import DECIDING_ALERTS, Deed
from record.facts import Facts, text
from record.rules import cells, custody, merging
from record.rules.finding import Finding


def check(touched: Iterable[tuple[str, str]], before: Facts, after: Facts) -> list[Finding]:
    """What an action breaks. ``touched`` names its records; each finding is given once."""
    seen: set[tuple[str, str | None, str]] = set()
    found = []
    for record_type, record_id in touched:
        for finding in _of_record(record_type, record_id, before, after):
            key = (finding.rule, finding.person_id, finding.sentence())
            if key not in seen:
                seen.add(key)
                found.append(finding)
    return found


def check_right(
    deed: Deed, role: str, touched: Iterable[tuple[str, str]], before: Facts
) -> str | None:
    """Why this role's action must wait for somebody else: a problem's name, or None."""
    if role in deed.held_for and role not in deed.roles:
        return "right_held"
    if deed.name != "end_alert" or role in ("supervising_officer", "security"):
        return None
    for record_type, record_id in touched:
        alert = before.get(record_type, record_id)
        if alert is not None and text(alert, "code") in DECIDING_ALERTS:
            return "right_held"
    return None


def _of_record(record_type: str, record_id: str, before: Facts, after: Facts) -> Iterator[Finding]:
    row = after.get(record_type, record_id)
    if row is None:
        return
    if record_type == "stay":
        yield from cells.check_stay(row, after)
    elif record_type == "custody_period":
        yield from custody.check_period(row, after)
    elif record_type == "movement":
        yield from custody.check_movement(row, before)
    elif record_type == "alert":
        yield from custody.check_alert(row, after)
    elif record_type == "person":
        yield from merging.check_person(row, before, after)
