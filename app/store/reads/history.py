"""A person's history: every change, by whom, when, from which terminal, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, or_, select

from app.store.outbox import UNANSWERED, action_of
from app.store.reading import Reading
from app.store.reads.source import among, moment, sure_moment
from app.store.replica import Replica
from app.store.tables import OUTBOX, RECORDS
from record.action import Change
from record.catalogue import BY_NAME
from record.field import Policy
from record.kinds import Value
from record.names import display_name
from record.redirect import ids_of

WAITING = "waiting"


@dataclass(frozen=True)
class FieldLine:
    """One field of a change. ``kept_value`` is what stood after it, where that was another."""

    field: str
    before: Value
    after: Value
    kept_value: Value = None


@dataclass(frozen=True)
class HistoryLine:
    """One record's part in one action. ``received_at`` is None while it waits on this terminal.

    ``outcome`` is accepted, merged, held, refused or waiting.
    """

    id: str
    at: dt.datetime
    received_at: dt.datetime | None
    staff_name: str | None
    terminal: str | None
    action_id: str
    action_kind: str
    record_type: str
    record_id: str
    outcome: str
    reason: str | None
    fields: tuple[FieldLine, ...]


_CHANGEABLE = (
    "stay",
    "custody_period",
    "alert",
    "acct",
    "acct_action",
    "adjudication_hearing",
    "adjudication_award",
    "non_association",
    "peep",
    "adjustment",
    "contact",
    "contact_marker",
    "visit",
    "property_item",
    "alias",
    "identifier",
    "conflict",
    "discrepancy",
    "held_action",
    "photograph",
)
"""Types whose records an action may change without naming the person."""


def history(replica: Replica, person_id: str) -> tuple[HistoryLine, ...]:
    """Everything that happened to a person's record, newest first, with what still waits here.

    The centre's history is the record of it; an action of this terminal is told from the outbox
    until the centre's own lines about it have come.
    """
    table = RECORDS["history"]
    with replica.read() as reading:
        ids = ids_of(person_id, reading)
        query = select(table).where(table.c.person_id.in_(ids)).order_by(table.c.id)
        told = _once(reading.connection.execute(query))
        made = _made(reading, [row for row in told if not row.lines])
        lines = [_told(row, made.get((row.record_type, row.record_id), ())) for row in told]
        lines += _not_yet_told(reading, ids, replica.home.name)
    return tuple(sorted(lines, key=lambda line: (line.at, line.action_id, line.id), reverse=True))


def _once(told: Iterable[Any]) -> list[Any]:
    """Each record's part in an action once: of a merge both people's histories tell.

    What is told of a record in its own person's history comes before the other's.
    """
    found: dict[tuple[str, str, str], Any] = {}
    for row in told:
        key = row.action_id, row.record_type, row.record_id
        if key not in found or row.person_id == row.record_id:
            found[key] = row
    return list(found.values())


Fields = tuple[FieldLine, ...]


def _told(row: Any, made: Fields) -> HistoryLine:
    return HistoryLine(
        id=row.id,
        at=sure_moment(row.happened_at),
        received_at=moment(row.raised_at),
        staff_name=row.staff_name,
        terminal=row.terminal,
        action_id=row.action_id,
        action_kind=row.action_kind,
        record_type=row.record_type,
        record_id=row.record_id,
        outcome=row.outcome,
        reason=row.reason,
        fields=tuple(map(_field_told, row.lines)) or made,
    )


def _field_told(line: Mapping[str, Value]) -> FieldLine:
    """A field as the centre tells of it: ``now`` is what stood after the action.

    Of what was affirmed it tells what the centre had held instead.
    """
    after, now = line.get("after"), line.get("now")
    before = line.get("before") if line.get("before") != after else line.get("theirs")
    kept = now if now != after else None
    return FieldLine(str(line["field"]), before, after, kept)


def _made(reading: Reading, told: Iterable[Any]) -> dict[tuple[str, str], Fields]:
    """What records said when they were made, of those whose line names no fields.

    Only what is never changed afterwards is taken from a record as it is now.
    """
    by_type: defaultdict[str, list[str]] = defaultdict(list)
    for row in told:
        by_type[row.record_type].append(row.record_id)
    found: dict[tuple[str, str], Fields] = {}
    for name, ids in by_type.items():
        table, record_type = RECORDS[name], BY_NAME[name]
        lasting = [
            field.name
            for field in record_type.fields
            if field.policy is Policy.ENTRY and field.name not in record_type.person_fields
        ]
        rows = reading.connection.execute(select(table).where(among(table.c.id, ids))).mappings()
        for values in rows:
            said = [FieldLine(n, None, values[n]) for n in lasting if values[n] is not None]
            found[name, values["id"]] = tuple(said)
    return found


def _not_yet_told(reading: Reading, ids: Sequence[str], terminal: str) -> list[HistoryLine]:
    """This terminal's actions about the person that no history of the centre tells of yet."""
    table, staff = RECORDS["history"], RECORDS["staff"]
    rows = reading.connection.execute(
        select(OUTBOX, staff.c.surname, staff.c.forename)
        .outerjoin(staff, staff.c.id == OUTBOX.c.staff_id)
        .where(~exists().where(table.c.action_id == OUTBOX.c.action_id))
    ).all()
    if not rows:
        return []
    theirs = {key for each in ids for key in _changeable_records(reading, each)}
    return [
        _own(row, change, action.reason, terminal)
        for row in rows
        for action in (action_of(row.body),)
        for change in action.changes
        if not change.only_affirms
        if change.key in theirs or any(_names(change, each) for each in ids)
    ]


def _changeable_records(reading: Reading, person_id: str) -> set[tuple[str, str]]:
    found = {("person", person_id)}
    for name in _CHANGEABLE:
        columns = RECORDS[name].c
        about = or_(*(columns[field] == person_id for field in BY_NAME[name].person_fields))
        ids = reading.connection.execute(select(columns.id).where(about)).scalars()
        found.update((name, record_id) for record_id in ids)
    return found


def _names(change: Change, person_id: str) -> bool:
    """Whether a new record is about the person, or another record was merged into theirs."""
    fields = *BY_NAME[change.record_type].person_fields, "merged_into_id"
    return any(change.after.get(field) == person_id for field in fields)


def _own(row: Any, change: Change, reason: str | None, terminal: str) -> HistoryLine:
    before = change.before or {}
    return HistoryLine(
        id=f"{row.action_id}/{change.record_id}",
        at=sure_moment(row.made_at),
        received_at=moment(row.settled_at),
        staff_name=display_name(row.surname, row.forename) or None,
        terminal=terminal,
        action_id=row.action_id,
        action_kind=row.kind,
        record_type=change.record_type,
        record_id=change.record_id,
        outcome=WAITING if row.state in UNANSWERED else row.state,
        reason=reason,
        fields=tuple(
            FieldLine(name, before.get(name), value)
            for name, value in change.after.items()
            if name not in BY_NAME[change.record_type].person_fields and before.get(name) != value
        ),
    )
