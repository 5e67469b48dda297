"""The audit trail tells of commands that were run, too, with nobody signed in."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    """Nothing: the program of before reads such lines and writes none."""
