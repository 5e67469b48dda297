"""By what authority somebody is held, the questions of reception, and how an intake goes."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0023"
down_revision = "0022"

_TABLES = ("warrant", "reception_screen", "intake")


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    for table in _TABLES:
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
