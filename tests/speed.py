"""What makes the tests quicker without changing what they try.

A program opens one database and keeps it open. Tests open thousands, one after the other, and each
new engine would compile every statement of the product again: a third of the time of a journey. So
the engines of one kind share what was compiled. Each new database would go through every migration
that there ever was: a third more. So those are made once, and copied. What was imported before the
first test stays to the end, so the collector of garbage need not look at it each time.
"""

from __future__ import annotations

import gc
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Dialect, Engine
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.util import LRUCache

STATEMENTS_MAX = 5000

KEY = "5a" * 32
"""Of the replicas that tests make without a centre to enrol with; they alone are copied."""


def share_compiled_statements() -> None:
    """Let every engine of the same driver and the same server use one cache of statements.

    Alembic describes its own table anew for every move, so nothing that it compiled for it is ever
    asked for again, and all of it would be kept: of a worker's 1.4 GB, that was most.
    """
    compile_with_cache: Any = ClauseElement._compile_w_cache
    known: dict[object, tuple[Dialect, LRUCache[Any, Any]]] = {}

    def shared(self: ClauseElement, dialect: Any, *, compiled_cache: Any, **words: Any) -> Any:
        if compiled_cache is not None and _can_be_asked_again(self):
            kind = type(dialect), dialect.dbapi, dialect.server_version_info
            fresh = dialect, LRUCache(STATEMENTS_MAX)
            dialect, compiled_cache = known.setdefault(kind, fresh)
        return compile_with_cache(self, dialect, compiled_cache=compiled_cache, **words)

    ClauseElement._compile_w_cache = shared  # type: ignore[method-assign]


def _can_be_asked_again(statement: ClauseElement) -> bool:
    """Whether it is not about alembic's table, as a change of it or as a look at it."""
    about = getattr(statement, "table", None)
    if about is None:
        about = next(iter(getattr(statement, "_raw_columns", ())), None)
        about = getattr(about, "table", about)
    return getattr(about, "name", None) != "alembic_version"


def copy_new_databases() -> None:
    """Give a replica or a SQLite centre that is made anew the tables that were made first.

    Only a file with nothing in it yet is filled so. What migrations do to a record is tried in
    tests/store/test_schema.py, tests/hub/test_migrating.py and tests/journeys/test_schemas.py, and
    replicas that are enrolled have keys of their own, so they are made in full.
    """
    from app.store import shape
    from hub.store import store

    is_current, migrate = shape.is_current, store.migrate

    def filled_is_current(path: Path, key: str) -> bool:
        if key == KEY and not path.stat().st_size:
            path.write_bytes(_new_replica())
        return is_current(path, key)

    def migrate_filled(engine: Engine) -> None:
        file = engine.url.database
        if engine.dialect.name == "sqlite" and file and not Path(file).stat().st_size:
            Path(file).write_bytes(_new_centre())
        else:
            migrate(engine)

    shape.is_current = filled_is_current
    store.migrate = migrate_filled


@cache
def _new_replica() -> bytes:
    from app.store import schema

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "replica"
        schema.move(file, KEY)
        return file.read_bytes()


@cache
def _new_centre() -> bytes:
    from hub.store.engine import FILE_NAME, make_engine, url_of
    from hub.store.migrate import migrate

    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(url_of(folder))
        migrate(engine)
        engine.dispose()
        return (Path(folder) / FILE_NAME).read_bytes()


def spare_the_collector() -> None:
    """Set aside what lives to the end; collect the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
