"""A terminal at the far end of a bad line: does what its input says, and tells what it took.

python -m bench.far_terminal HOME URL BITS_PER_S DELAY_MS CUT_AFTER_S
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from app.store.home import TerminalHome
from app.store.reads.board import board, wings
from bench.centre import Seat
from bench.figure import Figure
from bench.relay import Line, Relay
from bench.workload import PRISON
from record.problems import Problem

LOOK_EVERY_S = 0.2


def _load(seat: Seat) -> Iterator[Figure]:
    """A first load, and when the board could first be used."""
    begun = time.perf_counter()
    usable: list[float] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(LOOK_EVERY_S):
            found = wings(seat.replica, PRISON)
            if found and board(seat.replica, found[0].id).roll:
                usable.append(time.perf_counter() - begun)
                return

    looking = threading.Thread(target=look)
    looking.start()
    seat.engine.until_quiet()
    ended.set()
    looking.join()
    yield Figure("sync.slow_link.board_usable", usable[0], "s")
    yield Figure("sync.slow_link.first_load", time.perf_counter() - begun, "s")
    yield Figure("sync.slow_link.first_load.bytes", seat.exchanged().down / 1e6, "MB")


def _idle(seat: Seat) -> Iterator[Figure]:
    seat.engine.until_quiet()
    yield _round(seat, "sync.slow_link.idle")


def _delta(seat: Seat) -> Iterator[Figure]:
    yield _round(seat, "sync.slow_link.delta_100")


def _round(seat: Seat, name: str) -> Figure:
    begun = time.perf_counter()
    seat.engine.round()
    return Figure(name, time.perf_counter() - begun, "s")


def _cut_load(seat: Seat) -> Iterator[Figure]:
    """A first load over a line whose connections live a few seconds."""
    begun = time.perf_counter()
    breaks = 0
    while not seat.replica.cursors():
        try:
            seat.engine.round()
        except Problem:
            breaks += 1
    exchanged = seat.exchanged()
    yield Figure("sync.slow_link.cut_load.time", time.perf_counter() - begun, "s")
    yield Figure("sync.slow_link.cut_load.received", exchanged.down, "B")
    yield Figure("sync.slow_link.cut_load.requests", exchanged.requests, "requests")
    yield Figure("sync.slow_link.cut_load.broken_rounds", breaks, "rounds")


_DOINGS: Mapping[str, Callable[[Seat], Iterator[Figure]]] = {
    "load": _load,
    "idle": _idle,
    "delta": _delta,
    "cut_load": _cut_load,
}


def main(home: str, url: str, bits_per_s: str, delay_ms: str, cut_after_s: str) -> None:
    """Do what the input says, line by line."""
    line = Line(float(bits_per_s), float(delay_ms) / 1000, float(cut_after_s))
    with Relay(url, line) as relay:
        seat = Seat.open(TerminalHome.load(Path(home)), relay.url)
        for asked in sys.stdin:
            for figure in _DOINGS[asked.strip()](seat):
                sys.stdout.write(f"{figure.line()}\n")
                sys.stdout.flush()
            sys.stdout.write("done\n")
            sys.stdout.flush()
        seat.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
