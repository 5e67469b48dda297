"""What a newcomer's first command does on a machine without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.preferences import Preferences
from demo.centre import DemoCentre
from demo.demonstration import Demonstration

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


def test_the_first_terminal_works_on_while_the_second_is_loading(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    with DemoCentre(tmp_path / "centre", people=40) as centre:
        demonstration = Demonstration(centre, tmp_path, Preferences())
        first = demonstration.open("A")
        qtbot.waitUntil(lambda: first.workplace is not None, timeout=20_000)
        demonstration.begin("B")
        demonstration.begin("B")
        assert demonstration.coming == {"B"}
        assert set(demonstration.stations) == {"A"}
        qtbot.waitUntil(lambda: "B" in demonstration.stations, timeout=30_000)
        second = demonstration.stations["B"].window
        qtbot.waitUntil(lambda: second.workplace is not None, timeout=20_000)
        demonstration.shut()
