"""What the tables read so far have taught: places, staff, people and their custody periods.

This is all that a load keeps in memory. It grows with people, staff and cells, never with what was
written about them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hub.load.taking import Taking
from record import codes

OUTSIDE, IN_TRANSFER = "OUT", "TRN"
"""What the layout calls a prison and is none: released, and on the way between two prisons."""
_NOWHERES = {OUTSIDE: "Outside", IN_TRANSFER: "In transit"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the estate that is in the record."""

    id: str
    prison: str
    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff who is in the record, and the name that entries carry."""

    id: str
    name: str


@dataclass(slots=True)
class Booking:
    """A custody period as OFFENDER_BOOKINGS has it; what follows ``rank`` is known once it is made.

    ``ended_at`` is when the person left the prison for good or for another one; ``cell_from`` when
    they came to their present cell, where no bed assignment says so.
    """

    book_id: str
    root: str
    offender_id: str
    rank: tuple[Any, ...]
    """Greater for a later booking of the same person."""
    period_id: str | None = None
    ended_at: str | None = None
    cell_from: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a row is about: the person, and the custody period if it is known."""

    person_id: str
    booking: Booking | None

    @property
    def period_id(self) -> str | None:
        """The id of the custody period, if the record has it."""
        return self.booking.period_id if self.booking is not None else None


@dataclass
class Known:
    """Everything that later tables refer to, by the source's own ids."""

    agencies: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    staff: dict[str, Member] = field(default_factory=dict)
    users: dict[str, Member] = field(default_factory=dict)
    roots: dict[str, str] = field(default_factory=dict)
    """The person (ROOT_OFFENDER_ID) that each name (OFFENDER_ID) belongs to."""
    names: set[str] = field(default_factory=set)
    """Every ROOT_OFFENDER_ID that has a name."""
    people: dict[str, str] = field(default_factory=dict)
    """The record's ids of the people that were taken, by ROOT_OFFENDER_ID."""
    bookings: dict[str, Booking] = field(default_factory=dict)
    staff_listed: bool = False
    """Whether the extract lists staff at all; if not, no row can be blamed for naming one."""

    def root_of(self, taking: Taking) -> tuple[str, Booking | None]:
        """The person whom a row is about, by its booking or else by its ROOT_OFFENDER_ID.

        Refuses a row that names neither a booking nor a person of the extract.
        """
        book_id = taking.raw("OFFENDER_BOOK_ID")
        booking = self.bookings.get(book_id)
        if booking is not None:
            return booking.root, booking
        root = taking.raw("ROOT_OFFENDER_ID")
        if root not in self.names:
            taking.refuse(
                "OFFENDER_BOOK_ID", "row_refers_nowhere", value=book_id, table="OFFENDER_BOOKINGS"
            )
        taking.left_out(
            "OFFENDER_BOOK_ID", "row_refers_nowhere", value=book_id, table="OFFENDER_BOOKINGS"
        )
        return root, None

    def subject(self, taking: Taking) -> Subject:
        """Whom a row is about. Refuses a row about nobody in the record."""
        root, booking = self.root_of(taking)
        person_id = self.people.get(root)
        if person_id is None:
            taking.refuse("OFFENDER_BOOK_ID", "person_not_taken", value=root)
        return Subject(person_id, booking)

    def member(self, taking: Taking, column: str) -> Member | None:
        """The member of staff whom a column names by STAFF_ID or by user name."""
        name = taking.raw(column)
        if not name:
            return None
        found = self.staff.get(name) or self.users.get(name.upper())
        if found is None and self.staff_listed:
            taking.left_out(column, "row_refers_nowhere", value=name[:60], table="STAFF_MEMBERS")
        return found

    def place_words(self, taking: Taking, column: str, length_max: int) -> str | None:
        """A place by its path, without the prison; None where the extract does not know it."""
        place = self.places.get(taking.raw(column))
        if place is None:
            return None
        prison, _, rest = place.path.partition("-")
        return (rest if prison in codes.domain("prison") else place.path)[:length_max] or None

    def is_prison(self, agency: str) -> bool:
        """Whether an agency is a prison, so far as the lists say."""
        return agency in codes.domain("prison") and agency not in (OUTSIDE, IN_TRANSFER)

    def place_name(self, agency: str) -> str | None:
        """An agency in words: a prison by its name, anything else as the extract describes it."""
        if not agency:
            return None
        if self.is_prison(agency):
            return codes.label("prison", agency)
        return _NOWHERES.get(agency) or self.agencies.get(agency, agency)[:80]
