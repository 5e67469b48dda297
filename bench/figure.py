"""A figure: what was measured, how much, of what; against which goal, and beside whom."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True)
class Figure:
    """One measurement, as ``make bench`` prints it.

    ``goal`` is the most that it may be, or the least where that is said; ``met``: whether it is.
    ``peer`` names who was measured in the same run, ``ratio`` is ours divided by theirs.
    """

    name: str
    value: float
    unit: str
    goal: float | None = None
    met: bool | None = None
    peer: str | None = None
    ratio: float | None = None

    def at_most(self, goal: float) -> Figure:
        """The figure with its goal, which it must not exceed."""
        return replace(self, goal=goal, met=self.value <= goal)

    def at_least(self, goal: float) -> Figure:
        """The figure with its goal, which it must reach."""
        return replace(self, goal=goal, met=self.value >= goal)

    def beside(self, peer: str, theirs: float | None) -> Figure:
        """The figure with what a peer needed for the same, where it ran and needed anything."""
        return replace(self, peer=peer, ratio=self.value / theirs) if theirs else self

    def line(self) -> str:
        """The figure as a line of JSON; what is not known is left out."""
        told = {name: value for name, value in asdict(self).items() if value is not None}
        return json.dumps({name: _rounded(value) for name, value in told.items()})

    @classmethod
    def read(cls, line: str) -> Figure:
        """A figure from such a line."""
        return cls(**json.loads(line))


def _rounded(value: object) -> object:
    return round(value, 3) if isinstance(value, float) else value


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
