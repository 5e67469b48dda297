"""Who is kept apart from whom, how far, and whether they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from record.action import Change
from record.deed import Deed
from record.deeds import REVIEW_NON_ASSOCIATION
from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.problems import Problem
from record.redirect import ids_of, standing_id
from record.rules.finding import Finding
from record.rules.stays import open_stays
from record.types.alert import STRICTEST_FIRST

LANDING_KINDS = frozenset({"LAND", "SPUR", "TIER"})
WING_KINDS = frozenset({"WING", "BLK", "HB"})


def check_stay_apart(location: Row, person: Row, facts: Facts) -> Iterator[Finding]:
    """Whom a person in this place must be kept apart from, and would not be."""
    for apart, other_id in active_non_associations(text(person, "id"), facts):
        other = facts.get("person", other_id)
        if other is None or other_id == person["id"]:
            continue
        restriction = text(apart, "restriction")
        if any(is_near(location, stay, restriction, facts) for stay in open_stays(other_id, facts)):
            shown: Row = {"name": person_name(person), "location": text(location, "path")}
            shown |= {"other": person_name(other), "restriction": restriction}
            yield Finding("kept_apart", text(person, "id"), text(location, "prison"), shown)


def check_apart(apart: Row, after: Facts) -> Iterator[Finding]:
    """Two who must be kept apart and sleep too near now; a second record of the same two."""
    if apart.get("status") != "ACTIVE":
        return
    person_id = standing_id(text(apart, "person_id"), after)
    other_id = standing_id(text(apart, "other_person_id"), after)
    person, other = after.get("person", person_id), after.get("person", other_id)
    if person is None or other is None or person_id == other_id:
        return
    stays = open_stays(person_id, after)
    shown: Row = {
        "name": person_name(person),
        "other": person_name(other),
        "restriction": text(apart, "restriction"),
    }
    prison = text(stays[-1], "prison") if stays else None
    for stay in stays:
        here = after.get("location", text(stay, "location_id"))
        theirs = open_stays(other_id, after) if here is not None else []
        if any(is_near(here or {}, each, text(apart, "restriction"), after) for each in theirs):
            place: Row = {"location": text(here or {}, "path")}
            yield Finding("kept_apart", person_id, prison, shown | place)
    if sum(other == other_id for _, other in active_non_associations(person_id, after)) > 1:
        yield Finding("apart_twice", person_id, prison, shown)


def check_not_eased(deed: Deed, changes: Iterable[Change]) -> None:
    """Raise ``Problem`` apart_not_eased: a review may keep two people further apart, never nearer.

    Who need no longer be kept so far apart is a question for two: end it, and open another.
    """
    if deed is not REVIEW_NON_ASSOCIATION:
        return
    for change in changes:
        before, after = change.before or {}, change.after
        if "restriction" in after and strictness(after) < strictness(before):
            raise Problem("apart_not_eased")


def strictness(apart: Row) -> int:
    """How far apart: more is further. An unknown code is the least."""
    ranks = {code: -at for at, code in enumerate(STRICTEST_FIRST)}
    return ranks.get(text(apart, "restriction"), -len(ranks))


def is_near(location: Row, stay: Row, restriction: str, facts: Facts) -> bool:
    """Whether somebody in ``stay`` is nearer to a place than this restriction allows."""
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
