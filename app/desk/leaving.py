"""Leaving a prison for good: the list gone through, discharge, escape and recapture, a death.

All but the list has happened by the time it is written down: what speaks against it asks for a
reason and never stops it. Whoever leaves has no cell and is expected nowhere any more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.desk.cash import Counted, propose_count
from app.desk.containers import propose_move
from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import known_person, listed, required, written
from app.desk.movements import cell_of_prison, end_stays, in_custody, of_period, place
from app.desk.outside import Trip, set_whereabouts, whereabouts_at
from record.codes import domain, label
from record.deeds_of_leaving import (
    DISCHARGE,
    RECAPTURE,
    RECORD_DEATH,
    RECORD_ESCAPE,
    TICK_STEP,
    USE_CELL_AGAIN,
)
from record.facts import Facts, text
from record.kinds import Row
from record.moments import from_text, local, to_text
from record.names import person_name
from record.problems import Problem
from record.redirect import about
from record.rules.custody import latest_period
from record.rules.leaving import AT_LARGE, DIED, ENDED_BY_DEATH, IN, IN_TRANSIT, OUT
from record.types.contact import BOOKED, CANCELLED
from record.types.leaving import DONE, RELEASE
from record.types.property import HANDED_OUT, STORED

ESCAPE_LIST = "XEL"
"""The alert that is offered when somebody was recaptured."""
SEALED = "S"
"""Why the cell of somebody who died is out of use."""
RECAPTURED = "RECA"
_ENDS_MAX = 30
"""Things of the regime that end in one action; the centre ends what there is beyond."""


def tick_steps(
    desk: Desk,
    *,
    person_id: str,
    steps: Sequence[str],
    result: str = DONE,
    comment: str | None = None,
) -> Saved:
    """Say of steps of leaving that they are done, not needed (and why), or not done after all.

    ``steps`` are codes of ``leaving_step``, ``result`` is one of ``leaving_result``. Raises
    ``Problem`` reason_missing, nothing_changed (no step is named), code_unknown, not_in_custody
    (they never were here), person_unknown.
    """
    with desk.action(TICK_STEP) as action:
        person = known_person(action.facts, person_id)
        period = last_period(action.facts, person, desk.prison)
        for step in dict.fromkeys(steps):
            action.create(
                "leaving_step",
                {
                    **of_period(period),
                    "step": listed("leaving_step", "step", step),
                    "result": listed("leaving_step", "result", result),
                    "comment": written(comment),
                    **action.authored(),
                },
            )
    return action.saved


def discharge(
    desk: Desk,
    *,
    person_id: str,
    trip: Trip,
    container_ids: Sequence[str] = (),
    cash: Counted | None = None,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Let somebody go for good: the custody period is closed, and all that it held with it.

    ``trip`` says for what reason (of releases) and to which address. ``container_ids`` are the
    containers of property that they were given, ``cash`` what was counted into their hand. Whom a
    court let go is discharged from there. Raises ``NeedsReason``, also where the cash is not what
    was counted as theirs, and ``Problem`` code_unknown, value_missing, moment_in_future,
    date_before, record_unknown, in_transit_now, not_in_custody, person_unknown,
    second_person_self, staff_unknown.
    """
    with desk.action(DISCHARGE, reason) as action:
        person, period = in_custody(action.facts, person_id, desk)
        if period["status"] == IN_TRANSIT:
            raise Problem("in_transit_now", name=person_name(person))
        at = whereabouts_at(action, period, moved_at)
        went = trip.values(RELEASE)
        action.create("movement", of_period(period) | went | _from(period) | {"moved_at": at})
        set_whereabouts(action, period, OUT, at, went, more={"closed_at": at})
        for container_id in container_ids:
            hand_over(action, container_id, "RETURNED", HANDED_OUT)
        if cash is not None:
            propose_count(action, of_period(period), cash, max(at, to_text(action.at)))
        end_all(action, period, at, "REL")
    return action.saved


def record_escape(
    desk: Desk,
    *,
    person_id: str,
    how: str,
    comment: str | None = None,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Write down that somebody escaped, absconded or did not come back; ``how`` is the reason.

    Their custody period goes on; they are on no landing's roll. Raises ``NeedsReason`` and
    ``Problem`` at_large_now, code_unknown, moment_in_future, not_in_custody, person_unknown.
    """
    with desk.action(RECORD_ESCAPE, reason) as action:
        person, period = in_custody(action.facts, person_id, desk)
        if period["status"] == AT_LARGE:
            raise Problem("at_large_now", name=person_name(person))
        at = whereabouts_at(action, period, moved_at)
        fled: Row = {
            "kind": RELEASE,
            "reason": listed("movement", "reason", how, parent=RELEASE),
            "direction": OUT,
            "comment": written(comment),
        }
        action.create("movement", of_period(period) | fled | _from(period) | {"moved_at": at})
        set_whereabouts(action, period, AT_LARGE, at, {"kind": RELEASE})
        end_all(action, period, at, "SEC")
    return action.saved


def recapture(
    desk: Desk,
    *,
    person_id: str,
    from_place: str | None = None,
    location_id: str | None = None,
    escape_list: bool = True,
    comment: str | None = None,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Take somebody back in who was unlawfully at large, into a cell if one is named.

    ``escape_list`` puts them on the escape list, unless they are on it already. Raises
    ``NeedsReason`` and ``Problem`` not_at_large, location_unknown, location_not_cell,
    moment_in_future, date_before, not_in_custody, person_unknown.
    """
    with desk.action(RECAPTURE, reason) as action:
        person, period = in_custody(action.facts, person_id, desk)
        if period["status"] != AT_LARGE:
            raise Problem("not_at_large", name=person_name(person))
        at = whereabouts_at(action, period, moved_at)
        came: Row = {
            "kind": "ADM",
            "reason": RECAPTURED,
            "direction": IN,
            "from_place": written(from_place),
            "to_place": period["prison"],
            "moved_at": at,
            "comment": written(comment),
        }
        action.create("movement", of_period(period) | came)
        set_whereabouts(action, period, IN, at)
        put_into(action, period, location_id, at, "ADM")
        if escape_list:
            _put_on_escape_list(action, person, period, at)
    return action.saved


def record_death(
    desk: Desk,
    *,
    person_id: str,
    died_at: dt.datetime | None = None,
    at_place: str | None = None,
    seal_cell: bool = True,
    comment: str | None = None,
    reason: str | None = None,
) -> Saved:
    """Write down that somebody has died in custody.

    Their custody period closes and their record is restricted; an open ACCT ends with them, and no
    review is asked for. ``seal_cell`` takes their cell out of use until somebody gives it back.
    ``at_place`` is where it was, when not here. Raises ``Problem`` moment_in_future, date_before,
    not_in_custody, person_unknown.
    """
    with desk.action(RECORD_DEATH, reason) as action:
        person, period = in_custody(action.facts, person_id, desk)
        at = whereabouts_at(action, period, died_at)
        where = written(at_place) or text(period, "out_to") or text(period, "prison")
        died: Row = {
            "kind": RELEASE,
            "reason": DIED,
            "direction": OUT,
            "from_place": where,
            "moved_at": at,
            "comment": written(comment),
        }
        if seal_cell:
            _seal_cell(action, period)
        action.create("movement", of_period(period) | died)
        set_whereabouts(action, period, OUT, at, {"kind": RELEASE}, more={"closed_at": at})
        action.change("person", person, {"died_at": at, "restricted": True})
        for alert in about("alert", text(person, "id"), action.facts, status="ACTIVE"):
            if alert["code"] in ENDED_BY_DEATH:
                ended = max(local(from_text(at)).date().isoformat(), text(alert, "started_on"))
                why = label("movement_reason", DIED)
                after: Row = {"status": "ENDED", "ended_on": ended, "ended_reason": why}
                action.change("alert", alert, after)
        end_all(action, period, at, "OTH")
    return action.saved


def use_cell(desk: Desk, *, location_id: str, out_of_use: str | None) -> Saved:
    """Take a cell out of use for a reason (``out_of_use_reason``), or (None) give it back.

    Raises ``Problem`` code_unknown, location_unknown, location_not_cell, nothing_changed.
    """
    with desk.action(USE_CELL_AGAIN) as action:
        cell = cell_of_prison(action.facts, location_id, desk.prison)
        why = listed("location", "out_of_use_reason", out_of_use) if out_of_use else None
        action.change("location", cell, {"in_use": why is None, "out_of_use_reason": why})
    return action.saved


def last_period(facts: Facts, person: Row, prison: str) -> Row:
    """The custody period that a list of leaving is about: the open one, else the last there was.

    Raises ``Problem`` not_in_custody when there never was one.
    """
    periods = about("custody_period", text(person, "id"), facts)
    still_open = [each for each in periods if each["closed_at"] is None]
    here = [each for each in still_open if each["prison"] == prison]
    found = latest_period(here or still_open or periods)
    if found is None:
        raise Problem("not_in_custody", name=person_name(person))
    return found


def end_all(action: Draft, period: Row, at: str, why: str) -> None:
    """Propose the end of what somebody has in a prison: cell, activities, appointments, visits.

    ``why`` is a code of ``allocation_end``.
    """
    end_stays(action, period, from_text(at))
    facts, person_id, prison = action.facts, text(period, "person_id"), text(period, "prison")
    day, by = local(from_text(at)).date().isoformat(), action.desk.member.name
    words = label("allocation_end", why)
    ends: list[tuple[str, Row, Row]] = []
    for each in about("allocation", person_id, facts, prison=prison, ended_on=None):
        until = max(day, text(each, "from_on"))
        after: Row = {"ended_on": until, "ended_reason": why, "ended_by": by}
        ends.append(("allocation", each, after))
    marked = {row["appointment_id"] for row in about("attendance", person_id, facts, day=day)}
    for each in about("appointment", person_id, facts, prison=prison, cancelled_at=None):
        if text(each, "day") > day or (each["day"] == day and each["id"] not in marked):
            after = {"cancelled_at": to_text(action.at), "cancelled_reason": words}
            ends.append(("appointment", each, after | {"cancelled_by": by}))
    for each in about("visit", person_id, facts, prison=prison, status=BOOKED):
        if text(each, "starts_at") > at:
            after = {"status": CANCELLED, "cancelled_why": words}
            ends.append(("visit", each, after))
    for record_type, row, after in ends[:_ENDS_MAX]:
        action.change(record_type, row, after)


def hand_over(action: Draft, container_id: str, move: str, status: str | None) -> None:
    """Propose that a container leaves the prison; its things have ``status`` then, if any is given.

    Raises ``Problem`` record_unknown.
    """
    container = required(action.facts, "property_container", container_id)
    propose_move(action, container, move, None, None, None)
    if status is None:
        return
    for item in action.facts.find("property_item", container_id=container_id, status=STORED):
        placed: Row = {
            "status": status,
            "container_id": None,
            "placed_at": to_text(action.at),
            "placed_by": action.desk.member.name,
            "placed_why": None,
        }
        action.change("property_item", item, placed)


def put_into(
    action: Draft, period: Row, location_id: str | None, at: str, move_reason: str
) -> None:
    """Propose the cell of somebody who has come in, where one is named."""
    if location_id is not None:
        cell = cell_of_prison(action.facts, location_id, action.desk.prison)
        place(action, period, cell, from_text(at), move_reason)


def _from(period: Row) -> Row:
    """Where somebody leaves from: where they are out, else the prison."""
    return {"from_place": text(period, "out_to") or period["prison"]}


def _put_on_escape_list(action: Draft, person: Row, period: Row, at: str) -> None:
    there = about("alert", text(person, "id"), action.facts, code=ESCAPE_LIST, status="ACTIVE")
    if there:
        return
    listed_so: Row = {
        **of_period(period),
        "kind": domain("alert_code")[ESCAPE_LIST].parent,
        "code": ESCAPE_LIST,
        "started_on": local(from_text(at)).date().isoformat(),
        "status": "ACTIVE",
        "opened_by": action.desk.member.name,
    }
    action.create("alert", listed_so)


def _seal_cell(action: Draft, period: Row) -> None:
    for stay in action.facts.find("stay", person_id=period["person_id"], to_at=None):
        cell = action.facts.get("location", text(stay, "location_id"))
        if cell is not None and cell["in_use"] and cell["prison"] == action.desk.prison:
            action.change("location", cell, {"in_use": False, "out_of_use_reason": SEALED})
