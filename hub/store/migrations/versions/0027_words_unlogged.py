"""The words of requests are kept without a log: a power cut may forget them.

Revision ID: 0027
Revises: 0026
"""

from collections.abc import Sequence

from alembic import op

revision = "0027"
down_revision: str | None = "0026"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Have PostgreSQL write no log of them, which was most of what it wrote."""
    _say("UNLOGGED")


def downgrade() -> None:
    """Log them again."""
    _say("LOGGED")


def _say(how: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"ALTER TABLE request_heard SET {how}")
