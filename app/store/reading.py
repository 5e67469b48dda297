"""The record as it was at one moment: what rules, screens and the desk ask of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from app.store import attachments, audit, drafts, link, outbox, proof, recalls, rows, verifiers
from app.store.attachments import Picture
from app.store.changes import Key
from app.store.proof import Count, Standing
from app.store.tables import OUTBOX, RECORDS
from app.store.verifiers import Verifier
from record.action import Action
from record.images import IMAGE_BYTES_MAX
from record.kinds import Row, Value
from record.seals import Seals
from record.trail import TrailPage

_PERSON = RECORDS["person"].c
_MERGED_INTO = (
    select(_PERSON.id).where(_PERSON.merged_into_id == bindparam("person")).order_by(_PERSON.id)
)


@dataclass(frozen=True)
class Counts:
    """How much there is: actions without an answer, actions refused, what is open, what is held.

    ``pictures``: those that the centre does not have yet.
    """

    waiting: int
    refused: int
    held: int
    conflicts: int
    discrepancies: int
    matches: int
    people: int
    pictures: int
    records: int


class Reading:
    """One moment of the record (``record.facts.Facts``), and of what the terminal keeps beside it.

    ``connection`` is for the reads of ``app.store.reads``; it may not be written through.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def get(self, record_type: str, record_id: str) -> Row | None:
        """One row as it is shown, or None."""
        return rows.get(self.connection, record_type, record_id)

    def find(self, record_type: str, **equal: Value) -> list[Row]:
        """All rows whose fields equal these values, ordered by id."""
        return rows.find(self.connection, record_type, equal)

    def merged_into(self, person_id: str) -> list[str]:
        """The ids of the people who were merged straight into this one, in order."""
        return list(self.connection.execute(_MERGED_INTO, {"person": person_id}).scalars())

    def pending(self, record_type: str, record_id: str) -> bool:
        """Whether the record shows something that the centre has not confirmed yet."""
        return rows.is_pending(self.connection, record_type, record_id)

    def link(self, key: str) -> str | None:
        """A value of ``app.store.link`` by its name, or None."""
        return link.get(self.connection, key)

    def links(self) -> dict[str, str]:
        """All values of ``app.store.link``."""
        return link.everything(self.connection)

    def cursors(self) -> dict[str, int]:
        """How far each stream was read."""
        return link.cursors(self.connection)

    def halfway_in(self) -> frozenset[str]:
        """The streams of which the last page was not the end."""
        return link.halfway_in(self.connection)

    def provable(self) -> tuple[str, ...]:
        """The streams of which a digest can be kept, the prison's first."""
        return proof.provable(self.connection)

    def standing(self, stream: str) -> Standing | None:
        """How this terminal stands with a stream; None where no digest of it can be kept."""
        return proof.standing(self.connection, stream)

    def count(self, stream: str) -> Count | None:
        """The digest counted from the rows themselves (reads all of them)."""
        return proof.count(self.connection, stream)

    def kept_sums(self, stream: str) -> tuple[int, ...] | None:
        """The digest as it is kept up to date, by buckets; None until it has been counted."""
        return proof.kept(self.connection, stream)

    def hashes(self, stream: str, buckets: Collection[int]) -> dict[Key, tuple[int, int]]:
        """Version and hash of the centre's rows in these buckets."""
        return proof.hashes(self.connection, stream, buckets)

    def next_number(self) -> int:
        """The number that the next action of this terminal must carry."""
        return outbox.next_number(self.connection)

    def seals_of(self, actions: Sequence[Action]) -> Seals:
        """The seals of some of this terminal's actions, as they are sent."""
        return outbox.seals_of(self.connection, actions)

    def last_stamp(self) -> str | None:
        """The stamp of the latest action made here, for a clock to go on from."""
        return link.get(self.connection, link.STAMP)

    def trail_page(self, trail: str) -> TrailPage | None:
        """The next lines of the audit trail for the centre; None when it has them all."""
        return audit.page(self.connection, trail)

    def noted(
        self, deed: str, staff_id: str, name: str, value: str
    ) -> tuple[str, Mapping[str, Value]] | None:
        """When the trail says that somebody did this with such a detail, and all its details."""
        return audit.noted(self.connection, deed, staff_id, name, value)

    def draft(self, staff_id: str, key: str) -> str | None:
        """What this member of staff had typed there, or None."""
        return drafts.get(self.connection, staff_id, key)

    def verifier(self, staff_number: str) -> Verifier | None:
        """What this terminal remembers of a member of staff who signed in here, or None."""
        return verifiers.get(self.connection, staff_number)

    def is_over(self, session_id: str) -> bool:
        """Whether the centre has ended this session, so that nobody may go on with it."""
        return recalls.is_over(self.connection, session_id)

    def recalls_unheard(self) -> tuple[str, ...]:
        """The sessions that the centre told are over and may not know yet that we heard."""
        return recalls.unheard(self.connection)

    def picture(self, sha256: str, offset: int = 0, length: int = IMAGE_BYTES_MAX) -> bytes:
        """Some bytes of a picture that is here whole; none when it is not."""
        return attachments.stretch(self.connection, sha256, offset, length)

    def pictures_unsent(self) -> list[Picture]:
        """The pictures to be given to the centre, oldest first."""
        return attachments.unsent(self.connection)

    def pictures_wanted(self) -> list[Picture]:
        """The pictures to be fetched from the centre, in the order of need."""
        return list(attachments.wanted(self.connection))

    def came_of_picture(self, sha256: str) -> int:
        """How many bytes have come of a picture that is not whole yet."""
        return attachments.came(self.connection, sha256)

    def damaged_pictures(self) -> set[str]:
        """The pictures whose bytes are no longer what they were (reads all of them)."""
        return attachments.damaged(self.connection)

    def has_unsent(self) -> bool:
        """Whether anything is here alone: an action without an answer, or a picture to be sent."""
        waits = outbox.has_waiting(self.connection)
        return waits or attachments.count_unsent(self.connection) > 0

    def counts(self) -> Counts:
        """How much there is."""
        return Counts(
            waiting=self._outbox_count(outbox.UNANSWERED),
            refused=self._outbox_count(("refused",)),
            held=self._open("held_action"),
            conflicts=self._open("conflict"),
            discrepancies=self._open("discrepancy"),
            matches=self._open("possible_match"),
            people=self._count("person"),
            pictures=attachments.count_unsent(self.connection),
            records=sum(self._count(name) for name in RECORDS),
        )

    def _outbox_count(self, states: tuple[str, ...]) -> int:
        wanted = select(func.count()).select_from(OUTBOX).where(OUTBOX.c.state.in_(states))
        return self.connection.execute(wanted).scalar_one()

    def _open(self, record_type: str) -> int:
        table = RECORDS[record_type]
        wanted = select(func.count()).select_from(table).where(table.c.status == "OPEN")
        return self.connection.execute(wanted).scalar_one()

    def _count(self, record_type: str) -> int:
        wanted = select(func.count()).select_from(RECORDS[record_type])
        return self.connection.execute(wanted).scalar_one()
