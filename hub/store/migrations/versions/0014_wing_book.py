"""Applications, the diary and key work.

Revision ID: 0014
Revises: 0013
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TABLES = ("key_work_session", "diary_mark", "diary_entry", "application_answer", "application")


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "application",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.String(24), nullable=False),
        sa.Column("due_on", sa.String(10), nullable=False),
        sa.Column("department", sa.String(24)),
        sa.Column("assignee_id", sa.String(36)),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_application"),
    )
    op.create_index("ix_application_person_id", "application", ["person_id"])
    op.create_table(
        "application_answer",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("application_id", sa.String(36), nullable=False),
        sa.Column("result", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_application_answer"),
    )
    op.create_index("ix_application_answer_person_id", "application_answer", ["person_id"])
    _add_diary_and_key_work()


def downgrade() -> None:
    """Take them away again."""
    for table in _TABLES:
        op.drop_table(table)


def _add_diary_and_key_work() -> None:
    op.create_table(
        "diary_entry",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("wing_id", sa.String(36)),
        sa.Column("person_id", sa.String(36)),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("clock", sa.String(5)),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_diary_entry"),
    )
    op.create_index("ix_diary_entry_person_id", "diary_entry", ["person_id"])
    op.create_table(
        "diary_mark",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("diary_entry_id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36)),
        sa.Column("result", sa.String(24), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_diary_mark"),
    )
    op.create_index("ix_diary_mark_person_id", "diary_mark", ["person_id"])
    op.create_table(
        "key_work_session",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("case_note_id", sa.String(36), nullable=False),
        sa.Column("happened_at", sa.String(24), nullable=False),
        sa.Column("outcome", sa.String(24), nullable=False),
        sa.Column("minutes", sa.BigInteger()),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_key_work_session"),
    )
    op.create_index("ix_key_work_session_person_id", "key_work_session", ["person_id"])


def _merging() -> tuple[sa.Column[object], ...]:
    """What merging needs to know about a row."""
    return (
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
    )
