"""How a bug is planted while a seed is played, and the list of those that are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from tests.simulation import stage
from tests.simulation.simulator import Broken, run

SEEDS_MAX = 80
"""How many seeds a mutation may survive before the simulator counts as blind to it."""

Patches = Mapping[tuple[object, str], Any]


@dataclass(frozen=True)
class Mutation:
    """A planted bug: what it does, in words, and the functions that do it."""

    name: str
    what: str
    seed: int
    plant: Callable[[], Patches]

    @contextmanager
    def planted(self) -> Iterator[None]:
        """The product with the bug in it."""
        with ExitStack() as stack:
            for (place, name), stand_in in self.plant().items():
                stack.enter_context(patch.object(place, name, stand_in))
            yield

    def found(self, first: int, seeds: int = SEEDS_MAX) -> Broken | None:
        """The first run from seed ``first`` on that finds the bug."""
        stage.set_up()
        with self.planted():
            for seed in range(first, first + seeds):
                try:
                    run(seed)
                except Broken as broken:
                    return broken
        return None


MUTATIONS: list[Mutation] = []


def mutation(seed: int) -> Callable[[Callable[[], Patches]], Callable[[], Patches]]:
    """Put a planter on the list, under its name and with its docstring."""

    def listed(plant: Callable[[], Patches]) -> Callable[[], Patches]:
        name = plant.__name__
        MUTATIONS.append(Mutation(name, (plant.__doc__ or "").strip(), seed, plant))
        return plant

    return listed


def table() -> list[str]:
    """The mutations as rows of docs/simulation.md."""
    return [f"| `{each.name}` | {each.what} | {each.seed} |" for each in MUTATIONS]
