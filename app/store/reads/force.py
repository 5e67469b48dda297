"""Use of force: the reports of a prison, one of them whole, and what is still to be written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.estate import estate
from app.store.reads.incidents import Part, in_order, parts_of, where_words
from app.store.reads.merged import merged
from app.store.reads.reviews import whereabouts
from app.store.reads.source import among, opened, person_names, sure_moment, waiting_records
from app.store.replica import Replica
from app.store.tables import RECORDS
from record.problems import Problem
from record.spoken_numbers import spoken_number
from record.types.force import REVIEW_WITHIN

SHOWN_FOR = dt.timedelta(days=92)
"""How long a reviewed report stands in the list; it stays on the person's page."""

_FORCE = RECORDS["use_of_force"].c


@dataclass(frozen=True)
class ForceLine:
    """One report. ``missing`` are those named in it who have not written their statement yet.

    ``review_by``: when it must have been reviewed; ``outcome`` of its newest review, or None.
    ``involved``: everybody who was in it or has stated something, by id: none of them reviews it.
    """

    id: str
    number: str
    person_id: str
    person_name: str
    wing_id: str | None
    happened_at: dt.datetime
    where: str
    planned: bool
    reason: str
    staff: tuple[Part, ...]
    missing: tuple[Part, ...]
    involved: frozenset[str]
    examined: bool
    review_by: dt.datetime
    outcome: str | None
    reviewed_at: dt.datetime | None
    pending: bool

    def asks(self, staff_id: str) -> bool:
        """Whether it waits for this member of staff's statement."""
        return any(part.who == staff_id for part in self.missing)


@dataclass(frozen=True)
class Statement:
    """What an officer has stated. ``text`` is None for who may not read it.

    ``addition``: the same officer had stated something before.
    """

    id: str
    staff_id: str
    staff_name: str
    written_at: dt.datetime
    text: str | None
    addition: bool
    pending: bool


@dataclass(frozen=True)
class Examination:
    """What healthcare found."""

    id: str
    seen_at: dt.datetime
    seen_by: str
    result: str
    injury: str | None
    treatment: str | None
    staff_name: str


@dataclass(frozen=True)
class Review:
    """What somebody who was not in it has found."""

    id: str
    outcome: str
    text: str
    staff_name: str
    written_at: dt.datetime


@dataclass(frozen=True)
class ForcePage:
    """A report whole; reviews the newest first."""

    line: ForceLine
    prison_number: str | None
    incident_id: str | None
    tried: str
    text: str
    in_charge: str
    techniques: tuple[str, ...]
    restraints: tuple[str, ...]
    equipment: tuple[str, ...]
    injury: str | None
    camera: str
    footage: str | None
    staff_name: str
    written_at: dt.datetime
    statements: tuple[Statement, ...]
    examinations: tuple[Examination, ...]
    reviews: tuple[Review, ...]


def force_lines(
    source: Replica | Reading, prison: str, wing_id: str | None, now: dt.datetime
) -> tuple[ForceLine, ...]:
    """The reports of a prison or a wing: those that wait for something first, by their review."""
    with opened(source) as reading:
        wanted = select(RECORDS["use_of_force"]).where(_FORCE.prison == prison)
        lines = _lines(reading, prison, reading.connection.execute(wanted).all())
    since = now - SHOWN_FOR
    here = [
        line
        for line in lines
        if wing_id in (None, line.wing_id) and (line.happened_at >= since or waits(line))
    ]
    done = sorted((one for one in here if not waits(one)), key=lambda one: one.happened_at)
    open_ones = sorted((one for one in here if waits(one)), key=lambda one: one.review_by)
    return (*open_ones, *reversed(done))


def waits(line: ForceLine) -> bool:
    """Whether a review or a statement is still to be written."""
    return line.outcome is None or bool(line.missing)


def force_of(reading: Reading, person_ids: Collection[str]) -> tuple[ForceLine, ...]:
    """The reports about a person whose records these are, held here; the newest first."""
    wanted = select(RECORDS["use_of_force"]).where(among(_FORCE.person_id, person_ids))
    rows = reading.connection.execute(wanted).all()
    lines = [one for row in rows for one in _lines(reading, row.prison, [row])]
    return tuple(sorted(lines, key=lambda line: line.happened_at, reverse=True))


def force_page(
    source: Replica | Reading, force_id: str, *, reader: str, reads_all: bool
) -> ForcePage:
    """A report whole, with the statements that this ``reader`` may read.

    ``reads_all``: those of others as well. Raises ``Problem`` record_unknown.
    """
    with opened(source) as reading:
        row = reading.connection.execute(
            select(RECORDS["use_of_force"]).where(_FORCE.id == force_id)
        ).first()
        if row is None:
            raise Problem("record_unknown")
        (line,) = _lines(reading, row.prison, [row])
        statements = _parts(reading, "force_statement", [force_id])[force_id]
        seen = _parts(reading, "force_examination", [force_id])[force_id]
        reviews = _parts(reading, "force_review", [force_id])[force_id]
        pending = waiting_records(reading)
    return ForcePage(
        line=line,
        prison_number=row.prison_number,
        incident_id=row.incident_id,
        tried=row.tried,
        text=row.text,
        in_charge=row.in_charge_name,
        techniques=tuple(row.techniques or ()),
        restraints=tuple(row.restraints or ()),
        equipment=tuple(row.equipment or ()),
        injury=row.injury,
        camera=row.camera,
        footage=row.footage,
        staff_name=row.staff_name,
        written_at=sure_moment(row.written_at),
        statements=_statements(statements, reader, reads_all, pending),
        examinations=tuple(_examination(one) for one in seen),
        reviews=tuple(_review(one) for one in reversed(reviews)),
    )


def _lines(reading: Reading, prison: str, rows: Iterable[Any]) -> list[ForceLine]:
    rows = list(rows)
    ids = [row.id for row in rows]
    one, places, pending = merged(reading), estate(reading, prison), waiting_records(reading)
    homes = whereabouts(reading, prison)
    names = person_names(reading, {row.person_id for row in rows})
    parts = {
        kind: _parts(reading, kind, ids)
        for kind in ("force_staff", "force_statement", "force_examination", "force_review")
    }
    lines = []
    for row in rows:
        person_id = one.standing(row.person_id)
        home = homes.get(person_id)
        wing_id = places.wing_of(row.location_id or "") or (home.wing_id if home else None)
        line = ForceLine(
            id=row.id,
            number=spoken_number(row.id),
            person_id=person_id,
            person_name=names.get(row.person_id, row.person_name),
            wing_id=wing_id,
            happened_at=sure_moment(row.happened_at),
            where=where_words(places, row.location_id, row.place),
            planned=bool(row.planned),
            reason=row.reason,
            staff=(),
            missing=(),
            involved=frozenset(filter(None, [row.in_charge_id])),
            examined=bool(parts["force_examination"][row.id]),
            review_by=sure_moment(row.happened_at) + REVIEW_WITHIN,
            outcome=None,
            reviewed_at=None,
            pending=("use_of_force", row.id) in pending,
        )
        lines.append(_with_parts(line, {kind: found[row.id] for kind, found in parts.items()}))
    return lines


def _with_parts(line: ForceLine, parts: Mapping[str, list[Any]]) -> ForceLine:
    named_in_it = (
        Part(one.id, one.member_id, one.name, one.part, one.injury) for one in parts["force_staff"]
    )
    staff = in_order("force_part", named_in_it)
    wrote = {one.staff_id for one in parts["force_statement"]}
    named = {part.who for part in staff if part.who is not None}
    last = parts["force_review"][-1] if parts["force_review"] else None
    return replace(
        line,
        staff=staff,
        missing=tuple(part for part in staff if part.who is not None and part.who not in wrote),
        involved=line.involved | named | wrote,
        outcome=last.outcome if last is not None else None,
        reviewed_at=sure_moment(last.written_at) if last is not None else None,
    )


def _parts(reading: Reading, record_type: str, ids: Collection[str]) -> dict[str, list[Any]]:
    return parts_of(reading, record_type, ids, "use_of_force_id")


def _statements(
    rows: Iterable[Any], reader: str, reads_all: bool, pending: frozenset[tuple[str, str]]
) -> tuple[Statement, ...]:
    authors: set[str] = set()
    made = []
    for row in rows:
        may_read = reads_all or row.staff_id == reader
        made.append(
            Statement(
                id=row.id,
                staff_id=row.staff_id,
                staff_name=row.staff_name,
                written_at=sure_moment(row.written_at),
                text=row.text if may_read else None,
                addition=row.staff_id in authors,
                pending=("force_statement", row.id) in pending,
            )
        )
        authors.add(row.staff_id)
    return tuple(made)


def _examination(row: Any) -> Examination:
    return Examination(
        row.id,
        sure_moment(row.seen_at),
        row.seen_by,
        row.result,
        row.injury,
        row.treatment,
        row.staff_name,
    )


def _review(row: Any) -> Review:
    return Review(row.id, row.outcome, row.text, row.staff_name, sure_moment(row.written_at))
