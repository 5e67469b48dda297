"""Incentives: who is on which level, what has been since the last review, which review is due."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from app.store.reading import Reading
from app.store.reads.board import wings
from app.store.reads.merged import merged
from app.store.reads.reviews import ReviewDue, Whereabouts, whereabouts
from app.store.reads.source import among, day, moment, opened, person_names, sure_moment
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.moments import local, to_text
from record.rules.incentives import first_review, next_review

POSITIVE, NEGATIVE = "POS", "NEG"
"""Types of case notes that tell of behaviour."""

_REVIEW = RECORDS["incentive_review"].c
_NOTE = RECORDS["case_note"].c
_CHARGE = RECORDS["adjudication"].c
_PERIOD = RECORDS["custody_period"].c


@dataclass(frozen=True)
class LevelNow:
    """A person's level (None: none was ever given) and by when it is to be reviewed."""

    review_id: str | None
    level: str | None
    reviewed_at: dt.datetime | None
    due: dt.date


@dataclass(frozen=True)
class PersonLevel:
    """Somebody with their level, since when, and by when it is to be reviewed."""

    person_id: str
    person_name: str
    where: Whereabouts
    level: str | None
    since: dt.datetime | None
    due: dt.date


@dataclass(frozen=True)
class Behaviour:
    """How somebody has been since their last review, or since they came."""

    since: dt.datetime | None
    positive: int
    negative: int
    charges: int


@dataclass(frozen=True)
class WingLevels:
    """How many people of a wing are on each level; of those without one, under ""."""

    wing_id: str | None
    name: str
    counts: Mapping[str, int]

    @property
    def people(self) -> int:
        """How many people there are."""
        return sum(self.counts.values())


def levels_now(reading: Reading, person_ids: Collection[str], prison: str) -> dict[str, LevelNow]:
    """The level of each of these people, who are in this prison's custody."""
    one = merged(reading)
    ids = one.all_of(person_ids)
    wanted = (
        select(_REVIEW.person_id, _REVIEW.id, _REVIEW.level, _REVIEW.reviewed_at, _REVIEW.review_on)
        .where(among(_REVIEW.person_id, ids))
        .order_by(_REVIEW.reviewed_at, _REVIEW.id)
    )
    found = _without_review(reading, ids, prison)
    for person_id, review_id, level, reviewed_at, review_on in reading.connection.execute(wanted):
        at = sure_moment(reviewed_at)
        due = day(review_on) or next_review(level, local(at).date())
        found[one.standing(person_id)] = LevelNow(review_id, level, at, due)
    return {person_id: now for person_id, now in found.items() if person_id in set(person_ids)}


def levels_here(reading: Reading, prison: str, wing_id: str | None) -> tuple[PersonLevel, ...]:
    """The level of everybody who sleeps on a wing (None: in the prison), the first due first."""
    where = whereabouts(reading, prison)
    here = {
        person_id: place
        for person_id, place in where.items()
        if wing_id is None or place.wing_id == wing_id
    }
    names, levels = person_names(reading, set(here)), levels_now(reading, here, prison)
    found = [
        PersonLevel(
            person_id, names[person_id], here[person_id], now.level, now.reviewed_at, now.due
        )
        for person_id, now in levels.items()
        if person_id in names
    ]
    return tuple(sorted(found, key=lambda one: (one.due, one.person_name, one.person_id)))


def behaviour_since(
    source: Replica | Reading, person_ids: Iterable[str], since: dt.datetime | None
) -> Behaviour:
    """Notes and charges about somebody, whose records these are, since a review (None: ever)."""
    ids, after = list(person_ids), to_text(since) if since is not None else ""
    with opened(source) as reading:
        notes: dict[str, int] = dict(
            reading.connection.execute(
                select(_NOTE.kind, func.count())
                .where(among(_NOTE.person_id, ids), _NOTE.happened_at > after)
                .where(_NOTE.kind.in_((POSITIVE, NEGATIVE)))
                .group_by(_NOTE.kind)
            ).all()
        )
        charges = reading.connection.execute(
            select(func.count())
            .select_from(RECORDS["adjudication"])
            .where(among(_CHARGE.person_id, ids), _CHARGE.written_at > after)
        ).scalar_one()
    return Behaviour(since, notes.get(POSITIVE, 0), notes.get(NEGATIVE, 0), charges)


def wing_levels(source: Replica | Reading, prison: str) -> tuple[WingLevels, ...]:
    """Each wing with how many of its people are on which level; last, whoever is on no wing."""
    with opened(source) as reading:
        where = whereabouts(reading, prison)
        levels = levels_now(reading, where, prison)
        places = wings(reading, prison)
    counted: dict[str | None, Counter[str]] = {}
    for person_id, place in where.items():
        level = levels[person_id].level if person_id in levels else None
        counted.setdefault(place.wing_id, Counter())[level or ""] += 1
    found = [WingLevels(wing.id, wing.name, counted.pop(wing.id, Counter())) for wing in places]
    rest = sum(counted.values(), Counter[str]())
    return (*found, WingLevels(None, "", rest)) if rest else tuple(found)


def incentives_due(
    reading: Reading, prison: str, upto: dt.date, where: dict[str, Whereabouts]
) -> tuple[ReviewDue, ...]:
    """Whose level of these people is to be reviewed on a day or before it, the longest due first.

    ``ReviewDue.code`` is the level; empty for whoever was never given one.
    """
    levels = levels_now(reading, where, prison)
    due = {person_id: now for person_id, now in levels.items() if now.due <= upto}
    names = person_names(reading, set(due))
    found = [
        ReviewDue(
            now.review_id or f"incentives {person_id}",
            "incentive_review",
            now.level or "",
            person_id,
            names[person_id],
            where[person_id],
            now.due,
        )
        for person_id, now in due.items()
        if person_id in names
    ]
    return tuple(sorted(found, key=lambda one: (one.due, one.person_name, one.record_id)))


def _without_review(reading: Reading, ids: list[str], prison: str) -> dict[str, LevelNow]:
    one = merged(reading)
    rows = reading.connection.execute(
        select(_PERIOD.person_id, _PERIOD.opened_at).where(
            among(_PERIOD.person_id, ids), _PERIOD.prison == prison, _PERIOD.closed_at.is_(None)
        )
    )
    found = {}
    for person_id, opened_at in rows:
        came = moment(opened_at)
        if came is not None:
            due = first_review(local(came).date())
            found[one.standing(person_id)] = LevelNow(None, None, None, due)
    return found
