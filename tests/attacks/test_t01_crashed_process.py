"""T1, a process that is made to crash: its memory, with the keys in it, is written nowhere."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.sync.enrol import enrol
from hub.service import Hub
from hub.service import ServedHub as Served
from record.moments import SystemClock
from tests.world.prison import PRISON

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is nothing to switch off")
ROOT = Path(__file__).parents[2]
UNLIMITED = ("sh", "-c", 'ulimit -c unlimited; exec "$@"', "sh", sys.executable)
"""A machine that writes cores of whatever size."""


def dumps(folder: Path, *python: str) -> bool:
    """Whether a process that has said something and is then made to crash leaves a core."""
    command: Sequence[str] = (*UNLIMITED, *python)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=folder,
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline(), "it is at work"
        process.send_signal(signal.SIGSEGV)
        _, status = os.waitpid(process.pid, 0)
        process.returncode = -signal.SIGSEGV
    assert os.WIFSIGNALED(status), status
    return os.WCOREDUMP(status)


@pytest.fixture(autouse=True)
def _dumping(tmp_path: Path) -> None:
    """Any other process does leave one here."""
    if not dumps(tmp_path, "-c", "import time; print('up'); time.sleep(60)"):
        pytest.skip("this machine writes no cores at all")


def test_a_terminal_leaves_no_core(small_hub: Hub, tmp_path: Path) -> None:
    with Served(small_hub) as served:
        code = small_hub.new_enrol_code(PRISON, "wing")
        folder = tmp_path / "terminal"
        enrol(folder, served.url, code, name="A1", vault_kind="file", clock=SystemClock())
        assert not dumps(tmp_path, "-m", "app", "--home", str(folder), "sync")


def test_the_centre_leaves_no_core(tmp_path: Path) -> None:
    data = str(tmp_path / "centre")
    subprocess.run(
        [sys.executable, "-m", "hub", "init", "--data", data], cwd=ROOT, check=True, timeout=60
    )
    assert not dumps(tmp_path, "-m", "hub", "serve", "--data", data, "--port", "0")
