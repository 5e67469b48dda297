"""Who may be in which cell: capacity, use, people kept apart, and the risk of sharing a cell."""

from __future__ import annotations

from collections.abc import Iterator

from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.redirect import about, standing_id
from record.rules.apart import check_stay_apart
from record.rules.finding import Finding
from record.rules.sharing import (
    HIGH_RISK_LEVELS,
    SHARING_ASSESSMENTS,
    risk_of,
    sharing_risk,
    standing_reviews,
)
from record.rules.stays import open_stays
from record.rules.suits import check_suits


def check_stay(stay: Row, after: Facts) -> Iterator[Finding]:
    """Everything that is wrong with one open stay, given the record as it would be."""
    location = after.get("location", text(stay, "location_id"))
    person = after.get("person", standing_id(text(stay, "person_id"), after))
    if location is None or person is None or stay.get("to_at") is not None:
        return
    others = [row for row in occupants(location, after) if row["id"] != person["id"]]
    yield from _in_use(location, person)
    yield from _capacity(location, person, others)
    yield from _sharing_risk(location, person, others, after)
    yield from check_stay_apart(location, person, after)
    yield from check_suits(location, person, others, text(stay, "from_at"), after)
    yield from _absent(person, after, text(location, "prison"))


def check_assessment(assessment: Row, after: Facts) -> Iterator[Finding]:
    """A high risk of somebody who shares a cell now; two that stand, made apart, and differ."""
    if not text(assessment, "kind").startswith(SHARING_ASSESSMENTS):
        return
    person_id = standing_id(text(assessment, "person_id"), after)
    person = after.get("person", person_id)
    standing = standing_reviews(person_id, after)
    if person is None or risk_of(standing) not in HIGH_RISK_LEVELS:
        return
    stays = open_stays(person_id, after)
    for stay in stays:
        location = after.get("location", text(stay, "location_id"))
        others = (
            [row for row in occupants(location, after) if row["id"] != person_id]
            if location
            else []
        )
        if location is not None and others:
            names = "; ".join(person_name(p) for p in others)
            yield _finding("high_risk_sharing", location, person, others=names)
    if any(review["level"] not in HIGH_RISK_LEVELS for review in standing):
        by = "; ".join(text(review, "staff_name") or "–" for review in standing)
        prison = text(stays[-1], "prison") if stays else None
        yield Finding("sharing_differs", person_id, prison, {"name": person_name(person), "by": by})


def occupants(location: Row, facts: Facts) -> list[Row]:
    """The people whose cell this is now (also while they are out for the day), by name."""
    stays = facts.find("stay", location_id=location["id"], to_at=None)
    ids = {standing_id(text(stay, "person_id"), facts) for stay in stays}
    people = (facts.get("person", person_id) for person_id in ids)
    return sorted((p for p in people if p is not None), key=lambda p: (person_name(p), p["id"]))


def moved_twice(earlier: Row, later: Row, facts: Facts) -> Finding | None:
    """The finding for a person put in two different cells; None when it is the same cell."""
    if earlier["location_id"] == later["location_id"]:
        return None
    person = facts.get("person", standing_id(text(later, "person_id"), facts))
    places = [facts.get("location", text(stay, "location_id")) for stay in (earlier, later)]
    names = [text(place, "path") if place else "?" for place in places]
    return Finding(
        "moved_twice",
        text(person or later, "id" if person else "person_id"),
        text(later, "prison"),
        {"name": person_name(person or {}), "location": names[1], "other": names[0]},
    )


def _finding(rule: str, location: Row, person: Row, **facts: object) -> Finding:
    shown: Row = {"name": person_name(person), "location": text(location, "path")}
    shown.update({key: str(value) for key, value in facts.items()})
    return Finding(rule, text(person, "id"), text(location, "prison"), shown)


def _in_use(location: Row, person: Row) -> Iterator[Finding]:
    if location.get("in_use") is False:
        reason = text(location, "out_of_use_reason") or "–"
        yield _finding("cell_out_of_use", location, person, reason=reason)


def _capacity(location: Row, person: Row, others: list[Row]) -> Iterator[Finding]:
    capacity = location.get("operational_capacity")
    if not isinstance(capacity, int) or capacity <= 0:
        capacity = location.get("certified_capacity")
    count = len(others) + 1
    if isinstance(capacity, int) and 0 < capacity < count:
        names = "; ".join(person_name(p) for p in [*others, person])
        yield _finding("cell_full", location, person, capacity=capacity, count=count, names=names)


def _sharing_risk(location: Row, person: Row, others: list[Row], facts: Facts) -> Iterator[Finding]:
    if not others:
        return
    names = "; ".join(person_name(p) for p in others)
    level = sharing_risk(text(person, "id"), facts)
    if level in HIGH_RISK_LEVELS:
        yield _finding("high_risk_sharing", location, person, others=names)
    elif level is None:
        yield _finding("risk_not_assessed", location, person, others=names)
    for other in others:
        if sharing_risk(text(other, "id"), facts) in HIGH_RISK_LEVELS:
            yield _finding("high_risk_sharing", location, other, others=person_name(person))


def _absent(person: Row, facts: Facts, prison: str) -> Iterator[Finding]:
    for period in about("custody_period", text(person, "id"), facts, closed_at=None):
        if period.get("status") != "IN" and period.get("prison") == prison:
            shown: Row = {"name": person_name(person), "place": text(period, "out_to") or "–"}
            yield Finding("person_out", text(person, "id"), prison, shown)
