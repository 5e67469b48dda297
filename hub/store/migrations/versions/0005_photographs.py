"""Photographs, and the bytes of their pictures.

Revision ID: 0005
Revises: 0004
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "photograph",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("media_type", sa.String(24), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("taken_at", sa.String(24), nullable=False),
        sa.Column("taken_by", sa.String(80)),
        sa.Column("withdrawn_at", sa.String(24)),
        sa.Column("withdrawn_reason", sa.Text()),
        sa.Column("withdrawn_by", sa.String(80)),
        sa.Column("received_at", sa.String(24)),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_photograph"),
    )
    op.create_index("ix_photograph_person_id", "photograph", ["person_id"])
    op.create_index("ix_photograph_sha256", "photograph", ["sha256"])
    op.create_table(
        "attachment",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_attachment"),
    )
    op.create_table(
        "attachment_piece",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("terminal_id", sa.String(36), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "terminal_id", "start", name="pk_attachment_piece"),
    )


def downgrade() -> None:
    """Take them away again."""
    op.drop_table("attachment_piece")
    op.drop_table("attachment")
    op.drop_table("photograph")
