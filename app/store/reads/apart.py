"""People who must be kept apart, seen from one person's side, and whether they are too near now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.lines import ApartLine
from app.store.reads.merged import Merged, merged
from app.store.reads.source import day, people_rows, sure_day
from app.store.tables import RECORDS
from record.kinds import Row
from record.rules.apart import together


def apart_lines(
    reading: Reading,
    ids: Collection[str],
    rows: Sequence[tuple[Row, bool]],
    cells: Collection[str],
) -> tuple[ApartLine, ...]:
    """A person's non-associations, those in force first; each row with whether it waits.

    ``ids`` are the person's records, ``cells`` the cells that the person is in by them.
    """
    if not rows:
        return ()
    one = merged(reading)
    others = {each: one.standing(each) for row, _ in rows for each in (_other_id(row, ids),)}
    known, in_cells = people_rows(reading, others.values()), _in_cells(reading, one, others)
    made = []
    for row, waits in rows:
        other_id = others[_other_id(row, ids)]
        theirs = in_cells[other_id]
        near = row["status"] == "ACTIVE" and any(
            _near(reading, here, there["location_id"], str(row["restriction"]))
            for here in cells
            for there in theirs
            if other_id not in ids
        )
        path = theirs[-1]["path"] if theirs else None
        made.append(_line(row, ids, known.get(other_id), path, near=near, waits=waits))
    return tuple(sorted(made, key=lambda line: line.status != "ACTIVE"))


def _other_id(row: Row, ids: Collection[str]) -> str:
    return str(row["other_person_id" if row["person_id"] in ids else "person_id"])


def _in_cells(
    reading: Reading, one: Merged, others: Mapping[str, str]
) -> defaultdict[str, list[Mapping[str, Any]]]:
    """The cells that these people are in, by who they are; the latest last."""
    stay, place = RECORDS["stay"], RECORDS["location"]
    found = reading.connection.execute(
        select(stay.c.person_id, stay.c.location_id, place.c.path)
        .join(place, place.c.id == stay.c.location_id)
        .where(stay.c.person_id.in_(one.all_of(others.values())), stay.c.to_at.is_(None))
        .order_by(stay.c.from_at)
    )
    cells: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in found.mappings():
        cells[one.standing(row["person_id"])].append(dict(row))
    return cells


def _near(reading: Reading, here_id: str, there_id: str, restriction: str) -> bool:
    here, there = reading.get("location", here_id), reading.get("location", there_id)
    if here is None or there is None or here["prison"] != there["prison"]:
        return False
    return together(here, there, restriction, reading)


def _line(
    row: Mapping[str, Any],
    ids: Collection[str],
    other: Any,
    cell_path: str | None,
    *,
    near: bool,
    waits: bool,
) -> ApartLine:
    mine = row["person_id"] in ids
    return ApartLine(
        id=row["id"],
        other_person_id=other.person_id if other else _other_id(dict(row), ids),
        other_surname=other.surname if other else "",
        other_forename=other.forename if other else "",
        other_prison_number=(other.prison_number if other else None) or "",
        other_cell_path=cell_path,
        reason=row["reason" if mine else "other_reason"],
        other_reason=row["other_reason" if mine else "reason"],
        restriction=row["restriction"],
        status=row["status"],
        started_on=sure_day(row["started_on"]),
        ended_on=day(row["ended_on"]),
        ended_reason=row["ended_reason"],
        comment=row["comment"],
        authorised_by=row["authorised_by"],
        review_on=day(row["review_on"]),
        near=near,
        pending=waits,
    )
