"""The search that came before each admission.

Revision ID: 0021
Revises: 0020
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision: str | None = "0020"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "admission_search",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("searched_at", sa.String(24), nullable=False),
        sa.Column("surname", sa.String(60), nullable=False),
        sa.Column("forename", sa.String(60), nullable=False),
        sa.Column("date_of_birth", sa.String(10), nullable=False),
        sa.Column("numbers", sa.JSON()),
        sa.Column("everybody", sa.Boolean(), nullable=False),
        sa.Column("found", sa.BigInteger(), nullable=False),
        sa.Column("alike", sa.JSON()),
        sa.Column("outcome", sa.String(24), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_admission_search"),
    )
    op.create_index("ix_admission_search_person_id", "admission_search", ["person_id"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_table("admission_search")
