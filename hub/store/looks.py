"""The trails read by whom they are about: who looked at a person, what a member of staff did."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, or_, select

from hub.store.bulk import among
from hub.store.facts import HubFacts
from hub.store.staff import staff_by_number
from hub.store.tables import AUDIT_LINE, RECORDS, TERMINAL
from hub.store.trails import OWN
from record.kinds import Row
from record.looks import LOOKS_PER_PAGE, Look, Looks, LooksAsked
from record.names import display_name, person_name
from record.problems import Problem
from record.redirect import ids_of

_LINE, _STAFF, _PERSON = AUDIT_LINE.c, RECORDS["staff"].c, RECORDS["person"].c


def read_looks(facts: HubFacts, asked: LooksAsked, now: str, prison: str | None) -> Looks:
    """Lines as they were asked for, the latest first.

    About a person means about any of their records. With ``prison``, only what was done at its
    terminals or at the centre itself. Raises ``Problem`` person_unknown, staff_unknown.
    """
    until = asked.until or now
    query = _lines().where(_LINE.received_at <= until)
    about = None
    if asked.person is not None:
        person = person_named(facts, asked.person)
        about, people = person_name(person), ids_of(str(person["id"]), facts)
        query = query.where(among(facts.connection, _LINE.person_id, people))
    if asked.staff_number is not None:
        staff = staff_by_number(facts, asked.staff_number.strip())
        if staff is None:
            raise Problem("staff_unknown", number=asked.staff_number[:30])
        query = query.where(_LINE.staff_id == staff["id"])
    if prison is not None:
        query = query.where(or_(TERMINAL.c.prison == prison, _LINE.terminal_id == OWN))
    order = (
        _LINE.at.desc(),
        _LINE.received_at.desc(),
        _LINE.terminal_id,
        _LINE.trail,
        _LINE.number.desc(),
        _LINE.hash,
    )
    page = query.order_by(*order).offset(asked.skip).limit(LOOKS_PER_PAGE + 1)
    rows = facts.connection.execute(page).all()
    looks = tuple(_look(row) for row in rows[:LOOKS_PER_PAGE])
    return Looks(looks, until, len(rows) > LOOKS_PER_PAGE, about)


def person_named(facts: HubFacts, named: str) -> Row:
    """The person with this id or prison number. Raises ``Problem`` person_unknown."""
    named = named.strip()
    person = facts.get("person", named)
    found = [person] if person else facts.find("person", prison_number=named.upper())
    if not found:
        raise Problem("person_unknown")
    return found[0]


def _lines() -> Select[Any]:
    joined = (
        AUDIT_LINE.outerjoin(TERMINAL, TERMINAL.c.id == _LINE.terminal_id)
        .outerjoin(RECORDS["staff"], _STAFF.id == _LINE.staff_id)
        .outerjoin(RECORDS["person"], _PERSON.id == _LINE.person_id)
    )
    return select(
        _LINE.hash,
        _LINE.at,
        _LINE.received_at,
        _LINE.deed,
        _LINE.person_id,
        _LINE.details,
        _LINE.terminal_id,
        TERMINAL.c.name.label("terminal"),
        TERMINAL.c.prison,
        _STAFF.staff_number,
        _STAFF.surname,
        _STAFF.forename,
        _STAFF.role,
        _PERSON.surname.label("person_surname"),
        _PERSON.forename.label("person_forename"),
        _PERSON.prison_number,
    ).select_from(joined)


def _look(row: Any) -> Look:
    return Look(
        id=row.hash,
        at=row.at,
        received_at=row.received_at,
        deed=row.deed,
        staff_name=display_name(row.surname, row.forename) or None,
        staff_number=row.staff_number,
        role=row.role,
        terminal=row.terminal,
        prison=row.prison,
        person_id=row.person_id,
        person_name=display_name(row.person_surname, row.person_forename) or None,
        prison_number=row.prison_number,
        details=row.details,
    )
