"""Movements that are planned.

Revision ID: 0026
Revises: 0025
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision: str | None = "0025"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "planned_movement",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("direction", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("reason", sa.String(24)),
        sa.Column("person_id", sa.String(36)),
        sa.Column("surname", sa.String(60), nullable=False),
        sa.Column("forename", sa.String(60), nullable=False),
        sa.Column("date_of_birth", sa.String(10)),
        sa.Column("prison_number", sa.String(7)),
        sa.Column("place", sa.String(80)),
        sa.Column("due_at", sa.String(24), nullable=False),
        sa.Column("escort", sa.String(24)),
        sa.Column("comment", sa.String(240)),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("status_why", sa.String(240)),
        sa.Column("status_by", sa.String(80)),
        sa.Column("status_at", sa.String(24)),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_planned_movement"),
    )
    op.create_index("ix_planned_movement_person_id", "planned_movement", ["person_id"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_table("planned_movement")
