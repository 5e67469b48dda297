"""The centre's own writing: rows that an extract or a demonstration brings.

Placing the same rows twice changes nothing. What a row held when it was last placed is kept beside
it, so that the next extract brings only what changed *there*; what staff have changed here since
stays, unless both changed the same thing. Then the type's merge policy decides, as between two
people, and a conflict asks a person where the policy says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from hub.settle.matches import propose_placed
from hub.settle.origin import NAME_LENGTH_MAX, Origin
from hub.settle.unsettled import raise_conflict
from hub.store.bulk import among, insert_rows, update_rows
from hub.store.facts import Entry, chunks, entry_of, prison_stream
from hub.store.sessions import end_sessions, recall_sessions
from hub.store.staff import is_in_another_place
from hub.store.store import HubStore
from hub.store.tables import RECORDS
from hub.store.writing import Writing, changed_fields
from record.action import Change
from record.catalogue import BY_NAME, RECORD_TYPES, people_of
from record.field import Policy, RecordType
from record.ids import derived_id, is_id
from record.kinds import Row
from record.merge import GroupOutcome, Merged, merge, reviewable, whole_groups
from record.moments import Clock, SystemClock, to_text
from record.problems import Problem
from record.rules.acct import goes_on
from record.types.alert import ALERT
from record.types.ending import ENDING
from record.validate import check_row

_OWNED_BY_EXTRACTS = (Policy.CENTRE, Policy.ENTRY)


@dataclass(frozen=True)
class Placed:
    """How many rows were new, changed, or as they were."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: Placed) -> Placed:
        return Placed(
            self.created + other.created,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
        )


def place_rows(
    store: HubStore, rows: Iterable[tuple[str, Row]], *, source: str, clock: Clock | None = None
) -> Placed:
    """Place rows ``(record type, row with its id)`` in one transaction, all or nothing.

    ``source`` names where they come from, for the conflicts that they may raise. Raises ``Problem``
    when a row is not well formed.
    """
    by_type = _by_type(rows)
    now = to_text((clock or SystemClock()).now())

    def place(writing: Writing) -> Placed:
        writing.lock(_streams(writing, by_type))
        known = {name: _known(writing, name, coming) for name, coming in by_type.items()}
        placed = sum(
            (
                _place_type(writing, kind, by_type[kind.name], known[kind.name], source, now)
                for kind in RECORD_TYPES
            ),
            Placed(),
        )
        left = [row_id for row_id, row in by_type["staff"].items() if row["active"] is not True]
        end_sessions(writing, left, now)
        recall_sessions(writing, _moved(writing, by_type["staff"], known["staff"]))
        propose_placed(writing, _origin(source, now), set(by_type["person"]) - set(known["person"]))
        return placed

    return store.write(place)


def _moved(
    writing: Writing, rows: Mapping[str, Row], known: Mapping[str, tuple[Entry, Row | None]]
) -> list[str]:
    """The members of staff who are now in another role, or at another prison."""
    before = {staff_id: entry.row for staff_id, (entry, _) in known.items()}
    said = [each for each, row in before.items() if is_in_another_place(row, rows[each])]
    found = ((each, writing.get("staff", each)) for each in said)
    return [each for each, row in found if row and is_in_another_place(before[each], row)]


def _by_type(rows: Iterable[tuple[str, Row]]) -> dict[str, dict[str, Row]]:
    by_type: dict[str, dict[str, Row]] = {kind.name: {} for kind in RECORD_TYPES}
    for name, given in rows:
        record_type = BY_NAME[name]
        row = {"id": given["id"], **record_type.blank()}
        row.update((field, given[field]) for field in record_type.by_name if field in given)
        if not is_id(row["id"]):
            raise Problem("value_not_id", field=record_type.label)
        check_row(record_type, row)
        by_type[name][str(row["id"])] = row
    return by_type


def _streams(writing: Writing, by_type: Mapping[str, dict[str, Row]]) -> set[str]:
    """Every stream that these rows may touch: prisons named, and where their people are now."""
    streams, people = set(), set()
    for name, rows in by_type.items():
        field = BY_NAME[name].prison_field
        for row in rows.values():
            people.update(people_of(name, row))
            for prison in (row.get(field or ""), row.get("bound_for")):
                if prison is not None:
                    streams.add(prison_stream(str(prison)))
    writing.remember_memberships(people)
    for person_id in people:
        streams.update(writing.memberships(person_id))
    return streams


def _place_type(
    writing: Writing,
    record_type: RecordType,
    rows: dict[str, Row],
    known: Mapping[str, tuple[Entry, Row | None]],
    source: str,
    now: str,
) -> Placed:
    if not rows:
        return Placed()
    new = [row for record_id, row in rows.items() if record_id not in known]
    changed: list[tuple[Row, Row]] = []
    outcomes: list[tuple[Entry, GroupOutcome]] = []
    for record_id, (entry, placed) in known.items():
        after, disputed = _merged(writing, record_type, entry, placed, rows[record_id])
        if after != entry.row or placed != rows[record_id]:
            changed.append((after, rows[record_id]))
        outcomes += [(entry, outcome) for outcome in disputed]
    differing = [row for row, _ in changed if row != known[str(row["id"])][0].row]
    _insert(writing, record_type.name, new)
    _update(writing, record_type.name, changed, known)
    _note(writing, record_type.name, [*new, *differing], known)
    for entry, outcome in outcomes:
        raise_conflict(writing, _origin(source, now), record_type, entry, outcome)
    return Placed(len(new), len(differing), len(known) - len(differing))


def _known(writing: Writing, name: str, ids: Iterable[str]) -> dict[str, tuple[Entry, Row | None]]:
    table = RECORDS[name]
    return {
        found["id"]: (entry_of(name, found), found["placed"])
        for some in chunks(ids)
        for found in writing.connection.execute(
            select(table).where(among(writing.connection, table.c.id, some))
        ).mappings()
    }


def _merged(
    writing: Writing, record_type: RecordType, entry: Entry, placed: Row | None, coming: Row
) -> tuple[Row, list[GroupOutcome]]:
    """The row as it stands after this placing, and what a person must be asked about."""
    if coming in (placed, entry.row):
        return entry.row, []
    base = {**(placed or entry.row)}
    owned = {
        field.name: coming[field.name]
        for field in record_type.fields
        if field.policy in _OWNED_BY_EXTRACTS and coming[field.name] != base.get(field.name)
    }
    before, after = whole_groups(
        record_type, base, {n: v for n, v in coming.items() if n not in (*owned, "id")}
    )
    if after.get("status") == "ENDED":
        seen = {n: base.get(n) for n in reviewable(record_type) if n not in (*before, *owned)}
        before, after = before | seen, after | seen
    change = Change(record_type.name, str(coming["id"]), before, after)
    stamps = {name: stamp[0] for name, stamp in entry.stamps.items()}
    merged = merge(record_type, {**entry.row, **owned}, stamps, change, "")
    ends = record_type is ALERT and entry.row["status"] == "ACTIVE" != merged.row["status"]
    if ends and goes_on(str(coming["id"]), writing):
        merged = _left_active(merged, entry.row)
    return merged.row, [outcome for outcome in merged.outcomes if outcome.conflict]


def _left_active(merged: Merged, row: Row) -> Merged:
    """With the alert as it is: its plan goes on, so a person is asked (decision 18)."""
    as_it_is = {name: row[name] for name in ENDING.fields}
    outcomes = (each.left() if each.group is ENDING else each for each in merged.outcomes)
    return Merged({**merged.row, **as_it_is}, tuple(outcomes))


def _insert(writing: Writing, name: str, rows: list[Row]) -> None:
    if rows:
        values: list[dict[str, Any]] = [
            {**row, "version": 1, "stamps": {}, "placed": row} for row in rows
        ]
        insert_rows(writing.connection, RECORDS[name], values)


def _update(
    writing: Writing,
    name: str,
    changed: list[tuple[Row, Row]],
    known: Mapping[str, tuple[Entry, Row | None]],
) -> None:
    if not changed:
        return
    values: list[dict[str, Any]] = []
    for row, placed in changed:
        entry = known[str(row["id"])][0]
        version = entry.version + (row != entry.row)
        values.append({**row, "version": version, "placed": placed})
    update_rows(writing.connection, RECORDS[name], values)


def _note(
    writing: Writing,
    name: str,
    rows: list[Row],
    known: Mapping[str, tuple[Entry, Row | None]],
) -> None:
    """Note rows for their streams' journals, and move people whose custody periods moved."""
    writing.forget()
    people = {person_id for row in rows for person_id in people_of(name, row)}
    writing.remember_memberships(people)
    if name == "custody_period":
        writing.rejoin(sorted(people))
        writing.remember_memberships(people)
    for row in rows:
        record_id = str(row["id"])
        before = known[record_id][0] if record_id in known else None
        entry = Entry(row, before.version + 1, before.stamps) if before else Entry(row, 1, {})
        writing.remember(name, entry)
        writing.wrote(name, row)
        here = writing.streams_of(name, row)
        left = writing.streams_of(name, before.row) if before else set()
        changed = changed_fields(before.row, row) if before else None
        for stream in here:
            writing.mark(stream, name, record_id, changed=changed if stream in left else None)
        if name != "custody_period":
            for stream in left - here:
                writing.mark(stream, name, record_id, gone=True)


def _origin(source: str, now: str) -> Origin:
    return Origin(
        action_id=derived_id("placed", source, now),
        action_kind="load",
        staff_id=None,
        staff_name=source[:NAME_LENGTH_MAX],
        terminal=None,
        prison=None,
        happened_at=now,
        raised_at=now,
    )
