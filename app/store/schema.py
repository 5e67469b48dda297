"""Moves a replica to the shape that this program knows, or back, whole or not at all.

A replica that a newer program has shaped is refused and left as it is. Before a move the outbox is
copied inside the encrypted file, because it holds what nobody else has.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from app.store.engine import open_engine, reading, writing
from record.problems import Problem

_FOLDER = Path(__file__).with_name("migrations")


def configuration() -> Config:
    """Alembic's configuration: the moves beside this file, and nothing in an ini file."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.set_main_option("path_separator", "newline")
    return config


def move(path: Path, key: str, to: str = "head", config: Config | None = None) -> None:
    """Bring the replica in the file to a revision, in one transaction. Raises ``Problem``."""
    config = config or configuration()
    engine = open_engine(path, key, foreign_keys=False)
    try:
        with reading(engine) as connection:
            now = MigrationContext.configure(connection).get_current_revision()
        script = ScriptDirectory.from_config(config)
        if now is not None and now not in {step.revision for step in script.walk_revisions()}:
            raise Problem("replica_newer")
        if now == (script.get_current_head() if to == "head" else to):
            return
        with writing(engine) as connection:
            _move(connection, config, now, to)
    finally:
        engine.dispose()


def _move(connection: Connection, config: Config, now: str | None, to: str) -> None:
    if now is not None:
        _copy_outbox(connection)
    config.attributes["connection"] = connection
    if to == "base" or (now is not None and to < now):
        command.downgrade(config, to)
    else:
        command.upgrade(config, to)
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the move to {to} would leave {len(broken)} rows without their parent")


def _copy_outbox(connection: Connection) -> None:
    """Keep the outbox as it was before the move, in place of the copy before the last one."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS outbox_before_move")
    connection.exec_driver_sql("CREATE TABLE outbox_before_move AS SELECT * FROM outbox")
