"""From starting the program to a board that can be used, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.replica import large_home

TRIES = 5


def figures(folder: Path) -> Iterator[Figure]:
    """The median and slowest of some starts on a replica of 1,500 people, and the most memory."""
    home = large_home(folder / "starting")
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment = {**os.environ, **quiet, **compiled}
    taken, memory = [], 0
    for _ in range(1 + TRIES):
        begun = time.perf_counter()
        command = [sys.executable, "-m", "bench.usable", str(home.path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as program:
            said = program.stdout.readline() if program.stdout else b""
            taken.append((time.perf_counter() - begun) * 1000)
        word, _, used = said.strip().partition(b" ")
        if word != b"usable":
            raise RuntimeError("the program did not come to a usable board")
        memory = max(memory, int(used))
    del taken[0]  # the first start compiles the program, as an installer does
    yield Figure("start_to_board.median", sorted(taken)[TRIES // 2], "ms")
    yield Figure("start_to_board.slowest", max(taken), "ms").at_most(2000)
    yield Figure("start_to_board.memory", memory / 1024, "MB").at_most(400)
