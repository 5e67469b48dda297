"""The record as an action would make it, worked out before anything is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from hub.settle.origin import Origin
from hub.store.facts import Entry, HubFacts, Stamps
from record.action import Change, Outcome
from record.catalogue import BY_NAME
from record.clock import AHEAD_MS_MAX
from record.facts import Overlay
from record.field import Field, Policy, RecordType
from record.kinds import Row, Value
from record.merge import Fate, GroupOutcome, merge
from record.moments import to_text
from record.problems import Problem

Key = tuple[str, str]

_DISPUTED = frozenset({Fate.MERGED, Fate.OVERWROTE, Fate.KEPT})


@dataclass(frozen=True)
class Step:
    """What became of one record: how it was (None: not there), and what each group came to."""

    record_type: RecordType
    record_id: str
    origin: Origin
    reason: str | None
    before: Entry | None
    outcomes: tuple[GroupOutcome, ...]

    @property
    def outcome(self) -> Outcome:
        """Whether the change was taken as it was."""
        disputed = any(outcome.fate in _DISPUTED for outcome in self.outcomes)
        return Outcome.MERGED if disputed else Outcome.ACCEPTED


class Draft:
    """Rows as they would be, and how each came to be so. ``now`` is the time of receipt."""

    def __init__(self, facts: HubFacts, now: dt.datetime) -> None:
        self._facts = facts
        self._now = to_text(now)
        self._latest = to_text(now + dt.timedelta(milliseconds=AHEAD_MS_MAX))
        self.rows: dict[Key, Row] = {}
        self.stamps: dict[Key, Stamps] = {}
        self.steps: dict[Key, Step] = {}

    @property
    def after(self) -> Overlay:
        """The record as it would be."""
        return Overlay(self._facts, self.rows)

    @property
    def changed(self) -> dict[Key, Row]:
        """The rows that differ from what the centre holds."""
        return {key: row for key, row in self.rows.items() if row != self._facts.get(*key)}

    def apply(self, change: Change, origin: Origin, stamp: str, reason: str | None) -> None:
        """Merge a change; raises ``Problem`` when it cannot be."""
        record_type = BY_NAME[change.record_type]
        before = self._facts.entry(*change.key)
        if change.before is None and record_type.key and before is not None:
            change = _as_met(record_type, change)
        elif change.before is None:
            self._create(change, record_type, before, origin, reason)
            if record_type.key:
                self._stamp_all(change.key, record_type, origin, stamp)
            return
        if before is None:
            raise Problem("record_gone")
        row = self.rows.get(change.key, before.row)
        signed = _signed(record_type, change.after, row)
        change = replace(change, after=self._as_known(record_type, signed, origin))
        group_stamps = {group: written[0] for group, written in before.stamps.items()}
        merged = merge(record_type, row, group_stamps, change, stamp)
        self._note(Step(record_type, change.record_id, origin, reason, before, merged.outcomes))
        self.rows[change.key] = merged.row
        self._stamp(change.key, merged.outcomes, origin, stamp)

    def _create(
        self,
        change: Change,
        record_type: RecordType,
        before: Entry | None,
        origin: Origin,
        reason: str | None,
    ) -> None:
        given = {"id": change.record_id, **record_type.blank(), **change.after}
        signed = _signed(record_type, given, given) if record_type.key else given
        row = self._as_known(record_type, signed, origin)
        if before is not None and before.row not in (row, given):
            raise Problem("entry_never_changed")
        late = tuple(
            GroupOutcome(
                record_type.group_of[name],
                Fate.MERGED,
                {name: None},
                {name: None},
                {name: given[name]},
                {name: row[name]},
            )
            for name in row
            if row[name] != given[name] and given[name] is not None
        )
        self._note(Step(record_type, change.record_id, origin, reason, before, late))
        if before is None:
            self.rows[change.key] = row

    def amend(
        self, record_type: RecordType, record_id: str, to: Row, step: Step, stamp: str
    ) -> None:
        """Let the centre itself set fields of a record, as a consequence of ``step``."""
        key = (record_type.name, record_id)
        before = self._facts.entry(*key)
        row = self.rows.get(key) or (before.row if before else {})
        outcomes = tuple(
            GroupOutcome(
                record_type.group_of[name],
                Fate.TAKEN,
                {name: row.get(name)},
                {name: row.get(name)},
                {name: value},
                {name: value},
            )
            for name, value in to.items()
        )
        self._note(Step(record_type, record_id, step.origin, step.reason, before, outcomes))
        self.rows[key] = {**row, **to}
        self._stamp(key, outcomes, step.origin, stamp)

    def _note(self, step: Step) -> None:
        key = (step.record_type.name, step.record_id)
        there = self.steps.get(key)
        if there is not None:
            step = replace(there, outcomes=there.outcomes + step.outcomes)
        self.steps[key] = step

    def _stamp(
        self, key: Key, outcomes: tuple[GroupOutcome, ...], origin: Origin, stamp: str
    ) -> None:
        written = _written(origin, stamp)
        self.stamps.setdefault(key, {}).update(
            (outcome.group.name, written) for outcome in outcomes if outcome.now != outcome.theirs
        )

    def _stamp_all(self, key: Key, record_type: RecordType, origin: Origin, stamp: str) -> None:
        """Say when it was made, for whoever has made the same record elsewhere."""
        written = _written(origin, stamp)
        groups = record_type.merge_groups.values()
        self.stamps[key] = {g.name: written for g in groups if g.policy is not Policy.ENTRY}

    def _as_known(
        self, record_type: RecordType, values: Mapping[str, Value], origin: Origin
    ) -> Row:
        """The values with what the centre knows better: the time, and who the author is.

        A terminal's clock may be wrong: moments that have not come yet count as the time of
        receipt, and the move that happened later stands. A terminal may also say another name
        than that of whose seal the action bears, and people read names.
        """
        return {
            name: self._value_as_known(record_type.by_name[name], value, origin)
            if name in record_type.by_name
            else value
            for name, value in values.items()
        }

    def _value_as_known(self, field: Field, value: Value, origin: Origin) -> Value:
        if field.names_author and (value is not None or field.policy is Policy.ENTRY):
            return origin.staff_name
        if field.kind.name == "moment" and isinstance(value, str) and value > self._latest:
            return self._now
        return value


_SOMEBODY = "–"
"""Stands for a name until the centre writes whose it is."""


def _signed(record_type: RecordType, after: Row, row: Row) -> Row:
    """What is written, with the names that it leaves out of groups that say who wrote them.

    ``row``: the record as it is. Otherwise a mark that is changed would go on bearing the name of
    whoever made it, or nobody's. A group whose first field is empty says that nothing was done.
    """
    signed = dict(after)
    for group in record_type.merge_groups.values():
        if not any(name in after for name in group.fields):
            continue
        lead = group.fields[0]
        done = after.get(lead, row.get(lead)) is not None
        for name in group.fields:
            field = record_type.by_name[name]
            if field.names_author and field.policy is not Policy.ENTRY and name != lead and done:
                signed[name] = after.get(name) or _SOMEBODY
    return signed


def _written(origin: Origin, stamp: str) -> list[str]:
    """When, by whom and by which action a group was written."""
    return [stamp, origin.staff_name or "", origin.happened_at, origin.action_id]


def _as_met(record_type: RecordType, change: Change) -> Change:
    """The making of a record that somebody else has made: what its author saw was nothing."""
    after = {
        name: value
        for name, value in change.after.items()
        if record_type.by_name[name].policy is not Policy.ENTRY
    }
    blank = record_type.blank()
    return replace(change, before={name: blank[name] for name in after}, after=after)
