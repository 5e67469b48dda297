"""Weighing what somebody says of themselves against somebody who is known, with reasons.

Agreements are weighed as Fellegi and Sunter do (``weights``) and added up. The sum alone does not
say that two are the same: brothers, twins, fathers and sons agree in much, and one person's number
stands on another's record. So what contradicts caps what may be said.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from record.kinds import Row
from record.matching import weights
from record.matching.dates import Born, born_agreement
from record.matching.names import Name, Same, forename_agreement, name_of, surname_agreement
from record.matching.numbers import FOR_LIFE, Number, Numbered, number_agreement, number_of
from record.matching.weights import Shares


class Answer(StrEnum):
    """How likely it is that two are one, the likeliest first."""

    SAME = "same"
    LIKELY = "likely"
    LOOK = "look"
    NO = "no"


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SAME_BITS, LIKELY_BITS, LOOK_BITS = 26.0, 18.0, 9.0
"""Of 100,000 people, 17 bits make one as likely as not to be the one who is looked for."""


@dataclass(frozen=True)
class Reason:
    """What was compared, how far it agrees, what theirs is, and what it says in bits."""

    field: str
    level: str
    theirs: str
    bits: float


@dataclass(frozen=True)
class Likeness:
    """How likely two are one, and why; ``reasons`` are in the order of what they say."""

    answer: Answer
    bits: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Particulars:
    """What somebody says of themselves; whatever is not said is empty."""

    name: Name
    born: str = ""
    sex: str = ""
    numbers: tuple[Number, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is said that somebody can be found by."""
        return bool(self.name.surname or self.name.forename or self.born or self.numbers)


@dataclass(frozen=True)
class Known:
    """Somebody who is known: every name and date of birth, the current ones first."""

    id: str
    names: tuple[tuple[Name, str], ...]
    born: tuple[str, ...]
    sex: str
    numbers: tuple[Number, ...]


def particulars(
    surname: str = "",
    forename: str = "",
    born: str = "",
    *,
    sex: str = "",
    numbers: Iterable[tuple[str, str]] = (),
    this_year: int,
) -> Particulars:
    """Particulars as they were typed; a number's kind may be left empty."""
    told = (number_of(kind, text, this_year) for kind, text in numbers if text.strip())
    return Particulars(name_of(surname, forename), born, sex, tuple(dict.fromkeys(told)))


def known_of(row: Row, this_year: int) -> Known:
    """Somebody by their line of the index (``record.types.known``)."""
    names = [(_text(row, "surname"), _text(row, "forename"), _text(row, "middle_names"))]
    for other in _texts(row, "other_names"):
        surname, _, forename = other.partition(", ")
        names.append((surname, forename, ""))
    born = (_text(row, "date_of_birth"), *_texts(row, "other_births"))
    numbers = [number_of("NOMS", _text(row, "prison_number"), this_year)]
    for written in _texts(row, "numbers"):
        kind, _, value = written.partition(" ")
        numbers.append(number_of(kind, value, this_year))
    return Known(
        str(row["id"]),
        tuple((name_of(*each), _shown(each)) for each in names),
        tuple(dict.fromkeys(day for day in born if _DAY.fullmatch(day))),
        _text(row, "sex"),
        tuple(dict.fromkeys(number for number in numbers if number[1])),
    )


def compare(ours: Particulars, theirs: Known, shares: Shares) -> Likeness:
    """How likely it is that these particulars are of somebody who is known, and why."""
    named = _names(ours.name, theirs.names, shares)
    born = _born(ours.born, theirs.born)
    numbered = _numbers(ours.numbers, theirs.numbers)
    sexed = _sex(ours.sex, theirs.sex)
    reasons = [reason for reason in (*named, born, numbered, sexed) if reason is not None]
    bits = round(sum(reason.bits for reason in reasons), 2)
    told = sorted(reasons, key=lambda reason: -reason.bits)
    return Likeness(_answer(bits, named, born, numbered), bits, tuple(told))


def _answer(
    bits: float, named: Sequence[Reason], born: Reason | None, numbered: Reason | None
) -> Answer:
    """What the sum says, as far as nothing speaks against it."""
    other = [reason for reason in (*named, born) if reason and reason.level == Same.OTHER]
    has_number = numbered is not None and numbered.level == Numbered.SAME
    if has_number and not other and (named or born):
        return Answer.SAME
    if has_number:  # perhaps somebody else's number: a person must look, whatever else differs
        return Answer.LIKELY if len(other) <= 1 else Answer.LOOK
    same = born is not None and born.level == Born.SAME
    if bits >= SAME_BITS and same and not other:
        return Answer.SAME
    if bits >= LIKELY_BITS and born is not None and not other:
        return Answer.LIKELY
    return Answer.LOOK if bits >= LOOK_BITS else Answer.NO


class _Named(NamedTuple):
    """How one of somebody's names agrees; ``less``: what its being that one takes off."""

    bits: float
    surname: Same
    forename: Same
    place: int
    turned: bool
    less: float


def _names(ours: Name, theirs: Sequence[tuple[Name, str]], shares: Shares) -> tuple[Reason, ...]:
    """The reasons of the name, of all that they go by, that agrees best."""
    if not ours.surname and not ours.forename:
        return ()
    ways = list(_ways(ours, theirs, shares))
    best = max(ways, key=lambda way: way.bits)
    name, shown = theirs[best.place]
    family, _, given = shown.partition(", ")
    reasons = [
        Reason("surname", best.surname, family, _surname_bits(best.surname, name, shares)),
        Reason("forename", best.forename, given, _forename_bits(best.forename, name, shares)),
    ]
    if best.turned or best.place:
        reasons.append(Reason("name", "swapped" if best.turned else "other_name", shown, best.less))
    return tuple(reason for reason in reasons if reason.level != Same.MISSING)


def _ways(ours: Name, theirs: Sequence[tuple[Name, str]], shares: Shares) -> Iterator[_Named]:
    """Each of their names as it is, and the other way round where it does not agree as it is."""
    for place, (name, _) in enumerate(theirs):
        less = weights.ALIAS if place else 0.0
        way = _way(ours, name, shares, place, turned=False, less=less)
        yield way
        if Same.OTHER in (way.surname, way.forename) and ours.surname and ours.forename:
            turned = name_of(ours.forename, ours.surname)
            other = _way(turned, name, shares, place, turned=True, less=less + weights.SWAPPED)
            if Same.OTHER not in (other.surname, other.forename):
                yield other


def _way(
    ours: Name, theirs: Name, shares: Shares, place: int, *, turned: bool, less: float
) -> _Named:
    surname, forename = surname_agreement(ours, theirs), forename_agreement(ours, theirs)
    bits = _surname_bits(surname, theirs, shares) + _forename_bits(forename, theirs, shares) + less
    return _Named(bits, surname, forename, place, turned, less)


def _surname_bits(level: Same, theirs: Name, shares: Shares) -> float:
    if level is Same.OTHER or level is Same.MISSING:
        return weights.SURNAME_OTHER if level is Same.OTHER else 0.0
    return _name_bits(level, shares.surname(theirs.surname))


def _forename_bits(level: Same, theirs: Name, shares: Shares) -> float:
    if level is Same.OTHER or level is Same.MISSING:
        return weights.FORENAME_OTHER if level is Same.OTHER else 0.0
    return _name_bits(level, shares.forename(theirs.forename))


def _name_bits(level: Same, share: float) -> float:
    says = -math.log2(max(share, weights.LEAST_SHARE)) + weights.NAME[level]
    return round(max(says, weights.NAME_SAYS_LEAST), 2)


def _born(ours: str, theirs: Sequence[str]) -> Reason | None:
    if not ours or not theirs:
        return None
    found = [(born_agreement(ours, day), day) for day in theirs]
    level, day = max(found, key=lambda one: weights.BORN[one[0]])
    return Reason("born", level, day, weights.BORN[level])


def _numbers(ours: Sequence[Number], theirs: Sequence[Number]) -> Reason | None:
    level, told = number_agreement(ours, theirs)
    if level is Numbered.MISSING:
        return None
    return Reason("number", level, told, weights.NUMBER[level])


def _sex(ours: str, theirs: str) -> Reason | None:
    if ours not in ("M", "F") or theirs not in ("M", "F"):
        return None
    is_same = ours == theirs
    return Reason(
        "sex",
        "same" if is_same else "other",
        theirs,
        weights.SEX_SAME if is_same else weights.SEX_OTHER,
    )


def for_life(kind: str) -> bool:
    """Whether a kind of number names one person for life."""
    return kind in FOR_LIFE


def _shown(name: tuple[str, str, str]) -> str:
    return ", ".join(part for part in (name[0], " ".join(filter(None, name[1:]))) if part)


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _texts(row: Row, name: str) -> list[str]:
    value = row.get(name)
    return [str(one) for one in value] if isinstance(value, list) else []
