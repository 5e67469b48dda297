"""Whether a cell suits somebody, and whether they may share it: needs, alerts, age, category, ACCT.

Risk of sharing, room, and who is kept apart are in ``record.rules.cells``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from record.facts import Facts, text
from record.kinds import Row
from record.moments import age_years, date_from_text, from_text
from record.names import person_name
from record.redirect import about, ids_of, whole
from record.rules.acct import open_plans
from record.rules.finding import Finding
from record.types.acct import CONSTANT

WHEELCHAIR, ALONE = "WC", "SCM"
FLAT_NEEDS = frozenset({"RM", "FALS"})
"""Who cannot be asked to climb stairs: reduced mobility, false limbs."""
FLAT_CELL, WHEELCHAIR_CELL = "LF", "WA"
ESCAPE_CELL, CATEGORY_A_CELL = "ELC", "A"
CONSTANT_CELLS = frozenset({"GC", "OC"})
"""Gated and observation cells: somebody can be seen in them without a pause."""
CATEGORY_A = frozenset({"A", "H", "E", "P"})
ADULT = 21
"""Below this age somebody is a young adult, and shares with young adults."""
ALONE_ON_ACCT = "acct_alone"
ARSON, ESCAPE, CONTROLLED_UNLOCK = "XA", "XEL", "XCU"
_SHARING_ALERTS = {CONTROLLED_UNLOCK: "controlled_unlock_sharing", ARSON: "arson_sharing"}
HOLDS = "T"
"""The type of the alerts that hold somebody against transfer."""


def check_suits(
    location: Row, person: Row, others: list[Row], on: str, facts: Facts
) -> Iterator[Finding]:
    """What speaks against this person in this cell with these others, from a moment on."""
    attributes, needs = _codes(location, "attributes"), needs_of(person, facts)
    alerts = active_codes(text(person, "id"), facts)
    yield from _acct(location, person, others, attributes, facts)
    yield from _sharing(location, person, others, needs, alerts, facts)
    if WHEELCHAIR in needs and WHEELCHAIR_CELL not in attributes:
        yield _finding("cell_no_wheelchair", location, person)
    elif needs & FLAT_NEEDS and not attributes & {FLAT_CELL, WHEELCHAIR_CELL}:
        yield _finding("cell_not_flat", location, person)
    if ESCAPE in alerts and ESCAPE_CELL not in attributes:
        yield _finding("cell_not_escape_list", location, person)
    periods = about("custody_period", text(person, "id"), facts, closed_at=None)
    if any(p["category"] in CATEGORY_A for p in periods) and CATEGORY_A_CELL not in attributes:
        yield _finding("cell_not_category_a", location, person)
    yield from _ages(location, person, others, on)


def check_transfer(movement: Row, before: Facts, facts: Facts) -> Iterator[Finding]:
    """Somebody who is held against transfer, and is transferred; not while they are on the way."""
    if movement["kind"] != "TRN" or movement["direction"] != "OUT":
        return
    period = before.get("custody_period", text(movement, "custody_period_id"))
    if period is not None and period["status"] == "TRN":
        return
    person = facts.get("person", ids_of(text(movement, "person_id"), facts)[0])
    for alert in about("alert", text(movement, "person_id"), facts, status="ACTIVE"):
        if alert["kind"] == HOLDS and person is not None:
            shown: Row = {"name": person_name(person), "code": text(alert, "code")}
            place = text(movement, "from_place") or None
            yield Finding("held_against_transfer", text(person, "id"), place, shown)


def needs_of(person: Row, facts: Facts) -> frozenset[str]:
    """What somebody needs, by all of their records."""
    rows = [row for each in ids_of(text(person, "id"), facts) if (row := facts.get("person", each))]
    return _codes(whole(rows or [person]), "needs")


def active_codes(person_id: str, facts: Facts) -> frozenset[str]:
    """The codes of somebody's active alerts."""
    active = about("alert", person_id, facts, status="ACTIVE")
    return frozenset(text(alert, "code") for alert in active)


def _acct(
    location: Row, person: Row, others: list[Row], attributes: frozenset[str], facts: Facts
) -> Iterator[Finding]:
    plans = open_plans(text(person, "id"), facts)
    if any(plan["level"] == CONSTANT for plan in plans) and not attributes & CONSTANT_CELLS:
        yield _finding("acct_constant", location, person)
    elif plans and not others:
        yield _finding(ALONE_ON_ACCT, location, person)


def _sharing(
    location: Row,
    person: Row,
    others: list[Row],
    needs: frozenset[str],
    alerts: frozenset[str],
    facts: Facts,
) -> Iterator[Finding]:
    """Who must not share, or not without a thought: the one who comes, and whoever is there."""
    if not others:
        return
    names = "; ".join(person_name(other) for other in others)
    by_person = [(person, needs, alerts, names)]
    for other in others:
        known = active_codes(text(other, "id"), facts)
        by_person.append((other, needs_of(other, facts), known, person_name(person)))
    for one, their_needs, their_alerts, with_whom in by_person:
        if ALONE in their_needs:
            yield _finding("single_cell_medical", location, one, others=with_whom)
        for code, rule in _SHARING_ALERTS.items():
            if code in their_alerts:
                yield _finding(rule, location, one, others=with_whom)


def _ages(location: Row, person: Row, others: list[Row], on: str) -> Iterator[Finding]:
    day = from_text(on).date()
    young = _is_young(person, day)
    unlike = [other for other in others if _is_young(other, day) is (not young)]
    if unlike and young is not None:
        names = "; ".join(person_name(other) for other in unlike)
        rule = "young_with_adult" if young else "adult_with_young"
        yield _finding(rule, location, person, others=names)


def _is_young(person: Row, day: dt.date) -> bool | None:
    born = text(person, "date_of_birth")
    return age_years(date_from_text(born), day) < ADULT if born else None


def _codes(row: Row, field: str) -> frozenset[str]:
    listed = row.get(field)
    return frozenset(str(one) for one in listed) if isinstance(listed, list) else frozenset()


def _finding(rule: str, location: Row, person: Row, **facts: str) -> Finding:
    shown: Row = {"name": person_name(person), "location": text(location, "path"), **facts}
    return Finding(rule, text(person, "id"), text(location, "prison"), shown)
