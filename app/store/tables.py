"""The tables of the replica: one a record type, from its declaration, and the replica's own.

A record's table holds what is shown: the centre's row with this terminal's waiting changes over it
(``app.store.projection``). Records do not hold each other by foreign keys, because a terminal holds
a part of the record; the replica's own tables do.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from record.catalogue import RECORD_TYPES
from record.field import RecordType

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_JSON = JSON(none_as_null=True)

_INDEXED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "acct": (("alert_id",),),
    "acct_observation": (("acct_id", "made_at"),),
    "acct_review": (("acct_id",),),
    "acct_action": (("acct_id",),),
    "adjudication": (("prison", "written_at"), ("incident_id",)),
    "adjudication_hearing": (("adjudication_id",),),
    "adjudication_award": (("adjudication_id",),),
    "location": (("prison",), ("parent_id",)),
    "number_block": (("terminal_id",),),
    "planned_movement": (("prison", "due_at"),),
    "custody_period": (("prison",),),
    "stay": (("location_id", "to_at"),),
    "note_amendment": (("case_note_id",),),
    "conflict": (("status",), ("record_id",)),
    "discrepancy": (("status",),),
    "held_action": (("status",),),
    "photograph": (("sha256",),),
    "contact_marker": (("contact_id",),),
    "visit": (("starts_at",),),
    "visit_outcome": (("visit_id",),),
    "container_seal": (("container_id",), ("number",)),
    "container_move": (("container_id",),),
    "property_item": (("container_id",),),
    "property_signature": (("seal_id",), ("cash_id",)),
    "possible_match": (("status",),),
    "person": (("merged_into_id",),),
    "application": (("status",),),
    "application_answer": (("application_id",),),
    "diary_entry": (("day",),),
    "diary_mark": (("diary_entry_id",),),
    "handover": (("written_at",),),
    "handover_read": (("read_at",),),
    "activity": (("prison",),),
    "allocation": (("activity_id",),),
    "appointment": (("day", "session"),),
    "attendance": (("day", "session"),),
    "roll_check": (("wing_id",),),
    "roll_count": (("roll_check_id",),),
    "roll_signature": (("roll_check_id",),),
    "intake": (("custody_period_id",),),
    "incident": (("prison", "happened_at"),),
    **dict.fromkeys(
        (
            "incident_person",
            "incident_staff",
            "incident_told",
            "incident_answer",
            "incident_addition",
        ),
        (("incident_id",),),
    ),
    "use_of_force": (("prison", "happened_at"),),
    **dict.fromkeys(
        ("force_staff", "force_examination", "force_review", "force_statement"),
        (("use_of_force_id",),),
    ),
    "history": (("record_id",), ("action_id",)),
    "staff": (("staff_number",),),
}
"""What records are looked up by, besides their id and the people they are about."""


def _record_table(record_type: RecordType) -> Table:
    """A record type's table: its fields, its id, and the version that the centre gave its row."""
    fields = (
        Column(field.name, _JSON if isinstance(field.kind.column, JSON) else field.kind.column)
        for field in record_type.fields
    )
    table = Table(
        record_type.name,
        METADATA,
        Column("id", String(36), primary_key=True),
        Column("version", BigInteger, nullable=False),
        *fields,
    )
    people = (*record_type.person_fields, *record_type.names_people)
    about = tuple((name,) for name in people if name != "id")
    for names in (*about, *_INDEXED.get(record_type.name, ())):
        Index(None, *(table.c[name] for name in names))
    return table


RECORDS: Mapping[str, Table] = {rt.name: _record_table(rt) for rt in RECORD_TYPES}
"""The table of each record type. ``version`` 0: the centre has not had it yet."""

OUTBOX_STATES = ("waiting", "sent", "accepted", "merged", "held", "refused")

OUTBOX = Table(
    "outbox",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("action_id", String(36), nullable=False, unique=True),
    Column("kind", String(40), nullable=False),
    Column("staff_id", String(36), nullable=False),
    Column("made_at", String(24), nullable=False),
    Column("body", Text, nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("problem", _JSON),
    Column("verdict", _JSON),
    Column("settled_at", String(24)),
    Column("session_id", String(36)),
    Column("prior", String(64)),
    Column("link", String(64)),
    Column("signature", String(128)),
    Column("certificate", Text),
    CheckConstraint(f"state IN {OUTBOX_STATES!r}", name="state"),
)
"""Every action of this terminal, for ever as it was made. ``body`` is the action as it is sent.

``session_id``, ``prior``, ``link`` and ``signature`` are its seal (``record.seals``), with which
goes the ``certificate`` of its author's session.

``state`` is ``waiting``, ``sent`` (offered, no answer yet) or the outcome of the centre's verdict;
``problem`` is what the last try met: ``{"name", "details"}``.
"""
Index(None, OUTBOX.c.state)
Index(None, OUTBOX.c.session_id)

PENDING_CHANGE = Table(
    "pending_change",
    METADATA,
    Column("record_type", String(40), primary_key=True),
    Column("record_id", String(36), primary_key=True),
    Column("number", Integer, ForeignKey(OUTBOX.c.number), primary_key=True),
)
"""The actions whose changes lie over the centre's rows. An answered one stays until its rows came.
"""
Index(None, PENDING_CHANGE.c.number)

CENTRE_ROW = Table(
    "centre_row",
    METADATA,
    Column("record_type", String(40), primary_key=True),
    Column("record_id", String(36), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("gone", Boolean, nullable=False),
    Column("body", _JSON),
)
"""The centre's own row of each record that has pending changes; no ``body``: the centre has none.
"""

CURSOR = Table(
    "cursor",
    METADATA,
    Column("stream", String(80), primary_key=True),
    Column("seq", BigInteger, nullable=False),
)
"""How far each stream was read."""

STREAM_PERSON = Table(
    "stream_person",
    METADATA,
    Column("stream", String(80), primary_key=True),
    Column("person_id", String(36), primary_key=True),
)
"""Which streams a person is held from: they go when the last one lets them go."""
Index(None, STREAM_PERSON.c.person_id)

LEAVING = Table("leaving", METADATA, Column("person_id", String(36), primary_key=True))
"""People who have left every stream, and who go once nothing of theirs waits to be sent."""

SNAPSHOT_PART = Table(
    "snapshot_part",
    METADATA,
    Column("stream", String(80), primary_key=True),
    Column("sha256", String(64), primary_key=True),
)
"""The parts of a first load that are in already, so that it goes on where it broke off."""

SNAPSHOT_PIECE = Table(
    "snapshot_piece",
    METADATA,
    Column("stream", String(80), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
"""What has come of a part that is not in yet: bytes, each piece from where the last one ended."""

ATTACHMENT = Table(
    "attachment",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("sent", Boolean, nullable=False),
    Column("number", Integer),
    Column("data", LargeBinary, nullable=False),
)
"""Whole pictures of photographs. ``sent``: the centre has it, or gave it to us.

``number`` is that of our action that brought it (without a foreign key: the outbox forgets).
"""

ATTACHMENT_PIECE = Table(
    "attachment_piece",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
"""What has come of a picture that is not whole yet: bytes, each piece from where the last ended."""

LINK = Table(
    "link",
    METADATA,
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""The state of the link and other single values (``app.store.link``)."""

BUCKET_SUM = Table(
    "bucket_sum",
    METADATA,
    Column("stream", String(80), primary_key=True),
    Column("bucket", Integer, primary_key=True, autoincrement=False),
    Column("sum", LargeBinary, nullable=False),
)
"""The digest of the centre's rows here, of each stream by buckets (``app.store.proof``).

None of a stream: it must be counted first.
"""

VERIFIER = Table(
    "verifier",
    METADATA,
    Column("staff_number", String(30), primary_key=True),
    Column("staff_id", String(36), nullable=False),
    Column("surname", String(60), nullable=False),
    Column("forename", String(60), nullable=False),
    Column("role", String(24), nullable=False),
    Column("prison", String(24)),
    Column("wrapped_key", Text, nullable=False),
    Column("certificate", _JSON, nullable=False),
    Column("remembered_at", String(24), nullable=False),
)
"""Staff who may sign in here without the centre: the key of their session, wrapped with a password.
"""

SIGN_IN_GUARD = Table(
    "sign_in_guard",
    METADATA,
    Column("number_sha256", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("locked_until", String(24)),
)
"""Wrong passwords in a row for each staff number tried, whether anybody here has it or not."""

RECALLED_SESSION = Table(
    "recalled_session",
    METADATA,
    Column("session_id", String(36), primary_key=True),
    Column("heard", Boolean, nullable=False),
)
"""Sessions here that the centre has ended (``app.store.recalls``); ``heard``: it knows we know."""

DRAFT = Table(
    "draft",
    METADATA,
    Column("staff_id", String(36), primary_key=True),
    Column("key", String(120), primary_key=True),
    Column("text", Text, nullable=False),
)
"""What a member of staff had typed and not yet saved, by the form it belongs to."""

AUDIT = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("at", String(24), nullable=False),
    Column("staff_id", String(36)),
    Column("deed", String(40), nullable=False),
    Column("person_id", String(36)),
    Column("details", _JSON),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)
"""Who looked at, searched for or changed what: only ever added to, each row sealing the one before.
"""
Index(None, AUDIT.c.staff_id, AUDIT.c.deed)

SEARCH_TEXT = Table(
    "search_text",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("person_id", String(36), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("shown", Text, nullable=False),
    Column("folded", Text, nullable=False),
)
"""What people are found by. Two full-text indexes lie over ``folded`` (``app.store.search``)."""
Index(None, SEARCH_TEXT.c.person_id)

SEARCH_LINE = Table(
    "search_line",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("person_id", String(36), nullable=False, unique=True),
    Column("keys", _JSON, nullable=False),
)
"""Everybody whom a reception may recognise, with the keys that they are found by
(``app.store.known``)."""

SEARCH_KEY = Table(
    "search_key",
    METADATA,
    Column("key", String(80), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Those keys, each with whose it is (``record.matching.keys``)."""
