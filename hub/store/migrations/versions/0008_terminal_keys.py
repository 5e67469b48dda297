"""Terminals sign with keys of their own instead of saying a token.

Revision ID: 0008
Revises: 0007

Terminals that are there already have no key, and must be enrolled again.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Put keys in the place of tokens."""
    with op.batch_alter_table("terminal") as terminal:
        terminal.drop_constraint("uq_terminal_token_sha256", type_="unique")
        terminal.drop_column("token_sha256")
        terminal.add_column(sa.Column("public_key", sa.String(64)))
        terminal.add_column(sa.Column("escrow", sa.LargeBinary()))
        terminal.create_unique_constraint("uq_terminal_public_key", ["public_key"])
    op.add_column("enrol_code", sa.Column("used_by", sa.String(36)))
    op.add_column("enrol_code", sa.Column("recovers", sa.String(36)))
    op.add_column("enrol_code", sa.Column("reason", sa.String(500)))
    op.create_table(
        "request_heard",
        sa.Column("key_id", sa.String(80), nullable=False),
        sa.Column("nonce", sa.String(24), nullable=False),
        sa.Column("until", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("key_id", "nonce", name="pk_request_heard"),
    )
    op.create_index("ix_request_heard_until", "request_heard", ["until"])


def downgrade() -> None:
    """Tokens cannot be had back: a terminal of the version before must be enrolled again."""
    op.drop_table("request_heard")
    for name in ("reason", "recovers", "used_by"):
        op.drop_column("enrol_code", name)
    with op.batch_alter_table("terminal") as terminal:
        terminal.drop_constraint("uq_terminal_public_key", type_="unique")
        terminal.drop_column("escrow")
        terminal.drop_column("public_key")
        terminal.add_column(sa.Column("token_sha256", sa.String(64)))
    op.execute("UPDATE terminal SET token_sha256 = id")
    with op.batch_alter_table("terminal") as terminal:
        terminal.alter_column("token_sha256", existing_type=sa.String(64), nullable=False)
        terminal.create_unique_constraint("uq_terminal_token_sha256", ["token_sha256"])
