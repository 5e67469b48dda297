"""Contacts of somebody in prison with their markers, and visits: booked, due, and past.

Contacts are read with their person and never searched.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.source import (
    among,
    day,
    moment,
    opened,
    person_names,
    sure_day,
    sure_moment,
    waiting_records,
)
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.moments import to_text
from record.names import display_name
from record.redirect import ids_of
from record.rules.visits import barring
from record.types.contact import BOOKED

_VISIT, _OUTCOME = RECORDS["visit"], RECORDS["visit_outcome"]


@dataclass(frozen=True)
class MarkerLine:
    """Why a contact must not be in touch."""

    id: str
    kind: str
    reason: str
    started_on: dt.date
    opened_by: str | None
    status: str
    ended_on: dt.date | None
    ended_reason: str | None


@dataclass(frozen=True)
class ContactLine:
    """Somebody outside. ``barred_by``: the marker that keeps them away, perhaps another entry's."""

    id: str
    surname: str
    forename: str | None
    relation: str
    date_of_birth: dt.date | None
    next_of_kin: bool
    emergency: bool
    phones: str | None
    address: str | None
    comment: str | None
    active: bool
    markers: tuple[MarkerLine, ...]
    barred_by: MarkerLine | None
    pending: bool

    @property
    def name(self) -> str:
        """The name as the record writes names."""
        return display_name(self.surname, self.forename)


@dataclass(frozen=True)
class OutcomeLine:
    """What came of a visit."""

    outcome: str
    happened_at: dt.datetime
    comment: str | None
    staff_name: str | None


@dataclass(frozen=True)
class VisitLine:
    """A visit. ``visitors`` are names; ``barred`` those who must not come, each with the reason."""

    id: str
    kind: str
    starts_at: dt.datetime
    ends_at: dt.datetime | None
    place: str | None
    visitors: tuple[str, ...]
    barred: tuple[tuple[str, str], ...]
    booked_by: str | None
    status: str
    cancelled_why: str | None
    outcomes: tuple[OutcomeLine, ...]
    pending: bool


@dataclass(frozen=True)
class VisitDue:
    """A visit of today that nobody has written anything down about."""

    visit_id: str
    person_id: str
    person_name: str
    kind: str
    starts_at: dt.datetime
    barred: bool


@dataclass(frozen=True)
class Outside:
    """Everybody outside whom a person has to do with, and their visits, the next first."""

    contacts: tuple[ContactLine, ...]
    visits: tuple[VisitLine, ...]


def outside(source: Replica | Reading, person_id: str, now: dt.datetime) -> Outside:
    """A person's contacts and visits, under any of their records."""
    with opened(source) as reading:
        ids = ids_of(person_id, reading)
        waiting = waiting_records(reading)
        contacts = tuple(_contacts(reading, ids, waiting))
        visits = list(_visits(reading, ids, contacts, waiting))
    ordered = sorted(contacts, key=lambda one: (not one.active, not one.next_of_kin, one.name))
    coming = [one for one in visits if one.starts_at >= now - dt.timedelta(hours=12)]
    past = [one for one in visits if one not in coming]
    coming.sort(key=lambda one: one.starts_at)
    past.sort(key=lambda one: one.starts_at, reverse=True)
    return Outside(tuple(ordered), (*coming, *past))


def visit_times(
    reading: Reading, prison: str, day: dt.date
) -> Mapping[str, tuple[dt.datetime, ...]]:
    """When the visits of a day begin that are booked in a prison, by person."""
    one = merged(reading)
    found: defaultdict[str, list[dt.datetime]] = defaultdict(list)
    for row in reading.connection.execute(_booked(prison, day)).mappings():
        found[one.standing(row["person_id"])].append(sure_moment(row["starts_at"]))
    return {person_id: tuple(times) for person_id, times in found.items()}


def visits_due(reading: Reading, prison: str, today: dt.date) -> tuple[VisitDue, ...]:
    """The visits of a day in a prison that nobody has written anything down about, in order."""
    undone = (
        _booked(prison, today)
        .outerjoin(_OUTCOME, _OUTCOME.c.visit_id == _VISIT.c.id)
        .where(_OUTCOME.c.id.is_(None))
    )
    rows = [dict(row) for row in reading.connection.execute(undone).mappings()]
    one = merged(reading)
    names = person_names(reading, {row["person_id"] for row in rows})
    return tuple(
        VisitDue(
            visit_id=row["id"],
            person_id=one.standing(row["person_id"]),
            person_name=names[row["person_id"]],
            kind=row["kind"],
            starts_at=sure_moment(row["starts_at"]),
            barred=any(_barred(reading, row)),
        )
        for row in rows
        if row["person_id"] in names
    )


def _booked(prison: str, day: dt.date) -> Select[Any]:
    """The visits of a day that were not cancelled, in order."""
    begin = dt.datetime.combine(day, dt.time()).astimezone()
    end = begin + dt.timedelta(days=1)
    visit = _VISIT.c
    return (
        select(_VISIT)
        .where(visit.prison == prison, visit.status == BOOKED)
        .where(visit.starts_at >= to_text(begin), visit.starts_at < to_text(end))
        .order_by(visit.starts_at, visit.id)
    )


def _barred(reading: Reading, visit: Mapping[str, Any]) -> Iterable[bool]:
    for contact_id in visit["visitors"] or ():
        contact = reading.get("contact", contact_id)
        yield contact is not None and barring(visit["person_id"], contact, reading) is not None


def _rows(reading: Reading, record_type: str, ids: Iterable[str]) -> list[dict[str, Any]]:
    table = RECORDS[record_type]
    wanted = select(table).where(among(table.c.person_id, list(ids))).order_by(table.c.id)
    return [dict(row) for row in reading.connection.execute(wanted).mappings()]


def _contacts(
    reading: Reading, ids: Iterable[str], waiting: frozenset[tuple[str, str]]
) -> Iterable[ContactLine]:
    markers = {row["id"]: _marker(row) for row in _rows(reading, "contact_marker", ids)}
    of_contact: defaultdict[str, list[MarkerLine]] = defaultdict(list)
    for row in _rows(reading, "contact_marker", ids):
        of_contact[row["contact_id"]].append(markers[row["id"]])
    for row in _rows(reading, "contact", ids):
        barred_by = barring(row["person_id"], row, reading)
        yield ContactLine(
            id=row["id"],
            surname=row["surname"],
            forename=row["forename"],
            relation=row["relation"],
            date_of_birth=day(row["date_of_birth"]),
            next_of_kin=bool(row["next_of_kin"]),
            emergency=bool(row["emergency"]),
            phones=row["phones"],
            address=row["address"],
            comment=row["comment"],
            active=bool(row["active"]),
            markers=tuple(sorted(of_contact[row["id"]], key=lambda one: one.status != "ACTIVE")),
            barred_by=markers.get(str(barred_by["id"])) if barred_by is not None else None,
            pending=("contact", row["id"]) in waiting,
        )


def _visits(
    reading: Reading,
    ids: Iterable[str],
    contacts: Iterable[ContactLine],
    waiting: frozenset[tuple[str, str]],
) -> Iterable[VisitLine]:
    known = {one.id: one for one in contacts}
    outcomes: defaultdict[str, list[OutcomeLine]] = defaultdict(list)
    for row in sorted(_rows(reading, "visit_outcome", ids), key=lambda r: str(r["happened_at"])):
        outcomes[row["visit_id"]].append(_outcome(row))
    for row in _rows(reading, "visit", ids):
        who = [known[one] for one in row["visitors"] or () if one in known]
        others = [row["others"]] if row["others"] else []
        yield VisitLine(
            id=row["id"],
            kind=row["kind"],
            starts_at=sure_moment(row["starts_at"]),
            ends_at=moment(row["ends_at"]),
            place=row["place"],
            visitors=(*(one.name for one in who), *others),
            barred=tuple((one.name, one.barred_by.reason) for one in who if one.barred_by),
            booked_by=row["booked_by"],
            status=row["status"],
            cancelled_why=row["cancelled_why"],
            outcomes=tuple(outcomes[row["id"]]),
            pending=("visit", row["id"]) in waiting,
        )


def _marker(row: Mapping[str, Any]) -> MarkerLine:
    return MarkerLine(
        id=row["id"],
        kind=row["kind"],
        reason=row["reason"],
        started_on=sure_day(row["started_on"]),
        opened_by=row["opened_by"],
        status=row["status"],
        ended_on=day(row["ended_on"]),
        ended_reason=row["ended_reason"],
    )


def _outcome(row: Mapping[str, Any]) -> OutcomeLine:
    return OutcomeLine(
        outcome=row["outcome"],
        happened_at=sure_moment(row["happened_at"]),
        comment=row["comment"],
        staff_name=row["staff_name"],
    )
