"""One open custody period a person; out before in; one active alert of a code."""

from __future__ import annotations

from collections.abc import Iterator

from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.rules.finding import Finding


def open_period(person_id: str, facts: Facts) -> Row | None:
    """The open custody period of a person, the latest if two are open."""
    periods = facts.find("custody_period", person_id=person_id, closed_at=None)
    return max(periods, key=lambda p: (text(p, "opened_at"), text(p, "id")), default=None)


def check_period(period: Row, after: Facts) -> Iterator[Finding]:
    """A second open custody period of the same person."""
    if period.get("closed_at") is not None:
        return
    person_id = text(period, "person_id")
    for other in after.find("custody_period", person_id=person_id, closed_at=None):
        if other["id"] != period["id"]:
            shown: Row = {
                "name": _name(person_id, after),
                "prison": text(period, "prison"),
                "other": text(other, "prison"),
            }
            yield Finding("two_custody_periods", person_id, text(period, "prison"), shown)


def check_movement(movement: Row, before: Facts) -> Iterator[Finding]:
    """Out while already out, or back in while already in, by the record before the movement."""
    person_id = text(movement, "person_id")
    period = before.get("custody_period", text(movement, "custody_period_id"))
    if period is None:
        return
    shown: Row = {"name": _name(person_id, before), "place": text(period, "out_to") or "–"}
    if movement["direction"] == "OUT" and period.get("status") == "OUT":
        yield Finding("already_out", person_id, text(period, "prison"), shown)
    if movement["direction"] == "IN" and period.get("status") == "IN":
        yield Finding("not_out", person_id, text(period, "prison"), shown)


def check_alert(alert: Row, after: Facts) -> Iterator[Finding]:
    """A second active alert of the same code."""
    if alert.get("status") != "ACTIVE":
        return
    person_id = text(alert, "person_id")
    same = after.find("alert", person_id=person_id, code=alert["code"], status="ACTIVE")
    if len(same) > 1:
        period = open_period(person_id, after)
        shown: Row = {"name": _name(person_id, after), "code": text(alert, "code")}
        yield Finding("alert_twice", person_id, text(period, "prison") if period else None, shown)


def _name(person_id: str, facts: Facts) -> str:
    return person_name(facts.get("person", person_id) or {})
