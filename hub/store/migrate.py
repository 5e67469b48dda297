"""Bringing the centre's tables up to date, from program code, on either database.

A migration *expands*: it adds what older programs need not know of, so that a process of the older
program goes on serving beside one of the newer until it is stopped. One that takes something away
says ``contracts = True``: programs older than it must not serve any more. How far back programs
may serve is written down beside the record, where an older one reads it.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import DBAPIError

from hub.store.bulk import upsert
from hub.store.engine import worth_retrying
from hub.store.tables import CENTRE
from record.problems import Problem

SERVES_FROM = "serves_from"
"""The oldest migration whose program may serve these tables."""
TRIES_MAX, TRY_AGAIN_S, GIVES_WAY_S = 20, 1.0, 3
MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 7_203_511
"""Any number that no other program on the same PostgreSQL uses for its advisory locks."""


@dataclass(frozen=True)
class Schema:
    """The shape that the tables have, against the one that this program makes."""

    found: str
    made: str
    serves: bool

    @property
    def outdated(self) -> bool:
        """Whether the tables are of a newer program than this one."""
        return self.found not in _revisions()

    @property
    def words(self) -> str:
        """How the two stand to each other."""
        if self.found == self.made:
            return f"{self.found}, as this program makes them"
        if not self.outdated:
            return f"{self.found}, older than this program ({self.made})"
        served = "which this one may still serve" if self.serves else "which this one cannot serve"
        return f"{self.found}, of a newer program, {served}"


def schema_of(connection: Connection) -> Schema:
    """What shape the tables have, and whether this program may serve them."""
    found = str(connection.scalar(text("SELECT version_num FROM alembic_version")))
    made = _revisions()[-1]
    if found in _revisions():
        return Schema(found, made, found == made)
    kept = select(CENTRE.c.value).where(CENTRE.c.key == SERVES_FROM)
    return Schema(found, made, connection.scalar(kept) in _revisions())


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(MIGRATIONS))


@cache
def _revisions() -> Sequence[str]:
    """Every migration of this program, the first one first."""
    return [script.revision for script in reversed(list(_scripts().walk_revisions()))]


def _serves_from() -> str:
    """The last migration that took something away, or the first of all."""
    contracting = [
        revision
        for revision in _revisions()
        if getattr(_scripts().get_revision(revision).module, "contracts", False)
    ]
    return [_revisions()[0], *contracting][-1]


def config_for(connection: Connection) -> Config:
    """Alembic's configuration for one connection; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def migrate(engine: Engine, revision: str = "head") -> None:
    """Upgrade to ``revision``. Of several processes that start together, one does the work.

    On PostgreSQL it waits for nobody's lock long, since everybody behind it would wait too: it
    gives way and tries again. Raises ``Problem`` when the tables were made by a newer program.
    """
    for tries in range(1, TRIES_MAX + 1):
        try:
            _migrate_once(engine, revision)
        except DBAPIError as error:
            if tries == TRIES_MAX or not worth_retrying(error):
                raise
            time.sleep(random.uniform(0, TRY_AGAIN_S))  # noqa: S311 (no secret)
        else:
            return


def _migrate_once(engine: Engine, revision: str) -> None:
    with engine.connect() as plain:
        connection = plain.execution_options(writing=True)
        if connection.dialect.name == "sqlite":
            # Inside a transaction the pragma does nothing, and with it on, a rebuilt table would
            # take its children with it.
            _set_foreign_keys(connection, on=False)
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
                connection.execute(text(f"SET LOCAL lock_timeout = '{GIVES_WAY_S}s'"))
            try:
                command.upgrade(config_for(connection), revision)
            except CommandError as error:
                raise Problem("centre_newer") from error
            if revision == "head":
                row = {"key": SERVES_FROM, "value": _serves_from()}
                upsert(connection, CENTRE, [row], ("value",))
        if connection.dialect.name == "sqlite":
            _set_foreign_keys(connection, on=True)


def _set_foreign_keys(connection: Connection, *, on: bool) -> None:
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")
