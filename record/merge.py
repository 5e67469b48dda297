"""Three-way merging, by value, one merge group at a time. Pure: rows in, rows and outcomes out.

For each group that a change touches: where the centre still holds what the author saw, the change
is taken; where the centre already holds what the author wrote, nothing happens; otherwise the
group's policy decides, and the value that did not win is handed back so that nothing is lost. Who
writes just what they saw *affirms* it: that stands against what protects less, and else is nothing.
Who makes something less safe, and says in the same change what else they saw, affirms nothing: but
where that is no longer so, they do not know what others wrote since. Then it stays as safe as it
is, and a person is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from record.action import Change
from record.catalogue import BY_NAME
from record.field import Group, Policy, RecordType
from record.kinds import Row, Value
from record.types.ending import ENDING, STANDS


class Fate(StrEnum):
    """What became of one merge group of a change."""

    TAKEN = "taken"
    SAME = "same"
    MERGED = "merged"
    OVERWROTE = "overwrote"
    """Changed elsewhere too; this one is later (or safer), so it stands."""
    KEPT = "kept"
    """Changed elsewhere too; the centre's value stands and this one is kept in the history."""


@dataclass(frozen=True)
class GroupOutcome:
    """One group of a change: the three values, what stands now, and whether a person must look."""

    group: Group
    fate: Fate
    before: Row
    theirs: Row
    ours: Row
    now: Row
    conflict: bool = False

    @property
    def loser(self) -> Row | None:
        """The value that did not win, where two people changed the group differently."""
        if self.fate is Fate.KEPT:
            return self.ours
        return self.theirs if self.fate is Fate.OVERWROTE else None

    def left(self) -> GroupOutcome:
        """The same, but the centre's value stands and a person is asked."""
        return replace(self, fate=Fate.KEPT, now=self.theirs, conflict=True)


@dataclass(frozen=True)
class Merged:
    """What a change makes of a record: the whole row as it stands now, and how it came to it."""

    row: Row
    outcomes: tuple[GroupOutcome, ...]

    @property
    def changed(self) -> bool:
        """Whether the centre's row is different from before."""
        return any(outcome.now != outcome.theirs for outcome in self.outcomes)


def whole_groups(record_type: RecordType, row: Row, after: Row) -> tuple[Row, Row]:
    """The ``before`` and ``after`` of a change, widened to whole merge groups.

    ``row`` is the row as the author saw it, ``after`` the fields that the author changed. Fields
    that do not change are left out, unless a field of their group does.
    """
    changed = {name for name, value in after.items() if row.get(name) != value}
    touched = {
        name
        for group in record_type.merge_groups.values()
        if changed.intersection(group.fields)
        for name in group.fields
    }
    before = {name: row.get(name) for name in sorted(touched)}
    return before, before | {name: after[name] for name in touched if name in after}


def only_seen(change: Change) -> set[str]:
    """The fields of which a change that changes others says only what its author saw.

    That something stands is not among them: it counts against whoever ends it.
    """
    before, after = change.before, change.after
    if before is None or change.only_affirms:
        return set()
    same = {name for name, value in after.items() if value == before.get(name)} - STANDS.keys()
    if not same:
        return same
    group_of = BY_NAME[change.record_type].group_of
    return {name for name in same if same.issuperset(after.keys() & set(group_of[name].fields))}


def reviewable(record_type: RecordType) -> list[str]:
    """The fields that a review may write of something that stands until it is ended; or none."""
    if ENDING not in record_type.groups:
        return []
    written = (f for f in record_type.fields if f.policy not in (Policy.ENTRY, Policy.CENTRE))
    return [field.name for field in written if field.name not in STANDS]


def merge(
    record_type: RecordType,
    current: Row,
    group_stamps: Mapping[str, str],
    change: Change,
    stamp: str,
) -> Merged:
    """Merge a change into the centre's row.

    ``group_stamps`` tells when each group was last written, by hybrid logical time; ``stamp`` is
    the time of this change. A group that the change names only in part keeps the centre's values
    for the rest.
    """
    sides = []
    for group in record_type.merge_groups.values():
        named = [name for name in group.fields if name in change.after]
        if not named:
            continue
        theirs = {name: current.get(name) for name in group.fields}
        seen = change.before or {}
        before = {name: seen.get(name, theirs[name]) for name in group.fields}
        ours = {name: change.after.get(name, theirs[name]) for name in group.fields}
        sides.append((group, before, theirs, ours))
    lessens = any(_is_safer(group, before, ours) for group, before, _, ours in sides)
    outcomes = [
        GroupOutcome(group, Fate.SAME, before, theirs, ours, theirs)
        if lessens and before == ours
        else _decide(group, before, theirs, ours, stamp > group_stamps.get(group.name, ""))
        for group, before, theirs, ours in sides
    ]
    if lessens and any(before == ours != theirs for _, before, theirs, ours in sides):
        outcomes = [each.left() if _lessens(each) else each for each in outcomes]
    row = dict(current)
    for outcome in outcomes:
        row.update(outcome.now)
    return Merged(row, tuple(outcomes))


def _decide(group: Group, before: Row, theirs: Row, ours: Row, later: bool) -> GroupOutcome:
    if theirs == ours:
        return GroupOutcome(group, Fate.SAME, before, theirs, ours, theirs)
    if before == theirs:
        return GroupOutcome(group, Fate.TAKEN, before, theirs, ours, ours)
    if before == ours and not _is_safer(group, ours, theirs):
        return GroupOutcome(group, Fate.SAME, before, theirs, ours, theirs)
    if group.policy is Policy.SET:
        joined = {name: join(before[name], theirs[name], ours[name]) for name in group.fields}
        return GroupOutcome(group, Fate.MERGED, before, theirs, ours, joined)
    if group.policy is Policy.SAFER:
        return _safer(group, before, theirs, ours, later)
    if group.policy is Policy.LATEST:
        return _stands(group, before, theirs, ours, ours_stands=later, conflict=False)
    return _stands(group, before, theirs, ours, ours_stands=False, conflict=True)


def _safer(group: Group, before: Row, theirs: Row, ours: Row, later: bool) -> GroupOutcome:
    is_safer, is_less_safe = _is_safer(group, ours, theirs), _is_safer(group, theirs, ours)
    if is_safer or is_less_safe:
        return _stands(group, before, theirs, ours, ours_stands=is_safer, conflict=True)
    return _stands(group, before, theirs, ours, ours_stands=later, conflict=False)


def _lessens(outcome: GroupOutcome) -> bool:
    """Whether a change was taken that protects less than what the centre held."""
    return outcome.fate is Fate.TAKEN and _is_safer(outcome.group, outcome.theirs, outcome.ours)


def _is_safer(group: Group, one: Row, other: Row) -> bool:
    """Whether one protects more than the other, by what the group says is safest."""
    rank = {str(value): place for place, value in enumerate(group.safest_first)}
    lead, unknown = group.fields[0], len(rank)
    return rank.get(str(one[lead]), unknown) < rank.get(str(other[lead]), unknown)


def _stands(
    group: Group, before: Row, theirs: Row, ours: Row, *, ours_stands: bool, conflict: bool
) -> GroupOutcome:
    fate, now = (Fate.OVERWROTE, ours) if ours_stands else (Fate.KEPT, theirs)
    return GroupOutcome(group, fate, before, theirs, ours, now, conflict)


def join(before: Value, theirs: Value, ours: Value) -> Value:
    """Two people's edits of a set, joined: a removal takes away only what its author had seen."""
    seen, held, wanted = (set(v) if isinstance(v, list) else set() for v in (before, theirs, ours))
    return sorted((held | (wanted - seen)) - (seen - wanted))
