"""What all parts of the invented prison share: the dice, the day, and how a row is made."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from record.catalogue import BY_NAME
from record.ids import derived_id
from record.kinds import Row, Value
from record.moments import to_text

PRISON = "LEI"
"""The code that the invented prison wears, because codes come from a list. Nothing else is real."""

Weighted = tuple[tuple[str, int], ...]
"""Values with the number of times that each should come up."""

Made = tuple[str, Row]
"""A record type's name, and a whole row of it with its ``id``."""


@dataclass(frozen=True)
class Invention:
    """One invention: the same ``seed`` and moment ``now`` give the same rows, ids and all."""

    seed: int
    now: dt.datetime
    blanks: dict[str, Row] = field(default_factory=dict)

    @property
    def today(self) -> dt.date:
        """The day on which the record stands."""
        return self.now.date()

    def dice(self, purpose: str) -> random.Random:
        """Dice of their own for each purpose, so that a change in one part leaves the others."""
        return random.Random(f"{self.seed}/{purpose}")

    def id(self, record_type: str, key: object) -> str:
        """The id of the record that this key names."""
        return derived_id("demo", str(self.seed), record_type, str(key))

    def row(self, record_type: str, key: object, **values: Value) -> Made:
        """A whole row with these values, and nothing in the other fields."""
        blank = self.blanks.get(record_type)
        if blank is None:
            blank = self.blanks[record_type] = BY_NAME[record_type].blank()
        return record_type, {**blank, **values, "id": self.id(record_type, key)}

    def moment(self, dice: random.Random, day: dt.date, first_hour: int, last_hour: int) -> str:
        """A moment of that day between two hours; of the day before, if it is still to come."""
        minutes = dice.randrange(first_hour * 60, last_hour * 60)
        at = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC) + dt.timedelta(
            minutes=minutes, seconds=dice.randrange(60)
        )
        return to_text(at if at <= self.now else at - days(1))


def days(count: int) -> dt.timedelta:
    """A stretch of days."""
    return dt.timedelta(days=count)


def weighted(dice: random.Random, choices: Weighted) -> str:
    """One of the values, each as often as its weight says."""
    values, weights = zip(*choices, strict=True)
    return str(dice.choices(values, weights)[0])


class Deck:
    """Words that are drawn like cards: none comes again before all have been."""

    def __init__(self, cards: Sequence[str]) -> None:
        self._cards = tuple(cards)
        self._left: list[str] = []

    def draw(self, dice: random.Random) -> str:
        """The next card; the deck is shuffled when it is empty."""
        if not self._left:
            self._left = dice.sample(self._cards, len(self._cards))
        return self._left.pop()
