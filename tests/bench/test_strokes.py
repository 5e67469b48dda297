"""What an officer does most takes a few key strokes, and the measuring of it works."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bench import keys
from bench.replica import filled_home


def test_no_deed_takes_more_strokes_than_it_did(tmp_path: Path) -> None:
    taken = {figure.name: figure.value for figure in keys.figures(tmp_path)}
    assert taken == {
        "keys.find_a_person": 10,
        "keys.write_a_note": 3,
        "keys.open_an_alert": 7,
        "keys.open_an_acct": 3,
        "keys.observe_on_an_acct": 3,
        "keys.take_an_application": 4,
        "keys.take_the_next_application": 12,
        "keys.write_a_key_work_session": 3,
        "keys.move_to_another_cell": 10,
        "keys.send_to_court": 3,
        "keys.bring_back": 2,
        "keys.tell_the_next_shift": 3,
        "keys.read_the_handover": 2,
        "keys.check_the_roll_of_four_landings": 14,
        "keys.mark_a_landing_of_thirty": 3,
        "keys.see_the_wing": 1,
        "keys.lock": 1,
    }


def test_a_start_comes_to_a_board_that_can_be_used(tmp_path: Path) -> None:
    home = filled_home(tmp_path / "home", people=30)
    started = subprocess.run(
        [sys.executable, "-m", "bench.usable", str(home.path)],
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        timeout=60,
        check=True,
    )
    assert started.stdout.startswith(b"usable ")
