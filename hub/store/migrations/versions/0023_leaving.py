"""Leaving a prison: when somebody is due back, where they are bound for, the list gone through.

Revision ID: 0023
Revises: 0022
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision: str | None = "0022"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the columns and the table."""
    op.add_column("custody_period", sa.Column("due_back_at", sa.String(24)))
    op.add_column("custody_period", sa.Column("bound_for", sa.String(24)))
    op.add_column("movement", sa.Column("escort_names", sa.String(160)))
    op.add_column("movement", sa.Column("conditions", sa.Text()))
    op.add_column("movement", sa.Column("due_back_at", sa.String(24)))
    op.add_column("person", sa.Column("died_at", sa.String(24)))
    op.create_table(
        "leaving_step",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36), nullable=False),
        sa.Column("step", sa.String(24), nullable=False),
        sa.Column("result", sa.String(24), nullable=False),
        sa.Column("comment", sa.Text()),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_leaving_step"),
    )
    op.create_index("ix_leaving_step_person_id", "leaving_step", ["person_id"])


def downgrade() -> None:
    """Take them away again."""
    op.drop_table("leaving_step")
    op.drop_column("person", "died_at")
    for name in ("escort_names", "conditions", "due_back_at"):
        op.drop_column("movement", name)
    for name in ("due_back_at", "bound_for"):
        op.drop_column("custody_period", name)
