"""From one prison to another: leaving, on the way, received, or sent on.

The custody period is the same one all the way. While they are on the way both prisons hold the
record; the one that they left has the charge of them until the other has received them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from app.desk.containers import propose_move
from app.desk.desk import Desk, Saved
from app.desk.entries import listed, reason_of, required, written
from app.desk.leaving import end_all, hand_over, put_into
from app.desk.movements import in_custody, of_period
from app.desk.outside import Trip, check_not_gone, set_whereabouts, whereabouts_at
from record.codes import label
from record.deeds_of_leaving import (
    MAY_OVERRIDE_HOLDS,
    RECEIVE_TRANSFER,
    REDIRECT_TRANSFER,
    TRANSFER,
)
from record.facts import text
from record.kinds import Row
from record.names import person_name
from record.problems import Problem
from record.rules.finding import Finding
from record.rules.leaving import IN, IN_TRANSIT, OUT
from record.types.property import RECEIVED

HELD = "held_against_transfer"
BETWEEN_PRISONS = "TRN"
FROM_A_PRISON = "INT"
"""The reason of an admission from another prison."""


def transfer(
    desk: Desk,
    *,
    person_id: str,
    to_prison: str,
    trip: Trip,
    container_ids: Sequence[str] = (),
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Somebody leaves for another prison, with their property (``container_ids``).

    ``trip.to_place`` is made of the prison. A hold stops it; whoever may override holds may give a
    reason. Raises ``NeedsReason`` and ``Problem`` transfer_held, prison_same, in_transit_now,
    at_large_now, code_unknown, moment_in_future, not_in_custody, person_unknown.
    """
    prison = _other_prison(to_prison, desk.prison)
    with desk.action(TRANSFER, reason) as action:
        person, period = in_custody(action.facts, person_id, desk)
        check_not_gone(person, period)
        at = whereabouts_at(action, period, moved_at)
        went = replace(trip, to_place=prison).values(BETWEEN_PRISONS)
        here: Row = {"from_place": text(period, "out_to") or period["prison"], "moved_at": at}
        action.create("movement", of_period(period) | went | here)
        set_whereabouts(action, period, IN_TRANSIT, at, went, more={"bound_for": prison})
        for container_id in container_ids:
            hand_over(action, container_id, "SENT", None)
        end_all(action, period, at, "TRF")
        _stop_if_held(action.proposal.findings(), desk.member.role)
    return action.saved


def receive(
    desk: Desk,
    *,
    person_id: str,
    location_id: str | None = None,
    container_ids: Sequence[str] = (),
    comment: str | None = None,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Take in somebody who came from another prison: from now on they are in this one's charge.

    ``container_ids`` are the containers that came with them. Raises ``NeedsReason`` and ``Problem``
    not_in_transit, location_unknown, location_not_cell, record_unknown, moment_in_future,
    date_before, not_in_custody, person_unknown.
    """
    with desk.action(RECEIVE_TRANSFER, reason) as action:
        person, period = in_custody(action.facts, person_id, desk)
        if period["status"] != IN_TRANSIT or period["prison"] == desk.prison:
            raise Problem("not_in_transit", name=person_name(person))
        at = whereabouts_at(action, period, moved_at)
        came: Row = {
            "kind": "ADM",
            "reason": FROM_A_PRISON,
            "direction": IN,
            "from_place": period["prison"],
            "to_place": desk.prison,
            "moved_at": at,
            "comment": written(comment),
        }
        action.create("movement", of_period(period) | came)
        set_whereabouts(action, period, IN, at, more={"prison": desk.prison})
        put_into(action, period, location_id, at, "ADM")
        for container_id in container_ids:
            container = required(action.facts, "property_container", container_id)
            propose_move(action, container, RECEIVED, None, None, None)
    return action.saved


def redirect(
    desk: Desk,
    *,
    person_id: str,
    to_prison: str,
    why: str,
    moved_at: dt.datetime | None = None,
) -> Saved:
    """Send somebody on who is on the way: not accepted and back again, or diverted elsewhere.

    ``to_prison`` may be the one that they came from. Raises ``Problem`` not_in_transit,
    prison_same (they are on the way there), reason_missing, code_unknown, moment_in_future,
    not_in_custody, person_unknown.
    """
    with desk.action(REDIRECT_TRANSFER) as action:
        person, period = in_custody(action.facts, person_id, desk)
        if period["status"] != IN_TRANSIT:
            raise Problem("not_in_transit", name=person_name(person))
        prison = _other_prison(to_prison, text(period, "bound_for"))
        at = whereabouts_at(action, period, moved_at)
        went: Row = {
            "kind": BETWEEN_PRISONS,
            "reason": listed("movement", "reason", "OTHER", parent=BETWEEN_PRISONS),
            "direction": OUT,
            "from_place": text(period, "bound_for") or period["out_to"],
            "to_place": prison,
            "moved_at": at,
            "comment": reason_of(why)[:240],
        }
        action.create("movement", of_period(period) | went)
        set_whereabouts(action, period, IN_TRANSIT, at, went, more={"bound_for": prison})
    return action.saved


def _other_prison(prison: str, than: str) -> str:
    listed("custody_period", "bound_for", prison)
    if prison == than:
        raise Problem("prison_same")
    return prison


def _stop_if_held(findings: Sequence[Finding], role: str) -> None:
    """Raise ``Problem`` transfer_held for whoever may not override a hold."""
    held = [one.facts for one in findings if one.rule == HELD]
    if held and role not in MAY_OVERRIDE_HOLDS:
        codes = "; ".join(label("alert_code", str(each["code"])) for each in held)
        raise Problem("transfer_held", name=held[0]["name"], codes=codes)
