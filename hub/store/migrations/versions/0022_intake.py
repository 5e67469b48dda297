"""By what authority somebody is held, the questions of reception, and how an intake goes.

Revision ID: 0022
Revises: 0021
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision: str | None = "0021"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TABLES = ("warrant", "reception_screen", "intake")


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "intake",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("started_at", sa.String(24), nullable=False),
        sa.Column("nothing_for", sa.JSON()),
        sa.Column("ended_at", sa.String(24)),
        sa.Column("ended_by", sa.String(80)),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_intake"),
    )
    op.create_table(
        "warrant",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("court", sa.String(120), nullable=False),
        sa.Column("case_number", sa.String(40)),
        sa.Column("signed_on", sa.String(10), nullable=False),
        sa.Column("legal_status", sa.String(24), nullable=False),
        sa.Column("offences", sa.Text()),
        sa.Column("back_on", sa.String(10)),
        *_written(),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_warrant"),
    )
    op.create_table(
        "reception_screen",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("yes", sa.JSON()),
        sa.Column("declined", sa.JSON()),
        sa.Column("comment", sa.Text()),
        *_written(),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_reception_screen"),
    )
    for table in _TABLES:
        op.create_index(f"ix_{table}_person_id", table, ["person_id"])


def downgrade() -> None:
    """Take them away again."""
    for table in _TABLES:
        op.drop_table(table)


def _written() -> tuple[sa.Column[object], ...]:
    """Who wrote an entry, and when."""
    return (
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
    )


def _merging() -> tuple[sa.Column[object], ...]:
    """What merging needs to know about a row."""
    return (
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
    )
