"""A fresh encrypted replica for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.replica import Replica
from tests.store import building


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Replica]:
    made = building.a_replica(tmp_path / "home")
    yield made
    made.close()
