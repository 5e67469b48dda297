"""A figure: what was measured, how much, of what."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measurement, as ``make bench`` prints it."""

    name: str
    value: float
    unit: str

    def line(self) -> str:
        """The figure as a line of JSON."""
        return json.dumps({"name": self.name, "value": round(self.value, 3), "unit": self.unit})

    @classmethod
    def read(cls, line: str) -> Figure:
        """A figure from such a line."""
        return cls(**json.loads(line))


def milliseconds(name: str, tries: Iterable[Callable[[], object]]) -> tuple[Figure, Figure]:
    """The median and the slowest of some calls."""
    taken = []
    for each in tries:
        begun = time.perf_counter()
        each()
        taken.append((time.perf_counter() - begun) * 1000)
    return (
        Figure(f"{name}.median", statistics.median(taken), "ms"),
        Figure(f"{name}.slowest", max(taken), "ms"),
    )
