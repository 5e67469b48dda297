"""Incidents: report what happened, add what becomes known, say who was told, set how far it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import known_person, listed, past_moment, reason_of, required, written
from record import deeds
from record.kinds import Row, Value
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.types.incident import DUPLICATE, OPEN

PEOPLE_MAX = 15
"""The most people of one action; whoever else was there is added by another."""


@dataclass(frozen=True)
class Part:
    """A person's part in an incident, and what came of it for them."""

    person_id: str
    part: str
    injury: str | None = None
    outcome: str | None = None


@dataclass(frozen=True)
class StaffPart:
    """A colleague's part in an incident or a use of force. No id: not in the centre's list."""

    name: str
    part: str
    member_id: str | None = None
    injury: str | None = None


@dataclass(frozen=True)
class Told:
    """Somebody who was told; now, unless it was earlier."""

    whom: str
    at: dt.datetime | None = None
    said: str | None = None


def report_incident(
    desk: Desk,
    *,
    kind: str,
    text: str,
    people: Sequence[Part] = (),
    staff: Sequence[StaffPart] = (),
    told: Sequence[Told] = (),
    answers: Mapping[str, str] | None = None,
    location_id: str | None = None,
    place: str | None = None,
    happened_at: dt.datetime | None = None,
) -> Saved:
    """Report an incident with all who were part of it, in one action; its id is ``incident_id``.

    Raises ``Problem`` text_empty, code_unknown, moment_in_future, person_unknown,
    location_unknown, incident_too_many.
    """
    with desk.action(deeds.REPORT_INCIDENT) as action:
        said = written(text)
        if said is None:
            raise Problem("text_empty")
        check_place(action, location_id)
        incident: Row = {
            "prison": desk.prison,
            "kind": listed("incident", "kind", kind),
            "happened_at": to_text(past_moment("happened_at", happened_at, action.at)),
            "location_id": location_id,
            "place": written(place),
            "text": said,
            "status": OPEN,
            "status_by": desk.member.name,
            "status_at": to_text(action.at),
            **action.authored(),
        }
        incident["id"] = action.create("incident", incident)
        _add(action, incident, people, staff, told, answers or {})
    return action.saved


def add_to_incident(
    desk: Desk,
    *,
    incident_id: str,
    text: str | None = None,
    people: Sequence[Part] = (),
    staff: Sequence[StaffPart] = (),
    told: Sequence[Told] = (),
    answers: Mapping[str, str] | None = None,
) -> Saved:
    """Add what has become known since, to a report of any status.

    Raises ``Problem`` as `report_incident` does, record_unknown, nothing_changed.
    """
    with desk.action(deeds.ADD_TO_INCIDENT) as action:
        incident = required(action.facts, "incident", incident_id)
        said = written(text)
        if said is not None:
            added = {"incident_id": incident_id, "prison": incident["prison"], "text": said}
            action.create("incident_addition", {**added, **action.authored()})
        _add(action, incident, people, staff, told, answers or {})
    return action.saved


def set_status(
    desk: Desk,
    *,
    incident_id: str,
    status: str,
    reason: str | None = None,
    duplicate_of_id: str | None = None,
) -> Saved:
    """Say how far an incident has come. All but *open* takes a reason.

    Raises ``Problem`` right_missing, reason_missing, code_unknown, record_unknown,
    nothing_changed, incident_of_itself, value_missing (a duplicate without what it repeats).
    """
    with desk.action(deeds.SET_INCIDENT_STATUS) as action:
        incident = required(action.facts, "incident", incident_id)
        if (status, duplicate_of_id) == (incident["status"], incident["duplicate_of_id"]):
            raise Problem("nothing_changed")
        if status == DUPLICATE and duplicate_of_id is None:
            raise Problem("value_missing", field="Reported before as")
        if duplicate_of_id is not None:
            required(action.facts, "incident", duplicate_of_id)
        after: Row = {
            "status": listed("incident", "status", status),
            "duplicate_of_id": duplicate_of_id,
            "status_reason": written(reason) if status == OPEN else reason_of(reason),
            "status_by": desk.member.name,
            "status_at": to_text(action.at),
        }
        action.change("incident", incident, after)
    return action.saved


def check_place(action: Draft, location_id: str | None) -> None:
    """Raise ``Problem`` location_unknown unless it is a place of this prison, or none."""
    if location_id is None:
        return
    place = action.facts.get("location", location_id)
    if place is None or place["prison"] != action.desk.prison:
        raise Problem("location_unknown")


def named(person: Row) -> Row:
    """Who somebody is, as a report keeps it."""
    return {
        "person_id": person["id"],
        "person_name": person_name(person),
        "prison_number": person["prison_number"],
    }


def _add(
    action: Draft,
    incident: Row,
    people: Sequence[Part],
    staff: Sequence[StaffPart],
    told: Iterable[Told],
    answers: Mapping[str, str],
) -> None:
    if len(people) > PEOPLE_MAX or len(staff) > PEOPLE_MAX:
        raise Problem("incident_too_many", limit=PEOPLE_MAX)
    of_it: Row = {"incident_id": incident["id"], "prison": incident["prison"]}
    for one in people:
        _add_person(action, incident, one)
    for colleague in staff:
        action.create("incident_staff", {**of_it, **staff_part(action, colleague, "incident")})
    for each in told:
        when: Value = to_text(past_moment("happened_at", each.at, action.at))
        whom = listed("incident_told", "whom", each.whom)
        said: Row = {"whom": whom, "told_at": when, "said": written(each.said)}
        action.create("incident_told", {**of_it, **said, **action.authored()})
    for question, answer in answers.items():
        if (plain := written(answer)) is not None:
            asked = listed("incident_answer", "question", question)
            answered: Row = {"question": asked, "answer": plain}
            action.create("incident_answer", {**of_it, **answered, **action.authored()})


def _add_person(action: Draft, incident: Row, one: Part) -> None:
    person = known_person(action.facts, one.person_id)
    part: Row = {
        "incident_id": incident["id"],
        "prison": incident["prison"],
        "part": listed("incident_person", "part", one.part),
    }
    injury = written(one.injury)
    told: Row = {"outcome": None, "injury": injury}
    if one.outcome is not None:
        told["outcome"] = listed("incident_person", "outcome", one.outcome)
    action.create("incident_person", {**part, **told, **named(person), **action.authored()})
    involvement: Row = {
        **part,
        "person_id": person["id"],
        "kind": incident["kind"],
        "happened_at": incident["happened_at"],
        "injured": injury is not None,
    }
    action.create("involvement", involvement)


def staff_part(action: Draft, colleague: StaffPart, of: str) -> Row:
    """A colleague's part in an ``incident`` or in ``force``, written by whoever is at the desk."""
    name = written(colleague.name)
    if name is None:
        raise Problem("value_missing", field="Name")
    if colleague.member_id is not None:
        required(action.facts, "staff", colleague.member_id)
    return {
        "member_id": colleague.member_id,
        "name": name,
        "part": listed(f"{of}_staff", "part", colleague.part),
        "injury": written(colleague.injury),
        **action.authored(),
    }
