"""T1, a stolen terminal or its disk: nothing that it ever wrote tells anybody anything."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desk import drafts, photographs, views
from app.doctor.bundle import write_bundle
from app.doctor.examine import examine
from app.settings.settings import Settings
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, TERMINAL_KEY
from app.sync.enrol import enrol
from app.terminal import Terminal
from app.ui.faults import Faults, log_to
from demo.terminals import MemoryVault
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.staff import add_staff
from record.problems import Problem
from tests.attacks.at_the_desk import PASSWORD, add_a_note
from tests.attacks.markers import Markers, found_in
from tests.world.clock import TestClock
from tests.world.pictures import a_jpeg
from tests.world.prison import PRISON, an_id

PERSON = an_id("person")


@pytest.fixture
def markers() -> Markers:
    return Markers()


@pytest.fixture
def hub(tmp_path: Path, markers: Markers, test_clock: TestClock) -> Iterator[Hub]:
    """A centre in which every field of every type of record holds a marker."""
    hub = Hub.create(tmp_path / "centre", test_clock)
    place_rows(hub.store, markers.rows, source="test", clock=test_clock)
    staff = next(row for name, row in markers.rows if name == "staff")
    add_staff(hub.store, {key: value for key, value in staff.items() if key != "id"}, PASSWORD)
    yield hub
    hub.close()


@pytest.fixture
def vault() -> MemoryVault:
    """The operating system's keyring: no file of the terminal's."""
    return MemoryVault()


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the machine keeps temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


@pytest.fixture
def terminal(
    hub: Hub, vault: MemoryVault, elsewhere: Path, tmp_path: Path, test_clock: TestClock
) -> Iterator[Terminal]:
    """A terminal with all of the marked prison on it."""
    folder = tmp_path / "terminal"
    with ServedHub(hub) as served:
        code = hub.new_enrol_code(PRISON, "reception")
        enrol(
            folder,
            served.url,
            code,
            name="A1",
            vault_kind="memory",
            clock=test_clock,
            vault=vault,
        )
        terminal = Terminal.open(folder, test_clock, vault)
        terminal.engine.until_quiet()
        terminal.engine.look_after()
        yield terminal
        terminal.close()


def use_for_a_session(terminal: Terminal, markers: Markers, clock: TestClock) -> None:
    """Whatever an officer does in a night, each word of theirs a marker; then the program fails."""
    surname = str(terminal.replica.find("person")[0]["surname"])
    desk = terminal.desk(terminal.sign_in("Q1OFF", PASSWORD))
    assert views.find(desk, surname)
    assert not views.find(desk, markers.new("searched"))
    views.open_person(desk, PERSON, markers.new("why"))
    add_a_note(desk, PERSON, markers.new("note"), clock)
    drafts.save(desk, "note", markers.new("draft"))
    photographs.add_photograph(
        desk, person_id=PERSON, picture=a_jpeg(90_000, markers.new("picture") * 100)
    )
    terminal.engine.until_quiet()
    terminal.engine.carry()
    add_a_note(desk, PERSON, markers.new("waiting"), clock)
    terminal.link_cut = True
    terminal.sign_in("Q1OFF", PASSWORD)
    with pytest.raises(Problem):
        terminal.sign_in("Q1OFF", markers.new("password"))
    terminal.export_pending(terminal.home.path / "carried")
    log_to(terminal.home.path / "logs")
    Faults().report(ValueError(markers.new("fault")))


def unpack_what_support_gets(
    terminal: Terminal, vault: MemoryVault, folder: Path, clock: TestClock
) -> None:
    """What is sent away must tell as little as what lies there."""
    settings, home = Settings(()), terminal.home.path
    checkup = examine(home, settings, clock, vault)
    names = write_bundle(folder / "support.zip", checkup, home, settings, vault)
    assert {"doctor.json", "counts.json", "logs/window.log"} <= set(names)
    with zipfile.ZipFile(folder / "support.zip") as packed:
        assert '"entries waiting": 1' in packed.read("counts.json").decode()
        assert "fault " in packed.read("logs/window.log").decode()
        packed.extractall(folder / "support")


@pytest.mark.expects_log
def test_no_marker_stands_in_any_file_that_the_program_wrote(
    terminal: Terminal,
    vault: MemoryVault,
    markers: Markers,
    elsewhere: Path,
    test_clock: TestClock,
) -> None:
    use_for_a_session(terminal, markers, test_clock)
    written = (terminal.home.path, elsewhere)
    names = {path.name for path in terminal.home.path.rglob("*")}
    assert {"replica.db", "replica.db-wal", "carried", "window.log"} <= names
    secrets = [str(vault.get(REPLICA_KEY)), str(vault.get(TERMINAL_KEY)), PASSWORD]
    assert len(markers.planted) > 150
    unpack_what_support_gets(terminal, vault, elsewhere, test_clock)
    assert found_in(written, [*markers.planted, *secrets]) == {}
    terminal.close()
    assert found_in(written, [*markers.planted, *secrets]) == {}


def test_the_markers_do_reach_the_terminal_and_would_be_found(
    terminal: Terminal, markers: Markers, tmp_path: Path
) -> None:
    for record_type, row in markers.rows:
        assert terminal.replica.get(record_type, str(row["id"])), record_type
    word = markers.planted[3]
    (tmp_path / "leaks").mkdir()
    (tmp_path / "leaks" / "core").write_bytes(b"..." + word.encode("utf-16-le") + b"...")
    assert found_in([tmp_path / "leaks"], [word]) == {word: "core"}


@pytest.mark.parametrize("key", ["00" * 32, "", "not a key"])
def test_with_another_key_nothing_opens(terminal: Terminal, vault: MemoryVault, key: str) -> None:
    terminal.close()
    assert not terminal.home.replica_path.read_bytes().startswith(b"SQLite")
    vault.put(REPLICA_KEY, key)
    with pytest.raises(Problem) as told:
        Replica.open(terminal.home, vault)
    assert told.value.name == "key_wrong"


def test_without_the_key_nothing_opens(
    terminal: Terminal, vault: MemoryVault, test_clock: TestClock
) -> None:
    terminal.close()
    vault.forget(REPLICA_KEY)
    with pytest.raises(Problem) as told:
        Terminal.open(terminal.home.path, test_clock, vault)
    assert told.value.name == "key_missing"
