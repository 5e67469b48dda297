"""What people are found by, filled from the people who are there already."""

from pathlib import Path

from alembic import op

from app.store import search
from app.store.migrations import script

revision = "0002"
down_revision = "0001"

_TABLES = ("search_vocabulary", "search_part", "search_word", "search_text")


def upgrade() -> None:
    connection = op.get_bind()
    script.run(connection, Path(__file__).with_suffix(".sql"))
    people = connection.exec_driver_sql("SELECT id FROM person").scalars().all()
    search.refresh(connection, people)


def downgrade() -> None:
    for table in _TABLES:
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
