"""Where people sleep: cell moves and swaps.

All of it has happened by the time it is written down, so broken rules ask for a reason and never
stop it: the record must show where somebody really is.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import after, known_person, listed, past_moment, period_of
from app.desk.proposal import Proposal
from app.store.reads.estate import CELL_KINDS
from record import deeds
from record.facts import Facts, text
from record.ids import new_id
from record.kinds import Row
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.rules.finding import Finding
from record.rules.stays import latest_stay

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
        person, period = in_custody(action.facts, person_id, desk)
        cell = cell_of_prison(action.facts, location_id, text(period, "prison"))
        _not_already_there(action.facts, person, period, cell)
        at = moved_from_cell_at(action, [period], moved_at)
        _place(action.proposal, period, cell, at, move_reason)
    return action.saved


def check_move(desk: Desk, *, person_id: str, location_id: str) -> tuple[Finding, ...]:
    """What a move to this cell would break now, to warn while the member of staff still chooses.

    Raises the same ``Problem``s as ``move_cell``; nothing is written.
    """
    with desk.replica.read() as facts:
        person, period = in_custody(facts, person_id, desk)
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
        at = moved_from_cell_at(action, [swap.one_period, swap.other_period], moved_at)
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
        one, one_period = in_custody(facts, person_id, desk)
        other, other_period = in_custody(facts, other_person_id, desk)
        if one["id"] == other["id"]:
            raise Problem("same_person")
        here, there = _cell_of(facts, one, one_period), _cell_of(facts, other, other_period)
        _not_already_there(facts, one, one_period, there)
        return cls(one_period, other_period, here, there)

    def propose(self, proposal: Proposal, at: dt.datetime) -> None:
        """Propose that each is in the other's cell from ``at`` on."""
        _place(proposal, self.one_period, self.there, at, SWAP_REASON)
        _place(proposal, self.other_period, self.here, at, SWAP_REASON)


def in_custody(facts: Facts, person_id: str, desk: Desk) -> tuple[Row, Row]:
    """A person and their open custody period, whichever of their records it belongs to."""
    person = known_person(facts, person_id)
    period = period_of(facts, person, desk.prison)
    if period is None:
        raise Problem("not_in_custody", name=person_name(person))
    return person, period


def of_period(period: Row) -> Row:
    """Whom an entry is about, and in which custody period."""
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


def moved_from_cell_at(
    action: Draft, periods: list[Row], moved_at: dt.datetime | None
) -> dt.datetime:
    """When the move was: not in the future, and after the start of every stay that it ends."""
    moment = past_moment("moved_at", moved_at, action.at)
    for period in periods:
        for stay in action.facts.find("stay", person_id=period["person_id"], to_at=None):
            began = text(stay, "from_at")
            moment = after(moment, began, "moved_at", "from_at", typed=moved_at is not None)
    return moment


def _place(
    proposal: Proposal, period: Row, cell: Row, at: dt.datetime, move_reason: str | None
) -> None:
    """Propose that the person of this custody period is in ``cell`` from ``at`` on."""
    moment = to_text(at)
    _end_stays(proposal, period, moment)
    proposal.create(
        "stay",
        new_id(at),
        {
            **of_period(period),
            "prison": cell["prison"],
            "location_id": cell["id"],
            "from_at": moment,
            "reason": move_reason,
        },
    )


def _end_stays(proposal: Proposal, period: Row, moment: str) -> None:
    for stay in proposal.facts.find("stay", person_id=period["person_id"], to_at=None):
        proposal.change("stay", stay, {"to_at": max(moment, text(stay, "from_at"))})


def end_stays(action: Draft, period: Row, at: dt.datetime) -> None:
    """Propose that the person of this custody period has no cell any more."""
    _end_stays(action.proposal, period, to_text(at))


def place(action: Draft, period: Row, cell: Row, at: dt.datetime, move_reason: str) -> None:
    """Propose that the person of this custody period is in ``cell`` from ``at`` on."""
    _place(action.proposal, period, cell, at, move_reason)
