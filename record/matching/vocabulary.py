"""The names in an index and their bearers: which of them a typed one may be, how rare it is."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import Any, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from record.matching.names import (
    BEGINS_LENGTH_MIN,
    FAR_LENGTH_MIN,
    NEAR_LENGTH_MIN,
    roots,
    sound,
)
from record.matching.weights import (
    LEAST_SHARE,
    TYPICAL_FORENAME,
    TYPICAL_SURNAME,
    share,
)

LIKE_MAX = 40
"""Of the names that one is like, so many are looked up."""
BEGINNING_MAX = 25
_NICKNAME, _NEAR, _SOUNDS, _FAR, _BEGINS = 1.5, 2.0, 3.0, 4.0, 3.0


class _Names(NamedTuple):
    """Names of one kind: in order, how many bear each; which sound alike, which stand for one."""

    ordered: list[str]
    bearers: Mapping[str, int]
    sounding: Mapping[str, list[str]]
    rooted: Mapping[str, list[str]]


class CountedNames:
    """Implements ``keys.Vocabulary`` and ``weights.Shares`` over the keys of an index."""

    def __init__(self, counts: Iterable[tuple[str, int]], people: int) -> None:
        surnames: dict[str, int] = {}
        forenames: dict[str, int] = {}
        for key, times in counts:
            (surnames if key[0] == "s" else forenames)[key[1:]] = times
        self._surnames, self._forenames = _names(surnames), _names(forenames, short=True)
        self._people = people
        self._liked: dict[tuple[str, str], Mapping[str, float]] = {}

    def surname(self, folded: str) -> float:
        """The share of people with this surname."""
        return share(self._surnames.bearers.get(folded, 0), self._people, TYPICAL_SURNAME)

    def forename(self, folded: str) -> float:
        """The share of people with this forename."""
        return share(self._forenames.bearers.get(folded, 0), self._people, TYPICAL_FORENAME)

    def surnames_like(self, folded: str) -> Mapping[str, float]:
        """Surnames that this may be, itself first."""
        return self._like("s", folded, self._surnames)

    def forenames_like(self, folded: str) -> Mapping[str, float]:
        """Forenames that this may be, itself first."""
        return self._like("f", folded, self._forenames)

    def _like(self, kind: str, folded: str, names: _Names) -> Mapping[str, float]:
        found = self._liked.get((kind, folded))
        if found is None:
            if len(self._liked) > 1000:
                self._liked.clear()
            found = self._liked[kind, folded] = self._looked_up(folded, names)
        return found

    def _looked_up(self, folded: str, names: _Names) -> Mapping[str, float]:
        like = {folded: self._bits(folded, names)}
        if len(folded) < 2:
            return like
        closest: dict[str, float] = {}
        for name, less in _alike(folded, names):
            closest[name] = min(less, closest.get(name, less))
        by_closeness = sorted(closest.items(), key=lambda one: (one[1], -names.bearers[one[0]]))
        for name, less in by_closeness[:LIKE_MAX]:
            like[name] = max(self._bits(name, names) - less, 0.5)
        return like

    def _bits(self, name: str, names: _Names) -> float:
        borne = share(names.bearers.get(name, 0), self._people, TYPICAL_SURNAME)
        return -math.log2(max(borne, LEAST_SHARE))


def _names(bearers: Mapping[str, int], *, short: bool = False) -> _Names:
    sounding: dict[str, list[str]] = {}
    rooted: dict[str, list[str]] = {}
    for name in bearers:
        heard = sound(name)
        if heard:
            sounding.setdefault(heard, []).append(name)
        for root in roots(name) if short else ():
            rooted.setdefault(root, []).append(name)
    return _Names(sorted(bearers), bearers, sounding, rooted)


def _alike(folded: str, names: _Names) -> Iterator[tuple[str, float]]:
    """Names that one may be, other than itself, and how much less each says."""
    places = 2 if len(folded) >= FAR_LENGTH_MIN else 1 if len(folded) >= NEAR_LENGTH_MIN else 0
    if places:
        found: list[Any] = process.extract(
            folded, names.ordered, scorer=OSA.distance, score_cutoff=places, limit=4 * LIKE_MAX
        )
        yield from ((name, _NEAR if wrong < 2 else _FAR) for name, wrong, _ in found if wrong)
    for root in roots(folded) if names.rooted else ():
        yield from ((name, _NICKNAME) for name in names.rooted.get(root, ()) if name != folded)
    heard = sound(folded)
    yield from ((name, _SOUNDS) for name in names.sounding.get(heard, ()) if name != folded)
    if len(folded) >= BEGINS_LENGTH_MIN:
        start = bisect_left(names.ordered, folded)
        begun = takewhile(lambda name: name.startswith(folded), names.ordered[start:])
        most = sorted((n for n in begun if n != folded), key=lambda n: -names.bearers[n])
        yield from ((name, _BEGINS) for name in most[:BEGINNING_MAX])
