"""The pictures of photographs on this terminal: those to be sent, and those that the centre has.

They lie in the replica, encrypted as all of it is, and never in a file of their own. Which are kept
follows from the records alone: a picture is here as long as a record here names it that is not
withdrawn. So a person who leaves takes their pictures along, in the same transaction. A picture
that is nowhere else holds the person back until it is sent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from app.store import link, rows
from app.store.changes import Touched
from app.store.tables import ATTACHMENT, ATTACHMENT_PIECE, LEAVING, OUTBOX, PENDING_CHANGE, RECORDS
from record.images import IMAGE_BYTES_MAX, name_of
from record.types.photograph import PHOTOGRAPH

KEPT_BYTES_MAX = 512 * 1024 * 1024
"""What is fetched beyond it makes no screen better: everybody's own picture comes first."""

_ROW = RECORDS[PHOTOGRAPH.name].c
_STANDS = _ROW.withdrawn_at.is_(None)
_OWN = select(ATTACHMENT.c.number, ATTACHMENT.c.sha256, ATTACHMENT.c.size)


class Picture(NamedTuple):
    """A picture by its name, and how many bytes it has."""

    sha256: str
    size: int


def keep(connection: Connection, data: bytes, number: int | None) -> None:
    """Keep a whole picture: that of our action of this number, or one that the centre has."""
    offered = insert(ATTACHMENT).values(
        sha256=name_of(data), size=len(data), sent=number is None, number=number, data=data
    )
    changes = {name: offered.excluded[name] for name in ("sent", "number")}
    connection.execute(
        offered.on_conflict_do_update(index_elements=[ATTACHMENT.c.sha256], set_=changes)
    )


def stretch(
    connection: Connection, sha256: str, offset: int = 0, length: int = IMAGE_BYTES_MAX
) -> bytes:
    """Some bytes of a picture that is here whole; none when it is not."""
    part = func.substr(ATTACHMENT.c.data, offset + 1, length)
    found = connection.execute(select(part).where(ATTACHMENT.c.sha256 == sha256)).scalar()
    return bytes(found or b"")


# To be sent


def unsent(connection: Connection) -> list[Picture]:
    """The pictures that nobody but us may have, of records that the centre has, oldest first."""
    named = _OWN.join(RECORDS[PHOTOGRAPH.name], _is_unsent()).where(_ROW.version > 0)
    found = connection.execute(named.union(_of_taken_actions()).order_by("number", "sha256"))
    return [Picture(sha256, size) for _, sha256, size in found]


def count_unsent(connection: Connection) -> int:
    """How many pictures the centre does not have yet."""
    named = _OWN.join(RECORDS[PHOTOGRAPH.name], _is_unsent())
    return len(connection.execute(named.union(_of_taken_actions())).all())


def _of_taken_actions() -> Select[Any]:
    """Own pictures whose records the centre has taken, whether or not we have read them since.

    We never do when the person had gone before, or when our disk was copied.
    """
    taken = OUTBOX.c.state.in_(("accepted", "merged"))
    done_with = select(_ROW.sha256).where(or_(~_STANDS, _ROW.received_at.is_not(None)))
    return _OWN.join(OUTBOX, (OUTBOX.c.number == ATTACHMENT.c.number) & taken).where(
        ATTACHMENT.c.sent.is_(False), ATTACHMENT.c.sha256.not_in(done_with)
    )


def waited_for(connection: Connection) -> set[str]:
    """The people of whom a picture is still to be sent."""
    joined = select(_ROW.person_id).join(ATTACHMENT, _is_unsent())
    return set(connection.execute(joined).scalars())


def _is_unsent() -> Any:
    return (
        (ATTACHMENT.c.sha256 == _ROW.sha256)
        & (ATTACHMENT.c.size == _ROW.size)
        & ATTACHMENT.c.sent.is_(False)
        & _ROW.received_at.is_(None)
        & _STANDS
    )


def note_sent(connection: Connection, sha256: str) -> bool:
    """The centre has all of a picture; False when one of our entries that waits names it, too."""
    unknown = select(_ROW.sha256).where(_ROW.version == 0)
    known = (ATTACHMENT.c.sha256 == sha256) & ATTACHMENT.c.sha256.not_in(unknown)
    return connection.execute(update(ATTACHMENT).where(known).values(sent=True)).rowcount > 0


def doubt(connection: Connection) -> None:
    """The centre has lost its memory: it may have lost pictures that it had."""
    connection.execute(update(ATTACHMENT).values(sent=False))


# To be fetched


def wanted(connection: Connection) -> Iterator[Picture]:
    """The pictures to fetch, in the order of need: those that people are shown by, newest first."""
    here = set(connection.execute(select(ATTACHMENT.c.sha256)).scalars())
    leaving = set(connection.execute(select(LEAVING.c.person_id)).scalars())
    for row in _in_order_of_need(connection):
        if row.received_at and row.sha256 not in here and row.person_id not in leaving:
            here.add(row.sha256)
            yield Picture(row.sha256, row.size)


def _in_order_of_need(connection: Connection) -> Iterator[Any]:
    """Photographs whose pictures should be here: everybody's newest, then all others."""
    newest_first = select(*_ROW).where(_STANDS).order_by(_ROW.taken_at.desc(), _ROW.id.desc())
    standing = connection.execute(newest_first).all()
    first: dict[str, Any] = {}
    for row in standing:
        first.setdefault(row.person_id, row)
    rest = [row for row in standing if first[row.person_id] is not row]
    room = KEPT_BYTES_MAX
    for row in (*first.values(), *rest):
        room -= row.size
        if room < 0:
            return
        yield row


def came(connection: Connection, sha256: str) -> int:
    """How many bytes have come of a picture that is not whole yet."""
    length = func.sum(func.length(ATTACHMENT_PIECE.c.data))
    found = connection.execute(select(length).where(ATTACHMENT_PIECE.c.sha256 == sha256)).scalar()
    return int(found or 0)


def take_piece(
    connection: Connection, picture: Picture, start: int, data: bytes, touched: Touched
) -> bool:
    """More has come of a picture; False when all of it has and is not it: then nothing is kept.

    A piece that does not follow what has come is passed over.
    """
    if start != came(connection, picture.sha256) or not data:
        return True
    piece = {"sha256": picture.sha256, "start": start, "data": data}
    connection.execute(insert(ATTACHMENT_PIECE).values(piece))
    if start + len(data) < picture.size:
        return True
    whole = b"".join(connection.execute(_pieces(picture.sha256)).scalars())
    connection.execute(delete(ATTACHMENT_PIECE).where(ATTACHMENT_PIECE.c.sha256 == picture.sha256))
    if name_of(whole) != picture.sha256:
        return False
    keep(connection, whole, None)
    for row in rows.find(connection, PHOTOGRAPH.name, {"sha256": picture.sha256}):
        touched.row(PHOTOGRAPH.name, row)
    return True


def _pieces(sha256: str) -> Select[Any]:
    piece = ATTACHMENT_PIECE.c
    return select(piece.data).where(piece.sha256 == sha256).order_by(piece.start)


# What is kept


def tidy(connection: Connection, *, all_is_read: bool) -> None:
    """Drop the pictures that no record here needs.

    One that the centre does not have stays until all is read that there is to read: the record
    that names it may be still to come, as after a rescue from a damaged replica.
    """
    if not set(link.streams(connection)) <= set(link.cursors(connection)):
        return
    pending = PENDING_CHANGE.c
    may_come_back = select(pending.record_id).where(pending.record_type == PHOTOGRAPH.name)
    needed = select(_ROW.sha256).where(or_(_STANDS, _ROW.id.in_(may_come_back)))
    to_be_sent = select(_of_taken_actions().subquery().c.sha256)
    may_go = ATTACHMENT.c.sha256.not_in(to_be_sent) if all_is_read else ATTACHMENT.c.sent
    connection.execute(delete(ATTACHMENT).where(ATTACHMENT.c.sha256.not_in(needed), may_go))
    connection.execute(delete(ATTACHMENT_PIECE).where(ATTACHMENT_PIECE.c.sha256.not_in(needed)))
    held = connection.execute(select(func.sum(ATTACHMENT.c.size))).scalar()
    if (held or 0) > KEPT_BYTES_MAX:
        kept = {row.sha256 for row in _in_order_of_need(connection)}
        sent = select(ATTACHMENT.c.sha256).where(ATTACHMENT.c.sent)
        drop(connection, set(connection.execute(sent).scalars()) - kept)


def damaged(connection: Connection) -> set[str]:
    """The pictures whose bytes are no longer what they were. Reads all of them."""
    names = connection.execute(select(ATTACHMENT.c.sha256)).scalars().all()
    return {name for name in names if name_of(stretch(connection, name)) != name}


def drop(connection: Connection, names: Collection[str]) -> None:
    """Throw pictures away; those that the centre has are fetched again."""
    for piece in rows.chunks(sorted(names)):
        connection.execute(delete(ATTACHMENT).where(ATTACHMENT.c.sha256.in_(piece)))
