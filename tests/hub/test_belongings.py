"""Property, visits and evacuation plans at the centre: what it refuses, holds and finds."""

from __future__ import annotations

from hub.oversight.gather import gather
from hub.oversight.third_parties import Names, find_flags
from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Change, Outcome, Verdict
from record.ids import new_id
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.people import SECOND
from tests.hub.seat import Seat, row, rows
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

SMITH, JONES = an_id("person", "SMITH"), an_id("person", "JONES")
BROWN = an_id("staff", "Q2OFF")


def new(seat: Seat, record_type: str, **values: Value) -> Change:
    filled: Row = {name: value for name, value in values.items() if value is not None}
    return Change(record_type, new_id(seat.clock.now()), None, filled)


def container(seat: Seat, number: str, person_id: str = SMITH, kind: str = "VALU") -> list[Change]:
    """A container of somebody, sealed and received."""
    now = to_text(seat.clock.now())
    made = new(seat, "property_container", person_id=person_id, kind=kind, opened_at=now)
    move = new(
        seat,
        "container_move",
        person_id=person_id,
        container_id=made.record_id,
        kind="RECEIVED",
        prison=PRISON,
        moved_at=now,
        staff_id=seat.staff_id,
    )
    return [made, move, seal(seat, made.record_id, number, person_id, "FIRST")]


def seal(
    seat: Seat,
    container_id: str,
    number: str,
    person_id: str = SMITH,
    why: str = "CHECK",
    **more: str,
) -> Change:
    return new(
        seat,
        "container_seal",
        person_id=person_id,
        container_id=container_id,
        number=number,
        why=why,
        sealed_at=to_text(seat.clock.now()),
        staff_id=seat.staff_id,
        **more,
    )


def test_valuables_that_were_opened_by_one_alone_are_not_taken_up(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    made = container(a, "V1")
    assert a.send(a.action("store_property", *made)).outcome is Outcome.ACCEPTED
    bag = made[0].record_id
    clock.tick(minutes=1)
    alone = a.send(a.action("seal_container", seal(a, bag, "V2")))
    assert (alone.outcome, alone.problem) == (Outcome.REFUSED, "second_person_missing")
    lied = seal(a, bag, "V2", second_id=BROWN, second_name="SOMEBODY, Else")
    assert a.send(a.action("seal_container", lied)).problem == "action_malformed"
    both = seal(a, bag, "V2", second_id=BROWN, second_name="BROWN, Sam")
    assert a.send(a.action("seal_container", both)).outcome is Outcome.ACCEPTED
    signed = new(
        a,
        "property_signature",
        person_id=SMITH,
        seal_id=both.record_id,
        signed_at=to_text(clock.now()),
        staff_id=a.staff_id,
        staff_name="ADEYEMI, Sam",
    )
    assert a.send(a.action("sign_property", signed)).problem == "signature_not_asked"


def test_one_seal_on_two_containers_is_a_discrepancy(hub: Hub, a: Seat, b: Seat) -> None:
    a.send(a.action("store_property", *container(a, "X1")))
    verdict = b.send(b.action("store_property", *container(b, "X1", JONES, "BULK")))
    assert verdict.outcome is Outcome.ACCEPTED
    (found,) = rows(hub, "discrepancy", rule="seal_in_use")
    assert (found["person_id"], found["prison"]) == (JONES, PRISON)


def test_cash_is_given_back_for_the_time_in_custody_that_ends_and_no_other(
    hub: Hub, so: Seat
) -> None:
    at, period = to_text(so.clock.now()), an_id("period", "SMITH")
    of = {"person_id": SMITH, "custody_period_id": period}
    went = {"kind": "REL", "reason": "CR", "direction": "OUT", "moved_at": at}
    now: Row = {"status": "OUT", "status_since": at, "closed_at": at}
    there = row(hub, "custody_period", period)
    closed = Change("custody_period", period, {name: there[name] for name in now}, now)
    by: Row = {"staff_id": so.staff_id, "staff_name": "PRYDDERCH, Sam", "prison": PRISON}
    counted: Row = {"pence": 500, "counted_at": at, "second_id": BROWN, "second_name": "BROWN, Sam"}

    def given(period_id: str) -> Change:
        return new(so, "cash_count", **of | counted | by | {"custody_period_id": period_id})

    def let_go(*paid_out: Change) -> Verdict:
        return so.send(so.action("discharge", new(so, "movement", **of | went), closed, *paid_out))

    for paid_out in ([given(an_id("period", "JONES"))], [given(period), given(period)]):
        assert let_go(*paid_out).problem == "action_malformed"
    assert row(hub, "custody_period", period)["closed_at"] is None
    assert let_go(given(period)).outcome is Outcome.ACCEPTED
    (found,) = rows(hub, "discrepancy", rule="cash_differs")
    assert (found["person_id"], found["facts"]["given"]) == (SMITH, "£5.00")  # type: ignore[call-overload,index]


def test_an_item_that_two_have_moved_asks_a_person(hub: Hub, a: Seat, b: Seat) -> None:
    item = new(
        a,
        "property_item",
        person_id=SMITH,
        description="Radio",
        quantity=1,
        status="POSSESSION",
    )
    a.send(a.action("list_items", item))
    b.read_all()
    before: Row = dict.fromkeys(("container_id", "placed_at", "placed_by", "placed_why"))
    before |= {"status": "POSSESSION"}
    for seat, status in ((a, "HANDED_OUT"), (b, "DESTROYED")):
        after = before | {"status": status, "placed_why": "As he asked."}
        seat.send(seat.action("place_items", Change(*item.key, before, after)))
    assert row(hub, "property_item", item.record_id)["status"] == "HANDED_OUT"
    (conflict,) = rows(hub, "conflict", record_id=item.record_id)
    assert conflict["group"] == "place"
    nowhere = before | {"status": "STORED"}
    verdict = a.send(a.action("place_items", Change(*item.key, before, nowhere)))
    assert verdict.problem == "action_malformed"


def a_contact(seat: Seat) -> str:
    contact = new(seat, "contact", person_id=SMITH, surname="Smith", relation="MOT", active=True)
    seat.send(seat.action("add_contact", contact))
    return contact.record_id


def a_marker(seat: Seat, contact_id: str) -> str:
    marker = new(
        seat,
        "contact_marker",
        person_id=SMITH,
        contact_id=contact_id,
        kind="NO_CONTACT",
        reason="By order of the court.",
        started_on="2026-11-01",
        status="ACTIVE",
    )
    assert seat.send(seat.action("mark_contact", marker)).outcome is Outcome.ACCEPTED
    return marker.record_id


def test_a_visit_of_somebody_barred_is_refused_whatever_the_terminal_knew(
    hub: Hub, a: Seat, so: Seat
) -> None:
    mother = a_contact(a)
    a_marker(a, mother)
    visit = new(
        so,
        "visit",
        person_id=SMITH,
        prison=PRISON,
        kind="SCON",
        starts_at="2026-11-30T14:00:00.000Z",
        visitors=[mother],
        status="BOOKED",
    )
    verdict = so.send(so.action("book_visit", visit))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "visitor_barred")
    assert verdict.details is not None
    assert verdict.details["reason"] == "By order of the court."
    assert not rows(hub, "visit", person_id=SMITH)


def test_nobody_ends_a_marker_alone(hub: Hub, clock: TestClock, a: Seat) -> None:
    so = Seat.enrolled(hub, clock, "S", "Q3SO")
    marker = a_marker(a, a_contact(a))
    before: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
    after: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Discharged."}
    ending = so.action(
        "end_contact_marker", Change("contact_marker", marker, before, after), reason="Discharged."
    )
    verdict = so.send(ending)
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "two_people_needed")
    assert row(hub, "contact_marker", marker)["status"] == "ACTIVE"
    second = so.by(SECOND, so.settle("accept_held", "held_action", verdict.raised[0]))
    assert so.send(second).outcome is Outcome.ACCEPTED
    assert row(hub, "contact_marker", marker)["status"] == "ENDED"


def test_of_two_plans_for_the_way_out_the_one_with_more_help_stands(
    hub: Hub, a: Seat, b: Seat
) -> None:
    plan = new(
        a,
        "peep",
        person_id=SMITH,
        help="Guide him out.",
        helpers=2,
        equipment=[],
        reviewed_on="2026-11-01",
        status="ACTIVE",
    )
    a.send(a.action("write_peep", plan))
    b.send(b.action("write_peep", Change(*plan.key, {"helpers": 2}, {"helpers": 4})))
    a.send(a.action("write_peep", Change(*plan.key, {"helpers": 2}, {"helpers": 3})))
    assert row(hub, "peep", plan.record_id)["helpers"] == 4
    (conflict,) = rows(hub, "conflict", record_id=plan.record_id)
    assert conflict["group"] == "helpers"


def test_fewer_helpers_wait_for_a_second_person(hub: Hub, a: Seat, so: Seat) -> None:
    said: Row = {"help": "Carry him.", "reviewed_on": "2026-11-01", "status": "ACTIVE"}
    plan = new(a, "peep", person_id=SMITH, helpers=3, equipment=[], **said)
    a.send(a.action("write_peep", plan))
    fewer = Change(*plan.key, {"helpers": 3}, {"helpers": 1})
    more = Change(*plan.key, {"helpers": 3}, {"helpers": 4})
    assert a.send(a.action("write_peep", fewer)).problem == "peep_not_lowered"
    assert so.send(so.action("lower_peep", more)).problem == "action_malformed"
    for seat, problem in ((a, "right_held"), (so, "two_people_needed")):
        asked = seat.send(seat.action("lower_peep", fewer, reason="He walks again."))
        assert (asked.outcome, asked.problem) == (Outcome.HELD, problem)
    assert row(hub, "peep", plan.record_id)["helpers"] == 3
    second = so.by(SECOND, so.settle("accept_held", "held_action", asked.raised[0]))
    assert so.send(second).outcome is Outcome.ACCEPTED
    assert row(hub, "peep", plan.record_id)["helpers"] == 1


def test_an_officer_asks_for_the_end_of_a_plan_and_two_people_end_it(
    hub: Hub, a: Seat, so: Seat
) -> None:
    held = {"status": "ACTIVE", "person_id": SMITH, "help": "Guide him.", "helpers": 1}
    plan = {**dict.fromkeys(("refuge", "review_on", "opened_by")), **held, "id": an_id("peep")}
    plan |= {"equipment": [], "reviewed_on": "2026-11-01", "ended_on": None, "ended_reason": None}
    place_rows(hub.store, [("peep", plan)], source="test")
    before: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
    after: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Healed."}
    change = Change("peep", an_id("peep"), before, after)
    asked = a.send(a.action("end_peep", change, reason="Healed."))
    assert (asked.outcome, asked.problem) == (Outcome.HELD, "right_held")
    alone = so.send(so.action("end_peep", change, reason="Healed."))
    assert (alone.outcome, alone.problem) == (Outcome.HELD, "two_people_needed")
    assert so.send(so.settle("accept_held", "held_action", asked.raised[0])).problem is None
    assert row(hub, "peep", an_id("peep"))["status"] == "ENDED"


def test_a_persons_copy_flags_everything_that_tells_of_a_contact(hub: Hub, a: Seat) -> None:
    contact = new(
        a,
        "contact",
        person_id=SMITH,
        surname="Zimmermann",
        relation="SIS",
        phones="07700 900123",
        address="1 High Street",
        active=True,
    )
    a.send(a.action("add_contact", contact))
    with hub.store.read() as facts:
        told = find_flags(gather(facts, SMITH), Names(facts))
    flagged = {flag.text: flag.why for flag in told if flag.record == "contact"}
    assert flagged["Zimmermann"] == "another person"
    assert {"07700 900123", "1 High Street"} <= set(flagged)
