"""From which incident a charge follows."""

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    run("ALTER TABLE adjudication ADD COLUMN incident_id VARCHAR(36)")
    run("CREATE INDEX ix_adjudication_incident_id ON adjudication (incident_id)")


def downgrade() -> None:
    run = op.get_bind().exec_driver_sql
    run("DROP INDEX ix_adjudication_incident_id")
    run("ALTER TABLE adjudication DROP COLUMN incident_id")
