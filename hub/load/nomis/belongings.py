"""What somebody owns, whom they know and who visits them: property containers, contacts, visits."""

from __future__ import annotations

from collections.abc import Iterator

from hub.load import fields
from hub.load.nomis import layout
from hub.load.nomis.known import Known
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record.kinds import Row
from record.types.contact import BOOKED, CANCELLED, CONTACT, ENDED_EARLY, VISIT
from record.types.property import CONTAINER_SEAL, FIRST_SEAL, PROPERTY_CONTAINER, RECEIVED

_CAME = {"COMP": "ARRIVED", "NORM": "ARRIVED"}
_CAME |= dict.fromkeys(("HMPOP", "OFFEND", "VISITOR"), ENDED_EARLY)
"""What came of a visit, by its status in the source; the last three say who ended it early."""
_OFF = frozenset({"CANC", "EXP"})
_DUE = frozenset({"SCH", "A"})
_ENDED_BY = {
    "HMPOP": "Ended by staff.",
    "OFFEND": "Ended by the person.",
    "VISITOR": "Ended by the visitors.",
}


def take_containers(tables: Tables, known: Known) -> Iterator[Made]:
    """Every container of property, with its seal and where it is.

    The source does not say since when, so it counts as received on the day of the first load.
    """
    now = fields.start_of(fields.LoadDay(tables.calendar.today.isoformat()))

    def container(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        key = taking.raw("PROPERTY_CONTAINER_ID")
        of_person: Row = {"person_id": subject.person_id}
        container_id = layout.record_id("OFFENDER_PPTY_CONTAINERS", key)
        yield (
            "property_container",
            {
                "id": container_id,
                **of_person,
                "custody_period_id": subject.period_id,
                "kind": taking.needed(PROPERTY_CONTAINER, "kind", "CONTAINER_CODE"),
                "opened_at": now,
                "opened_by": None,
            },
        )
        yield (
            "container_move",
            {
                "id": layout.record_id("OFFENDER_PPTY_CONTAINERS", key, "place"),
                **of_person,
                "container_id": container_id,
                "kind": RECEIVED if taking.flag("ACTIVE_FLAG") is not False else "RETURNED",
                "prison": taking.needed(VISIT, "prison", "AGY_LOC_ID"),
                "place": known.place_words(taking, "INTERNAL_LOCATION_ID", 60),
                "comment": taking.value(CONTACT, "comment", "COMMENT_TEXT"),
                "moved_at": now,
                "staff_id": None,
                "staff_name": None,
            },
        )
        number = taking.text(CONTAINER_SEAL, "number", "SEAL_MARK") if _sealed(taking) else None
        if number is not None:
            yield "container_seal", _seal(key, of_person, container_id, number, now)

    yield from tables.made_from(layout.CONTAINERS, container)


def _sealed(taking: Taking) -> bool:
    return bool(taking.raw("SEAL_MARK"))


def _seal(key: str, of_person: Row, container_id: str, number: str, now: str) -> Row:
    return {
        "id": layout.record_id("OFFENDER_PPTY_CONTAINERS", key, number),
        **of_person,
        "container_id": container_id,
        "number": number,
        "why": FIRST_SEAL,
        "comment": None,
        "second_id": None,
        "second_name": None,
        "sealed_at": now,
        "staff_id": None,
        "staff_name": None,
    }


def take_contacts(tables: Tables, known: Known) -> Iterator[Made]:
    """Everybody outside whom a person of the extract has to do with."""
    people: dict[str, Row] = {}

    def person(taking: Taking) -> Iterator[Made]:
        people[taking.raw("PERSON_ID")] = {
            "surname": taking.needed(CONTACT, "surname", "LAST_NAME"),
            "forename": taking.text(CONTACT, "forename", "FIRST_NAME"),
            "date_of_birth": taking.date("BIRTHDATE"),
        }
        yield from ()

    def contact(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        name = people.get(taking.raw("PERSON_ID"))
        if name is None:
            taking.refuse(
                "PERSON_ID", "row_refers_nowhere", value=taking.raw("PERSON_ID"), table="PERSONS"
            )
        yield (
            "contact",
            {
                "id": layout.record_id(
                    "OFFENDER_CONTACT_PERSONS", taking.raw("OFFENDER_CONTACT_PERSON_ID")
                ),
                "person_id": subject.person_id,
                **name,
                "relation": taking.needed(CONTACT, "relation", "RELATIONSHIP_TYPE"),
                "next_of_kin": taking.flag("NEXT_OF_KIN_FLAG"),
                "emergency": taking.flag("EMERGENCY_CONTACT_FLAG"),
                "phones": None,
                "address": None,
                "comment": taking.value(CONTACT, "comment", "COMMENT_TEXT"),
                "active": taking.flag("ACTIVE_FLAG") is not False,
                "added_by": None,
            },
        )

    yield from tables.made_from(layout.CONTACT_NAMES, person)
    yield from tables.made_from(layout.CONTACTS, contact)


def take_visits(tables: Tables, known: Known) -> Iterator[Made]:
    """Every visit; what came of one that is over is an entry of its own."""

    def visit(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        starts_at = taking.moment("VISIT_DATE", "START_TIME")
        if starts_at is None:
            taking.refuse("VISIT_DATE", "value_missing")
        status = taking.raw("VISIT_STATUS").upper()
        if status not in (*_CAME, *_OFF, *_DUE):
            taking.remark("VISIT_STATUS", "code_kept", code=status or "–")
        visit_id = layout.record_id("OFFENDER_VISITS", taking.raw("OFFENDER_VISIT_ID"))
        ends_at = taking.moment("VISIT_DATE", "END_TIME")
        yield (
            "visit",
            {
                "id": visit_id,
                "person_id": subject.person_id,
                "custody_period_id": subject.period_id,
                "prison": taking.needed(VISIT, "prison", "AGY_LOC_ID"),
                "kind": taking.needed(VISIT, "kind", "VISIT_TYPE"),
                "starts_at": starts_at,
                "ends_at": ends_at if ends_at and ends_at > starts_at else None,
                "place": known.place_words(taking, "VISIT_INTERNAL_LOCATION_ID", 60),
                "visitors": None,
                "others": None,
                "comment": taking.value(VISIT, "comment", "COMMENT_TEXT"),
                "booked_by": None,
                "status": CANCELLED if status in _OFF else BOOKED,
                "cancelled_why": None,
            },
        )
        if status in _CAME:
            yield "visit_outcome", _outcome(visit_id, subject.person_id, status, starts_at)

    yield from tables.made_from(layout.VISITS, visit)


def _outcome(visit_id: str, person_id: str, status: str, starts_at: str) -> Row:
    return {
        "id": layout.record_id("OFFENDER_VISITS", visit_id, "outcome"),
        "person_id": person_id,
        "visit_id": visit_id,
        "outcome": _CAME[status],
        "happened_at": starts_at,
        "comment": _ENDED_BY.get(status),
        "staff_id": None,
        "staff_name": None,
        "written_at": starts_at,
    }
