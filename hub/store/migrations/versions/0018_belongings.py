"""Property, contacts and visits, evacuation plans and adjustments.

Revision ID: 0018
Revises: 0017
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision: str | None = "0017"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

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
    """Add the tables."""
    _property()
    _contacts()
    _needs()


def downgrade() -> None:
    """Take them away again."""
    for table in TABLES:
        op.drop_table(table)


def _merging() -> tuple[sa.Column[object], ...]:
    """What merging needs to know about a row."""
    return (
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
    )


def _needs() -> None:
    op.create_table(
        "peep",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("help", sa.Text(), nullable=False),
        sa.Column("helpers", sa.BigInteger(), nullable=False),
        sa.Column("equipment", sa.JSON()),
        sa.Column("refuge", sa.String(120)),
        sa.Column("reviewed_on", sa.String(10), nullable=False),
        sa.Column("review_on", sa.String(10)),
        sa.Column("opened_by", sa.String(80)),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("ended_on", sa.String(10)),
        sa.Column("ended_reason", sa.Text()),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_peep"),
    )
    op.create_index("ix_peep_person_id", "peep", ["person_id"])
    op.create_table(
        "adjustment",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("need", sa.String(24)),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=False),
        sa.Column("reviewed_on", sa.String(10)),
        sa.Column("opened_by", sa.String(80)),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("ended_on", sa.String(10)),
        sa.Column("ended_reason", sa.Text()),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_adjustment"),
    )
    op.create_index("ix_adjustment_person_id", "adjustment", ["person_id"])


def _contacts() -> None:
    op.create_table(
        "contact",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("surname", sa.String(60), nullable=False),
        sa.Column("forename", sa.String(60)),
        sa.Column("relation", sa.String(24), nullable=False),
        sa.Column("date_of_birth", sa.String(10)),
        sa.Column("next_of_kin", sa.Boolean()),
        sa.Column("emergency", sa.Boolean()),
        sa.Column("phones", sa.String(120)),
        sa.Column("address", sa.Text()),
        sa.Column("comment", sa.Text()),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("added_by", sa.String(80)),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
    )
    op.create_index("ix_contact_person_id", "contact", ["person_id"])
    op.create_table(
        "contact_marker",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("contact_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=False),
        sa.Column("opened_by", sa.String(80)),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("ended_on", sa.String(10)),
        sa.Column("ended_reason", sa.Text()),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_contact_marker"),
    )
    op.create_index("ix_contact_marker_person_id", "contact_marker", ["person_id"])
    _visits()


def _visits() -> None:
    op.create_table(
        "visit",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("starts_at", sa.String(24), nullable=False),
        sa.Column("ends_at", sa.String(24)),
        sa.Column("place", sa.String(60)),
        sa.Column("visitors", sa.JSON()),
        sa.Column("others", sa.String(200)),
        sa.Column("comment", sa.Text()),
        sa.Column("booked_by", sa.String(80)),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("cancelled_why", sa.Text()),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_visit"),
    )
    op.create_index("ix_visit_person_id", "visit", ["person_id"])
    op.create_table(
        "visit_outcome",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("visit_id", sa.String(36), nullable=False),
        sa.Column("outcome", sa.String(24), nullable=False),
        sa.Column("happened_at", sa.String(24), nullable=False),
        sa.Column("comment", sa.Text()),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_visit_outcome"),
    )
    op.create_index("ix_visit_outcome_person_id", "visit_outcome", ["person_id"])


def _property() -> None:
    _containers()
    op.create_table(
        "property_item",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("description", sa.String(120), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("look", sa.String(80)),
        sa.Column("value_pence", sa.BigInteger()),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("container_id", sa.String(36)),
        sa.Column("placed_at", sa.String(24)),
        sa.Column("placed_by", sa.String(80)),
        sa.Column("placed_why", sa.Text()),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_property_item"),
    )
    op.create_index("ix_property_item_person_id", "property_item", ["person_id"])
    op.create_table(
        "cash_count",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("pence", sa.BigInteger(), nullable=False),
        sa.Column("comment", sa.Text()),
        sa.Column("second_id", sa.String(36), nullable=False),
        sa.Column("second_name", sa.String(80), nullable=False),
        sa.Column("counted_at", sa.String(24), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_cash_count"),
    )
    op.create_index("ix_cash_count_person_id", "cash_count", ["person_id"])
    op.create_table(
        "property_signature",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("seal_id", sa.String(36)),
        sa.Column("cash_id", sa.String(36)),
        sa.Column("signed_at", sa.String(24), nullable=False),
        sa.Column("staff_id", sa.String(36), nullable=False),
        sa.Column("staff_name", sa.String(80), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_property_signature"),
    )
    op.create_index("ix_property_signature_cash_id", "property_signature", ["cash_id"])
    op.create_index("ix_property_signature_person_id", "property_signature", ["person_id"])
    op.create_index("ix_property_signature_seal_id", "property_signature", ["seal_id"])


def _containers() -> None:
    op.create_table(
        "property_container",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("opened_at", sa.String(24), nullable=False),
        sa.Column("opened_by", sa.String(80)),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_property_container"),
    )
    op.create_index("ix_property_container_person_id", "property_container", ["person_id"])
    op.create_table(
        "container_seal",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("container_id", sa.String(36), nullable=False),
        sa.Column("number", sa.String(30), nullable=False),
        sa.Column("why", sa.String(24), nullable=False),
        sa.Column("comment", sa.Text()),
        sa.Column("second_id", sa.String(36)),
        sa.Column("second_name", sa.String(80)),
        sa.Column("sealed_at", sa.String(24), nullable=False),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_container_seal"),
    )
    op.create_index("ix_container_seal_container_id", "container_seal", ["container_id"])
    op.create_index("ix_container_seal_number", "container_seal", ["number"])
    op.create_index("ix_container_seal_person_id", "container_seal", ["person_id"])
    op.create_table(
        "container_move",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("container_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("place", sa.String(60)),
        sa.Column("comment", sa.Text()),
        sa.Column("moved_at", sa.String(24), nullable=False),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_container_move"),
    )
    op.create_index("ix_container_move_container_id", "container_move", ["container_id"])
    op.create_index("ix_container_move_person_id", "container_move", ["person_id"])
