"""What a newcomer's first command does on a machine without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
