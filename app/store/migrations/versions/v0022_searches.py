"""The search that came before each admission."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    op.get_bind().exec_driver_sql("DROP TABLE admission_search")
