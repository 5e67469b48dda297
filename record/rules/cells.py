"""Who may be in which cell: capacity, use, people kept apart, and the risk of sharing a cell."""

from __future__ import annotations

from collections.abc import Iterator

from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.redirect import about, ids_of, standing_id
from record.rules.finding import Finding

LANDING_KINDS = frozenset({"LAND", "SPUR", "TIER"})
WING_KINDS = frozenset({"WING", "BLK", "HB"})
HIGH_RISK_LEVELS = frozenset({"HI", "HIGH"})
SHARING_ASSESSMENTS = "CSR"
"""How the kinds of cell-sharing risk assessment begin: reception, full, health, review …"""


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
    yield from _kept_apart(location, person, after)
    yield from _absent(person, after, text(location, "prison"))


def occupants(location: Row, facts: Facts) -> list[Row]:
    """The people whose cell this is now (also while they are out for the day), by name."""
    stays = facts.find("stay", location_id=location["id"], to_at=None)
    ids = {standing_id(text(stay, "person_id"), facts) for stay in stays}
    people = (facts.get("person", person_id) for person_id in ids)
    return sorted((p for p in people if p is not None), key=lambda p: (person_name(p), p["id"]))


def open_stay(person_id: str, facts: Facts) -> Row | None:
    """The stay that a person is in, the latest if two are open."""
    return latest_stay(about("stay", person_id, facts, to_at=None))


def open_stays(person_id: str, facts: Facts) -> list[Row]:
    """The stay that a person is in by each of their records."""
    by_record = (
        latest_stay(facts.find("stay", person_id=each, to_at=None))
        for each in ids_of(person_id, facts)
    )
    return [stay for stay in by_record if stay is not None]


def latest_stay(stays: list[Row]) -> Row | None:
    """The stay that began last, or None."""
    return max(stays, key=lambda s: (text(s, "from_at"), text(s, "id")), default=None)


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


def above(location: Row, facts: Facts, kinds: frozenset[str]) -> str | None:
    """The id of the place of one of these kinds that a place is part of, itself included."""
    place: Row | None = location
    for _ in range(12):
        if place is None:
            return None
        if place.get("kind") in kinds:
            return text(place, "id")
        parent = text(place, "parent_id")
        place = facts.get("location", parent) if parent else None
    return None


def sharing_risk(person_id: str, facts: Facts) -> str | None:
    """The level of the latest cell-sharing risk assessment, or None when there is none.

    Where two records were merged, whoever assessed one of them did not know of the other: until
    somebody assesses the person anew, a high risk by either of them stands.
    """
    ids = ids_of(person_id, facts)
    by_record = [review for each in ids if (review := _latest_review(each, facts)) is not None]
    latest = max(by_record, key=_review_order, default=None)
    if latest is None or len(by_record) == 1:
        return text(latest, "level") if latest else None
    merged_on = max(text(facts.get("person", each) or {}, "merged_at")[:10] for each in ids)
    counting = [latest] if text(latest, "assessed_on") > merged_on else by_record
    high = [text(review, "level") for review in counting if review["level"] in HIGH_RISK_LEVELS]
    return high[0] if high else text(latest, "level")


def _latest_review(person_id: str, facts: Facts) -> Row | None:
    reviews = [
        review
        for review in facts.find("assessment", person_id=person_id)
        if text(review, "kind").startswith(SHARING_ASSESSMENTS)
    ]
    return max(reviews, key=_review_order, default=None)


def _review_order(review: Row) -> tuple[str, str]:
    return text(review, "assessed_on"), text(review, "id")


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


def _kept_apart(location: Row, person: Row, facts: Facts) -> Iterator[Finding]:
    for apart, other_id in active_non_associations(text(person, "id"), facts):
        other = facts.get("person", other_id)
        if other is None or other_id == person["id"]:
            continue
        restriction = text(apart, "restriction")
        if any(_near(location, stay, restriction, facts) for stay in open_stays(other_id, facts)):
            yield _finding(
                "kept_apart",
                location,
                person,
                other=person_name(other),
                restriction=restriction,
            )


def _near(location: Row, stay: Row, restriction: str, facts: Facts) -> bool:
    theirs = facts.get("location", text(stay, "location_id"))
    if theirs is None or stay["prison"] != location["prison"]:
        return False
    return together(location, theirs, restriction, facts)


def active_non_associations(person_id: str, facts: Facts) -> list[tuple[Row, str]]:
    """Every active non-association that names this person, on either side, and who the other is."""
    return [
        (apart, standing_id(text(apart, other), facts))
        for each in ids_of(person_id, facts)
        for mine, other in (("person_id", "other_person_id"), ("other_person_id", "person_id"))
        for apart in facts.find("non_association", **{mine: each}, status="ACTIVE")
    ]


def together(here: Row, there: Row, restriction: str, facts: Facts) -> bool:
    """Whether two places of one prison are so near that this restriction forbids it."""
    if here["id"] == there["id"] or restriction == "CELL":
        return here["id"] == there["id"]
    # A wing unlocks, exercises and eats together, so "never together" cannot mean less than apart
    # by wings, nor more: one prison often has to hold both.
    kinds = LANDING_KINDS if restriction == "LAND" else WING_KINDS
    mine = above(here, facts, kinds)
    return mine is not None and mine == above(there, facts, kinds)


def _absent(person: Row, facts: Facts, prison: str) -> Iterator[Finding]:
    for period in about("custody_period", text(person, "id"), facts, closed_at=None):
        if period.get("status") != "IN" and period.get("prison") == prison:
            shown: Row = {"name": person_name(person), "place": text(period, "out_to") or "–"}
            yield Finding("person_out", text(person, "id"), prison, shown)
