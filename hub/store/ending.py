"""Records are ended for good: nobody holds them any more, neither the centre nor a terminal.

Only a rule of retention does this (``hub.oversight.retention``). That something was here stays: the
line of the audit trail that says so, and the names of actions, so that none can come again.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from sqlalchemy import delete, select, update

from hub.store.bulk import among
from hub.store.facts import chunks
from hub.store.tables import (
    ACTION,
    ATTACHMENT,
    ATTACHMENT_PIECE,
    RECORDS,
    SNAPSHOT,
    SNAPSHOT_PART,
)
from hub.store.writing import Key, Writing
from record.catalogue import RECORD_TYPES

_NAMING_ACTIONS = ("history", "conflict", "discrepancy", "held_action", "possible_match")


def end_people(writing: Writing, person_ids: Collection[str]) -> int:
    """End all records of these people, what they did not write themselves included; how many.

    Every terminal that holds them is told that they have gone.
    """
    keys = list(_keys_of(writing, person_ids))
    actions = _actions_of(writing, person_ids)
    streams = writing.expel(person_ids)
    streams |= end_records(writing, keys)
    _empty_actions(writing, actions)
    _drop_snapshots(writing, streams)
    return len(keys)


def end_records(writing: Writing, keys: Iterable[Key]) -> set[str]:
    """End single records, and pictures that no other names; the streams that they were in."""
    streams: set[str] = set()
    for record_type, record_id in keys:
        row = writing.get(record_type, record_id)
        if row is None:
            continue
        here = writing.streams_of(record_type, row)
        for stream in here:
            writing.mark(stream, record_type, record_id, gone=True)
        streams |= here
        table = RECORDS[record_type]
        writing.connection.execute(delete(table).where(table.c.id == record_id))
        if record_type == "photograph":
            _drop_picture(writing, str(row["sha256"]))
    writing.forget()
    _drop_snapshots(writing, streams)
    return streams


def _keys_of(writing: Writing, person_ids: Collection[str]) -> Iterable[Key]:
    for record_type in RECORD_TYPES:
        table = RECORDS[record_type.name]
        found: dict[str, None] = {}
        for name in (*record_type.person_fields, *record_type.names_people):
            wanted = among(writing.connection, table.c[name], person_ids)
            query = select(table.c.id).where(wanted).order_by(table.c.id)
            found |= dict.fromkeys(writing.connection.scalars(query))
        yield from ((record_type.name, record_id) for record_id in found)


def _actions_of(writing: Writing, person_ids: Collection[str]) -> set[str]:
    """The actions that the history and what had to be settled name."""
    named: set[str] = set()
    for record_type in _NAMING_ACTIONS:
        table = RECORDS[record_type]
        of_them = among(writing.connection, table.c.person_id, person_ids)
        named |= set(writing.connection.scalars(select(table.c.action_id).where(of_them)))
    return named


def _empty_actions(writing: Writing, actions: Collection[str]) -> None:
    """Keep of actions who sent them, their digests and their verdicts' outcomes, and no more."""
    for ids in chunks(actions):
        query = select(ACTION.c.id, ACTION.c.verdict).where(
            among(writing.connection, ACTION.c.id, ids)
        )
        for action_id, verdict in writing.connection.execute(query).all():
            kept = json.dumps({**json.loads(verdict), "details": {}}, separators=(",", ":"))
            change = update(ACTION).where(ACTION.c.id == action_id)
            writing.connection.execute(change.values(body="{}", verdict=kept))


def _drop_picture(writing: Writing, sha256: str) -> None:
    table = RECORDS["photograph"].c
    still = select(table.id).where(table.sha256 == sha256).limit(1)
    if writing.connection.scalar(still) is None:
        for kept in (ATTACHMENT, ATTACHMENT_PIECE):
            writing.connection.execute(delete(kept).where(kept.c.sha256 == sha256))


def _drop_snapshots(writing: Writing, streams: Collection[str]) -> None:
    """First loads that still hold them are made anew."""
    for stream in streams:
        for table in (SNAPSHOT, SNAPSHOT_PART):
            writing.connection.execute(delete(table).where(table.c.stream == stream))
