"""The checks of `workshop.py lint` are part of the suite, so that one command tells all."""

import subprocess
import sys
from pathlib import Path

import pytest

import workshop

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", workshop.CHECKS)
def test_check(name: str) -> None:
    done = subprocess.run(
        [sys.executable, *workshop.CHECKS[name]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
