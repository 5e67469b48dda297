"""The first load of a stream: a snapshot in parts, each checked, each stored as it comes.

A part that breaks off is asked for again from the byte where it stopped, also by another run of the
program. When all parts are in, the stream's cursor is set to the snapshot's number, and ordinary
rounds go on from there.
"""

from __future__ import annotations

import datetime as dt
import hashlib

from app.store.link import EPOCH
from app.store.replica import Replica, Writing
from record import wire
from record.moments import Clock
from record.problems import Problem
from record.protocol import SCHEMA, HubProtocol, Manifest, Part, Speech, speech
from record.table_wire import tables_from_wire

PART_BYTES_MAX = 64 * 1024 * 1024
TRIES_WITHOUT_PROGRESS_MAX = 3
KEEP_EVERY = dt.timedelta(seconds=1)


def load_stream(replica: Replica, hub: HubProtocol, stream: str, clock: Clock) -> None:
    """Load a stream's snapshot into the replica; raises ``Problem`` when it cannot be had."""
    manifest = hub.manifest(stream)
    if manifest.stream != stream:
        raise Problem("hub_answer_wrong", what="manifest")
    _check_schema(manifest)
    with replica.write() as writing:
        writing.begin_load(stream, manifest.epoch, [part.sha256 for part in manifest.parts])
    stored = replica.snapshot_parts(stream)
    for part in manifest.parts:
        if part.sha256 not in stored:
            data = _fetch(replica, hub, stream, part, clock)
            tables = tables_from_wire(_tables(data))
            with replica.write() as writing:
                _check_epoch(writing, manifest)
                writing.load_tables(tables, stream)
                writing.note_snapshot_part(stream, part.sha256)
    with replica.write() as writing:
        _check_epoch(writing, manifest)
        writing.set_cursor(stream, manifest.seq)
        writing.forget_snapshot_parts(stream)


def _check_schema(manifest: Manifest) -> None:
    """What a newer centre has added is passed over; further than one step apart nothing is read."""
    match speech(SCHEMA, manifest.schema):
        case Speech.PUSH_ONLY:
            raise Problem("program_too_old")
        case Speech.UNKNOWN:
            raise Problem("schema_unsupported", schema=SCHEMA, ours=manifest.schema)


def _check_epoch(writing: Writing, manifest: Manifest) -> None:
    """An answer of another epoch, taken in meanwhile, ends this load; the next round begins it."""
    if writing.link(EPOCH) != manifest.epoch:
        raise Problem("hub_answer_wrong", what="epoch")


def _fetch(replica: Replica, hub: HubProtocol, stream: str, part: Part, clock: Clock) -> bytes:
    """A part's bytes, going on after a break as long as each try brings something.

    What has come is kept in the replica, encrypted as all of it is, when the line breaks and every
    second. So a break costs nothing, and an end of the program no more than that and the piece that
    was on its way.
    """
    if part.size > PART_BYTES_MAX:
        raise Problem("message_too_big", limit=PART_BYTES_MAX)
    data = bytearray(replica.pieces(stream, part.sha256))
    kept, kept_at = len(data), clock.now()
    tries = 0
    while len(data) < part.size:
        try:
            piece = hub.part(part.sha256, len(data))
            tries = 0 if piece else tries + 1
            if tries == TRIES_WITHOUT_PROGRESS_MAX:
                raise Problem("hub_unreachable")
        except Problem:
            _keep(replica, stream, part, kept, bytes(data[kept:]))
            raise
        data += piece
        if abs(clock.now() - kept_at) >= KEEP_EVERY and len(data) < part.size:
            _keep(replica, stream, part, kept, bytes(data[kept:]))
            kept, kept_at = len(data), clock.now()
    if hashlib.sha256(data).hexdigest() != part.sha256:
        with replica.write() as writing:
            writing.forget_pieces(stream)
        raise Problem("hub_answer_wrong", what="part")
    return bytes(data)


def _keep(replica: Replica, stream: str, part: Part, start: int, piece: bytes) -> None:
    if piece:
        with replica.write() as writing:
            writing.keep_piece(stream, part.sha256, start, piece)


def _tables(data: bytes) -> list[object]:
    tables = wire.unpack(data, PART_BYTES_MAX)
    if not isinstance(tables, list):
        raise Problem("hub_answer_wrong", what="part")
    return tables
