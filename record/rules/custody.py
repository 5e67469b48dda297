"""One open custody period a person; out before in; one active alert of a code."""

from __future__ import annotations

from collections.abc import Iterator

from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.redirect import about, standing_id
from record.rules.finding import Finding

TWO_PERIODS = "two_custody_periods"
"""The rule that a person is in one prison. Its facts name both periods, by id."""


def open_period(person_id: str, facts: Facts, prison: str | None = None) -> Row | None:
    """The open custody period of a person; of two, that of ``prison`` if given, else the latest."""
    periods = about("custody_period", person_id, facts, closed_at=None)
    return latest_period([p for p in periods if p["prison"] == prison] or periods)


def latest_period(periods: list[Row]) -> Row | None:
    """The custody period that was opened last, or None."""
    return max(periods, key=lambda p: (text(p, "opened_at"), text(p, "id")), default=None)


def last_period(periods: list[Row]) -> Row | None:
    """Of closed custody periods the one that was closed last, or None."""

    def closed(period: Row) -> tuple[str, str, str]:
        return text(period, "closed_at"), text(period, "opened_at"), text(period, "id")

    return max(periods, key=closed, default=None)


def check_period(period: Row, after: Facts) -> Iterator[Finding]:
    """A second open custody period of the same person, or one of somebody who has died."""
    if period.get("closed_at") is not None:
        return
    person_id = standing_id(text(period, "person_id"), after)
    if (after.get("person", person_id) or {}).get("died_at"):
        shown_dead: Row = {"name": _name(person_id, after)}
        yield Finding("in_custody_though_dead", person_id, text(period, "prison"), shown_dead)
    for other in about("custody_period", person_id, after, closed_at=None):
        if other["id"] != period["id"]:
            shown: Row = {
                "name": _name(person_id, after),
                "prison": text(period, "prison"),
                "other": text(other, "prison"),
                "period": text(period, "id"),
                "other_period": text(other, "id"),
            }
            yield Finding(TWO_PERIODS, person_id, text(period, "prison"), shown)


def check_periods(person_id: str, after: Facts) -> Iterator[Finding]:
    """Every custody period of a person that is open beside the latest."""
    latest = open_period(person_id, after)
    if latest is not None:
        yield from check_period(latest, after)


def check_movement(movement: Row, before: Facts) -> Iterator[Finding]:
    """Out while already out, or back in while already in, by the record before the movement."""
    person_id = standing_id(text(movement, "person_id"), before)
    period = before.get("custody_period", text(movement, "custody_period_id"))
    if period is None:
        return
    shown: Row = {"name": _name(person_id, before), "place": text(period, "out_to") or "–"}
    if movement["kind"] == "REL":  # whoever is let go at a court, dies or flees is out already
        return
    if movement["direction"] == "IN" and period.get("closed_at") is not None:
        yield Finding("back_though_gone", person_id, text(period, "prison"), shown)
        return
    if movement["direction"] == "OUT" and period.get("status") in ("OUT", "UAL"):
        yield Finding("already_out", person_id, text(period, "prison"), shown)
    came_here = text(movement, "to_place") in ("", text(period, "prison"))
    if movement["direction"] == "IN" and period.get("status") == "IN" and came_here:
        yield Finding("not_out", person_id, text(period, "prison"), shown)


def check_alert(alert: Row, after: Facts) -> Iterator[Finding]:
    """A second active alert of the same code."""
    if alert.get("status") != "ACTIVE":
        return
    person_id = standing_id(text(alert, "person_id"), after)
    same = about("alert", person_id, after, code=alert["code"], status="ACTIVE")
    if len(same) > 1:
        period = open_period(person_id, after)
        shown: Row = {"name": _name(person_id, after), "code": text(alert, "code")}
        yield Finding("alert_twice", person_id, text(period, "prison") if period else None, shown)


def _name(person_id: str, facts: Facts) -> str:
    return person_name(facts.get("person", person_id) or {})
