"""What a person must settle: conflicts, discrepancies, held actions, and what was refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from app.store.outbox import action_of
from app.store.reading import Reading
from app.store.reads.matches import Side, sides_of
from app.store.reads.source import (
    moment,
    opened,
    person_names,
    staff_names,
    sure_moment,
    waiting_records,
)
from app.store.reads.waiting import person_of
from app.store.replica import Replica
from app.store.tables import OUTBOX, RECORDS
from record.action import Change
from record.kinds import Value
from record.names import display_name
from record.types.unsettled import OPEN, UNSETTLED

Waits = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class UnsettledItem:
    """What every matter to settle tells: about whom, whose doing, and what became of it.

    ``mine`` says that the member of staff who reads did what made it a matter. ``pending``: an
    answer was given at this terminal and waits to be sent.
    """

    id: str
    person_id: str | None
    person_name: str | None
    staff_name: str | None
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
class ConflictItem(UnsettledItem):
    """A field that two people changed differently: ``base`` before, ``theirs``, ``ours``.

    The three map field names of the merge group to values; ``offers`` is everything offered since.
    ``mine`` says that the member of staff who reads offered one of the values.
    """

    record_type: str
    record_id: str
    group: str
    base: Mapping[str, Value]
    theirs: Mapping[str, Value]
    theirs_by: str | None
    theirs_at: dt.datetime | None
    ours: Mapping[str, Value]
    offers: tuple[Mapping[str, Any], ...]
    terminal: str | None


@dataclass(frozen=True)
class DiscrepancyItem(UnsettledItem):
    """A rule that something which happened has broken; ``facts`` fill the rule's sentence.

    ``mine`` says that the member of staff who reads did what broke it.
    """

    rule: str
    facts: Mapping[str, Value]
    action_kind: str
    override_reason: str | None


@dataclass(frozen=True)
class HeldItem(UnsettledItem):
    """An action that waits for somebody with the right; ``mine``: the reader asked for it."""

    action_kind: str
    rule: str
    facts: Mapping[str, Value]
    changes: tuple[Change, ...]
    staff_id: str | None


@dataclass(frozen=True)
class MatchItem(UnsettledItem):
    """Two people who may be one: who they are, and what is the same (``grounds``).

    Each ground has a ``kind``: NAME, or one of ``identifier_kind`` with its ``value``. ``mine``
    says that the member of staff who reads did what made the centre ask.
    """

    one: Side
    other: Side
    grounds: tuple[Mapping[str, Value], ...]
    action_kind: str


@dataclass(frozen=True)
class RefusedItem:
    """An action of this terminal that the centre refused, with what was in it.

    ``mine`` says that the member of staff who reads did it; otherwise a colleague at this terminal,
    and what they had stated about a use of force is left out: it is nobody's to read but theirs.
    """

    action_id: str
    action_kind: str
    person_id: str | None
    person_name: str | None
    staff_name: str | None
    mine: bool
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
    matches: tuple[MatchItem, ...]
    refused: tuple[RefusedItem, ...]


def inbox(replica: Replica | Reading, staff_id: str, include_settled: bool = False) -> Inbox:
    """What waits to be settled, oldest first; then, if asked, what was settled, latest first."""
    with opened(replica) as reading:
        found = {name: _unsettled(reading, name, include_settled) for name in UNSETTLED}
        refused = reading.connection.execute(
            select(OUTBOX).where(OUTBOX.c.state == "refused").order_by(OUTBOX.c.number.desc())
        ).all()
        actions = {row.number: action_of(row.body) for row in refused}
        about = {number: person_of(reading, action) for number, action in actions.items()}
        people = {row.person_id for rows in found.values() for row in rows} | set(about.values())
        names = person_names(reading, [person_id for person_id in people if person_id])
        authors = staff_names(reading, {row.staff_id for row in refused})
        waits = waiting_records(reading)
        matches = tuple(_match(reading, row, staff_id, waits) for row in found["possible_match"])
    return Inbox(
        conflicts=tuple(_conflict(row, staff_id, names, waits) for row in found["conflict"]),
        discrepancies=tuple(
            _discrepancy(row, staff_id, names, waits) for row in found["discrepancy"]
        ),
        held=tuple(_held(row, staff_id, names, waits) for row in found["held_action"]),
        matches=matches,
        refused=tuple(
            RefusedItem(
                action_id=row.action_id,
                action_kind=row.kind,
                person_id=about[row.number],
                person_name=names.get(about[row.number] or ""),
                staff_name=authors.get(row.staff_id),
                mine=row.staff_id == staff_id,
                problem=(row.verdict or {}).get("problem"),
                details=(row.verdict or {}).get("details") or {},
                made_at=sure_moment(row.made_at),
                changes=_readable(actions[row.number].changes, mine=row.staff_id == staff_id),
                reason=actions[row.number].reason,
            )
            for row in refused
        ),
    )


def _readable(changes: tuple[Change, ...], *, mine: bool) -> tuple[Change, ...]:
    """What of a refused action its reader may read."""
    if mine:
        return changes
    hidden = {"force_statement": "text"}
    return tuple(
        replace(one, after={k: v for k, v in one.after.items() if k != hidden.get(one.record_type)})
        for one in changes
    )


def _unsettled(reading: Reading, record_type: str, include_settled: bool) -> list[Any]:
    table = RECORDS[record_type]
    open_ones = select(table).where(table.c.status == OPEN).order_by(table.c.raised_at, table.c.id)
    found = list(reading.connection.execute(open_ones))
    if include_settled:
        settled = select(table).where(table.c.status != OPEN)
        found += reading.connection.execute(settled.order_by(table.c.settled_at.desc()))
    return found


def _settling(row: Any, waits: Waits, record_type: str) -> dict[str, Any]:
    """What every kind of item tells alike, from its own row alone."""
    return {
        "id": row.id,
        "staff_name": row.staff_name,
        "happened_at": sure_moment(row.happened_at),
        "raised_at": sure_moment(row.raised_at),
        "status": row.status,
        "choice": row.choice,
        "settled_by": row.settled_by,
        "settled_at": moment(row.settled_at),
        "settled_reason": row.settled_reason,
        "pending": (record_type, row.id) in waits,
    }


def _conflict(row: Any, staff_id: str, names: dict[str, str], waits: Waits) -> ConflictItem:
    return ConflictItem(
        person_id=row.person_id,
        person_name=names.get(row.person_id),
        record_type=row.record_type,
        record_id=row.record_id,
        group=row.group,
        base=row.base or {},
        theirs=row.theirs or {},
        theirs_by=row.theirs_by,
        theirs_at=moment(row.theirs_at),
        ours=row.ours or {},
        offers=tuple(row.offers or ()),
        terminal=row.terminal,
        mine=staff_id in {row.staff_id, *(offer.get("staff_id") for offer in row.offers or ())},
        **_settling(row, waits, "conflict"),
    )


def _discrepancy(row: Any, staff_id: str, names: dict[str, str], waits: Waits) -> DiscrepancyItem:
    return DiscrepancyItem(
        person_id=row.person_id,
        person_name=names.get(row.person_id),
        rule=row.rule,
        facts=row.facts or {},
        action_kind=row.action_kind,
        override_reason=row.override_reason,
        mine=row.staff_id == staff_id,
        **_settling(row, waits, "discrepancy"),
    )


def _held(row: Any, staff_id: str, names: dict[str, str], waits: Waits) -> HeldItem:
    return HeldItem(
        person_id=row.person_id,
        person_name=names.get(row.person_id),
        action_kind=row.action_kind,
        rule=row.rule,
        facts=row.facts or {},
        changes=tuple(map(Change.from_wire, row.changes or ())),
        staff_id=row.staff_id,
        mine=row.staff_id == staff_id,
        **_settling(row, waits, "held_action"),
    )


def _match(reading: Reading, row: Any, staff_id: str, waits: Waits) -> MatchItem:
    one, other = sides_of(reading, row)
    shown = next((side for side in (one, other) if side.here), one)
    return MatchItem(
        person_id=shown.person_id,
        person_name=display_name(shown.surname, shown.forename),
        one=one,
        other=other,
        grounds=tuple(row.grounds or ()),
        action_kind=row.action_kind,
        mine=row.staff_id == staff_id,
        **_settling(row, waits, "possible_match"),
    )
