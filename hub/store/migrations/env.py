"""Runs migrations on the connection that ``hub.store.migrate`` hands in."""

from alembic import context
from sqlalchemy import Connection

from hub.store.tables import METADATA


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,
    )
    context.run_migrations()


_run(context.config.attributes["connection"])
