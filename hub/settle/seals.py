"""Whether what is offered is its author's own: the seals of a push against their sessions.

A run of actions whose seal does not hold is refused action by action; what was sealed stands by
itself. Each refused action is kept as it came, apart from the one that it may pretend to be.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hub.settle.offered import Unread
from hub.store.sessions import Session, sessions, take_up
from hub.store.store import HubStore
from hub.store.terminals import Terminal
from record import kinds
from record.action import Action
from record.moments import Clock, from_text, to_text
from record.problems import Problem
from record.seals import Run, Seals, is_sealed

LATE = dt.timedelta(days=1)
"""How long after its lease somebody may still be at work who signed in before its end."""


@dataclass(frozen=True)
class Offered:
    """An action, and why it does not count as its author's (None: it does)."""

    action: Action
    fault: Problem | None = None


def check_seals(
    store: HubStore,
    clock: Clock,
    terminal: Terminal,
    offered: Sequence[Action | Unread],
    seals: Seals,
) -> list[Offered | Unread]:
    """What is offered, each action with what is wrong with its seal."""
    known = _sessions(store, clock, terminal, offered, seals)
    now = clock.now()
    faults: list[Problem | None] = [Problem("seal_missing")] * len(offered)
    for run in seals.runs:
        some = offered[run.first : run.first + run.count]
        faults[run.first : run.first + len(some)] = _faults(some, run, terminal, known, now)
    return [
        one if isinstance(one, Unread) else Offered(one, fault)
        for one, fault in zip(offered, faults, strict=True)
    ]


def _sessions(
    store: HubStore,
    clock: Clock,
    terminal: Terminal,
    offered: Sequence[Action | Unread],
    seals: Seals,
) -> dict[str, Session]:
    """The sessions that are named; those that the centre has forgotten from their certificates."""
    named = {one.session for one in offered if one.session is not None}
    if not named:
        return {}
    with store.read() as facts:
        known = sessions(facts, named)
    for certificate in seals.certificates:
        if certificate.session_id in named - set(known):
            session = take_up(store, clock, terminal.id, certificate)
            if session is not None:
                known[session.id] = session
    return known


def _faults(
    some: Sequence[Action | Unread],
    run: Run,
    terminal: Terminal,
    known: Mapping[str, Session],
    now: dt.datetime,
) -> list[Problem | None]:
    named = {one.session for one in some}
    if len(named) != 1 or None in named:
        return [Problem("seal_missing" if None in named else "seal_wrong")] * len(some)
    session = known.get(str(named.pop()))
    if session is None or session.terminal_id != terminal.id:
        return [Problem("session_unknown")] * len(some)
    digests = [one.digest() for one in some]
    if not is_sealed(session.public_key, run.prior, digests, run.signature):
        return [Problem("seal_wrong")] * len(some)
    return [_fault(one, session, now) for one in some]


def _fault(one: Action | Unread, session: Session, now: dt.datetime) -> Problem | None:
    """Why an action that its session's key has sealed is not that session's to do."""
    if isinstance(one, Unread):
        return None
    if one.staff_id != session.staff_id:
        return Problem("seal_wrong")
    at = now if kinds.moment().fault(one.at) else from_text(one.at)
    if session.ended_at is not None and to_text(at) > session.ended_at:
        return Problem("session_ended")
    if min(at, now) > from_text(session.lease_until) + LATE:
        return Problem("session_over")
    return None
