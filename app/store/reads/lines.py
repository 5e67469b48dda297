"""The lines of a person's page: one small frozen value for each kind of entry."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


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
    comment: str | None
    staff_name: str | None
    pending: bool


@dataclass(frozen=True)
class IncentiveLine:
    """A review of someone's incentive level."""

    id: str
    level: str
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
    near: bool
    pending: bool
