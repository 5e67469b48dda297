"""A record may be restricted: whoever opens it says why."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.get_bind().exec_driver_sql("ALTER TABLE person ADD COLUMN restricted BOOLEAN")


def downgrade() -> None:
    op.get_bind().exec_driver_sql("ALTER TABLE person DROP COLUMN restricted")
