"""The lines of a person's page: one small frozen value for each kind of entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.store.reads.source import day, moment, sure_day, sure_moment
from record.catalogue import BY_NAME
from record.kinds import Value
from record.moments import local
from record.rules.incentives import next_review
from record.types.person import MERGING

Fields = Mapping[str, Any]


@dataclass(frozen=True)
class AliasLine:
    """Another name that a person goes or went by."""

    id: str
    kind: str | None
    surname: str
    forename: str | None
    middle_names: str | None
    date_of_birth: dt.date | None


@dataclass(frozen=True)
class MergedLine:
    """A record that was merged into a person's: whose it was, and what it says besides.

    ``details`` are the fields of a person in which the two differ, as the merged record has them.
    """

    person_id: str
    surname: str
    forename: str
    middle_names: str | None
    date_of_birth: dt.date
    prison_number: str
    merged_at: dt.datetime | None
    details: Mapping[str, Value]
    pending: bool


@dataclass(frozen=True)
class IdentifierLine:
    """A number that names a person; ``verified`` says that its check letter holds."""

    id: str
    kind: str
    value: str
    original: str | None
    verified: bool | None
    issued_on: dt.date | None


@dataclass(frozen=True)
class PeriodLine:
    """A time in custody, with the dates that the centre worked out for it."""

    id: str
    booking_number: str | None
    prison: str
    status: str
    opened_at: dt.datetime
    closed_at: dt.datetime | None
    legal_status: str | None
    category: str | None
    key_worker: str | None
    conditional_release_on: dt.date | None
    automatic_release_on: dt.date | None
    curfew_eligible_on: dt.date | None
    parole_eligible_on: dt.date | None
    sentence_expires_on: dt.date | None
    licence_expires_on: dt.date | None
    pending: bool


@dataclass(frozen=True)
class StayLine:
    """A stay in one cell; ``to_at`` is None for the cell that a person is in."""

    id: str
    prison: str
    location_id: str
    cell_path: str
    from_at: dt.datetime
    to_at: dt.datetime | None
    reason: str | None
    pending: bool


@dataclass(frozen=True)
class MovementLine:
    """A movement in or out of the prison."""

    id: str
    kind: str
    reason: str | None
    direction: str
    from_place: str | None
    to_place: str | None
    moved_at: dt.datetime
    escort: str | None
    escort_names: str | None
    conditions: str | None
    due_back_at: dt.datetime | None
    comment: str | None
    pending: bool


@dataclass(frozen=True)
class AlertLine:
    """An alert, active or ended."""

    id: str
    kind: str
    code: str
    status: str
    started_on: dt.date
    review_on: dt.date | None
    comment: str | None
    ended_on: dt.date | None
    ended_reason: str | None
    opened_by: str | None
    pending: bool


@dataclass(frozen=True)
class AmendmentLine:
    """What was added to a note later."""

    id: str
    written_at: dt.datetime
    staff_name: str | None
    text: str
    pending: bool


@dataclass(frozen=True)
class NoteLine:
    """A case note with what was added to it, oldest amendment first."""

    id: str
    kind: str
    sub_kind: str
    happened_at: dt.datetime
    written_at: dt.datetime
    staff_name: str | None
    text: str
    amendments: tuple[AmendmentLine, ...]
    pending: bool


@dataclass(frozen=True)
class AssessmentLine:
    """An assessment and its result."""

    id: str
    kind: str
    level: str
    assessed_on: dt.date
    review_on: dt.date | None
    reasons: tuple[str, ...]
    comment: str | None
    staff_name: str | None
    pending: bool


@dataclass(frozen=True)
class IncentiveLine:
    """A review of someone's incentive level; ``review_on``: when it is to be reviewed again."""

    id: str
    level: str
    level_before: str | None
    review_on: dt.date
    reviewed_at: dt.datetime
    comment: str | None
    staff_name: str | None
    pending: bool


@dataclass(frozen=True)
class ApartLine:
    """Someone whom a person must be kept apart from, seen from that person's side.

    ``near`` says that both have a cell where this non-association forbids it.
    """

    id: str
    other_person_id: str
    other_surname: str
    other_forename: str
    other_prison_number: str
    other_cell_path: str | None
    reason: str | None
    other_reason: str | None
    restriction: str
    status: str
    started_on: dt.date
    ended_on: dt.date | None
    ended_reason: str | None
    comment: str | None
    authorised_by: str | None
    review_on: dt.date | None
    near: bool
    pending: bool


def alias_line(row: Fields) -> AliasLine:
    """The line of an alias."""
    return AliasLine(
        id=row["id"],
        kind=row["kind"],
        surname=row["surname"],
        forename=row["forename"],
        middle_names=row["middle_names"],
        date_of_birth=day(row["date_of_birth"]),
    )


def merged_line(row: Fields, stands: Fields, pending: bool) -> MergedLine:
    """The line of a merged record, beside the one that stands."""
    return MergedLine(
        person_id=row["id"],
        surname=row["surname"],
        forename=row["forename"],
        middle_names=row["middle_names"],
        date_of_birth=sure_day(row["date_of_birth"]),
        prison_number=row["prison_number"] or "",
        merged_at=moment(row["merged_at"]),
        details={
            name: row[name]
            for name in BY_NAME["person"].by_name
            if name not in MERGING and row[name] and row[name] != stands[name]
        },
        pending=pending,
    )


def identifier_line(row: Fields) -> IdentifierLine:
    """The line of a number."""
    return IdentifierLine(
        id=row["id"],
        kind=row["kind"],
        value=row["value"],
        original=row["original"],
        verified=row["verified"],
        issued_on=day(row["issued_on"]),
    )


def movement_line(row: Fields, pending: bool) -> MovementLine:
    """The line of a movement."""
    return MovementLine(
        id=row["id"],
        kind=row["kind"],
        reason=row["reason"],
        direction=row["direction"],
        from_place=row["from_place"],
        to_place=row["to_place"],
        moved_at=sure_moment(row["moved_at"]),
        escort=row["escort"],
        escort_names=row["escort_names"],
        conditions=row["conditions"],
        due_back_at=moment(row["due_back_at"]),
        comment=row["comment"],
        pending=pending,
    )


def alert_line(row: Fields, pending: bool) -> AlertLine:
    """The line of an alert."""
    return AlertLine(
        id=row["id"],
        kind=row["kind"],
        code=row["code"],
        status=row["status"],
        started_on=sure_day(row["started_on"]),
        review_on=day(row["review_on"]),
        comment=row["comment"],
        ended_on=day(row["ended_on"]),
        ended_reason=row["ended_reason"],
        opened_by=row["opened_by"],
        pending=pending,
    )


def amendment_line(row: Fields, pending: bool) -> AmendmentLine:
    """The line of an amendment to a note."""
    return AmendmentLine(
        id=row["id"],
        written_at=sure_moment(row["written_at"]),
        staff_name=row["staff_name"],
        text=row["text"],
        pending=pending,
    )


def assessment_line(row: Fields, pending: bool) -> AssessmentLine:
    """The line of an assessment."""
    return AssessmentLine(
        id=row["id"],
        kind=row["kind"],
        level=row["level"],
        assessed_on=sure_day(row["assessed_on"]),
        review_on=day(row["review_on"]),
        reasons=tuple(row["reasons"] or ()),
        comment=row["comment"],
        staff_name=row["staff_name"],
        pending=pending,
    )


def incentive_line(row: Fields, pending: bool) -> IncentiveLine:
    """The line of an incentive review; one that an extract brought tells no day of the next."""
    reviewed_at = sure_moment(row["reviewed_at"])
    return IncentiveLine(
        id=row["id"],
        level=row["level"],
        level_before=row["level_before"],
        review_on=day(row["review_on"]) or next_review(row["level"], local(reviewed_at).date()),
        reviewed_at=reviewed_at,
        comment=row["comment"],
        staff_name=row["staff_name"],
        pending=pending,
    )


def note_line(row: Fields, amendments: tuple[AmendmentLine, ...], pending: bool) -> NoteLine:
    """The line of a case note with its amendments."""
    return NoteLine(
        id=row["id"],
        kind=row["kind"],
        sub_kind=row["sub_kind"],
        happened_at=sure_moment(row["happened_at"]),
        written_at=sure_moment(row["written_at"]),
        staff_name=row["staff_name"],
        text=row["text"],
        amendments=amendments,
        pending=pending,
    )


def stay_line(row: Fields, paths: Mapping[str, str], pending: bool) -> StayLine:
    """The line of a stay; ``paths`` are the full codes of places by their ids."""
    return StayLine(
        id=row["id"],
        prison=row["prison"],
        location_id=row["location_id"],
        from_at=sure_moment(row["from_at"]),
        to_at=moment(row["to_at"]),
        reason=row["reason"],
        cell_path=paths.get(row["location_id"], "–"),
        pending=pending,
    )


def period_line(row: Fields, staff: Mapping[str, str], pending: bool) -> PeriodLine:
    """The line of a custody period; ``staff`` are key workers' names by their ids."""
    return PeriodLine(
        id=row["id"],
        booking_number=row["booking_number"],
        prison=row["prison"],
        status=row["status"],
        opened_at=sure_moment(row["opened_at"]),
        closed_at=moment(row["closed_at"]),
        legal_status=row["legal_status"],
        category=row["category"],
        conditional_release_on=day(row["conditional_release_on"]),
        automatic_release_on=day(row["automatic_release_on"]),
        curfew_eligible_on=day(row["curfew_eligible_on"]),
        parole_eligible_on=day(row["parole_eligible_on"]),
        sentence_expires_on=day(row["sentence_expires_on"]),
        licence_expires_on=day(row["licence_expires_on"]),
        key_worker=staff.get(row["key_worker_id"] or ""),
        pending=pending,
    )
