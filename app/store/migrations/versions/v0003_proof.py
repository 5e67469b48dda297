"""Room for the digest by which terminal and centre prove that they hold the same rows."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    op.get_bind().exec_driver_sql("DROP TABLE bucket_sum")
