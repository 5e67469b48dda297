"""How alike two names are: spelling, sound, order, particles, halves of double names, nicknames."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from jellyfish import metaphone
from rapidfuzz.distance import OSA

from record.names import fold

BEGINS_LENGTH_MIN = 3
"""Fewer letters than this are the beginning of too many surnames."""
NEAR_LENGTH_MIN, FAR_LENGTH_MIN = 4, 7
"""From this length on a name may be wrong in one place, and in two."""
_PARTICLE_WORDS = """
    al el ul ur ap ab ben bin ibn bint de da das del della der des di dos du la le van von den
    ter ten mac mc o oh ni san st abu af av zu
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_JOINED = re.compile(r"[-‐‑‒–/]")
_MAC = re.compile(r"^(?:mac|mc)(?=[a-z]{3})")


class Same(StrEnum):
    """How far two names agree, the closest first."""

    SAME = "same"
    NICKNAME = "nickname"
    PART = "part"
    """One is a half of the other, or has a particle that the other lacks."""
    NEAR = "near"
    """One letter is wrong, missing or too many, or two are changed round."""
    SOUNDS = "sounds"
    BEGINS = "begins"
    FAR = "far"
    """Wrong in two places."""
    OTHER = "other"
    MISSING = "missing"


@dataclass(frozen=True)
class Name:
    """A name folded for comparing. ``forms``: how the surname may be given, itself first."""

    surname: str
    forename: str
    middle: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    @property
    def given(self) -> tuple[str, ...]:
        """Every forename, the first first."""
        return tuple(one for one in (self.forename, *self.middle) if one)


@lru_cache(maxsize=50_000)
def name_of(surname: str, forename: str, middle_names: str = "") -> Name:
    """A name as it is compared."""
    given = [run_together(word) for word in forename.split()]
    later = [run_together(word) for word in middle_names.split()]
    forms = surname_forms(surname)
    first, *rest = given or [""]
    return Name(forms[0] if forms else "", first, (*rest, *later), forms)


def run_together(text: str) -> str:
    """A name folded to its letters alone."""
    return "".join(c for c in fold(text) if c.isalnum())


@lru_cache(maxsize=50_000)
def surname_forms(surname: str) -> tuple[str, ...]:
    """A surname in one word, then each half of a double one, then without its particles."""
    words = [run_together(word) for word in _JOINED.sub(" ", surname).split()]
    words = [word for word in words if word]
    forms = ["".join(words)]
    bare = [word for word in words if word not in _PARTICLES]
    if bare and bare != words:
        forms.append("".join(bare))
    forms += [word for word in bare if len(word) >= BEGINS_LENGTH_MIN]
    forms += [_MAC.sub("mc", form) for form in forms]
    return tuple(dict.fromkeys(form for form in forms if form))


@lru_cache(maxsize=50_000)
def sound(name: str) -> str:
    """How a folded name sounds; empty where that says too little."""
    heard = metaphone(name) if name.isascii() else ""
    return heard if len(heard) > 1 else ""


@lru_cache(maxsize=20_000)
def roots(forename: str) -> frozenset[str]:
    """The forenames that a folded forename may stand for, itself included."""
    return frozenset((forename, *families().get(forename, ())))


def surname_agreement(ours: Name, theirs: Name) -> Same:
    """How far two surnames agree."""
    if not ours.surname or not theirs.surname:
        return Same.MISSING
    if ours.surname == theirs.surname:
        return Same.SAME
    if not set(ours.forms).isdisjoint(theirs.forms):
        return Same.PART
    return _spelling(ours.surname, theirs.surname)


def forename_agreement(ours: Name, theirs: Name) -> Same:
    """How far two people's forenames agree; a middle name counts as a part."""
    if not ours.forename or not theirs.forename:
        return Same.MISSING
    if ours.forename == theirs.forename:
        return Same.SAME
    if not roots(ours.forename).isdisjoint(roots(theirs.forename)):
        return Same.NICKNAME
    if ours.forename in theirs.middle or theirs.forename in ours.middle:
        return Same.PART
    if theirs.forename.startswith(ours.forename) or ours.forename.startswith(theirs.forename):
        return Same.BEGINS
    return _spelling(ours.forename, theirs.forename)


@lru_cache(maxsize=100_000)
def _spelling(ours: str, theirs: str) -> Same:
    longest = max(len(ours), len(theirs))
    wrong = OSA.distance(ours, theirs, score_cutoff=2)
    if wrong == 1 and longest >= NEAR_LENGTH_MIN:
        return Same.NEAR
    heard = sound(ours)
    if heard and heard == sound(theirs):
        return Same.SOUNDS
    if len(ours) >= BEGINS_LENGTH_MIN and theirs.startswith(ours):
        return Same.BEGINS
    if wrong == 2 and longest >= FAR_LENGTH_MIN:
        return Same.FAR
    return Same.OTHER


@cache
def families() -> Mapping[str, tuple[str, ...]]:
    """The forenames that each short or foreign form may stand for."""
    stands_for: dict[str, list[str]] = {}
    text = files("resources").joinpath("nicknames.csv").read_text("utf-8")
    for line in csv.DictReader(text.splitlines()):
        head = run_together(line["forename"])
        for also in line["also"].split():
            stands_for.setdefault(run_together(also), []).append(head)
        stands_for.setdefault(head, []).append(head)
    return {name: tuple(dict.fromkeys(heads)) for name, heads in stands_for.items()}
