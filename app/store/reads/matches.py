"""Two people who may be one: who each of them is, side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.store.reading import Reading
from app.store.reads.source import day, moment
from record.facts import text
from record.kinds import Row, Value
from record.rules.custody import latest_period
from record.rules.stays import latest_stay

FIELDS = ("surname", "forename", "middle_names", "date_of_birth", "sex", "prison_number")


@dataclass(frozen=True)
class Side:
    """One of the two, as far as it is known here.

    ``numbers`` are kinds and numbers. ``here`` says that this terminal holds the record; otherwise
    it is told as it was when the centre asked.
    """

    person_id: str
    surname: str
    forename: str
    middle_names: str | None
    date_of_birth: dt.date | None
    sex: str | None
    prison_number: str
    numbers: tuple[tuple[str, str], ...]
    prison: str | None
    opened_at: dt.datetime | None
    cell_path: str | None
    here: bool


def sides_of(reading: Reading, match: Any) -> tuple[Side, Side]:
    """Both people of a match, who was admitted later first."""
    told = match.sides if isinstance(match.sides, dict) else {}
    one, other = (
        _side(reading, person_id, told.get(person_id) or {})
        for person_id in (match.person_id, match.other_person_id)
    )
    return one, other


def _side(reading: Reading, person_id: str, told: Mapping[str, Value]) -> Side:
    person = reading.get("person", person_id)
    return _made(person_id, told if person is None else _now(reading, person), person is not None)


def _now(reading: Reading, person: Row) -> Row:
    """What this terminal knows of somebody now, as the centre tells of them."""
    person_id = str(person["id"])
    period = latest_period(reading.find("custody_period", person_id=person_id, closed_at=None))
    stay = latest_stay(reading.find("stay", person_id=person_id, to_at=None))
    place = reading.get("location", text(stay, "location_id")) if stay else None
    numbers: Value = [
        {"kind": row["kind"], "value": row["value"]}
        for row in reading.find("identifier", person_id=person_id)
    ]
    return {
        **{name: person[name] for name in FIELDS},
        "numbers": numbers,
        "prison": period["prison"] if period else None,
        "opened_at": period["opened_at"] if period else None,
        "cell_path": place["path"] if place else None,
    }


def _made(person_id: str, told: Mapping[str, Value], here: bool) -> Side:
    row = dict(told)
    listed = row.get("numbers")
    return Side(
        person_id=person_id,
        surname=text(row, "surname"),
        forename=text(row, "forename"),
        middle_names=text(row, "middle_names") or None,
        date_of_birth=day(row.get("date_of_birth")),
        sex=text(row, "sex") or None,
        prison_number=text(row, "prison_number"),
        numbers=tuple(
            (str(number["kind"]), str(number["value"]))
            for number in (listed if isinstance(listed, list) else ())
        ),
        prison=text(row, "prison") or None,
        opened_at=moment(row.get("opened_at")),
        cell_path=text(row, "cell_path") or None,
        here=here,
    )
