"""T8: what no desk would send of a wing's day, sent by a terminal whose program was changed.

Each is refused, or written as whoever sealed it; the desk's own way stays open beside it.
"""

from __future__ import annotations

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Action, Change, Outcome
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.seat import Seat, created, row, rows
from tests.hub.test_behaviour import author, charge, hearing
from tests.hub.test_regime import activity, mark
from tests.simulation.estate import both_prisons
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

SMITH = an_id("person", "SMITH")
ELSEWHERE = "MDI"


@pytest.fixture
def so(hub: Hub, test_clock: TestClock) -> Seat:
    """A supervising officer, at a terminal of their own."""
    place_rows(hub.store, both_prisons(), source="test", clock=test_clock)
    return Seat.enrolled(hub, test_clock, "SO", "Q3SO")


@pytest.fixture
def officer(hub: Hub, so: Seat, test_clock: TestClock) -> Seat:
    """An officer at another."""
    return Seat.enrolled(hub, test_clock, "One", "Q1OFF")


def make(seat: Seat, deed: str, record_type: str, **values: Value) -> Action:
    said: Row = {"person_id": SMITH, "prison": PRISON, **values}
    return seat.action(deed, created(record_type, said, seat.clock))


def alter(seat: Seat, kind: str, made: Action, before: Row, after: Row) -> Action:
    record_type, record_id = made.changes[-1].key
    return seat.action(kind, Change(record_type, record_id, before, after), reason="So I say.")


def visit(seat: Seat, **values: Value) -> Action:
    said: Row = {"kind": "SCON", "starts_at": "2026-12-01T14:00:00.000Z", "status": "BOOKED"}
    return make(seat, "book_visit", "visit", **{**said, "others": "Mrs Smith", **values})


def test_a_cancelled_visit_is_not_put_back(hub: Hub, so: Seat) -> None:
    """Else whoever has been barred since would come by what was booked before."""
    booked = visit(so)
    assert so.send(booked).problem is None
    was: Row = {"status": "BOOKED", "cancelled_why": None}
    gone: Row = {"status": "CANCELLED", "cancelled_why": "An order came."}
    nothing: Row = {"status": "CANCELLED", "cancelled_why": None}
    assert so.send(alter(so, "cancel_visit", booked, was, nothing)).problem == "reason_missing"
    assert so.send(alter(so, "cancel_visit", booked, was, gone)).outcome is Outcome.ACCEPTED
    assert so.send(alter(so, "cancel_visit", booked, gone, was)).problem == "action_malformed"
    assert row(hub, "visit", booked.changes[0].record_id)["status"] == "CANCELLED"


def test_a_visit_is_booked_as_booked_and_of_somebody(so: Seat) -> None:
    assert so.send(visit(so, status="CANCELLED")).problem == "action_malformed"
    assert so.send(visit(so, others=None)).problem == "nobody_visits"


def appointment(seat: Seat) -> Action:
    said: Row = {"kind": "MEDO", "day": "2026-11-25", "session": "AM"}
    return make(seat, "book_appointment", "appointment", **said)


def test_a_cancelled_appointment_is_not_put_back(officer: Seat) -> None:
    booked = appointment(officer)
    officer.send(booked)
    was: Row = dict.fromkeys(("cancelled_at", "cancelled_reason", "cancelled_by"))
    gone: Row = {"cancelled_at": to_text(officer.clock.now()), "cancelled_reason": "Ill."}
    gone["cancelled_by"] = "SOMEBODY, Else"
    nothing = {**gone, "cancelled_reason": " "}
    deed = "cancel_appointment"
    assert officer.send(alter(officer, deed, booked, was, nothing)).problem == "reason_missing"
    assert officer.send(alter(officer, deed, booked, was, gone)).problem is None
    assert officer.send(alter(officer, deed, booked, gone, was)).problem == "action_malformed"


def test_an_allocation_ends_and_does_not_begin_again(so: Seat) -> None:
    made = activity(so)
    so.send(made)
    said: Row = {"activity_id": made.changes[0].record_id, "activity_name": "Workshop 3"}
    allocated = make(so, "allocate", "allocation", from_on="2026-11-24", **said)
    assert so.send(allocated).outcome is Outcome.ACCEPTED
    was: Row = dict.fromkeys(("ended_on", "ended_reason", "ended_by"))
    gone: Row = {"ended_on": "2026-11-24", "ended_reason": "OTH", "ended_by": "X"}
    early = {**gone, "ended_on": "2026-11-20"}
    assert so.send(alter(so, "end_allocation", allocated, was, early)).problem == "date_before"
    assert so.send(alter(so, "end_allocation", allocated, was, gone)).problem is None
    assert so.send(alter(so, "end_allocation", allocated, gone, was)).problem == "action_malformed"


def test_a_mark_of_no_time_is_no_mark(so: Seat, officer: Seat) -> None:
    """Otherwise a day that is to come could be paid for; nor does the end of the calendar stop
    the centre.
    """
    made = activity(so)
    so.send(made)
    place = made.changes[0].record_id
    ahead = mark(officer, place, day="2026-12-24", marked_at=None)
    assert officer.send(ahead).problem == "action_malformed"
    last = mark(officer, place, day="9999-12-31", marked_at="9999-12-31T12:00:00.000Z")
    assert officer.send(last).problem is None


def test_a_mark_that_is_changed_bears_the_name_of_whoever_changed_it(
    hub: Hub, so: Seat, officer: Seat
) -> None:
    """A terminal that leaves the name out does not leave its own mark under a colleague's."""
    made = activity(so)
    so.send(made)
    first = mark(officer, made.changes[0].record_id)
    officer.send(first)
    before: Row = {"outcome": "ATT", "reason": None, "paid": True, "pay": 95}
    after: Row = {"outcome": "REF", "reason": "No.", "paid": False, "pay": 0}
    so.send(alter(so, "mark_attendance", first, before, after))
    (there,) = rows(hub, "attendance")
    assert (there["outcome"], there["marked_by"]) == ("REF", "PRYDDERCH, Sam")
    nameless = mark(officer, made.changes[0].record_id, session="PM", marked_by=None)
    officer.send(nameless)
    marked = row(hub, "attendance", nameless.changes[0].record_id)
    assert marked["marked_by"] == "ADEYEMI, Sam"


def incident(seat: Seat, prison: str = PRISON) -> Action:
    values: Row = {"prison": prison, "kind": "ASSAULT", "text": "A fight."}
    values |= {"happened_at": to_text(seat.clock.now()), "status": "OPEN", **author(seat)}
    return seat.action("report_incident", created("incident", values, seat.clock))


def test_whoever_closes_a_report_is_named_and_says_why(hub: Hub, so: Seat, officer: Seat) -> None:
    reported = incident(officer)
    assert officer.send(reported).outcome is not Outcome.REFUSED
    closes: Row = {"status": "CLOSED", "status_reason": None}
    before: Row = {"status": "OPEN", "status_reason": None}
    deed = "set_incident_status"
    assert so.send(alter(so, deed, reported, before, closes)).problem == "reason_missing"
    closes["status_reason"] = "All done."
    assert so.send(alter(so, deed, reported, before, closes)).problem is None
    there = row(hub, "incident", reported.changes[0].record_id)
    assert there["status_by"] == "PRYDDERCH, Sam"


def test_an_involvement_in_nothing_is_none(hub: Hub, officer: Seat) -> None:
    """It would go with the person to the next prison, and no report would stand behind it."""
    now = to_text(officer.clock.now())
    made = make(officer, "add_to_incident", "involvement", happened_at=now, injured=True)
    assert officer.send(made).problem == "action_malformed"
    assert not rows(hub, "involvement")


def test_a_report_repeats_none_of_another_prison(hub: Hub, so: Seat, test_clock: TestClock) -> None:
    there = Seat.enrolled(hub, test_clock, "Far", "Q1OFF", ELSEWHERE)
    far, near = incident(there, ELSEWHERE), incident(so)
    there.send(far)
    so.send(near)
    before: Row = {"status": "OPEN", "duplicate_of_id": None, "status_reason": None}
    after: Row = {
        "status": "DUPLICATE",
        "duplicate_of_id": far.changes[0].record_id,
        "status_reason": "Said before.",
    }
    told = so.send(alter(so, "set_incident_status", near, before, after))
    assert told.problem == "action_malformed"


@pytest.mark.parametrize(
    ("kind", "record_type", "values"),
    [
        ("write_handover", "handover", {"text": "Let him go.", "urgent": True}),
        ("write_diary", "diary_entry", {"day": "2026-11-25", "kind": "OTHER", "text": "Court."}),
    ],
)
def test_nothing_is_written_in_another_prisons_book(
    hub: Hub, officer: Seat, kind: str, record_type: str, values: Row
) -> None:
    """About somebody who has gone there, it would stand in their handover."""
    written = {**author(officer), **values}
    here = make(officer, kind, record_type, **written)
    assert officer.send(here).outcome is not Outcome.REFUSED
    there = make(officer, kind, record_type, **{**written, "prison": ELSEWHERE})
    assert officer.send(there).problem == "out_of_scope"


def awarded(so: Seat, officer: Seat, **award: Value) -> Action:
    laid = charge(officer)
    officer.send(laid)
    heard = hearing(so, laid, {"kind": "CC", "days": 5, **award})
    assert so.send(heard).outcome is Outcome.MERGED
    return heard


STATUS = "status"


def test_an_award_is_activated_once_and_only_where_it_was_suspended(
    hub: Hub, so: Seat, officer: Seat
) -> None:
    later: Row = {"status": "SUSPENDED", "suspended_until": "2026-12-24"}
    served, waits = awarded(so, officer), awarded(so, officer, **later)
    why: Row = {"decided_reason": "Again."}
    none: Row = {"decided_reason": None}
    for made, seen in ((served, "IMMEDIATE"), (waits, "QUASHED"), (waits, "AS_AWARDED")):
        to = alter(
            so, "activate_award", made, {STATUS: seen, **none}, {STATUS: "AS_AWARDED", **why}
        )
        assert so.send(to).problem == "award_not_suspended", seen
    again = alter(
        so, "quash_award", served, {STATUS: "QUASHED", **none}, {STATUS: "QUASHED", **why}
    )
    assert so.send(again).problem == "award_quashed_already"
    good = alter(
        so, "quash_award", served, {STATUS: "IMMEDIATE", **none}, {STATUS: "QUASHED", **why}
    )
    assert so.send(good).outcome is Outcome.ACCEPTED
    there = row(hub, "adjudication_award", served.changes[1].record_id)
    assert there["decided_by"] == "PRYDDERCH, Sam", "the centre says who it was"


def test_a_day_at_the_end_of_the_calendar_stops_nothing(so: Seat, officer: Seat) -> None:
    laid = charge(officer)
    officer.send(laid)
    last: Row = {"kind": "CC", "days": 5, "status": "SUSPENDED"}
    last |= {"starts_on": "9999-12-31", "suspended_until": "9999-12-31"}
    assert so.send(hearing(so, laid, last)).problem == "award_suspended_too_long"


def test_nobody_was_there_whom_no_signature_can_bear_out(hub: Hub, officer: Seat) -> None:
    """A name without the member of staff behind it cannot be asked to sign."""
    now = to_text(officer.clock.now())
    bag: Row = {"person_id": SMITH, "kind": "VALU", "opened_at": now}
    container = created("property_container", bag, officer.clock)
    seal: Row = {
        "person_id": SMITH,
        "container_id": container.record_id,
        "number": "B1234",
        "why": "FIRST",
        "second_name": "PRYDDERCH, Sam",
        "sealed_at": now,
        "staff_id": officer.staff_id,
    }
    sealed = officer.action(
        "store_property", container, created("container_seal", seal, officer.clock)
    )
    assert officer.send(sealed).problem == "staff_unknown"
    assert not rows(hub, "container_seal")
