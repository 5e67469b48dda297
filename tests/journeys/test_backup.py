"""The centre is lost, and put back from sealed backups; terminals give back what those missed."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.__main__ import main
from hub.service import Hub
from tests.world import World
from tests.world.clock import TestClock
from tests.world.cluster import PROGRAMS, Cluster, folder_of_clusters, move_in, new_cluster

Said = pytest.CaptureFixture[str]
WITH_KEY = "Zqspokeofhisdaughter, before the backup."


class Vault:
    """Where backups go, and the key that lies elsewhere."""

    def __init__(self, folder: Path, capsys: Said) -> None:
        self.folder, self.key = folder / "backups", folder / "offline.key"
        assert main(["backup", "key", "--to", str(self.key)]) == 0
        self._recipient = capsys.readouterr().out.strip()

    def run(self, *words: str) -> None:
        """One of the commands that need the folder and the public key."""
        where = ("--folder", str(self.folder), "--recipient", self._recipient)
        assert main(["backup", *words, *where]) == 0

    def restore(self, to: Path, *more: str) -> int:
        """Put the record back; the exit code."""
        where = ("--folder", str(self.folder), "--key", str(self.key), "--to", str(to))
        return main(["restore", *where, *more])


@pytest.fixture
def vault(tmp_path: Path, capsys: Said) -> Vault:
    return Vault(tmp_path, capsys)


@pytest.fixture
def clusters() -> Iterator[Path]:
    with folder_of_clusters() as folder:
        yield folder


def _serve(world: World, place: str, clock: TestClock) -> Hub:
    where = "--database" if "://" in place else "--data"
    assert main(["restored", where, place]) == 0
    hub = Hub.open(place, clock)
    world.meet(hub)
    return hub


def test_postgresql_is_put_back_as_of_a_moment_and_nothing_is_lost(
    clusters: Path,
    tmp_path: Path,
    vault: Vault,
    test_clock: TestClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", str(PROGRAMS), prepend=":")
    kept = clusters / "kept"
    kept.mkdir(mode=0o777)
    kept.chmod(0o777)
    lost = new_cluster(clusters / "a")
    # What PostgreSQL hands over is sealed below, as its archive_command would.
    lost.configure(archive_mode="on", archive_command=f'cp "%p" "{kept}/%f"')
    lost.start()
    hub = Hub.create(lost.address, test_clock)
    world = World(tmp_path / "terminals", hub, test_clock)
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    a.note("Smith", WITH_KEY)
    world.settle()
    vault.run("now", "--database", lost.address)
    a.note("Smith", "In the log.")
    world.settle()
    moment = dt.datetime.now(dt.UTC)
    a.note("Smith", "After the moment.")
    b.open_alert("Jones", "XEL")
    world.settle()
    lost.ask("SELECT pg_switch_wal()")
    lost.until(
        "SELECT archived_count > 0 AND last_archived_wal >= pg_walfile_name("
        "pg_current_wal_lsn() - 16777216) FROM pg_stat_archiver"
    )
    b.cut()
    b.note("Smith", "Never sent.")
    hub.close()
    lost.lose()
    for piece in sorted(kept.iterdir()):
        vault.run("wal", str(piece))
        vault.run("wal", str(piece))  # PostgreSQL may offer one again

    put_back = Cluster(clusters / "b")
    assert vault.restore(put_back.folder, "--until", moment.isoformat()) == 0
    move_in(put_back)
    put_back.configure(archive_mode="off")
    put_back.start()
    put_back.until("SELECT NOT pg_is_in_recovery()")
    assert put_back.ask("SELECT count(*) FROM case_note") == 2  # of three that were sent
    b.heal()
    hub = _serve(world, put_back.address, test_clock)
    world.settle()
    notes = {WITH_KEY, "In the log.", "After the moment.", "Never sent."}
    assert set(a.notes("Smith")) == set(b.notes("Smith")) == notes
    assert {alert.code for alert in a.sees("Jones").alerts} == {"XEL"}
    assert a.rows() == b.rows()
    hub.close()
    world.close()


def test_sqlite_is_put_back_from_a_backup_made_while_it_was_served(
    tmp_path: Path, vault: Vault, test_clock: TestClock, capsys: Said
) -> None:
    data = tmp_path / "hub"
    hub = Hub.create(data, test_clock)
    world = World(tmp_path / "terminals", hub, test_clock)
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    a.note("Smith", WITH_KEY)
    world.settle()
    vault.run("now", "--data", str(data))
    assert [path.name for path in data.glob("*copying*")] == []
    a.note("Smith", "After the backup.")
    world.settle()
    hub.close()
    shutil.rmtree(data)
    assert vault.restore(data) == 0
    assert vault.restore(data) == 1
    assert "is not empty" in capsys.readouterr().err
    hub = _serve(world, str(data), test_clock)
    world.settle()
    assert set(a.notes("Smith")) == set(b.notes("Smith")) == {WITH_KEY, "After the backup."}
    assert a.rows() == b.rows()
    (sealed,) = vault.folder.glob("*.wbk")
    assert WITH_KEY.encode() in (data / "hub.db").read_bytes()
    assert WITH_KEY.encode() not in sealed.read_bytes()
    assert sealed.stat().st_mode & 0o077 == 0
    hub.close()
    world.close()
