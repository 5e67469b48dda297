"""What hangs on a custody period one of: legal status, key dates and key worker."""

from __future__ import annotations

from typing import Any

from hub.load import fields
from hub.load.latest import Latest
from hub.load.nomis import layout
from hub.load.nomis.known import Booking, Known
from hub.load.tables import Tables
from hub.load.taking import NotTakenError, Taking
from record.kinds import Row
from record.types.custody import CUSTODY_PERIOD

_DATES = {
    "conditional_release_on": "CRD",
    "automatic_release_on": "ARD",
    "curfew_eligible_on": "HDCED",
    "parole_eligible_on": "PED",
    "sentence_expires_on": "SED",
    "licence_expires_on": "LED",
}
"""The key dates of the record, by how their columns begin. An override counts before a sum."""


class Sentences:
    """The court's decisions and the key worker of every booking; rows are held until `close`."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._status = Latest[str]("legal status", "IMPRISONMENT_STATUS")
        self._dates = Latest[str]("set of key dates", "CALCULATION_DATE")
        self._worker = Latest[str]("key worker", "OFFICER_ID")

    def of(self, book_id: str) -> Row:
        """The fields of one custody period."""
        return {
            "legal_status": self._status.get(book_id),
            "key_worker_id": self._worker.get(book_id),
            **dict.fromkeys(_DATES),
            **(self._dates.get(book_id) or {}),
        }

    def close(self) -> None:
        """Close every row that is held, once it is known which custody periods were taken."""
        bookings = self._known.bookings
        for latest in (self._status, self._dates, self._worker):
            latest.close(
                lambda book_id: bookings[book_id].period_id is not None,
                "row_refers_nowhere",
                "OFFENDER_BOOK_ID",
                table="OFFENDER_BOOKINGS",
            )

    def read(self, tables: Tables) -> None:
        """Read the three tables."""
        for spec, mapping in (
            (layout.LEGAL_STATUSES, self._legal_status),
            (layout.KEY_DATES, self._key_dates),
            (layout.KEY_WORKERS, self._key_worker),
        ):
            for taking in tables.takings(spec):
                try:
                    mapping(taking, self._booking(taking).book_id)
                except NotTakenError:
                    taking.close()

    def _booking(self, taking: Taking) -> Booking:
        book_id = taking.raw("OFFENDER_BOOK_ID")
        booking = self._known.bookings.get(book_id)
        if booking is None:
            taking.refuse(
                "OFFENDER_BOOK_ID", "row_refers_nowhere", value=book_id, table="OFFENDER_BOOKINGS"
            )
        return booking

    def _legal_status(self, taking: Taking, book_id: str) -> None:
        status = taking.needed(CUSTODY_PERIOD, "legal_status", "IMPRISONMENT_STATUS")
        rank = (
            taking.flag("LATEST_STATUS") is True,
            taking.moment("EFFECTIVE_DATE", "EFFECTIVE_TIME") or "",
            fields.whole(taking.raw("IMPRISON_STATUS_SEQ")) or 0,
        )
        self._status.offer(book_id, rank, status, taking)

    def _key_dates(self, taking: Taking, book_id: str) -> None:
        dates: dict[str, Any] = {}
        for name, start in _DATES.items():
            overriden = taking.date(f"{start}_OVERRIDED_DATE")
            dates[name] = overriden or taking.date(f"{start}_CALCULATED_DATE")
        if not any(dates.values()):
            taking.refuse(None, "row_without_home")
        self._dates.offer(book_id, (taking.date("CALCULATION_DATE") or "",), dates, taking)

    def _key_worker(self, taking: Taking, book_id: str) -> None:
        if taking.flag("ACTIVE_FLAG") is False:
            taking.refuse("ACTIVE_FLAG", "not_in_force", value=taking.raw("ACTIVE_FLAG"))
        worker = self._known.member(taking, "OFFICER_ID")
        if worker is None:
            taking.refuse(
                "OFFICER_ID",
                "row_refers_nowhere",
                value=taking.raw("OFFICER_ID"),
                table="STAFF_MEMBERS",
            )
        assigned = taking.moment("ASSIGNED_DATE", "ASSIGNED_TIME") or ""
        self._worker.offer(book_id, (assigned,), worker.id, taking)
