"""Incidents, use of force, and what goes with the people who were part of them.

What a program without them has passed over is found by the next proof, and fetched then.
"""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0016"
down_revision = "0015"

_TABLES = (
    "involvement",
    "incident",
    "incident_person",
    "incident_staff",
    "incident_told",
    "incident_answer",
    "incident_addition",
    "use_of_force",
    "force_staff",
    "force_examination",
    "force_review",
    "force_statement",
)


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
