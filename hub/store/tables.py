"""The centre's tables: one for each type of record, and those that the centre keeps for itself.

The same tables lie in SQLite and in PostgreSQL. Everything is text, whole numbers, yes or no, and
JSON, so that both give back the same values. ``migrations`` builds them; these declarations are
what the program reads and writes them by.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from record.catalogue import RECORD_TYPES
from record.field import RecordType

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

_LOOKED_UP = {
    "acct": ("alert_id",),
    "acct_review": ("acct_id",),
    "adjudication_hearing": ("adjudication_id",),
    "stay": ("location_id",),
    "location": ("parent_id",),
    "conflict": ("record_id",),
    "photograph": ("sha256",),
    "container_seal": ("container_id", "number"),
    "container_move": ("container_id",),
    "property_signature": ("seal_id", "cash_id"),
    "allocation": ("activity_id",),
    "force_staff": ("use_of_force_id",),
    "force_statement": ("use_of_force_id",),
    "roll_count": ("roll_check_id",),
    "roll_signature": ("roll_check_id",),
    "staff": ("staff_number",),
    "number_block": ("terminal_id",),
    "person": ("merged_into_id", "prison_number", "date_of_birth"),
    "identifier": ("value",),
    "known_person": ("surname", "date_of_birth"),
}
"""Fields that rows are looked up by, besides the person."""


def _column_type(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return JSON(none_as_null=True) if isinstance(kind, JSON) else kind


def _record_table(record_type: RecordType) -> Table:
    """A record type's table: its fields, and what merging needs to know about the row.

    ``version`` counts the row's changes, ``stamps`` tells when and by whom each merge group was
    last written, ``placed`` is the row as an extract last brought it.
    """
    people = [f for f in (*record_type.person_fields, *record_type.names_people) if f != "id"]
    looked_up = [*people, *_LOOKED_UP.get(record_type.name, ())]
    return Table(
        record_type.name,
        METADATA,
        Column("id", String(36), primary_key=True),
        *(
            Column(field.name, _column_type(field.kind.column), nullable=not field.required)
            for field in record_type.fields
        ),
        Column("version", BigInteger, nullable=False),
        Column("stamps", JSON(none_as_null=True), nullable=False),
        Column("placed", JSON(none_as_null=True)),
        *(Index(None, name) for name in looked_up),
    )


RECORDS: Mapping[str, Table] = {rt.name: _record_table(rt) for rt in RECORD_TYPES}

STREAM_HEAD = Table(
    "stream_head",
    METADATA,
    Column("stream", String(40), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("digest", LargeBinary),
)
"""The last number of each stream and the digest of all its rows at that number.

The row is locked by whoever writes to the stream.
"""

STREAM_SUM = Table(
    "stream_sum",
    METADATA,
    Column("stream", String(40), primary_key=True),
    Column("bucket", Integer, primary_key=True, autoincrement=False),
    Column("sum", LargeBinary, nullable=False),
)
"""The digest of each stream by buckets (``record.digest``)."""

JOURNAL = Table(
    "journal",
    METADATA,
    Column("stream", String(40), primary_key=True),
    Column("record_type", String(40), primary_key=True),
    Column("record_id", String(36), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("gone", Boolean, nullable=False),
    Column("hash", LargeBinary),
    Column("whole", BigInteger, nullable=False),
    Column("fields", JSON(none_as_null=True)),
    Index(None, "stream", "seq", unique=True),
)
"""Where each record of a stream last changed; ``gone`` when it has left the stream.

``hash`` is the row's share in the stream's digest; what has gone has none. Who has read up to
``whole`` has had the whole row; ``fields`` tells where each field that changed since then did.
"""

PERSON_STREAM = Table(
    "person_stream",
    METADATA,
    Column("person_id", String(36), primary_key=True),
    Column("stream", String(40), primary_key=True),
    Column("present", Boolean, nullable=False),
)
"""The streams that a person is in, and (not ``present``) has been in."""

ACTION = Table(
    "action",
    METADATA,
    Column("id", String(36), primary_key=True),
    Column("terminal_id", String(36), nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("body", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("received_at", String(24), nullable=False),
    Column("incarnation", String(200)),
    Index(None, "terminal_id", "number"),
)
"""Every action that was ever received, as it came, and the verdict on it; kept for ever."""

FAILURE = Table(
    "failure",
    METADATA,
    Column("action_id", String(36), primary_key=True),
    Column("tries", Integer, nullable=False),
)
"""How often the settling of an action broke off unexpectedly."""

TERMINAL = Table(
    "terminal",
    METADATA,
    Column("id", String(36), primary_key=True),
    Column("name", String(60), nullable=False),
    Column("prison", String(24), nullable=False),
    Column("profile", String(24), nullable=False),
    Column("enrolled_at", String(24), nullable=False),
    Column("seen_at", String(24)),
    Column("revoked_at", String(24)),
    Column("forked_at", String(24)),
    Column("public_key", String(64), unique=True),
    Column("escrow", LargeBinary),
)
"""Every terminal. ``forked_at``: when it showed that it runs twice, as copied disks do.

It signs with the secret half of ``public_key`` (hexadecimal digits); one without a key is not
answered over the network. ``escrow``: the key of its replica, sealed to this centre.
"""

REQUEST_HEARD = Table(
    "request_heard",
    METADATA,
    Column("key_id", String(80), primary_key=True),
    Column("nonce", String(24), primary_key=True),
    Column("until", String(24), nullable=False),
    Index(None, "until"),
)
"""The words of signed requests (``hub.store.requests``), so that none is heard twice.

PostgreSQL writes no log of them: nobody waits for them to be safe, and a standby needs none.
"""

ENROL_CODE = Table(
    "enrol_code",
    METADATA,
    Column("code_sha256", String(64), primary_key=True),
    Column("prison", String(24), nullable=False),
    Column("profile", String(24), nullable=False),
    Column("expires_at", String(24), nullable=False),
    Column("used_at", String(24)),
    Column("used_by", String(36)),
    Column("recovers", String(36)),
    Column("reason", String(500)),
)
"""One-time codes. ``used_by`` is the terminal that spent it. One that ``recovers`` a terminal gives
its record back to whoever spends it; the ``reason`` says why somebody made it."""

STAFF_SECRET = Table(
    "staff_secret",
    METADATA,
    Column("staff_id", String(36), primary_key=True),
    Column("verifier", String(200), nullable=False),
)
"""The argon2id verifier of each member of staff's password."""

SIGN_IN_GUARD = Table(
    "sign_in_guard",
    METADATA,
    Column("number_sha256", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("locked_until", String(24)),
)
"""Wrong passwords in a row for each staff number tried, whether there is such a number or not."""

STAFF_SESSION = Table(
    "staff_session",
    METADATA,
    Column("id", String(36), primary_key=True),
    Column("staff_id", String(36), nullable=False),
    Column("terminal_id", String(36), nullable=False),
    Column("public_key", String(64), nullable=False),
    Column("opened_at", String(24), nullable=False),
    Column("lease_until", String(24), nullable=False),
    Column("ended_at", String(24)),
    Index(None, "staff_id"),
)
"""Who has signed in where, and the key that their actions are sealed with; kept for ever."""

SESSION_RECALL = Table(
    "session_recall",
    METADATA,
    Column("session_id", String(36), primary_key=True),
    Column("terminal_id", String(36), nullable=False),
    Index(None, "terminal_id"),
)
"""Sessions that nobody may go on with, until their terminals have said that they know."""

SNAPSHOT = Table(
    "snapshot",
    METADATA,
    Column("stream", String(40), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("manifest", Text, nullable=False),
    Column("built_at", String(24), nullable=False),
)

SNAPSHOT_PART = Table(
    "snapshot_part",
    METADATA,
    Column("stream", String(40), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
    Column("replaced_at", String(24)),
)
"""The parts of snapshots; replaced ones stay a while for whoever is still fetching them."""

ATTACHMENT = Table(
    "attachment",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""The bytes that records name by their hash: whole, and what they are said to be."""

ATTACHMENT_PIECE = Table(
    "attachment_piece",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("terminal_id", String(36), primary_key=True),
    Column("start", BigInteger, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)
"""What has come of an attachment that is not whole yet, of each terminal by itself."""

CENTRE = Table(
    "centre",
    METADATA,
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the centre knows of itself: its epoch."""

AUDIT_TRAIL = Table(
    "audit_trail",
    METADATA,
    Column("terminal_id", String(36), primary_key=True),
    Column("trail", String(200), primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("heard_at", String(24), nullable=False),
)
"""Every audit trail and its last line: those of the terminals, and the centre's own.

The row is locked by whoever adds to the trail.
"""

AUDIT_LINE = Table(
    "audit_line",
    METADATA,
    Column("terminal_id", String(36), primary_key=True),
    Column("trail", String(200), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", String(64), primary_key=True),
    Column("previous", String(64), nullable=False),
    Column("at", String(24), nullable=False),
    Column("staff_id", String(36)),
    Column("deed", String(40), nullable=False),
    Column("person_id", String(36)),
    Column("details", JSON(none_as_null=True)),
    Column("received_at", String(24), nullable=False),
    Index(None, "person_id", "at"),
    Index(None, "staff_id", "at"),
)
"""Every line of every trail, as it came; only ever added to (``record.trail``)."""

AUDIT_BREAK = Table(
    "audit_break",
    METADATA,
    Column("terminal_id", String(36), primary_key=True),
    Column("trail", String(200), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(24), primary_key=True),
    Column("noted_at", String(24), nullable=False),
)
"""Where a trail did not fit together when it came."""
