"""What each agreement says, in bits: log2 of how much likelier it is of one person than of two.

A name that agrees says as much as the name is rare; ``NAME`` tells how much less its weaker
agreements say. ``python -m bench linkage`` estimates all of them anew from labelled pairs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from record.matching.dates import Born
from record.matching.names import Same
from record.matching.numbers import Numbered

NAME: Mapping[Same, float] = {
    Same.SAME: 0.0,
    Same.NICKNAME: -1.5,
    Same.PART: -2.0,
    Same.NEAR: -3.0,
    Same.SOUNDS: -3.5,
    Same.BEGINS: -3.5,
    Same.FAR: -5.0,
}
"""How much less than full agreement."""
SURNAME_OTHER, FORENAME_OTHER = -4.5, -4.0
NAME_SAYS_LEAST = 0.5
ALIAS, SWAPPED = -1.0, -1.5
"""How much less it says that another name agrees, or surname and forename changed round."""
BORN: Mapping[Born, float] = {
    Born.SAME: 13.5,
    Born.SWAPPED: 8.5,
    Born.YEAR_OUT: 6.5,
    Born.DIGIT: 6.0,
    Born.FIRST_OF_JANUARY: 2.5,
    Born.DAY_AND_MONTH: 2.0,
    Born.YEAR_AND_MONTH: 1.5,
    Born.YEAR: -2.5,
    Born.OTHER: -6.0,
    Born.MISSING: 0.0,
}
NUMBER: Mapping[Numbered, float] = {
    Numbered.SAME: 18.0,
    Numbered.NEAR: 9.0,
    Numbered.OTHER: -3.0,
    Numbered.MISSING: 0.0,
}
SEX_SAME, SEX_OTHER = 0.3, -5.0
LEAST_SHARE = 1 / 50_000
"""No name counts as rarer than this: what is rarer may be misspelt."""


TYPICAL_SURNAME, TYPICAL_FORENAME = 1 / 1500, 1 / 200
"""How common a name is of which nothing is known."""
_LIKE_PEOPLE = 5000
"""What is typical counts as much as so many people: a few say little about how common a name is."""


def share(bearers: int, people: int, typical: float) -> float:
    """The share of people who bear a name, by those who are known and by what is typical."""
    return (bearers + typical * _LIKE_PEOPLE) / (people + _LIKE_PEOPLE)


class Shares(Protocol):
    """How common names are among all who are known: the share of people who have them."""

    def surname(self, folded: str) -> float:
        """The share of people with this surname."""
        ...

    def forename(self, folded: str) -> float:
        """The share of people with this forename, likewise."""
        ...


class Typical:
    """How common a name is where nothing has been counted."""

    def surname(self, folded: str) -> float:  # noqa: ARG002 (the same for each)
        """A surname of middling frequency."""
        return TYPICAL_SURNAME

    def forename(self, folded: str) -> float:  # noqa: ARG002 (the same for each)
        """A forename of middling frequency."""
        return TYPICAL_FORENAME
