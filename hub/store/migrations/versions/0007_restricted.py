"""A record may be restricted: whoever opens it says why.

Revision ID: 0007
Revises: 0006
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("person", sa.Column("restricted", sa.Boolean()))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("person", "restricted")
