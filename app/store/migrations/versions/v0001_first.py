"""The record's tables and the replica's own, as they were at first."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0001"
down_revision = None


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    connection = op.get_bind()
    found = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
        " AND name NOT LIKE 'sqlite_%'"
    )
    for (name,) in found.all():
        connection.exec_driver_sql(f'DROP TABLE "{name}"')
