"""Attacks are tried on the small prison, its centre in SQLite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from tests.hub.line import Line
from tests.world.clock import TestClock
from tests.world.fixtures import test_clock, world
from tests.world.prison import small_prison

__all__ = ["test_clock", "world"]


@pytest.fixture
def hub(tmp_path: Path, test_clock: TestClock) -> Iterator[Hub]:
    """An empty centre."""
    hub = Hub.create(tmp_path / "hub", test_clock)
    yield hub
    hub.close()


@pytest.fixture
def small_hub(tmp_path: Path, test_clock: TestClock) -> Iterator[Hub]:
    """A centre with the small prison in it, and nobody enrolled."""
    hub = Hub.create(tmp_path / "small", test_clock)
    place_rows(hub.store, small_prison(), source="test", clock=test_clock)
    yield hub
    hub.close()


@pytest.fixture
def served(small_hub: Hub) -> Iterator[ServedHub]:
    """That centre, served."""
    with ServedHub(small_hub) as served:
        yield served


@pytest.fixture
def line(small_hub: Hub, served: ServedHub) -> Iterator[Line]:
    """The line of a terminal of its own to it."""
    line = Line(small_hub, served.url)
    yield line
    line.http.close()
