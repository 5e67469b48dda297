"""What a person must settle: conflicts, discrepancies, held actions, and what was refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from record.action import Change
from record.kinds import Value

if TYPE_CHECKING:
    from app.store.replica import Reading, Replica


@dataclass(frozen=True)
class ConflictItem:
    """A field that two people changed differently: ``base`` before, ``theirs``, ``ours``.

    The three map field names of the merge group to values; ``offers`` is everything offered since.
    ``mine`` says that the member of staff who reads made one of the two changes.
    """

    id: str
    person_id: str | None
    person_name: str | None
    record_type: str
    record_id: str
    group: str
    base: Mapping[str, Value]
    theirs: Mapping[str, Value]
    theirs_by: str | None
    theirs_at: dt.datetime | None
    ours: Mapping[str, Value]
    offers: tuple[Mapping[str, Any], ...]
    staff_name: str | None
    terminal: str | None
    happened_at: dt.datetime
    raised_at: dt.datetime
    mine: bool
    status: str
    choice: str | None
    settled_by: str | None
    settled_at: dt.datetime | None
    settled_reason: str | None
    pending: bool


@dataclass(frozen=True)
class DiscrepancyItem:
    """A rule that something which happened has broken; ``facts`` fill the rule's sentence."""

    id: str
    person_id: str | None
    person_name: str | None
    rule: str
    facts: Mapping[str, Value]
    action_kind: str
    staff_name: str | None
    happened_at: dt.datetime
    raised_at: dt.datetime
    override_reason: str | None
    status: str
    settled_by: str | None
    settled_at: dt.datetime | None
    settled_reason: str | None
    pending: bool


@dataclass(frozen=True)
class HeldItem:
    """An action that waits for somebody with the right; ``mine``: the reader asked for it."""

    id: str
    person_id: str | None
    person_name: str | None
    action_kind: str
    rule: str
    facts: Mapping[str, Value]
    changes: tuple[Change, ...]
    staff_name: str | None
    staff_id: str | None
    happened_at: dt.datetime
    raised_at: dt.datetime
    mine: bool
    status: str
    choice: str | None
    settled_by: str | None
    settled_at: dt.datetime | None
    settled_reason: str | None
    pending: bool


@dataclass(frozen=True)
class RefusedItem:
    """An action of this terminal that the centre refused, with what was in it."""

    action_id: str
    action_kind: str
    person_id: str | None
    person_name: str | None
    problem: str | None
    details: Mapping[str, Value]
    made_at: dt.datetime
    changes: tuple[Change, ...]
    reason: str | None


@dataclass(frozen=True)
class Inbox:
    """All that waits for a decision, oldest first."""

    conflicts: tuple[ConflictItem, ...]
    discrepancies: tuple[DiscrepancyItem, ...]
    held: tuple[HeldItem, ...]
    refused: tuple[RefusedItem, ...]


def inbox(replica: Replica | Reading, staff_id: str, include_settled: bool = False) -> Inbox:
    """What waits to be settled; with ``include_settled`` also what was, newest first after it."""
    raise NotImplementedError


def inbox_count(replica: Replica | Reading) -> int:
    """How many conflicts, discrepancies and held actions are open."""
    raise NotImplementedError
