"""Settling: what the centre makes of an action, decided and written all or nothing.

An action that has happened is taken up even when it breaks a rule, and a discrepancy asks somebody
to look. One that asks for a decision is held when it breaks a rule or its author lacks the right.
What cannot be taken up at all is refused. Whatever the verdict, it is kept with the action for
ever, and given again to whoever offers the same action again. A run of actions shares a
transaction; should one of them break off, nothing of the run stands, and each is settled alone.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hub.settle import checks
from hub.settle.ahead import look_ahead
from hub.settle.draft import Draft, Step
from hub.settle.history import write_history, write_untaken
from hub.settle.origin import NAME_LENGTH_MAX, TERMINAL_LENGTH_MAX, Origin
from hub.settle.stays import straighten
from hub.settle.unsettled import (
    hold,
    offer_late,
    person_of,
    raise_conflict,
    raise_discrepancy,
    refresh_conflict,
)
from hub.store.actions import (
    Received,
    count_failure,
    received,
    spare_id,
    store_actions,
    store_unread,
    stored_action,
)
from hub.store.facts import people_of
from hub.store.store import HubStore
from hub.store.terminals import Terminal, note_forked
from hub.store.writing import Writing
from record import kinds
from record.action import Action, Outcome, Verdict
from record.catalogue import BY_NAME
from record.clock import received_stamp
from record.deeds import ACCEPT_HELD, DEEDS, END_ALERT, SETTLE_CONFLICT, Deed
from record.ids import is_id
from record.kinds import Row
from record.moments import Clock, to_text
from record.names import person_name
from record.problems import Problem
from record.rules.check import check, check_right
from record.rules.finding import Finding
from record.validate import check_action

FAILURES_MAX = 3
"""An action whose settling breaks off so often is held, so that a person sees it."""

TOGETHER_MAX = 250
"""Actions in one transaction: others wait no longer for the stream than these take."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Case:
    """One action on the table: the transaction, who sent it, and when it was received."""

    writing: Writing
    terminal: Terminal
    action: Action
    deed: Deed
    origin: Origin
    draft: Draft
    stamp: str
    late: bool


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

    def settle_all(self, terminal: Terminal, actions: Sequence[Action]) -> list[Verdict | None]:
        """The verdict on each action, in order, as `settle` gives it."""
        return [v for run in _runs(actions) for v in self._settle_together(terminal, run)]

    def settle(self, terminal: Terminal, action: Action) -> Verdict | None:
        """The verdict on an action; None when settling broke off, so that it is offered again.

        Raises ``Problem`` when the database cannot be had.
        """
        try:
            return self._store.write(lambda writing: self._run(writing, terminal, [action])[0])
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001 (one action must not stop the others)
            _log_failure(error)
            return self._give_up(terminal, action)

    def _settle_together(
        self, terminal: Terminal, actions: Sequence[Action]
    ) -> Sequence[Verdict | None]:
        """Settle a run in one transaction; where that breaks off, each action in one of its own."""
        if len(actions) > 1:
            try:
                return self._store.write(lambda writing: self._run(writing, terminal, actions))
            except Problem:
                raise
            except Exception as error:  # noqa: BLE001 (told by the action that it comes from)
                log.info("a run is settled one by one: %s", type(error).__name__)
        return [self.settle(terminal, action) for action in actions]

    def refuse_unread(
        self, terminal: Terminal, action_id: str, body: str, problem: Problem
    ) -> Verdict:
        """Refuse an action that could not even be read, and keep its JSON as it came."""
        verdict = Verdict(action_id, Outcome.REFUSED, problem.name, _details(problem))
        now = to_text(self._clock.now())
        self._store.write(lambda writing: store_unread(writing, terminal.id, body, verdict, now))
        return verdict

    def _run(
        self, writing: Writing, terminal: Terminal, actions: Sequence[Action]
    ) -> list[Verdict]:
        """Settle actions in order, in one transaction; their rows are numbered at its end."""
        look_ahead(writing, actions)
        writing.lock({s for action in actions for s in _streams(writing, terminal, action)})
        look_ahead(writing, actions)
        known = received(writing, terminal.id, actions)
        settled = []
        for action in actions:
            one = self._settle(writing, terminal, action, known)
            if one.kept_as is not None:
                known.add(action, one.kept_as)
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
        self, writing: Writing, terminal: Terminal, action: Action, known: Received
    ) -> _Settled:
        now = to_text(self._clock.now())
        before = known.stored.get(action.id)
        if before is not None:
            if before.digest == action.digest():
                return _Settled(action, before.verdict, now, None)
            changed = Verdict(action.id, Outcome.REFUSED, "action_changed")
            return _kept_apart(writing, terminal, action, changed, now)
        try:
            check_action(action)
            if action.terminal_id != terminal.id:
                raise Problem("action_malformed", what="terminal")
        except Problem as problem:
            verdict = Verdict(action.id, Outcome.REFUSED, problem.name, _details(problem))
            if not is_id(action.id) or action.terminal_id != terminal.id:
                return _kept_apart(writing, terminal, action, verdict, now)
            return _Settled(action, verdict, now, action.id)
        if known.is_number_taken(action):
            log.warning("two copies of terminal %s have sent", terminal.id)
            note_forked(writing, terminal.id, now)
        case = self._case(writing, terminal, action)
        verdict = _judge(case)
        streams = writing.streams_marked()
        return _Settled(action, verdict, case.origin.raised_at, action.id, streams)

    def _case(self, writing: Writing, terminal: Terminal, action: Action) -> _Case:
        now = self._clock.now()
        stamp, late = received_stamp(action.stamp, now)
        origin = _origin(writing, terminal, action, to_text(now))
        draft = Draft(writing, now)
        return _Case(writing, terminal, action, DEEDS[action.kind], origin, draft, stamp, late)

    def _give_up(self, terminal: Terminal, action: Action) -> Verdict | None:
        try:
            return self._store.write(lambda writing: self._failed(writing, terminal, action))
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001 (nor must what comes of its failure)
            _log_failure(error)
            return None

    def _failed(self, writing: Writing, terminal: Terminal, action: Action) -> Verdict | None:
        """Count the failure; after too many, hold the action with nothing of its contents."""
        if not is_id(action.id) or count_failure(writing, action.id) < FAILURES_MAX:
            return None
        writing.lock(terminal.streams)
        origin = _origin(writing, terminal, action, to_text(self._clock.now()))
        facts: Row = {"what": origin.action_kind}
        emptied = replace(action, changes=())
        raised = hold(writing, origin, emptied, None, "action_malformed", facts)
        verdict = Verdict(action.id, Outcome.HELD, "action_malformed", facts, (raised,))
        store_actions(writing, terminal.id, [(action, verdict, origin.raised_at, action.id)])
        return verdict


def _runs(actions: Sequence[Action]) -> Iterator[list[Action]]:
    """Actions that may be settled together, in order.

    One that looks at another as it is kept, or has another's id, must find it kept.
    """
    run: list[Action] = []
    for action in actions:
        again = any(action.id == other.id for other in run)
        if run and (again or len(run) == TOGETHER_MAX or action.kind == ACCEPT_HELD.name):
            yield run
            run = []
        run.append(action)
    if run:
        yield run


def _kept_apart(
    writing: Writing, terminal: Terminal, action: Action, verdict: Verdict, now: str
) -> _Settled:
    """An action whose own id is taken or none is kept under another, once."""
    spare = spare_id(terminal.id, action)
    kept = stored_action(writing, spare) is not None
    return _Settled(action, verdict, now, None if kept else spare)


def _streams(writing: Writing, terminal: Terminal, action: Action) -> set[str]:
    """The streams that an action may write to."""
    streams = set(terminal.streams)
    for change in action.changes:
        if change.record_type in BY_NAME and is_id(change.record_id):
            row = checks.row_of(change, writing)
            for person_id in filter(is_id, people_of(change.record_type, row)):
                streams.update(s for s, here in writing.memberships(person_id).items() if here)
    return streams


def _staff(writing: Writing, action: Action) -> Row | None:
    return writing.get("staff", action.staff_id) if is_id(action.staff_id) else None


def _origin(writing: Writing, terminal: Terminal, action: Action, now: str) -> Origin:
    staff = _staff(writing, action)
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


def _judge(case: _Case) -> Verdict:
    action, writing, draft = case.action, case.writing, case.draft
    try:
        for change in action.changes:
            checks.check_scope(case.terminal, change, writing)
        staff = checks.check_author(case.deed, _staff(writing, action))
        checks.check_settling(case.deed, action, staff, writing)
        for change in action.changes:
            draft.apply(change, case.origin, case.stamp, action.reason)
        checks.check_references(case.terminal, action, draft)
    except Problem as problem:
        return _refuse(case, problem)
    findings = _new_findings(case)
    rule = _why_held(case, str(staff["role"]), findings)
    if rule is not None:
        return _hold(case, *rule)
    if case.deed is ACCEPT_HELD:
        try:
            _take_up_held(case)
        except Problem as problem:
            return _refuse(case, problem)
    findings = straighten(draft, case.stamp) + _new_findings(case)
    return _write(case, findings)


def _new_findings(case: _Case) -> list[Finding]:
    """The rules that are broken now and were not before."""
    touched = [change.key for change in case.action.changes]
    known = check(touched, case.writing, case.writing)
    return [f for f in check(touched, case.writing, case.draft.after) if f not in known]


def _why_held(case: _Case, role: str, findings: list[Finding]) -> tuple[str, Row] | None:
    """Why the action waits for somebody else: the rule and its facts."""
    touched = [change.key for change in case.action.changes]
    deed = case.deed
    if deed is SETTLE_CONFLICT and _ends_an_alert(case):
        deed = END_ALERT
    right = check_right(deed, role, touched, case.writing)
    if right is not None:
        return right, {"what": deed.label}
    if case.deed.decision and findings:
        return findings[0].rule, findings[0].facts
    return None


def _ends_an_alert(case: _Case) -> bool:
    return any(
        change.record_type == "alert" and change.after.get("status") == "ENDED"
        for change in case.action.changes
    )


def _refuse(case: _Case, problem: Problem) -> Verdict:
    if problem.name != "out_of_scope":
        _note_untaken(case, Outcome.REFUSED)
    return Verdict(case.action.id, Outcome.REFUSED, problem.name, _details(problem))


def _hold(case: _Case, rule: str, facts: Row) -> Verdict:
    change = case.action.changes[0]
    about = person_of(change.record_type, checks.row_of(change, case.writing))
    raised = hold(case.writing, case.origin, case.action, about, rule, facts)
    _note_untaken(case, Outcome.HELD)
    return Verdict(case.action.id, Outcome.HELD, rule, facts, (raised,))


def _note_untaken(case: _Case, outcome: Outcome) -> None:
    for change in case.action.changes:
        current = case.writing.get(*change.key)
        write_untaken(case.writing, case.origin, change, current, outcome, case.action.reason)


def _take_up_held(case: _Case) -> None:
    """Merge the changes that were held, as their author's, with the accepter's reason."""
    for change in case.action.changes:
        held = case.writing.get(*change.key)
        stored = stored_action(case.writing, str(held["action_id"])) if held else None
        if held is None or stored is None:
            raise Problem("record_gone")
        origin = Origin(
            action_id=case.action.id,
            action_kind=str(held["action_kind"]),
            staff_id=_text(held["staff_id"]),
            staff_name=_text(held["staff_name"]),
            terminal=_text(held["terminal"]),
            prison=_text(held["prison"]),
            happened_at=str(held["happened_at"]),
            raised_at=case.origin.raised_at,
        )
        for offered in stored.action().changes:
            case.draft.apply(offered, origin, case.stamp, case.action.reason)


def _write(case: _Case, findings: list[Finding]) -> Verdict:
    """Write the rows, then what they give a person to settle, then the history."""
    writing, draft = case.writing, case.draft
    rows = {key: draft.after.get(*key) or {} for key in draft.steps}
    for key, row in draft.changed.items():
        writing.put(key[0], row, draft.stamps.get(key))
    raised = [name for step in draft.steps.values() for name in _raise_conflicts(case, step)]
    if case.deed is SETTLE_CONFLICT:
        raised += _offers_not_seen(case)
    for finding in findings:
        raised.append(raise_discrepancy(writing, case.origin, finding, case.action.reason))
    for key, step in draft.steps.items():
        write_history(writing, step, rows[key])
    merged = any(step.outcome is Outcome.MERGED for step in draft.steps.values())
    outcome = Outcome.MERGED if merged else Outcome.ACCEPTED
    details: Row | None = {"clock_ahead": True} if case.late else None
    return Verdict(case.action.id, outcome, None, details, tuple(dict.fromkeys(raised)))


def _raise_conflicts(case: _Case, step: Step) -> list[str]:
    if step.before is None:
        return []
    raised = []
    for outcome in step.outcomes:
        if outcome.conflict:
            raised.append(
                raise_conflict(case.writing, step.origin, step.record_type, step.before, outcome)
            )
        elif outcome.now != outcome.theirs:
            refresh_conflict(case.writing, step.origin, step.record_id, outcome)
    return raised


def _offers_not_seen(case: _Case) -> list[str]:
    """Conflicts over what was offered after the settler looked: nobody's offer is passed over."""
    raised = []
    for change in case.action.changes:
        if change.record_type == "conflict":
            settled = case.writing.get(*change.key)
            if settled is not None:
                raised += offer_late(case.writing, case.origin, settled, case.action.at)
    return raised


def _with_seqs(settled: _Settled, terminal: Terminal, last: Mapping[str, int]) -> _Settled:
    """The verdict with where its rows stand, at the latest, in the streams the terminal reads."""
    seqs = tuple((s, last[s]) for s in terminal.streams if s in settled.streams)
    if not seqs:
        return settled
    return replace(settled, verdict=replace(settled.verdict, seqs=seqs))


def _details(problem: Problem) -> Row | None:
    return {name: str(value) for name, value in problem.details.items()} or None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _log_failure(error: Exception) -> None:
    """Say where settling broke off, and nothing of what the action held."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    log.error("settling broke off: %s in %s", type(error).__name__, where.name)
