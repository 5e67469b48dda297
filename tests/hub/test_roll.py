"""Roll checks at the centre: nobody signs for their own count, whatever program they use."""

from __future__ import annotations

from hub.service import Hub
from record.action import Action, Outcome
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.seat import Seat, created, rows
from tests.world.prison import PRISON, an_id


def roll_check(seat: Seat, **fields: Value) -> Action:
    now = to_text(seat.clock.now())
    values: Row = {
        "prison": PRISON,
        "wing_id": an_id("location", "A"),
        "taken_at": now,
        "staff_id": seat.staff_id,
        "staff_name": "ADEYEMI, Sam",
        **fields,
    }
    check = created("roll_check", values, seat.clock)
    counted: Row = {
        "roll_check_id": check.record_id,
        "prison": PRISON,
        "landing_id": an_id("location", "A-1"),
        "taken_at": now,
        "expected": 3,
        "counted": 3,
        "elsewhere": [an_id("person", "SMITH")],
        "elsewhere_at": ["Leeds"],
    }
    return seat.action("take_roll", check, created("roll_count", counted, seat.clock))


def signature(seat: Seat, check: Action, **fields: Value) -> Action:
    values: Row = {
        "roll_check_id": check.changes[0].record_id,
        "prison": PRISON,
        "signed_at": to_text(seat.clock.now()),
        "staff_id": seat.staff_id,
        "staff_name": "BROWN, Sam",
        **fields,
    }
    return seat.action("sign_roll", created("roll_signature", values, seat.clock))


def test_somebody_else_signs(hub: Hub, a: Seat, b: Seat) -> None:
    check = roll_check(a)
    assert a.send(check).outcome == Outcome.ACCEPTED
    assert b.send(signature(b, check)).outcome == Outcome.ACCEPTED
    b.read_all()
    (count,) = rows(hub, "roll_count")
    assert count["elsewhere"] == [an_id("person", "SMITH")]
    assert count["elsewhere_at"] == ["Leeds"]
    (signed,) = rows(hub, "roll_signature")
    assert signed["staff_id"] == b.staff_id


def test_who_counted_does_not_sign_again_nor_in_anothers_name(hub: Hub, a: Seat, b: Seat) -> None:
    check = roll_check(a)
    a.send(check)
    for problem, action in (
        ("roll_signed_by_self", signature(a, check)),
        ("action_malformed", signature(a, check, staff_id=b.staff_id)),
        ("action_malformed", signature(b, check, prison="MDI")),
        ("value_missing", signature(b, check, staff_id=None)),
    ):
        seat = a if action.staff_id == a.staff_id else b
        verdict = seat.send(action)
        assert verdict.outcome == Outcome.REFUSED
        assert verdict.problem in (problem, "out_of_scope"), problem
    assert not rows(hub, "roll_signature")


def test_a_count_is_never_changed(hub: Hub, a: Seat) -> None:
    check = roll_check(a)
    a.send(check)
    forged = roll_check(a, staff_id=an_id("staff", "Q2OFF"))
    assert a.send(forged).problem == "action_malformed"
    assert len(rows(hub, "roll_check")) == 1
