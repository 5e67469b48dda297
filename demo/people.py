"""The invented people: who they are, the names and numbers they go by, and what they need."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from demo.estate import (
    FIRST_NIGHT,
    HEALTHCARE,
    MAIN_WINGS,
    SEGREGATION,
    VULNERABLE,
    Cell,
    Estate,
)
from demo.invention import Invention, Made, Weighted, days, weighted
from demo.names import ENGLISH_TOWNS, HERITAGES, NICKNAMES, Heritage
from record.identifiers import check_letter
from record.kinds import Row, Value


@dataclass(frozen=True)
class _Known:
    """Somebody the invention always has: what the dice would rarely throw."""

    surname: str
    forename: str
    heritage: str
    age: int
    middle_names: str | None = None


_ALWAYS = (
    _Known("Jones", "David", "Welsh", 34, "Rhys"),
    _Known("Jones", "David", "Welsh", 51),
    _Known("Hussain", "Mohammed", "Pakistani", 27),
    _Known("Hussain", "Mohammed", "Pakistani", 43),
    _Known("Maguire-Doyle", "Connor", "Irish", 26),
    _Known("Maguire-Doyle", "Kieran", "Irish", 24),
    _Known("Hargreaves", "Terence", "English", 58, "Alfred"),
    _Known("Hargreaves", "Liam", "English", 31, "Terence"),
    _Known("Featherstonehaugh-Wolstenholme", "Bartholomew", "English", 47, "Alexander Montague"),
    _Known("Brzęczyszczykiewicz", "Grzegorz", "Polish", 39),
    _Known("Kowalski", "Piotr", "Polish", 36),
    _Known("Ó Súilleabháin", "Séamus", "Irish", 45),
    _Known("Nguyễn", "Đức", "Vietnamese and Chinese", 29, "Văn"),
    _Known("ap Gwilym", "Llywelyn", "Welsh", 36),
    _Known("O", "Jun", "Vietnamese and Chinese", 33),
    _Known("D'Souza", "Anthony", "Mixed", 41, "Xavier"),
    _Known("Macleod", "Lachlan", "Scottish", 72),
)


@dataclass
class Prisoner:
    """One person of the invention, as its parts know him."""

    key: int
    id: str
    row: Row
    heritage: Heritage
    born: dt.date
    admitted: dt.date
    wing: str
    standing: str
    category: str
    high_risk: bool
    assessed: bool
    period_id: str
    cell: Cell
    out_kind: str | None = None

    @property
    def surname(self) -> str:
        """The surname as the record has it."""
        return str(self.row["surname"])

    @property
    def needs(self) -> list[str]:
        """The codes of what he needs."""
        needs = self.row["needs"]
        return [str(code) for code in needs] if isinstance(needs, list) else []

    @property
    def alone(self) -> bool:
        """Whether he must not share a cell."""
        return self.high_risk or not self.assessed


_STANDINGS: Weighted = (("remand", 40), ("convicted", 11), ("sentenced", 31), ("recall", 13))
_STANDINGS += (("life", 2), ("immigration", 2), ("civil", 1))
SENTENCED = ("sentenced", "recall", "life")
_CATEGORIES: Weighted = (("C", 60), ("B", 22), ("X", 10), ("D", 8))
_NOWHERE = Cell("", "", "", "", 0, [], None)
_WALKING_NEEDS = frozenset({"WC", "RM", "FALS"})
_EVACUATION_NEEDS = frozenset({"WC", "FALS", "VI"})
_NEEDS: Weighted = (("D", 9), ("LD", 5), ("MI", 7), ("DEP", 8), ("ASTH", 7), ("EPI", 2), ("DI", 4))
_NEEDS += (("HD", 2), ("VI", 1), ("RM", 3), ("WC", 1), ("FALS", 1), ("AUTI", 2), ("ARTH", 2))

_FAITH_OF_DIET = {"MOS": "MOS", "HAL": "MOS", "SIKH": "SIKH", "HIN": "HIND"}


class People:
    """Everyone in the prison, in the order of their keys."""

    def __init__(self, invention: Invention, count: int) -> None:
        self._invention = invention
        self._numbers: set[str] = set()
        dice = invention.dice("people")
        self.prisoners = [self._prisoner(dice, key) for key in range(count)]

    def __iter__(self) -> Iterator[Prisoner]:
        return iter(self.prisoners)

    def rows(self) -> Iterator[Made]:
        """Each person, with the names and numbers that belong to them."""
        dice = self._invention.dice("numbers")
        for prisoner in self.prisoners:
            yield "person", prisoner.row
            yield from self._aliases(dice, prisoner)
            yield from self._identifiers(dice, prisoner)

    def _prisoner(self, dice: random.Random, key: int) -> Prisoner:
        known = _ALWAYS[key] if key < len(_ALWAYS) else None
        heritage = _heritage(dice, known)
        today = self._invention.today
        age = known.age if known else int(dice.triangular(21, 76, 30))
        born = _birthday(dice, today, age)
        wing, admitted = _wing_and_admission(dice, today, key)
        standing = weighted(dice, _STANDINGS)
        values = self._values(dice, known, heritage, born)
        made = self._invention.row("person", key, **values)
        return Prisoner(
            key,
            str(made[1]["id"]),
            made[1],
            heritage,
            born,
            admitted,
            wing,
            standing,
            weighted(dice, _CATEGORIES) if standing in SENTENCED else "U",
            high_risk=dice.random() < (0.5 if wing == SEGREGATION else 0.08),
            assessed=admitted < today - days(1) or dice.random() < 0.4,
            period_id=self._invention.id("custody_period", f"{key}/0"),
            cell=_NOWHERE,
        )

    def _values(
        self, dice: random.Random, known: _Known | None, heritage: Heritage, born: dt.date
    ) -> dict[str, Value]:
        nationality = weighted(dice, heritage.nationalities)
        places = heritage.birth_places if nationality != "BRIT" else ENGLISH_TOWNS
        if heritage.name in ("Welsh", "Scottish"):
            places = heritage.birth_places
        language = weighted(dice, heritage.languages)
        religion = weighted(dice, heritage.religions)
        middle = dice.choice(heritage.forenames) if dice.random() < 0.35 else None
        forename = known.forename if known else dice.choice(heritage.forenames)
        return {
            "prison_number": self._prison_number(dice),
            "surname": known.surname if known else dice.choice(heritage.surnames),
            "forename": forename,
            "middle_names": known.middle_names
            if known
            else (middle if middle != forename else None),
            "date_of_birth": born.isoformat(),
            "sex": "M",
            "title": "MR",
            "birth_place": dice.choice(places),
            "ethnicity": weighted(dice, heritage.ethnicities),
            "nationality": nationality,
            "religion": religion,
            "language": language,
            "interpreter": language not in ("ENG", "WEL-CYM")
            and dice.randrange(100) < heritage.interpreter_percent,
            "diet": _diet(dice, heritage, religion),
            "needs": _needs(dice, born.year < self._invention.today.year - 60),
        }

    def _prison_number(self, dice: random.Random) -> str:
        while True:
            number = (
                f"A{dice.randrange(10_000):04d}{dice.choice('ACDEFGKLMNPRTVWX')}"
                f"{dice.choice('ACDEFGHJKLMNPQRTVWXYZ')}"
            )
            if number not in self._numbers:
                self._numbers.add(number)
                return number

    def _aliases(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        row, born = prisoner.row, prisoner.born
        if dice.random() < 0.12:
            yield self._alias(prisoner, "NICK", str(row["surname"]), dice.choice(NICKNAMES))
        if dice.random() < 0.10:
            surname = dice.choice(prisoner.heritage.surnames)
            yield self._alias(prisoner, "A", surname, str(row["forename"]))
        if dice.random() < 0.04:
            other = born.replace(year=born.year + dice.choice((-2, -1, 1, 2)), day=1)
            forename = dice.choice(prisoner.heritage.forenames)
            made = self._alias(prisoner, "A", str(row["surname"]), forename, other)
            yield made

    def _alias(
        self,
        prisoner: Prisoner,
        kind: str,
        surname: str,
        forename: str,
        born: dt.date | None = None,
    ) -> Made:
        return self._invention.row(
            "alias",
            f"{prisoner.key}/{kind}/{surname}/{forename}",
            person_id=prisoner.id,
            kind=kind,
            surname=surname,
            forename=forename,
            date_of_birth=born.isoformat() if born else None,
        )

    def _identifiers(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        first_arrest = prisoner.born.year + dice.randrange(14, 22)
        latest = self._invention.today.year
        year = min(first_arrest, latest)
        if dice.random() < 0.96:
            yield self._identifier(prisoner, "PNC", pnc(year, dice.randrange(1, 900_000)), True)
        if dice.random() < 0.88:
            old = year < 1995 and dice.random() < 0.5
            value = cro(year, dice.randrange(1, 400_000), search_file=dice.random() < 0.06)
            worn = f"{value[:-1]}{'A' if value[-1] != 'A' else 'B'}"
            yield self._identifier(prisoner, "CRO", worn if old else value, not old)
        if prisoner.row["nationality"] != "BRIT" and dice.random() < 0.5:
            value = f"{dice.choice('ABCKLMNPRT')}{dice.randrange(1_000_000, 9_999_999)}"
            yield self._identifier(prisoner, "HOREF", value, False)

    def _identifier(self, prisoner: Prisoner, kind: str, value: str, verified: bool) -> Made:
        return self._invention.row(
            "identifier",
            f"{prisoner.key}/{kind}",
            person_id=prisoner.id,
            kind=kind,
            value=value,
            original=value,
            verified=verified,
        )


def pnc(year: int, serial: int) -> str:
    """A PNC number whose check letter holds."""
    digits = f"{year % 100:02d}{serial:07d}"
    return f"{year}/{digits[2:]}{check_letter(digits)}"


def cro(year: int, serial: int, *, search_file: bool) -> str:
    """A CRO number whose check letter holds; in its other form where only a search file exists."""
    two = f"{year % 100:02d}"
    if search_file:
        return f"SF{two}/{serial}{check_letter(f'{two}{serial}')}"
    return f"{serial:06d}/{two}{check_letter(f'{two}{serial:06d}')}"


def place_everyone(invention: Invention, people: People, estate: Estate) -> None:
    """Give everyone a cell: those who must be alone first, then those who cannot climb stairs."""
    dice = invention.dice("cells")
    order = sorted(
        people,
        key=lambda p: (
            "WC" not in p.needs,
            not p.alone,
            _WALKING_NEEDS.isdisjoint(p.needs),
            dice.random(),
        ),
    )
    for prisoner in order:
        flat = not _WALKING_NEEDS.isdisjoint(prisoner.needs)
        prisoner.cell = estate.put(
            dice,
            prisoner.key,
            prisoner.wing,
            alone=prisoner.alone,
            flat=flat,
            wheelchair="WC" in prisoner.needs,
        )
        prisoner.wing = prisoner.cell.wing


def _heritage(dice: random.Random, known: _Known | None) -> Heritage:
    if known is not None:
        return next(h for h in HERITAGES if h.name == known.heritage)
    return dice.choices(HERITAGES, [h.share for h in HERITAGES])[0]


def _birthday(dice: random.Random, today: dt.date, age: int) -> dt.date:
    return today.replace(year=today.year - age, day=1) - days(dice.randrange(1, 330))


def _wing_and_admission(dice: random.Random, today: dt.date, key: int) -> tuple[str, dt.date]:
    draw = 1.0 if key < len(_ALWAYS) else dice.random()
    if draw < 0.045:
        return FIRST_NIGHT, today - days(dice.choice((1, 1, 2, 2, 3, 4, 5)))
    longer = today - days(int(dice.triangular(8, 620, 60)))
    if draw < 0.06:
        return HEALTHCARE, longer
    if draw < 0.077:
        return SEGREGATION, longer
    if draw < 0.20:
        return VULNERABLE, longer
    return dice.choice(MAIN_WINGS[:5]), longer


def _diet(dice: random.Random, heritage: Heritage, religion: str) -> str | None:
    if religion in ("MOS", "SUNI", "SHIA"):
        return weighted(dice, (("MOS", 85), ("HAL", 12), ("VG2", 3)))
    diet = weighted(dice, heritage.diets)
    return diet if diet and _FAITH_OF_DIET.get(diet, religion) == religion else None


def _needs(dice: random.Random, elderly: bool) -> list[Value]:
    needs = {code for code, percent in _NEEDS if dice.randrange(100) < percent}
    if elderly and dice.random() < 0.25:
        needs |= {"RM"}
    if needs & _EVACUATION_NEEDS or ("RM" in needs and dice.random() < 0.5):
        needs |= {"PEEP"}
    return [*sorted(needs)]
