"""The shapes that the replica has had, one step a file (alembic)."""
