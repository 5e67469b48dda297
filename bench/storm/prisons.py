"""The prisons of a storm: as many as so many terminals belong to, as large and small as they are.

Ten thousand terminals stand in 120 prisons. A smaller storm has fewer prisons, not smaller ones, so
that news of one prison goes to as many terminals as it would.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.workload import NOW, workload
from record.ids import derived_id
from record.kinds import Row
from record.names import person_name

TERMINALS, PRISONS, PEOPLE = 10_000, 120, 86_400
PEOPLE_EACH = PEOPLE / TERMINALS
"""How many people there are to a terminal."""
SIZES = (60, 200, 330, 440, 540, 640, 750, 880, 1060, 1350, 2100)
"""How many people prisons hold, from the smallest to the largest, a tenth of all prisons apart."""
ABOUT_EACH = 5
"""Entries about each person to begin with: a custody period, stays and an alert."""
STAFF_EACH = 40
ON_ACCT = 33
"""One in so many people is on an open ACCT."""
_CODES = Path("resources/reference/prison.csv")


@dataclass
class Person:
    """What a terminal must know of somebody to write about them."""

    id: str
    period_id: str
    stay_id: str = ""
    acct_id: str | None = None
    is_out: bool = False
    since: str | None = None


@dataclass
class Prison:
    """A prison: what is to be placed at the centre, and what its terminals write about."""

    code: str
    terminals: int
    rows: list[tuple[str, Row]]
    people: list[Person] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    staff: dict[str, str] = field(default_factory=dict)
    """The names of its officers, by their ids."""
    activity_id: str = ""
    marked: int = 0
    """How many sessions of the activity were marked."""

    @property
    def stream(self) -> str:
        """Its stream."""
        return f"prison:{self.code}"


def prisons_for(terminals: int) -> Iterator[Prison]:
    """The prisons that so many terminals stand in, each with its share of them."""
    many = max(1, round(terminals * PRISONS / TERMINALS))
    sizes = [_size((place + 0.5) / many) for place in range(many)]
    with _CODES.open(encoding="utf-8", newline="") as file:
        codes = [row["code"] for row in csv.DictReader(file) if row["active"] == "Y"]
    ends = [round(terminals * sum(sizes[: n + 1]) / sum(sizes)) for n in range(many)]
    for number, (begin, end) in enumerate(zip([0, *ends], ends, strict=False)):
        yield _prison(codes[number], max(end - begin, 1), seed=number)


def _size(share: float) -> float:
    """How many people the prison holds that is larger than this share of all prisons."""
    place, part = divmod(share * (len(SIZES) - 1), 1)
    lower, upper = SIZES[int(place)], SIZES[int(place) + 1]
    return lower + part * (upper - lower)


def _prison(code: str, terminals: int, seed: int) -> Prison:
    people = max(round(terminals * PEOPLE_EACH), terminals)
    rows = list(workload(people, ABOUT_EACH, prison=code, staff=STAFF_EACH, seed=seed))
    prison = Prison(code, terminals, rows, activity_id=derived_id("storm", "activity", code))
    alerts: dict[str, Row] = {}
    by_id: dict[str, Person] = {}
    for kind, row in rows:
        row_id, about = str(row["id"]), str(row.get("person_id"))
        if kind == "location" and row["kind"] == "CELL":
            prison.cells.append(row_id)
        elif kind == "staff":
            prison.staff[row_id] = person_name(row)
        elif kind == "custody_period":
            by_id[about] = Person(about, row_id)
        elif kind == "stay" and row["to_at"] is None:
            by_id[about].stay_id = row_id
        elif kind == "alert" and row["status"] == "ACTIVE":
            alerts[about] = row
    prison.people = list(by_id.values())
    watched = prison.people[::ON_ACCT]
    rows += [("acct", _acct(person, alerts[person.id])) for person in watched]
    rows.append(("activity", _activity(prison)))
    return prison


def _acct(person: Person, alert: Row) -> Row:
    alert.update(kind="H", code="HA")
    person.acct_id = derived_id("storm", "acct", person.id)
    return {
        "id": person.acct_id,
        "person_id": person.id,
        "custody_period_id": person.period_id,
        "alert_id": alert["id"],
        "opened_at": NOW.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "opened_by": alert["opened_by"],
        "concern": "Said that it is all too much.",
        "level": "H2",
        "conversations": 2,
    }


def _activity(prison: Prison) -> Row:
    return {
        "id": prison.activity_id,
        "prison": prison.code,
        "name": "Woodwork",
        "kind": "WORK",
        "pay": 120,
        "capacity": 500,
        "sessions": [],
        "active": True,
    }
