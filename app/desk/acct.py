"""ACCT: open a plan, look in and write it down, review it, ask to close it. All without a network.

The plan is open as long as its alert (``record.types.acct``). What is written is seen at once on
this terminal, except what lifts a protection: that waits for the centre and a second person.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import (
    known_person,
    listed,
    past_moment,
    period_named,
    period_of,
    reason_of,
    required,
    written,
)
from record import codes, deeds
from record.facts import Facts, text
from record.kinds import Row
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.redirect import about
from record.rules.acct import check_may_close, is_eased, open_plans
from record.types.acct import EXCUSED, GOES_ON, OBSERVED
from record.types.ending import STANDS

CODE = "HA"
"""The alert of an open ACCT."""
POST_CLOSURE_DAYS = 7
_COMMENT_MAX = 1000
FIRST_LEVEL, FIRST_CONVERSATIONS = "H5", 3
"""What a plan is opened with until a review has decided."""


def open_acct(
    desk: Desk,
    *,
    person_id: str,
    concern: str,
    triggers: str | None = None,
    level: str = FIRST_LEVEL,
    conversations: int = FIRST_CONVERSATIONS,
    immediate_action: str | None = None,
) -> Saved:
    """Open an ACCT now: the alert and its plan, in one action.

    An open alert without a plan gets this one. Raises ``Problem`` value_missing (no concern),
    acct_open_already, code_unknown, person_unknown.
    """
    with desk.action(deeds.OPEN_ACCT) as action:
        person = known_person(action.facts, person_id)
        if open_plans(person_id, action.facts):
            raise Problem("acct_open_already", name=person_name(person))
        alert_id, whose = _alert(action, person, written(concern))
        period = period_of(action.facts, person, desk.prison)
        action.create(
            "acct",
            {
                "person_id": whose["id"],
                "custody_period_id": period_named(whose, period),
                "alert_id": alert_id,
                "opened_at": to_text(action.at),
                "opened_by": desk.member.name,
                "concern": written(concern),
                "triggers": written(triggers),
                "level": listed("acct", "level", level),
                "conversations": conversations,
                **_immediate(action, immediate_action),
            },
        )
    return action.saved


def observe(
    desk: Desk,
    *,
    person_ids: Sequence[str],
    text: str,
    kind: str = OBSERVED,
    made_at: dt.datetime | None = None,
) -> Saved:
    """Write down what was seen of one person or of many, now unless it was earlier.

    ``kind`` is observation or conversation. Where two plans are open for one person, both have it.
    Raises ``Problem`` acct_not_open, text_empty, moment_in_future, person_unknown.
    """
    with desk.action(deeds.OBSERVE_ACCT) as action:
        made = to_text(past_moment("happened_at", made_at, action.at))
        for person_id in dict.fromkeys(person_ids):
            for plan in _open_plans(action.facts, person_id):
                _entry(action, plan, listed("acct_observation", "kind", kind), text, made)
    return action.saved


def excuse(desk: Desk, *, person_id: str, why: str) -> Saved:
    """Write down why an observation was not made; the next one is due from now on.

    Raises ``Problem`` right_missing, text_empty, acct_not_open, person_unknown.
    """
    with desk.action(deeds.EXCUSE_ACCT) as action:
        for plan in _open_plans(action.facts, person_id):
            _entry(action, plan, EXCUSED, why, to_text(action.at))
    return action.saved


def change_level(
    desk: Desk, *, plan_id: str, level: str, conversations: int, reason: str | None = None
) -> Saved:
    """Change how closely somebody is watched. Whoever decides may ease it; anybody else asks.

    Raises ``Problem`` reason_missing (to ease it), nothing_changed, acct_not_open, code_unknown,
    record_unknown.
    """
    plan = required(desk.replica, "acct", plan_id)
    after: Row = {"level": listed("acct", "level", level), "conversations": conversations}
    eased = is_eased(plan, after)
    why = reason_of(reason) if eased else written(reason)
    with desk.action(deeds.LOWER_ACCT if eased else deeds.RAISE_ACCT, why) as action:
        plan = _open(action, plan_id)
        if action.change("acct", plan, after) and not eased:
            _affirm(action, _alert_of(action, plan))
    return action.saved


def plan_care(
    desk: Desk,
    *,
    plan_id: str,
    triggers: str | None = None,
    immediate_action: str | None = None,
    actions: Sequence[tuple[str, str | None, dt.date | None]] = (),
    done: Sequence[str] = (),
) -> Saved:
    """Add to a plan: triggers, what was done at once, and what is to be done, by whom and by when.

    ``done`` are the ids of actions that are done. What is None stays as it is. Raises ``Problem``
    nothing_changed, acct_not_open, record_unknown.
    """
    with desk.action(deeds.PLAN_ACCT) as action:
        plan = _open(action, plan_id)
        values: Row = {} if triggers is None else {"triggers": written(triggers)}
        if immediate_action is not None and written(immediate_action) != plan["immediate_action"]:
            values |= _immediate(action, immediate_action)
        if values:
            action.change("acct", plan, values)
        for what, who, due_on in actions:
            action.create(
                "acct_action",
                {
                    "person_id": plan["person_id"],
                    "acct_id": plan_id,
                    "what": written(what),
                    "who": written(who),
                    "due_on": due_on.isoformat() if due_on else None,
                    "added_by": desk.member.name,
                },
            )
        today = desk.today().isoformat()
        for action_id in done:
            care = required(action.facts, "acct_action", action_id)
            action.change("acct_action", care, {"done_on": today, "done_by": desk.member.name})
    return action.saved


def review(
    desk: Desk,
    *,
    plan_id: str,
    attended: str,
    comment: str,
    result: str,
    level: str,
    conversations: int,
    next_review_at: dt.datetime | None = None,
    reviewed_at: dt.datetime | None = None,
) -> Saved:
    """Write down a review: who was there, what was said and decided, and the level from now on.

    Raises ``Problem`` right_missing, value_missing (also without a next review, while the plan
    goes on), date_before, acct_not_open, moment_in_future, code_unknown, record_unknown.
    """
    with desk.action(deeds.REVIEW_ACCT) as action:
        plan = _open(action, plan_id)
        at = past_moment("happened_at", reviewed_at, action.at)
        after: Row = {"level": listed("acct", "level", level), "conversations": conversations}
        if result == GOES_ON and next_review_at is None:
            raise Problem("value_missing", field="Next review")
        if next_review_at is not None and next_review_at <= at:
            raise Problem("date_before", field="Next review", other="Reviewed")
        action.create(
            "acct_review",
            {
                "person_id": plan["person_id"],
                "acct_id": plan_id,
                "reviewed_at": to_text(at),
                "attended": written(attended),
                "comment": written(comment),
                "result": listed("acct_review", "result", result),
                **after,
                "next_review_at": to_text(next_review_at) if next_review_at else None,
                **action.authored(),
            },
        )
        action.change("acct", plan, after)
        if result == GOES_ON:
            _affirm(action, _alert_of(action, plan))
    return action.saved


def close(
    desk: Desk, *, plan_id: str, reason: str, post_closure_on: dt.date | None = None
) -> Saved:
    """Ask that a plan be closed, and its alert ended with it; somebody else must agree.

    Until then both stand, here as everywhere. Raises ``Problem`` acct_not_reviewed (the last review
    has not said that it may), reason_missing, date_before, acct_not_open, record_unknown.
    """
    why, today = reason_of(reason), desk.today()
    after_closing = post_closure_on or today + dt.timedelta(days=POST_CLOSURE_DAYS)
    if after_closing < today:
        raise Problem("date_before", field="Post-closure review", other="Ended")
    with desk.action(deeds.CLOSE_ACCT, why) as action:
        plan = _open(action, plan_id)
        alert = _alert_of(action, plan)
        check_may_close(text(alert, "id"), action.facts)
        ending: Row = {"status": "ENDED", "ended_on": today.isoformat(), "ended_reason": why}
        action.end("alert", alert, ending)
        action.change("acct", plan, {"post_closure_on": after_closing.isoformat()})
    return action.saved


def _alert(action: Draft, person: Row, concern: str | None) -> tuple[str, Row]:
    """The alert that the plan belongs to, and the record of the person whom it is about.

    It tells the concern as well: terminals of the schema before show nothing else. Of one that is
    there it says that it goes on, so that nobody ends it who does not know of the plan.
    """
    there = about("alert", str(person["id"]), action.facts, code=CODE, status="ACTIVE")
    if there:
        _affirm(action, there[0])
        return text(there[0], "id"), {"id": there[0]["person_id"]}
    period = period_of(action.facts, person, action.desk.prison)
    made: Row = {
        "person_id": person["id"],
        "custody_period_id": period_named(person, period),
        "kind": codes.domain("alert_code")[CODE].parent,
        "code": CODE,
        "started_on": action.desk.today().isoformat(),
        "comment": concern[:_COMMENT_MAX] if concern else None,
        "status": "ACTIVE",
        "opened_by": action.desk.member.name,
    }
    return action.create("alert", made), person


def _alert_of(action: Draft, plan: Row) -> Row:
    return required(action.facts, "alert", text(plan, "alert_id"))


def _affirm(action: Draft, alert: Row) -> None:
    """Say that the plan is open, against whoever closes it meanwhile and does not know of this."""
    action.proposal.affirm("alert", alert, STANDS)


def _open_plans(facts: Facts, person_id: str) -> Iterator[Row]:
    person = known_person(facts, person_id)
    plans = open_plans(person_id, facts)
    if not plans:
        raise Problem("acct_not_open", name=person_name(person))
    yield from plans


def _open(action: Draft, plan_id: str) -> Row:
    """A plan that is open."""
    plan = required(action.facts, "acct", plan_id)
    alert = action.facts.get("alert", text(plan, "alert_id"))
    if alert is None or alert["status"] != "ACTIVE":
        person = known_person(action.facts, text(plan, "person_id"))
        raise Problem("acct_not_open", name=person_name(person))
    return plan


def _entry(action: Draft, plan: Row, kind: str, said: str, made_at: str) -> None:
    plain = written(said)
    if plain is None:
        raise Problem("text_empty")
    action.create(
        "acct_observation",
        {
            "person_id": plan["person_id"],
            "acct_id": plan["id"],
            "made_at": made_at,
            "kind": kind,
            "text": plain,
            **action.authored(),
        },
    )


def _immediate(action: Draft, done: str | None) -> Row:
    """What was done at once, when and by whom; nothing while nothing is."""
    plain = written(done)
    if plain is None:
        return {"immediate_action": None, "immediate_at": None, "immediate_by": None}
    at, name = to_text(action.at), action.desk.member.name
    return {"immediate_action": plain, "immediate_at": at, "immediate_by": name}
