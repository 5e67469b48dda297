"""Names for records and actions: UUIDs that sort by the time they were made.

Ids made on a terminal are UUID version 7 (RFC 9562), so that rows made together lie together.
Ids for what an extract brought are UUID version 5 of where it came from, so that loading the same
extract twice names the same records.
"""

from __future__ import annotations

import datetime as dt
import re
import secrets
import uuid
from collections.abc import Iterable

_WINGBOOK = uuid.UUID("6f1f7c1e-3b6a-5d55-9d0a-5d1c9f0b7a11")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def new_id(now: dt.datetime, random: bytes | None = None) -> str:
    """A fresh UUIDv7 for the moment ``now``; ``random`` (10 bytes) is for tests and simulations."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    tail = int.from_bytes(random if random is not None else secrets.token_bytes(10), "big")
    value = (milliseconds << 80) | (0x7 << 76) | (((tail >> 68) & 0xFFF) << 64)
    value |= (0b10 << 62) | (tail & ((1 << 62) - 1))
    return str(uuid.UUID(int=value))


def derived_id(*parts: str) -> str:
    """The id that always belongs to these parts, for instance a table and the key of its row."""
    return str(uuid.uuid5(_WINGBOOK, "\x1f".join(parts)))


def are_ids(texts: Iterable[str]) -> bool:
    """Whether all of these are written as ids of the record."""
    return all(map(_ID.fullmatch, texts))


def is_id(text: object) -> bool:
    """Whether ``text`` is written as an id of the record."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None
