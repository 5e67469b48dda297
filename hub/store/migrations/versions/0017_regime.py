"""Activities, who is allocated to them, appointments, and who attended.

Revision ID: 0017
Revises: 0016
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision: str | None = "0016"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the tables."""
    _activities()
    _attendance()


def downgrade() -> None:
    """Take them away again."""
    for table in ("attendance", "appointment", "allocation", "activity"):
        op.drop_table(table)


def _activities() -> None:
    """Activities, and who is allocated to them."""
    op.create_table(
        "activity",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("place", sa.String(60)),
        sa.Column("wing_id", sa.String(36)),
        sa.Column("pay", sa.BigInteger(), nullable=False),
        sa.Column("capacity", sa.BigInteger(), nullable=False),
        sa.Column("sessions", sa.JSON()),
        sa.Column("risk", sa.String(24)),
        sa.Column("active", sa.Boolean(), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_activity"),
    )
    op.create_table(
        "allocation",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("activity_id", sa.String(36), nullable=False),
        sa.Column("activity_name", sa.String(60), nullable=False),
        sa.Column("sessions", sa.JSON()),
        sa.Column("from_on", sa.String(10), nullable=False),
        sa.Column("allocated_by", sa.String(80)),
        sa.Column("ended_on", sa.String(10)),
        sa.Column("ended_reason", sa.String(24)),
        sa.Column("ended_by", sa.String(80)),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_allocation"),
    )
    op.create_index("ix_allocation_activity_id", "allocation", ["activity_id"])
    op.create_index("ix_allocation_person_id", "allocation", ["person_id"])


def _attendance() -> None:
    """Appointments, and who attended."""
    op.create_table(
        "appointment",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("session", sa.String(24), nullable=False),
        sa.Column("at", sa.String(5)),
        sa.Column("place", sa.String(60)),
        sa.Column("comment", sa.String(240)),
        sa.Column("booked_by", sa.String(80)),
        sa.Column("cancelled_at", sa.String(24)),
        sa.Column("cancelled_reason", sa.String(240)),
        sa.Column("cancelled_by", sa.String(80)),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_appointment"),
    )
    op.create_index("ix_appointment_person_id", "appointment", ["person_id"])
    op.create_table(
        "attendance",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("activity_id", sa.String(36)),
        sa.Column("appointment_id", sa.String(36)),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("session", sa.String(24), nullable=False),
        sa.Column("outcome", sa.String(24)),
        sa.Column("reason", sa.Text()),
        sa.Column("paid", sa.Boolean()),
        sa.Column("pay", sa.BigInteger()),
        sa.Column("marked_by", sa.String(80)),
        sa.Column("marked_at", sa.String(24)),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_attendance"),
    )
    op.create_index("ix_attendance_person_id", "attendance", ["person_id"])


def _merging() -> tuple[sa.Column[object], ...]:
    """What merging needs to know about a row."""
    return (
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
    )
