"""Room for the part of a first load that is under way, so that nothing of it is fetched twice."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    op.get_bind().exec_driver_sql("DROP TABLE snapshot_piece")
