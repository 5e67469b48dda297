"""Run simulations: ``python -m tests.simulation --seeds 100``, or one seed, told step by step."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from itertools import count

from tests.simulation.simulator import Broken, run

SEEDS_PER_LINE = 100


def main() -> int:
    """Run what the options say; 1 when an invariant was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=100, help="how many seeds to play")
    parser.add_argument("--first", type=int, default=1, help="the first of them")
    parser.add_argument("--steps", type=int, default=100, help="how many steps each seed has")
    parser.add_argument("--seed", type=int, help="play this seed alone, and tell every step")
    parser.add_argument("--minutes", type=float, help="play seeds for so long, however many")
    parser.add_argument("--go-on", action="store_true", help="play on after a broken invariant")
    options = parser.parse_args()
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


def _many(options: argparse.Namespace) -> int:
    began = time.monotonic()
    until = began + options.minutes * 60 if options.minutes else None
    done = actions = broken = 0
    for seed in count(options.first):
        if time.monotonic() > until if until else done == options.seeds:
            break
        try:
            actions += run(seed, options.steps).actions
        except Broken as found:
            broken += 1
            print(f"BROKEN  {found}\n        replay: {found.command}", flush=True)
            if not options.go_on:
                return 1
        done += 1
        if done % SEEDS_PER_LINE == 0:
            _line(options.first, done, actions, broken, options.steps, began)
    if done % SEEDS_PER_LINE:
        _line(options.first, done, actions, broken, options.steps, began)
    return 1 if broken else 0


def _line(first: int, done: int, actions: int, broken: int, steps: int, began: float) -> None:
    took = time.monotonic() - began
    print(
        f"seeds {first}-{first + done - 1}: {done * steps} steps, {actions} actions, "
        f"{broken} broken, {done * steps / took:.0f} steps/s",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
