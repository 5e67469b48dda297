"""Contacts of somebody in prison: who they are, and who of them must not be in touch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from app.desk.alerts import ACTIVE, ENDED
from app.desk.desk import Desk, Draft, Saved
from app.desk.details import tidy
from app.desk.entries import (
    known_person,
    listed,
    not_before,
    past_date,
    reason_of,
    required,
    written,
)
from record.deeds_of_welfare import ADD_CONTACT, CHANGE_CONTACT, END_MARKER, MARK_CONTACT
from record.facts import text
from record.kinds import Row, Value
from record.moments import date_from_text
from record.problems import Problem
from record.types.contact import CONTACT
from record.validate import check_value


@dataclass(frozen=True)
class Marker:
    """Why somebody must not be in touch; ``kind`` is a code of ``contact_marker``."""

    kind: str
    reason: str


def add_contact(
    desk: Desk, *, person_id: str, details: Mapping[str, Value], marker: Marker | None = None
) -> Saved:
    """Add a contact, with a marker at once where there is one.

    ``details`` are fields of a contact, as the record keeps them. Raises ``Problem`` value_missing,
    code_unknown, date_in_future, reason_missing, person_unknown.
    """
    with desk.action(ADD_CONTACT) as action:
        person = known_person(action.facts, person_id)
        given = {"active": True} | {name: tidy_field(name, v) for name, v in details.items()}
        _check(given, desk.today())
        row: Row = {"person_id": person["id"], **given, "added_by": desk.member.name}
        contact_id = action.create("contact", row)
        if marker is not None:
            _mark(action, person["id"], contact_id, marker)
    return action.saved


def change_contact(desk: Desk, *, contact_id: str, details: Mapping[str, Value]) -> Saved:
    """Change what is known of a contact. Raises as ``add_contact``, and nothing_changed."""
    with desk.action(CHANGE_CONTACT) as action:
        contact = required(action.facts, "contact", contact_id)
        given: Row = {name: tidy_field(name, value) for name, value in details.items()}
        _check(contact | given, desk.today())
        action.change("contact", contact, given)
    return action.saved


def mark_contact(desk: Desk, *, contact_id: str, marker: Marker) -> Saved:
    """Say that a contact must not be in touch. Raises ``Problem`` reason_missing, code_unknown."""
    with desk.action(MARK_CONTACT) as action:
        contact = required(action.facts, "contact", contact_id)
        _mark(action, contact["person_id"], contact_id, marker)
    return action.saved


def end_marker(
    desk: Desk, *, marker_id: str, ended_reason: str, ended_on: dt.date | None = None
) -> Saved:
    """Ask that a contact may be in touch again, from today or an earlier day on.

    Nobody decides that alone: until somebody else with the right has looked, the marker stands on
    every terminal. Raises ``Problem`` reason_missing, already_ended, date_in_future, date_before.
    """
    why = reason_of(ended_reason)
    with desk.action(END_MARKER, why) as action:
        marker = required(action.facts, "contact_marker", marker_id)
        if marker["status"] != ACTIVE:
            raise Problem("already_ended", date=text(marker, "ended_on") or "–")
        day = past_date("ended_on", ended_on, desk.today())
        ended = not_before("ended_on", day, "started_on", text(marker, "started_on"))
        values: Row = {"status": ENDED, "ended_on": ended, "ended_reason": why}
        action.end("contact_marker", marker, values)
    return action.saved


def tidy_field(name: str, value: Value) -> Value:
    """A value of a contact as the record keeps it; an address and a comment keep their lines."""
    if CONTACT.by_name[name].kind.name == "prose":
        return written(value if isinstance(value, str) else None)
    return tidy(value)


def _mark(action: Draft, person_id: Value, contact_id: str, marker: Marker) -> None:
    action.create(
        "contact_marker",
        {
            "person_id": person_id,
            "contact_id": contact_id,
            "kind": listed("contact_marker", "kind", marker.kind),
            "reason": reason_of(marker.reason),
            "started_on": action.desk.today().isoformat(),
            "opened_by": action.desk.member.name,
            "status": ACTIVE,
        },
    )


def _check(given: Mapping[str, Value], today: dt.date) -> None:
    for name in ("surname", "relation", "date_of_birth"):
        check_value(CONTACT.by_name[name], given.get(name), known_codes=True)
    born = given.get("date_of_birth")
    if isinstance(born, str) and date_from_text(born) > today:
        raise Problem("date_in_future", field=CONTACT.by_name["date_of_birth"].label)
