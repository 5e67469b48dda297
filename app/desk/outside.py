"""Out of the prison for a time, and back: court, hospital, temporary release.

All of it has happened by the time it is written down, so broken rules ask for a reason and never
stop it: the record must show where somebody really is.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import LABELS, after, listed, past_moment, written
from app.desk.movements import in_custody, of_period
from record.deeds_of_leaving import BACK_FROM_COURT, BRING_BACK, CHANGE_DUE_BACK, SEND_OUT
from record.facts import Facts, text
from record.kinds import Row, Value
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.redirect import about
from record.rules.leaving import AT_LARGE, IN, IN_TRANSIT, OUT
from record.types.estate import MOVEMENT

OUT_KINDS = ("CRT", "TAP", "INTER")
"""What takes people out of the prison for a time."""


@dataclass(frozen=True)
class Trip:
    """How somebody goes: why, where to, with whom, on what conditions, and when they are due back.

    ``movement_reason`` is a code of ``movement_reason``, ``escort`` one of ``escort``.
    """

    movement_reason: str
    to_place: str
    escort: str | None = None
    escort_names: str | None = None
    conditions: str | None = None
    due_back_at: dt.datetime | None = None
    comment: str | None = None

    def values(self, kind: str) -> Row:
        """What a movement says of it; ``Problem`` code_unknown, value_missing."""
        place = written(self.to_place)
        if place is None:
            raise Problem("value_missing", field=MOVEMENT.by_name["to_place"].label)
        return {
            "kind": kind,
            "reason": listed("movement", "reason", self.movement_reason, parent=kind),
            "direction": OUT,
            "to_place": place,
            "escort": listed("movement", "escort", self.escort) if self.escort else None,
            "escort_names": written(self.escort_names),
            "conditions": written(self.conditions),
            "due_back_at": to_text(self.due_back_at) if self.due_back_at else None,
            "comment": written(self.comment),
        }


def send_out(
    desk: Desk,
    *,
    person_id: str,
    kind: str,
    trip: Trip,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Send somebody out for a time (``OUT_KINDS``); their cell stays theirs.

    Raises ``NeedsReason`` (already out) and ``Problem`` code_unknown, value_missing, date_before
    (due back before they go), moment_in_future, not_in_custody, in_transit_now, at_large_now,
    person_unknown.
    """
    with desk.action(SEND_OUT, reason) as action:
        person, period = in_custody(action.facts, person_id, desk)
        check_not_gone(person, period)
        if kind not in OUT_KINDS:
            raise Problem("code_unknown", field=MOVEMENT.by_name["kind"].label, code=kind)
        at = whereabouts_at(action, period, moved_at)
        went = trip.values(kind)
        check_due_back(went["due_back_at"], at)
        here: Row = {"from_place": period["prison"], "moved_at": at}
        action.create("movement", of_period(period) | went | here)
        set_whereabouts(action, period, OUT, at, went)
    return action.saved


def bring_back(
    desk: Desk,
    *,
    person_id: str,
    movement_reason: str | None = None,
    from_place: str | None = None,
    comment: str | None = None,
    legal_status: str | None = None,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Take somebody back in, from where they were sent unless another place is named.

    ``legal_status`` is what a court has made of them, where it is another than before; that takes
    the right of ``BACK_FROM_COURT``. Raises ``NeedsReason`` (not out) and ``Problem`` code_unknown,
    moment_in_future, date_before, not_in_custody, at_large_now, person_unknown.
    """
    deed = BACK_FROM_COURT if legal_status else BRING_BACK
    with desk.action(deed, reason) as action:
        person, period = in_custody(action.facts, person_id, desk)
        if period["status"] == AT_LARGE:
            raise Problem("at_large_now", name=person_name(person))
        kind = text(period, "out_kind") or _last_kind(action.facts, person_id)
        why = listed("movement", "reason", movement_reason, kind) if movement_reason else None
        at = whereabouts_at(action, period, moved_at)
        action.create(
            "movement",
            {
                **of_period(period),
                "kind": kind,
                "reason": why,
                "direction": IN,
                "from_place": written(from_place) or period["out_to"],
                "to_place": period["prison"],
                "moved_at": at,
                "comment": written(comment),
            },
        )
        more: Row = {}
        if legal_status:
            more["legal_status"] = listed("custody_period", "legal_status", legal_status)
        set_whereabouts(action, period, IN, at, more=more)
    return action.saved


def change_due_back(desk: Desk, *, person_id: str, due_back_at: dt.datetime | None) -> Saved:
    """Say when somebody who is out is due back now; None when nobody can tell.

    Raises ``Problem`` not_out_now, date_before, nothing_changed, not_in_custody, person_unknown.
    """
    with desk.action(CHANGE_DUE_BACK) as action:
        person, period = in_custody(action.facts, person_id, desk)
        if period["status"] != OUT:
            raise Problem("not_out_now", name=person_name(person))
        due = to_text(due_back_at) if due_back_at else None
        check_due_back(due, text(period, "status_since"))
        action.change("custody_period", period, {"due_back_at": due})
    return action.saved


def whereabouts_at(action: Draft, period: Row, moved_at: dt.datetime | None) -> str:
    """When somebody went out or came in: not in the future, and after the last time they did."""
    moment = past_moment("moved_at", moved_at, action.at)
    since = text(period, "status_since")
    if since:
        moment = after(moment, since, "moved_at", "since", typed=moved_at is not None)
    return to_text(moment)


def set_whereabouts(
    action: Draft,
    period: Row,
    status: str,
    at: str,
    went: Row | None = None,
    *,
    more: Row | None = None,
) -> None:
    """Propose where somebody is from ``at`` on: in, or ``went`` as a movement tells.

    ``more`` are other fields of the custody period that change with it.
    """
    there = went or {}
    after: Row = {
        "status": status,
        "out_to": there.get("to_place"),
        "out_kind": there.get("kind"),
        "status_since": at,
        "due_back_at": there.get("due_back_at"),
        "bound_for": None,
    }
    action.change("custody_period", period, after | (more or {}))


def check_not_gone(person: Row, period: Row) -> None:
    """Raise ``Problem`` in_transit_now or at_large_now of whoever cannot leave from here."""
    if period["status"] == IN_TRANSIT:
        raise Problem("in_transit_now", name=person_name(person))
    if period["status"] == AT_LARGE:
        raise Problem("at_large_now", name=person_name(person))


def check_due_back(due: Value, went_at: str) -> None:
    """Raise ``Problem`` date_before where somebody would be due back before they went."""
    if isinstance(due, str) and due <= went_at:
        raise Problem("date_before", field=LABELS["due_back_at"], other=LABELS["moved_at"])


def _last_kind(facts: Facts, person_id: str) -> str:
    """The kind of somebody's latest movement out, for a return that nobody saw leave."""
    outs = about("movement", person_id, facts, direction=OUT)
    latest = max(outs, key=lambda m: (text(m, "moved_at"), text(m, "id")), default=None)
    kind = text(latest, "kind") if latest else ""
    return kind if kind in OUT_KINDS else "TAP"
