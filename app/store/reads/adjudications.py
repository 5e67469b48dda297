"""Adjudications: charges with their hearings and awards, and which awards run today."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.reviews import Whereabouts, whereabouts
from app.store.reads.source import (
    among,
    day,
    moment,
    opened,
    people_rows,
    person_names,
    sure_day,
    sure_moment,
    waiting_records,
)
from app.store.replica import Replica
from app.store.tables import DRAFT, RECORDS
from record.moments import local, to_text
from record.names import display_name
from record.rules.adjudications import LAID_WITHIN, last_day, opened_by
from record.spoken_numbers import spoken_number
from record.types.adjudication import ADJOURNED, REFERRED, SUSPENDED

SHOWN_FOR = dt.timedelta(days=31)
"""How long a charge that is decided stands in the Wing book; it stays on the person's page."""
LONGEST = dt.timedelta(days=366)
"""Longer back nothing is looked for that may still run."""
DRAFTS = "charge:"
"""What the drafts of charges are kept under, before the person's id."""

_CHARGE, _HEARING = RECORDS["adjudication"], RECORDS["adjudication_hearing"]
_AWARD = RECORDS["adjudication_award"]


@dataclass(frozen=True)
class AwardLine:
    """An award; ``ends_on``: its last day, None where it does not run."""

    id: str
    charge_id: str
    person_id: str
    kind: str
    days: int | None
    percentage: int | None
    details: str | None
    status: str
    starts_on: dt.date
    suspended_until: dt.date | None
    ends_on: dt.date | None
    decided_reason: str | None
    decided_by: str | None
    pending: bool

    def runs_on(self, day: dt.date) -> bool:
        """Whether it runs on this day."""
        return self.ends_on is not None and self.starts_on <= day <= self.ends_on

    def hangs_on(self, day: dt.date) -> bool:
        """Whether it is suspended, and may still be activated on this day."""
        until = self.suspended_until
        return self.status == SUSPENDED and until is not None and day <= until


@dataclass(frozen=True)
class HearingLine:
    """One hearing of a charge."""

    id: str
    held_at: dt.datetime
    sitting: str
    adjudicator: str
    present: str | None
    plea: str | None
    said: str | None
    outcome: str
    outcome_reason: str | None
    next_at: dt.datetime | None
    pending: bool


@dataclass(frozen=True)
class FromIncident:
    """The report that a charge follows from; ``happened_at`` None: it is at another prison."""

    id: str
    number: str
    happened_at: dt.datetime | None


@dataclass(frozen=True)
class ChargeLine:
    """One charge. ``number``: what it is called by; ``hearings`` are in the order of time."""

    id: str
    number: str
    person_id: str
    person_name: str
    prison_number: str
    where: Whereabouts | None
    prison: str
    paragraph: str
    happened_at: dt.datetime
    discovered_at: dt.datetime
    place: str
    what: str
    evidence: str | None
    witnesses: str | None
    others: str | None
    reporting_officer: str
    late_reason: str | None
    incident: FromIncident | None
    laid_by: str | None
    laid_at: dt.datetime
    hearings: tuple[HearingLine, ...]
    awards: tuple[AwardLine, ...]
    pending: bool

    @property
    def last(self) -> HearingLine | None:
        """The last hearing, by which the charge stands as it does."""
        return self.hearings[-1] if self.hearings else None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.last is None or self.last.outcome in (ADJOURNED, *REFERRED)

    @property
    def due_on(self) -> dt.date | None:
        """The day on which it is to be heard; None where that is decided elsewhere, or nowhere."""
        if self.last is None:
            return opened_by(self.laid_at)
        if self.last.outcome == ADJOURNED and self.last.next_at is not None:
            return local(self.last.next_at).date()
        return None

    def is_due(self, today: dt.date) -> bool:
        """Whether it is to be heard today, or should have been before."""
        return self.due_on is not None and self.due_on <= today


@dataclass(frozen=True)
class DraftOfCharge:
    """A charge that somebody has begun to write; ``by``: the end of its 48 hours."""

    person_id: str
    person_name: str
    by: dt.datetime

    @property
    def key(self) -> str:
        """What the draft is kept under."""
        return f"{DRAFTS}{self.person_id}"


def charges_of(source: Replica | Reading, person_ids: Iterable[str]) -> tuple[ChargeLine, ...]:
    """All charges of one person, whose records these are, the latest first."""
    with opened(source) as reading:
        wanted = select(_CHARGE).where(among(_CHARGE.c.person_id, list(person_ids)))
        rows = reading.connection.execute(wanted).all()
        return tuple(_newest_first(_lines(reading, rows, {})))


def charges_from(reading: Reading, incident_id: str) -> tuple[ChargeLine, ...]:
    """The charges that follow from an incident, in the order in which they were laid."""
    wanted = select(_CHARGE).where(_CHARGE.c.incident_id == incident_id)
    return tuple(_newest_first(_lines(reading, reading.connection.execute(wanted).all(), {}))[::-1])


def charges_here(
    source: Replica | Reading,
    prison: str,
    wing_id: str | None,
    now: dt.datetime,
    where: Mapping[str, Whereabouts] | None = None,
) -> tuple[ChargeLine, ...]:
    """Charges of who sleeps on a wing (None: in the prison): what is to be heard first, by its day.

    Then what was decided lately, or has awards that still run or hang over somebody. ``where``:
    where everybody sleeps, when that has been read already.
    """
    since, today = now - SHOWN_FOR, local(now).date()
    with opened(source) as reading:
        where = whereabouts(reading, prison) if where is None else where
        wanted = select(_CHARGE).where(
            among(_CHARGE.c.person_id, merged(reading).all_of(where)),
            _CHARGE.c.written_at >= to_text(since - LONGEST),
        )
        lines = _lines(reading, reading.connection.execute(wanted).all(), where)
    here = [one for one in lines if wing_id is None or (one.where and one.where.wing_id == wing_id)]
    still = (
        one
        for one in here
        if not one.is_open
        and (
            one.laid_at >= since
            or any(award.runs_on(today) or award.hangs_on(today) for award in one.awards)
        )
    )
    waits = (one for one in here if one.is_open)
    in_order = sorted(waits, key=lambda one: (one.due_on or dt.date.max, one.laid_at, one.id))
    return (*in_order, *_newest_first(still))


def awards_running(
    reading: Reading, person_ids: Collection[str], today: dt.date
) -> dict[str, tuple[AwardLine, ...]]:
    """The awards that run today of each of these people, by the record that stands for them."""
    one, waits = merged(reading), waiting_records(reading)
    wanted = (
        select(_AWARD)
        .where(
            among(_AWARD.c.person_id, one.all_of(person_ids)),
            _AWARD.c.starts_on <= today.isoformat(),
            _AWARD.c.days.is_not(None),
        )
        .order_by(_AWARD.c.starts_on, _AWARD.c.id)
    )
    found: defaultdict[str, list[AwardLine]] = defaultdict(list)
    for row in reading.connection.execute(wanted).mappings():
        award = _award(dict(row), waits)
        if award.runs_on(today):
            found[one.standing(award.person_id)].append(award)
    return {person_id: tuple(awards) for person_id, awards in found.items()}


def drafts_of_charges(reading: Reading, staff_id: str) -> tuple[DraftOfCharge, ...]:
    """The charges that somebody has begun to write and not laid, the most pressing first."""
    wanted = select(DRAFT.c.key, DRAFT.c.text).where(
        DRAFT.c.staff_id == staff_id, DRAFT.c.key.startswith(DRAFTS)
    )
    begun = {
        key.removeprefix(DRAFTS): json.loads(text)
        for key, text in reading.connection.execute(wanted)
    }
    names = person_names(reading, set(begun))
    found = []
    for person_id, texts in begun.items():
        discovered = texts.get("discovered") or texts.get("when") or texts.get("begun")
        if discovered and person_id in names:
            at = dt.datetime.fromisoformat(discovered).astimezone(dt.UTC)
            found.append(DraftOfCharge(person_id, names[person_id], at + LAID_WITHIN))
    return tuple(sorted(found, key=lambda one: (one.by, one.person_id)))


def _newest_first(lines: Iterable[ChargeLine]) -> list[ChargeLine]:
    return sorted(lines, key=lambda one: (one.laid_at, one.id), reverse=True)


def _lines(
    reading: Reading, rows: Sequence[Any], where: Mapping[str, Whereabouts]
) -> list[ChargeLine]:
    one, waits = merged(reading), waiting_records(reading)
    people = people_rows(reading, {one.standing(row.person_id) for row in rows})
    ids = [row.id for row in rows]
    hearings = _by_charge(reading, _HEARING, ids, "held_at")
    awards = _by_charge(reading, _AWARD, ids, "starts_on")
    found = []
    for row in rows:
        person = people.get(one.standing(row.person_id))
        if person is None:
            continue
        found.append(
            ChargeLine(
                id=row.id,
                number=spoken_number(row.id),
                person_id=person.person_id,
                person_name=display_name(person.surname, person.forename),
                prison_number=person.prison_number or "",
                where=where.get(person.person_id),
                prison=row.prison,
                paragraph=row.paragraph,
                happened_at=sure_moment(row.happened_at),
                discovered_at=sure_moment(row.discovered_at),
                place=row.place,
                what=row.what,
                evidence=row.evidence,
                witnesses=row.witnesses,
                others=row.others,
                reporting_officer=row.reporting_officer,
                late_reason=row.late_reason,
                incident=_from_incident(reading, row.incident_id),
                laid_by=row.staff_name,
                laid_at=sure_moment(row.written_at),
                hearings=tuple(_hearing(each, waits) for each in hearings[row.id]),
                awards=tuple(_award(each, waits) for each in awards[row.id]),
                pending=("adjudication", row.id) in waits,
            )
        )
    return found


def _from_incident(reading: Reading, incident_id: str | None) -> FromIncident | None:
    if incident_id is None:
        return None
    incident = reading.get("incident", incident_id)
    happened = sure_moment(str(incident["happened_at"])) if incident is not None else None
    return FromIncident(incident_id, spoken_number(incident_id), happened)


def _by_charge(
    reading: Reading, table: Table, charge_ids: list[str], order: str
) -> defaultdict[str, list[dict[str, Any]]]:
    wanted = (
        select(table)
        .where(among(table.c.adjudication_id, charge_ids))
        .order_by(table.c[order], table.c.id)
    )
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in reading.connection.execute(wanted).mappings():
        found[row["adjudication_id"]].append(dict(row))
    return found


def _hearing(row: dict[str, Any], waits: frozenset[tuple[str, str]]) -> HearingLine:
    return HearingLine(
        id=row["id"],
        held_at=sure_moment(row["held_at"]),
        sitting=row["sitting"],
        adjudicator=row["adjudicator"],
        present=row["present"],
        plea=row["plea"],
        said=row["said"],
        outcome=row["outcome"],
        outcome_reason=row["outcome_reason"],
        next_at=moment(row["next_at"]),
        pending=("adjudication_hearing", row["id"]) in waits,
    )


def _award(row: dict[str, Any], waits: frozenset[tuple[str, str]]) -> AwardLine:
    return AwardLine(
        id=row["id"],
        charge_id=row["adjudication_id"],
        person_id=row["person_id"],
        kind=row["kind"],
        days=row["days"],
        percentage=row["percentage"],
        details=row["details"],
        status=row["status"],
        starts_on=sure_day(row["starts_on"]),
        suspended_until=day(row["suspended_until"]),
        ends_on=last_day(row),
        decided_reason=row["decided_reason"],
        decided_by=row["decided_by"],
        pending=("adjudication_award", row["id"]) in waits,
    )
