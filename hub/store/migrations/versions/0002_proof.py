"""Digests of the streams, and what tells a copied terminal.

Revision ID: 0002
Revises: 0001

Streams that are there already have no digest yet; the centre counts them when it opens.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the columns and the table."""
    op.add_column("journal", sa.Column("hash", sa.LargeBinary()))
    op.add_column("stream_head", sa.Column("digest", sa.LargeBinary()))
    op.create_table(
        "stream_sum",
        sa.Column("stream", sa.String(40), nullable=False),
        sa.Column("bucket", sa.Integer(), nullable=False),
        sa.Column("sum", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "bucket", name="pk_stream_sum"),
    )
    op.add_column("action", sa.Column("incarnation", sa.String(200)))
    op.add_column("terminal", sa.Column("forked_at", sa.String(24)))


def downgrade() -> None:
    """Take them away again."""
    op.drop_column("terminal", "forked_at")
    op.drop_column("action", "incarnation")
    op.drop_table("stream_sum")
    op.drop_column("stream_head", "digest")
    op.drop_column("journal", "hash")
