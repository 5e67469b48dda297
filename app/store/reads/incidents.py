"""Incidents: the reports of a prison, one of them whole, and what each person was part of."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select

from app.store.reading import Reading
from app.store.reads.adjudications import ChargeLine, charges_from
from app.store.reads.estate import Estate, estate
from app.store.reads.restricted import restricted_of
from app.store.reads.reviews import whereabouts
from app.store.reads.source import among, moment, opened, person_names, sure_moment, waiting_records
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.codes import domain
from record.moments import to_text
from record.problems import Problem
from record.spoken_numbers import spoken_number
from record.types.incident import DUPLICATE

SHOWN_FOR = dt.timedelta(days=31)
"""How long a closed incident stands in the wing's list."""
DONE = ("CLOSED", DUPLICATE)

_INCIDENT = RECORDS["incident"].c
_INVOLVEMENT = RECORDS["involvement"].c


@dataclass(frozen=True)
class Part:
    """Somebody's part in it, and what came of it for them.

    ``who`` is a person's or a colleague's id, None where neither.
    """

    id: str
    who: str | None
    name: str
    part: str
    injury: str | None
    outcomes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ToldLine:
    """Who was told, when, and what they said."""

    id: str
    whom: str
    told_at: dt.datetime
    said: str | None
    staff_name: str


@dataclass(frozen=True)
class Entry:
    """Something written about it since, or the answer to a question (``question``)."""

    id: str
    text: str
    staff_name: str
    written_at: dt.datetime
    question: str | None = None


@dataclass(frozen=True)
class IncidentLine:
    """One report. ``number`` is what it is called; ``wing_id`` None: not on a wing.

    ``restricted``: somebody in it has a restricted record, so that a list does not tell its text.
    """

    id: str
    number: str
    kind: str
    happened_at: dt.datetime
    wing_id: str | None
    where: str
    text: str
    status: str
    status_reason: str | None
    status_by: str | None
    status_at: dt.datetime | None
    duplicate_of: str | None
    staff_name: str
    written_at: dt.datetime
    people: tuple[Part, ...]
    told: tuple[ToldLine, ...]
    pending: bool
    restricted: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still worked on."""
        return self.status not in DONE


@dataclass(frozen=True)
class IncidentPage:
    """A report whole: ``answers`` are the newest to each question, ``additions`` in order.

    ``charges`` follow from it, and ``line`` is what a list tells of it.
    """

    line: IncidentLine
    staff: tuple[Part, ...]
    answers: tuple[Entry, ...]
    additions: tuple[Entry, ...]
    charges: tuple[ChargeLine, ...]


@dataclass(frozen=True)
class InvolvementLine:
    """What somebody was part of. ``is_here``: the report itself is on this terminal."""

    id: str
    incident_id: str | None
    force_id: str | None
    kind: str | None
    part: str | None
    happened_at: dt.datetime
    prison: str
    injured: bool
    is_here: bool
    status: str | None
    pending: bool


def incidents(
    source: Replica | Reading, prison: str, wing_id: str | None, now: dt.datetime
) -> tuple[IncidentLine, ...]:
    """The reports of a prison, or those that happened on a wing or with people of it in them.

    Open ones first, the newest before; closed ones of the last month follow.
    """
    since = to_text(now - SHOWN_FOR)
    with opened(source) as reading:
        recent = or_(_INCIDENT.status.not_in(DONE), _INCIDENT.happened_at >= since)
        wanted = select(RECORDS["incident"]).where(_INCIDENT.prison == prison, recent)
        lines = _lines(reading, prison, reading.connection.execute(wanted).all())
        if wing_id is not None:
            homes = whereabouts(reading, prison)
            there = {person for person, where in homes.items() if where.wing_id == wing_id}
            lines = [line for line in lines if _is_of(line, wing_id, there)]
    lines.sort(key=lambda line: (line.happened_at, line.id), reverse=True)
    return tuple(sorted(lines, key=lambda line: not line.is_open))


def incident_page(source: Replica | Reading, incident_id: str) -> IncidentPage:
    """A report whole. Raises ``Problem`` record_unknown."""
    wanted = select(RECORDS["incident"]).where(_INCIDENT.id == incident_id)
    with opened(source) as reading:
        rows = reading.connection.execute(wanted).all()
        if not rows:
            raise Problem("record_unknown")
        (line,) = _lines(reading, rows[0].prison, rows)
        staff = parts_of(reading, "incident_staff", [incident_id])[incident_id]
        answers = parts_of(reading, "incident_answer", [incident_id])[incident_id]
        additions = parts_of(reading, "incident_addition", [incident_id])[incident_id]
        charges = charges_from(reading, incident_id)
    newest = {row.question: row for row in answers}
    return IncidentPage(
        line,
        in_order(
            "incident_staff_part",
            (Part(row.id, row.member_id, row.name, row.part, row.injury) for row in staff),
        ),
        tuple(_entry(row, row.answer, row.question) for row in newest.values()),
        tuple(_entry(row, row.text) for row in additions),
        charges,
    )


def involvements(reading: Reading, person_ids: Collection[str]) -> tuple[InvolvementLine, ...]:
    """What somebody whose records these are was part of, the newest first; each part once."""
    wanted = (
        select(RECORDS["involvement"])
        .where(among(_INVOLVEMENT.person_id, person_ids))
        .order_by(_INVOLVEMENT.happened_at.desc(), _INVOLVEMENT.id.desc())
    )
    waits = waiting_records(reading)
    lines: dict[tuple[str, ...], InvolvementLine] = {}
    for row in reading.connection.execute(wanted).all():
        kind, report_id = "incident", row.incident_id
        if report_id is None:
            kind, report_id = "use_of_force", row.use_of_force_id
        report, part = reading.get(kind, report_id), (str(report_id), str(row.part))
        told = lines.get(part)
        lines[part] = InvolvementLine(
            id=row.id,
            incident_id=row.incident_id,
            force_id=row.use_of_force_id,
            kind=row.kind,
            part=row.part,
            happened_at=sure_moment(row.happened_at),
            prison=row.prison,
            injured=bool(row.injured) or (told is not None and told.injured),
            is_here=report is not None,
            status=str(report["status"]) if report and row.incident_id else None,
            pending=("involvement", row.id) in waits or (told is not None and told.pending),
        )
    return tuple(lines.values())


def _is_of(line: IncidentLine, wing_id: str, people: Collection[str]) -> bool:
    return line.wing_id in (wing_id, None) or any(part.who in people for part in line.people)


def _lines(reading: Reading, prison: str, rows: Iterable[Any]) -> list[IncidentLine]:
    rows = list(rows)
    ids = [row.id for row in rows]
    places, waits = estate(reading, prison), waiting_records(reading)
    people = parts_of(reading, "incident_person", ids)
    told = parts_of(reading, "incident_told", ids)
    named = {one.person_id for each in people.values() for one in each}
    names, kept = person_names(reading, named), set(restricted_of(reading, named))
    return [
        IncidentLine(
            id=row.id,
            number=spoken_number(row.id),
            kind=row.kind,
            happened_at=sure_moment(row.happened_at),
            wing_id=places.wing_of(row.location_id or ""),
            where=where_words(places, row.location_id, row.place),
            text=row.text,
            status=row.status,
            status_reason=row.status_reason,
            status_by=row.status_by,
            status_at=moment(row.status_at),
            duplicate_of=spoken_number(row.duplicate_of_id) if row.duplicate_of_id else None,
            staff_name=row.staff_name,
            written_at=sure_moment(row.written_at),
            people=in_order("incident_part", _people(people[row.id], names)),
            told=tuple(_told(one) for one in told[row.id]),
            pending=("incident", row.id) in waits,
            restricted=any(one.person_id in kept for one in people[row.id]),
        )
        for row in rows
    ]


def in_order(domain_name: str, parts: Iterable[Part]) -> tuple[Part, ...]:
    """Parts in the order of their list, those who had the same by name."""
    places = {code.code: at for at, code in enumerate(domain(domain_name))}
    return tuple(
        sorted(parts, key=lambda one: (places.get(one.part, len(places)), one.name, one.id))
    )


def where_words(places: Estate, location_id: str | None, place: str | None) -> str:
    """A place as people call it: the path of a cell or an area, then the exact spot."""
    found = places.places.get(location_id or "")
    path = found.path.partition("-")[2] if found is not None else ""
    return ", ".join(part for part in (path, place or "") if part)


def parts_of(
    reading: Reading, record_type: str, ids: Collection[str], report: str = "incident_id"
) -> dict[str, list[Any]]:
    """What belongs to these reports, in the order in which it was written.

    ``report`` is the field that names the report.
    """
    table = RECORDS[record_type].c
    wanted = (
        select(RECORDS[record_type])
        .where(among(table[report], ids))
        .order_by(table.written_at, table.id)
    )
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in reading.connection.execute(wanted):
        found[getattr(row, report)].append(row)
    return found


def _people(rows: Iterable[Any], names: dict[str, str]) -> Iterator[Part]:
    """Each person's part once, with all that was written of it at one time or another."""
    found: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows:
        found[row.person_id, row.part].append(row)
    for (person_id, part), same in found.items():
        first, injuries = same[0], dict.fromkeys(row.injury for row in same if row.injury)
        yield Part(
            first.id,
            person_id,
            names.get(person_id, first.person_name),
            part,
            "\n".join(injuries) or None,
            tuple(dict.fromkeys(row.outcome for row in same if row.outcome)),
        )


def _told(row: Any) -> ToldLine:
    return ToldLine(row.id, row.whom, sure_moment(row.told_at), row.said, row.staff_name)


def _entry(row: Any, text: str, question: str | None = None) -> Entry:
    return Entry(row.id, text, row.staff_name, sure_moment(row.written_at), question)
