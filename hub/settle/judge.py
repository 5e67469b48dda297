"""Judging one action: whether it stands, what it makes of the record, whom it asks.

What has happened is taken up even when it breaks a rule, and a discrepancy asks somebody to look.
What asks for a decision is held when it breaks a rule, its author lacks the right, or its person is
in another prison's charge. What cannot be taken up at all is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hub.settle import checks
from hub.settle.charge import CHARGE_ELSEWHERE, not_agreed, others_asked
from hub.settle.draft import Draft, Key, Step
from hub.settle.history import write_history, write_merging, write_untaken
from hub.settle.leaving import end_with_leaving
from hub.settle.marks import marked_apart, paid_within
from hub.settle.matches import propose
from hub.settle.merging import check_merging, periods_of
from hub.settle.numbers import check_number, give_numbers
from hub.settle.origin import Origin
from hub.settle.redirect import redirected
from hub.settle.stays import straighten
from hub.settle.unsettled import (
    hold,
    offer_late,
    raise_conflict,
    raise_discrepancy,
    refresh_conflict,
)
from hub.store.actions import stored_action
from hub.store.terminals import Terminal
from hub.store.writing import Writing
from record.action import Action, Change, Outcome, Verdict
from record.catalogue import people_of
from record.deed import Deed
from record.deeds import ACCEPT_HELD, DEEDS, SETTLE_CONFLICT, SETTLE_DISCREPANCY
from record.facts import text
from record.ids import is_id
from record.kinds import Row
from record.names import person_name
from record.problems import Problem
from record.rules.acct import counting
from record.rules.check import check, check_right, deed_of_right
from record.rules.custody import check_periods
from record.rules.deeds import check_deed
from record.rules.finding import Finding
from record.rules.leaving import NOT_ONE_PERSON, is_overtaken


@dataclass(frozen=True)
class Case:
    """One action on the table: the transaction, who sent it, and when it was received."""

    writing: Writing
    terminal: Terminal
    action: Action
    deed: Deed
    origin: Origin
    draft: Draft
    stamp: str
    late: bool


def judge(case: Case) -> Verdict:
    """The verdict on an action; its rows, and what it gives a person to settle, are written."""
    action, writing, draft = case.action, case.writing, case.draft
    try:
        checks.check_admission(case.deed, case.terminal, action, writing)
        for change in action.changes:
            checks.check_scope(case.terminal, action, change, writing)
        staff = checks.check_author(case.deed, author_of(writing, action))
        checks.check_settling(case.deed, case.terminal, action, staff, writing)
        checks.check_roll(action, writing)
        check_merging(case.deed, action, writing)
        check_number(case.deed, case.terminal, action, writing)
        unclear = _unclear(case)
        for change in _counting(action, writing):
            draft.apply(change, case.origin, _stamp(case, case.deed, change), action.reason)
        checks.check_references(case.terminal, action, draft, writing)
    except Problem as problem:
        return _refuse(case, problem)
    touched = [change.key for change in action.changes]
    rule = _why_held(case, str(staff["role"]), unclear, _new_findings(case, touched))
    if rule is not None:
        return _hold(case, *rule)
    through: tuple[Deed, ...] = ()
    if case.deed is ACCEPT_HELD:
        try:
            through = tuple(_take_up_held(case))
        except Problem as problem:
            return _refuse(case, problem)
        touched = list(draft.steps)
    findings = give_numbers(writing, case.deed, case.terminal, draft, case.stamp)
    findings += straighten(draft, case.stamp) + end_with_leaving(draft, case.stamp)
    findings += paid_within(draft, case.stamp) + marked_apart(draft)
    findings += _new_findings(case, touched)
    findings = [f for f in findings if not any(deed.is_held_by(f.rule) for deed in through)]
    return _write(case, findings + _still_two_periods(case))


def _counting(action: Action, writing: Writing) -> Iterator[Change]:
    """What an action changes, also of whoever stands for whom it names; of the dead, no alert."""
    for change in (*action.changes, *redirected(action, writing)):
        counts = counting(change, writing)
        if counts is not None:
            yield counts


def _stamp(case: Case, deed: Deed, change: Change) -> str:
    """When a change counts as written: what was overtaken when it came, before everything else."""
    return "" if is_overtaken(deed, change, case.writing) else case.stamp


def _unclear(case: Case) -> tuple[str, Row] | None:
    """Why it waits though it is all that its deed must be: for its author two people were one.

    Raises the ``Problem`` that keeps it from being made at all.
    """
    try:
        check_deed(case.deed, case.action.changes, case.writing)
    except Problem as problem:
        if problem.name != NOT_ONE_PERSON:
            raise
        return problem.name, details_of(problem) or {}
    return None


def _new_findings(case: Case, touched: list[Key]) -> list[Finding]:
    """The rules that are broken now and were not before."""
    known = check(touched, case.writing, case.writing)
    return [f for f in check(touched, case.writing, case.draft.after) if f not in known]


def _still_two_periods(case: Case) -> list[Finding]:
    """Two open custody periods of one person, whose discrepancy was settled without closing one."""
    if case.deed is not SETTLE_DISCREPANCY:
        return []
    asked: dict[str, None] = {}
    for change in case.action.changes:
        row = case.writing.get(*change.key) or {}
        if change.record_type == "discrepancy" and periods_of(row):
            asked[str(row["person_id"])] = None
    after = case.draft.after
    return [finding for person_id in asked for finding in check_periods(person_id, after)]


def _why_held(
    case: Case, role: str, unclear: tuple[str, Row] | None, findings: list[Finding]
) -> tuple[str, Row] | None:
    """Why the action waits for somebody else: the rule and its facts."""
    right, what = _right_missing(case, role)
    if unclear is not None and right != "right_held":
        return unclear
    waits = (finding for finding in findings if case.deed.is_held_by(finding.rule))
    broken = next(waits, None)
    if broken is not None and right != "right_held":
        return broken.rule, broken.facts
    if right is not None:
        return right, {"what": what}
    person_id = _in_charge_elsewhere(case)
    if person_id is None:
        return None
    name = person_name(case.writing.get("person", person_id) or {})
    return CHARGE_ELSEWHERE, {"name": name, "prison": case.terminal.prison}


def _right_missing(case: Case, role: str) -> tuple[str | None, str]:
    """The strictest right that any part of the action needs and its author lacks, and for what."""
    touched = [change.key for change in case.action.changes]
    missing: dict[str | None, str] = {}
    for change in case.action.changes:
        deed = deed_of_right(case.deed, [(change.record_type, change.after)])
        missing.setdefault(check_right(deed, role, touched, case.writing), deed.label)
    strictest = next((one for one in ("right_held", "two_people_needed") if one in missing), None)
    return strictest, missing.get(strictest, "")


def _in_charge_elsewhere(case: Case) -> str | None:
    """Whom another prison must be asked about: they are in its charge."""
    prisons, changes = {case.terminal.prison}, case.action.changes
    return not_agreed(case.deed, prisons, changes, case.draft, case.writing)


def _refuse(case: Case, problem: Problem) -> Verdict:
    if problem.name != "out_of_scope":
        _note_untaken(case, Outcome.REFUSED)
    return Verdict(case.action.id, Outcome.REFUSED, problem.name, details_of(problem))


def _hold(case: Case, rule: str, facts: Row) -> Verdict:
    # whoever has the right here asks the others; who is one, is settled where it was asked
    asks_here = rule in ("right_held", NOT_ONE_PERSON)
    about = _about(case) if asks_here else _in_charge_elsewhere(case) or _about(case)
    raised = hold(case.writing, case.origin, case.action, about, rule, facts)
    _note_untaken(case, Outcome.HELD)
    return Verdict(case.action.id, Outcome.HELD, rule, facts, (raised,))


def _about(case: Case) -> str | None:
    """Whom a held action is about: of several, one who is where it was asked for."""
    change = case.action.changes[0]
    named = people_of(change.record_type, checks.row_of(change, case.writing))
    people = [*named, *_named(change, "merged_into_id")]
    here = (one for one in people if checks.is_here(case.terminal, [one], case.writing))
    return next(here, people[0] if people else None)


def _named(change: Change, field: str) -> list[str]:
    value = change.after.get(field)
    return [value] if isinstance(value, str) else []


def _note_untaken(case: Case, outcome: Outcome) -> None:
    for change in case.action.changes:
        current = case.writing.get(*change.key)
        write_untaken(case.writing, case.origin, change, current, outcome, case.action.reason)


def _take_up_held(case: Case) -> Iterator[Deed]:
    """Merge the changes that were held, as their author's, with the accepter's reason.

    Gives each deed that is let through.
    """
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
        let_through = stored.action()
        deed = DEEDS[let_through.kind]
        checks.check_still_open(deed, let_through, case.writing)
        check_merging(deed, let_through, case.writing)
        check_deed(deed, let_through.changes, case.writing)
        for offered in _counting(let_through, case.writing):
            stamp = _stamp(case, deed, offered)
            case.draft.apply(offered, origin, stamp, case.action.reason)
        _check_agreed(case, deed, held, let_through)
        yield deed


def _check_agreed(case: Case, deed: Deed, held: Row, action: Action) -> None:
    """Raise ``Problem`` agreement_missing unless all who have the people concerned agree.

    Whoever asked speaks for their prison if they had the right. What takes two people takes them of
    where those concerned are: about each record, one of them is whoever lets it through.
    """
    here, asker, rule = case.terminal.prison, text(held, "prison"), held["rule"]
    agree = {here} if rule == "right_held" else {here, asker}
    if not_agreed(deed, agree, action.changes, case.draft, case.writing) is not None:
        raise Problem("agreement_missing")
    if rule == CHARGE_ELSEWHERE:
        return
    for asked in others_asked(deed, {here}, action.changes, case.draft, case.writing):
        if here not in asked.prisons:
            raise Problem("agreement_missing")


def _write(case: Case, findings: list[Finding]) -> Verdict:
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
        write_merging(writing, step, rows[key])
    raised += propose(writing, case.origin, _made_known(case))
    merged = any(step.outcome is Outcome.MERGED for step in draft.steps.values())
    outcome = Outcome.MERGED if merged else Outcome.ACCEPTED
    details: Row | None = {"clock_ahead": True} if case.late else None
    return Verdict(case.action.id, outcome, None, details, tuple(dict.fromkeys(raised)))


def _made_known(case: Case) -> list[str]:
    """The people of whom the action says for the first time who they are."""
    new = (change for change in case.action.changes if change.before is None)
    return [change.record_id for change in new if change.record_type == "person"]


def _raise_conflicts(case: Case, step: Step) -> list[str]:
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


def _offers_not_seen(case: Case) -> list[str]:
    """Conflicts over what was offered after the settler looked: nobody's offer is passed over."""
    raised = []
    for change in case.action.changes:
        if change.record_type == "conflict":
            settled = case.writing.get(*change.key)
            if settled is not None:
                raised += offer_late(case.writing, case.origin, settled, case.action.at)
    return raised


def author_of(writing: Writing, action: Action) -> Row | None:
    """The member of staff who did it, if the centre knows them."""
    return writing.get("staff", action.staff_id) if is_id(action.staff_id) else None


def details_of(problem: Problem) -> Row | None:
    """What a verdict says of a problem."""
    return {name: str(value) for name, value in problem.details.items()} or None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
