"""Activities, who is allocated to them, appointments, and who attended.

What a program without them has passed over is found by the next proof, and fetched then.
"""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    for table in ("attendance", "appointment", "allocation", "activity"):
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
