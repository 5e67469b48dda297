"""Incidents, use of force, and what goes with the people who were part of them.

Revision ID: 0015
Revises: 0014
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

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
    """Add the tables."""
    _involvement()
    _incident()
    _incident_person()
    _incident_staff()
    _incident_told()
    _incident_answer()
    _incident_addition()
    _use_of_force()
    _force_staff()
    _force_examination()
    _force_review()
    _force_statement()


def downgrade() -> None:
    """Take them away again."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _create(name: str, columns: tuple[sa.Column[object], ...], looked_up: tuple[str, ...]) -> None:
    """A table of records, with what merging needs to know about a row."""
    op.create_table(
        name,
        sa.Column("id", sa.String(36), nullable=False),
        *columns,
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in looked_up:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _involvement() -> None:
    _create(
        "involvement",
        (
            sa.Column("person_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("incident_id", sa.String(36)),
            sa.Column("use_of_force_id", sa.String(36)),
            sa.Column("kind", sa.String(24)),
            sa.Column("part", sa.String(24)),
            sa.Column("happened_at", sa.String(24), nullable=False),
            sa.Column("injured", sa.Boolean()),
        ),
        ("person_id",),
    )


def _incident() -> None:
    _create(
        "incident",
        (
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("kind", sa.String(24), nullable=False),
            sa.Column("happened_at", sa.String(24), nullable=False),
            sa.Column("location_id", sa.String(36)),
            sa.Column("place", sa.String(80)),
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
            sa.Column("status", sa.String(24), nullable=False),
            sa.Column("duplicate_of_id", sa.String(36)),
            sa.Column("status_reason", sa.Text()),
            sa.Column("status_by", sa.String(80)),
            sa.Column("status_at", sa.String(24)),
        ),
        (),
    )


def _incident_person() -> None:
    _create(
        "incident_person",
        (
            sa.Column("incident_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("person_id", sa.String(36), nullable=False),
            sa.Column("person_name", sa.String(160), nullable=False),
            sa.Column("prison_number", sa.String(7)),
            sa.Column("part", sa.String(24), nullable=False),
            sa.Column("outcome", sa.String(24)),
            sa.Column("injury", sa.Text()),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        ("person_id",),
    )


def _incident_staff() -> None:
    _create(
        "incident_staff",
        (
            sa.Column("incident_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("member_id", sa.String(36)),
            sa.Column("name", sa.String(80), nullable=False),
            sa.Column("part", sa.String(24), nullable=False),
            sa.Column("injury", sa.Text()),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        (),
    )


def _incident_told() -> None:
    _create(
        "incident_told",
        (
            sa.Column("incident_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("whom", sa.String(24), nullable=False),
            sa.Column("told_at", sa.String(24), nullable=False),
            sa.Column("said", sa.String(300)),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        (),
    )


def _incident_answer() -> None:
    _create(
        "incident_answer",
        (
            sa.Column("incident_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("question", sa.String(24), nullable=False),
            sa.Column("answer", sa.String(300), nullable=False),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        (),
    )


def _incident_addition() -> None:
    _create(
        "incident_addition",
        (
            sa.Column("incident_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        (),
    )


def _use_of_force() -> None:
    _create(
        "use_of_force",
        (
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("person_id", sa.String(36), nullable=False),
            sa.Column("person_name", sa.String(160), nullable=False),
            sa.Column("prison_number", sa.String(7)),
            sa.Column("incident_id", sa.String(36)),
            sa.Column("happened_at", sa.String(24), nullable=False),
            sa.Column("location_id", sa.String(36)),
            sa.Column("place", sa.String(80)),
            sa.Column("planned", sa.Boolean(), nullable=False),
            sa.Column("reason", sa.String(24), nullable=False),
            sa.Column("tried", sa.Text(), nullable=False),
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("in_charge_id", sa.String(36)),
            sa.Column("in_charge_name", sa.String(80), nullable=False),
            sa.Column("techniques", sa.JSON()),
            sa.Column("restraints", sa.JSON()),
            sa.Column("equipment", sa.JSON()),
            sa.Column("injury", sa.Text()),
            sa.Column("camera", sa.String(24), nullable=False),
            sa.Column("footage", sa.String(80)),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        ("person_id",),
    )


def _force_staff() -> None:
    _create(
        "force_staff",
        (
            sa.Column("use_of_force_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("person_id", sa.String(36), nullable=False),
            sa.Column("member_id", sa.String(36)),
            sa.Column("name", sa.String(80), nullable=False),
            sa.Column("part", sa.String(24), nullable=False),
            sa.Column("injury", sa.Text()),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        ("person_id", "use_of_force_id"),
    )


def _force_examination() -> None:
    _create(
        "force_examination",
        (
            sa.Column("use_of_force_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("person_id", sa.String(36), nullable=False),
            sa.Column("seen_at", sa.String(24), nullable=False),
            sa.Column("seen_by", sa.String(80), nullable=False),
            sa.Column("result", sa.String(24), nullable=False),
            sa.Column("injury", sa.Text()),
            sa.Column("treatment", sa.Text()),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        ("person_id",),
    )


def _force_review() -> None:
    _create(
        "force_review",
        (
            sa.Column("use_of_force_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("person_id", sa.String(36), nullable=False),
            sa.Column("outcome", sa.String(24), nullable=False),
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        ("person_id",),
    )


def _force_statement() -> None:
    _create(
        "force_statement",
        (
            sa.Column("use_of_force_id", sa.String(36), nullable=False),
            sa.Column("prison", sa.String(24), nullable=False),
            sa.Column("person_id", sa.String(36), nullable=False),
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("staff_id", sa.String(36), nullable=False),
            sa.Column("staff_name", sa.String(80), nullable=False),
            sa.Column("written_at", sa.String(24), nullable=False),
        ),
        ("person_id", "use_of_force_id"),
    )
