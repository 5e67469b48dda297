"""A window that is told to stop by the system ends as one that is closed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from app.ui.stopping import STOPPED

ROOT = Path(__file__).parents[2]
SHOWN = """
import sys
from PySide6.QtCore import QTimer
from app.__main__ import main
from app.ui.main import application
app = application()
QTimer.singleShot(0, lambda: print("shown", flush=True))
sys.exit(main(["--home", sys.argv[1]]))
"""


def test_a_signal_ends_the_window_and_leaves_nothing_open(tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(tmp_path)}
    environment["QT_LOGGING_RULES"] = "default.warning=false"  # what off-screen Qt cannot do
    environment |= {"XDG_STATE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", SHOWN, str(home)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        assert window.stderr is not None
        assert window.stdout.readline() == "shown\n"
        assert (home / "window.lock").exists()
        window.send_signal(signal.SIGTERM)
        assert window.wait(20) == STOPPED
        assert window.stderr.read() == ""
    assert not (home / "window.lock").exists()
