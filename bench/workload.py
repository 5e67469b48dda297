"""A large invented prison to measure the link with: 1,500 people and 90,000 records about them.

Seeded, so that every run moves the same bytes. Texts are eight to twenty words drawn at random,
which pack worse than what officers write; a record with the ids it names is about 400 bytes of
JSON. The places and the staff that the records refer to come on top.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from random import Random

from record.kinds import Row

PRISON = "LEI"
STREAM = f"prison:{PRISON}"
PEOPLE = 1_500
ABOUT_EACH = 60
STAFF = 900
SEED = 20261124
NOW = dt.datetime(2026, 11, 24, 14, 0, tzinfo=dt.UTC)
DAYS = 5 * 365

_WORDS = """
    about after again agreed alone asked away bed before bell better blanket book both bread
    breakfast brother called came canteen card careful cell chapel changed checked clean cold
    complained corridor course daughter desk different dinner door drew early easier eating
    evening exercise explained fair family felt few finished floor football found friend garden
    gave gone good gym hand happy hard heard help hour hungry hurt ill kept kind kitchen landing
    late laundry letter library light listened little long lost lunch made mattress morning
    mother music near new nobody noise number officer often opened painting paper phone plan
    pleased polite quiet radio rang reading ready refused rest sat shared shower showed slept
    slow smoke son sorry spoke stayed stood talked tea threw tired told took training trouble
    unwell visit waited walked wall water week window wing wished woodwork worked worried wrote
"""
WORDS = tuple(_WORDS.split())
_NAMES = """
    Adeyemi Ahmed Baines Barker Begum Bell Carr Chowdhury Clarke Cole Dale Davies Doyle Dunn
    Eaton Ellis Farrell Fisher Ford Gallagher Gill Grant Hale Hassan Hill Hussain Iqbal Jarvis
    Kaur Kelly Khan King Lane Lewis Lowe Malik Marsh Mistry Moran Nolan Nwosu Oakley Okoro Page
    Patel Pryce Quinn Rees Reid Roe Sharma Shaw Singh Stone Swift Tait Tranter Ude Vale Walsh
    Webb West Wood Yates Young
"""
NAMES = tuple(_NAMES.split())
ETHNICITIES = ("W1", "W2", "W3", "M1", "M2", "M3", "A1", "A2")
RELIGIONS = ("CE", "NIL", "AGNO", "ATHE", "BAPT", "BUDD", "CHRST")
DIETS = ("DIAB", "GLU", "PKFR", "FAT", "LFD")
_ALERTS = (("H", "HA"), ("H", "HC"), ("X", "XA"), ("X", "XB"), ("X", "XCU"), ("X", "XEL"))
_NOTES = (
    ("OBSERVE", "OBS_GEN"),
    ("OBSERVE", "NEWS"),
    ("POS", "IEP_ENC"),
    ("POS", "QUAL_WK"),
    ("NEG", "IEP_WARN"),
)
_MOVES = (("ADM", "N"), ("ADM", "V"), ("ADM", "INT"), ("ADM", "L"), ("ADM", "R"))


def workload(
    people: int = PEOPLE,
    about_each: int = ABOUT_EACH,
    prison: str = PRISON,
    staff: int = STAFF,
    seed: int = SEED,
) -> Iterator[tuple[str, Row]]:
    """Every record, with its id: places and staff, then person by person."""
    dice = Random(seed)
    places = _places(dice, prison)
    members = [_staff(dice, number, prison) for number in range(staff)]
    yield from (("location", place) for place in places)
    yield from (("staff", each) for each in members)
    for number in range(people):
        yield from _Life(dice, number, places, members).records(about_each)


def _id(dice: Random) -> str:
    return str(uuid.UUID(int=dice.getrandbits(128), version=4))


def _moment(dice: Random) -> str:
    at = NOW - dt.timedelta(seconds=dice.randrange(1, DAYS * 86_400))
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _words(dice: Random, fewest: int = 8, most: int = 20) -> str:
    text = " ".join(dice.choice(WORDS) for _ in range(dice.randint(fewest, most)))
    return f"{text.capitalize()}."


def _places(dice: Random, prison: str) -> list[Row]:
    wings: list[Row] = []
    cells: list[Row] = []
    for letter in "ABCDE":
        wing = _place(dice, prison, None, "WING", letter, letter, None)
        wings.append(wing)
        for landing in "1234":
            path = f"{letter}-{landing}"
            floor = _place(dice, prison, wing, "LAND", landing, path, None)
            wings.append(floor)
            for number in range(1, 41):
                code = f"{number:03d}"
                cells.append(_place(dice, prison, floor, "CELL", code, f"{path}-{code}", 2))
    return [*wings, *cells]


def _place(
    dice: Random,
    prison: str,
    parent: Row | None,
    kind: str,
    code: str,
    path: str,
    capacity: int | None,
) -> Row:
    return {
        "id": _id(dice),
        "prison": prison,
        "parent_id": parent["id"] if parent else None,
        "kind": kind,
        "code": code,
        "path": f"{prison}-{path}",
        "operational_capacity": capacity,
        "certified_capacity": capacity,
        "in_use": True,
    }


def _staff(dice: Random, number: int, prison: str) -> Row:
    return {
        "id": _id(dice),
        "staff_number": f"Q{number:03d}B",
        "surname": dice.choice(NAMES),
        "forename": dice.choice(NAMES),
        "role": "supervising_officer" if number % 20 == 1 else "officer",
        "prison": prison,
        "active": True,
    }


class _Life:
    """One person, and what is recorded about them."""

    def __init__(self, dice: Random, number: int, places: list[Row], staff: list[Row]) -> None:
        self._dice = dice
        self._number = number
        self._staff = staff
        self._prison = str(places[0]["prison"])
        self._cells = [place for place in places if place["kind"] == "CELL"]
        self._person_id = _id(dice)
        self._period_id = _id(dice)

    def records(self, about_each: int) -> Iterator[tuple[str, Row]]:
        """The person, then a custody period, and the rest in the mixture of a real file."""
        yield "person", self._person()
        makers = [self._period, self._stay, self._stay, self._stay, self._alert, self._alert]
        makers += [self._assessment, self._incentive, self._incentive, *[self._movement] * 8]
        for place in range(about_each):
            make = makers[place] if place < len(makers) else self._note
            kind, row = make(place)
            yield kind, row

    def _author(self) -> Row:
        return self._dice.choice(self._staff)

    def _about(self) -> Row:
        return {
            "id": _id(self._dice),
            "person_id": self._person_id,
            "custody_period_id": self._period_id,
        }

    def _person(self) -> Row:
        dice = self._dice
        born = NOW.date() - dt.timedelta(days=dice.randint(21 * 365, 60 * 365))
        first, last = dice.choices("ABCDEFGHJK", k=2)
        return {
            "id": self._person_id,
            "prison_number": f"A{1000 + self._number:04d}{first}{last}",
            "surname": dice.choice(NAMES),
            "forename": dice.choice(NAMES),
            "date_of_birth": born.isoformat(),
            "sex": "M",
            "birth_place": dice.choice(WORDS).capitalize(),
            "ethnicity": dice.choice(ETHNICITIES),
            "religion": dice.choice(RELIGIONS),
            "nationality": "BRIT",
            "diet": dice.choice(DIETS),
        }

    def _period(self, _place: int) -> tuple[str, Row]:
        return "custody_period", {
            "id": self._period_id,
            "person_id": self._person_id,
            "booking_number": f"B{self._dice.randrange(10**7):07d}",
            "prison": self._prison,
            "status": "IN",
            "opened_at": _moment(self._dice),
            "legal_status": "TRL",
            "category": self._dice.choice("BCD"),
        }

    def _stay(self, place: int) -> tuple[str, Row]:
        dice = self._dice
        now = place == 1
        cell = self._cells[self._number % len(self._cells)] if now else dice.choice(self._cells)
        began, ended = sorted((_moment(dice), _moment(dice)))
        return "stay", self._about() | {
            "prison": self._prison,
            "location_id": cell["id"],
            "from_at": ended if now else began,
            "to_at": None if now else ended,
            "reason": dice.choice(("ADM", "CON", "BEH", "LN")),
        }

    def _alert(self, place: int) -> tuple[str, Row]:
        dice = self._dice
        kind, code = dice.choice(_ALERTS)
        active = place == 4
        return "alert", self._about() | {
            "kind": kind,
            "code": code,
            "started_on": _moment(dice)[:10],
            "comment": _words(dice),
            "status": "ACTIVE" if active else "ENDED",
            "ended_on": None if active else _moment(dice)[:10],
            "ended_reason": None if active else _words(dice, 3, 6),
            "opened_by": f"{dice.choice(NAMES)}, {dice.choice(NAMES)}",
        }

    def _assessment(self, _place: int) -> tuple[str, Row]:
        return "assessment", self._about() | {
            "kind": "CSRA",
            "level": self._dice.choice(("HI", "STANDARD")),
            "assessed_on": _moment(self._dice)[:10],
            "comment": _words(self._dice),
            "staff_name": self._name(self._author()),
        }

    def _incentive(self, _place: int) -> tuple[str, Row]:
        return "incentive_review", self._about() | {
            "prison": self._prison,
            "level": self._dice.choice(("BAS", "STD", "ENH")),
            "reviewed_at": _moment(self._dice),
            "comment": _words(self._dice),
            "staff_name": self._name(self._author()),
        }

    def _movement(self, place: int) -> tuple[str, Row]:
        kind, reason = self._dice.choice(_MOVES)
        town, house = self._dice.choice(WORDS), self._dice.choice(("court", "hospital"))
        return "movement", self._about() | {
            "kind": kind,
            "reason": reason,
            "direction": "OUT" if place % 2 else "IN",
            "from_place": self._prison,
            "to_place": f"{town.capitalize()} {house}",
            "moved_at": _moment(self._dice),
            "comment": _words(self._dice),
        }

    def _note(self, _place: int) -> tuple[str, Row]:
        kind, sub_kind = self._dice.choice(_NOTES)
        author = self._author()
        happened = _moment(self._dice)
        written = dt.datetime.fromisoformat(happened) + dt.timedelta(
            minutes=self._dice.randrange(60)
        )
        return "case_note", self._about() | {
            "prison": self._prison,
            "kind": kind,
            "sub_kind": sub_kind,
            "happened_at": happened,
            "text": _words(self._dice),
            "staff_id": author["id"],
            "staff_name": self._name(author),
            "written_at": written.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        }

    @staticmethod
    def _name(author: Row) -> str:
        return f"{author['surname']}, {author['forename']}"
