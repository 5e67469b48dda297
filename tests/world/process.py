"""The centre served by a process of its own, as on a real machine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]


@contextmanager
def serving(*words: str, cwd: Path = ROOT) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    """``wingbook-hub serve`` on a free port, and what it says; killed at the end if it still runs.

    ``words`` name the centre, and whatever else it is told.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "hub", "serve", "--port", "0", *words],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout
        finally:
            process.kill()


def told_address(said: IO[str]) -> str:
    """The address that ends its next line."""
    return said.readline().strip().rpartition(" ")[2]
