"""The first tables.

Revision ID: 0001
Revises:
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

# Columns of the record's tables: name, kind (a length of text, P prose, J JSON, N number, F flag),
# and ! where something must stand.
_RECORDS = {
    "person": (
        "prison_number:7 surname:60! forename:60! middle_names:80 date_of_birth:10! sex:24 "
        "title:24 birth_place:60 ethnicity:24 nationality:24 religion:24 language:24 "
        "interpreter:F diet:24 needs:J"
    ),
    "location": (
        "prison:24! parent_id:36 kind:24! code:12! path:60! name:60 certified_capacity:N "
        "operational_capacity:N attributes:J in_use:F! out_of_use_reason:24"
    ),
    "custody_period": (
        "person_id:36! booking_number:12 prison:24! status:24! out_to:80 out_kind:24 "
        "status_since:24 opened_at:24! closed_at:24 legal_status:24 category:24 key_worker_id:36 "
        "conditional_release_on:10 automatic_release_on:10 curfew_eligible_on:10 "
        "parole_eligible_on:10 sentence_expires_on:10 licence_expires_on:10"
    ),
    "stay": (
        "person_id:36! custody_period_id:36 prison:24! location_id:36! from_at:24! to_at:24 "
        "reason:24"
    ),
    "alert": (
        "person_id:36! custody_period_id:36 kind:24! code:24! started_on:10! comment:P "
        "review_on:10 status:24! ended_on:10 ended_reason:P opened_by:80"
    ),
    "non_association": (
        "person_id:36! other_person_id:36! reason:24 other_reason:24 restriction:24! "
        "started_on:10! comment:P authorised_by:80 status:24! ended_on:10 ended_reason:P"
    ),
    "conflict": (
        "person_id:36 prison:24 action_id:36! action_kind:40! staff_id:36 staff_name:80 "
        "terminal:60 happened_at:24! raised_at:24! record_type:40! record_id:36! group:40! base:J "
        "theirs:J theirs_by:80 theirs_at:24 ours:J offers:J status:24! choice:24 settled_reason:P "
        "settled_by:80 settled_at:24"
    ),
    "discrepancy": (
        "person_id:36 prison:24 action_id:36! action_kind:40! staff_id:36 staff_name:80 "
        "terminal:60 happened_at:24! raised_at:24! rule:40! facts:J override_reason:P status:24! "
        "choice:24 settled_reason:P settled_by:80 settled_at:24"
    ),
    "held_action": (
        "person_id:36 prison:24 action_id:36! action_kind:40! staff_id:36 staff_name:80 "
        "terminal:60 happened_at:24! raised_at:24! rule:40! facts:J changes:J status:24! "
        "choice:24 settled_reason:P settled_by:80 settled_at:24"
    ),
    "alias": ("person_id:36! kind:24 surname:60! forename:60 middle_names:80 date_of_birth:10"),
    "identifier": ("person_id:36! kind:24! value:40! original:60 verified:F issued_on:10"),
    "assessment": (
        "person_id:36! custody_period_id:36 kind:24! level:24! assessed_on:10! review_on:10 "
        "comment:P staff_name:80"
    ),
    "movement": (
        "person_id:36! custody_period_id:36 kind:24! reason:24 direction:24! from_place:80 "
        "to_place:80 moved_at:24! escort:24 comment:240"
    ),
    "incentive_review": (
        "person_id:36! custody_period_id:36 prison:24 level:24! reviewed_at:24! comment:P "
        "staff_name:80"
    ),
    "staff": ("staff_number:30! surname:60! forename:60 role:24! prison:24 active:F!"),
    "note_amendment": (
        "person_id:36! case_note_id:36! text:P! staff_id:36 staff_name:80 written_at:24!"
    ),
    "case_note": (
        "person_id:36! custody_period_id:36 prison:24 kind:24! sub_kind:24! happened_at:24! "
        "text:P! staff_id:36 staff_name:80 written_at:24!"
    ),
    "history": (
        "person_id:36 prison:24 action_id:36! action_kind:40! staff_id:36 staff_name:80 "
        "terminal:60 happened_at:24! raised_at:24! record_type:40! record_id:36! outcome:12! "
        "reason:P lines:J!"
    ),
}
_INDEXES = {
    "location": ("parent_id",),
    "stay": ("person_id", "location_id"),
    "non_association": ("person_id", "other_person_id"),
    "conflict": ("person_id", "record_id"),
    "staff": ("staff_number",),
    "person": (),
}
"""Every other type is looked up by its person."""


def upgrade() -> None:
    for name, columns in _RECORDS.items():
        _create_record_table(name, columns)
    _create_journal()
    _create_actions()
    _create_identities()
    _create_snapshots()


def downgrade() -> None:
    for name in ("centre", "snapshot_part", "snapshot", "sign_in_guard", "staff_secret"):
        op.drop_table(name)
    for name in ("enrol_code", "terminal", "failure", "action"):
        op.drop_table(name)
    for name in ("person_stream", "journal", "stream_head", *reversed(_RECORDS)):
        op.drop_table(name)


def _create_record_table(name: str, columns: str) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(36), nullable=False),
        *(_column(word) for word in columns.split()),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in _INDEXES.get(name, ("person_id",)):
        op.create_index(f"ix_{name}_{column}", name, [column])


def _column(word: str) -> sa.Column[Any]:
    name, _, kind = word.partition(":")
    required = kind.endswith("!")
    kind = kind.rstrip("!")
    types: dict[str, sa.types.TypeEngine[Any]] = {
        "P": sa.Text(),
        "J": sa.JSON(),
        "N": sa.BigInteger(),
        "F": sa.Boolean(),
    }
    column_type = types[kind] if kind in types else sa.String(int(kind))
    return sa.Column(name, column_type, nullable=not required)


def _create_journal() -> None:
    op.create_table(
        "stream_head",
        sa.Column("stream", sa.String(40), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("stream", name="pk_stream_head"),
    )
    op.create_table(
        "journal",
        sa.Column("stream", sa.String(40), nullable=False),
        sa.Column("record_type", sa.String(40), nullable=False),
        sa.Column("record_id", sa.String(36), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "record_type", "record_id", name="pk_journal"),
    )
    op.create_index("ix_journal_stream_seq", "journal", ["stream", "seq"], unique=True)
    op.create_table(
        "person_stream",
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("stream", sa.String(40), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "stream", name="pk_person_stream"),
    )


def _create_actions() -> None:
    op.create_table(
        "action",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("terminal_id", sa.String(36), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("received_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_action"),
    )
    op.create_index("ix_action_terminal_id_number", "action", ["terminal_id", "number"])
    op.create_table(
        "failure",
        sa.Column("action_id", sa.String(36), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("action_id", name="pk_failure"),
    )


def _create_identities() -> None:
    op.create_table(
        "terminal",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("profile", sa.String(24), nullable=False),
        sa.Column("token_sha256", sa.String(64), nullable=False),
        sa.Column("enrolled_at", sa.String(24), nullable=False),
        sa.Column("seen_at", sa.String(24)),
        sa.Column("revoked_at", sa.String(24)),
        sa.PrimaryKeyConstraint("id", name="pk_terminal"),
        sa.UniqueConstraint("token_sha256", name="uq_terminal_token_sha256"),
    )
    op.create_table(
        "enrol_code",
        sa.Column("code_sha256", sa.String(64), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("profile", sa.String(24), nullable=False),
        sa.Column("expires_at", sa.String(24), nullable=False),
        sa.Column("used_at", sa.String(24)),
        sa.PrimaryKeyConstraint("code_sha256", name="pk_enrol_code"),
    )
    op.create_table(
        "staff_secret",
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("verifier", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("staff_id", name="pk_staff_secret"),
    )
    op.create_table(
        "sign_in_guard",
        sa.Column("number_sha256", sa.String(64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.String(24)),
        sa.PrimaryKeyConstraint("number_sha256", name="pk_sign_in_guard"),
    )


def _create_snapshots() -> None:
    op.create_table(
        "snapshot",
        sa.Column("stream", sa.String(40), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("manifest", sa.Text(), nullable=False),
        sa.Column("built_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("stream", name="pk_snapshot"),
    )
    op.create_table(
        "snapshot_part",
        sa.Column("stream", sa.String(40), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("replaced_at", sa.String(24)),
        sa.PrimaryKeyConstraint("stream", "sha256", name="pk_snapshot_part"),
    )
    op.create_table(
        "centre",
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_centre"),
    )
