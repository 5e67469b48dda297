"""Two very small prisons: the one of ``tests/world``, and a second that people are sent to."""

from __future__ import annotations

from collections.abc import Iterator

from record.kinds import Row
from tests.world.prison import MEN, PRISON, an_id, man, place, row, small_prison

OTHER = "MDI"
OTHER_MEN = ("OWUSU", "PRICE")
OTHER_CELLS = ("B-1-001", "B-1-002", "B-1-003")
PRISONS = (PRISON, OTHER)

SEATS = (
    ("one", PRISON, "Q1OFF"),
    ("two", PRISON, "Q3SO"),
    ("three", OTHER, "M1OFF"),
    ("four", PRISON, "Q4SEC"),
    ("five", OTHER, "M2SO"),
)
"""The terminals: name, prison, and the staff number of who sits there."""
RECEPTIONS = (("gate", PRISON, "Q3SO"), ("yard", OTHER, "M2SO"))
"""The terminals of receptions, which hold the national index and give numbers."""
RECEPTIONS_FROM = 40_000
"""The first seed in which they are there."""

NEWCOMERS = (
    ("Newman", "Lee", "1991-03-08", "2010/0123456A"),
    ("Newman", "Les", "1991-03-08", "2011/0234567B"),
    ("Marlow", "Kit", "1984-11-30", "2004/0345678C"),
)
"""Whom either prison may admit, and both: surname, forename, date of birth, PNC number."""

PEOPLE = tuple(an_id("person", surname) for surname in (*MEN, *OTHER_MEN))


def seats_of(seed: int) -> tuple[tuple[str, str, str], ...]:
    """The terminals of a seed: two to five, and from some seed on those of the receptions."""
    wings = SEATS[: 2 + seed % (len(SEATS) - 1)]
    return (*wings, *RECEPTIONS) if seed >= RECEPTIONS_FROM else wings


def both_prisons() -> Iterator[tuple[str, Row]]:
    """All rows, in an order in which nothing is named before it is there."""
    yield from small_prison()
    yield from _other_staff()
    yield from _other_estate()
    for number, surname in enumerate(OTHER_MEN):
        numbers = f"B{2000 + number}CD", f"M{number:05d}"
        yield from man(surname, *numbers, f"198{number}-02-03", OTHER_CELLS[number], OTHER)
    yield from known_dangers()


def known_dangers() -> Iterator[tuple[str, Row]]:
    """Alerts and a non-association that an extract brought."""
    for surname, code in (("SMITH", "HA"), ("JONES", "XEL"), ("OWUSU", "HA"), ("EVANS", "PEEP")):
        yield row(
            "alert",
            an_id("alert", surname, code),
            person_id=an_id("person", surname),
            custody_period_id=an_id("period", surname),
            kind=code[0],
            code=code,
            started_on="2026-11-02",
            status="ACTIVE",
        )
    yield row(
        "non_association",
        an_id("apart", "SMITH", "OWUSU"),
        person_id=an_id("person", "SMITH"),
        other_person_id=an_id("person", "OWUSU"),
        restriction="CELL",
        started_on="2026-11-02",
        status="ACTIVE",
    )


def _other_staff() -> Iterator[tuple[str, Row]]:
    for number, role in (
        ("M1OFF", "officer"),
        ("M2SO", "supervising_officer"),
        ("M3SEC", "security"),
    ):
        yield row(
            "staff",
            an_id("staff", number),
            staff_number=number,
            surname="Marsh",
            forename=number,
            role=role,
            prison=OTHER,
            active=True,
        )


def _other_estate() -> Iterator[tuple[str, Row]]:
    yield place("B", "WING", None, None, OTHER)
    yield place("B-1", "LAND", "B", None, OTHER)
    for cell in OTHER_CELLS:
        yield place(cell, "CELL", "B-1", 1, OTHER)
