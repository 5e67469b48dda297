"""Whether two records may be merged, or separated, or told apart: checks beside ``checks``.

Each raises ``Problem``, which refuses the whole action.
"""

from __future__ import annotations

from collections.abc import Iterable

from hub.store.facts import HubFacts
from hub.store.terminals import Terminal
from record.action import Action, Change
from record.catalogue import BY_NAME
from record.deed import Deed
from record.deeds import ADMIT, MERGE_PEOPLE, SEPARATE_PEOPLE, SETTLE_DISCREPANCY
from record.facts import Facts, text
from record.ids import derived_id
from record.kinds import Row
from record.names import person_name
from record.problems import Problem
from record.redirect import ids_of, standing_id
from record.rules.custody import TWO_PERIODS


def match_id(person_id: str, other_id: str) -> str:
    """The id of the possible match of two people: there is one for each pair, for ever."""
    return derived_id("possible_match", *sorted((person_id, other_id)))


def check_merging(deed: Deed, action: Action, facts: HubFacts) -> None:
    """A merge makes two records one, a separation makes them two again, and nothing else does."""
    if deed is MERGE_PEOPLE:
        _check_merge(_only_person(action), action, facts)
    elif deed is SEPARATE_PEOPLE:
        _check_separation(_only_person(action), action, facts)
    elif deed is ADMIT and any(change.after.get("merged_into_id") for change in action.changes):
        raise Problem("action_malformed", what="Merged into")
    elif deed is SETTLE_DISCREPANCY:
        _check_closing(action, facts)


def merges_in_scope(terminal: Terminal, change: Change, facts: HubFacts) -> bool:
    """Whether a terminal may merge these two: both are its own, or one is and the centre asked."""
    other_id = text(change.after, "merged_into_id") or text(change.before or {}, "merged_into_id")
    reached = [
        bool({*facts.memberships(person_id)}.intersection(terminal.streams))
        for person_id in (change.record_id, other_id)
    ]
    return all(reached) or (any(reached) and is_asked(change.record_id, other_id, facts))


def is_asked(person_id: str, other_id: str, facts: Facts) -> bool:
    """Whether the centre has ever asked if these two are one, under any of their records."""
    return any(facts.get("possible_match", pair) for pair in _pairs(person_id, other_id, facts))


def _pairs(person_id: str, other_id: str, facts: Facts) -> set[str]:
    ours, theirs = ids_of(person_id, facts), ids_of(other_id, facts)
    return {match_id(one, other) for one in ours for other in theirs}


def _only_person(action: Action) -> Change:
    people = [change for change in action.changes if change.record_type == "person"]
    if len(people) != 1 or "merged_into_id" not in people[0].after:
        raise Problem("action_malformed", what="one person")
    return people[0]


def _check_merge(change: Change, action: Action, facts: HubFacts) -> None:
    into = text(change.after, "merged_into_id")
    person, other = facts.get("person", change.record_id), facts.get("person", into)
    if person is None or other is None or not into:
        raise Problem("record_gone")
    if into == change.record_id:
        raise Problem("same_person")
    if standing_id(into, facts) in ids_of(change.record_id, facts):
        raise Problem("already_merged", name=person_name(person), other=person_name(other))
    if person["merged_into_id"] is not None:
        raise _merged_elsewhere(person, facts)
    pairs = _pairs(change.record_id, into, facts)
    for settled in action.changes:
        if settled.record_type == "possible_match" and settled.record_id not in pairs:
            # Its author saw two records as one that a second person must still agree to.
            raise Problem("match_of_others", name=person_name(person), other=person_name(other))


def _check_separation(change: Change, action: Action, facts: HubFacts) -> None:
    person = facts.get("person", change.record_id)
    if person is None:
        raise Problem("record_gone")
    if change.after["merged_into_id"] is not None:
        raise Problem("action_malformed", what="Merged into")
    if person["merged_into_id"] is None:
        raise Problem("not_merged", name=person_name(person))
    if person["merged_into_id"] != (change.before or {}).get("merged_into_id"):
        raise _merged_elsewhere(person, facts)
    undone = _closed_by_settling(ids_of(change.record_id, facts), facts)
    for opened in action.changes:
        if opened.record_type != "person":
            row = facts.get(*opened.key) or {}
            named = "id" if opened.record_type == "custody_period" else "custody_period_id"
            if row.get(named) not in undone or any(opened.after.values()):
                raise Problem("action_malformed", what=opened.record_type)


def _closed_by_settling(people: Iterable[str], facts: HubFacts) -> set[str]:
    """The custody periods of these that were closed because two were taken for one person.

    None else is opened again by a separation: whoever was let go stays so. By the centre's own
    notes the same action settled the question and closed the period; moments are their authors'.
    """
    found = set()
    for person_id in people:
        for settled in facts.find("discrepancy", person_id=person_id, rule=TWO_PERIODS):
            by = _written_by("discrepancy", str(settled["id"]), "status", facts)
            for period_id in periods_of(settled):
                if by and by == _written_by("custody_period", period_id, "closed_at", facts):
                    found.add(period_id)
    return found


def _written_by(record_type: str, record_id: str, field: str, facts: HubFacts) -> str | None:
    """The action that wrote a field last, if an action did."""
    entry = facts.entry(record_type, record_id)
    written = entry.stamps.get(BY_NAME[record_type].group_of[field].name) if entry else None
    return written[3] if written else None


def _check_closing(action: Action, facts: Facts) -> None:
    """Settling closes only a custody period, and its stays, that is one of two; the other stays."""
    closable: set[str] = set()
    closed = {one.record_id for one in action.changes if one.record_type == "custody_period"}
    for change in action.changes:
        if change.record_type == "discrepancy":
            pair = periods_of(facts.get(*change.key) or {})
            closable |= pair
            rows = (facts.get("custody_period", each) or {} for each in pair)
            over = any(row.get("closed_at") is not None for row in rows)
            if pair & closed and (over or pair <= closed):
                raise Problem("one_period_left")
    for change in action.changes:
        row = facts.get(*change.key) or {}
        named = text(row, "id" if change.record_type == "custody_period" else "custody_period_id")
        opens = change.record_type == "custody_period" and change.after.get("closed_at") is None
        if change.record_type != "discrepancy" and (named not in closable or opens):
            raise Problem("action_malformed", what=change.record_type)


def periods_of(discrepancy: Row) -> set[str]:
    """The ids of the custody periods that a discrepancy is about, if it is about two."""
    facts = discrepancy.get("facts")
    if discrepancy.get("rule") != TWO_PERIODS or not isinstance(facts, dict):
        return set()
    return {str(facts[name]) for name in ("period", "other_period") if facts.get(name)}


def _merged_elsewhere(person: Row, facts: HubFacts) -> Problem:
    other = facts.get("person", standing_id(str(person["id"]), facts)) or {}
    return Problem("merged_elsewhere", name=person_name(person), other=person_name(other))
