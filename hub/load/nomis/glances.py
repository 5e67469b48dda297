"""What custody periods need to know beforehand from tables that are read in full only later.

A booking does not say where its person went, when it ended or which category they have; the last
movement, the bed assignments and the assessments do. They are looked through once, and only what a
booking needs is kept.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

from hub.load import fields
from hub.load.nomis import layout
from hub.load.nomis.known import Known
from hub.load.nomis.results import approved_level, is_of_sharing, kind_of, rank_of
from hub.load.tables import Tables
from hub.load.taking import NotTakenError
from record import codes


@dataclass(frozen=True, slots=True)
class LastMovement:
    """The last of a person's comings and goings, and when the first one was."""

    at: str
    sequence: int
    kind: str
    direction: str
    from_agency: str
    to_agency: str
    first_at: str


@dataclass(slots=True)
class Beds:
    """The bed assignments of one booking that have begun."""

    open: list[tuple[str, int, str]] = field(default_factory=list)
    """Those without an end, in order: from when, number, and the place."""
    last: str = ""
    """The latest moment that any of them names."""
    unit: str = ""
    """The place of the one that `last` belongs to."""


@dataclass
class Assessed:
    """What the assessments come to.

    The record knows an assessment's day and not its hour. So of several about sharing a cell on
    one day only the one that the source counts last can be taken, or an earlier one might stand.
    """

    categories: dict[str, str] = field(default_factory=dict)
    """The category of each booking, from its latest approved categorisation."""
    last_of_day: dict[tuple[str, str], tuple[tuple[Any, ...], str]] = field(default_factory=dict)
    """By person and day: how far the last one about sharing a cell counts, and its row."""


@dataclass
class Glances:
    """What was seen; movements and beds by OFFENDER_BOOK_ID."""

    movements: dict[str, LastMovement]
    beds: dict[str, Beds]
    assessments: Assessed


def glance(tables: Tables, known: Known, kinds: dict[str, str]) -> Glances:
    """Look through the three tables. ``kinds`` names the assessments by their type's id."""
    return Glances(
        _last_movements(tables, known), _beds(tables, known), _assessed(tables, known, kinds)
    )


def _last_movements(tables: Tables, known: Known) -> dict[str, LastMovement]:
    last: dict[str, LastMovement] = {}
    for taking in tables.glances(layout.MOVEMENTS):
        book_id = taking.raw("OFFENDER_BOOK_ID")
        at = taking.moment("MOVEMENT_DATE", "MOVEMENT_TIME")
        if at is None or book_id not in known.bookings:
            continue
        held = last.get(book_id)
        movement = LastMovement(
            at,
            fields.whole(taking.raw("MOVEMENT_SEQ")) or 0,
            taking.raw("MOVEMENT_TYPE").upper(),
            taking.raw("DIRECTION_CODE").upper(),
            taking.raw("FROM_AGY_LOC_ID").upper(),
            taking.raw("TO_AGY_LOC_ID").upper(),
            at if held is None else min(at, held.first_at),
        )
        if held is None or (movement.at, movement.sequence) > (held.at, held.sequence):
            last[book_id] = movement
        elif movement.first_at != held.first_at:
            last[book_id] = replace(held, first_at=movement.first_at)
    return last


def _beds(tables: Tables, known: Known) -> dict[str, Beds]:
    beds: dict[str, Beds] = {}
    tomorrow = fields.start_of((tables.calendar.today + dt.timedelta(days=1)).isoformat())
    for taking in tables.glances(layout.BEDS):
        book_id, unit = taking.raw("OFFENDER_BOOK_ID"), taking.raw("LIVING_UNIT_ID")
        begun = taking.moment("ASSIGNMENT_DATE", "ASSIGNMENT_TIME")
        if begun is None or begun >= tomorrow or unit not in known.places:
            continue
        of_booking = beds.setdefault(book_id, Beds())
        ended = taking.moment("ASSIGNMENT_END_DATE", "ASSIGNMENT_END_TIME")
        if ended is None and not taking.raw("ASSIGNMENT_END_DATE"):
            sequence = fields.whole(taking.raw("BED_ASSIGN_SEQ")) or 0
            of_booking.open.append((begun, sequence, unit))
        latest = max(begun, ended or begun)
        if latest >= of_booking.last:
            of_booking.last, of_booking.unit = latest, unit
    for of_booking in beds.values():
        of_booking.open.sort()
    return beds


def _assessed(tables: Tables, known: Known, kinds: dict[str, str]) -> Assessed:
    seen = Assessed()
    best: dict[str, tuple[Any, ...]] = {}
    for taking in tables.glances(layout.ASSESSMENTS):
        booking = known.bookings.get(taking.raw("OFFENDER_BOOK_ID"))
        day = taking.date("ASSESSMENT_DATE")
        if booking is None or day is None:
            continue
        try:
            kind, level = kind_of(taking, kinds), approved_level(taking)
        except NotTakenError:
            continue
        rank = rank_of(taking, booking)
        key = (booking.root, day)
        if is_of_sharing(kind) and rank > seen.last_of_day.get(key, ((), ""))[0]:
            seen.last_of_day[key] = (rank, taking.place)
        if kind != "CATEGORY" or level not in codes.domain("category") or not rank[0]:
            continue
        if booking.book_id not in best or (day, rank) > best[booking.book_id]:
            best[booking.book_id] = (day, rank)
            seen.categories[booking.book_id] = level
    return seen
