"""Incentives and adjudications.

What a program without them has passed over is found by the next proof, and fetched then.
"""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0020"
down_revision = "0019"

_TABLES = ("adjudication_award", "adjudication_hearing", "adjudication")
_COLUMNS = ("written_at", "staff_id", "review_on", "level_before")


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    for table in _TABLES:
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
    for column in _COLUMNS:
        op.get_bind().exec_driver_sql(f"ALTER TABLE incentive_review DROP COLUMN {column}")
