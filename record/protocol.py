"""What terminal and centre say to each other: the messages, and the type that both sides implement.

``HubProtocol`` is the conversation. The terminal's HTTP client implements it by sending, the hub by
answering; a test may hand the hub's own object straight to the engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from record.action import Action, Verdict
from record.kinds import Row, Value
from record.seals import NO_SEALS, Certificate, Seals
from record.trail import TrailHeard, TrailPage

SCHEMA_1_FIRST = 1
"""2026-11: the first schema."""
SCHEMA_2_MERGED = 2
"""2026-12: two records of one person are merged, and may be separated again; photographs."""
SCHEMA_3_SEALED = 3
"""2026-12: every action is sealed with the key of its author's session."""
SCHEMA_4_ROLL = 4
"""2026-12: roll checks; handovers; ACCT plans with what belongs to them."""
SCHEMA = SCHEMA_4_ROLL


class Speech(Enum):
    """How a centre and a terminal of some schema get on."""

    WHOLE = "whole"
    """The same schema, or the one before: everything."""
    PUSH_ONLY = "push only"
    """An older one: what was saved there is taken, nothing can be read."""
    UNKNOWN = "unknown"
    """A newer one, which the centre cannot understand yet."""


def speech(theirs: int, ours: int = SCHEMA) -> Speech:
    """How a centre that speaks ``ours`` answers a terminal that speaks ``theirs``."""
    if theirs > ours:
        return Speech.UNKNOWN
    return Speech.WHOLE if theirs >= ours - 1 else Speech.PUSH_ONLY


MESSAGE_BYTES_MAX = 8 * 1024 * 1024
"""The most that one message may hold once unpacked; a larger one is refused unread."""
ACTIONS_PER_SYNC_MAX = 1000
PAGE_BYTES_MIN, PAGE_BYTES_MAX = 16 * 1024, 1024 * 1024
RECALLED_MAX = 100
"""How many sessions one answer tells of that are over; of more, the next answers do."""
LEASE_DAYS, LEASE_DAYS_MAX = 14, 90
"""How long a terminal may be used without the centre, unless the centre says otherwise."""
WAIT_S_MAX = 25.0
"""How long the centre holds a sync open when it has no news (shorter than proxies' patience)."""


@dataclass(frozen=True)
class PageRow:
    """The latest state of one record; ``values`` is None when it has left the stream.

    A row that is not ``whole`` has only the values that changed since its page's ``after``: whoever
    had read all that there was up to there holds the others.
    """

    record_type: str
    record_id: str
    version: int
    values: Row | None
    whole: bool = True


@dataclass(frozen=True)
class Table:
    """Rows of one type, column by column; fields that none of them uses have no column.

    Where it is not ``whole``, it tells only of the fields that changed, in rows that are held.
    """

    record_type: str
    ids: list[str]
    versions: list[int]
    columns: Mapping[str, list[Value]]
    whole: bool = True


@dataclass(frozen=True)
class Page:
    """A stretch of a stream: everything that changed after ``after``, up to and with ``upto``.

    The last page there is carries the stream's ``digest`` at ``upto`` (``record.digest``), when it
    brings anything or the terminal asked for it.
    """

    stream: str
    after: int
    upto: int
    rows: tuple[PageRow, ...]
    more: bool
    digest: str | None = None


@dataclass(frozen=True)
class SyncRequest:
    """What a terminal asks: here are my actions, give me what is new after these cursors.

    ``prove``: give me the digest as well, even if nothing is new. ``whole``: give me whole rows,
    because I do not hold all that news of changed fields could be laid over. ``seals`` are those of
    the actions. ``heard`` names sessions that the terminal was told are over, so that it is told no
    more. ``numbers`` names the installation that runs short of prison numbers, and asks for more.
    ``program`` is the version of the terminal's program, said now and then.
    """

    schema: int
    epoch: str | None
    cursors: dict[str, int]
    actions: tuple[Action, ...]
    want_bytes: int
    wait_s: float = 0.0
    prove: bool = False
    whole: bool = False
    seals: Seals = NO_SEALS
    heard: tuple[str, ...] = ()
    numbers: str | None = None
    program: str | None = None


@dataclass(frozen=True)
class SyncResponse:
    """What the centre answers. ``streams`` is what this terminal should hold; ``now`` its clock.

    ``key`` is the centre's public key for sealed files, told when the terminal names no epoch or
    another than the centre's. ``problem`` names why there are verdicts and nothing to read: the
    terminal must be enrolled again, or its program is too old. ``lease_days`` is how long the
    terminal may be used from now on without another answer. ``ended`` names sessions at this
    terminal with which nobody may go on, until it says that it has heard. ``program`` is a newer
    version of the program than the one that the terminal named.
    """

    schema: int
    epoch: str
    verdicts: tuple[Verdict, ...]
    pages: tuple[Page, ...]
    streams: tuple[str, ...]
    now: str
    key: str | None = None
    problem: str | None = None
    lease_days: int = LEASE_DAYS
    ended: tuple[str, ...] = ()
    program: str | None = None


@dataclass(frozen=True)
class Part:
    """One part of a snapshot, named by the SHA-256 of its bytes."""

    sha256: str
    size: int
    rows: int


@dataclass(frozen=True)
class Manifest:
    """A stream's snapshot: its parts in the order of need, complete up to the number ``seq``."""

    stream: str
    epoch: str
    schema: int
    seq: int
    parts: tuple[Part, ...]


DIGEST_BUCKETS_MAX, DIGEST_RECORDS_MAX = 32, 500
"""How much a terminal may ask for in one step of looking for a difference."""


@dataclass(frozen=True)
class DigestRequest:
    """Where do we differ? Asked of a stream in three steps: sums, lines of some buckets, rows."""

    epoch: str
    stream: str
    buckets: tuple[int, ...] = ()
    records: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class DigestLine:
    """One record of a stream: its version, its hash, and the number of its last change."""

    record_type: str
    record_id: str
    version: int
    hash: str
    seq: int


@dataclass(frozen=True)
class DigestAnswer:
    """What the stream holds at ``seq``: the sums of all buckets, or the lines or rows asked for."""

    epoch: str
    seq: int
    sums: tuple[str, ...] = ()
    lines: tuple[DigestLine, ...] = ()
    rows: tuple[PageRow, ...] = ()


ATTACHMENT_PIECE_BYTES_MAX = 256 * 1024
"""The most of a picture that one message carries."""


@dataclass(frozen=True)
class Held:
    """How many bytes of a picture the centre has from a terminal; ``whole``: it needs no more."""

    size: int
    whole: bool


@dataclass(frozen=True)
class Enrolment:
    """Who a terminal is, once it is enrolled."""

    terminal_id: str
    name: str
    prison: str
    profile: str
    streams: tuple[str, ...]


@dataclass(frozen=True)
class StaffPass:
    """Who signed in, by the centre's word, and the certificate of the session that this opened."""

    staff_id: str
    staff_number: str
    surname: str
    forename: str
    role: str
    prison: str | None
    certificate: Certificate


class HubProtocol(Protocol):
    """The centre as a terminal sees it. Every call may raise ``Problem``."""

    def sync(self, request: SyncRequest) -> SyncResponse:
        """Settle the actions and answer with verdicts and news."""
        ...

    def manifest(self, stream: str) -> Manifest:
        """The snapshot to start a stream from."""
        ...

    def part(self, sha256: str, offset: int = 0) -> bytes:
        """The bytes of a snapshot's part from ``offset`` on."""
        ...

    def digest(self, request: DigestRequest) -> DigestAnswer:
        """One step of looking for where a stream differs from what the terminal holds."""
        ...

    def held_of_attachment(self, sha256: str) -> Held:
        """How much of a picture the centre has, for whoever sends it to go on from there."""
        ...

    def send_attachment(self, sha256: str, offset: int, data: bytes) -> Held:
        """Give the centre a piece of a picture; what it has then. A piece that it has is no harm.

        ``Problem`` attachment_damaged and image_unreadable when all of it has come and is not what
        the record names: nothing of it is kept.
        """
        ...

    def attachment(self, sha256: str, offset: int, length: int) -> bytes:
        """The bytes of a picture from ``offset`` on, ``length`` at most."""
        ...

    def take_trail(self, page: TrailPage) -> TrailHeard:
        """Give the centre lines of the audit trail; how far it has the trail then."""
        ...

    def sign_in(self, staff_number: str, password: str, public_key: str) -> StaffPass:
        """Check a member of staff's password at the centre, and open a session with this key."""
        ...
