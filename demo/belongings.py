"""The invented property: a sealed bag or box for many, what they have with them, and cash."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from demo.invention import PRISON, Invention, Made, Weighted, weighted
from demo.people import Prisoner
from demo.staff import Staff
from record import deed
from record.kinds import Row

_STORED: tuple[tuple[str, str, int], ...] = (
    ("Coat", "black", 4000),
    ("Pair of boots", "brown, size 9", 5500),
    ("Mobile phone", "black", 12000),
    ("Holdall", "blue", 1500),
    ("Jeans", "blue", 2000),
    ("Set of keys", "4 on a ring", 0),
    ("Laptop", "silver", 30000),
)
_VALUABLE: tuple[tuple[str, str, int], ...] = (
    ("Watch", "steel strap", 4500),
    ("Ring", "yellow metal", 20000),
    ("Neck chain", "yellow metal", 15000),
    ("Wallet", "brown leather", 1000),
    ("Passport", "British", 0),
)
_WITH_THEM: tuple[tuple[str, str, int], ...] = (
    ("Radio", "clear case", 2500),
    ("Pair of trainers", "white, size 9", 4500),
    ("Photographs", "family", 0),
    ("Book", "religious", 0),
    ("Reading glasses", "", 0),
    ("Kettle", "white", 1200),
)
_PLACES = ("Property store, rack 4", "Property store, rack 7", "Reception, shelf 2")
_ELSEWHERE = {"VALU": "Reception safe", "BRA": "Branston"}
_KINDS: Weighted = (("BULK", 6), ("VALU", 3), ("BRA", 1))
_WHOLE_WING, _SHARE = "A", 0.2
"""On one wing everybody owns something; elsewhere one in five."""


class Property:
    """What some of the prisoners own here, as reception listed it when they came."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff
        self._seals = 104_200

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Containers, seals, places, things and cash."""
        dice = self._invention.dice("property")
        for prisoner in prisoners:
            if prisoner.wing == _WHOLE_WING or dice.random() < _SHARE:
                yield from self._container(dice, prisoner)
                yield from self._in_possession(dice, prisoner)
                if dice.random() < 0.3:
                    yield self._cash(dice, prisoner)

    def _container(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        kind = weighted(dice, _KINDS)
        at = self._came(dice, prisoner)
        by = self._staff.of(dice, deed.RECEPTION)
        yield self._invention.row(
            "property_container",
            prisoner.key,
            **self._about(prisoner),
            kind=kind,
            opened_at=at,
            opened_by=by.name,
        )
        container_id = self._invention.id("property_container", prisoner.key)
        self._seals += dice.randrange(1, 9)
        author: Row = {"staff_id": by.id, "staff_name": by.name}
        held: Row = {"person_id": prisoner.id, "container_id": container_id}
        yield self._invention.row(
            "container_seal",
            prisoner.key,
            **held,
            **author,
            number=f"{kind[0]}{self._seals}",
            why="FIRST",
            sealed_at=at,
        )
        yield self._invention.row(
            "container_move",
            prisoner.key,
            **held,
            **author,
            kind="RECEIVED",
            prison=PRISON,
            place=_ELSEWHERE.get(kind) or dice.choice(_PLACES),
            moved_at=at,
        )
        things = _VALUABLE if kind == "VALU" else _STORED
        for number, thing in enumerate(dice.sample(things, dice.randrange(1, 4))):
            key = f"{prisoner.key} stored {number}"
            yield self._item(key, prisoner, thing, at, by.name, container_id)

    def _in_possession(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        at = self._came(dice, prisoner)
        by = self._staff.of(dice, deed.RECEPTION)
        for number, thing in enumerate(dice.sample(_WITH_THEM, dice.randrange(1, 4))):
            yield self._item(f"{prisoner.key} with {number}", prisoner, thing, at, by.name, None)

    def _item(
        self,
        key: str,
        prisoner: Prisoner,
        thing: tuple[str, str, int],
        at: str,
        by: str,
        container_id: str | None,
    ) -> Made:
        what, look, pence = thing
        return self._invention.row(
            "property_item",
            key,
            **self._about(prisoner),
            description=what,
            quantity=1,
            look=look or None,
            value_pence=pence or None,
            status="STORED" if container_id else "POSSESSION",
            container_id=container_id,
            placed_at=at,
            placed_by=by,
        )

    def _cash(self, dice: random.Random, prisoner: Prisoner) -> Made:
        first, second = dice.sample(self._staff.by_role[deed.RECEPTION], 2)
        return self._invention.row(
            "cash_count",
            prisoner.key,
            **self._about(prisoner),
            prison=PRISON,
            pence=dice.randrange(1, 1200) * 5,
            counted_at=self._came(dice, prisoner),
            staff_id=first.id,
            staff_name=first.name,
            second_id=second.id,
            second_name=second.name,
        )

    def _about(self, prisoner: Prisoner) -> Row:
        return {"person_id": prisoner.id, "custody_period_id": prisoner.period_id}

    def _came(self, dice: random.Random, prisoner: Prisoner) -> str:
        return self._invention.moment(dice, prisoner.admitted, 17, 20)
