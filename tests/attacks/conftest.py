"""Attacks are tried on the small prison, its centre in SQLite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from tests.hub.line import Line
from tests.hub.seat import Seat
from tests.simulation.estate import OTHER, both_prisons
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
def so(hub: Hub, test_clock: TestClock) -> Seat:
    """A supervising officer of the first of two prisons, that which Smith is in."""
    place_rows(hub.store, both_prisons(), source="test", clock=test_clock)
    hub.enrol(hub.new_enrol_code(OTHER, "wing"), "Somebody who can be asked")
    return Seat.enrolled(hub, test_clock, "SO", "Q3SO")


@pytest.fixture
def far(hub: Hub, so: Seat, test_clock: TestClock) -> Seat:
    """A supervising officer of the other prison."""
    return Seat.enrolled(hub, test_clock, "Far", "M2SO", OTHER)


@pytest.fixture
def reception(hub: Hub, so: Seat, test_clock: TestClock) -> Seat:
    """The first prison's reception, which holds the national index."""
    return Seat.enrolled(hub, test_clock, "Reception", "Q3SO", profile="reception")


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
