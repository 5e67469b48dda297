"""A terminal of the small prison, with an officer, a supervising officer and a clock."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import FileVault
from tests.desk.prison import fill_home, member
from tests.world.clock import TestClock


@pytest.fixture(scope="session")
def filled_home(tmp_path_factory: pytest.TempPathFactory) -> TerminalHome:
    """A terminal's folder with the small prison in it, for tests to copy."""
    return fill_home(tmp_path_factory.mktemp("terminal") / "home")


@pytest.fixture
def replica(filled_home: TerminalHome, tmp_path: Path) -> Iterator[Replica]:
    home = replace(filled_home, path=tmp_path / "home")
    shutil.copytree(filled_home.path, home.path)
    opened = Replica.open(home, FileVault(home.path))
    yield opened
    opened.close()


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def desk(replica: Replica, clock: TestClock) -> Desk:
    """The desk with an officer at it."""
    return Desk(replica, member("Q1OFF"), clock)


@pytest.fixture
def supervisor(replica: Replica, clock: TestClock) -> Desk:
    """The desk with a supervising officer at it."""
    return Desk(replica, member("Q3SO"), clock)


@pytest.fixture
def manager(replica: Replica, clock: TestClock) -> Desk:
    """The desk with an offender manager at it, who moves nobody."""
    return Desk(replica, member("Q4OM"), clock)
