"""Applications: what is still to be answered, and what was answered, of a wing or of somebody."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.reviews import Whereabouts, whereabouts
from app.store.reads.source import (
    among,
    opened,
    people_rows,
    staff_names,
    sure_day,
    sure_moment,
    waiting_records,
)
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.moments import to_text
from record.names import display_name
from record.spoken_numbers import spoken_number
from record.types.application import ASKED

SHOWN_FOR = dt.timedelta(days=31)
"""How long a closed application stands in the wing's list; it stays on the person's page."""

_APPLICATION = RECORDS["application"].c
_ANSWER = RECORDS["application_answer"].c


@dataclass(frozen=True)
class Answer:
    """What somebody was told, and how that closed it."""

    result: str
    text: str
    staff_name: str
    written_at: dt.datetime


@dataclass(frozen=True)
class ApplicationLine:
    """One application. ``number``: what it is called by; ``answers``: in order, mostly one.

    ``assignee``: the member of staff whose it is to answer, or None where no one is named.
    """

    id: str
    number: str
    person_id: str
    person_name: str
    prison_number: str
    where: Whereabouts | None
    kind: str
    text: str
    asked_at: dt.datetime
    due_on: dt.date
    department: str | None
    assignee_id: str | None
    assignee: str | None
    status: str
    taken_by: str
    answers: tuple[Answer, ...]
    pending: bool

    @property
    def is_open(self) -> bool:
        """Whether it still waits for its answer."""
        return self.status == ASKED

    def is_late(self, today: dt.date) -> bool:
        """Whether it should have been answered before today."""
        return self.is_open and self.due_on < today


def applications(
    source: Replica | Reading,
    prison: str,
    wing_id: str | None,
    now: dt.datetime,
    where: Mapping[str, Whereabouts] | None = None,
) -> tuple[ApplicationLine, ...]:
    """Those of who sleeps on a wing (None: in the prison): open ones first, by their day.

    Closed ones follow, the latest first, as long as they stand in the list. ``where`` everybody
    sleeps is read unless whoever asks has it.
    """
    since = to_text(now - SHOWN_FOR)
    with opened(source) as reading:
        where = whereabouts(reading, prison) if where is None else where
        wanted = select(RECORDS["application"]).where(
            _APPLICATION.prison == prison,
            among(_APPLICATION.person_id, merged(reading).all_of(where)),
            or_(_APPLICATION.status == ASKED, _APPLICATION.asked_at >= since),
        )
        lines = _lines(reading, reading.connection.execute(wanted).all(), where)
    here = [one for one in lines if wing_id is None or (one.where and one.where.wing_id == wing_id)]
    return _in_order(here)


def applications_of(source: Replica | Reading, person_id: str) -> tuple[ApplicationLine, ...]:
    """All applications of one person, open ones first, then the latest."""
    with opened(source) as reading:
        one = merged(reading)
        ids = one.ids_of(one.standing(person_id))
        wanted = select(RECORDS["application"]).where(among(_APPLICATION.person_id, ids))
        return _in_order(_lines(reading, reading.connection.execute(wanted).all(), {}))


def _in_order(lines: Sequence[ApplicationLine]) -> tuple[ApplicationLine, ...]:
    closed = sorted((one for one in lines if not one.is_open), key=lambda one: one.asked_at)
    waits = (one for one in lines if one.is_open)
    return (*sorted(waits, key=lambda one: (one.due_on, one.asked_at, one.id)), *closed[::-1])


def _lines(
    reading: Reading, rows: Sequence[Any], where: Mapping[str, Whereabouts]
) -> list[ApplicationLine]:
    one = merged(reading)
    people = people_rows(reading, {one.standing(row.person_id) for row in rows})
    staff = staff_names(reading, {row.assignee_id for row in rows if row.assignee_id})
    answers, waits = _answers(reading, [row.id for row in rows]), waiting_records(reading)
    lines = []
    for row in rows:
        person = people.get(one.standing(row.person_id))
        if person is None:
            continue
        lines.append(
            ApplicationLine(
                id=row.id,
                number=spoken_number(row.id),
                person_id=person.person_id,
                person_name=display_name(person.surname, person.forename),
                prison_number=person.prison_number or "",
                where=where.get(person.person_id),
                kind=row.kind,
                text=row.text,
                asked_at=sure_moment(row.asked_at),
                due_on=sure_day(row.due_on),
                department=row.department,
                assignee_id=row.assignee_id,
                assignee=staff.get(row.assignee_id or ""),
                status=row.status,
                taken_by=row.staff_name,
                answers=tuple(answers[row.id]),
                pending=("application", row.id) in waits,
            )
        )
    return lines


def _answers(reading: Reading, application_ids: Sequence[str]) -> defaultdict[str, list[Answer]]:
    found: defaultdict[str, list[Answer]] = defaultdict(list)
    wanted = (
        select(RECORDS["application_answer"])
        .where(among(_ANSWER.application_id, application_ids))
        .order_by(_ANSWER.written_at, _ANSWER.id)
    )
    for row in reading.connection.execute(wanted):
        answer = Answer(row.result, row.text, row.staff_name, sure_moment(row.written_at))
        found[row.application_id].append(answer)
    return found
