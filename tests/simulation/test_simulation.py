"""A slice of the simulations, and the proof that they find what they should."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulation.deeds import DAY_FROM, ENTRIES_FROM
from tests.simulation.estate import RECEPTIONS_FROM
from tests.simulation.leaving import Gate
from tests.simulation.planted import MUTATIONS, Mutation, table
from tests.simulation.regressions import REGRESSIONS
from tests.simulation.simulator import Broken, run

ROOT = Path(__file__).parents[2]
SLICE, SLICES = 5, 8
SEEDS_MORE = 12
"""How many seeds a planted bug may survive from its recorded one on."""


def holds(seed: int) -> None:
    """Play a seed; a broken invariant is told with the command that replays it."""
    try:
        run(seed)
    except Broken as broken:
        pytest.fail(f"{broken}\nreplay: {broken.command}", pytrace=False)


@pytest.mark.parametrize("part", range(SLICES))
def test_everything_holds_whatever_goes_wrong(part: int) -> None:
    floors = (ENTRIES_FROM, DAY_FROM, Gate.FROM, RECEPTIONS_FROM)
    first = floors[part % len(floors)] + part // len(floors) * SLICE
    for seed in range(first, first + SLICE):
        holds(seed)


@pytest.mark.parametrize("seed", REGRESSIONS)
def test_what_broke_once_holds(seed: int) -> None:
    holds(seed)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_planted_bug_is_found(mutation: Mutation) -> None:
    assert mutation.found(mutation.seed, SEEDS_MORE), mutation.what


def test_the_page_lists_every_planted_bug() -> None:
    page = (ROOT / "docs" / "simulation.md").read_text("utf-8").splitlines()
    assert [line for line in page if line.startswith("| `")] == table()


def test_a_seed_tells_the_same_story_in_every_process() -> None:
    digests = set()
    for hash_seed in ("1", "2"):
        code = "from tests.simulation.simulator import run; print(run(7).digest)"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(done.stdout)
    assert len(digests) == 1
