"""The regime at the centre: one record a session, and nothing that no desk would send."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hub.service import Hub
from record.action import Action, Change, Outcome
from record.catalogue import BY_NAME
from record.ids import new_id
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.seat import Seat, created, rows
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

SMITH, JONES = an_id("person", "SMITH"), an_id("person", "JONES")
DAY = "2026-11-24"


@pytest.fixture
def workshop(hub: Hub, so: Seat) -> str:
    """An activity that pays 95 pence."""
    made = activity(so)
    assert so.send(made).outcome == Outcome.ACCEPTED
    return made.changes[0].record_id


def activity(seat: Seat, **fields: Value) -> Action:
    values: Row = {
        "prison": PRISON,
        "name": "Workshop 3",
        "kind": "WORK",
        "pay": 95,
        "capacity": 9,
        "sessions": ["TUE_AM", "TUE_PM"],
        "active": True,
    }
    return seat.action("change_activity", created("activity", values | fields, seat.clock))


def mark(seat: Seat, activity_id: str | None, **fields: Value) -> Action:
    """A mark of SMITH's Tuesday morning, attended unless said otherwise."""
    values: Row = {
        "person_id": SMITH,
        "prison": PRISON,
        "activity_id": activity_id,
        "day": DAY,
        "session": "AM",
        "outcome": "ATT",
        "paid": True,
        "pay": 95,
        "marked_by": "SOMEBODY, Else",
        "marked_at": to_text(seat.clock.now()),
    }
    values |= fields
    known = {name: value for name, value in values.items() if value is not None}
    one = Change("attendance", BY_NAME["attendance"].id_of(values), None, known)
    return seat.action("mark_attendance", one)


def test_two_who_make_the_same_record_meet_in_it(
    hub: Hub, a: Seat, b: Seat, clock: TestClock, workshop: str
) -> None:
    first = mark(a, workshop)
    clock.tick(minutes=1)
    second = mark(b, workshop, outcome="REF", reason="No.", paid=False, pay=0)
    taken = a.send(first)
    verdict = b.send(second)
    assert verdict.outcome == Outcome.MERGED
    assert len(verdict.raised) == 1
    (row,) = rows(hub, "attendance")
    assert row["outcome"] == "REF"
    assert a.send(first) == taken  # sent twice is sent once
    assert [one["outcome"] for one in rows(hub, "attendance")] == ["REF"]


def test_nobody_is_paid_more_than_the_activity_pays_and_somebody_is_told(
    hub: Hub, so: Seat, a: Seat, workshop: str
) -> None:
    within = mark(a, workshop, session="PM")
    assert a.send(within).raised == ()
    lower = Change("activity", workshop, {"pay": 95}, {"pay": 80})
    assert so.send(so.action("change_activity", lower)).outcome is Outcome.ACCEPTED
    verdict = a.send(mark(a, workshop))
    assert verdict.outcome in (Outcome.ACCEPTED, Outcome.MERGED)
    pay = {row["session"]: (row["outcome"], row["pay"]) for row in rows(hub, "attendance")}
    assert pay == {"PM": ("ATT", 95), "AM": ("ATT", 80)}, "what was marked before stays"
    (told,) = rows(hub, "discrepancy")
    assert (told["rule"], told["person_id"]) == ("pay_above_activity", SMITH)
    assert told["facts"]["most"] == 80  # type: ignore[index,call-overload]


def test_the_mark_bears_the_name_of_whoever_made_it(hub: Hub, a: Seat, workshop: str) -> None:
    a.send(mark(a, workshop))
    (row,) = rows(hub, "attendance")
    assert row["marked_by"] != "SOMEBODY, Else"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"outcome": "REF", "paid": False, "pay": 0}, "attendance_reason_missing"),
        ({"outcome": "REF", "reason": "No.", "paid": True}, "action_malformed"),
        ({"paid": False, "pay": 95}, "action_malformed"),
        ({"appointment_id": SMITH}, "action_malformed"),
        ({"outcome": "GOLD"}, "code_unknown"),
        ({"session": "NIGHT"}, "code_unknown"),
        ({"day": "2026-12-24"}, "date_in_future"),
        ({"prison": "MDI"}, "out_of_scope"),
    ],
)
def test_what_no_desk_would_send_is_refused(
    hub: Hub, a: Seat, workshop: str, fields: Row, problem: str
) -> None:
    verdict = a.send(mark(a, workshop, **fields))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, problem)
    assert rows(hub, "attendance") == []


def test_an_attendance_of_another_name_is_refused(hub: Hub, a: Seat, workshop: str) -> None:
    """Under a name of its own it would stand beside the one that everybody else marks."""
    honest = mark(a, workshop)
    other = replace(honest.changes[0], record_id=new_id(a.clock.now()))
    verdict = a.send(a.action("mark_attendance", other))
    assert verdict.problem == "action_malformed"


def test_an_officer_keeps_no_activities_and_allocates_nobody(
    hub: Hub, a: Seat, workshop: str
) -> None:
    assert a.send(activity(a)).problem == "right_missing"
    values: Row = {
        "person_id": SMITH,
        "prison": PRISON,
        "activity_id": workshop,
        "activity_name": "Workshop 3",
        "from_on": DAY,
    }
    one = created("allocation", values, a.clock)
    assert a.send(a.action("allocate", one)).problem == "right_missing"
    assert rows(hub, "allocation") == []


def test_the_appointment_of_one_is_not_attended_by_another(hub: Hub, a: Seat) -> None:
    values: Row = {
        "person_id": JONES,
        "prison": PRISON,
        "kind": "MEDE",
        "day": DAY,
        "session": "AM",
        "at": "09:30",
    }
    booked = created("appointment", values, a.clock)
    assert a.send(a.action("book_appointment", booked)).outcome == Outcome.ACCEPTED
    seen: Row = {"appointment_id": booked.record_id, "paid": False, "pay": 0}
    assert a.send(mark(a, None, **seen)).problem == "action_malformed"
    a.send(mark(a, None, **seen, person_id=JONES))
    assert [row["person_id"] for row in rows(hub, "attendance")] == [JONES]
