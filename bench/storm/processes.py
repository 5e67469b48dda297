"""What processes have used, as Linux counts it: seconds of processor, and memory."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


def processor_s(pid: int) -> float:
    """The processor's seconds of a process and of its children that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / _TICKS_A_SECOND


def processor_s_of_tree(pid: int) -> float:
    """The same with its children that live."""
    return processor_s(pid) + sum(map(_if_there, children(pid)))


def _if_there(pid: int) -> float:
    try:
        return processor_s(pid)
    except FileNotFoundError:  # it has ended meanwhile, and is counted with its parent
        return 0.0


def children(pid: int) -> list[int]:
    """The processes that a process has started and that live."""
    return [each for each, parent in _parents() if parent == pid]


def _parents() -> Iterator[tuple[int, int]]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
            except (FileNotFoundError, ProcessLookupError):
                continue
            yield int(entry.name), int(stat.rpartition(")")[2].split()[1])


def memory_mb(pid: int, name: str = "VmRSS") -> float:
    """A process's memory now (``VmRSS``) or at most (``VmHWM``), in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024
