"""Custody periods: where each person is held, since when, until when, and what a court decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hub.load import fields
from hub.load.nomis import layout
from hub.load.nomis.bookings import Held, is_active
from hub.load.nomis.glances import Glances, LastMovement
from hub.load.nomis.known import IN_TRANSFER, OUTSIDE, Booking, Known, Place
from hub.load.nomis.sentence import Sentences
from hub.load.nomis.stays import current_stay
from hub.load.tables import Made, Tables, checked
from hub.load.taking import NotTakenError, Taking
from record.kinds import Row
from record.types.custody import CUSTODY_PERIOD


@dataclass(frozen=True)
class _Whereabouts:
    """Where the person of a booking is, by everything that the extract says."""

    prison: str
    status: str
    closed: bool


def take_periods(
    tables: Tables, known: Known, held: Held, glances: Glances, sentences: Sentences
) -> Iterator[Made]:
    """Every custody period, and the present cell of those that are open."""
    still_open: dict[str, str] = {}
    for booking, taking in held:
        try:
            if booking.root not in known.people:
                taking.refuse("OFFENDER_ID", "person_not_taken", value=booking.root)
            row = _period(booking, taking, known, glances, sentences, tables)
            _tell_second(taking, booking.root, row, still_open)
            made = [checked(taking, ("custody_period", row))]
            stay = current_stay(booking, taking, row, known, glances.beds.get(booking.book_id))
            if stay is not None:
                made.append(checked(taking, ("stay", stay)))
        except NotTakenError:
            booking.period_id = None
            taking.close()
            continue
        taking.close()
        yield from made


def _period(
    booking: Booking,
    taking: Taking,
    known: Known,
    glances: Glances,
    sentences: Sentences,
    tables: Tables,
) -> Row:
    last = glances.movements.get(booking.book_id)
    beds = glances.beds.get(booking.book_id)
    where = _whereabouts(taking, known, last, known.places.get(beds.unit) if beds else None)
    opened = taking.moment("BOOKING_BEGIN_DATE") or _assumed_opening(taking, last, tables)
    closed = None
    if where.closed:
        closed = _closed_at(taking, opened, last, beds.last if beds is not None else "")
    booking.period_id = layout.record_id("OFFENDER_BOOKINGS", booking.book_id)
    row: Row = {
        "id": booking.period_id,
        "person_id": known.people[booking.root],
        "booking_number": taking.value(CUSTODY_PERIOD, "booking_number", "BOOKING_NO"),
        "prison": where.prison,
        "opened_at": opened,
        "closed_at": closed,
        "category": glances.assessments.categories.get(booking.book_id),
    }
    status = _status(where, last, opened, closed, known)
    booking.ended_at = (
        str(status["status_since"]) if where.closed or where.status == "TRN" else None
    )
    row.update(status)
    row.update(sentences.of(booking.book_id))
    return row


def _tell_second(taking: Taking, root: str, row: Row, still_open: dict[str, str]) -> None:
    """Say so when a person has two open custody periods; both are taken."""
    if row["closed_at"] is not None:
        return
    prison = str(row["prison"])
    if root in still_open:
        other = still_open[root]
        taking.remark("OFFENDER_ID", "two_custody_periods", name=root, prison=prison, other=other)
    still_open[root] = prison


def _whereabouts(
    taking: Taking, known: Known, last: LastMovement | None, bed: Place | None
) -> _Whereabouts:
    agency = taking.raw("AGY_LOC_ID").upper()
    said = taking.raw("IN_OUT_STATUS").upper()
    if agency == IN_TRANSFER or said == IN_TRANSFER:
        status, closed, agrees = "TRN", False, agency == IN_TRANSFER
    elif not is_active(taking):
        status, closed, agrees = "OUT", True, said == "OUT"
    else:
        status, closed = ("OUT" if said == "OUT" or agency == OUTSIDE else "IN"), False
        agrees = agency != OUTSIDE and said in ("IN", "OUT")
    if not agrees:
        taking.remark(
            "IN_OUT_STATUS",
            "whereabouts_disagree",
            active=taking.raw("ACTIVE_FLAG") or "–",
            said=said or "–",
            agency=agency or "–",
        )
    return _Whereabouts(_prison(taking, agency, status, known, last, bed), status, closed)


def _prison(
    taking: Taking,
    agency: str,
    status: str,
    known: Known,
    last: LastMovement | None,
    bed: Place | None,
) -> str:
    """The prison that holds the person, is about to, or held them last."""
    if agency not in (OUTSIDE, IN_TRANSFER, ""):
        return taking.needed(CUSTODY_PERIOD, "prison", "AGY_LOC_ID")
    seen = []
    if last is not None:
        seen = [last.from_agency, last.to_agency]
        if status == "TRN" or last.direction == "IN":
            seen.reverse()
    seen += [bed.prison if bed is not None else "", taking.raw("CREATE_AGY_LOC_ID").upper()]
    found = next((code for code in seen if known.is_prison(code)), None)
    if found is None:
        taking.remark("AGY_LOC_ID", "prison_not_known", value=agency or "–")
        return agency or OUTSIDE
    return found


def _status(
    where: _Whereabouts, last: LastMovement | None, opened: str, closed: str | None, known: Known
) -> Row:
    """In or out, where and since when."""
    row: Row = {"status": where.status, "out_to": None, "out_kind": None, "status_since": opened}
    if last is not None and (last.direction == "IN") == (where.status == "IN"):
        row["status_since"] = last.at
    if closed is not None:
        row["status_since"] = closed
    if last is not None and where.status != "IN" and last.direction == "OUT":
        row["out_to"] = known.place_name(last.to_agency)
        row["out_kind"] = last.kind or None
    return row


def _assumed_opening(taking: Taking, last: LastMovement | None, tables: Tables) -> str:
    """When a custody period began that does not say so: at its first movement or its writing."""
    begun = last.first_at if last is not None else taking.moment("CREATE_DATETIME")
    begun = begun or fields.start_of(fields.LoadDay(tables.calendar.today.isoformat()))
    taking.left_out("BOOKING_BEGIN_DATE", "date_assumed", day=fields.day_of(begun))
    return begun


def _closed_at(taking: Taking, opened: str, last: LastMovement | None, last_bed: str) -> str:
    """When a custody period ended: as it says, by its release, or by the last sign of it."""
    ended = taking.moment("BOOKING_END_DATE")
    if ended is None and last is not None and last.kind == "REL":
        ended = last.at
    if ended is not None:
        if ended < opened:
            taking.remark("BOOKING_END_DATE", "date_before", other="BOOKING_BEGIN_DATE")
        return ended
    sign = max(last.at if last is not None else "", last_bed) or opened
    taking.left_out("BOOKING_END_DATE", "date_assumed", day=fields.day_of(sign))
    return sign
