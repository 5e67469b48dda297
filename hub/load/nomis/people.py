"""People: OFFENDERS holds every name that a person goes by, under one ROOT_OFFENDER_ID.

The name that the latest custody period was opened under is the one that staff use; the others are
aliases.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from hub.load.nomis import layout
from hub.load.nomis.details import Details
from hub.load.nomis.known import Booking, Known
from hub.load.tables import Made, Tables, checked
from hub.load.taking import NotTakenError, Taking
from record import identifiers
from record.kinds import Row
from record.moments import age_years, date_from_text
from record.names import display_name
from record.problems import Problem
from record.types.person import ALIAS, IDENTIFIER, PERSON

AGE_YEARS_MAX = 120
_CHECKED = ("PNC", "CRO")
"""The kinds of number that carry a check letter."""
Names = dict[str, list["Name"]]
"""Every name of every person, by ROOT_OFFENDER_ID."""


@dataclass(slots=True)
class Name:
    """One row of OFFENDERS, still to be settled."""

    taking: Taking
    offender_id: str
    born: str | None
    number: str | None


def read_names(tables: Tables, known: Known) -> Names:
    """Every name, grouped by person."""
    names: Names = {}
    for taking in tables.takings(layout.OFFENDERS):
        key = taking.raw("OFFENDER_ID")
        root = taking.raw("ROOT_OFFENDER_ID") or key
        name = Name(taking, key, taking.date("BIRTH_DATE"), _number(taking))
        taking.hold(values=True)
        names.setdefault(root, []).append(name)
        known.roots[key] = root
        known.names.add(root)
    return names


def take_people(tables: Tables, known: Known, names: Names, details: Details) -> Iterator[Made]:
    """Every person under the name in use, then their other names and numbers."""
    latest = _latest_bookings(known)
    owners: dict[str, str] = {}
    today = tables.calendar.today
    for root in sorted(names, key=lambda r: not (r in latest and latest[r].rank[0])):
        current = _current(root, names[root], latest.get(root))
        yield from _take_person(root, current, names[root], known, details, owners, today)


def _latest_bookings(known: Known) -> dict[str, Booking]:
    latest: dict[str, Booking] = {}
    for booking in known.bookings.values():
        held = latest.get(booking.root)
        if held is None or booking.rank > held.rank:
            latest[booking.root] = booking
    return latest


def _current(root: str, of_person: list[Name], latest: Booking | None) -> Name:
    """The name in use: that of the latest booking, else the root's, else the first."""
    by_id = {name.offender_id: name for name in of_person}
    used = by_id.get(latest.offender_id) if latest is not None else None
    return used or by_id.get(root) or of_person[0]


def _take_person(
    root: str,
    current: Name,
    of_person: list[Name],
    known: Known,
    details: Details,
    owners: dict[str, str],
    today: dt.date,
) -> Iterator[Made]:
    others = [name for name in of_person if name is not current]
    person_id = layout.record_id("OFFENDERS", root)
    try:
        row = _person(person_id, current, others, today)
        row.update(details.of(root))
        earlier = _take_number(row, current, owners)
        made = [checked(current.taking, ("person", row)), *earlier]
    except NotTakenError:
        for other in others:
            other.taking.give_up("ROOT_OFFENDER_ID", "person_not_taken", value=root)
        for name in of_person:
            name.taking.close()
        return
    known.people[root] = person_id
    current.taking.close()
    yield from made
    for other in others:
        yield from _take_alias(person_id, other, row["prison_number"])


def _person(person_id: str, name: Name, others: list[Name], today: dt.date) -> Row:
    taking = name.taking
    return {
        "id": person_id,
        "prison_number": name.number,
        "surname": taking.value(PERSON, "surname", "LAST_NAME"),
        "forename": taking.value(PERSON, "forename", "FIRST_NAME"),
        "middle_names": _middle_names(taking),
        "date_of_birth": _born(name, others, today),
        "sex": taking.value(PERSON, "sex", "SEX_CODE"),
        "title": taking.value(PERSON, "title", "TITLE"),
        "birth_place": taking.value(PERSON, "birth_place", "BIRTH_PLACE"),
        "ethnicity": taking.value(PERSON, "ethnicity", "RACE_CODE"),
    }


def _born(name: Name, others: list[Name], today: dt.date) -> str:
    """The date of birth, from another name of the person where this one has none."""
    born = name.born
    if born is None:
        born = next((other.born for other in others if other.born is not None), None)
        if born is None:
            name.taking.refuse("BIRTH_DATE", "value_missing")
        name.taking.left_out("BIRTH_DATE", "birth_date_of_alias", day=born)
    age = age_years(date_from_text(born), today)
    if not 0 <= age <= AGE_YEARS_MAX:
        name.taking.remark("BIRTH_DATE", "age_impossible", age=age)
    return born


def _take_number(row: Row, name: Name, owners: dict[str, str]) -> list[Made]:
    """Give the person their number, unless it belongs to somebody else: then it is kept aside."""
    number = name.number
    if number is None:
        return []
    shown = display_name(str(row["surname"]), str(row["forename"]))
    owner = owners.setdefault(number, shown)
    if owners[number] is shown:
        return []
    row["prison_number"] = None
    name.taking.left_out("OFFENDER_ID_DISPLAY", "number_taken", number=number, name=owner)
    return [_former_number(str(row["id"]), name, verified=False)]


def _take_alias(person_id: str, name: Name, prison_number: object) -> Iterator[Made]:
    taking = name.taking
    try:
        row: Row = {
            "id": layout.record_id("OFFENDERS", name.offender_id, "alias"),
            "person_id": person_id,
            "kind": taking.value(ALIAS, "kind", "ALIAS_NAME_TYPE"),
            "surname": taking.value(ALIAS, "surname", "LAST_NAME"),
            "forename": taking.value(ALIAS, "forename", "FIRST_NAME"),
            "middle_names": _middle_names(taking),
            "date_of_birth": name.born,
        }
        made = [checked(taking, ("alias", row))]
        if name.number is not None and name.number != prison_number:
            made.append(_former_number(person_id, name, verified=True))
    except NotTakenError:
        made = []
    taking.close()
    yield from made


def _former_number(person_id: str, name: Name, *, verified: bool) -> Made:
    return "identifier", {
        "id": layout.record_id("OFFENDERS", name.offender_id, "OFFENDER_ID_DISPLAY"),
        "person_id": person_id,
        "kind": "NOMS",
        "value": name.number,
        "original": name.taking.raw("OFFENDER_ID_DISPLAY")[:60],
        "verified": verified,
        "issued_on": None,
    }


def _middle_names(taking: Taking) -> str | None:
    first = taking.text(PERSON, "middle_names", "MIDDLE_NAME")
    second = taking.text(PERSON, "middle_names", "MIDDLE_NAME_2")
    both = " ".join(part for part in (first, second) if part)
    if len(both) > 80:
        taking.left_out("MIDDLE_NAME_2", "value_cut", limit=80)
    return both[:80].rstrip() or None


def _number(taking: Taking) -> str | None:
    text = taking.raw("OFFENDER_ID_DISPLAY")
    if not text:
        return None
    try:
        return identifiers.prison_number(text)
    except Problem as problem:
        taking.left_out("OFFENDER_ID_DISPLAY", problem.name, **problem.details)
        return None


def take_identifiers(tables: Tables, known: Known) -> Iterator[Made]:
    """Every other number of a person, written one way and checked, with the original beside it."""
    this_year = tables.calendar.today.year

    def identifier(taking: Taking) -> Iterator[Made]:
        person_id = _person_of(taking, known)
        kind = taking.needed(IDENTIFIER, "kind", "IDENTIFIER_TYPE")
        original = taking.needed(IDENTIFIER, "original", "IDENTIFIER")
        try:
            number = identifiers.normalise(kind, original, this_year)
        except Problem as problem:
            taking.refuse("IDENTIFIER", problem.name, **problem.details)
        if kind in _CHECKED and not number.verified:
            taking.remark("IDENTIFIER", "number_unverified", value=number.value)
        yield (
            "identifier",
            {
                "id": layout.record_id(
                    "OFFENDER_IDENTIFIERS", taking.raw("OFFENDER_ID"), taking.raw("OFFENDER_ID_SEQ")
                ),
                "person_id": person_id,
                "kind": kind,
                "value": number.value,
                "original": original,
                "verified": number.verified,
                "issued_on": taking.date("ISSUED_DATE"),
            },
        )

    yield from tables.made_from(layout.IDENTIFIERS, identifier)


def _person_of(taking: Taking, known: Known) -> str:
    """The person whose name an identifier hangs on."""
    name = taking.raw("OFFENDER_ID")
    root = known.roots.get(name)
    if root is None:
        root = taking.raw("ROOT_OFFENDER_ID")
        if root not in known.people:
            taking.refuse("OFFENDER_ID", "row_refers_nowhere", value=name, table="OFFENDERS")
        taking.left_out("OFFENDER_ID", "row_refers_nowhere", value=name, table="OFFENDERS")
    if root not in known.people:
        taking.refuse("OFFENDER_ID", "person_not_taken", value=root)
    return known.people[root]
