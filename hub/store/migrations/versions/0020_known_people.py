"""The national index: a line of everybody who is known (it is filled when the store is opened).

Revision ID: 0020
Revises: 0019
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision: str | None = "0019"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "known_person",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("prison_number", sa.String(7)),
        sa.Column("surname", sa.String(60), nullable=False),
        sa.Column("forename", sa.String(60), nullable=False),
        sa.Column("middle_names", sa.String(80)),
        sa.Column("date_of_birth", sa.String(10), nullable=False),
        sa.Column("sex", sa.String(24)),
        sa.Column("other_names", sa.JSON()),
        sa.Column("other_births", sa.JSON()),
        sa.Column("numbers", sa.JSON()),
        sa.Column("last_prison", sa.String(24)),
        sa.Column("in_custody", sa.Boolean()),
        sa.Column("last_seen", sa.String(10)),
        sa.Column("restricted", sa.Boolean()),
        sa.Column("merged_into_id", sa.String(36)),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_known_person"),
    )
    op.create_index("ix_known_person_surname", "known_person", ["surname"])
    op.create_index("ix_known_person_date_of_birth", "known_person", ["date_of_birth"])


def downgrade() -> None:
    """Take it away, and what its stream says of it."""
    op.drop_table("known_person")
    for table in ("journal", "stream_head", "stream_sum", "snapshot", "snapshot_part"):
        op.execute(f"DELETE FROM {table} WHERE stream = 'index'")  # noqa: S608 (our own names)
