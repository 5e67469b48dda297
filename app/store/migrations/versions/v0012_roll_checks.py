"""Roll checks, their counts and their second signatures.

What a program without them has passed over is found by the next proof, and fetched then.
"""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0012"
down_revision = "0011"

_TABLES = ("roll_signature", "roll_count", "roll_check")


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    for table in _TABLES:
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
