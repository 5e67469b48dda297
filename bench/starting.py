"""From starting the program to a board that can be used, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.replica import filled_home

TRIES = 5

_PROGRAM = """
import sys
from pathlib import Path
from bench.usable import run
run(Path(sys.argv[1]))
"""


def figures(folder: Path) -> Iterator[Figure]:
    """The median and slowest of some starts on a replica of 600 people."""
    home = filled_home(folder / "starting")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    taken = []
    for _ in range(TRIES):
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(home.path)], check=True, env=environment
        )
        taken.append((time.perf_counter() - begun) * 1000)
    yield Figure("start_to_board.median", sorted(taken)[TRIES // 2], "ms")
    yield Figure("start_to_board.slowest", max(taken), "ms")
