"""A very small prison: one wing of two landings, seven cells, six men, three members of staff."""

from __future__ import annotations

from collections.abc import Iterator

from record.catalogue import BY_NAME
from record.ids import derived_id
from record.kinds import Row, Value

PRISON = "LEI"
ADMITTED = "2026-11-01T18:30:00.000Z"

MEN = ("SMITH", "JONES", "OKAFOR", "EVANS", "KOWALSKI", "HUSSAIN")
CELLS = ("A-1-001", "A-1-002", "A-1-003", "A-2-001", "A-2-002", "A-2-003", "A-2-004")


def an_id(*parts: str) -> str:
    """The id that a thing of this prison always has."""
    return derived_id("small", *parts)


def row(record_type: str, record_id: str, /, **values: Value) -> tuple[str, Row]:
    """A whole row of a type, the fields not named left blank."""
    return record_type, BY_NAME[record_type].blank() | {"id": record_id} | values


def small_prison() -> Iterator[tuple[str, Row]]:
    """All rows, in an order in which nothing is named before it is there."""
    yield from _staff()
    yield from _estate()
    for number, surname in enumerate(MEN):
        yield from _man(surname, number)


def _staff() -> Iterator[tuple[str, Row]]:
    for number, surname, role in (
        ("Q1OFF", "Adeyemi", "officer"),
        ("Q2OFF", "Brown", "officer"),
        ("Q3SO", "Prydderch", "supervising_officer"),
        ("Q4SEC", "Bellamy", "security"),
    ):
        yield row(
            "staff",
            an_id("staff", number),
            staff_number=number,
            surname=surname,
            forename="Sam",
            role=role,
            prison=PRISON,
            active=True,
        )


def _estate() -> Iterator[tuple[str, Row]]:
    yield place("A", "WING", None, None)
    for landing in ("A-1", "A-2"):
        yield place(landing, "LAND", "A", None)
    for cell in CELLS:
        yield place(cell, "CELL", cell[:3], 2 if cell.endswith("3") else 1)


def place(
    code: str, kind: str, parent: str | None, capacity: int | None, prison: str = PRISON
) -> tuple[str, Row]:
    """A wing, a landing or a cell."""
    return row(
        "location",
        an_id("location", code),
        prison=prison,
        parent_id=an_id("location", parent) if parent else None,
        kind=kind,
        code=code.rsplit("-", 1)[-1],
        path=f"{prison}-{code}",
        certified_capacity=capacity,
        operational_capacity=capacity,
        in_use=True,
    )


def _man(surname: str, number: int) -> Iterator[tuple[str, Row]]:
    cell = CELLS[number] if surname != "HUSSAIN" else None
    yield from man(surname, f"A{1000 + number}BC", f"B{number:05d}", f"19{70 + number}-05-17", cell)
    yield row(
        "assessment",
        an_id("csra", surname),
        person_id=an_id("person", surname),
        custody_period_id=an_id("period", surname),
        kind="CSR",
        level="STANDARD",
        assessed_on="2026-11-01",
    )


def man(
    surname: str,
    prison_number: str,
    booking_number: str,
    born: str,
    cell: str | None,
    prison: str = PRISON,
) -> Iterator[tuple[str, Row]]:
    """Somebody who is in prison, in a cell unless it is None."""
    person, period = an_id("person", surname), an_id("period", surname)
    yield row(
        "person",
        person,
        prison_number=prison_number,
        surname=surname,
        forename="John",
        date_of_birth=born,
        sex="M",
    )
    yield row(
        "custody_period",
        period,
        person_id=person,
        booking_number=booking_number,
        prison=prison,
        status="IN",
        opened_at=ADMITTED,
        status_since=ADMITTED,
    )
    if cell is not None:
        yield row(
            "stay",
            an_id("stay", surname),
            person_id=person,
            custody_period_id=period,
            prison=prison,
            location_id=an_id("location", cell),
            from_at=ADMITTED,
            reason="ADM",
        )
