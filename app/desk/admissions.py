"""Admitting somebody: who they are, why they come, by what authority, and where they sleep.

Nobody is admitted without a warrant, nor without a search, among all who are known here, just
before. It works with no network, so it may miss what others have just written. The centre does not:
it asks whom they may be (``app.desk.merging``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.desk.desk import Desk, Draft, Saved
from app.desk.details import check_detail, tidy
from app.desk.entries import listed, past_moment, written
from app.desk.intake import propose_intake
from app.desk.movements import cell_of_prison
from app.desk.numbers import take_number
from app.desk.planning import propose_met
from app.desk.searching import Sought, add_search
from app.desk.warrants import Warrant, propose_warrant
from record import deeds
from record.facts import Facts, text
from record.identifiers import normalise
from record.kinds import Row, Value
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.redirect import standing_id
from record.rules.custody import open_period
from record.rules.finding import Finding
from record.rules.leaving import IN
from record.types.search import KNOWN, NOBODY

ADMISSION = "ADM"
PRISON_NUMBER = "NOMS"
_FOR_LIFE = {"PNC": ("PNC",), "CRO": ("CRO",), PRISON_NUMBER: (PRISON_NUMBER, "MERGED")}
"""The kinds of number that name one person, and the kinds under which each may be known."""


@dataclass(frozen=True)
class Newcomer:
    """Who somebody says they are, as far as it is known at the gate.

    ``details`` are more fields of a person, as the record keeps them; ``numbers`` are kinds of
    ``identifier_kind`` with the number as it was found. A prison number among them is what somebody
    says it is; their own is given at the admission (``app.desk.numbers``).
    """

    surname: str
    forename: str
    date_of_birth: dt.date
    details: Mapping[str, Value] = field(default_factory=dict)
    numbers: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Arrival:
    """How somebody comes in: why, from where, with whom, and into which cell if one is named.

    ``movement_reason`` is a code of ``movement_reason`` for admissions; ``plan_id`` names the plan
    by which they were expected.
    """

    movement_reason: str
    from_place: str | None = None
    escort: str | None = None
    location_id: str | None = None
    admitted_at: dt.datetime | None = None
    plan_id: str | None = None


def sought(newcomer: Newcomer) -> Sought:
    """What is searched for before somebody is admitted under these particulars."""
    return Sought(
        newcomer.surname,
        newcomer.forename,
        newcomer.date_of_birth,
        tuple(number for _, number in newcomer.numbers),
        str(newcomer.details.get("sex") or ""),
    )


def admit(
    desk: Desk,
    *,
    search_id: str,
    newcomer: Newcomer,
    arrival: Arrival,
    warrant: Warrant,
    reason: str | None = None,
) -> Saved:
    """Admit somebody of whom there is no record to the terminal's prison.

    ``search_id`` names the search for them that was just made here (``app.desk.searching``).
    ``reason`` is why a broken rule may stand, why somebody with a number that is known here is
    another person, or why none of those is who may be the one. Raises ``NeedsReason`` and
    ``Problem``: search_missing, search_stale, authority_missing, value_missing, code_unknown,
    date_in_future, age_impossible, number_missing, number_not_prison, location_unknown,
    location_not_cell, moment_in_future.
    """
    with desk.action(deeds.ADMIT, reason) as action:
        person_id, person = _person(action, newcomer)
        search = add_search(action, search_id, person_id, NOBODY, person)
        _warn_if_alike(action, search)
        _take_in(action, person_id, arrival, warrant)
    return action.saved


def admit_known(
    desk: Desk,
    *,
    search_id: str,
    person_id: str,
    arrival: Arrival,
    warrant: Warrant,
    numbers: Sequence[tuple[str, str]] = (),
    reason: str | None = None,
) -> Saved:
    """Admit somebody who is known, here or by the national index, with the record that they have.

    Their whole record comes when the centre has heard of it; until then what the index says of
    them stands here. ``reason`` is also why they are taken in who are in custody elsewhere, or
    whose record is restricted. Raises ``NeedsReason`` and ``Problem``: search_missing,
    search_stale, person_unknown, already_in_custody, authority_missing, and those of the arrival.
    """
    with desk.action(deeds.ADMIT_KNOWN, reason) as action:
        person = _who_is_known(action, person_id)
        known_id = text(person, "id")
        add_search(action, search_id, known_id, KNOWN, None)
        _take_in(action, known_id, arrival, warrant)
        for found in _numbers(numbers, desk.today().year):
            action.create("identifier", {"person_id": known_id, **found})
    return action.saved


def _take_in(action: Draft, person_id: str, arrival: Arrival, warrant: Warrant) -> None:
    """Propose the custody period, by what authority, how they came, and where they sleep."""
    desk = action.desk
    at = to_text(past_moment("moved_at", arrival.admitted_at, action.at))
    period: Row = {"person_id": person_id, "prison": desk.prison, "status": IN}
    period |= {"opened_at": at, "status_since": at}
    period_id = action.create("custody_period", period)
    about: Row = {"person_id": person_id, "custody_period_id": period_id}
    propose_warrant(action, person_id, period_id, warrant)
    propose_intake(action, person_id, period_id, at)
    if arrival.plan_id is not None:
        propose_met(action, arrival.plan_id, person_id)
    escort = arrival.escort
    came: Row = {
        "kind": ADMISSION,
        "reason": listed("movement", "reason", arrival.movement_reason, parent=ADMISSION),
        "direction": IN,
        "from_place": written(arrival.from_place),
        "to_place": desk.prison,
        "moved_at": at,
        "escort": listed("movement", "escort", escort) if escort else None,
    }
    action.create("movement", about | came)
    if arrival.location_id is not None:
        cell = cell_of_prison(action.facts, arrival.location_id, desk.prison)
        stay: Row = {"prison": desk.prison, "location_id": cell["id"], "from_at": at}
        action.create("stay", about | stay | {"reason": ADMISSION})


def _who_is_known(action: Draft, person_id: str) -> Row:
    """Say whom they were taken for: the person's own row if it is here, else the index's line."""
    facts = action.facts
    known = facts.get("person", standing_id(person_id, facts)) or _standing_line(facts, person_id)
    if known is None:
        raise Problem("person_unknown")
    known_id, name = text(known, "id"), person_name(known)
    here = open_period(known_id, facts, action.desk.prison)
    if here is not None and here["prison"] == action.desk.prison:
        raise Problem("already_in_custody", name=name)
    line = facts.get("known_person", known_id) or {}
    if here is None and line.get("in_custody"):
        prison = text(line, "last_prison")
        shown: Row = {"name": name, "prison": prison}
        action.warn(Finding("in_custody_elsewhere", known_id, prison, shown))
    if known.get("restricted"):
        action.warn(Finding("restricted_taken_in", known_id, action.desk.prison, {"name": name}))
    action.proposal.witness("person", known, deeds.WITNESSED)
    return known


def _standing_line(facts: Facts, person_id: str) -> Row | None:
    """The line of the index of whoever stands for a person."""
    line = facts.get("known_person", person_id)
    seen = {person_id}
    while line is not None and (into := text(line, "merged_into_id")) and into not in seen:
        seen.add(into)
        line = facts.get("known_person", into) or line
        if line["id"] != into:
            break
    return line


def _warn_if_alike(action: Draft, search: Row) -> None:
    """Ask why none of those whom the search found is the one."""
    alike = search.get("alike")
    for person_id in alike if isinstance(alike, list) else ():
        found = action.facts.get("person", str(person_id))
        found = found or action.facts.get("known_person", str(person_id))
        if found is not None:
            shown: Row = {"name": person_name(found), "born": found["date_of_birth"]}
            action.warn(Finding("perhaps_known", str(person_id), action.desk.prison, shown))


def _person(action: Draft, newcomer: Newcomer) -> tuple[str, Row]:
    """Propose the person with their numbers; the person's id and what is known of them."""
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
    number = take_number(action)
    if number is not None:
        person["prison_number"] = number
    person_id = action.create("person", person)
    for found in _numbers(newcomer.numbers, today.year):
        _warn_if_known(action, text(found, "kind"), text(found, "value"))
        action.create("identifier", {"person_id": person_id, **found})
    return person_id, person


def _numbers(numbers: Sequence[tuple[str, str]], year: int) -> Iterator[Row]:
    for kind, found in numbers:
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
