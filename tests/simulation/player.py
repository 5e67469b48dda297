"""Playing one seed after another in a process of a pool."""

from __future__ import annotations

import gc

from tests.simulation.simulator import Broken, run

SEEDS_PER_COLLECTION = 5
"""Rubbish is collected between seeds and not within, and not after each: a collection looks at
everything a process holds, and took a tenth of its time."""

Played = tuple[int, int, str | None, str | None]
"""A seed, how many actions it had, and what it broke with the command that replays it."""


def play(job: tuple[int, int]) -> Played:
    """One seed, in a process of the pool."""
    seed, steps = job
    gc.disable()
    try:
        return seed, run(seed, steps).actions, None, None
    except Broken as broken:
        return seed, 0, str(broken), broken.command
    finally:
        if seed % SEEDS_PER_COLLECTION == 0:
            gc.collect()
