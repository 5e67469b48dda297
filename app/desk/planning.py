"""Planning who is to come and to go, and saying that somebody did not come or will not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import listed, reason_of, required, written
from app.desk.movements import in_custody
from record.deeds_of_planning import CHANGE_PLAN, END_PLAN, PLAN_MOVEMENT
from record.facts import text
from record.identifiers import prison_number
from record.kinds import Row, Value
from record.moments import to_text
from record.problems import Problem
from record.redirect import standing_id
from record.rules.leaving import IN, OUT
from record.types.planning import CANCELLED, EXPECTED, PLANNED_MOVEMENT

PLAN = PLANNED_MOVEMENT.name
ARRIVAL = "ADM"


@dataclass(frozen=True)
class Leaving:
    """When somebody is to go, why, where to and with whom; all but the time may be unknown yet.

    ``movement_reason`` is a code of ``movement_reason``, ``escort`` one of ``escort``. ``place`` is
    a prison's code where they go to another prison.
    """

    due_at: dt.datetime
    movement_reason: str | None = None
    place: str | None = None
    escort: str | None = None
    comment: str | None = None

    def values(self, kind: str) -> Row:
        """What a plan says of it; ``Problem`` code_unknown."""
        reason, escort = self.movement_reason, self.escort
        return {
            "reason": listed(PLAN, "reason", reason, parent=kind) if reason else None,
            "place": written(self.place),
            "due_at": to_text(self.due_at),
            "escort": listed(PLAN, "escort", escort) if escort else None,
            "comment": written(self.comment),
        }


@dataclass(frozen=True)
class Who:
    """Whose record a plan is about, as staff say; None: nobody's that is known here."""

    person_id: str | None


@dataclass(frozen=True)
class Expected:
    """Who is to come, as far as they are known, when, from where and why.

    ``movement_reason`` is a code of ``movement_reason``, ``escort`` one of ``escort``.
    """

    surname: str
    forename: str
    due_at: dt.datetime
    date_of_birth: dt.date | None = None
    prison_number: str | None = None
    movement_reason: str | None = None
    place: str | None = None
    escort: str | None = None
    comment: str | None = None

    def values(self, kind: str) -> Row:
        """What a plan says of it; ``Problem`` value_missing, code_unknown, number_not_prison."""
        born = self.date_of_birth
        when = Leaving(self.due_at, self.movement_reason, self.place, self.escort, self.comment)
        return {
            "surname": _must(self.surname, "surname"),
            "forename": _must(self.forename, "forename"),
            "date_of_birth": born.isoformat() if born is not None else None,
            "prison_number": prison_number(self.prison_number) if self.prison_number else None,
            **when.values(kind),
        }


def expect(desk: Desk, expected: Expected) -> Saved:
    """Plan that somebody comes.

    Raises ``Problem`` value_missing, code_unknown, number_not_prison.
    """
    with desk.action(PLAN_MOVEMENT) as action:
        values = expected.values(ARRIVAL)
        person_id = _known_as(action, values["prison_number"])
        _plan(action, IN, ARRIVAL, {**values, "person_id": person_id})
    return action.saved


def plan_leaving(desk: Desk, *, person_id: str, kind: str, leaving: Leaving) -> Saved:
    """Plan that somebody who is in custody here goes out: ``kind`` of ``movement_type``.

    Raises ``Problem`` code_unknown, not_in_custody, person_unknown.
    """
    with desk.action(PLAN_MOVEMENT) as action:
        person, _ = in_custody(action.facts, person_id, desk)
        named: Row = {
            "person_id": person["id"],
            "surname": person["surname"],
            "forename": person["forename"],
            "date_of_birth": person["date_of_birth"],
            "prison_number": person["prison_number"],
        }
        listed(PLAN, "kind", kind)
        _plan(action, OUT, kind, named | leaving.values(kind))
    return action.saved


def change_leaving(desk: Desk, *, plan_id: str, leaving: Leaving) -> Saved:
    """Say otherwise when somebody goes, why, where to and with whom; who it is stays.

    Raises ``Problem`` nothing_changed, code_unknown, record_unknown.
    """
    with desk.action(CHANGE_PLAN) as action:
        plan = required(action.facts, PLAN, plan_id)
        action.change(PLAN, plan, leaving.values(text(plan, "kind")))
    return action.saved


def change_plan(desk: Desk, *, plan_id: str, expected: Expected, who: Who | None = None) -> Saved:
    """Say otherwise who comes, when, from where and why.

    ``who``: whose record it is, where staff say so; without it the record stays that is named, as
    long as the prison number does: another number is of whoever has that.

    Raises ``Problem`` nothing_changed, value_missing, code_unknown, number_not_prison,
    record_unknown, person_unknown.
    """
    with desk.action(CHANGE_PLAN) as action:
        plan = required(action.facts, PLAN, plan_id)
        after = expected.values(text(plan, "kind"))
        if who is not None:
            after |= _said_of(action, plan, who)
        elif after["prison_number"] != plan["prison_number"]:
            after["person_id"] = _known_as(action, after["prison_number"])
        action.change(PLAN, plan, after)
    return action.saved


def end_plan(desk: Desk, *, plan_id: str, status: str, why: str | None = None) -> Saved:
    """Say that somebody did not come, that it will not be (with a reason), or is expected again.

    ``status`` is a code of ``plan_status``. Raises ``Problem`` reason_missing, code_unknown,
    nothing_changed, record_unknown.
    """
    with desk.action(END_PLAN) as action:
        plan = required(action.facts, PLAN, plan_id)
        if plan["status"] != listed(PLAN, "status", status):
            said: Row = {
                "status": status,
                "status_why": reason_of(why) if status == CANCELLED else written(why),
                "status_by": desk.member.name,
                "status_at": to_text(action.at),
            }
            action.change(PLAN, plan, said)
    return action.saved


def propose_met(action: Draft, plan_id: str, person_id: str) -> None:
    """Propose that this is who was expected; a plan that is not here any more says nothing."""
    plan = action.facts.get(PLAN, plan_id)
    if plan is not None:
        action.change(PLAN, plan, {"person_id": person_id})


def _plan(action: Draft, direction: str, kind: str, values: Row) -> None:
    plan: Row = {"prison": action.desk.prison, "direction": direction, "kind": kind}
    action.create(PLAN, plan | values | {"status": EXPECTED} | action.authored())


def _known_as(action: Draft, number: Value) -> Value:
    """Whose record here has this prison number, if anybody's has."""
    if number is None:
        return None
    found = action.facts.find("person", prison_number=number)
    return found[0]["id"] if found else None


def _said_of(action: Draft, plan: Row, who: Who) -> Row:
    """What it changes in a plan; nothing, where it names that person already by a merged record."""
    if who.person_id is None:
        return {"person_id": None}
    stands = standing_id(str(required(action.facts, "person", who.person_id)["id"]), action.facts)
    named = plan["person_id"]
    if named is not None and standing_id(str(named), action.facts) == stands:
        return {}
    return {"person_id": stands}


def _must(value: str, name: str) -> str:
    plain = written(value)
    if plain is None:
        raise Problem("value_missing", field=PLANNED_MOVEMENT.by_name[name].label)
    return plain
