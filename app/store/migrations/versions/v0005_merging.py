"""Two records of one person are merged, and proposed to be."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    connection = op.get_bind()
    connection.exec_driver_sql("DROP TABLE possible_match")
    connection.exec_driver_sql("DROP INDEX ix_person_merged_into_id")
    connection.exec_driver_sql("ALTER TABLE person DROP COLUMN merged_at")
    connection.exec_driver_sql("ALTER TABLE person DROP COLUMN merged_into_id")
