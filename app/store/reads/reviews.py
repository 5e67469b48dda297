"""Reviews that are due: of alerts, of who is kept apart, of what was assessed; of who is here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import or_, select

from app.store.reading import Reading
from app.store.reads.estate import estate
from app.store.reads.merged import Merged, merged
from app.store.reads.source import among, person_names, sure_day
from app.store.tables import RECORDS
from record.rules.sharing import SHARING_ASSESSMENTS

_ALERT = RECORDS["alert"].c
_APART = RECORDS["non_association"].c
_ASSESSMENT = RECORDS["assessment"].c
_PERIOD = RECORDS["custody_period"].c
_STAY = RECORDS["stay"].c


ReviewedType = Literal["alert", "assessment", "non_association", "incentive_review"]


@dataclass(frozen=True)
class Whereabouts:
    """Where somebody sleeps; both None for who has no cell."""

    cell: str | None
    wing_id: str | None


@dataclass(frozen=True)
class ReviewDue:
    """A review and its day. ``code`` is the alert's, the restriction, or the assessment's kind."""

    record_id: str
    record_type: ReviewedType
    code: str
    person_id: str
    person_name: str
    where: Whereabouts
    due: dt.date


def whereabouts(reading: Reading, prison: str) -> dict[str, Whereabouts]:
    """Where everybody sleeps who is in this prison's custody, by person."""
    one, places = merged(reading), estate(reading, prison)
    here = select(_PERIOD.person_id).where(_PERIOD.prison == prison, _PERIOD.closed_at.is_(None))
    found = {
        one.standing(person_id): Whereabouts(None, None)
        for person_id in reading.connection.execute(here).scalars()
    }
    stays = (
        select(_STAY.person_id, _STAY.location_id)
        .where(_STAY.to_at.is_(None), _STAY.prison == prison)
        .order_by(_STAY.from_at, _STAY.id)
    )
    for person_id, location_id in reading.connection.execute(stays):
        place, person = places.places.get(location_id), one.standing(person_id)
        if place is not None and person in found:
            found[person] = Whereabouts(place.path, places.wing_of(place.id))
    return found


def reviews_due(
    reading: Reading, upto: dt.date, where: dict[str, Whereabouts]
) -> tuple[ReviewDue, ...]:
    """Reviews of these people that are due on a day or before it, the longest overdue first.

    An assessment that a later one has followed needs no review any more.
    """
    one = merged(reading)
    people = one.all_of(where)
    found = [
        *_alerts(reading, one, people, upto),
        *_kept_apart(reading, one, people, upto),
        *_assessments(reading, one, people, upto),
    ]
    names = person_names(reading, {each[3] for each in found})
    due = [
        ReviewDue(record_id, kind, code, person, names[person], where[person], day)
        for record_id, kind, code, person, day in found
        if person in names
    ]
    return tuple(sorted(due, key=lambda one: (one.due, one.person_name, one.record_id)))


_Found = list[tuple[str, ReviewedType, str, str, dt.date]]


def _alerts(reading: Reading, one: Merged, people: list[str], upto: dt.date) -> _Found:
    wanted = select(_ALERT.id, _ALERT.code, _ALERT.person_id, _ALERT.review_on).where(
        among(_ALERT.person_id, people),
        _ALERT.status == "ACTIVE",
        _ALERT.review_on <= upto.isoformat(),
    )
    return [
        (record_id, "alert", code, one.standing(person_id), sure_day(due))
        for record_id, code, person_id, due in reading.connection.execute(wanted)
    ]


def _kept_apart(reading: Reading, one: Merged, people: list[str], upto: dt.date) -> _Found:
    """Each once, about the first of the two who is here."""
    wanted = select(
        _APART.id, _APART.restriction, _APART.person_id, _APART.other_person_id, _APART.review_on
    ).where(
        or_(among(_APART.person_id, people), among(_APART.other_person_id, people)),
        _APART.status == "ACTIVE",
        _APART.review_on <= upto.isoformat(),
    )
    here = set(people)
    return [
        (record_id, "non_association", restriction, one.standing(person), sure_day(due))
        for record_id, restriction, mine, other, due in reading.connection.execute(wanted)
        for person in (mine if mine in here else other,)
    ]


def _assessments(reading: Reading, one: Merged, people: list[str], upto: dt.date) -> _Found:
    wanted = (
        select(_ASSESSMENT.id, _ASSESSMENT.kind, _ASSESSMENT.person_id, _ASSESSMENT.review_on)
        .where(among(_ASSESSMENT.person_id, people))
        .order_by(_ASSESSMENT.assessed_on, _ASSESSMENT.id)
    )
    last: dict[tuple[str, str], tuple[str, str, str | None]] = {}
    for record_id, kind, person_id, due in reading.connection.execute(wanted):
        about = SHARING_ASSESSMENTS if kind.startswith(SHARING_ASSESSMENTS) else kind
        last[one.standing(person_id), about] = (record_id, kind, due)
    return [
        (record_id, "assessment", kind, person, sure_day(due))
        for (person, _), (record_id, kind, due) in last.items()
        if due is not None and due <= upto.isoformat()
    ]
