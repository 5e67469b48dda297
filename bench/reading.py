"""What an officer waits for: a person's page, a letter typed into the search, a wing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

from app.store.reads.board import board, wings
from app.store.reads.find import find_people
from app.store.reads.person import person_page
from bench.figure import Figure, milliseconds
from bench.replica import filled_home, open_replica
from demo.prison import PRISON

PAGES = 100


def figures(folder: Path) -> Iterator[Figure]:
    """Reads on a replica of 600 people."""
    replica = open_replica(filled_home(folder / "reading"))
    dice = Random(1)
    people = [str(row["id"]) for row in replica.find("person")]
    chosen = dice.sample(people, PAGES)
    yield from milliseconds("person_page", [partial(person_page, replica, p) for p in chosen])
    yield from milliseconds("search_key", [partial(find_people, replica, t) for t in _typed(dice)])
    every_wing = wings(replica, PRISON)
    yield from milliseconds("board", [partial(board, replica, wing.id) for wing in every_wing * 3])
    replica.close()


def _typed(dice: Random) -> list[str]:
    """What stands in the field after each key while some names, numbers and cells are typed."""
    whole = ["kowalski", "okafor joy", "o'brien", "a1234", "lei-a-2", "hussein", "prydderch"]
    swapped = [_swap(word, dice) for word in whole[:4]]
    return [word[:length] for word in whole + swapped for length in range(1, len(word) + 1)]


def _swap(word: str, dice: Random) -> str:
    place = dice.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
