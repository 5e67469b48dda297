"""Handovers, and who has read them.

Revision ID: 0013
Revises: 0012
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "handover",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("wing_id", sa.String(36)),
        sa.Column("person_id", sa.String(36)),
        sa.Column("urgent", sa.Boolean()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_handover"),
    )
    op.create_index("ix_handover_person_id", "handover", ["person_id"])
    op.create_table(
        "handover_read",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        sa.Column("read_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_handover_read"),
    )


def downgrade() -> None:
    """Take them away again."""
    for table in ("handover_read", "handover"):
        op.drop_table(table)


def _merging() -> tuple[sa.Column[object], ...]:
    """What merging needs to know about a row."""
    return (
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
    )
