"""Which fields of a record changed, so that only those need travel.

Revision ID: 0004
Revises: 0003

What was journalled before counts as news of a whole row.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("journal", sa.Column("whole", sa.BigInteger()))
    op.add_column("journal", sa.Column("fields", sa.JSON()))
    op.execute("UPDATE journal SET whole = seq")
    with op.batch_alter_table("journal") as table:
        table.alter_column("whole", nullable=False)


def downgrade() -> None:
    """Take them away again."""
    op.drop_column("journal", "fields")
    op.drop_column("journal", "whole")
