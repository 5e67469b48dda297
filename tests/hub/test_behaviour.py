"""Incentives and adjudications at the centre: what no program may send, whatever it is."""

from __future__ import annotations

import datetime as dt

import pytest

from hub.service import Hub
from record.action import Action, Outcome
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.seat import Seat, created, rows
from tests.world.prison import PRISON, an_id

SMITH, JONES = an_id("person", "SMITH"), an_id("person", "JONES")


def author(seat: Seat) -> Row:
    now = to_text(seat.clock.now())
    return {"staff_id": seat.staff_id, "staff_name": "SOMEBODY, Else", "written_at": now}


def review(seat: Seat, deed: str, level: str) -> Action:
    values: Row = {
        "person_id": SMITH,
        "prison": PRISON,
        "level": level,
        "reviewed_at": to_text(seat.clock.now()),
        "comment": "Seen this week.",
        **author(seat),
    }
    return seat.action(deed, created("incentive_review", values, seat.clock))


def charge(seat: Seat, hours_ago: int = 1, **more: Value) -> Action:
    discovered = to_text(seat.clock.now() - dt.timedelta(hours=hours_ago))
    values: Row = {
        "person_id": SMITH,
        "prison": PRISON,
        "paragraph": "51:1",
        "happened_at": discovered,
        "discovered_at": discovered,
        "place": "Servery",
        "what": "Threw a tray.",
        "reporting_officer": "ADEYEMI, Sam",
        **author(seat),
        **more,
    }
    return seat.action("lay_charge", created("adjudication", values, seat.clock))


def hearing(seat: Seat, laid: Action, award: Row | None = None, **more: Value) -> Action:
    shared: Row = {
        "person_id": SMITH,
        "adjudication_id": laid.changes[0].record_id,
        "prison": PRISON,
        **author(seat),
    }
    heard: Row = {
        **shared,
        "held_at": to_text(seat.clock.now()),
        "sitting": "GOV_ADULT",
        "adjudicator": "PRYDDERCH, Sam",
        "outcome": "PROVED",
        **more,
    }
    made = [created("adjudication_hearing", heard, seat.clock)]
    if award is not None:
        values: Row = {
            **shared,
            "hearing_id": made[0].record_id,
            "status": "IMMEDIATE",
            "starts_on": "2026-11-25",
            **award,
        }
        made.append(created("adjudication_award", values, seat.clock))
    return seat.action("hear_charge", *made)


def test_nobody_without_the_right_puts_on_basic(hub: Hub, a: Seat, so: Seat) -> None:
    assert a.send(review(a, "review_incentives", "BAS")).problem == "basic_needs_right"
    assert a.send(review(a, "put_on_basic", "BAS")).problem == "right_missing"
    assert a.send(review(a, "ask_for_basic", "BAS")).outcome is Outcome.HELD
    assert so.send(review(so, "put_on_basic", "ENH")).problem == "action_malformed"
    assert not rows(hub, "incentive_review")
    assert so.send(review(so, "put_on_basic", "BAS")).outcome is Outcome.MERGED
    (there,) = rows(hub, "incentive_review")
    assert there["staff_name"] == "PRYDDERCH, Sam", "the centre says who it was"


def test_a_late_charge_has_a_reason(hub: Hub, a: Seat) -> None:
    assert a.send(charge(a, hours_ago=49)).problem == "charge_late"
    assert a.send(charge(a, hours_ago=49, late_reason="In hospital.")).problem is None
    assert len(rows(hub, "adjudication")) == 1


def test_an_officer_hears_no_charge(hub: Hub, a: Seat) -> None:
    laid = charge(a)
    a.send(laid)
    assert a.send(hearing(a, laid)).problem == "right_missing"
    assert not rows(hub, "adjudication_hearing")


@pytest.mark.parametrize(
    ("award", "heard", "problem"),
    [
        ({"kind": "CC", "days": 22}, {}, "award_too_long"),
        ({"kind": "ADA", "days": 7}, {}, "award_not_here"),
        ({"kind": "CAUTION"}, {"outcome": "D"}, "award_not_proved"),
        ({"kind": "CC", "days": 7, "status": "QUASHED"}, {}, "action_malformed"),
        ({"kind": "CC", "days": 7, "status": "SUSPENDED"}, {}, "value_missing"),
        ({"kind": "CC", "days": 7, "person_id": JONES}, {}, "action_malformed"),
        ({"kind": "WHIP", "days": 7}, {}, "code_unknown"),
    ],
)
def test_nothing_is_awarded_beyond_the_rules(
    hub: Hub, a: Seat, so: Seat, award: Row, heard: Row, problem: str
) -> None:
    laid = charge(a)
    a.send(laid)
    assert so.send(hearing(so, laid, award, **heard)).problem == problem
    assert not rows(hub, "adjudication_award")


def test_an_award_is_not_added_to_a_hearing_that_was(hub: Hub, a: Seat, so: Seat) -> None:
    laid = charge(a)
    a.send(laid)
    heard = hearing(so, laid)
    so.send(heard)
    again = hearing(so, laid, {"kind": "CC", "days": 7, "hearing_id": heard.changes[0].record_id})
    assert so.send(again).problem == "action_malformed"
