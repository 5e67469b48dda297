"""Bringing the centre's tables up to date, from program code, on either database."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, text

from record.problems import Problem

MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 7_203_511
"""Any number that no other program on the same PostgreSQL uses for its advisory locks."""


def config_for(connection: Connection) -> Config:
    """Alembic's configuration for one connection; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def migrate(engine: Engine, revision: str = "head") -> None:
    """Upgrade to ``revision``. Of several processes that start together, one does the work.

    Raises ``Problem`` when the tables were made by a newer program.
    """
    with engine.connect() as plain:
        connection = plain.execution_options(writing=True)
        if connection.dialect.name == "sqlite":
            # Inside a transaction the pragma does nothing, and with it on, a rebuilt table would
            # take its children with it.
            _set_foreign_keys(connection, on=False)
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            try:
                command.upgrade(config_for(connection), revision)
            except CommandError as error:
                raise Problem("centre_newer") from error
        if connection.dialect.name == "sqlite":
            _set_foreign_keys(connection, on=True)


def _set_foreign_keys(connection: Connection, *, on: bool) -> None:
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")
