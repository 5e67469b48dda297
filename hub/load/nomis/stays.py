"""Who stayed in which cell: BED_ASSIGNMENT_HISTORIES, and the present cell of each booking.

LIVING_UNIT_ID of a booking is where its person lives now. Bed assignments that were never ended say
otherwise at times; they are ended where the next one began.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from hub.load import fields
from hub.load.nomis import layout
from hub.load.nomis.glances import Beds, Glances
from hub.load.nomis.known import Booking, Known, Place
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record.kinds import Row
from record.rules.apart import LANDING_KINDS, WING_KINDS
from record.types.estate import STAY


def current_stay(
    booking: Booking, taking: Taking, period: Row, known: Known, beds: Beds | None
) -> Row | None:
    """The stay in the present cell, unless a bed assignment says it already."""
    unit = taking.raw("LIVING_UNIT_ID")
    if not unit or period["closed_at"] is not None or period["status"] == "TRN":
        return None
    place = known.places.get(unit)
    if place is None:
        taking.left_out(
            "LIVING_UNIT_ID", "row_refers_nowhere", value=unit, table="AGENCY_INTERNAL_LOCATIONS"
        )
        return None
    if place.prison != period["prison"]:
        taking.left_out(
            "LIVING_UNIT_ID", "cell_elsewhere", location=place.path, held=period["prison"]
        )
        return None
    _tell_landing(taking, "LIVING_UNIT_ID", place)
    if beds is not None and beds.open and beds.open[-1][2] == unit:
        return None
    opened = period["opened_at"]
    assert isinstance(opened, str), "every custody period has been given its beginning"
    from_at = max(opened, beds.last) if beds is not None else opened
    booking.cell_from = from_at
    return {
        "id": layout.record_id("OFFENDER_BOOKINGS", booking.book_id, "LIVING_UNIT_ID"),
        "person_id": period["person_id"],
        "custody_period_id": booking.period_id,
        "prison": place.prison,
        "location_id": place.id,
        "from_at": from_at,
        "to_at": None,
        "reason": None,
    }


def take_stays(tables: Tables, known: Known, glances: Glances) -> Iterator[Made]:
    """Every bed assignment that has begun, in a place that the record knows."""
    tomorrow = fields.start_of((tables.calendar.today + dt.timedelta(days=1)).isoformat())

    def stay(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        unit = taking.raw("LIVING_UNIT_ID")
        place = known.places.get(unit)
        if place is None:
            taking.refuse(
                "LIVING_UNIT_ID",
                "row_refers_nowhere",
                value=unit,
                table="AGENCY_INTERNAL_LOCATIONS",
            )
        _tell_landing(taking, "LIVING_UNIT_ID", place)
        from_at = taking.moment("ASSIGNMENT_DATE", "ASSIGNMENT_TIME")
        if from_at is None:
            taking.refuse("ASSIGNMENT_DATE", "value_missing")
        if from_at >= tomorrow:
            taking.refuse("ASSIGNMENT_DATE", "moment_in_future")
        yield (
            "stay",
            {
                "id": layout.record_id(
                    "BED_ASSIGNMENT_HISTORIES",
                    taking.raw("OFFENDER_BOOK_ID"),
                    taking.raw("BED_ASSIGN_SEQ"),
                ),
                "person_id": subject.person_id,
                "custody_period_id": subject.period_id,
                "prison": place.prison,
                "location_id": place.id,
                "from_at": from_at,
                "to_at": _to_at(taking, from_at, unit, subject.booking, glances),
                "reason": taking.value(STAY, "reason", "ASSIGNMENT_REASON"),
            },
        )

    yield from tables.made_from(layout.BEDS, stay)


def _to_at(
    taking: Taking, from_at: str, unit: str, booking: Booking | None, glances: Glances
) -> str | None:
    """When a stay ended: as it says, or else when something else shows that it had."""
    ended = taking.moment("ASSIGNMENT_END_DATE", "ASSIGNMENT_END_TIME")
    if ended is not None:
        if ended < from_at:
            taking.remark("ASSIGNMENT_END_DATE", "date_before", other="ASSIGNMENT_DATE")
        return ended
    if taking.raw("ASSIGNMENT_END_DATE"):
        taking.refuse("ASSIGNMENT_END_DATE", "value_missing")
    if booking is None:
        return None
    sequence = fields.whole(taking.raw("BED_ASSIGN_SEQ")) or 0
    beds = glances.beds.get(booking.book_id)
    later = [one for one in beds.open if one > (from_at, sequence, unit)] if beds else []
    shown = later[0][0] if later else booking.ended_at or booking.cell_from
    if shown is None:
        return None
    taking.left_out("ASSIGNMENT_END_DATE", "date_assumed", day=fields.day_of(shown))
    return max(from_at, shown, key=str)


def _tell_landing(taking: Taking, column: str, place: Place) -> None:
    """Say so when somebody is placed on a landing or a wing and in no cell of it."""
    if place.kind in LANDING_KINDS | WING_KINDS:
        taking.remark(column, "place_not_cell", location=place.path)
