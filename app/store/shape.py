"""Whether a replica has the shape that this program knows, told without the tools that change it.

Those take a third of a second to load and are needed once a release; this is asked at every start.
"""

from __future__ import annotations

from pathlib import Path

from app.store.engine import open_engine, reading

_VERSIONS = Path(__file__).with_name("migrations") / "versions"


def newest() -> str:
    """The revision that this program knows last, by the names of its moves (``v0002_search``)."""
    return max(file.stem[1:].partition("_")[0] for file in _VERSIONS.glob("v*.py"))


def is_current(path: Path, key: str) -> bool:
    """Whether the replica in the file needs no move. Raises ``Problem`` when it cannot be read."""
    engine = open_engine(path, key)
    try:
        with reading(engine) as connection:
            kept = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
            if connection.exec_driver_sql(kept).first() is None:
                return False
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
            return found.scalars().all() == [newest()]
    finally:
        engine.dispose()
