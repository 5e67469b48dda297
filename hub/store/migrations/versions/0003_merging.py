"""Two records of one person are merged, and proposed to be.

Revision ID: 0003
Revises: 0002

The digests stay as they are: what is empty in a row does not count in its hash.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_LOOKED_UP = (
    ("person", "merged_into_id"),
    ("person", "prison_number"),
    ("person", "date_of_birth"),
    ("identifier", "value"),
)


def upgrade() -> None:
    """Add the columns, the table, and what people who may be one are found by."""
    op.add_column("person", sa.Column("merged_into_id", sa.String(36)))
    op.add_column("person", sa.Column("merged_at", sa.String(24)))
    op.create_table(
        "possible_match",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36)),
        sa.Column("prison", sa.String(24)),
        sa.Column("action_id", sa.String(36), nullable=False),
        sa.Column("action_kind", sa.String(40), nullable=False),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("staff_name", sa.String(80)),
        sa.Column("terminal", sa.String(60)),
        sa.Column("happened_at", sa.String(24), nullable=False),
        sa.Column("raised_at", sa.String(24), nullable=False),
        sa.Column("other_person_id", sa.String(36), nullable=False),
        sa.Column("grounds", sa.JSON(), nullable=False),
        sa.Column("sides", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("choice", sa.String(24)),
        sa.Column("settled_reason", sa.Text()),
        sa.Column("settled_by", sa.String(80)),
        sa.Column("settled_at", sa.String(24)),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("stamps", sa.JSON(), nullable=False),
        sa.Column("placed", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_possible_match"),
    )
    for name in ("person_id", "other_person_id"):
        op.create_index(f"ix_possible_match_{name}", "possible_match", [name])
    for table, name in _LOOKED_UP:
        op.create_index(f"ix_{table}_{name}", table, [name])


def downgrade() -> None:
    """Take them away again."""
    for table, name in reversed(_LOOKED_UP):
        op.drop_index(f"ix_{table}_{name}", table)
    op.drop_table("possible_match")
    op.drop_column("person", "merged_at")
    op.drop_column("person", "merged_into_id")
