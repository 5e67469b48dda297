"""The life of an installation: the very MSI and the very program, on wine, against a real centre.

Minutes, so that only `make test-msi` asks for it.
"""

from __future__ import annotations

import json
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from app.store.home import TerminalHome
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.staff import add_staff
from installer import payload
from tests.attacks.at_the_desk import PASSWORD, STAFF
from tests.installer.conftest import COMPILER, MSITOOLS, NEXT, NOW, WINE, skip_without
from tests.installer.machine import HERE, POLICIES, PROGRAM, Machine, as_windows
from tests.world.prison import PRISON, small_prison

EVENTS = r"HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application\Wingbook"
DONE, REFUSED = 0, 67  # wine gives the last byte of 1603
PICTURE_MIN = 20_000
PATIENCE_S = 400


@pytest.mark.timeout(2400)
@pytest.mark.installed
def test_a_terminal_is_installed_works_is_upgraded_and_goes(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    skip_without(*MSITOOLS, *COMPILER, *WINE)
    built: dict[str, Path] = request.getfixturevalue("versions")
    machine: Machine = request.getfixturevalue("machine")
    hub = Hub.create(tmp_path / "hub")
    place_rows(hub.store, small_prison(), source="test")
    add_staff(hub.store, STAFF, PASSWORD)
    try:
        _live(machine, hub, built)
    finally:
        hub.close()


def _live(machine: Machine, hub: Hub, built: dict[str, Path]) -> None:
    with ServedHub(hub) as served:
        url, port = served.url, int(served.url.rsplit(":", 1)[1])
        _installed(machine, built[NOW], url, hub.new_enrol_code(PRISON, "wing"))
        _starts_and_enrols(machine)
        _works(machine, "First.")
        assert told(machine, "sync", "--once")["pending"] == 0
        assert notes_at(hub) == ["First."]
        assert machine.marks == []
    picture = _works(machine, "While the line was down.")
    assert picture.stat().st_size > PICTURE_MIN
    assert told(machine, "status")["pending"] == 1
    assert machine.marks == [TerminalHome.load(machine.record).terminal_id]

    code, said = machine.msiexec("/x", built[NOW])
    assert code == REFUSED
    assert "have not reached the centre" in said
    assert machine.wingbook("--version").stdout == f"Wingbook {NOW}\n"

    code, said = machine.msiexec("/i", built[NEXT])
    assert code == DONE, said
    assert machine.wingbook("--version").stdout == f"Wingbook {NEXT}\n"
    assert machine.values(POLICIES)["HubUrl"] == url, "an upgrade keeps what the first was told"
    with ServedHub(hub, port):
        assert told(machine, "sync", "--once")["pending"] == 0
    assert notes_at(hub) == ["First.", "While the line was down."]

    code, said = machine.msiexec("/i", built[NOW])
    assert code == REFUSED
    assert machine.wingbook("--version").stdout == f"Wingbook {NEXT}\n"
    _repaired(machine, built[NEXT])
    _gone(machine, built[NEXT])


def _installed(machine: Machine, msi: Path, url: str, code: str) -> None:
    given = [f"HUBURL={url}", f"ENROLCODE={code}", "PROFILE=wing", "TERMINALNAME=A wing office"]
    result, said = machine.msiexec("/i", msi, *given)
    assert result == DONE, said
    policies = machine.values(POLICIES)
    assert policies == {"HubUrl": url, "EnrolCode": code, "Profile": "wing",
                        "TerminalName": "A wing office"}  # fmt: skip
    assert machine.values(EVENTS)["EventMessageFile"] == str(PROGRAM / "wingbook.exe")
    assert list(machine.drive.rglob("Wingbook.lnk")), "there is no entry in the Start menu"


def _starts_and_enrols(machine: Machine) -> None:
    """The program of the Start menu makes the machine a terminal, and loads the record."""
    window = machine.begin(str(PROGRAM / "wingbook.exe"))
    try:
        for _ in range(PATIENCE_S):
            with suppress(subprocess.TimeoutExpired):
                window.wait(timeout=1)
                pytest.fail("the window has closed by itself")
            if TerminalHome.exists(machine.record):
                break
    finally:
        machine.run("taskkill", "/f", "/im", "wingbook.exe")
        window.communicate(timeout=PATIENCE_S)
    home = TerminalHome.load(machine.record)
    assert (home.name, home.profile, home.vault) == ("A wing office", "wing", "keyring")
    assert told(machine, "sync", "--once")["people"] == 6


def _works(machine: Machine, note: str) -> Path:
    """An officer writes a note at the installed program, and the window is drawn."""
    python = machine.program / "python" / "python.exe"
    with payload.python_archive() as archive:
        [name] = [one for one in archive.namelist() if one.endswith("/python.exe")]
        python.write_bytes(archive.read(name))
    words = [as_windows(HERE / "officer.py"), "Q1OFF", PASSWORD, "SMITH", note]
    done = machine.run(str(PROGRAM / "python" / "python.exe"), *words, r"C:\window.png")
    python.unlink()
    assert done.returncode == 0, done.stdout + done.stderr
    return machine.drive / "window.png"


def _repaired(machine: Machine, msi: Path) -> None:
    """A repair puts back what was taken away and what was changed."""
    lost, changed = machine.program / "wingbook.exe", machine.program / "app" / "places.py"
    was = lost.read_bytes(), changed.read_bytes()
    lost.unlink()
    changed.write_text("raise SystemExit('changed')\n", encoding="utf-8")
    code, said = machine.msiexec("/i", msi, "REINSTALL=ALL", "REINSTALLMODE=amus")
    assert code == DONE, said
    assert (lost.read_bytes(), changed.read_bytes()) == was


def _gone(machine: Machine, msi: Path) -> None:
    """It goes when nothing waits; the user's record stays for the next installation."""
    code, said = machine.msiexec("/x", msi)
    assert code == DONE, said
    assert not list(machine.program.rglob("*.exe")), "programs were left behind"
    assert machine.values(POLICIES) == {}
    assert machine.values(EVENTS) == {}
    assert TerminalHome.exists(machine.record)


def told(machine: Machine, *words: str) -> dict[str, Any]:
    """What a command of the installed program says as JSON."""
    done = machine.wingbook(*words, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def notes_at(hub: Hub) -> list[object]:
    """The notes that the centre has, in the order in which they came."""
    with hub.store.read() as facts:
        rows = facts.find("case_note")
    return [row["text"] for row in sorted(rows, key=lambda row: str(row["happened_at"]))]
