"""The lines of a stream's journal, and the digest of the stream that is kept with them.

A line also tells which fields of its record changed where, so that whoever has read the stream up
to some number can be given the fields that changed since, and no more.

Whoever writes here has the stream's head locked, so a sum that was read is still true when it is
written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, select, update

from hub.store.bulk import among, upsert
from hub.store.facts import HubFacts, chunks
from hub.store.tables import JOURNAL, STREAM_HEAD, STREAM_SUM
from record.digest import MODULUS, Tally, from_bytes, row_hash, to_bytes

Key = tuple[str, str]


class Mark(NamedTuple):
    """What happened to a record in a stream: it has ``gone``, or these fields ``changed``.

    ``changed`` is None when the whole row is news, as that of a new record is.
    """

    gone: bool = False
    changed: frozenset[str] | None = None

    def after(self, earlier: Mark | None) -> Mark:
        """This and what happened earlier in the same transaction, as one."""
        if earlier is None or self.gone:
            return self
        if earlier.gone or earlier.changed is None or self.changed is None:
            return Mark()
        return Mark(changed=self.changed | earlier.changed)


class _Line(NamedTuple):
    """A line as it stands: the row's share in the digest, where it and its fields were written."""

    hash: int
    whole: int
    fields: dict[str, int]


class Head(NamedTuple):
    """The last number of a stream, and the digest of all its rows; None: not counted yet."""

    seq: int
    digest: int | None


def read_head(facts: HubFacts, stream: str, *, lock: bool = False) -> Head | None:
    """A stream's head; None when nothing was ever written to it."""
    table = STREAM_HEAD
    query = select(table.c.seq, table.c.digest).where(table.c.stream == stream)
    found = facts.connection.execute(query.with_for_update() if lock else query).first()
    if found is None:
        return None
    return Head(found.seq, None if found.digest is None else from_bytes(found.digest))


def hashes_of(facts: HubFacts, keys: Iterable[Key]) -> dict[Key, int]:
    """The hash of each of these records as it is now."""
    return {
        (record_type, str(entry.row["id"])): row_hash(
            record_type, str(entry.row["id"]), entry.version, entry.row
        )
        for record_type, entry in facts.known_entries(keys)
    }


def write_lines(
    facts: HubFacts, stream: str, marks: Mapping[Key, Mark], hashes: Mapping[Key, int], head: Head
) -> Head:
    """Number these records in the stream after ``head``; the head after them."""
    tally = Tally()
    there = _lines_of(facts.connection, stream, marks)
    lines = []
    for seq, (key, mark) in enumerate(marks.items(), head.seq + 1):
        before = there.get(key)
        if before is not None:
            tally.take(key[1], before.hash)
        number = 0 if mark.gone else hashes[key]
        tally.add(key[1], number)
        whole, fields = _written_at(seq, mark, before)
        lines.append(
            {
                "stream": stream,
                "record_type": key[0],
                "record_id": key[1],
                "seq": seq,
                "gone": mark.gone,
                "hash": None if mark.gone else to_bytes(number),
                "whole": whole,
                "fields": fields,
            }
        )
    upsert(facts.connection, JOURNAL, lines, ("seq", "gone", "hash", "whole", "fields"))
    return _move_head(facts, stream, head, len(lines), tally)


def _written_at(seq: int, mark: Mark, before: _Line | None) -> tuple[int, dict[str, int] | None]:
    """Where the whole row was last written, and each field since."""
    if before is None or mark.changed is None:
        return seq, None
    return before.whole, {**before.fields, **dict.fromkeys(sorted(mark.changed), seq)}


def drop_lines(facts: HubFacts, stream: str, keys: Iterable[Key], head: Head) -> Head:
    """Take records out of the stream without a word; the head after that."""
    tally = Tally()
    for key, line in _lines_of(facts.connection, stream, keys).items():
        tally.take(key[1], line.hash)
    for record_type, ids in _by_type(keys).items():
        for some in chunks(ids):
            facts.connection.execute(
                delete(JOURNAL).where(
                    JOURNAL.c.stream == stream,
                    JOURNAL.c.record_type == record_type,
                    among(facts.connection, JOURNAL.c.record_id, some),
                )
            )
    return _move_head(facts, stream, head, 0, tally)


def count(facts: HubFacts, stream: str) -> Head:
    """Count a stream's digest from its rows; the head after that."""
    facts.connection.execute(delete(STREAM_SUM).where(STREAM_SUM.c.stream == stream))
    here = (JOURNAL.c.stream == stream) & JOURNAL.c.gone.is_(False)
    found = facts.connection.execute(select(JOURNAL.c.record_type, JOURNAL.c.record_id).where(here))
    keys = [(record_type, record_id) for record_type, record_id in found]
    hashes = hashes_of(facts, keys)
    tally = Tally()
    for (_, record_id), number in hashes.items():
        tally.add(record_id, number)
    if hashes:
        facts.connection.execute(
            update(JOURNAL)
            .where(
                JOURNAL.c.stream == stream,
                JOURNAL.c.record_type == bindparam("of_type"),
                JOURNAL.c.record_id == bindparam("of_id"),
            )
            .values(hash=bindparam("counted")),
            [
                {"of_type": key[0], "of_id": key[1], "counted": to_bytes(number)}
                for key, number in hashes.items()
            ],
        )
    head = read_head(facts, stream)
    assert head is not None
    return _move_head(facts, stream, Head(head.seq, 0), 0, tally)


def sums_of(facts: HubFacts, stream: str, buckets: Iterable[int] | None = None) -> dict[int, int]:
    """The sums of a stream's buckets; those that are not there are nought."""
    query = select(STREAM_SUM.c.bucket, STREAM_SUM.c.sum).where(STREAM_SUM.c.stream == stream)
    if buckets is not None:
        query = query.where(STREAM_SUM.c.bucket.in_(list(buckets)))
    return {bucket: from_bytes(stored) for bucket, stored in facts.connection.execute(query)}


def _move_head(facts: HubFacts, stream: str, head: Head, lines: int, tally: Tally) -> Head:
    before = sums_of(facts, stream, tally.by_bucket)
    upsert(
        facts.connection,
        STREAM_SUM,
        [
            {
                "stream": stream,
                "bucket": bucket,
                "sum": to_bytes((before.get(bucket, 0) + change) % MODULUS),
            }
            for bucket, change in sorted(tally.by_bucket.items())
        ],
        ("sum",),
    )
    digest = None if head.digest is None else (head.digest + tally.total) % MODULUS
    after = Head(head.seq + lines, digest)
    facts.connection.execute(
        update(STREAM_HEAD)
        .where(STREAM_HEAD.c.stream == stream)
        .values(seq=after.seq, digest=None if digest is None else to_bytes(digest))
    )
    return after


def _lines_of(connection: Connection, stream: str, keys: Iterable[Key]) -> dict[Key, _Line]:
    """The lines of those of these records that lie in the stream."""
    table = JOURNAL.c
    return {
        (record_type, record_id): _Line(from_bytes(stored), whole, fields or {})
        for record_type, ids in _by_type(keys).items()
        for some in chunks(ids)
        for record_id, stored, whole, fields in connection.execute(
            select(table.record_id, table.hash, table.whole, table.fields).where(
                table.stream == stream,
                table.record_type == record_type,
                among(connection, table.record_id, some),
                table.hash.is_not(None),
            )
        ).all()
    }


def _by_type(keys: Iterable[Key]) -> dict[str, list[str]]:
    ids: dict[str, list[str]] = {}
    for record_type, record_id in keys:
        ids.setdefault(record_type, []).append(record_id)
    return ids
