"""How far each intake has come. The records tell: nothing is ticked that was not written down.

A step is done once what it is about is in the record, from this custody period; or once somebody
said that it leaves nothing to write down.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.source import among, moment, opened, people_rows, sure_moment, waiting_records
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.facts import text
from record.kinds import Row
from record.redirect import ids_of
from record.rules.custody import open_period

BEFORE_LOCK_UP = (
    "IDENTITY",
    "AUTHORITY",
    "PHOTOGRAPH",
    "PROPERTY",
    "CASH",
    "HEALTH",
    "NEEDS",
    "SHARING",
    "CELL",
)
"""The steps without which nobody is locked up for the night, in the order in which they are taken:
the risk is known before a cell is chosen."""
CAN_WAIT = ("DETAILS", "CONTACTS")
STEPS = (*BEFORE_LOCK_UP, *CAN_WAIT)
MAY_BE_NOTHING = frozenset({"PHOTOGRAPH", "PROPERTY", "CASH", "NEEDS", "DETAILS", "CONTACTS"})
"""The steps that may leave nothing to write down: no cash, no camera tonight."""

_OF_PERIOD: Mapping[str, tuple[str, ...]] = {
    "IDENTITY": ("intake",),
    "AUTHORITY": ("warrant",),
    "PHOTOGRAPH": ("photograph",),
    "PROPERTY": ("property_container", "property_item"),
    "CASH": ("cash_count",),
    "HEALTH": ("reception_screen",),
    "SHARING": ("assessment",),
    "CELL": ("stay",),
}
"""The steps that are done once there is a record of such a type from the custody period."""
_DETAILS = ("sex", "ethnicity", "nationality")
"""The person's own record says all of these once their details are done."""
_NEEDS = ("diet", "religion", "language", "needs")
"""It says some of these once their needs are; a plain diet has no code, and is nothing to write."""


class State(StrEnum):
    """How it stands with a step."""

    DONE = "done"
    NOTHING = "nothing"
    OPEN = "open"


@dataclass(frozen=True)
class IntakeLine:
    """An intake: who it is, since when, and how it stands with each step, in their order."""

    person_id: str
    period_id: str
    surname: str
    forename: str
    prison_number: str
    started_at: dt.datetime
    ended_at: dt.datetime | None
    ended_by: str | None
    states: Mapping[str, State]
    pending: bool

    @property
    def left_before_lock_up(self) -> tuple[str, ...]:
        """The steps that must still be done before lock-up."""
        return tuple(step for step in BEFORE_LOCK_UP if self.states[step] is State.OPEN)

    @property
    def left_that_can_wait(self) -> tuple[str, ...]:
        """The steps that are not done and can wait."""
        return tuple(step for step in CAN_WAIT if self.states[step] is State.OPEN)

    @property
    def at_step(self) -> str | None:
        """The step that comes next; None when all are done."""
        return next(iter((*self.left_before_lock_up, *self.left_that_can_wait)), None)


def intakes(source: Replica | Reading, prison: str) -> tuple[IntakeLine, ...]:
    """Every intake of a prison that nobody has ended, the first that began first."""
    intake, period = RECORDS["intake"].c, RECORDS["custody_period"].c
    with opened(source) as reading:
        wanted = and_(intake.prison == prison, intake.ended_at.is_(None))
        rows = reading.connection.execute(_open(wanted).order_by(period.opened_at, intake.id)).all()
        return _lines(reading, rows)


def intake_of(source: Replica | Reading, person_id: str, prison: str) -> IntakeLine | None:
    """The intake of the custody period that somebody is in here, ended or not."""
    with opened(source) as reading:
        found = open_period(person_id, reading, prison)
        if found is None:
            return None
        intake = RECORDS["intake"].c
        rows = reading.connection.execute(_open(intake.custody_period_id == found["id"])).all()
        return next(iter(_lines(reading, rows)), None)


def intakes_about(reading: Reading, ids: Collection[str]) -> Mapping[str, IntakeLine]:
    """Every intake of the person whose records these are, by its custody period, ended or not."""
    intake = RECORDS["intake"]
    rows = reading.connection.execute(select(intake).where(among(intake.c.person_id, ids))).all()
    return {line.period_id: line for line in _lines(reading, rows)}


def _open(wanted: ColumnElement[bool]) -> Select[Any]:
    """The intakes of custody periods that are still open."""
    table, period = RECORDS["intake"], RECORDS["custody_period"]
    return (
        select(table)
        .join(period, period.c.id == table.c.custody_period_id)
        .where(period.c.closed_at.is_(None), wanted)
    )


def _lines(reading: Reading, rows: Collection[Any]) -> tuple[IntakeLine, ...]:
    one = merged(reading)
    periods = {row.custody_period_id for row in rows}
    standing = [one.standing(row.person_id) for row in rows]
    whose = one.all_of(standing)
    done = {step: _periods_with(reading, step, whose, periods) for step in _OF_PERIOD}
    people = people_rows(reading, standing)
    waiting = waiting_records(reading)
    return tuple(
        IntakeLine(
            person_id=(stands := one.standing(row.person_id)),
            period_id=row.custody_period_id,
            surname=people[stands].surname,
            forename=people[stands].forename,
            prison_number=people[stands].prison_number or "",
            started_at=sure_moment(row.started_at),
            ended_at=moment(row.ended_at),
            ended_by=row.ended_by,
            states=_states(row, done, _said_of_person(reading, stands)),
            pending=("intake", row.id) in waiting,
        )
        for row in rows
        if one.standing(row.person_id) in people
    )


def _states(
    row: Any, done: Mapping[str, Collection[str]], said: Collection[str]
) -> dict[str, State]:
    nothing = row.nothing_for or []
    return {
        step: State.DONE
        if row.custody_period_id in done.get(step, ()) or step in said
        else State.NOTHING
        if step in nothing
        else State.OPEN
        for step in STEPS
    }


def _periods_with(
    reading: Reading, step: str, people: Collection[str], periods: Collection[str]
) -> frozenset[str]:
    """Those of these people's custody periods from which a record makes the step done.

    Records are looked up by whom they are about, which is quick however many there are.
    """
    found: set[str] = set()
    for name in _OF_PERIOD[step]:
        table = RECORDS[name].c
        wanted = [among(table.person_id, people), among(table.custody_period_id, periods)]
        if name == "stay":
            wanted.append(table.to_at.is_(None))
        elif name == "photograph":
            wanted.append(table.withdrawn_at.is_(None))
        found |= set(
            reading.connection.scalars(select(table.custody_period_id).where(*wanted)).all()
        )
    return frozenset(found)


def _said_of_person(reading: Reading, person_id: str) -> frozenset[str]:
    """The steps that are done by what stands with the person, in whichever of their records."""
    ids = ids_of(person_id, reading)
    rows: list[Row] = [row for each in ids if (row := reading.get("person", each)) is not None]
    said = set[str]()
    if all(any(text(row, name) for row in rows) for name in _DETAILS):
        said.add("DETAILS")
    if any(row.get(name) for name in _NEEDS for row in rows):
        said.add("NEEDS")
    if any(reading.find("contact", person_id=each, active=True) for each in ids):
        said.add("CONTACTS")
    return frozenset(said)
