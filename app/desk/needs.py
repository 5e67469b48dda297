"""What somebody needs from the prison: help to get out of it, and adjustments for a disability."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.desk.alerts import ACTIVE, ENDED
from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import (
    known_person,
    listed,
    not_before,
    past_date,
    reason_of,
    required,
    written,
)
from record.deed import Deed
from record.deeds_of_welfare import ADJUST, END_ADJUSTMENT, END_PEEP, LOWER_PEEP, WRITE_PEEP
from record.facts import Facts, text
from record.kinds import Row
from record.problems import Problem
from record.redirect import about
from record.rules.needs import is_lowered


def write_peep(
    desk: Desk,
    *,
    person_id: str,
    help: str,  # noqa: A002 (what the plan is about)
    helpers: int,
    equipment: Sequence[str] = (),
    refuge: str | None = None,
    reviewed_on: dt.date | None = None,
    review_on: dt.date | None = None,
    reason: str | None = None,
) -> Saved:
    """Write a person's evacuation plan, or write it anew where one is active.

    It was reviewed today, unless earlier. Where it names fewer helpers than the plan that stands,
    it asks, for a ``reason``, for the decision of a second person; until then that plan stands as
    it is. Raises ``Problem`` value_missing, value_out_of_range, code_unknown, date_in_future,
    date_before, nothing_changed, person_unknown, reason_missing.
    """
    with desk.replica.read() as facts:
        deed = deed_of(person_id, helpers, facts)
    with desk.action(deed, reason_of(reason) if deed is LOWER_PEEP else reason) as action:
        person = known_person(action.facts, person_id)
        reviewed = past_date("reviewed_on", reviewed_on, desk.today()).isoformat()
        values: Row = {
            "help": written(help),
            "helpers": helpers,
            "equipment": sorted(set(equipment)),
            "refuge": written(refuge),
            "reviewed_on": reviewed,
            "review_on": not_before("review_on", review_on, "reviewed_on", reviewed),
        }
        for code in equipment:
            listed("peep", "equipment", code)
        active = standing_plans(str(person["id"]), action.facts)
        if active:
            write = action.change if deed is LOWER_PEEP else action.review
            write("peep", active[0], values)
        else:
            opened: Row = {"person_id": person["id"], "opened_by": desk.member.name}
            action.create("peep", opened | values | {"status": ACTIVE})
    return action.saved


def deed_of(person_id: str, helpers: int, facts: Facts) -> Deed:
    """What it is to write a plan with so many helpers: lowering it is a deed of its own."""
    plan = next(iter(standing_plans(person_id, facts)), None)
    return LOWER_PEEP if is_lowered(plan, {"helpers": helpers}) else WRITE_PEEP


def standing_plans(person_id: str, facts: Facts) -> list[Row]:
    """The evacuation plans of somebody that stand: one, unless two terminals wrote one each."""
    return about("peep", person_id, facts, status=ACTIVE)


def end_peep(
    desk: Desk, *, peep_id: str, ended_reason: str, ended_on: dt.date | None = None
) -> Saved:
    """End an evacuation plan: it stands until whoever may decide has agreed.

    Raises ``Problem`` reason_missing, already_ended, date_in_future, record_unknown.
    """
    return _end(desk, END_PEEP, "peep", peep_id, ended_reason, ended_on)


def adjust(
    desk: Desk,
    *,
    person_id: str,
    kind: str,
    what: str,
    need: str | None = None,
    started_on: dt.date | None = None,
) -> Saved:
    """Arrange an adjustment for a disability or another need.

    Raises ``Problem`` value_missing, code_unknown, date_in_future, person_unknown.
    """
    with desk.action(ADJUST) as action:
        person = known_person(action.facts, person_id)
        action.create(
            "adjustment",
            {
                "person_id": person["id"],
                "need": listed("adjustment", "need", need) if need else None,
                "kind": listed("adjustment", "kind", kind),
                "what": written(what),
                "started_on": past_date("started_on", started_on, desk.today()).isoformat(),
                "opened_by": desk.member.name,
                "status": ACTIVE,
            },
        )
    return action.saved


def review_adjustment(
    desk: Desk, *, adjustment_id: str, what: str, reviewed_on: dt.date | None = None
) -> Saved:
    """Say that an adjustment was looked at, and what it is from now on.

    Raises ``Problem`` value_missing, already_ended, nothing_changed, record_unknown.
    """
    with desk.action(ADJUST) as action:
        row = _active(action, "adjustment", adjustment_id)
        day = past_date("reviewed_on", reviewed_on, desk.today()).isoformat()
        action.review("adjustment", row, {"what": written(what), "reviewed_on": day})
    return action.saved


def end_adjustment(
    desk: Desk, *, adjustment_id: str, ended_reason: str, ended_on: dt.date | None = None
) -> Saved:
    """End an adjustment. Raises ``Problem`` reason_missing, already_ended, record_unknown."""
    return _end(desk, END_ADJUSTMENT, "adjustment", adjustment_id, ended_reason, ended_on)


def _end(
    desk: Desk, deed: Deed, record_type: str, record_id: str, reason: str, day: dt.date | None
) -> Saved:
    why = reason_of(reason)
    with desk.action(deed, why) as action:
        row = _active(action, record_type, record_id)
        ended = past_date("ended_on", day, desk.today()).isoformat()
        action.end(record_type, row, {"status": ENDED, "ended_on": ended, "ended_reason": why})
    return action.saved


def _active(action: Draft, record_type: str, record_id: str) -> Row:
    row = required(action.facts, record_type, record_id)
    if row["status"] != ACTIVE:
        raise Problem("already_ended", date=text(row, "ended_on") or "–")
    return row
