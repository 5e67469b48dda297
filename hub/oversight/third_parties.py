"""Where a person's file speaks of somebody else: found by the program, decided by a person.

The program never decides; every passage that it finds must be kept or taken out by somebody who has
read it. How a text is searched is told in ``hub.oversight.mentions``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from hub.oversight.gather import OF_TWO_PEOPLE, About, Held, Passage, PersonFile
from hub.oversight.mentions import Own, mentions
from hub.store.facts import HubFacts
from hub.store.tables import RECORDS
from record.names import fold

AROUND = 40
"""How many characters on either side of a passage are told with it."""
LETTERS_MIN = 3
"""Shorter words are not taken for names."""


@dataclass(frozen=True)
class Flag:
    """A passage that may speak of somebody else. An empty ``path`` means the whole record.

    ``start`` and ``end`` are its place in the words of the field; ``around`` shows it in its place.
    """

    id: str
    record: str
    record_id: str
    path: str
    start: int
    end: int
    text: str
    why: str
    around: str


class Names:
    """Every name that anybody in the record has, as it is compared."""

    def __init__(self, facts: HubFacts) -> None:
        self._known: set[str] = set()
        for record_type in ("person", "alias", "staff", "contact"):
            table = RECORDS[record_type].c
            for pair in facts.connection.execute(select(table.surname, table.forename).distinct()):
                for word in fold(" ".join(filter(None, pair))).split():
                    if len(word) >= LETTERS_MIN:
                        self._known.add(word)

    def is_one(self, word: str) -> bool:
        """Whether this word, as names are compared, is a part of somebody's name."""
        return word in self._known


def find_flags(file: PersonFile, names: Names) -> list[Flag]:
    """Every passage of a file that a person must look at, in the order of the file."""
    own = Own(file.own_words, file.own_numbers, file.sex)
    return [flag for held in file.records for flag in _of_record(own, names, held)]


def _of_record(own: Own, names: Names, held: Held) -> Iterator[Flag]:
    if held.record_type in OF_TWO_PEOPLE:
        said = "; ".join(f"{each.label}: {each.words}" for each in held.passages)
        yield _flag(held, Passage("", "", None, said, About.PERSON), 0, len(said), "two people")
        return
    for passage in held.passages:
        if passage.about is About.PERSON:
            yield _flag(held, passage, 0, len(passage.words), "another person")
        elif passage.about is About.TEXT:
            for start, end, why in mentions(passage.words, own, names.is_one):
                yield _flag(held, passage, start, end, why)


def _flag(held: Held, passage: Passage, start: int, end: int, why: str) -> Flag:
    text = passage.words[start:end]
    place = f"{held.record_type}/{held.id}/{passage.path}/{start}-{end}/{text}"
    return Flag(
        hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        held.record_type,
        held.id,
        passage.path,
        start,
        end,
        text,
        why,
        passage.words[max(0, start - AROUND) : end + AROUND],
    )
