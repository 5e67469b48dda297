"""Leaving a prison: when somebody is due back, where they are bound for, the list gone through."""

from alembic import op

revision = "0024"
down_revision = "0023"

_COLUMNS = {
    "custody_period": (("due_back_at", "VARCHAR(24)"), ("bound_for", "VARCHAR(24)")),
    "movement": (
        ("escort_names", "VARCHAR(160)"),
        ("conditions", "TEXT"),
        ("due_back_at", "VARCHAR(24)"),
    ),
    "person": (("died_at", "VARCHAR(24)"),),
}
_TABLE = """
CREATE TABLE leaving_step (
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(36),
    custody_period_id VARCHAR(36),
    step VARCHAR(24),
    result VARCHAR(24),
    comment TEXT,
    staff_id VARCHAR(36),
    staff_name VARCHAR(80),
    written_at VARCHAR(24),
    CONSTRAINT pk_leaving_step PRIMARY KEY (id)
)
"""


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    for table, columns in _COLUMNS.items():
        for name, kind in columns:
            run(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
    run(_TABLE)
    run("CREATE INDEX ix_leaving_step_person_id ON leaving_step (person_id)")


def downgrade() -> None:
    run = op.get_bind().exec_driver_sql
    run("DROP TABLE leaving_step")
    for table, columns in _COLUMNS.items():
        for name, _ in columns:
            run(f"ALTER TABLE {table} DROP COLUMN {name}")
