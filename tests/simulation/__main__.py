"""Run simulations: ``python -m tests.simulation --seeds 100``, or one seed, told step by step."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import time
import traceback
from collections.abc import Iterator
from itertools import count, islice

from tests.simulation import stage
from tests.simulation.planted import MUTATIONS
from tests.simulation.player import play
from tests.simulation.simulator import Broken, run

SEEDS_PER_LINE = 100
SEEDS_PER_PROCESS = 200
"""A process is replaced after so many, so that none grows."""


def main() -> int:
    """Run what the options say; 1 when an invariant was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=100, help="how many seeds to play")
    parser.add_argument("--first", type=int, default=1, help="the first of them")
    parser.add_argument("--steps", type=int, default=100, help="how many steps each seed has")
    parser.add_argument("--seed", type=int, help="play this seed alone, and tell every step")
    parser.add_argument("--minutes", type=float, help="play seeds for so long, however many")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many processes")
    parser.add_argument("--go-on", action="store_true", help="play on after a broken invariant")
    parser.add_argument("--mutations", action="store_true", help="look for every planted bug")
    options = parser.parse_args()
    if options.mutations:
        return _mutations(options.first)
    if options.seed is not None:
        return _replay(options.seed, options.steps)
    return _many(options)


def _replay(seed: int, steps: int) -> int:
    try:
        outcome = run(seed, steps, tell=print)
    except Broken as broken:
        traceback.print_exception(broken.__cause__)
        print(f"\nBROKEN  {broken}")
        return 1
    print(f"\nseed {seed}: all holds after {steps} steps, {outcome.actions} actions")
    return 0


def _mutations(first: int) -> int:
    blind = 0
    for mutation in MUTATIONS:
        found = mutation.found(first)
        blind += found is None
        print(f"{mutation.name}: {found or 'NOT FOUND'}", flush=True)
    return 1 if blind else 0


def _jobs(options: argparse.Namespace, began: float) -> Iterator[tuple[int, int]]:
    for seed in count(options.first):
        if options.minutes:
            if time.monotonic() > began + options.minutes * 60:
                return
        elif seed == options.first + options.seeds:
            return
        yield seed, options.steps


def _many(options: argparse.Namespace) -> int:
    began = time.monotonic()
    done = actions = broken = 0
    spawn = multiprocessing.get_context("spawn")
    with (
        stage.shared_folder() as folder,
        spawn.Pool(options.jobs, stage.stay_in, (folder,), SEEDS_PER_PROCESS) as pool,
    ):
        jobs = _jobs(options, began)
        while batch := list(islice(jobs, SEEDS_PER_LINE)):
            for _, had, what, command in pool.imap(play, batch):
                done, actions = done + 1, actions + had
                if what is not None:
                    broken += 1
                    print(f"BROKEN  {what}\n        replay: {command}", flush=True)
                    if not options.go_on:
                        return 1
            took = time.monotonic() - began
            print(
                f"seeds {options.first}-{options.first + done - 1}: {done * options.steps} steps, "
                f"{actions} actions, {broken} broken, {done * options.steps / took:.0f} steps/s",
                flush=True,
            )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
