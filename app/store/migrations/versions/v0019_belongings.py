"""Property, contacts and visits, evacuation plans and adjustments.

What a program without them has passed over is found by the next proof, and fetched then.
"""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0019"
down_revision = "0018"

TABLES = (
    "peep",
    "adjustment",
    "contact",
    "contact_marker",
    "visit",
    "visit_outcome",
    "property_container",
    "container_seal",
    "container_move",
    "property_item",
    "cash_count",
    "property_signature",
)


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    for table in TABLES:
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
