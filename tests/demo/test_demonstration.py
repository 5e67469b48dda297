"""What a newcomer's first command does on a machine without a display."""

from __future__ import annotations

import itertools
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.preferences import Preferences
from app.ui.stopping import STOPPED
from demo.__main__ import QUIET
from demo.centre import DemoCentre
from demo.demonstration import Demonstration, DemonstrationMenu

ROOT = Path(__file__).parents[2]
SCENES = 5


@pytest.mark.timeout(180)
def test_the_demonstration_plays_its_story_and_says_where_the_pictures_are(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    environment["XDG_CONFIG_HOME"] = str(tmp_path)
    played = subprocess.run(
        [sys.executable, "-m", "demo"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )
    assert played.returncode == 0, played.stderr
    assert played.stderr == ""
    pictures = [line.strip() for line in played.stdout.splitlines() if line.endswith(".png")]
    assert len(pictures) == SCENES
    for picture in pictures:
        assert (tmp_path / picture).stat().st_size > 10_000


def test_ctrl_c_ends_the_window_and_the_centre_quietly(tmp_path: Path) -> None:
    """Said to the program alone, so that the centre hears it from nobody else; and said twice."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "minimal:enable_fonts"}
    environment |= {**QUIET, "XDG_CONFIG_HOME": str(tmp_path)}
    command = "import sys; from demo.__main__ import main; sys.exit(main(people=40))"
    with subprocess.Popen(
        [sys.executable, "-c", command],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        said = list(itertools.takewhile(lambda line: not line.startswith("Ready"), shown.stdout))
        port = int(said[1].rpartition(":")[2])
        for _ in range(2):
            shown.send_signal(signal.SIGINT)
        assert shown.wait(30) == STOPPED
        assert shown.stderr.read() == ""
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_the_menu_opens_the_second_terminal_beside_the_first_and_cuts_networks(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    with DemoCentre(tmp_path / "centre", people=40) as centre:
        demonstration = Demonstration(centre, tmp_path, Preferences())
        first = demonstration.open("A")
        qtbot.waitUntil(lambda: first.workplace is not None, timeout=20_000)
        (menu,) = first.findChildren(DemonstrationMenu)
        menu._second.trigger()
        menu._second.trigger()
        assert demonstration.coming == {"B"}
        assert set(demonstration.stations) == {"A"}
        qtbot.waitUntil(lambda: "B" in demonstration.stations, timeout=30_000)
        second = demonstration.stations["B"].window
        qtbot.waitUntil(lambda: second.workplace is not None, timeout=20_000)
        for cut in (True, False):
            menu._cuts["A"].trigger()
            assert demonstration.stations["A"].terminal.link_cut is cut
            assert not demonstration.stations["B"].terminal.link_cut
        demonstration.shut()
