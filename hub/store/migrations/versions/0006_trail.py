"""The audit trails: those of the terminals, and the centre's own.

Revision ID: 0006
Revises: 0005
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Make room for trails, their lines, and where they did not fit together."""
    op.create_table(
        "audit_trail",
        sa.Column("terminal_id", sa.String(36), nullable=False),
        sa.Column("trail", sa.String(200), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("heard_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("terminal_id", "trail", name="pk_audit_trail"),
    )
    op.create_table(
        "audit_line",
        sa.Column("terminal_id", sa.String(36), nullable=False),
        sa.Column("trail", sa.String(200), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("deed", sa.String(40), nullable=False),
        sa.Column("person_id", sa.String(36)),
        sa.Column("details", sa.JSON()),
        sa.Column("received_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("terminal_id", "trail", "number", "hash", name="pk_audit_line"),
    )
    op.create_index("ix_audit_line_person_id_at", "audit_line", ["person_id", "at"])
    op.create_index("ix_audit_line_staff_id_at", "audit_line", ["staff_id", "at"])
    op.create_table(
        "audit_break",
        sa.Column("terminal_id", sa.String(36), nullable=False),
        sa.Column("trail", sa.String(200), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("noted_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("terminal_id", "trail", "number", "kind", name="pk_audit_break"),
    )


def downgrade() -> None:
    """Take them away again."""
    op.drop_table("audit_break")
    op.drop_table("audit_line")
    op.drop_table("audit_trail")
