"""Blocks of prison numbers, leased to receptions.

Revision ID: 0024
Revises: 0023
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision: str | None = "0023"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "number_block",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("terminal_id", sa.String(36), nullable=False),
        sa.Column("incarnation", sa.String(36), nullable=False),
        sa.Column("first", sa.String(7), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("leased_at", sa.String(24), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_number_block"),
    )
    op.create_index("ix_number_block_terminal_id", "number_block", ["terminal_id"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_table("number_block")
