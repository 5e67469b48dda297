"""What a storm counts: what was asked and how long it took, and what became of each action."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.figure import Figure
from record.action import Action, Verdict

PUSH, PULL, LOOK, TRAIL = "push", "pull", "news", "trail"
"""Kinds of asking: with actions, without waiting, held open until there is news, the trail."""


@dataclass
class Pushed:
    """An action on its way: when it was first sent, and what was said of it."""

    action: Action
    stream: str
    sent_at: float
    verdicts: list[Verdict] = field(default_factory=list)


@dataclass
class Tally:
    """Counted over all terminals, since it was made."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """How long each kind of asking took, where it was answered."""
    statuses: Counter[int] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)
    """The seconds that terminals rested because they were refused or the line broke."""
    broken: int = 0
    up: int = 0
    down: int = 0
    read: list[tuple[str, int, int, float]] = field(default_factory=list)
    """Of pages with news: the stream, the number before and after, and when it came."""

    def late(self, pushed: Sequence[Pushed]) -> list[float]:
        """From an action's sending until each other terminal of its prison had read it."""
        sent: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for each in pushed:
            for verdict in each.verdicts[:1]:
                sent[each.stream] += [(seq, each.sent_at) for _, seq in verdict.seqs]
        for listed in sent.values():
            listed.sort()
        return [
            at - begun
            for stream, after, upto, at in self.read
            for seq, begun in sent[stream]
            if after < seq <= upto
        ]


def share(values: Sequence[float], part: float) -> float:
    """The value that this part of all do not exceed; nothing of none."""
    if not values:
        return 0.0
    return sorted(values)[min(math.ceil(part * len(values)), len(values)) - 1]


def percentiles(name: str, seconds: Sequence[float]) -> Iterator[Figure]:
    """The median and the 99th percentile, in milliseconds, where there is anything."""
    if seconds:
        yield Figure(f"{name}.p50", share(seconds, 0.50) * 1000, "ms")
        yield Figure(f"{name}.p99", share(seconds, 0.99) * 1000, "ms")
