"""Attacks are tried on the small prison, its centre in SQLite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.service import Hub
from tests.world.clock import TestClock
from tests.world.fixtures import test_clock, world

__all__ = ["test_clock", "world"]


@pytest.fixture
def hub(tmp_path: Path, test_clock: TestClock) -> Iterator[Hub]:
    """An empty centre."""
    hub = Hub.create(tmp_path / "hub", test_clock)
    yield hub
    hub.close()
