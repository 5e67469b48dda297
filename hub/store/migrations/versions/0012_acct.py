"""ACCT plans, with their reviews, observations and care plan actions.

Revision ID: 0012
Revises: 0011
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TABLES = ("acct_action", "acct_observation", "acct_review", "acct")


def upgrade() -> None:
    """Add the tables."""
    _add_plan()
    _add_review()
    _add_observation()
    _add_action()


def _add_plan() -> None:
    op.create_table(
        "acct",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("custody_period_id", sa.String(36)),
        sa.Column("alert_id", sa.String(36), nullable=False),
        sa.Column("opened_at", sa.String(24), nullable=False),
        sa.Column("opened_by", sa.String(80)),
        sa.Column("concern", sa.Text(), nullable=False),
        sa.Column("triggers", sa.Text()),
        sa.Column("level", sa.String(24), nullable=False),
        sa.Column("conversations", sa.BigInteger(), nullable=False),
        sa.Column("immediate_action", sa.Text()),
        sa.Column("immediate_at", sa.String(24)),
        sa.Column("immediate_by", sa.String(80)),
        sa.Column("post_closure_on", sa.String(10)),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_acct"),
    )
    op.create_index("ix_acct_alert_id", "acct", ["alert_id"])
    op.create_index("ix_acct_person_id", "acct", ["person_id"])


def _add_review() -> None:
    op.create_table(
        "acct_review",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("acct_id", sa.String(36), nullable=False),
        sa.Column("reviewed_at", sa.String(24), nullable=False),
        sa.Column("attended", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("result", sa.String(24), nullable=False),
        sa.Column("level", sa.String(24), nullable=False),
        sa.Column("conversations", sa.BigInteger(), nullable=False),
        sa.Column("next_review_at", sa.String(24)),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_acct_review"),
    )
    op.create_index("ix_acct_review_acct_id", "acct_review", ["acct_id"])
    op.create_index("ix_acct_review_person_id", "acct_review", ["person_id"])


def _add_observation() -> None:
    op.create_table(
        "acct_observation",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("acct_id", sa.String(36), nullable=False),
        sa.Column("made_at", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("written_at", sa.String(24), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_acct_observation"),
    )
    op.create_index("ix_acct_observation_person_id", "acct_observation", ["person_id"])


def _add_action() -> None:
    op.create_table(
        "acct_action",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("acct_id", sa.String(36), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("who", sa.String(80)),
        sa.Column("due_on", sa.String(10)),
        sa.Column("done_on", sa.String(10)),
        sa.Column("done_by", sa.String(80)),
        sa.Column("added_by", sa.String(80)),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_acct_action"),
    )
    op.create_index("ix_acct_action_person_id", "acct_action", ["person_id"])


def downgrade() -> None:
    """Take them away again."""
    for table in _TABLES:
        op.drop_table(table)
