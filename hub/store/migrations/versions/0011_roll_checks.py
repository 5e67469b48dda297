"""Roll checks, their counts and their second signatures.

Revision ID: 0011
Revises: 0010
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "roll_check",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("wing_id", sa.String(36), nullable=False),
        sa.Column("taken_at", sa.String(24), nullable=False),
        sa.Column("resolution", sa.Text()),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_roll_check"),
    )
    op.create_table(
        "roll_count",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("roll_check_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("landing_id", sa.String(36), nullable=False),
        sa.Column("taken_at", sa.String(24), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=False),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.Column("recounted", sa.BigInteger()),
        sa.Column("elsewhere", sa.JSON()),
        sa.Column("elsewhere_at", sa.JSON()),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_roll_count"),
    )
    op.create_index("ix_roll_count_roll_check_id", "roll_count", ["roll_check_id"])
    op.create_table(
        "roll_signature",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("roll_check_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("signed_at", sa.String(24), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_roll_signature"),
    )
    op.create_index("ix_roll_signature_roll_check_id", "roll_signature", ["roll_check_id"])


def downgrade() -> None:
    """Take them away again."""
    for table in ("roll_signature", "roll_count", "roll_check"):
        op.drop_table(table)


def _merging() -> tuple[sa.Column[object], ...]:
    """What merging needs to know about a row."""
    return (
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
    )
