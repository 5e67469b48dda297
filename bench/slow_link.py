"""The link on a bad line: 64 kbit/s, 600 ms there and back, one packet in twenty lost.

``python -m bench slow_link`` takes about a quarter of an hour and is not among the subjects that
``make bench`` measures. With root on Linux the line is made of real packets (``bench.packets``);
elsewhere a relay plays its rate and its delay, and loses nothing. ``sync.slow_link.real_packets``
says which it was. In a second load every connection is cut after five seconds.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import FileVault
from app.sync.engine import SyncEngine
from bench import packets
from bench.centre import change, desk_at, enrolled, filled
from bench.figure import Figure
from bench.workload import DIETS, PEOPLE, STREAM
from hub.service import Hub
from record.moments import SystemClock

RATE, DELAY_MS, LOSS_PERCENT = 64_000, 300, 5
CUT_AFTER_S = 5
PORT = 7431
DELTA = 100
REPEATS = 9
"""Rounds of which the median is told: in some of them a packet is lost, and a second goes by."""
CUT_PEOPLE, CUT_ABOUT_EACH = 150, 10


def figures(folder: Path) -> Iterator[Figure]:
    """A first load, an idle round and a hundred changes; then a small load that is cut and cut."""
    yield Figure("sync.slow_link.real_packets", float(packets.possible()), "yes")
    yield from _whole(folder / "whole")
    yield from _cut(folder / "cut")


def _whole(folder: Path) -> Iterator[Figure]:
    with filled(folder / "centre", PEOPLE) as hub:
        far, near = (enrolled(hub, folder, name) for name in ("far", "near"))
        hub.protocol_for(far.terminal_id).manifest(STREAM)
        with _line(folder / "centre") as line, line.terminal(far, cut_after_s=0) as terminal:
            yield from terminal.ask("load")
            yield _median([figure for _ in range(REPEATS) for figure in terminal.ask("idle")])
            deltas: list[Figure] = []
            for _ in range(REPEATS):
                _changed_beside(hub, near)
                deltas += terminal.ask("delta")
            yield _median(deltas)


def _median(figures: list[Figure]) -> Figure:
    return replace(figures[0], value=statistics.median(figure.value for figure in figures))


def _cut(folder: Path) -> Iterator[Figure]:
    with filled(folder / "centre", CUT_PEOPLE, CUT_ABOUT_EACH) as hub:
        far = enrolled(hub, folder, "far")
        manifest = hub.protocol_for(far.terminal_id).manifest(STREAM)
        yield Figure("sync.slow_link.cut_load.bytes", sum(p.size for p in manifest.parts), "B")
        with _line(folder / "centre") as line, line.terminal(far, CUT_AFTER_S) as terminal:
            yield from terminal.ask("cut_load")


def _changed_beside(hub: Hub, home: TerminalHome) -> None:
    """Somebody at another terminal, near the centre, changes a field of a hundred people."""
    replica = Replica.open(home, FileVault(home.path))
    protocol = hub.protocol_for(home.terminal_id)
    engine = SyncEngine(replica, protocol, SystemClock(), Random(2))
    engine.until_quiet()
    change(desk_at(replica), "diet", DIETS, DELTA)
    engine.until_quiet()
    replica.close()


class _Terminal:
    """A terminal in a process of its own, which does what it is asked and tells what it took."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, what: str) -> Iterator[Figure]:
        """Have it do something; its figures."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()
        for line in self._process.stdout:
            if line.strip() == "done":
                return
            yield Figure.read(line)
        raise RuntimeError(f"the terminal ended at {what}")


class _Line:
    """How both sides are reached: in namespaces of their own, or by a relay that plays a line."""

    def __init__(self, real: bool) -> None:
        self._real = real

    @contextmanager
    def centre(self, place: Path) -> Iterator[None]:
        """Serve the centre in the folder."""
        host = packets.CENTRE_ADDRESS if self._real else "127.0.0.1"
        serve = ["-m", "hub", "serve", "--data", str(place), "--host", host, "--port", str(PORT)]
        with _running([*self._inside(packets.CENTRE), sys.executable, *serve]) as process:
            assert process.stdout is not None
            process.stdout.readline()
            yield

    @contextmanager
    def terminal(self, home: TerminalHome, cut_after_s: float) -> Iterator[_Terminal]:
        """Run a terminal at the other end."""
        target = packets.CENTRE_ADDRESS if self._real else "127.0.0.1"
        rate, delay_ms = (0, 0) if self._real else (RATE, DELAY_MS)
        words = [home.path, f"http://{target}:{PORT}", rate, delay_ms, cut_after_s]
        command = [sys.executable, "-m", "bench.far_terminal", *map(str, words)]
        with _running([*self._inside(packets.TERMINAL), *command]) as process:
            yield _Terminal(process)

    def _inside(self, space: str) -> list[str]:
        return ["ip", "netns", "exec", space] if self._real else []


@contextmanager
def _line(place: Path) -> Iterator[_Line]:
    if not packets.possible():
        line = _Line(real=False)
        with line.centre(place):
            yield line
        return
    words = [RATE, DELAY_MS, LOSS_PERCENT]
    with _running([sys.executable, "-m", "bench.packets", *map(str, words)]) as wire:
        assert wire.stdout is not None
        wire.stdout.readline()
        line = _Line(real=True)
        with line.centre(place):
            yield line


@contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    """A process that ends when its input does, or is told to."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, **pipes) as process:  # type: ignore[call-overload]
        try:
            yield process
        finally:
            process.stdin.close()
            process.terminate()
