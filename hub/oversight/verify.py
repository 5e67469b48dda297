"""Checking every audit trail from its first line: what was changed, taken out or put in, or cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hub.store.facts import HubFacts
from hub.store.store import HubStore
from hub.store.trails import Breakage, Head, breaks, heads, line_of, lines_of_all
from record.trail import FIRST, TrailLine


@dataclass(frozen=True)
class Broken:
    """The first line of a trail that does not fit."""

    terminal_id: str
    trail: str
    number: int
    kind: Breakage


@dataclass(frozen=True)
class Verified:
    """What was checked, and what is broken: one for each trail that is."""

    trails: int
    lines: int
    broken: tuple[Broken, ...]


@dataclass
class _Walk:
    """One trail being read: the line before, and the first that did not fit."""

    number: int = 0
    hash: str = FIRST
    first: tuple[int, Breakage] | None = None

    def take(self, previous: str, line: TrailLine) -> None:
        """Read the next line."""
        kind = self._fault(previous, line)
        if kind is not None and self.first is None:
            number = self.number + 1 if kind is Breakage.MISSING else line.number
            self.first = number, kind
        self.number, self.hash = line.number, line.hash

    def _fault(self, previous: str, line: TrailLine) -> Breakage | None:
        if line.number == self.number:
            return Breakage.DOUBLE
        if line.number > self.number + 1:
            return Breakage.MISSING
        if not line.fits(previous):
            return Breakage.ALTERED
        return None if previous == self.hash else Breakage.TORN


def verify(store: HubStore, checkpoint: Iterable[Head] = ()) -> Verified:
    """Check every trail against itself, and against the heads of an earlier checkpoint."""
    with store.read() as facts:
        return _verify(facts, {(head.terminal_id, head.trail): head for head in checkpoint})


def _verify(facts: HubFacts, earlier: dict[tuple[str, str], Head]) -> Verified:
    last = {(head.terminal_id, head.trail): head for head in heads(facts)}
    found: dict[tuple[str, str], list[tuple[int, Breakage]]] = {}
    seen, count = set(), 0
    for key, rows in lines_of_all(facts):
        walk, agrees = _Walk(), _Agreement(earlier.get(key))
        for row in rows:
            walk.take(row.previous, line_of(row))
            agrees.take(row)
            count += 1
        seen.add(key)
        found[key] = [*_first_of(walk), *_ending(walk, last.get(key)), *agrees.breaks(walk.number)]
    for key in (last.keys() | earlier.keys()) - seen:
        longest = max(head.number for head in (last.get(key), earlier.get(key)) if head)
        found[key] = [(1, Breakage.CUT)] if longest else []
    for terminal_id, trail, number, kind in breaks(facts):
        found.setdefault((terminal_id, trail), []).append((number, kind))
    broken = tuple(
        Broken(*key, *min(faults, key=lambda fault: fault[0]))
        for key, faults in sorted(found.items())
        if faults
    )
    return Verified(len(found), count, broken)


def _first_of(walk: _Walk) -> Iterator[tuple[int, Breakage]]:
    if walk.first is not None:
        yield walk.first


def _ending(walk: _Walk, head: Head | None) -> Iterator[tuple[int, Breakage]]:
    """Whether the trail ends where the centre says it does."""
    if head is None or head.number > walk.number:
        yield walk.number + 1, Breakage.CUT
    elif head.number < walk.number:
        yield head.number + 1, Breakage.TORN


class _Agreement:
    """Whether a trail still has the line that was its last at a checkpoint."""

    def __init__(self, head: Head | None) -> None:
        self._head = head
        self._found = False

    def take(self, row: Any) -> None:
        """Read the next line."""
        if self._head is not None and row.number == self._head.number:
            self._found = self._found or row.hash == self._head.hash

    def breaks(self, last: int) -> Iterator[tuple[int, Breakage]]:
        """What is wrong, when the trail was read to this line, its last."""
        if self._head is None or self._found or not self._head.number:
            return
        if self._head.number > last:
            yield last + 1, Breakage.CUT
        else:
            yield self._head.number, Breakage.ALTERED
