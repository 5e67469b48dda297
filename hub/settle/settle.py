"""Settling: what the centre makes of an action, decided and written all or nothing.

An action that has happened is taken up even when it breaks a rule, and a discrepancy asks somebody
to look. One that asks for a decision is held when it breaks a rule or its author lacks the right.
What cannot be taken up at all is refused. Whatever the verdict, it is kept with the action for
ever, and given again to whoever offers the same action again. A run of actions shares a
transaction; should one of them break off, nothing of the run stands, and it is settled in halves.
"""

from __future__ import annotations

import datetime as dt
import logging
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hub.settle import checks
from hub.settle.ahead import look_ahead
from hub.settle.draft import Draft
from hub.settle.judge import Case, author_of, details_of, judge
from hub.settle.origin import NAME_LENGTH_MAX, TERMINAL_LENGTH_MAX, Origin
from hub.settle.seals import Offered
from hub.settle.unsettled import hold
from hub.store.actions import (
    Received,
    count_failure,
    received,
    spare_id,
    store_actions,
    store_unread,
    stored_action,
)
from hub.store.facts import prison_stream
from hub.store.store import HubStore
from hub.store.terminals import Terminal, note_forked
from hub.store.writing import Writing
from record import codes, kinds
from record.action import Action, Change, Outcome, Verdict
from record.catalogue import BY_NAME, people_of
from record.clock import received_stamp
from record.deeds import ACCEPT_HELD, DEEDS
from record.ids import is_id
from record.kinds import Row
from record.moments import Clock, to_text
from record.names import person_name
from record.problems import Problem
from record.validate import check_action

FAILURES_MAX = 3
"""An action whose settling breaks off so often is held, so that a person sees it."""

TOGETHER_MAX = 1000
"""Actions in one transaction: others wait no longer for the stream than these take."""

PRISONS = codes.domain("prison")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Settled:
    """What became of an action: its verdict, and how it is to be kept.

    ``kept_as`` is the id to keep it under, None when it is kept already; ``streams`` are those that
    its rows stand in.
    """

    action: Action
    verdict: Verdict
    received_at: str
    kept_as: str | None
    streams: frozenset[str] = frozenset()


class Settler:
    """Settles actions, many in one transaction where nothing goes wrong."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def settle_all(self, terminal: Terminal, offered: Sequence[Offered]) -> list[Verdict | None]:
        """The verdict on each action, in order, as `settle` gives it."""
        return [v for run in _runs(offered) for v in self._settle_together(terminal, run)]

    def settle(self, terminal: Terminal, offered: Offered) -> Verdict | None:
        """The verdict on an action; None when settling broke off, so that it is offered again.

        Raises ``Problem`` when the database cannot be had.
        """
        try:
            return self._store.write(lambda writing: self._run(writing, terminal, [offered])[0])
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001 (one action must not stop the others)
            _log_failure(error)
            return self._give_up(terminal, offered)

    def _settle_together(
        self, terminal: Terminal, offered: Sequence[Offered]
    ) -> Sequence[Verdict | None]:
        """Settle a run in one transaction; where that breaks off, each half in one of its own."""
        if len(offered) > 1:
            try:
                return self._store.write(lambda writing: self._run(writing, terminal, offered))
            except Problem:
                raise
            except Exception as error:  # noqa: BLE001 (told by the action that it comes from)
                log.info("a run is settled in halves: %s", type(error).__name__)
            half = len(offered) // 2
            parts = offered[:half], offered[half:]
            return [v for part in parts for v in self._settle_together(terminal, part)]
        return [self.settle(terminal, one) for one in offered]

    def refuse_unread(
        self, terminal: Terminal, action_id: str, body: str, problem: Problem
    ) -> Verdict:
        """Refuse an action that could not even be read, and keep its JSON as it came."""
        verdict = Verdict(action_id, Outcome.REFUSED, problem.name, details_of(problem))
        now = to_text(self._clock.now())
        self._store.write(lambda writing: store_unread(writing, terminal.id, body, verdict, now))
        return verdict

    def _run(
        self, writing: Writing, terminal: Terminal, offered: Sequence[Offered]
    ) -> list[Verdict]:
        """Settle actions in order, in one transaction; their rows are numbered at its end."""
        actions = [one.action for one in offered]
        writing.lock(terminal.writes_to)
        look_ahead(writing, actions)
        # whoever is waited for may have moved these people: then there is more to lock
        while writing.lock(s for action in actions for s in _streams(writing, terminal, action)):
            look_ahead(writing, actions)
        known = received(writing, terminal.id, actions)
        now = self._clock.now()
        settled = []
        for each in offered:
            one = self._settle(writing, terminal, each, known, now)
            if one.kept_as == one.action.id:
                known.add(one.action)
            settled.append(one)
        last = writing.number()
        numbered = [_with_seqs(one, terminal, last) for one in settled]
        store_actions(
            writing,
            terminal.id,
            [(s.action, s.verdict, s.received_at, s.kept_as) for s in numbered if s.kept_as],
        )
        return [one.verdict for one in numbered]

    def _settle(
        self,
        writing: Writing,
        terminal: Terminal,
        offered: Offered,
        known: Received,
        received_at: dt.datetime,
    ) -> _Settled:
        action, now = offered.action, to_text(received_at)
        before = known.stored.get(action.id)
        if before is not None:
            if before.digest == action.digest():
                return _Settled(action, before.verdict, now, None)
            changed = Verdict(action.id, Outcome.REFUSED, "action_changed")
            return _kept_apart(writing, terminal, action, changed, now)
        if offered.fault is not None:
            return _forged(writing, terminal, action, offered.fault, now)
        try:
            check_action(action)
            if action.terminal_id != terminal.id:
                raise Problem("action_malformed", what="terminal")
        except Problem as problem:
            verdict = Verdict(action.id, Outcome.REFUSED, problem.name, details_of(problem))
            if not is_id(action.id) or action.terminal_id != terminal.id:
                return _kept_apart(writing, terminal, action, verdict, now)
            return _Settled(action, verdict, now, action.id)
        if known.is_number_taken(action):
            log.warning("two copies of terminal %s have sent", terminal.id)
            note_forked(writing, terminal.id, now)
        case = _case(writing, terminal, action, received_at)
        verdict = judge(case)
        streams = writing.streams_marked()
        return _Settled(action, verdict, case.origin.raised_at, action.id, streams)

    def _give_up(self, terminal: Terminal, offered: Offered) -> Verdict | None:
        try:
            return self._store.write(lambda writing: self._failed(writing, terminal, offered))
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001 (nor must what comes of its failure)
            _log_failure(error)
            return None

    def _failed(self, writing: Writing, terminal: Terminal, offered: Offered) -> Verdict | None:
        """Count the failure; after too many, hold the action with nothing of its contents."""
        action = offered.action
        if offered.fault is not None:
            one = _forged(writing, terminal, action, offered.fault, to_text(self._clock.now()))
            if one.kept_as is not None:
                kept = (action, one.verdict, one.received_at, one.kept_as)
                store_actions(writing, terminal.id, [kept])
            return one.verdict
        if not is_id(action.id) or count_failure(writing, action.id) < FAILURES_MAX:
            return None
        writing.lock(terminal.writes_to)
        origin = _origin(writing, terminal, action, to_text(self._clock.now()))
        facts: Row = {"what": origin.action_kind}
        emptied = replace(action, changes=())
        raised = hold(writing, origin, emptied, None, "action_malformed", facts)
        verdict = Verdict(action.id, Outcome.HELD, "action_malformed", facts, (raised,))
        store_actions(writing, terminal.id, [(action, verdict, origin.raised_at, action.id)])
        return verdict


def _case(writing: Writing, terminal: Terminal, action: Action, received_at: dt.datetime) -> Case:
    stamp, late = received_stamp(action.stamp, received_at, action.number)
    origin = _origin(writing, terminal, action, to_text(received_at))
    draft = Draft(writing, received_at)
    return Case(writing, terminal, action, DEEDS[action.kind], origin, draft, stamp, late)


def _runs(offered: Sequence[Offered]) -> Iterator[list[Offered]]:
    """Actions that may be settled together, in order.

    One that looks at another as it is kept, or has another's id, must find it kept.
    """
    run: dict[str, Offered] = {}
    for one in offered:
        action = one.action
        again = action.id in run
        if run and (again or len(run) == TOGETHER_MAX or action.kind == ACCEPT_HELD.name):
            yield list(run.values())
            run = {}
        run[action.id] = one
    if run:
        yield list(run.values())


def _forged(
    writing: Writing, terminal: Terminal, action: Action, fault: Problem, now: str
) -> _Settled:
    """An action that does not count as its author's is refused, and takes nobody's place."""
    refused = Verdict(action.id, Outcome.REFUSED, fault.name)
    return _kept_apart(writing, terminal, action, refused, now)


def _kept_apart(
    writing: Writing, terminal: Terminal, action: Action, verdict: Verdict, now: str
) -> _Settled:
    """An action whose own id is taken, none, or not its own to use is kept under another, once."""
    spare = spare_id(terminal.id, action)
    kept = stored_action(writing, spare) is not None
    return _Settled(action, verdict, now, None if kept else spare)


def _streams(writing: Writing, terminal: Terminal, action: Action) -> set[str]:
    """The streams that an action may write to."""
    streams = set(terminal.writes_to)
    for change in _all_changes(writing, action):
        if change.record_type in BY_NAME and is_id(change.record_id):
            row = checks.row_of(change, writing)
            joins = (change.after.get(name) for name in ("bound_for", "prison"))
            known = (str(prison) for prison in joins if prison and str(prison) in PRISONS)
            streams.update(map(prison_stream, known))
            merged = change.after.get("merged_into_id"), row.get("merged_into_id")
            people = *people_of(change.record_type, row), *map(str, merged)
            for person_id in filter(is_id, people):
                streams.update(s for s, here in writing.memberships(person_id).items() if here)
    return streams


def _all_changes(writing: Writing, action: Action) -> Iterator[Change]:
    """The changes of an action, and of what it lets through."""
    yield from action.changes
    for change in action.changes if action.kind == ACCEPT_HELD.name else ():
        if change.record_type == "held_action" and is_id(change.record_id):
            held = writing.get(*change.key) or {}
            stored = stored_action(writing, str(held.get("action_id")))
            yield from stored.action().changes if stored is not None else ()


def _origin(writing: Writing, terminal: Terminal, action: Action, now: str) -> Origin:
    staff = author_of(writing, action)
    return Origin(
        action_id=action.id,
        action_kind=action.kind if action.kind in DEEDS else "–",
        staff_id=action.staff_id if staff else None,
        staff_name=person_name(staff)[:NAME_LENGTH_MAX] if staff else None,
        terminal=terminal.name[:TERMINAL_LENGTH_MAX],
        prison=terminal.prison,
        happened_at=now if kinds.moment().fault(action.at) else action.at,
        raised_at=now,
    )


def _with_seqs(settled: _Settled, terminal: Terminal, last: Mapping[str, int]) -> _Settled:
    """The verdict with where its rows stand, at the latest, in the streams the terminal reads."""
    seqs = tuple((s, last[s]) for s in terminal.streams if s in settled.streams)
    if not seqs:
        return settled
    return replace(settled, verdict=replace(settled.verdict, seqs=seqs))


def _log_failure(error: Exception) -> None:
    """Say where settling broke off, and nothing of what the action held."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    log.error("settling broke off: %s in %s", type(error).__name__, where.name)
