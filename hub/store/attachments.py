"""The bytes that photographs name: whole ones, and pieces of those that are still coming."""

from __future__ import annotations

from sqlalchemy import delete, func, select

from hub.store.facts import HubFacts
from hub.store.tables import ATTACHMENT, ATTACHMENT_PIECE
from hub.store.writing import Writing


def bytes_of(facts: HubFacts, sha256: str, offset: int, length: int) -> tuple[bytes, int] | None:
    """A stretch of an attachment and the size of the whole; None when it is not here."""
    table = ATTACHMENT.c
    stretch = func.substr(table.data, offset + 1, length)
    query = select(stretch, table.size).where(table.sha256 == sha256)
    found = facts.connection.execute(query).first()
    return None if found is None else (bytes(found[0]), found[1])


def came_of(facts: HubFacts, sha256: str, terminal_id: str) -> int:
    """How many bytes have come from this terminal of an attachment that is not whole yet."""
    table = ATTACHMENT_PIECE.c
    query = select(func.sum(func.length(table.data))).where(
        table.sha256 == sha256, table.terminal_id == terminal_id
    )
    return int(facts.connection.scalar(query) or 0)


def keep_piece(writing: Writing, sha256: str, terminal_id: str, start: int, data: bytes) -> None:
    """More has come from this terminal: what follows its first ``start`` bytes."""
    piece = {"sha256": sha256, "terminal_id": terminal_id, "start": start, "data": data}
    writing.insert_if_new(ATTACHMENT_PIECE, piece)


def pieces(facts: HubFacts, sha256: str, terminal_id: str) -> bytes:
    """All that has come from this terminal."""
    table = ATTACHMENT_PIECE.c
    mine = (table.sha256 == sha256) & (table.terminal_id == terminal_id)
    found = facts.connection.scalars(select(table.data).where(mine).order_by(table.start))
    return b"".join(map(bytes, found))


def forget_pieces(writing: Writing, sha256: str, terminal_id: str | None = None) -> None:
    """What has come of an attachment is of no use: from one terminal, or from any."""
    table = ATTACHMENT_PIECE.c
    theirs = table.sha256 == sha256
    if terminal_id is not None:
        theirs &= table.terminal_id == terminal_id
    writing.connection.execute(delete(ATTACHMENT_PIECE).where(theirs))


def keep(writing: Writing, sha256: str, data: bytes) -> None:
    """Keep a whole attachment."""
    writing.insert_if_new(ATTACHMENT, {"sha256": sha256, "size": len(data), "data": data})
    forget_pieces(writing, sha256)
