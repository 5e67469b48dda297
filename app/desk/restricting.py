"""Restricting a record: who opens it says why. Lifting that again takes two people."""

from __future__ import annotations

from app.desk.desk import Desk, Saved
from app.desk.entries import known_person, reason_of
from record import deeds


def restrict(desk: Desk, *, person_id: str, reason: str) -> Saved:
    """From now on whoever opens this person's record must say why.

    Raises ``Problem`` right_missing, reason_missing, nothing_changed, person_unknown.
    """
    with desk.action(deeds.RESTRICT, reason_of(reason)) as action:
        person = known_person(action.facts, person_id)
        action.change("person", person, {"restricted": True})
    return action.saved


def lift_restriction(desk: Desk, *, person_id: str, reason: str) -> Saved:
    """Ask that the record may be opened without saying why; somebody else must agree.

    Raises ``Problem`` right_missing, reason_missing, nothing_changed, person_unknown.
    """
    with desk.action(deeds.LIFT_RESTRICTION, reason_of(reason)) as action:
        person = known_person(action.facts, person_id)
        action.change("person", person, {"restricted": False})
    return action.saved
