"""Who assessed a cell-sharing risk, why, and in place of what; reviews of non-associations."""

from alembic import op

revision = "0017"
down_revision = "0016"

_COLUMNS = {
    "assessment": (
        ("reasons", "JSON"),
        ("replaces", "JSON"),
        ("staff_id", "VARCHAR(36)"),
        ("written_at", "VARCHAR(24)"),
    ),
    "non_association": (("review_on", "VARCHAR(10)"), ("opened_by", "VARCHAR(80)")),
}


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    for table, columns in _COLUMNS.items():
        for name, kind in columns:
            run(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
    run("UPDATE assessment SET reasons = '[]'")


def downgrade() -> None:
    for table, columns in _COLUMNS.items():
        for name, _ in columns:
            op.get_bind().exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {name}")
