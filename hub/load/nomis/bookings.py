"""Custody periods as OFFENDER_BOOKINGS has them: whose each is, and which is a person's latest."""

from __future__ import annotations

from hub.load import fields
from hub.load.fields import Calendar
from hub.load.nomis import layout
from hub.load.nomis.known import IN_TRANSFER, OUTSIDE, Booking, Known
from hub.load.tables import Tables
from hub.load.taking import NotTakenError, Taking

Held = list[tuple[Booking, Taking]]
"""Bookings with their rows, which stay open until the custody periods are made."""

_SEQUENCE_UNKNOWN = -1_000_000
"""BOOKING_SEQ counts a person's bookings from the latest, which is 1, back to the first."""


def read_bookings(tables: Tables, known: Known) -> Held:
    """Every booking of a person who has a name; the others are refused."""
    held = []
    for taking in tables.takings(layout.BOOKINGS):
        try:
            booking = _booking(taking, known, tables.calendar)
        except NotTakenError:
            taking.close()
            continue
        taking.hold(values=True)
        known.bookings[booking.book_id] = booking
        held.append((booking, taking))
    return held


def _booking(taking: Taking, known: Known, calendar: Calendar) -> Booking:
    book_id, offender_id = taking.raw("OFFENDER_BOOK_ID"), taking.raw("OFFENDER_ID")
    root = _root(taking, offender_id, known)
    sequence = fields.whole(taking.raw("BOOKING_SEQ"))
    begun = calendar.read(taking.raw("BOOKING_BEGIN_DATE"))
    rank = (
        is_active(taking),
        -sequence if sequence is not None else _SEQUENCE_UNKNOWN,
        (fields.date_text(begun) if begun is not None else None) or "",
        book_id,
    )
    return Booking(book_id, root, offender_id, rank)


def _root(taking: Taking, offender_id: str, known: Known) -> str:
    """The person of a booking: whom its name belongs to, or else whom it says it belongs to."""
    said = taking.raw("ROOT_OFFENDER_ID")
    root = known.roots.get(offender_id)
    if root is None:
        if said not in known.names:
            taking.refuse("OFFENDER_ID", "row_refers_nowhere", value=offender_id, table="OFFENDERS")
        taking.left_out("OFFENDER_ID", "row_refers_nowhere", value=offender_id, table="OFFENDERS")
        return said
    if said and said != root:
        taking.left_out("ROOT_OFFENDER_ID", "root_disagrees", value=said, root=root)
    return root


def is_active(taking: Taking) -> bool:
    """Whether the source counts a booking as the person's present time in custody."""
    active = fields.flag(taking.raw("ACTIVE_FLAG"))
    if active is not None:
        return active
    over = taking.raw("BOOKING_STATUS").upper() == "C" or bool(taking.raw("BOOKING_END_DATE"))
    return not over and taking.raw("AGY_LOC_ID").upper() not in (OUTSIDE, IN_TRANSFER, "")
