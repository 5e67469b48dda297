"""The audit trail goes to the centre, and is dropped here once it is there."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0007"
down_revision = "0006"

_NEVER = """
CREATE TRIGGER audit_is_never_dropped
BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never dropped');
END
"""


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    op.get_bind().exec_driver_sql("DROP TRIGGER audit_is_never_dropped")
    op.get_bind().exec_driver_sql(_NEVER)
