"""From which incident a charge follows.

Revision ID: 0025
Revises: 0024
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision: str | None = "0024"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("adjudication", sa.Column("incident_id", sa.String(36)))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("adjudication", "incident_id")
