"""Admitting somebody who is not known here: the person, why they come, and where they sleep.

It works with no network, so it cannot ask whether the person is known elsewhere. The centre can: it
asks whom they may be (``app.desk.merging``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.desk.desk import Desk, Draft, Saved
from app.desk.details import check_detail, tidy
from app.desk.entries import listed, past_moment, written
from app.desk.movements import IN, cell_of_prison
from record import deeds
from record.facts import Facts, text
from record.identifiers import normalise
from record.kinds import Row, Value
from record.moments import to_text
from record.names import person_name
from record.redirect import standing_id
from record.rules.finding import Finding

ADMISSION = "ADM"
PRISON_NUMBER = "NOMS"
_FOR_LIFE = {"PNC": ("PNC",), "CRO": ("CRO",), PRISON_NUMBER: (PRISON_NUMBER, "MERGED")}
"""The kinds of number that name one person, and the kinds under which each may be known."""


@dataclass(frozen=True)
class Newcomer:
    """Who somebody says they are, as far as it is known at the gate.

    ``details`` are more fields of a person, as the record keeps them; ``numbers`` are kinds of
    ``identifier_kind`` with the number as it was found.
    """

    surname: str
    forename: str
    date_of_birth: dt.date
    prison_number: str | None = None
    details: Mapping[str, Value] = field(default_factory=dict)
    numbers: Sequence[tuple[str, str]] = ()


def admit(
    desk: Desk,
    *,
    newcomer: Newcomer,
    movement_reason: str,
    from_place: str | None = None,
    escort: str | None = None,
    location_id: str | None = None,
    admitted_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Admit somebody to the terminal's prison, into a cell if ``location_id`` names one.

    ``movement_reason`` is a code of ``movement_reason`` for admissions; ``reason`` is why a broken
    rule may stand, or why somebody with a number that is known here is another person. Raises
    ``NeedsReason`` and ``Problem``: value_missing, code_unknown, date_in_future, age_impossible,
    number_missing, number_not_prison, location_unknown, location_not_cell, moment_in_future.
    """
    with desk.action(deeds.ADMIT, reason) as action:
        at = to_text(past_moment("moved_at", admitted_at, action.at))
        person_id = _person(action, newcomer)
        period: Row = {"person_id": person_id, "prison": desk.prison, "status": IN}
        period |= {"opened_at": at, "status_since": at}
        about: Row = {
            "person_id": person_id,
            "custody_period_id": action.create("custody_period", period),
        }
        came: Row = {
            "kind": ADMISSION,
            "reason": listed("movement", "reason", movement_reason, parent=ADMISSION),
            "direction": IN,
            "from_place": written(from_place),
            "to_place": desk.prison,
            "moved_at": at,
            "escort": listed("movement", "escort", escort) if escort else None,
        }
        action.create("movement", about | came)
        if location_id is not None:
            cell = cell_of_prison(action.facts, location_id, desk.prison)
            stay: Row = {"prison": desk.prison, "location_id": cell["id"], "from_at": at}
            action.create("stay", about | stay | {"reason": ADMISSION})
    return action.saved


def _person(action: Draft, newcomer: Newcomer) -> str:
    """Propose the person with their numbers; the person's id."""
    today = action.desk.today()
    given: Row = {
        "surname": newcomer.surname,
        "forename": newcomer.forename,
        "date_of_birth": newcomer.date_of_birth.isoformat(),
        **newcomer.details,
    }
    person = {"needs": list[str](), **{name: tidy(value) for name, value in given.items()}}
    for name, value in person.items():
        check_detail(name, None, value, today)
    if newcomer.prison_number:
        number = normalise(PRISON_NUMBER, newcomer.prison_number, today.year).value
        person["prison_number"] = number
        _warn_if_known(action, PRISON_NUMBER, number)
    person_id = action.create("person", person)
    for found in _numbers(newcomer, today.year):
        _warn_if_known(action, text(found, "kind"), text(found, "value"))
        action.create("identifier", {"person_id": person_id, **found})
    return person_id


def _numbers(newcomer: Newcomer, year: int) -> Iterator[Row]:
    for kind, found in newcomer.numbers:
        number = normalise(listed("identifier", "kind", kind), found, year)
        yield {
            "kind": kind,
            "value": number.value,
            "original": found if found != number.value else None,
            "verified": number.verified,
        }


def _warn_if_known(action: Draft, kind: str, number: str) -> None:
    """Say whose a number is already that names one person for life."""
    for person_id in sorted(_whose(action.facts, kind, number)):
        owner = action.facts.get("person", person_id)
        if owner is not None:
            shown: Row = {"number": number, "name": person_name(owner)}
            action.warn(Finding("number_taken", person_id, action.desk.prison, shown))


def _whose(facts: Facts, kind: str, number: str) -> set[str]:
    found = [
        text(row, "person_id")
        for known_as in _FOR_LIFE.get(kind, ())
        for row in facts.find("identifier", kind=known_as, value=number)
    ]
    if kind == PRISON_NUMBER:
        found += [text(row, "id") for row in facts.find("person", prison_number=number)]
    return {standing_id(person_id, facts) for person_id in found}
