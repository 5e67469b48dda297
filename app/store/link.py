"""Single values by name: the state of the link, the streams to hold, the last stamp made."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store.tables import CURSOR, LINK, SNAPSHOT_PART, SNAPSHOT_PIECE
from record.moments import from_text, to_text
from record.problems import Problem

EPOCH = "epoch"
STREAMS = "streams"
STAMP = "stamp"
CENTRE_NOW = "centre_now"
"""The centre's time in its last answer."""
SEALING_KEY = "sealing_key"
"""The centre's public key, in hexadecimal digits: files for its eyes alone are sealed to it."""
LAST_CONTACT = "last_contact"
PROGRAM_OFFERED = "program_offered"
"""The newer version of this program that the centre told of last."""
LEASE_DAYS = "lease_days"
"""How long the centre lets this terminal be used without it (``app.store.lease``)."""
TIME_SEEN = "time_seen"
"""The highest time that the clock here ever showed since the last answer of the centre."""
UNREACHABLE_SINCE = "unreachable_since"
DATA_AS_OF = "data_as_of"
"""The centre's time when everything had last been read."""
HALFWAY = "halfway"
"""The streams of which the last page was not the end. A record that changed before their cursor and
again after it has not been read yet, so what changed in it since the cursor is not all its news."""
TRAIL = "trail"
"""The name of this terminal's audit trail; absent until the centre has heard of it."""
TRAIL_CONFIRMED = "trail_confirmed"
"""The number up to which the centre has the trail; absent when it has to be asked."""
TRAIL_START = "trail_start"
"""Number and seal of the last line of the trail that was dropped, as JSON."""
NUMBERS_USED = "numbers_used"
"""How many prison numbers of each block were given, by the block's id, as JSON."""
PROBLEM = "problem"
"""What the last try met, ``{"name", "details"}``; absent when it got through."""


_VALUE = select(LINK.c.value).where(LINK.c.key == bindparam("named"))
_FORGET = delete(LINK).where(LINK.c.key == bindparam("named"))
_KEEP = insert(LINK).on_conflict_do_update(
    index_elements=[LINK.c.key], set_={"value": insert(LINK).excluded.value}
)
_CURSORS = select(CURSOR.c.stream, CURSOR.c.seq)

_STILL_AN_ANSWER = frozenset({"program_too_old"})
"""What the centre tells a terminal that it takes what is new from: the lease begins anew."""


def get(connection: Connection, key: str) -> str | None:
    """The value of that name, or None."""
    return connection.execute(_VALUE, {"named": key}).scalar()


def put(connection: Connection, key: str, value: str | None) -> None:
    """Keep a value; None forgets it."""
    if value is None:
        connection.execute(_FORGET, {"named": key})
        return
    connection.execute(_KEEP, {"key": key, "value": value})


def everything(connection: Connection) -> dict[str, str]:
    """All values by name."""
    return dict(connection.execute(select(LINK.c.key, LINK.c.value)).all())


def note_time(connection: Connection, now: str, passed: dt.timedelta = dt.timedelta()) -> str:
    """Remember the highest time seen: that of the clock, or the last one and what has passed."""
    before = get(connection, TIME_SEEN)
    grown = to_text(from_text(before) + passed) if before is not None else now
    seen = max(now, grown)
    put(connection, TIME_SEEN, seen)
    return seen


def note(
    connection: Connection,
    now: str,
    problem: Problem | None,
    *,
    caught_up: bool,
    passed: dt.timedelta,
) -> None:
    """Write down how a try at the centre went at ``now``.

    Time ``passed`` since the last try, whatever the clock says. An answer sets the time right.
    """
    if problem is not None:
        if problem.name in _STILL_AN_ANSWER:
            _note_answer(connection, now)
        else:
            note_time(connection, now, passed)
        details = {name: str(value) for name, value in problem.details.items()}
        put(connection, PROBLEM, json.dumps({"name": problem.name, "details": details}))
        if get(connection, UNREACHABLE_SINCE) is None:
            put(connection, UNREACHABLE_SINCE, now)
        return
    put(connection, PROBLEM, None)
    put(connection, UNREACHABLE_SINCE, None)
    _note_answer(connection, now)
    if caught_up:
        put(connection, DATA_AS_OF, get(connection, CENTRE_NOW))


def _note_answer(connection: Connection, now: str) -> None:
    put(connection, LAST_CONTACT, now)
    put(connection, TIME_SEEN, now)


def streams(connection: Connection) -> tuple[str, ...]:
    """The streams that the centre last said to hold; none before the first contact."""
    said = get(connection, STREAMS)
    return tuple(json.loads(said)) if said else ()


def set_streams(connection: Connection, said: Iterable[str]) -> None:
    """The centre says which streams to hold."""
    put(connection, STREAMS, json.dumps(list(said)))


def cursors(connection: Connection) -> dict[str, int]:
    """How far each stream was read."""
    return dict(connection.execute(_CURSORS).all())


def set_cursor(connection: Connection, stream: str, seq: int, *, halfway: bool = False) -> None:
    """Write down how far a stream was read, and whether there was more."""
    others = halfway_in(connection) - {stream}
    streams = sorted({*others, stream} if halfway else others)
    put(connection, HALFWAY, json.dumps(streams) if streams else None)
    statement = insert(CURSOR).values(stream=stream, seq=seq)
    connection.execute(
        statement.on_conflict_do_update(index_elements=[CURSOR.c.stream], set_={"seq": seq})
    )


def halfway_in(connection: Connection) -> frozenset[str]:
    """The streams of which the last page was not the end."""
    return frozenset(json.loads(get(connection, HALFWAY) or "[]"))


def forget_cursor(connection: Connection, stream: str) -> None:
    """The stream is not read any more."""
    connection.execute(delete(CURSOR).where(CURSOR.c.stream == stream))


def snapshot_parts(connection: Connection, stream: str) -> frozenset[str]:
    """Which parts of a stream's first load are in already."""
    part = SNAPSHOT_PART.c
    return frozenset(connection.execute(select(part.sha256).where(part.stream == stream)).scalars())


def note_snapshot_part(connection: Connection, stream: str, sha256: str) -> None:
    """A part of a stream's first load is in."""
    statement = insert(SNAPSHOT_PART).values(stream=stream, sha256=sha256)
    connection.execute(statement.on_conflict_do_nothing())
    forget_pieces(connection, stream)


def forget_snapshot_parts(connection: Connection, stream: str) -> None:
    """The stream's first load is complete."""
    connection.execute(delete(SNAPSHOT_PART).where(SNAPSHOT_PART.c.stream == stream))
    forget_pieces(connection, stream)


def pieces(connection: Connection, stream: str, sha256: str) -> bytes:
    """What has come of a part that is not in yet."""
    piece = SNAPSHOT_PIECE.c
    wanted = select(piece.data).where(piece.stream == stream, piece.sha256 == sha256)
    return b"".join(connection.execute(wanted.order_by(piece.start)).scalars())


def keep_piece(connection: Connection, stream: str, sha256: str, start: int, data: bytes) -> None:
    """More of a part has come: what follows its first ``start`` bytes."""
    statement = insert(SNAPSHOT_PIECE).values(stream=stream, sha256=sha256, start=start, data=data)
    connection.execute(statement)


def forget_pieces_but(connection: Connection, stream: str, parts: Collection[str]) -> None:
    """Of the pieces of parts that are not in, those of these parts are still of use."""
    piece = SNAPSHOT_PIECE.c
    others = (piece.stream == stream) & piece.sha256.not_in(list(parts))
    connection.execute(delete(SNAPSHOT_PIECE).where(others))


def forget_pieces(connection: Connection, stream: str) -> None:
    """Nothing of a part that is not in is worth keeping."""
    connection.execute(delete(SNAPSHOT_PIECE).where(SNAPSHOT_PIECE.c.stream == stream))
