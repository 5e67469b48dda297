"""Two records that become one person's, or stop being so: what that leaves to be looked at."""

from __future__ import annotations

from collections.abc import Iterator

from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.redirect import ids_of, standing_id
from record.rules import cells, custody
from record.rules.apart import active_non_associations
from record.rules.finding import Finding
from record.rules.stays import open_stays

APART = "apart_from_each_other"


def check_person(person: Row, before: Facts, after: Facts) -> Iterator[Finding]:
    """What merging or separating this person breaks; nothing where neither was done."""
    person_id = text(person, "id")
    was = before.get("person", person_id)
    if was is None or was.get("merged_into_id") == person.get("merged_into_id"):
        return
    into = text(person, "merged_into_id")
    if into:
        yield from _apart_from_each_other(person_id, into, before)
    both = into or text(was, "merged_into_id"), person_id
    periods = [f for each in both for f in custody.check_periods(standing_id(each, before), before)]
    for each in dict.fromkeys(standing_id(each, after) for each in both):
        yield from (f for f in custody.check_periods(each, after) if f not in periods)
        for stay in open_stays(each, after):
            known = {_what(finding) for finding in cells.check_stay(stay, before)}
            found = cells.check_stay(stay, after)
            yield from (finding for finding in found if _what(finding) not in known)


def _apart_from_each_other(person_id: str, into: str, before: Facts) -> Iterator[Finding]:
    """People who must be kept apart from each other can hardly be one."""
    others = ids_of(into, before)
    for apart, other_id in active_non_associations(person_id, before):
        other = before.get("person", other_id)
        if other is not None and other_id in others:
            person = before.get("person", standing_id(person_id, before)) or {}
            shown: Row = {
                "name": person_name(person),
                "other": person_name(other),
                "restriction": text(apart, "restriction"),
            }
            yield Finding(APART, other_id, None, shown)


def _what(finding: Finding) -> tuple[object, ...]:
    """A finding whoever it is about: the name may be another one now."""
    return finding.rule, finding.facts.get("other"), finding.facts.get("others")
