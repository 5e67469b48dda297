"""A digest of many rows: equal on both sides if, and as good as only if, the rows are.

Each row has a hash of 128 bits, and a set of rows the sum of its rows' hashes. A sum is brought up
to date with one addition when a row changes, whatever the order of the changes, so both sides keep
theirs as they go. Sums are kept in 256 buckets, so that a difference is found in a few steps.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from json.encoder import encode_basestring

from record.catalogue import BY_NAME
from record.kinds import Row, Value

BUCKETS = 256
HASH_BYTES = 16
MODULUS = 1 << (8 * HASH_BYTES)

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def row_hash(record_type: str, record_id: str, version: int, values: Row) -> int:
    """The hash of one row. ``values`` may name its id, and leave out what is empty."""
    written = [_one(before, values.get(name)) for name, before in _labelled(record_type)]
    return _hash_of(record_type, record_id, version, "".join(written))


def row_hashes(
    record_type: str,
    ids: Iterable[str],
    versions: Iterable[int],
    columns: Iterable[Sequence[Value]],
) -> Iterator[int]:
    """The hashes of many rows, whose columns are in the order of ``hashed_fields``.

    A row's hash is that of the row as JSON without spaces, its fields by name and the empty ones
    left out. It is written column by column, because a first load hashes all there is.
    """
    fields = zip(_labelled(record_type), columns, strict=True)
    written = [_written(before, column) for (_, before), column in fields]
    rows = map("".join, zip(*written, strict=True))
    for record_id, version, row in zip(ids, versions, rows, strict=True):
        yield _hash_of(record_type, record_id, version, row)


def _hash_of(record_type: str, record_id: str, version: int, written: str) -> int:
    text = f'["{record_type}","{record_id}",{version},{{{written[1:]}}}]'
    return int.from_bytes(blake2b(text.encode(), digest_size=HASH_BYTES).digest(), "big")


def _written(before: str, column: Sequence[Value]) -> list[str]:
    """What each value of a column says in the JSON of its row, each different one written once."""
    try:
        told = {value: _one(before, value) for value in set(column)}
    except TypeError:  # lists and the like
        return [_one(before, value) for value in column]
    return list(map(told.__getitem__, column))


def _one(before: str, value: Value) -> str:
    if type(value) is str:
        return before + encode_basestring(value)
    return "" if value is None or value == [] else before + _encode(value)


@cache
def hashed_fields(record_type: str) -> tuple[str, ...]:
    """The fields of a type in the order in which they are hashed."""
    return tuple(sorted(BY_NAME[record_type].by_name))


@cache
def _labelled(record_type: str) -> tuple[tuple[str, str], ...]:
    """The same fields, each with what stands before its value."""
    return tuple((name, f',"{name}":') for name in hashed_fields(record_type))


def bucket_of(record_id: str) -> int:
    """The bucket that a record is counted in: the last byte of its id, which is chance."""
    return int(record_id[-2:], 16)


def to_bytes(number: int) -> bytes:
    """A hash or a sum as it is stored."""
    return number.to_bytes(HASH_BYTES, "big")


def to_text(number: int) -> str:
    """A hash or a sum as it travels: 32 hexadecimal digits."""
    return f"{number:032x}"


def from_bytes(stored: bytes | None) -> int:
    """A hash or a sum from the store; nothing counts as nought."""
    return int.from_bytes(stored or b"", "big")


class Tally:
    """What is to be added to each bucket's sum."""

    def __init__(self) -> None:
        self.by_bucket: dict[int, int] = {}

    def add(self, record_id: str, number: int) -> None:
        """A row has come."""
        bucket = bucket_of(record_id)
        self.by_bucket[bucket] = (self.by_bucket.get(bucket, 0) + number) % MODULUS

    def take(self, record_id: str, number: int) -> None:
        """A row has gone."""
        self.add(record_id, MODULUS - number)

    @property
    def total(self) -> int:
        """The sum over all buckets."""
        return total(self.by_bucket.values())


def total(sums: Iterable[int]) -> int:
    """The sum of sums: the digest of a whole stream."""
    return sum(sums) % MODULUS
