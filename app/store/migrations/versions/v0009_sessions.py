"""Sessions: actions are sealed with their keys, and passwords open these."""

from pathlib import Path

from alembic import op

from app.store.migrations import script

revision = "0009"
down_revision = "0008"

_TRIGGER = """
CREATE TRIGGER outbox_is_never_rewritten
BEFORE UPDATE OF number, action_id, kind, staff_id, made_at, body ON outbox
BEGIN
    SELECT RAISE(ABORT, 'an action is never rewritten');
END
"""
_VERIFIER = """
CREATE TABLE verifier (
    staff_number VARCHAR(30) NOT NULL,
    staff_id VARCHAR(36) NOT NULL,
    surname VARCHAR(60) NOT NULL,
    forename VARCHAR(60) NOT NULL,
    role VARCHAR(24) NOT NULL,
    prison VARCHAR(24),
    password_hash VARCHAR(200) NOT NULL,
    remembered_at VARCHAR(24) NOT NULL,
    failures INTEGER NOT NULL,
    locked_until VARCHAR(24),
    CONSTRAINT pk_verifier PRIMARY KEY (staff_number)
)
"""
_COLUMNS = ("session_id", "prior", "link", "signature", "certificate")


def upgrade() -> None:
    script.run(op.get_bind(), Path(__file__).with_suffix(".sql"))


def downgrade() -> None:
    database = op.get_bind()
    for table in ("sign_in_guard", "verifier"):
        database.exec_driver_sql(f"DROP TABLE {table}")
    database.exec_driver_sql(_VERIFIER)
    database.exec_driver_sql("DROP TRIGGER outbox_is_never_rewritten")
    database.exec_driver_sql("DROP INDEX ix_outbox_session_id")
    for column in _COLUMNS:
        database.exec_driver_sql(f"ALTER TABLE outbox DROP COLUMN {column}")
    database.exec_driver_sql(_TRIGGER)
