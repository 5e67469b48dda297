"""Where people are: cell moves, swaps, out of the prison and back.

All of it has happened by the time it is written down, so broken rules ask for a reason and never
stop it: the record must show where somebody really is.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import after, known_person, listed, past_moment, period_of, written
from app.desk.proposal import Proposal
from app.store.reads.estate import CELL_KINDS
from record import deeds
from record.facts import Facts, text
from record.ids import new_id
from record.kinds import Row
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.redirect import about
from record.rules.finding import Finding
from record.rules.stays import latest_stay
from record.types.estate import MOVEMENT

IN, OUT, IN_TRANSIT = "IN", "OUT", "TRN"
OUT_KINDS = ("CRT", "TAP", "TRN", "INTER")
"""What takes people out of the prison for a time, and is recorded here."""

SWAP_REASON = "LN"


def move_cell(
    desk: Desk,
    *,
    person_id: str,
    location_id: str,
    move_reason: str,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Move somebody to another cell: their stay ends, a new one begins at the same moment.

    ``move_reason`` is a code of ``move_within_reason``; ``reason`` is why a broken rule may stand.
    Raises ``NeedsReason`` and ``Problem`` already_there, location_unknown, location_not_cell,
    not_in_custody, moment_in_future, date_before, code_unknown, person_unknown.
    """
    with desk.action(deeds.MOVE_CELL, reason) as action:
        listed("stay", "reason", move_reason)
        person, period = _in_custody(action.facts, person_id, desk)
        cell = cell_of_prison(action.facts, location_id, text(period, "prison"))
        _not_already_there(action.facts, person, period, cell)
        at = _moved_at(action, [period], moved_at)
        _place(action.proposal, period, cell, at, move_reason)
    return action.saved


def check_move(desk: Desk, *, person_id: str, location_id: str) -> tuple[Finding, ...]:
    """What a move to this cell would break now, to warn while the member of staff still chooses.

    Raises the same ``Problem``s as ``move_cell``; nothing is written.
    """
    with desk.replica.read() as facts:
        person, period = _in_custody(facts, person_id, desk)
        cell = cell_of_prison(facts, location_id, text(period, "prison"))
        _not_already_there(facts, person, period, cell)
        proposal = Proposal(facts)
        _place(proposal, period, cell, desk.now(), None)
        return proposal.findings()


def swap_cells(
    desk: Desk,
    *,
    person_id: str,
    other_person_id: str,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Let two people change cells, in one action.

    Raises ``NeedsReason`` and ``Problem`` same_person, not_in_cell, already_there, not_in_custody,
    moment_in_future, date_before, person_unknown.
    """
    with desk.action(deeds.SWAP_CELLS, reason) as action:
        swap = _Swap.of(action.facts, person_id, other_person_id, desk)
        at = _moved_at(action, [swap.one_period, swap.other_period], moved_at)
        swap.propose(action.proposal, at)
    return action.saved


def check_swap(desk: Desk, *, person_id: str, other_person_id: str) -> tuple[Finding, ...]:
    """What a swap would break now, for both of them; nothing is written.

    Raises the same ``Problem``s as ``swap_cells``.
    """
    with desk.replica.read() as facts:
        proposal = Proposal(facts)
        _Swap.of(facts, person_id, other_person_id, desk).propose(proposal, desk.now())
        return proposal.findings()


def send_out(
    desk: Desk,
    *,
    person_id: str,
    kind: str,
    movement_reason: str,
    to_place: str,
    escort: str | None = None,
    comment: str | None = None,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Send somebody out for a time (``OUT_KINDS``); their cell stays theirs.

    Raises ``NeedsReason`` (already out) and ``Problem`` code_unknown, value_missing,
    moment_in_future, not_in_custody, person_unknown.
    """
    with desk.action(deeds.SEND_OUT, reason) as action:
        _, period = _in_custody(action.facts, person_id, desk)
        if kind not in OUT_KINDS:
            raise Problem("code_unknown", field=MOVEMENT.by_name["kind"].label, code=kind)
        place = written(to_place)
        if place is None:
            raise Problem("value_missing", field=MOVEMENT.by_name["to_place"].label)
        at = _whereabouts_at(action, period, moved_at)
        action.create(
            "movement",
            {
                **_of_period(period),
                "kind": kind,
                "reason": listed("movement", "reason", movement_reason, parent=kind),
                "direction": OUT,
                "from_place": period["prison"],
                "to_place": place,
                "moved_at": at,
                "escort": listed("movement", "escort", escort) if escort else None,
                "comment": written(comment),
            },
        )
        status = IN_TRANSIT if kind == "TRN" else OUT
        _whereabouts(action, period, status, place, kind, at)
    return action.saved


def bring_back(
    desk: Desk,
    *,
    person_id: str,
    movement_reason: str | None = None,
    from_place: str | None = None,
    comment: str | None = None,
    moved_at: dt.datetime | None = None,
    reason: str | None = None,
) -> Saved:
    """Take somebody back in, from where they were sent unless another place is named.

    Raises ``NeedsReason`` (not out) and ``Problem`` code_unknown, moment_in_future, date_before,
    not_in_custody, person_unknown.
    """
    with desk.action(deeds.BRING_BACK, reason) as action:
        _, period = _in_custody(action.facts, person_id, desk)
        kind = text(period, "out_kind") or _last_kind(action.facts, person_id)
        why = listed("movement", "reason", movement_reason, kind) if movement_reason else None
        at = _whereabouts_at(action, period, moved_at)
        action.create(
            "movement",
            {
                **_of_period(period),
                "kind": kind,
                "reason": why,
                "direction": IN,
                "from_place": written(from_place) or period["out_to"],
                "to_place": period["prison"],
                "moved_at": at,
                "comment": written(comment),
            },
        )
        _whereabouts(action, period, IN, None, None, at)
    return action.saved


@dataclass(frozen=True)
class _Swap:
    """The custody periods of two people, and the cells that they have now."""

    one_period: Row
    other_period: Row
    here: Row
    there: Row

    @classmethod
    def of(cls, facts: Facts, person_id: str, other_person_id: str, desk: Desk) -> _Swap:
        """The swap of these two, or a ``Problem``."""
        one, one_period = _in_custody(facts, person_id, desk)
        other, other_period = _in_custody(facts, other_person_id, desk)
        if one["id"] == other["id"]:
            raise Problem("same_person")
        here, there = _cell_of(facts, one, one_period), _cell_of(facts, other, other_period)
        _not_already_there(facts, one, one_period, there)
        return cls(one_period, other_period, here, there)

    def propose(self, proposal: Proposal, at: dt.datetime) -> None:
        """Propose that each is in the other's cell from ``at`` on."""
        _place(proposal, self.one_period, self.there, at, SWAP_REASON)
        _place(proposal, self.other_period, self.here, at, SWAP_REASON)


def _in_custody(facts: Facts, person_id: str, desk: Desk) -> tuple[Row, Row]:
    """A person and their open custody period, whichever of their records it belongs to."""
    person = known_person(facts, person_id)
    period = period_of(facts, person, desk.prison)
    if period is None:
        raise Problem("not_in_custody", name=person_name(person))
    return person, period


def _of_period(period: Row) -> Row:
    return {"person_id": period["person_id"], "custody_period_id": period["id"]}


def cell_of_prison(facts: Facts, location_id: str, prison: str) -> Row:
    """A cell of a prison; ``Problem`` location_unknown or location_not_cell."""
    location = facts.get("location", location_id)
    if location is None or location["prison"] != prison:
        raise Problem("location_unknown")
    if location["kind"] not in CELL_KINDS:
        raise Problem("location_not_cell", location=text(location, "path"))
    return location


def _stay_in(facts: Facts, period: Row) -> Row | None:
    """The stay that somebody is in by the record that this custody period belongs to."""
    return latest_stay(facts.find("stay", person_id=period["person_id"], to_at=None))


def _cell_of(facts: Facts, person: Row, period: Row) -> Row:
    stay = _stay_in(facts, period)
    location = facts.get("location", text(stay, "location_id")) if stay else None
    if location is None:
        raise Problem("not_in_cell", name=person_name(person))
    return location


def _not_already_there(facts: Facts, person: Row, period: Row, cell: Row) -> None:
    stay = _stay_in(facts, period)
    if stay is not None and stay["location_id"] == cell["id"]:
        raise Problem("already_there", name=person_name(person), location=text(cell, "path"))


def _moved_at(action: Draft, periods: list[Row], moved_at: dt.datetime | None) -> dt.datetime:
    """When the move was: not in the future, and after the start of every stay that it ends."""
    moment = past_moment("moved_at", moved_at, action.at)
    for period in periods:
        for stay in action.facts.find("stay", person_id=period["person_id"], to_at=None):
            began = text(stay, "from_at")
            moment = after(moment, began, "moved_at", "from_at", typed=moved_at is not None)
    return moment


def _whereabouts_at(action: Draft, period: Row, moved_at: dt.datetime | None) -> str:
    """When somebody went out or came in: not in the future, and after the last time they did."""
    moment = past_moment("moved_at", moved_at, action.at)
    since = text(period, "status_since")
    if since:
        moment = after(moment, since, "moved_at", "since", typed=moved_at is not None)
    return to_text(moment)


def _place(
    proposal: Proposal, period: Row, cell: Row, at: dt.datetime, move_reason: str | None
) -> None:
    """Propose that the person of this custody period is in ``cell`` from ``at`` on."""
    moment = to_text(at)
    for stay in proposal.facts.find("stay", person_id=period["person_id"], to_at=None):
        proposal.change("stay", stay, {"to_at": moment})
    proposal.create(
        "stay",
        new_id(at),
        {
            **_of_period(period),
            "prison": cell["prison"],
            "location_id": cell["id"],
            "from_at": moment,
            "reason": move_reason,
        },
    )


def _whereabouts(
    action: Draft, period: Row, status: str, out_to: str | None, out_kind: str | None, at: str
) -> None:
    action.change(
        "custody_period",
        period,
        {"status": status, "out_to": out_to, "out_kind": out_kind, "status_since": at},
    )


def _last_kind(facts: Facts, person_id: str) -> str:
    """The kind of somebody's latest movement out, for a return that nobody saw leave."""
    outs = about("movement", person_id, facts, direction=OUT)
    latest = max(outs, key=lambda m: (text(m, "moved_at"), text(m, "id")), default=None)
    kind = text(latest, "kind") if latest else ""
    return kind if kind in OUT_KINDS else "TAP"
