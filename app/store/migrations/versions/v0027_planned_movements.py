"""Movements that are planned."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    op.get_bind().exec_driver_sql("DROP TABLE planned_movement")
