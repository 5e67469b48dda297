"""Sessions that their terminals have yet to be told are over.

Revision ID: 0010
Revises: 0009
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "session_recall",
        sa.Column("session_id", sa.String(36), nullable=False),
        sa.Column("terminal_id", sa.String(36), nullable=False),
        sa.PrimaryKeyConstraint("session_id", name="pk_session_recall"),
    )
    op.create_index("ix_session_recall_terminal_id", "session_recall", ["terminal_id"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_table("session_recall")
