"""What an officer waits for: a person's page, a letter typed into the search, a wing."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from random import Random

from app.store.reads.board import board, wings
from app.store.reads.find import find_people
from app.store.reads.person import person_page
from bench.figure import Figure, milliseconds
from bench.replica import large_home, open_replica
from demo.prison import PRISON

PAGES = 100


def figures(folder: Path) -> Iterator[Figure]:
    """Reads on a replica of 1,500 people and 90,000 entries about them; the slowest counts."""
    replica = open_replica(large_home(folder / "reading"))
    gc.collect()
    gc.freeze()  # a terminal has not just made ninety thousand rows
    dice = Random(1)
    people = [str(row["id"]) for row in replica.find("person")]
    chosen = dice.sample(people, PAGES)
    pages = [partial(person_page, replica, p) for p in chosen]
    letters = [partial(find_people, replica, t) for t in _typed(dice)]
    yield from _within("person_page", pages, 100)
    yield from _within("search_key", letters, 50)
    every_wing = wings(replica, PRISON)
    boards = [partial(board, replica, wing.id) for wing in every_wing * 3]
    yield from _within("board", boards, 100)
    replica.close()


def _within(name: str, tries: Iterable[Callable[[], object]], goal: float) -> Iterator[Figure]:
    median, slowest = milliseconds(name, tries)
    yield median
    yield slowest.at_most(goal)


def _typed(dice: Random) -> list[str]:
    """What stands in the field after each key while some names, numbers and cells are typed."""
    whole = ["kowalski", "okafor joy", "o'brien", "a1234", "lei-a-2", "hussein", "prydderch"]
    swapped = [_swap(word, dice) for word in whole[:4]]
    return [word[:length] for word in whole + swapped for length in range(1, len(word) + 1)]


def _swap(word: str, dice: Random) -> str:
    place = dice.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
