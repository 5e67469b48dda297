"""Incentives and adjudications.

Revision ID: 0019
Revises: 0018
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision: str | None = "0018"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TABLES = ("adjudication_award", "adjudication_hearing", "adjudication")
_COLUMNS = ("written_at", "staff_id", "review_on", "level_before")


def upgrade() -> None:
    """Add the columns of reviews, and the tables."""
    for name, length in (("level_before", 24), ("review_on", 10)):
        op.add_column("incentive_review", sa.Column(name, sa.String(length)))
    for name, length in (("staff_id", 36), ("written_at", 24)):
        op.add_column("incentive_review", sa.Column(name, sa.String(length)))
    _add_charges()
    _add_hearings()
    _add_awards()


def _add_charges() -> None:
    op.create_table(
        "adjudication",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("paragraph", sa.String(24), nullable=False),
        sa.Column("happened_at", sa.String(24), nullable=False),
        sa.Column("discovered_at", sa.String(24), nullable=False),
        sa.Column("place", sa.String(120), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text()),
        sa.Column("witnesses", sa.Text()),
        sa.Column("others", sa.Text()),
        sa.Column("reporting_officer", sa.String(80), nullable=False),
        sa.Column("late_reason", sa.Text()),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_adjudication"),
    )
    op.create_index("ix_adjudication_person_id", "adjudication", ["person_id"])


def _add_hearings() -> None:
    op.create_table(
        "adjudication_hearing",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("adjudication_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("held_at", sa.String(24), nullable=False),
        sa.Column("sitting", sa.String(24), nullable=False),
        sa.Column("adjudicator", sa.String(80), nullable=False),
        sa.Column("present", sa.Text()),
        sa.Column("plea", sa.String(24)),
        sa.Column("said", sa.Text()),
        sa.Column("outcome", sa.String(24), nullable=False),
        sa.Column("outcome_reason", sa.Text()),
        sa.Column("next_at", sa.String(24)),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_adjudication_hearing"),
    )
    op.create_index(
        "ix_adjudication_hearing_adjudication_id", "adjudication_hearing", ["adjudication_id"]
    )
    op.create_index("ix_adjudication_hearing_person_id", "adjudication_hearing", ["person_id"])


def _add_awards() -> None:
    op.create_table(
        "adjudication_award",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("adjudication_id", sa.String(36), nullable=False),
        sa.Column("hearing_id", sa.String(36), nullable=False),
        sa.Column("prison", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("days", sa.BigInteger()),
        sa.Column("percentage", sa.BigInteger()),
        sa.Column("details", sa.String(200)),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("starts_on", sa.String(10), nullable=False),
        sa.Column("suspended_until", sa.String(10)),
        sa.Column("decided_reason", sa.Text()),
        sa.Column("decided_by", sa.String(80)),
        sa.Column("decided_at", sa.String(24)),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        *_merging(),
        sa.PrimaryKeyConstraint("id", name="pk_adjudication_award"),
    )
    op.create_index("ix_adjudication_award_person_id", "adjudication_award", ["person_id"])


def downgrade() -> None:
    """Take them away again."""
    for table in _TABLES:
        op.drop_table(table)
    for column in _COLUMNS:
        op.drop_column("incentive_review", column)


def _merging() -> tuple[sa.Column[object], ...]:
    """What merging needs to know about a row."""
    return (
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
    )
