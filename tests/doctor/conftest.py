"""Terminals are looked over with their centre listening; one is enrolled, and tests copy it."""

from __future__ import annotations

import shutil
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


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A centre with the small prison in it."""
    hub = Hub.create(tmp_path_factory.mktemp("hub"))
    place_rows(hub.store, small_prison(), source="test")
    yield hub
    hub.close()


@pytest.fixture(scope="module")
def served(hub: Hub) -> Iterator[ServedHub]:
    """That centre, listening."""
    with ServedHub(hub) as served:
        yield served


@pytest.fixture(scope="module")
def loaded(hub: Hub, served: ServedHub, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A terminal that has read everything and is not running; for tests to copy."""
    folder = tmp_path_factory.mktemp("loaded") / "terminal"
    code = hub.new_enrol_code(PRISON, "wing")
    enrol(folder, served.url, code, name="A1", vault_kind="file", clock=SystemClock())
    terminal = Terminal.open(folder)
    terminal.engine.until_quiet()
    terminal.close()
    leave_adeyemi(hub, terminal.home.terminal_id, folder)
    return folder


@pytest.fixture
def folder(loaded: Path, tmp_path: Path) -> Path:
    """A terminal that has read everything and is not running now."""
    return shutil.copytree(loaded, tmp_path / "terminal")
