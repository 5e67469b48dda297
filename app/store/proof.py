"""Proof that this terminal holds what the centre holds: a digest of the centre's rows kept here.

The digest (``record.digest``) is of the rows as the centre gave them: where changes of this
terminal lie over a row, the centre's own row beneath counts. It is brought up to date with every
row that is taken in, and can be counted anew from the rows, which also finds a row that was damaged
on the disk. A page that ends a stream carries the centre's digest for the same number.

There is one digest a stream. Of several prisons' streams none is kept, because a row may lie in
more than one of them; the national index holds rows of its own and has its digest always.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select

from app.store import link, rows
from app.store.changes import Key
from app.store.tables import BUCKET_SUM, CENTRE_ROW, RECORDS, STREAM_PERSON
from record.catalogue import BY_NAME, OWN_STREAMS, people_of, types_in
from record.digest import (
    BUCKETS,
    MODULUS,
    Tally,
    bucket_of,
    from_bytes,
    hashed_fields,
    row_hash,
    row_hashes,
    to_bytes,
    to_text,
    total,
)
from record.field import RecordType
from record.kinds import Row, Value
from record.protocol import Page, PageRow

SAID = "centre_digest"
"""What the centre last said: the number in the stream, and the digest for it."""
PROVED_SEQ = "proved_seq"
"""The number in the stream at which both digests were found equal."""
PROVED_AT = "proved_at"
"""The centre's time then."""

ROWS_AT_ONCE = 500
Held = tuple[int, Row]
"""The centre's row as it is held: its version and its values."""


@dataclass(frozen=True)
class Standing:
    """How the terminal stands with a stream: read up to ``cursor``; ``said`` is for that number."""

    stream: str
    cursor: int
    said: str | None
    proved: bool


@dataclass(frozen=True)
class Count:
    """The sums of all buckets, counted from the rows as they lay when ``cursor`` was read."""

    stream: str
    cursor: int
    sums: tuple[int, ...]

    @property
    def digest(self) -> str:
        """The digest of the whole stream."""
        return to_text(total(self.sums))


def provable(connection: Connection) -> tuple[str, ...]:
    """The streams followed of which a digest can be kept, the prison's first."""
    followed = sorted(link.cursors(connection))
    prisons = [stream for stream in followed if stream not in OWN_STREAMS]
    return (*(prisons if len(prisons) == 1 else ()), *OWN_STREAMS.intersection(followed))


def value_of(name: str, stream: str) -> str:
    """The name under which a value about a stream's digest is kept (``app.store.link``)."""
    return f"{name}:{stream}" if stream in OWN_STREAMS else name


def standing(connection: Connection, stream: str) -> Standing | None:
    """How the terminal stands with a stream; None when no digest of it can be kept."""
    if stream not in provable(connection):
        return None
    cursor = link.cursors(connection)[stream]
    number, _, digest = (link.get(connection, value_of(SAID, stream)) or "").partition(" ")
    return Standing(
        stream,
        cursor,
        digest if number == str(cursor) else None,
        link.get(connection, value_of(PROVED_SEQ, stream)) == str(cursor),
    )


def is_kept(connection: Connection, stream: str) -> bool:
    """Whether the digest has been counted and is kept up to date."""
    wanted = select(BUCKET_SUM.c.bucket).where(BUCKET_SUM.c.stream == stream)
    return connection.execute(wanted.limit(1)).first() is not None


def kept(connection: Connection, stream: str) -> tuple[int, ...] | None:
    """The sums that are kept, or None."""
    wanted = select(BUCKET_SUM.c.sum).where(BUCKET_SUM.c.stream == stream)
    found = connection.execute(wanted.order_by(BUCKET_SUM.c.bucket))
    sums = tuple(from_bytes(stored) for stored in found.scalars())
    return sums if len(sums) == BUCKETS else None


def keep(connection: Connection, stream: str, sums: Iterable[int]) -> None:
    """Keep these sums from now on."""
    connection.execute(delete(BUCKET_SUM).where(BUCKET_SUM.c.stream == stream))
    lines = [
        {"stream": stream, "bucket": n, "sum": to_bytes(number)} for n, number in enumerate(sums)
    ]
    connection.execute(insert(BUCKET_SUM), lines)


def forget(connection: Connection, *streams: str) -> None:
    """The digests of these streams, or of all, must be counted before anything is proved again."""
    known = set(connection.execute(select(BUCKET_SUM.c.stream).distinct()).scalars())
    for stream in streams or known | set(link.cursors(connection)) | OWN_STREAMS:
        connection.execute(delete(BUCKET_SUM).where(BUCKET_SUM.c.stream == stream))
        link.put(connection, value_of(PROVED_SEQ, stream), None)


def forget_unprovable(connection: Connection) -> None:
    """Keep no digest of a stream that another one now shares rows with, or that has ended."""
    held = set(connection.execute(select(BUCKET_SUM.c.stream).distinct()).scalars())
    gone = held - set(provable(connection))
    if gone:
        forget(connection, *gone)


def post(connection: Connection, stream: str, tally: Tally) -> None:
    """Bring the sums of a stream up to date with what was taken in from it."""
    if not tally.by_bucket:
        return
    wanted = list(tally.by_bucket)
    table = BUCKET_SUM.c
    found = connection.execute(
        select(table.bucket, table.sum).where(table.stream == stream, table.bucket.in_(wanted))
    ).all()
    gone = delete(BUCKET_SUM).where(table.stream == stream, table.bucket.in_(wanted))
    connection.execute(gone)
    connection.execute(
        insert(BUCKET_SUM),
        [
            {
                "stream": stream,
                "bucket": n,
                "sum": to_bytes((from_bytes(stored) + tally.by_bucket[n]) % MODULUS),
            }
            for n, stored in found
        ],
    )
    tally.by_bucket.clear()


def compare(connection: Connection, page: Page, now: str) -> None:
    """Hold our digest against the centre's, for the number that the page ends at."""
    if page.digest is None or page.stream not in provable(connection):
        return
    link.put(connection, value_of(SAID, page.stream), f"{page.upto} {page.digest}")
    sums = kept(connection, page.stream)
    if sums is not None and to_text(total(sums)) == page.digest:
        note_proved(connection, page.stream, page.upto, now)


def note_proved(connection: Connection, stream: str, seq: int, now: str | None) -> None:
    """Both digests are equal at this number of the stream."""
    link.put(connection, value_of(PROVED_SEQ, stream), str(seq))
    link.put(connection, value_of(PROVED_AT, stream), now)


def count(connection: Connection, stream: str) -> Count | None:
    """Count the sums from the rows themselves; None where no digest of the stream can be kept."""
    here = standing(connection, stream)
    if here is None:
        return None
    sums = [0] * BUCKETS
    for _, record_id, _, number in _hashes(connection, stream):
        sums[bucket_of(record_id)] += number
    return Count(here.stream, here.cursor, tuple(number % MODULUS for number in sums))


def hashes(
    connection: Connection, stream: str, buckets: Collection[int]
) -> dict[Key, tuple[int, int]]:
    """Version and hash of each of the centre's rows that is counted in these buckets."""
    wanted = frozenset(buckets)
    return {
        (record_type, record_id): (version, number)
        for record_type, record_id, version, number in _hashes(connection, stream)
        if bucket_of(record_id) in wanted
    }


def count_taken(
    connection: Connection,
    record_type: str,
    fresh: Iterable[tuple[str, int, Row]],
    held: Mapping[str, int],
    tally: Tally,
) -> None:
    """Count rows that are about to be put over those held under the versions ``held``."""
    members = _members(connection)
    coming = list(fresh)
    replaced = [record_id for record_id, _, _ in coming if held.get(record_id, 0) > 0]
    for record_id, values in rows.many(connection, record_type, replaced):
        if _counts(record_type, record_id, values, members):
            tally.take(record_id, row_hash(record_type, record_id, held[record_id], values))
    for record_id, version, values in coming:
        if _counts(record_type, record_id, values, members):
            tally.add(record_id, row_hash(record_type, record_id, version, values))


def count_departure(connection: Connection, key: Key, tally: Tally) -> None:
    """Count that the centre's row of a record goes."""
    record_type, record_id = key
    before = centre_row(connection, key)
    if before is not None and _counts(record_type, record_id, before[1], _members(connection)):
        tally.take(record_id, row_hash(record_type, record_id, *before))


def count_replaced(
    connection: Connection, record_type: str, coming: Iterable[PageRow], tally: Tally
) -> None:
    """Count that these rows of the centre take the place of those that it had of the records."""
    members = _members(connection)
    news = {row.record_id: row for row in coming}
    held = centre_rows(connection, ((record_type, record_id) for record_id in news))
    for (_, record_id), (version, values) in held.items():
        if _counts(record_type, record_id, values, members):
            tally.take(record_id, row_hash(record_type, record_id, version, values))
    for record_id, row in news.items():
        if row.values is not None and _counts(record_type, record_id, row.values, members):
            tally.add(record_id, row_hash(record_type, record_id, row.version, row.values))


def count_person(connection: Connection, person_id: str, tally: Tally, *, comes: bool) -> None:
    """Count every row of a person who comes or goes, unless it counts for somebody else's sake.

    Call this while the person is not held from the stream.
    """
    members = _members(connection)
    change = tally.add if comes else tally.take
    for record_type in BY_NAME:
        for row in rows.about(connection, record_type, person_id):
            record_id = str(row["id"])
            beneath = centre_row(connection, (record_type, record_id))
            if beneath is None:
                continue
            if not members.isdisjoint(people_of(record_type, beneath[1] | {"id": record_id})):
                continue
            change(record_id, row_hash(record_type, record_id, *beneath))


def centre_row(connection: Connection, key: Key) -> Held | None:
    """The centre's row of a record, whatever lies over it; None when it has none that counts."""
    return centre_rows(connection, [key]).get(key)


def centre_rows(connection: Connection, keys: Iterable[Key]) -> dict[Key, Held]:
    """The same of many records; those that have none are left out."""
    by_type: dict[str, list[str]] = {}
    for record_type, record_id in keys:
        by_type.setdefault(record_type, []).append(record_id)
    found: dict[Key, Held] = {}
    for record_type, ids in by_type.items():
        beneath = _beneath(connection, record_type, ids)
        plain = [record_id for record_id in ids if record_id not in beneath]
        versions = rows.versions(connection, record_type, plain)
        shown = rows.many(connection, record_type, plain)
        held = [(rid, (versions[rid], row)) for rid, row in shown] + list(beneath.items())
        found.update(((record_type, rid), row) for rid, row in held if row is not None and row[0])
    return found


def _members(connection: Connection) -> frozenset[str]:
    return frozenset(connection.execute(select(STREAM_PERSON.c.person_id)).scalars())


def _counts(record_type: str, record_id: str, values: Row, members: frozenset[str]) -> bool:
    """Whether a row lies in the stream: somebody in it is held, or it is about nobody."""
    is_about_nobody = True
    for name in BY_NAME[record_type].person_fields:
        person = record_id if name == "id" else values.get(name)
        if person in members:
            return True
        is_about_nobody = is_about_nobody and person is None
    return is_about_nobody


@cache
def _as_hashed(record_type: str) -> Select[Any]:
    """What the centre has of every row of a type, as it is hashed."""
    table = RECORDS[record_type].c
    columns = (table.id, table.version, *(table[n] for n in hashed_fields(record_type)))
    return select(*columns).where(table.version > 0)


def _hashes(connection: Connection, stream: str) -> Iterator[tuple[str, str, int, int]]:
    """Type, id, version and hash of each of the centre's rows that lie in the stream."""
    members = _members(connection)
    beneath = _all_beneath(connection)
    kinds = types_in(stream)
    names = {kind.name for kind in kinds}
    for (record_type, record_id), held in beneath.items():
        if (
            record_type in names
            and held
            and held[0]
            and _counts(record_type, record_id, held[1], members)
        ):
            yield record_type, record_id, held[0], row_hash(record_type, record_id, *held)
    for kind in kinds:
        found = connection.execute(_as_hashed(kind.name))
        for some in found.partitions(ROWS_AT_ONCE):
            ids, versions, *values = zip(*some, strict=True)
            numbers = row_hashes(kind.name, ids, versions, values)
            about = _about(kind, ids, values)
            for record_id, version, number, people in zip(
                ids, versions, numbers, about, strict=True
            ):
                is_here = not members.isdisjoint(people) or people.count(None) == len(people)
                if is_here and (kind.name, record_id) not in beneath:
                    yield kind.name, record_id, version, number


def _about(
    kind: RecordType, ids: Sequence[str], values: Sequence[Sequence[Value]]
) -> Iterable[tuple[Value, ...]]:
    """Whom each of some rows is about; ``values`` are their columns in the order of the hash."""
    if not kind.person_fields:
        return [()] * len(ids)
    places = [("id", *hashed_fields(kind.name)).index(name) for name in kind.person_fields]
    return zip(*([ids, *values][place] for place in places), strict=True)


def _beneath(
    connection: Connection, record_type: str, record_ids: Iterable[str]
) -> dict[str, Held | None]:
    """The centre's rows, of these records, that lie beneath changes of this terminal."""
    table = CENTRE_ROW.c
    return {
        row.record_id: None if row.gone or row.body is None else (row.version, row.body)
        for some in rows.chunks(record_ids)
        for row in connection.execute(
            select(CENTRE_ROW).where(table.record_type == record_type, table.record_id.in_(some))
        )
    }


def _all_beneath(connection: Connection) -> dict[Key, Held | None]:
    """All the centre's rows that lie beneath changes of this terminal."""
    found: Iterable[Any] = connection.execute(select(CENTRE_ROW))
    return {
        (row.record_type, row.record_id): None
        if row.gone or row.body is None
        else (row.version, row.body)
        for row in found
    }
