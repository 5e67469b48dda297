"""The national index, and what everybody is recognised by, filled from who is here already.

The digests are counted anew: there is one of each stream from now on.
"""

from pathlib import Path

from alembic import op

from app.store import known
from app.store.migrations import script

revision = "0021"
down_revision = "0020"

_ONE_DIGEST = (
    "CREATE TABLE bucket_sum (bucket INTEGER NOT NULL, sum BLOB NOT NULL,"
    " CONSTRAINT pk_bucket_sum PRIMARY KEY (bucket))"
)


def upgrade() -> None:
    connection = op.get_bind()
    script.run(connection, Path(__file__).with_suffix(".sql"))
    people = connection.exec_driver_sql("SELECT id FROM person").scalars().all()
    known.refresh(connection, people)


def downgrade() -> None:
    connection = op.get_bind()
    for table in ("search_key", "search_line", "known_person", "bucket_sum"):
        connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(_ONE_DIGEST)
    connection.exec_driver_sql("DELETE FROM cursor WHERE stream = 'index'")
