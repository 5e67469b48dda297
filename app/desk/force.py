"""Use of force: report it, write one's own statement, have the person examined, review it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import known_person, listed, past_moment, required, written
from app.desk.incidents import PEOPLE_MAX, StaffPart, check_place, named, staff_part
from record import deeds
from record.kinds import Row, Value
from record.moments import to_text
from record.problems import Problem
from record.rules.force import involved


def report_force(
    desk: Desk,
    *,
    person_id: str,
    reason: str,
    tried: str,
    text: str,
    in_charge: StaffPart,
    camera: str,
    staff: Sequence[StaffPart] = (),
    planned: bool = False,
    techniques: Sequence[str] = (),
    restraints: Sequence[str] = (),
    equipment: Sequence[str] = (),
    injury: str | None = None,
    footage: str | None = None,
    incident_id: str | None = None,
    location_id: str | None = None,
    place: str | None = None,
    happened_at: dt.datetime | None = None,
) -> Saved:
    """Report that force was used on somebody, and who was there: each is asked for a statement.

    ``in_charge`` is who led it. Raises ``Problem`` value_missing, text_empty, code_unknown,
    moment_in_future, person_unknown, location_unknown, record_unknown, incident_too_many.
    """
    with desk.action(deeds.REPORT_FORCE) as action:
        if len(staff) > PEOPLE_MAX:
            raise Problem("incident_too_many", limit=PEOPLE_MAX)
        person = known_person(action.facts, person_id)
        check_place(action, location_id)
        if incident_id is not None:
            required(action.facts, "incident", incident_id)
        leader = staff_part(action, in_charge, "force")
        at = to_text(past_moment("happened_at", happened_at, action.at))
        force: Row = {
            "prison": desk.prison,
            **named(person),
            "incident_id": incident_id,
            "happened_at": at,
            "location_id": location_id,
            "place": written(place),
            "planned": planned,
            "reason": listed("use_of_force", "reason", reason),
            "tried": written(tried),
            "text": _said(text),
            "in_charge_id": leader["member_id"],
            "in_charge_name": leader["name"],
            "techniques": _all_listed("techniques", techniques),
            "restraints": _all_listed("restraints", restraints),
            "equipment": _all_listed("equipment", equipment),
            "injury": written(injury),
            "camera": listed("use_of_force", "camera", camera),
            "footage": written(footage),
            **action.authored(),
        }
        force["id"] = action.create("use_of_force", force)
        _name_staff(action, force, (in_charge, *staff))
        involvement: Row = {
            "person_id": person["id"],
            "prison": desk.prison,
            "use_of_force_id": force["id"],
            "happened_at": at,
            "injured": force["injury"] is not None,
        }
        action.create("involvement", involvement)
    return action.saved


def name_staff(desk: Desk, *, force_id: str, staff: Sequence[StaffPart]) -> Saved:
    """Name colleagues who were part of it as well; each is asked for a statement.

    Raises ``Problem`` record_unknown, code_unknown, value_missing, nothing_changed,
    incident_too_many.
    """
    with desk.action(deeds.NAME_FORCE_STAFF) as action:
        if len(staff) > PEOPLE_MAX:
            raise Problem("incident_too_many", limit=PEOPLE_MAX)
        _name_staff(action, required(action.facts, "use_of_force", force_id), staff)
    return action.saved


def write_statement(desk: Desk, *, force_id: str, text: str) -> Saved:
    """Submit one's own statement; a second one is an addition to the first.

    Nobody changes it afterwards, its author included. Raises ``Problem`` text_empty,
    record_unknown.
    """
    with desk.action(deeds.WRITE_STATEMENT) as action:
        force = required(action.facts, "use_of_force", force_id)
        statement = {**_of(force), "text": _said(text), **action.authored()}
        action.create("force_statement", statement)
    return action.saved


def examine(
    desk: Desk,
    *,
    force_id: str,
    seen_by: str,
    result: str,
    injury: str | None = None,
    treatment: str | None = None,
    seen_at: dt.datetime | None = None,
) -> Saved:
    """Write down that healthcare saw the person, and what was found.

    Raises ``Problem`` right_missing, value_missing, code_unknown, moment_in_future,
    record_unknown.
    """
    with desk.action(deeds.EXAMINE_AFTER_FORCE) as action:
        force = required(action.facts, "use_of_force", force_id)
        action.create(
            "force_examination",
            {
                **_of(force),
                "seen_at": to_text(past_moment("happened_at", seen_at, action.at)),
                "seen_by": written(seen_by),
                "result": listed("force_examination", "result", result),
                "injury": written(injury),
                "treatment": written(treatment),
                **action.authored(),
            },
        )
    return action.saved


def review_force(desk: Desk, *, force_id: str, outcome: str, text: str) -> Saved:
    """Say what looking at it has found. Nobody reviews force that they had a part in.

    Raises ``Problem`` right_missing, force_review_own, text_empty, code_unknown, record_unknown.
    """
    with desk.action(deeds.REVIEW_FORCE) as action:
        force = required(action.facts, "use_of_force", force_id)
        if desk.member.staff_id in involved(force, action.facts):
            raise Problem("force_review_own")
        found: Row = {"outcome": listed("force_review", "outcome", outcome), "text": _said(text)}
        action.create("force_review", {**_of(force), **found, **action.authored()})
    return action.saved


def _of(force: Row) -> Row:
    return {
        "use_of_force_id": force["id"],
        "prison": force["prison"],
        "person_id": force["person_id"],
    }


def _said(text: str) -> str:
    plain = written(text)
    if plain is None:
        raise Problem("text_empty")
    return plain


def _name_staff(action: Draft, force: Row, staff: Sequence[StaffPart]) -> None:
    there = action.facts.find("force_staff", use_of_force_id=str(force["id"]))
    known = {row["member_id"] for row in there}
    for colleague in staff:
        member: Value = colleague.member_id
        if member is None or member not in known:
            known.add(member)
            part = staff_part(action, colleague, "force")
            action.create("force_staff", {**_of(force), **part})


def _all_listed(field: str, some: Sequence[str]) -> list[str]:
    return sorted({listed("use_of_force", field, code) for code in some})
