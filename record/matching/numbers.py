"""How alike two numbers are, and what kind a number is by the way it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from record.identifiers import normalise
from record.problems import Problem

PRISON_NUMBER = "NOMS"
FOR_LIFE = {"PNC": "PNC", "CRO": "CRO", "NOMS": PRISON_NUMBER, "MERGED": PRISON_NUMBER}
"""The kinds of number that name one person, and what each is compared as."""
NEAR_LENGTH_MIN = 6
SHORT_LENGTH_MAX = 8
_FORMS = (
    (PRISON_NUMBER, re.compile(r"[A-Z]\d{4}[A-Z]{2}")),
    ("PNC", re.compile(r"(?:19|20)\d{2}/?\d{1,7}[A-Z]|\d{2}/\d{1,7}[A-Z]")),
    ("CRO", re.compile(r"\d{1,6}/\d{2}[A-Z]|SF\d{2}/\d{1,6}[A-Z]")),
)
Number = tuple[str, str]
"""A kind, empty where it is not known, and the number as the record keeps it."""


class Numbered(StrEnum):
    """How far two people's numbers agree."""

    SAME = "same"
    NEAR = "near"
    """One character is wrong, missing or too many, or two are changed round."""
    OTHER = "other"
    """A kind that everybody has one of, and they are not the same."""
    MISSING = "missing"


@lru_cache(maxsize=50_000)
def number_of(kind: str, text: str, this_year: int) -> Number:
    """A number as it is compared; ``kind`` may be empty, and is then told by its form."""
    plain = re.sub(r"\s+", "", text).upper()
    told = kind or next((name for name, form in _FORMS if form.fullmatch(plain)), "")
    try:
        value = normalise(told, plain, this_year).value
    except Problem:  # kept as it was found
        value = plain
    return FOR_LIFE.get(told, told), value


def number_agreement(ours: Sequence[Number], theirs: Sequence[Number]) -> tuple[Numbered, str]:
    """How far the numbers of two people agree at best, and the number of theirs that does."""
    best, told = Numbered.MISSING, ""
    for kind, value in ours:
        for their_kind, their_value in theirs:
            if kind and their_kind and kind != their_kind:
                continue
            if value == their_value:
                return Numbered.SAME, their_value
            if _is_near(value, their_value):
                best, told = Numbered.NEAR, their_value
            elif best is Numbered.MISSING and kind == their_kind == PRISON_NUMBER:
                best, told = Numbered.OTHER, their_value
    return best, told


def number_keys(value: str) -> Iterator[str]:
    """What a number is looked up by: itself, its beginning, its end, its characters in order.

    One character wrong, missing or too many leaves one of its ends as it was; two changed round
    leave the characters.
    """
    plain = re.sub(r"[^A-Z0-9]", "", value)
    yield f"n{plain}"
    if len(plain) >= NEAR_LENGTH_MIN:
        head, tail = (4, 3) if len(plain) <= SHORT_LENGTH_MAX else (5, 5)
        yield f"h{plain[:head]}"
        yield f"t{plain[-tail:]}"
        yield f"o{''.join(sorted(plain))}"


def _is_near(ours: str, theirs: str) -> bool:
    longest = max(len(ours), len(theirs))
    return longest >= NEAR_LENGTH_MIN and OSA.distance(ours, theirs, score_cutoff=1) == 1
