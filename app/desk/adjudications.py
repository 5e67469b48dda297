"""Adjudications: lay a charge, hear it, and keep its awards. All without a network."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

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
from record import deeds_of_behaviour as deeds
from record.kinds import Row
from record.moments import to_text
from record.problems import Problem
from record.types.adjudication import ACTIVATED, IMMEDIATE, QUASHED, SUSPENDED


@dataclass(frozen=True)
class NewAward:
    """What is awarded at a hearing: from today, unless ``starts_on`` says a later day."""

    kind: str
    days: int | None = None
    percentage: int | None = None
    details: str | None = None
    starts_on: dt.date | None = None
    suspended_until: dt.date | None = None


def lay_charge(
    desk: Desk,
    *,
    people: Sequence[str],
    paragraph: str,
    place: str,
    what: str,
    happened_at: dt.datetime | None = None,
    discovered_at: dt.datetime | None = None,
    evidence: str | None = None,
    witnesses: str | None = None,
    others: str | None = None,
    reporting_officer: str | None = None,
    late_reason: str | None = None,
    incident_id: str | None = None,
) -> Saved:
    """Lay the same charge against each of these people; it may follow from a reported incident.

    It happened now and was discovered when it happened, unless other times are given; the reporting
    officer is the member, unless another is named. Raises ``Problem`` charge_late (discovered more
    than 48 hours ago, and no ``late_reason``), date_before, value_missing, code_unknown,
    moment_in_future, person_unknown, record_unknown.
    """
    with desk.action(deeds.LAY_CHARGE) as action:
        happened = past_moment("happened_at", happened_at, action.at)
        discovered = past_moment("discovered_at", discovered_at or happened, action.at)
        for person_id in dict.fromkeys(people):
            person = known_person(action.facts, person_id)
            period = period_of(action.facts, person, desk.prison)
            action.create(
                "adjudication",
                {
                    "person_id": person["id"],
                    "custody_period_id": period_named(person, period),
                    "prison": desk.prison,
                    "paragraph": listed("adjudication", "paragraph", paragraph),
                    "happened_at": to_text(happened),
                    "discovered_at": to_text(discovered),
                    "place": written(place),
                    "what": written(what),
                    "evidence": written(evidence),
                    "witnesses": written(witnesses),
                    "others": written(others),
                    "reporting_officer": written(reporting_officer) or desk.member.name,
                    "late_reason": written(late_reason),
                    "incident_id": incident_id,
                    **action.authored(),
                },
            )
    return action.saved


def hear_charge(
    desk: Desk,
    *,
    charge_id: str,
    sitting: str,
    outcome: str,
    adjudicator: str | None = None,
    present: str | None = None,
    plea: str | None = None,
    said: str | None = None,
    outcome_reason: str | None = None,
    next_at: dt.datetime | None = None,
    held_at: dt.datetime | None = None,
    awards: Sequence[NewAward] = (),
    reason: str | None = None,
) -> Saved:
    """Write down a hearing: who was there, what was pleaded and said, the outcome, the awards.

    The adjudicator is the member unless another is named. Raises ``NeedsReason`` where the charge
    has been decided already, and ``Problem`` right_missing, award_* (see
    ``record.rules.adjudications``), value_missing, date_before, code_unknown, record_unknown.
    """
    with desk.action(deeds.HEAR_CHARGE, reason) as action:
        charge = required(action.facts, "adjudication", charge_id)
        at = past_moment("held_at", held_at, action.at)
        if next_at is not None and next_at <= at:
            raise Problem("date_before", field="Next hearing", other="Held")
        shared: Row = {
            "person_id": charge["person_id"],
            "adjudication_id": charge_id,
            "prison": desk.prison,
            **action.authored(),
        }
        hearing: Row = {
            **shared,
            "held_at": to_text(at),
            "sitting": listed("adjudication_hearing", "sitting", sitting),
            "adjudicator": written(adjudicator) or desk.member.name,
            "present": written(present),
            "plea": listed("adjudication_hearing", "plea", plea) if plea else None,
            "said": written(said),
            "outcome": listed("adjudication_hearing", "outcome", outcome),
            "outcome_reason": written(outcome_reason),
            "next_at": to_text(next_at) if next_at is not None else None,
        }
        hearing_id = action.create("adjudication_hearing", hearing)
        for award in awards:
            _award(action, {**shared, "hearing_id": hearing_id}, award)
    return action.saved


def correct_hearing(
    desk: Desk,
    *,
    hearing_id: str,
    adjudicator: str,
    present: str | None = None,
    plea: str | None = None,
    said: str | None = None,
) -> Saved:
    """Put right what was written of a hearing; what it decided stays, and only a hearing changes.

    Raises ``Problem`` right_missing, nothing_changed, value_missing, code_unknown, record_unknown.
    """
    with desk.action(deeds.CORRECT_HEARING) as action:
        hearing = required(action.facts, "adjudication_hearing", hearing_id)
        after: Row = {
            "adjudicator": written(adjudicator),
            "present": written(present),
            "plea": listed("adjudication_hearing", "plea", plea) if plea else None,
            "said": written(said),
        }
        action.change("adjudication_hearing", hearing, after)
    return action.saved


def activate_award(
    desk: Desk, *, award_id: str, reason: str, starts_on: dt.date | None = None
) -> Saved:
    """Have a suspended award served, from today unless a later day is given.

    Raises ``Problem`` award_not_suspended, reason_missing, record_unknown.
    """
    why = reason_of(reason)
    with desk.action(deeds.ACTIVATE_AWARD, why) as action:
        award = required(action.facts, "adjudication_award", award_id)
        if award["status"] != SUSPENDED:
            raise Problem("award_not_suspended")
        day = (starts_on or desk.today()).isoformat()
        decided = _decided(action, ACTIVATED, why)
        action.change("adjudication_award", award, {**decided, "starts_on": day})
    return action.saved


def quash_award(desk: Desk, *, award_id: str, reason: str) -> Saved:
    """Take an award away, for instance after an appeal. Until the centre has it, it stands.

    Raises ``Problem`` award_quashed_already, reason_missing, record_unknown.
    """
    why = reason_of(reason)
    with desk.action(deeds.QUASH_AWARD, why) as action:
        award = required(action.facts, "adjudication_award", award_id)
        if award["status"] == QUASHED:
            raise Problem("award_quashed_already")
        action.change("adjudication_award", award, _decided(action, QUASHED, why))
    return action.saved


def _award(action: Draft, shared: Row, award: NewAward) -> None:
    starts = award.starts_on or action.desk.today()
    until = award.suspended_until
    action.create(
        "adjudication_award",
        {
            **shared,
            "kind": listed("adjudication_award", "kind", award.kind),
            "days": award.days,
            "percentage": award.percentage,
            "details": written(award.details),
            "status": IMMEDIATE if until is None else SUSPENDED,
            "starts_on": starts.isoformat(),
            "suspended_until": until.isoformat() if until is not None else None,
        },
    )


def _decided(action: Draft, status: str, why: str) -> Row:
    return {
        "status": status,
        "decided_reason": why,
        "decided_by": action.desk.member.name,
        "decided_at": to_text(action.at),
    }
