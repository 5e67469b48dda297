"""The link is tried over real HTTP, against a centre that listens on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sync.enrol import enrol
from app.terminal import Terminal
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from record.moments import SystemClock
from tests.world.prison import PRISON, small_prison
from tests.world.sessions import leave_adeyemi


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    """A centre with the small prison in it."""
    hub = Hub.create(tmp_path / "hub")
    place_rows(hub.store, small_prison(), source="test")
    yield hub
    hub.close()


@pytest.fixture
def served(hub: Hub) -> Iterator[ServedHub]:
    """The centre, listening."""
    with ServedHub(hub) as served:
        yield served


@pytest.fixture
def terminal(hub: Hub, served: ServedHub, tmp_path: Path) -> Iterator[Terminal]:
    """A terminal enrolled over HTTP, not yet loaded."""
    folder = tmp_path / "terminal"
    code = hub.new_enrol_code(PRISON, "wing")
    enrol(folder, served.url, code, name="A1", vault_kind="file", clock=SystemClock())
    terminal = Terminal.open(folder)
    leave_adeyemi(hub, terminal.home.terminal_id, folder)
    yield terminal
    terminal.close()
