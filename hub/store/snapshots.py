"""Snapshots: a whole stream at one number, in parts that never change and may be fetched in pieces.

A part is a packed list of tables, named by the SHA-256 of its bytes. The parts lie in the database,
so that any process of the centre can serve what another has built. What a wing cannot work without
(who is here, in which cell, what must be known of them) comes in the first parts, so that the board
stands long before the last note has arrived.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import threading
from collections.abc import Iterable, Iterator
from operator import itemgetter

from sqlalchemy import delete, select, update

from hub.store.facts import HubFacts
from hub.store.pages import head_of, page_row, size_of
from hub.store.store import HubStore
from hub.store.tables import JOURNAL, SNAPSHOT, SNAPSHOT_PART
from hub.store.writing import Writing
from record import wire
from record.catalogue import RECORD_TYPES, people_of
from record.kinds import Row
from record.moments import Clock, to_text
from record.problems import Problem
from record.protocol import SCHEMA, Manifest, PageRow, Part
from record.table_wire import rows_to_wire
from record.types.unsettled import SETTLED

ROWS_PER_PART = 24_000
"""Larger parts pack better; a part that breaks off is gone on with, so nothing asks for small ones.
"""
BYTES_PER_PART = 16 * 1024 * 1024
"""Of JSON, before packing: well within what a terminal unpacks."""
BEHIND_MAX = 5000
"""A snapshot further behind its stream than this many changes is built again."""
KEPT_AFTER = dt.timedelta(days=2)
"""How long the parts of a replaced snapshot are kept for those who are still fetching them."""


class Snapshots:
    """Builds and serves the snapshots of the centre's streams."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._building = threading.Lock()

    def manifest(self, stream: str) -> Manifest:
        """The snapshot of a stream, built now if there is none that is new enough."""
        epoch = self._store.epoch()
        with self._building:
            kept = self._kept(stream, epoch)
            return kept or self._build(stream, epoch)

    def part(self, sha256: str, streams: tuple[str, ...]) -> bytes:
        """A part's bytes; ``Problem`` unless it belongs to one of these streams."""
        table = SNAPSHOT_PART
        query = select(table.c.data).where(table.c.sha256 == sha256, table.c.stream.in_(streams))
        with self._store.read() as facts:
            data = facts.connection.scalar(query)
        if data is None:
            raise Problem("snapshot_part_unknown")
        return bytes(data)

    def _kept(self, stream: str, epoch: str) -> Manifest | None:
        with self._store.read() as facts:
            query = select(SNAPSHOT).where(SNAPSHOT.c.stream == stream)
            found = facts.connection.execute(query).first()
            if found is None or head_of(facts, stream) - found.seq > BEHIND_MAX:
                return None
        manifest = wire.manifest_from_wire(json.loads(found.manifest))
        return manifest if (manifest.epoch, manifest.schema) == (epoch, SCHEMA) else None

    def _build(self, stream: str, epoch: str) -> Manifest:
        with self._store.read() as facts:
            seq = head_of(facts, stream)
            data: dict[str, bytes] = {}
            parts = []
            for rows in _in_parts(*_rows(facts, stream)):
                packed = wire.pack_part(rows_to_wire(rows))
                part = Part(hashlib.sha256(packed).hexdigest(), len(packed), len(rows))
                data[part.sha256] = packed
                parts.append(part)
        manifest = Manifest(stream, epoch, SCHEMA, seq, tuple(parts))
        now = self._clock.now()
        self._store.write(lambda writing: _keep(writing, manifest, data, now))
        return manifest


def _keep(writing: Writing, manifest: Manifest, data: dict[str, bytes], now: dt.datetime) -> None:
    table = SNAPSHOT_PART
    ours = table.c.stream == manifest.stream
    replaced = ours & table.c.replaced_at.is_(None)
    too_old = ours & (table.c.replaced_at < to_text(now - KEPT_AFTER))
    writing.connection.execute(delete(table).where(too_old))
    writing.connection.execute(update(table).where(replaced).values(replaced_at=to_text(now)))
    writing.upsert(
        table,
        [
            {"stream": manifest.stream, "sha256": sha256, "data": packed, "replaced_at": None}
            for sha256, packed in data.items()
        ],
        ("replaced_at",),
    )
    snapshot = {
        "stream": manifest.stream,
        "seq": manifest.seq,
        "manifest": json.dumps(wire.manifest_to_wire(manifest)),
        "built_at": to_text(now),
    }
    writing.upsert(SNAPSHOT, [snapshot], ("seq", "manifest", "built_at"))


def _rows(facts: HubFacts, stream: str) -> tuple[list[PageRow], list[PageRow]]:
    """Every record of the stream by person: what a wing cannot work without, and the rest."""
    first: list[tuple[tuple[str, int, str], PageRow]] = []
    rest: list[tuple[tuple[str, int, str], PageRow]] = []
    for place, record_type in enumerate(RECORD_TYPES):
        ids = _ids(facts, stream, record_type.name)
        for entry in facts.entries(record_type.name, ids):
            people = people_of(record_type.name, entry.row)
            key = (people[0] if people else "", place, str(entry.row["id"]))
            urgent = record_type.urgent and not _is_over(entry.row)
            (first if urgent else rest).append((key, page_row(record_type.name, entry)))
    first.sort(key=itemgetter(0))
    rest.sort(key=itemgetter(0))
    return [row for _, row in first], [row for _, row in rest]


def _is_over(row: Row) -> bool:
    """Whether a record tells what was: a stay or a time in custody that ended, an ended alert."""
    ended = (row.get("to_at"), row.get("closed_at"))
    return any(ended) or row.get("status") in ("ENDED", SETTLED)


def _ids(facts: HubFacts, stream: str, record_type: str) -> list[str]:
    table = JOURNAL
    query = select(table.c.record_id).where(
        table.c.stream == stream, table.c.record_type == record_type, table.c.gone.is_(False)
    )
    return list(facts.connection.scalars(query))


def _in_parts(first: list[PageRow], rest: list[PageRow]) -> Iterator[list[PageRow]]:
    """What comes first by itself, unless everything fits into one part."""
    if len(first) + len(rest) <= ROWS_PER_PART:
        first, rest = [*first, *rest], []
    yield from _portions(first)
    yield from _portions(rest)


def _portions(rows: Iterable[PageRow]) -> Iterator[list[PageRow]]:
    portion: list[PageRow] = []
    size = 0
    for row in rows:
        more = size_of(row)
        if portion and (len(portion) == ROWS_PER_PART or size + more > BYTES_PER_PART):
            yield portion
            portion, size = [], 0
        portion.append(row)
        size += more
    if portion:
        yield portion
