"""PostgreSQL with a standby: the first is lost, the second takes over, terminals carry on."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from app.store.vault import TERMINAL_KEY, FileVault
from app.sync.engine import SyncEngine
from app.sync.http import HttpHub
from app.sync.signature import Signature
from hub.service import Hub
from record.moments import SystemClock
from record.problems import Problem
from tests.world import World
from tests.world.cluster import Cluster, folder_of_clusters, move_in, new_cluster, own, run
from tests.world.process import serving, told_address
from tests.world.world import Officer

ROOT = Path(__file__).parents[2]


@pytest.fixture
def clusters() -> Iterator[Path]:
    with folder_of_clusters() as folder:
        yield folder


@contextmanager
def _serving(address: str) -> Iterator[str]:
    """A process that serves the centre of these databases, whichever of them is written to."""
    with serving("--database", address) as (process, said):
        yield told_address(said)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def _standby_of(first: Cluster, folder: Path) -> Cluster:
    """A second server that follows the first; a commit waits until it has it, too."""
    folder.mkdir(mode=0o700)
    own(folder)
    words = ["--dbname", first.address + "&application_name=second", "--pgdata", str(folder)]
    run("pg_basebackup", *words, "--write-recovery-conf", "--checkpoint=fast", "--no-sync")
    second = Cluster(folder)
    move_in(second)
    second.start()
    first.until("SELECT count(*) = 1 FROM pg_stat_replication WHERE state = 'streaming'")
    names = "ALTER SYSTEM SET synchronous_standby_names = 'second'"
    first.tell(names, "SELECT pg_reload_conf()")
    first.until("SELECT sync_state = 'sync' FROM pg_stat_replication")
    return second


def _over_http(officer: Officer, url: str) -> HttpHub:
    """The officer's terminal asks the centre at this address from now on."""
    key = FileVault(officer.home.path).get(TERMINAL_KEY)
    assert key is not None
    hub = HttpHub(url, Signature(officer.home.terminal_id, bytes.fromhex(key), officer.clock))
    officer.engine = SyncEngine(officer.replica, hub, officer.clock, Random(7))
    return hub


def _insist(officer: Officer) -> set[str]:
    """Exchange until it gets through; what was in the way meanwhile."""
    met = set()
    while isinstance(done := officer.engine.attempt(), Problem):
        met.add(done.name)
    return met


def test_terminals_carry_on_when_the_standby_takes_over(clusters: Path, tmp_path: Path) -> None:
    clock = SystemClock()
    first = new_cluster(clusters / "a")
    first.start()
    hub = Hub.create(first.address, clock)
    world = World(tmp_path / "terminals", hub, clock)  # type: ignore[arg-type]
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    second = _standby_of(first, clusters / "b")
    hub.close()
    both = f"{first.address}&host={second.door}&target_session_attrs=read-write"
    with _serving(both) as url:
        lines = [_over_http(officer, url) for officer in (a, b)]
        a.note("Smith", "Before.")
        a.engine.until_quiet()
        first.lose()
        a.note("Smith", "While nobody was there.")
        b.open_alert("Jones", "XEL")
        assert isinstance(a.engine.attempt(), Problem)
        second.promote()
        assert _insist(a) <= {"database_unreachable", "hub_busy"}
        _insist(b)
        for officer in (a, b, a):
            officer.engine.until_quiet()
        assert set(a.notes("Smith")) == set(b.notes("Smith"))
        assert set(b.notes("Smith")) == {"Before.", "While nobody was there."}
        assert {alert.code for alert in a.sees("Jones").alerts} == {"XEL"}
        assert a.rows() == b.rows()
        for line in lines:
            line.close()
    assert second.ask("SELECT count(*) FROM case_note") == 2
    world.close()
