"""What people are looked up by, before they are compared: a few keys each, kept in an index.

A key is a letter for what it is of, and a value: ``s`` a surname, ``f`` a forename, ``d`` a date of
birth, ``y`` its year, ``m`` its month and day, ``n``, ``h``, ``t`` and ``o`` a number. Whoever
shares the rarest keys is compared first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from record.matching.dates import readings
from record.matching.names import Name
from record.matching.numbers import number_keys
from record.matching.score import Known, Particulars

COMPARED_MAX = 120
"""How many are compared with what was typed: those who share the rarest keys."""
_BORN = {"d": 4.0, "y": 4.5, "m": 6.5}
_READING, _SWAPPED = 8.0, 1.5
_NUMBER = {"n": 18.0, "h": 8.0, "t": 8.0, "o": 10.0}


class Vocabulary(Protocol):
    """The names that people are known by, and how rare each is."""

    def surnames_like(self, folded: str) -> Mapping[str, float]:
        """Surnames that this may be, itself first, with the bits that finding one says."""
        ...

    def forenames_like(self, folded: str) -> Mapping[str, float]:
        """Forenames that this may be, likewise."""
        ...


def keys_of(known: Known) -> frozenset[str]:
    """The keys that somebody is found by."""
    keys: set[str] = set()
    for name, _ in known.names:
        keys.update(f"s{form}" for form in name.forms)
        keys.update(f"f{given}" for given in name.given)
    for day in known.born:
        keys.update(_born_keys(day))
    for _, value in known.numbers:
        keys.update(number_keys(value))
    return frozenset(keys)


def wanted_keys(wanted: Particulars, vocabulary: Vocabulary) -> dict[str, float]:
    """The keys to look up for some particulars, and how much each is worth."""
    keys: dict[str, float] = {}
    _add(keys, _name_keys(wanted.name, vocabulary))
    if wanted.born:
        _add(keys, ((key, _BORN[key[0]]) for key in _born_keys(wanted.born)))
        _add(keys, ((f"d{day.replace('-', '')}", _READING) for day in readings(wanted.born)))
    for _, value in wanted.numbers:
        _add(keys, ((key, _NUMBER[key[0]]) for key in number_keys(value)))
    return keys


def _name_keys(name: Name, vocabulary: Vocabulary) -> Iterable[tuple[str, float]]:
    for form in name.forms:
        yield from ((f"s{like}", bits) for like, bits in vocabulary.surnames_like(form).items())
    for given in name.given:
        yield from ((f"f{like}", bits) for like, bits in vocabulary.forenames_like(given).items())
    if name.surname and name.forename:  # the two may be changed round
        as_forename, as_surname = name.surname, name.forename
        yield f"f{as_forename}", vocabulary.forenames_like(as_forename)[as_forename] - _SWAPPED
        yield f"s{as_surname}", vocabulary.surnames_like(as_surname)[as_surname] - _SWAPPED


def _born_keys(day: str) -> tuple[str, str, str]:
    year, month, of_month = day.split("-")
    return f"d{year}{month}{of_month}", f"y{year}", f"m{month}{of_month}"


def _add(keys: dict[str, float], more: Iterable[tuple[str, float]]) -> None:
    for key, bits in more:
        keys[key] = max(bits, keys.get(key, 0.0))
