"""Photographs, and room for their pictures: those to be sent, those that came, those on their way.

What a program without photographs has passed over is found by the next proof, and fetched then.
"""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0006"
down_revision = "0005"

_TABLES = ("attachment_piece", "attachment", "photograph")


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    for table in _TABLES:
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
