"""ACCT plans: what a person's page shows of them, and what is watched for the alarm."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.merged import Merged, merged
from app.store.reads.source import (
    among,
    day,
    moment,
    opened,
    people_rows,
    sure_moment,
    waiting_records,
)
from app.store.replica import Replica
from app.store.tables import CENTRE_ROW, RECORDS
from record.kinds import Row
from record.observing import IMMEDIATE_WITHIN, REVIEW_WITHIN
from record.rules.acct import goes_on, last_review

ACCT_CODES = ("HA", "HA1")
SHOWN_MAX = 200
"""How many observations of a plan a page shows, the newest."""
WATCHED_MAX = 40
"""How many of the newest observations tell when the next one is due, and more."""

_ACCT, _ALERT = RECORDS["acct"], RECORDS["alert"]
_OBSERVATION, _REVIEW = RECORDS["acct_observation"], RECORDS["acct_review"]
_PERIOD, _STAY, _PLACE = RECORDS["custody_period"], RECORDS["stay"], RECORDS["location"]


@dataclass(frozen=True)
class ObservationLine:
    """What was seen, or why nobody looked (``kind`` EXCUSED)."""

    id: str
    made_at: dt.datetime
    kind: str
    text: str
    staff_name: str | None
    written_at: dt.datetime
    pending: bool


@dataclass(frozen=True)
class ReviewLine:
    """A review of a plan."""

    id: str
    reviewed_at: dt.datetime
    attended: str
    comment: str
    result: str
    level: str
    conversations: int
    next_review_at: dt.datetime | None
    staff_name: str | None
    pending: bool


@dataclass(frozen=True)
class CareLine:
    """Something that is to be done for somebody."""

    id: str
    what: str
    who: str | None
    due_on: dt.date | None
    done_on: dt.date | None
    done_by: str | None
    pending: bool


@dataclass(frozen=True)
class PlanLine:
    """A plan with everything in it, newest first.

    ``review_by`` is when the next review must have been held; ``may_close``: a review says so;
    ``closing``: somebody has asked to close it, and it waits for a second person.
    """

    id: str
    alert_id: str
    is_open: bool
    closing: bool
    opened_at: dt.datetime
    opened_by: str | None
    concern: str
    triggers: str | None
    level: str
    conversations: int
    immediate_action: str | None
    immediate_at: dt.datetime | None
    immediate_by: str | None
    ended_on: dt.date | None
    ended_reason: str | None
    post_closure_on: dt.date | None
    review_by: dt.datetime | None
    may_close: bool
    observations: tuple[ObservationLine, ...]
    reviews: tuple[ReviewLine, ...]
    actions: tuple[CareLine, ...]
    pending: bool


@dataclass(frozen=True)
class Made:
    """One observation as the alarm counts it."""

    id: str
    at: dt.datetime
    kind: str


@dataclass(frozen=True)
class Watched:
    """Somebody whose ACCT is open, in this prison. ``plan_id`` None: nobody has written a plan.

    ``back_at`` is when they last came or went; ``out``: others watch them now. ``made`` are the
    newest observations of all terminals that are known here.
    """

    person_id: str
    surname: str
    forename: str
    cell_path: str | None
    out: bool
    back_at: dt.datetime | None
    plan_id: str | None
    opened_at: dt.datetime | None = None
    level: str = ""
    conversations: int = 0
    made: tuple[Made, ...] = ()
    review_by: dt.datetime | None = None
    immediate_by: dt.datetime | None = None


def plan_lines(reading: Reading, ids: Collection[str]) -> tuple[PlanLine, ...]:
    """All plans of a person whose records these are; the open ones first, then the newest."""
    waiting = waiting_records(reading)
    found = [row for person_id in ids for row in reading.find("acct", person_id=person_id)]
    made = [_plan(reading, row, waiting) for row in found]
    made.sort(key=lambda plan: plan.opened_at, reverse=True)
    return tuple(sorted(made, key=lambda plan: not plan.is_open))


def watched(replica: Replica | Reading, prison: str) -> tuple[Watched, ...]:
    """Everybody in a prison's custody whose ACCT is open, one line a plan, by cell."""
    with opened(replica) as reading:
        one = merged(reading)
        alerts = _active_alerts(reading)
        people = {one.standing(row.person_id) for row in alerts}
        held = _held_here(reading, one, people, prison)
        plans = _plans_of(reading, [row.id for row in alerts])
        names = people_rows(reading, held)
        lines = [
            _watched(reading, names[person_id], held[person_id], plan)
            for row in alerts
            if (person_id := one.standing(row.person_id)) in held
            for plan in plans.get(row.id) or [None]
        ]
    return tuple(sorted(lines, key=lambda line: (line.cell_path or "", line.surname)))


def _plan(reading: Reading, row: Row, waiting: frozenset[tuple[str, str]]) -> PlanLine:
    plan_id = str(row["id"])
    alert = reading.get("alert", str(row["alert_id"])) or {}
    reviews = reading.find("acct_review", acct_id=plan_id)
    last = last_review(reviews)
    opened_at = sure_moment(str(row["opened_at"]))
    care = reading.find("acct_action", acct_id=plan_id)
    is_open = alert.get("status") == "ACTIVE"
    return PlanLine(
        id=plan_id,
        alert_id=str(row["alert_id"]),
        is_open=is_open,
        closing=is_open and _is_closing(reading, str(row["alert_id"])),
        opened_at=opened_at,
        opened_by=_text(row["opened_by"]),
        concern=str(row["concern"]),
        triggers=_text(row["triggers"]),
        level=str(row["level"]),
        conversations=_number(row["conversations"]),
        immediate_action=_text(row["immediate_action"]),
        immediate_at=moment(row["immediate_at"]),
        immediate_by=_text(row["immediate_by"]),
        ended_on=day(alert.get("ended_on")),
        ended_reason=_text(alert.get("ended_reason")),
        post_closure_on=day(row["post_closure_on"]),
        review_by=_review_by(opened_at, last) if is_open else None,
        may_close=not goes_on(str(row["alert_id"]), reading),
        observations=tuple(
            _observation(each, ("acct_observation", each.id) in waiting)
            for each in _newest(reading, plan_id, SHOWN_MAX)
        ),
        reviews=tuple(
            _review(each, ("acct_review", str(each["id"])) in waiting)
            for each in sorted(reviews, key=lambda r: str(r["reviewed_at"]), reverse=True)
        ),
        actions=tuple(
            _care(each, ("acct_action", str(each["id"])) in waiting)
            for each in sorted(care, key=lambda r: (str(r["due_on"] or "9"), str(r["id"])))
        ),
        pending=("acct", plan_id) in waiting,
    )


def _is_closing(reading: Reading, alert_id: str) -> bool:
    """Whether an ending of the alert is held."""
    held = reading.find("held_action", status="OPEN", action_kind="close_acct")
    return any(
        change["id"] == alert_id
        for row in held
        for change in (row["changes"] if isinstance(row["changes"], list) else [])
    )


def _review_by(opened_at: dt.datetime, last: Row | None) -> dt.datetime | None:
    """By when the next review must have been held: within a day of the opening, then as agreed."""
    return opened_at + REVIEW_WITHIN if last is None else moment(last["next_review_at"])


def _newest(reading: Reading, plan_id: str, count: int) -> list[Any]:
    made = _OBSERVATION.c
    query = (
        select(_OBSERVATION)
        .where(made.acct_id == plan_id)
        .order_by(made.made_at.desc(), made.id.desc())
        .limit(count)
    )
    return list(reading.connection.execute(query))


def _active_alerts(reading: Reading) -> list[Any]:
    """The open ACCTs, also those that were ended here and are still open at the centre."""
    columns = (_ALERT.c.id, _ALERT.c.person_id)
    still = _ALERT.c.code.in_(ACCT_CODES)
    rows = reading.connection.execute(
        select(*columns).where(still, _ALERT.c.status == "ACTIVE").order_by(_ALERT.c.id)
    ).all()
    ended = reading.connection.execute(
        select(*columns, CENTRE_ROW.c.body)
        .join(
            CENTRE_ROW,
            (CENTRE_ROW.c.record_type == "alert") & (CENTRE_ROW.c.record_id == _ALERT.c.id),
        )
        .where(still, _ALERT.c.status != "ACTIVE")
    )
    return [*rows, *(row for row in ended if (row.body or {}).get("status") == "ACTIVE")]


def _held_here(
    reading: Reading, one: Merged, people: Collection[str], prison: str
) -> dict[str, Any]:
    """The open custody period in this prison, and the cell, of those of these people it holds."""
    rows = reading.connection.execute(
        select(_PERIOD.c.person_id, _PERIOD.c.status, _PERIOD.c.status_since, _PLACE.c.path)
        .outerjoin(_STAY, (_STAY.c.person_id == _PERIOD.c.person_id) & _STAY.c.to_at.is_(None))
        .outerjoin(_PLACE, _PLACE.c.id == _STAY.c.location_id)
        .where(
            among(_PERIOD.c.person_id, one.all_of(people)),
            _PERIOD.c.closed_at.is_(None),
            _PERIOD.c.prison == prison,
        )
        .order_by(_PERIOD.c.opened_at, _STAY.c.from_at)
    )
    return {one.standing(row.person_id): row for row in rows}


def _plans_of(reading: Reading, alert_ids: Iterable[str]) -> dict[str, list[Any]]:
    rows = reading.connection.execute(
        select(_ACCT).where(among(_ACCT.c.alert_id, list(alert_ids))).order_by(_ACCT.c.opened_at)
    )
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.alert_id].append(row)
    return found


def _watched(reading: Reading, person: Any, where: Any, plan: Any | None) -> Watched:
    line = Watched(
        person_id=person.person_id,
        surname=person.surname,
        forename=person.forename,
        cell_path=where.path,
        out=where.status != "IN",
        back_at=moment(where.status_since),
        plan_id=None,
    )
    if plan is None:
        return line
    opened_at = sure_moment(plan.opened_at)
    made = [
        Made(row.id, sure_moment(row.made_at), row.kind)
        for row in _newest(reading, plan.id, WATCHED_MAX)
    ]
    return replace(
        line,
        plan_id=plan.id,
        opened_at=opened_at,
        level=plan.level,
        conversations=plan.conversations,
        made=tuple(made),
        review_by=_review_by(opened_at, last_review(reading.find("acct_review", acct_id=plan.id))),
        immediate_by=None if plan.immediate_action else opened_at + IMMEDIATE_WITHIN,
    )


def _observation(row: Any, waits: bool) -> ObservationLine:
    return ObservationLine(
        id=row.id,
        made_at=sure_moment(row.made_at),
        kind=row.kind,
        text=row.text,
        staff_name=row.staff_name,
        written_at=sure_moment(row.written_at),
        pending=waits,
    )


def _review(row: Row, waits: bool) -> ReviewLine:
    return ReviewLine(
        id=str(row["id"]),
        reviewed_at=sure_moment(str(row["reviewed_at"])),
        attended=str(row["attended"]),
        comment=str(row["comment"]),
        result=str(row["result"]),
        level=str(row["level"]),
        conversations=_number(row["conversations"]),
        next_review_at=moment(row["next_review_at"]),
        staff_name=_text(row["staff_name"]),
        pending=waits,
    )


def _care(row: Row, waits: bool) -> CareLine:
    return CareLine(
        id=str(row["id"]),
        what=str(row["what"]),
        who=_text(row["who"]),
        due_on=day(row["due_on"]),
        done_on=day(row["done_on"]),
        done_by=_text(row["done_by"]),
        pending=waits,
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
