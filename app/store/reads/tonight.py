"""Who is to come and to go on a day, who has, and how far reception has come with each.

A plan is met by a movement of whoever it names: nobody types that a second time. Beside the plans
stand those who are due back, those who are on their way from another prison, and whoever came
although nobody expected them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import and_, or_, select

from app.store.reading import Reading
from app.store.reads.intake import IntakeLine, intake_of
from app.store.reads.merged import merged
from app.store.reads.source import (
    day,
    moment,
    opened,
    people_rows,
    sure_moment,
    waiting_records,
)
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.facts import text
from record.kinds import Row
from record.moments import to_text
from record.rules.leaving import IN, IN_TRANSIT, OUT
from record.types.planning import CANCELLED, NOT_COME

_PLAN = RECORDS["planned_movement"].c
_MOVED = RECORDS["movement"].c
_PERIOD = RECORDS["custody_period"].c
ADMISSION = "ADM"
EARLY = dt.timedelta(hours=12)
"""So long before its time a movement may meet a plan: vans come early, not yesterday."""


class State(StrEnum):
    """How it stands with one line, in the order in which they are shown."""

    IN_PROGRESS = "in_progress"
    ON_THE_WAY = "on_the_way"
    EXPECTED = "expected"
    DONE = "done"
    NOT_COME = "not_come"
    CANCELLED = "cancelled"


class Record(StrEnum):
    """Where the record is of whoever is expected."""

    HERE = "here"
    COMES = "comes"
    """They are known to the centre; it comes when they are taken in and the centre answers."""
    NONE = "none"


@dataclass(frozen=True)
class Line:
    """One person who is to come or go, or has. ``plan_id``: None where nobody planned it.

    ``due_at`` is when they are expected, ``moved_at`` when they came or went. ``intake`` is how far
    reception has come with them. ``status_why``: why it will not be, or what is known of it.
    """

    id: str
    plan_id: str | None
    direction: str
    kind: str
    reason: str | None
    person_id: str | None
    surname: str
    forename: str
    date_of_birth: dt.date | None
    prison_number: str
    place: str
    due_at: dt.datetime
    moved_at: dt.datetime | None
    state: State
    record: Record
    intake: IntakeLine | None
    escort: str | None
    comment: str
    status_why: str
    said_by: str
    pending: bool

    @property
    def is_open(self) -> bool:
        """Whether it is still to happen."""
        return self.state in (State.EXPECTED, State.ON_THE_WAY)

    def is_late(self, now: dt.datetime) -> bool:
        """Whether it should have happened by now."""
        return self.state is State.EXPECTED and self.due_at < now


@dataclass(frozen=True)
class Tonight:
    """The lines of a day, those first that need somebody."""

    day: dt.date
    arrivals: tuple[Line, ...]
    departures: tuple[Line, ...]


def tonight(source: Replica | Reading, prison: str, on: dt.date) -> Tonight:
    """Everybody who is to come or go on this day, came or went."""
    begin = dt.datetime.combine(on, dt.time()).astimezone()
    span = to_text(begin), to_text(begin + dt.timedelta(days=1))
    with opened(source) as reading:
        day_of = _Day(reading, prison, span)
        lines = list(day_of.lines())
    order = list(State)
    lines.sort(key=lambda line: (order.index(line.state), line.moved_at or line.due_at, line.id))
    arrivals = tuple(line for line in lines if line.direction == IN)
    return Tonight(on, arrivals, tuple(line for line in lines if line.direction == OUT))


class _Day:
    """What is read of one day."""

    def __init__(self, reading: Reading, prison: str, span: tuple[str, str]) -> None:
        self._reading, self._prison, self._span = reading, prison, span
        self._one = merged(reading)
        self._waits = waiting_records(reading)
        early = to_text(sure_moment(span[0]) - EARLY)
        self._moves = self._movements(early, span[1])
        self._met: set[str] = set()
        self._bound = self._on_the_way()
        self._bound_ids = {self._one.standing(row.person_id) for row in self._bound}

    def lines(self) -> Iterator[Line]:
        """Those of plans first, because the others leave out whom a plan names."""
        plans = list(self._plans())
        named = {line.person_id for line in plans if line.direction == IN}
        yield from plans
        for line in (*self._due_back(), *self._in_transit()):
            if line.person_id not in named:
                named.add(line.person_id)
                yield line
        yield from self._unplanned()

    def _plans(self) -> Iterator[Line]:
        table = RECORDS["planned_movement"]
        wanted = select(table).where(
            _PLAN.prison == self._prison,
            _PLAN.due_at >= self._span[0],
            _PLAN.due_at < self._span[1],
        )
        rows = self._reading.connection.execute(wanted.order_by(_PLAN.due_at, _PLAN.id)).all()
        for row in rows:
            yield self._of_plan(row)

    def _of_plan(self, row: Any) -> Line:
        person_id = self._person_of(row)
        move = self._meets(row, person_id)
        moved_at = sure_moment(move.moved_at) if move is not None else None
        if move is not None:
            person_id = self._one.standing(move.person_id)
        state, intake = self._state(row.direction, person_id, moved_at is not None)
        if moved_at is None and row.status == NOT_COME:
            state = State.NOT_COME
        elif moved_at is None and row.status == CANCELLED:
            state = State.CANCELLED
        elif moved_at is None and person_id in self._bound_ids:
            state = State.ON_THE_WAY
        return Line(
            id=row.id,
            plan_id=row.id,
            direction=row.direction,
            kind=row.kind,
            reason=row.reason,
            person_id=person_id,
            surname=row.surname,
            forename=row.forename,
            date_of_birth=day(row.date_of_birth),
            prison_number=row.prison_number or self._number(person_id),
            place=row.place or "",
            due_at=sure_moment(row.due_at),
            moved_at=moved_at,
            state=state,
            record=self._record(person_id),
            intake=intake,
            escort=row.escort,
            comment=row.comment or "",
            status_why=row.status_why or "",
            said_by=row.status_by or "",
            pending=("planned_movement", row.id) in self._waits,
        )

    def _person_of(self, row: Any) -> str | None:
        """Whom a plan names: by their record, or by their number, here or in the index."""
        if row.person_id is not None:
            return self._one.standing(str(row.person_id))
        if row.prison_number is None:
            return None
        for kind in ("person", "known_person"):
            for found in self._reading.find(kind, prison_number=row.prison_number):
                return self._one.standing(text(found, "id"))
        return None

    def _meets(self, plan: Any, person_id: str | None) -> Any | None:
        """The movement that meets a plan: the first of that person, that way, and not too early."""
        earliest = to_text(sure_moment(plan.due_at) - EARLY)
        for move in self._moves:
            same = move.direction == plan.direction and move.moved_at >= earliest
            if (
                not same
                or move.id in self._met
                or (move.direction == OUT and move.kind != plan.kind)
            ):
                continue
            if self._is_meant(plan, person_id, self._one.standing(move.person_id)):
                self._met.add(move.id)
                return move
        return None

    def _is_meant(self, plan: Any, person_id: str | None, mover_id: str) -> bool:
        """Whether it is who the plan names; where it names no record, who is called and born so."""
        if person_id is not None:
            return person_id == mover_id
        mover = self._held(mover_id)
        if mover is None or plan.date_of_birth is None:
            return False
        said = (plan.surname, plan.forename)
        has = (text(mover, "surname"), text(mover, "forename"))
        alike = [name.strip().casefold() for name in said] == [name.casefold() for name in has]
        return alike and mover["date_of_birth"] == plan.date_of_birth

    def _state(
        self, direction: str, person_id: str | None, moved: bool
    ) -> tuple[State, IntakeLine | None]:
        if not moved or person_id is None:
            return State.EXPECTED, None
        if direction == OUT:
            return State.DONE, None
        intake = intake_of(self._reading, person_id, self._prison)
        under_way = intake is not None and intake.ended_at is None and intake.at_step is not None
        return (State.IN_PROGRESS if under_way else State.DONE), intake

    def _due_back(self) -> Iterator[Line]:
        """Who is out and due back on this day."""
        wanted = select(RECORDS["custody_period"]).where(
            _PERIOD.prison == self._prison,
            _PERIOD.status == OUT,
            _PERIOD.closed_at.is_(None),
            _PERIOD.due_back_at >= self._span[0],
            _PERIOD.due_back_at < self._span[1],
        )
        for row in self._reading.connection.execute(wanted).all():
            due = sure_moment(row.due_back_at)
            yield from self._of_period(row, row.out_kind, row.out_to, due, State.EXPECTED)

    def _in_transit(self) -> Iterator[Line]:
        """Who has left another prison for this one: they are on the way, whatever day it is."""
        now = sure_moment(self._span[0])
        for row in self._bound:
            since = moment(row.status_since) or now
            if self._span[0] <= to_text(since) < self._span[1]:
                yield from self._of_period(row, ADMISSION, row.prison, since, State.ON_THE_WAY)

    def _on_the_way(self) -> Sequence[Any]:
        wanted = select(RECORDS["custody_period"]).where(
            _PERIOD.bound_for == self._prison,
            _PERIOD.status == IN_TRANSIT,
            _PERIOD.closed_at.is_(None),
        )
        return self._reading.connection.execute(wanted).all()

    def _of_period(
        self, row: Any, kind: str | None, place: str | None, due: dt.datetime, state: State
    ) -> Iterator[Line]:
        person_id = self._one.standing(row.person_id)
        for who in people_rows(self._reading, [person_id]).values():
            plain = self._line(row.id, who, IN, kind or ADMISSION, due)
            yield replace(plain, place=place or "", state=state)

    def _unplanned(self) -> Iterator[Line]:
        """Who came or went on this day although no plan said so."""
        for move in self._moves:
            if move.id in self._met or move.moved_at < self._span[0]:
                continue
            person_id = self._one.standing(move.person_id)
            for who in people_rows(self._reading, [person_id]).values():
                at = sure_moment(move.moved_at)
                line = self._line(move.id, who, move.direction, move.kind, at)
                state, intake = self._state(move.direction, person_id, moved=True)
                place = move.from_place if move.direction == IN else move.to_place
                told = {"reason": move.reason, "place": place or "", "moved_at": at}
                yield replace(line, **told, state=state, intake=intake)

    def _line(self, line_id: str, who: Any, direction: str, kind: str, due: dt.datetime) -> Line:
        return Line(
            id=line_id,
            plan_id=None,
            direction=direction,
            kind=kind,
            reason=None,
            person_id=who.person_id,
            surname=who.surname,
            forename=who.forename,
            date_of_birth=day(who.date_of_birth),
            prison_number=who.prison_number or "",
            place="",
            due_at=due,
            moved_at=None,
            state=State.EXPECTED,
            record=Record.HERE,
            intake=None,
            escort=None,
            comment="",
            status_why="",
            said_by="",
            pending=False,
        )

    def _record(self, person_id: str | None) -> Record:
        if person_id is None:
            return Record.NONE
        return Record.HERE if self._held(person_id) is not None else Record.COMES

    def _held(self, person_id: str) -> Row | None:
        return self._reading.get("person", person_id)

    def _number(self, person_id: str | None) -> str:
        held = self._held(person_id) if person_id is not None else None
        return text(held, "prison_number") if held is not None else ""

    def _movements(self, since: str, until: str) -> list[Any]:
        """The movements through this prison's gate, the first first."""
        wanted = (
            select(RECORDS["movement"])
            .join(RECORDS["custody_period"], _PERIOD.id == _MOVED.custody_period_id)
            .where(
                _MOVED.moved_at >= since,
                _MOVED.moved_at < until,
                or_(
                    and_(_MOVED.direction == IN, _MOVED.to_place == self._prison),
                    and_(_MOVED.direction == OUT, _MOVED.from_place == self._prison),
                ),
            )
            .order_by(_MOVED.moved_at, _MOVED.id)
        )
        return list(self._reading.connection.execute(wanted).all())
