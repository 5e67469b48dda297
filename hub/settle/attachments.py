"""Who may bring and who may have the picture of a photograph, and whether it is what it should be.

A picture follows its record: an action that names one may be settled long before the bytes come,
and the centre takes none that no record names. A record says when its picture was received
(``received_at``), which is news like any other: terminals that hold the record then fetch it.

That somebody else has sent the same bytes for another record does not count. Whoever names a
picture must bring it, or a terminal could have any picture of which it has seen the name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hub.store import attachments
from hub.store.facts import HubFacts
from hub.store.store import HubStore
from hub.store.terminals import Terminal
from hub.store.writing import Writing
from record.facts import text
from record.images import IMAGE_BYTES_MAX, look_at, name_of
from record.kinds import Row
from record.moments import Clock, to_text
from record.problems import Problem
from record.protocol import ATTACHMENT_PIECE_BYTES_MAX, Held
from record.types.photograph import PHOTOGRAPH


class Attachments:
    """Takes in pictures in pieces, and gives them out."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def held(self, terminal: Terminal, sha256: str) -> Held:
        """How much of a picture has come. Raises ``Problem`` attachment_unknown."""
        with self._store.read() as facts:
            named = _named(facts, terminal, sha256)
            return _held(facts, terminal, sha256, named)

    def take(self, terminal: Terminal, sha256: str, offset: int, data: bytes) -> Held:
        """Take in a piece; one that does not follow what has come is passed over.

        Raises ``Problem`` attachment_unknown; attachment_damaged or image_unreadable when all has
        come and is not the picture that the record names. Then nothing of it is kept.
        """
        if len(data) > ATTACHMENT_PIECE_BYTES_MAX:
            raise Problem("message_too_big", limit=ATTACHMENT_PIECE_BYTES_MAX)
        taken = self._store.write(
            lambda writing: self._take(writing, terminal, sha256, offset, data)
        )
        if isinstance(taken, Problem):
            raise taken
        return taken

    def read(self, terminal: Terminal, sha256: str, offset: int, length: int) -> tuple[bytes, int]:
        """A stretch of a picture, and the size of the whole. Raises ``Problem``."""
        with self._store.read() as facts:
            mine = any(
                row["received_at"] is not None
                and facts.streams_of(PHOTOGRAPH.name, row).intersection(terminal.streams)
                for row in facts.find(PHOTOGRAPH.name, sha256=sha256)
            )
            offset, length = (min(n, IMAGE_BYTES_MAX) for n in (offset, length))
            found = attachments.bytes_of(facts, sha256, offset, length) if mine else None
        if found is None:
            raise Problem("attachment_unknown")
        return found

    def _take(
        self, writing: Writing, terminal: Terminal, sha256: str, offset: int, data: bytes
    ) -> Held | Problem:
        named = _named(writing, terminal, sha256)
        held = _held(writing, terminal, sha256, named)
        if held.whole or held.size != offset or not data:
            return held
        attachments.keep_piece(writing, sha256, terminal.id, offset, data)
        wanting = [row for row in named if row["received_at"] is None]
        sizes = {int(str(row["size"])) for row in wanting}
        held = Held(offset + len(data), whole=False)
        if held.size in sizes:
            whole = attachments.pieces(writing, sha256, terminal.id)
            if name_of(whole) == sha256:
                return self._take_whole(writing, terminal, whole, wanting)
        if held.size < max(sizes):
            return held
        attachments.forget_pieces(writing, sha256, terminal.id)
        return Problem("attachment_damaged")

    def _take_whole(
        self, writing: Writing, terminal: Terminal, whole: bytes, wanting: Iterable[Row]
    ) -> Held | Problem:
        """All has come and the hash is right: take it, unless it is not what the records say."""
        sha256 = name_of(whole)
        try:
            image = look_at(whole)
        except Problem as problem:
            attachments.forget_pieces(writing, sha256, terminal.id)
            return problem
        is_this = (len(whole), image.media_type)
        fitting = [row for row in wanting if (row["size"], row["media_type"]) == is_this]
        if not fitting:
            attachments.forget_pieces(writing, sha256, terminal.id)
            return Problem("attachment_damaged")
        attachments.keep(writing, sha256, whole)
        self._note_received(writing, [str(row["id"]) for row in fitting])
        return Held(len(whole), whole=True)

    def _note_received(self, writing: Writing, photograph_ids: Collection[str]) -> None:
        """Let the records say that their picture is here."""
        found = [writing.get(PHOTOGRAPH.name, photograph_id) for photograph_id in photograph_ids]
        writing.lock(s for row in found if row for s in writing.streams_of(PHOTOGRAPH.name, row))
        now = to_text(self._clock.now())
        for photograph_id in photograph_ids:
            row = writing.get(PHOTOGRAPH.name, photograph_id)
            if row is not None and row["received_at"] is None:
                writing.put(PHOTOGRAPH.name, {**row, "received_at": now})


def _named(facts: HubFacts, terminal: Terminal, sha256: str) -> list[Row]:
    """The photographs of that name of people who are or were in the terminal's streams."""
    named = [
        row
        for row in facts.find(PHOTOGRAPH.name, sha256=sha256)
        if set(facts.memberships(text(row, "person_id"))).intersection(terminal.streams)
    ]
    if not named:
        raise Problem("attachment_unknown")
    return named


def _held(facts: HubFacts, terminal: Terminal, sha256: str, named: Iterable[Row]) -> Held:
    if all(row["received_at"] is not None for row in named):
        found = attachments.bytes_of(facts, sha256, 0, 0)
        return Held(found[1] if found else 0, whole=True)
    return Held(attachments.came_of(facts, sha256, terminal.id), whole=False)
