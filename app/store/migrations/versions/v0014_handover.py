"""Handovers, and who has read them.

What a program without them has passed over is found by the next proof, and fetched then.
"""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    for table in ("handover_read", "handover"):
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
