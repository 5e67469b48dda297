"""Where a person's file speaks of somebody else: found by the program, decided by a person.

The program finds too much rather than too little: a name is a word that is somebody's name. It
never decides; every passage that it finds must be kept or taken out by somebody who has read it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from hub.oversight.gather import OF_TWO_PEOPLE, About, Held, Passage, PersonFile
from hub.store.facts import HubFacts
from hub.store.tables import RECORDS
from record.names import fold

AROUND = 40
"""How many characters on either side of a passage are told with it."""
LETTERS_MIN = 3
"""Shorter words are not taken for names."""

_WORD = re.compile(r"[^\W\d_][^\W\d_'’‑-]*(?:['’‑-][^\W\d_]+)*")
_TITLES = (
    "mr|mrs|miss|ms|mx|dr|rev|fr|officer|governor|chaplain|imam|nurse|solicitor|doctor|teacher"
)
_RELATIVES = (
    "brother|sister|mother|father|mum|dad|son|daughter|wife|husband|partner|girlfriend|boyfriend|"
    "cousin|uncle|aunt|friend|called|named"
)
_MORE = r"[\w'’‑-]*(?:\s+(?=\w)[^\W\d_a-z][\w'’‑-]*)*"
_TITLED = re.compile(
    rf"\b(?i:(?:(?:{_TITLES})\b\.?\s+)+)(?P<name>(?!(?i:{_TITLES})\b)[^\W\d_]{_MORE})"
)
"""Whatever follows a title, however it is written, and the capitalised words behind it."""
_RELATED = re.compile(rf"\b(?i:{_RELATIVES})\s+(?P<name>(?=\w)[^\W\d_a-z]{_MORE})")
_NUMBER = re.compile(r"\b[A-Za-z][0-9]{4}[A-Za-z]{2}\b")
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\d)(?:\+?\d[\s-]?){9,14}\d(?!\d)"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b"
)


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
        for record_type in ("person", "alias", "staff"):
            table = RECORDS[record_type].c
            for pair in facts.connection.execute(select(table.surname, table.forename).distinct()):
                for word in fold(" ".join(filter(None, pair))).split():
                    if len(word) >= LETTERS_MIN:
                        self._known.add(word)

    def is_one(self, word: str) -> bool:
        """Whether this word is a part of somebody's name."""
        return fold(word) in self._known


def find_flags(file: PersonFile, names: Names) -> list[Flag]:
    """Every passage of a file that a person must look at, in the order of the file."""
    return [flag for held in file.records for flag in _of_record(file, names, held)]


def _of_record(file: PersonFile, names: Names, held: Held) -> Iterator[Flag]:
    if held.record_type in OF_TWO_PEOPLE:
        said = "; ".join(f"{each.label}: {each.words}" for each in held.passages)
        yield _flag(held, Passage("", "", None, said, About.PERSON), 0, len(said), "two people")
        return
    for passage in held.passages:
        if passage.about is About.PERSON:
            yield _flag(held, passage, 0, len(passage.words), "another person")
        elif passage.about is About.TEXT:
            for start, end, why in _spans(file, names, passage.words):
                yield _flag(held, passage, start, end, why)


def _spans(file: PersonFile, names: Names, text: str) -> list[tuple[int, int, str]]:
    """The parts of a text that may name somebody else; none overlaps another."""
    found = [
        *((m.start(), m.end(), "number") for m in _NUMBER.finditer(text) if _other(file, m[0])),
        *((m.start(), m.end(), "contact") for m in _CONTACT.finditer(text)),
        *(
            (m.start("name"), m.end("name"), "like a name")
            for pattern in (_TITLED, _RELATED)
            for m in pattern.finditer(text)
            if not set(fold(m["name"]).split()) <= file.own_words
        ),
        *_names(file, names, text),
    ]
    kept: list[tuple[int, int, str]] = []
    for span in sorted(found, key=lambda one: (one[0], -one[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _names(file: PersonFile, names: Names, text: str) -> Iterator[tuple[int, int, str]]:
    """Words that are somebody's name, those beside one another together."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        is_name = match[0][0].isupper() and names.is_one(match[0])
        is_name = is_name and fold(match[0]) not in file.own_words
        if is_name and run and text[run[-1].end() : match.start()].strip(" ,") == "":
            run.append(match)
            continue
        if run:
            yield run[0].start(), run[-1].end(), "name"
        run = [match] if is_name else []
    if run:
        yield run[0].start(), run[-1].end(), "name"


def _other(file: PersonFile, number: str) -> bool:
    return number.upper() not in file.own_numbers


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
