"""``python -m bench.storm``: play many terminals against a real centre; one JSON line a figure.

The centre is a process of its own on a real PostgreSQL that waits for its disk; the terminals are
played in this one. Processor time is told of each by itself, so that figures hold on a machine that
is busy with other things, and show whether the driver stood in the way.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
from collections.abc import Sequence

from bench.figure import Figure
from bench.storm.centre import Stage, staged
from bench.storm.outage import outage
from bench.storm.steady import steady
from record.protocol import WAIT_S_MAX


def main(words: Sequence[str]) -> int:
    """Play a storm as the words ask."""
    parser = argparse.ArgumentParser("python -m bench.storm", description=__doc__)
    parser.add_argument("mode", nargs="?", choices=("steady", "outage"), help="both, if not said")
    parser.add_argument("--terminals", type=int, default=200)
    parser.add_argument("--hubs", type=int, default=1, help="processes that serve the centre")
    parser.add_argument("--seconds", type=float, default=20.0, help="of the quiet and busy stretch")
    parser.add_argument("--pace", type=float, default=10.0, help="busiest hours in an hour")
    parser.add_argument(
        "--wait", type=float, default=WAIT_S_MAX, help="seconds a line is held open"
    )
    parser.add_argument("--hours", type=float, default=4.0, help="of the outage")
    parser.add_argument("--within", type=float, default=5.0, help="seconds in which all return")
    asked = parser.parse_args(words)
    if asked.terminals < 1 or asked.hubs < 1:
        parser.error("there is at least one of each")
    with staged(asked.terminals, asked.hubs) as stage:
        gc.freeze()  # what the driver is made of stays for good
        asyncio.run(_play(stage, asked))
    return 0


async def _play(stage: Stage, asked: argparse.Namespace) -> None:
    if asked.mode != "outage":
        _tell(await steady(stage, asked.seconds, asked.pace, asked.wait))
    if asked.mode != "steady":
        _tell(await outage(stage, asked.hours, asked.within))


def _tell(figures: list[Figure]) -> None:
    for figure in figures:
        print(figure.line(), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
