"""People who must be kept apart, seen from one person's side, and whether they are too near now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import and_, select

from app.store.reading import Reading
from app.store.reads.lines import ApartLine
from app.store.reads.source import day, sure_day
from app.store.tables import RECORDS
from record.kinds import Row
from record.rules.cells import together


def apart_lines(
    reading: Reading, person_id: str, rows: Sequence[tuple[Row, bool]], location_id: str | None
) -> tuple[ApartLine, ...]:
    """A person's non-associations, those in force first; each row with whether it waits.

    ``location_id`` is the cell that the person is in.
    """
    if not rows:
        return ()
    others = _others(reading, {_other_id(row, person_id) for row, _ in rows})
    made = []
    for row, waits in rows:
        other = others.get(_other_id(row, person_id), {})
        near = row["status"] == "ACTIVE" and _near(
            reading, location_id, other.get("location_id"), str(row["restriction"])
        )
        made.append(_line(row, person_id, other, near=near, waits=waits))
    return tuple(sorted(made, key=lambda line: line.status != "ACTIVE"))


def _other_id(row: Row, person_id: str) -> str:
    return str(row["other_person_id" if row["person_id"] == person_id else "person_id"])


def _others(reading: Reading, ids: set[str]) -> dict[str, Mapping[str, Any]]:
    """Other people's names and numbers, and the cells that they are in."""
    person, stay, place = RECORDS["person"], RECORDS["stay"], RECORDS["location"]
    found = reading.connection.execute(
        select(
            person.c.id,
            person.c.surname,
            person.c.forename,
            person.c.prison_number,
            stay.c.location_id,
            place.c.path,
        )
        .outerjoin_from(person, stay, and_(stay.c.person_id == person.c.id, stay.c.to_at.is_(None)))
        .outerjoin(place, place.c.id == stay.c.location_id)
        .where(person.c.id.in_(ids))
        .order_by(stay.c.from_at)
    )
    return {row["id"]: dict(row) for row in found.mappings()}


def _near(reading: Reading, here_id: str | None, there_id: str | None, restriction: str) -> bool:
    here = reading.get("location", here_id) if here_id else None
    there = reading.get("location", there_id) if there_id else None
    if here is None or there is None or here["prison"] != there["prison"]:
        return False
    return together(here, there, restriction, reading)


def _line(
    row: Mapping[str, Any], person_id: str, other: Mapping[str, Any], *, near: bool, waits: bool
) -> ApartLine:
    mine = row["person_id"] == person_id
    return ApartLine(
        id=row["id"],
        other_person_id=row["other_person_id" if mine else "person_id"],
        other_surname=other.get("surname") or "",
        other_forename=other.get("forename") or "",
        other_prison_number=other.get("prison_number") or "",
        other_cell_path=other.get("path"),
        reason=row["reason" if mine else "other_reason"],
        other_reason=row["other_reason" if mine else "reason"],
        restriction=row["restriction"],
        status=row["status"],
        started_on=sure_day(row["started_on"]),
        ended_on=day(row["ended_on"]),
        ended_reason=row["ended_reason"],
        comment=row["comment"],
        authorised_by=row["authorised_by"],
        near=near,
        pending=waits,
    )
