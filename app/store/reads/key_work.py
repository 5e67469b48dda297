"""Key work: who has gone without a session, who has how many people, and somebody's sessions."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select, true

from app.store.reading import Reading
from app.store.reads.estate import natural
from app.store.reads.merged import merged
from app.store.reads.reviews import Whereabouts, whereabouts
from app.store.reads.source import (
    among,
    moment,
    opened,
    people_rows,
    staff_names,
    sure_moment,
    waiting_records,
)
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.moments import to_text
from record.names import display_name
from record.rules.key_work import WITHOUT_TOO_LONG
from record.types.key_work import HELD, OFFERED

LOOKED_BACK = dt.timedelta(days=28)
"""Over how long the minutes a week are told."""

_PERIOD = RECORDS["custody_period"].c
_SESSION = RECORDS["key_work_session"].c
_NOTE = RECORDS["case_note"].c
_WEEKS = LOOKED_BACK / dt.timedelta(weeks=1)


@dataclass(frozen=True)
class KeyWorkLine:
    """How it stands with one person. ``since``: since the last session that was held, or, without
    one, since they came.

    ``minutes``: held in the last four weeks, ``offered`` and ``held``: how many sessions.
    """

    person_id: str
    name: str
    prison_number: str
    where: Whereabouts
    key_worker_id: str | None
    key_worker: str | None
    last_held: dt.datetime | None
    since: dt.datetime
    minutes: int
    offered: int
    held: int

    @property
    def minutes_a_week(self) -> int:
        """On average of the last four weeks."""
        return round(self.minutes / _WEEKS)

    def is_overdue(self, now: dt.datetime) -> bool:
        """Whether they have gone without a session for too long."""
        return now - self.since >= WITHOUT_TOO_LONG


@dataclass(frozen=True)
class SessionLine:
    """One session, or why there was none; ``text`` is that of its note."""

    id: str
    happened_at: dt.datetime
    outcome: str
    minutes: int | None
    text: str
    staff_name: str
    pending: bool


def key_work(
    source: Replica | Reading,
    prison: str,
    now: dt.datetime,
    of: str | None = None,
    where: Mapping[str, Whereabouts] | None = None,
) -> tuple[KeyWorkLine, ...]:
    """Everybody in this prison's custody, who has gone the longest without a session first.

    ``of``: only the people of this key worker. ``where`` everybody sleeps is read unless whoever
    asks has it.
    """
    with opened(source) as reading:
        where = whereabouts(reading, prison) if where is None else where
        one = merged(reading)
        periods = reading.connection.execute(
            select(_PERIOD.person_id, _PERIOD.key_worker_id, _PERIOD.opened_at)
            .where(_PERIOD.prison == prison, _PERIOD.closed_at.is_(None))
            .where(true() if of is None else _PERIOD.key_worker_id == of)
            .order_by(_PERIOD.opened_at, _PERIOD.id)
        ).all()
        theirs = {one.standing(row.person_id) for row in periods}
        people, sessions = people_rows(reading, theirs), _of_people(reading, one.all_of(theirs))
        staff = staff_names(reading, {row.key_worker_id for row in periods if row.key_worker_id})
    recent, lines = to_text(now - LOOKED_BACK), {}
    held: defaultdict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for person_id, happened_at, outcome, minutes in sessions:
        held[one.standing(person_id)].append((happened_at, outcome, minutes or 0))
    for row in periods:
        person_id = one.standing(row.person_id)
        person, each_held = people.get(person_id), held[person_id]
        if person is None:
            continue
        last = moment(max((at for at, outcome, _ in each_held if outcome == HELD), default=None))
        late = [each for each in each_held if each[0] >= recent]
        lines[person_id] = KeyWorkLine(
            person_id=person_id,
            name=display_name(person.surname, person.forename),
            prison_number=person.prison_number or "",
            where=where[person_id],
            key_worker_id=row.key_worker_id,
            key_worker=staff.get(row.key_worker_id or ""),
            last_held=last,
            since=max(last, sure_moment(row.opened_at)) if last else sure_moment(row.opened_at),
            minutes=sum(minutes for *_, minutes in late),
            offered=sum(outcome in OFFERED for _, outcome, _ in late),
            held=sum(outcome == HELD for _, outcome, _ in late),
        )
    return tuple(
        sorted(lines.values(), key=lambda each: (each.since, natural(each.where.cell or "~")))
    )


def sessions_of(source: Replica | Reading, ids: Collection[str]) -> tuple[SessionLine, ...]:
    """The sessions of the person whose records these are, the latest first."""
    wanted = (
        select(RECORDS["key_work_session"], _NOTE.text)
        .outerjoin(RECORDS["case_note"], _NOTE.id == _SESSION.case_note_id)
        .where(among(_SESSION.person_id, ids))
        .order_by(_SESSION.happened_at.desc(), _SESSION.id.desc())
    )
    with opened(source) as reading:
        waits = waiting_records(reading)
        rows = reading.connection.execute(wanted).all()
    return tuple(
        SessionLine(
            id=row.id,
            happened_at=sure_moment(row.happened_at),
            outcome=row.outcome,
            minutes=row.minutes,
            text=row.text or "",
            staff_name=row.staff_name,
            pending=("key_work_session", row.id) in waits,
        )
        for row in rows
    )


def people_by_key_worker(source: Replica | Reading, prison: str) -> Counter[str]:
    """How many people of this prison each key worker has, by the id of the member of staff."""
    wanted = select(_PERIOD.key_worker_id).where(
        _PERIOD.prison == prison, _PERIOD.closed_at.is_(None), _PERIOD.key_worker_id.is_not(None)
    )
    with opened(source) as reading:
        return Counter(reading.connection.execute(wanted).scalars())


def _of_people(reading: Reading, ids: Collection[str]) -> list[tuple[str, str, str, int | None]]:
    wanted = select(
        _SESSION.person_id, _SESSION.happened_at, _SESSION.outcome, _SESSION.minutes
    ).where(among(_SESSION.person_id, ids))
    return [tuple(row) for row in reading.connection.execute(wanted)]
