"""What the reads share: where they read from, what still waits, and text turned into times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, func, select

from app.store.outbox import UNANSWERED
from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.replica import Replica
from app.store.tables import CENTRE_ROW, OUTBOX, PENDING_CHANGE, RECORDS
from record import compact
from record.kinds import Row, Value
from record.names import display_name


@contextmanager
def opened(source: Replica | Reading) -> Iterator[Reading]:
    """The reading that was handed in, or a fresh one of the replica."""
    if isinstance(source, Reading):
        yield source
    else:
        with source.read() as reading:
            yield reading


def waiting_records(reading: Reading) -> frozenset[tuple[str, str]]:
    """The records, by type and id, with a change that the centre has not answered."""
    rows = reading.connection.execute(
        select(PENDING_CHANGE.c.record_type, PENDING_CHANGE.c.record_id)
        .join(OUTBOX, OUTBOX.c.number == PENDING_CHANGE.c.number)
        .where(OUTBOX.c.state.in_(UNANSWERED))
    )
    return frozenset((record_type, record_id) for record_type, record_id in rows)


def centre_row(reading: Reading, record_type: str, record_id: str) -> Row | None:
    """The centre's own row of a record, without this terminal's changes over it; None: no such."""
    beneath = reading.connection.execute(
        select(CENTRE_ROW.c.body).where(
            CENTRE_ROW.c.record_type == record_type, CENTRE_ROW.c.record_id == record_id
        )
    ).first()
    if beneath is None:
        return reading.get(record_type, record_id)
    return {**beneath.body, "id": record_id} if beneath.body else None


def person_names(reading: Reading, person_ids: Collection[str]) -> dict[str, str]:
    """The names of these people, as prisons write them; whom we do not hold is left out.

    Somebody who was merged has the name of the record that stands.
    """
    if not person_ids:
        return {}
    one = merged(reading)
    rows = people_rows(reading, map(one.standing, person_ids))
    return {
        person_id: display_name(row.surname, row.forename)
        for person_id in person_ids
        if (row := rows.get(one.standing(person_id))) is not None
    }


def people_rows(reading: Reading, person_ids: Iterable[str]) -> dict[str, Any]:
    """Id (``person_id``), names, number and birth of those whom we hold, by id."""
    person = RECORDS["person"].c
    rows = reading.connection.execute(
        select(
            person.id.label("person_id"),
            person.surname,
            person.forename,
            person.prison_number,
            person.date_of_birth,
        ).where(among(person.id, set(person_ids)))
    )
    return {row.person_id: row for row in rows}


def staff_names(reading: Reading, staff_ids: Collection[str]) -> dict[str, str]:
    """The names of these members of staff, as the record has them."""
    staff = RECORDS["staff"].c
    rows = reading.connection.execute(
        select(staff.id, staff.surname, staff.forename).where(among(staff.id, set(staff_ids)))
    )
    return {staff_id: display_name(surname, forename) for staff_id, surname, forename in rows}


def among(column: ColumnElement[str], ids: Collection[str]) -> ColumnElement[bool]:
    """Whether a column holds one of these ids, however many there are: one parameter, as JSON."""
    listed = func.json_each(compact.written(list(ids))).table_valued("value")
    return column.in_(select(listed.c.value))


def day(value: Value) -> dt.date | None:
    """A date of the record."""
    return dt.date.fromisoformat(value) if isinstance(value, str) else None


def moment(value: Value) -> dt.datetime | None:
    """A moment of the record, in UTC."""
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else None


def sure_day(value: str) -> dt.date:
    """A date that the record requires."""
    return dt.date.fromisoformat(value)


def sure_moment(value: str) -> dt.datetime:
    """A moment that the record requires."""
    return dt.datetime.fromisoformat(value)
