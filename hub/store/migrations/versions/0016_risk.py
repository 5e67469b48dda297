"""Who assessed a cell-sharing risk, why, and in place of what; reviews of non-associations.

Revision ID: 0016
Revises: 0015
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision: str | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("assessment", sa.Column("reasons", sa.JSON()))
    op.add_column("assessment", sa.Column("replaces", sa.JSON()))
    op.add_column("assessment", sa.Column("staff_id", sa.String(36)))
    op.add_column("assessment", sa.Column("written_at", sa.String(24)))
    op.add_column("non_association", sa.Column("review_on", sa.String(10)))
    op.add_column("non_association", sa.Column("opened_by", sa.String(80)))
    op.execute("UPDATE assessment SET reasons = '[]'")


def downgrade() -> None:
    """Take them away again."""
    for name in ("reasons", "replaces", "staff_id", "written_at"):
        op.drop_column("assessment", name)
    for name in ("review_on", "opened_by"):
        op.drop_column("non_association", name)
