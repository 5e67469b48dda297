"""What has happened is accepted; the rule that it broke is somebody's to look at."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from hub.service import Hub
from record.action import Action, Change, Outcome
from record.kinds import Row
from record.moments import to_text
from tests.hub.seat import Seat, created, row, rows
from tests.world.clock import TestClock
from tests.world.prison import an_id

SMITH = an_id("person", "SMITH")


def test_what_happened_is_accepted_and_the_broken_rule_becomes_a_discrepancy(
    hub: Hub, a: Seat, so: Seat
) -> None:
    move = a.move("SMITH", "A-1-002", "2026-11-24T13:00:00.000Z")
    verdict = a.send(dataclasses.replace(move, reason="Flood on the ones"))
    assert verdict.outcome is Outcome.ACCEPTED
    found = {d["rule"]: d for d in rows(hub, "discrepancy")}
    assert "cell_full" in found
    full = found["cell_full"]
    assert full["override_reason"] == "Flood on the ones"
    assert full["person_id"] == SMITH
    assert set(verdict.raised) == {str(d["id"]) for d in found.values()}
    settled = so.send(so.settle("settle_discrepancy", "discrepancy", str(full["id"])))
    assert settled.outcome is Outcome.ACCEPTED
    assert row(hub, "discrepancy", str(full["id"]))["status"] == "SETTLED"


def test_sent_out_by_two_terminals_both_movements_stand_and_somebody_looks(
    hub: Hub, a: Seat, b: Seat
) -> None:
    def sent_out(seat: Seat, place: str, at: str) -> Action:
        movement: Row = {
            "person_id": SMITH,
            "custody_period_id": an_id("period", "SMITH"),
            "kind": "CRT",
            "direction": "OUT",
            "to_place": place,
            "moved_at": at,
        }
        before: Row = {"status": "IN", "out_to": None, "out_kind": None}
        before["status_since"] = "2026-11-01T18:30:00.000Z"
        after: Row = {"status": "OUT", "out_to": place, "out_kind": "CRT", "status_since": at}
        return seat.action(
            "send_out",
            created("movement", movement, seat.clock),
            Change("custody_period", an_id("period", "SMITH"), before, after),
        )

    assert a.send(sent_out(a, "Leeds Crown Court", "2026-11-24T08:00:00.000Z")).raised == ()
    again = b.send(sent_out(b, "Leeds Magistrates", "2026-11-24T09:00:00.000Z"))
    assert again.outcome is Outcome.MERGED
    assert len(rows(hub, "movement", person_id=SMITH)) == 2
    (discrepancy,) = rows(hub, "discrepancy")
    assert discrepancy["rule"] == "already_out"
    assert again.raised == (discrepancy["id"],)


def test_a_rule_that_was_broken_before_is_not_found_again(hub: Hub, a: Seat) -> None:
    a.send(a.alert("XA", kind="X"))
    second = a.alert("XA", kind="X")
    assert len(a.send(second).raised) == 1
    alert_id = second.changes[0].record_id
    review = Change("alert", alert_id, {"comment": None}, {"comment": "Still so."})
    assert a.send(a.action("review_alert", review)).raised == ()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_moved_by_two_terminals_the_later_move_stands(
    hub: Hub, a: Seat, b: Seat, order: tuple[int, int]
) -> None:
    nine = a.move("SMITH", "A-2-003", "2026-11-24T09:00:00.000Z")
    ten = b.move("SMITH", "A-1-003", "2026-11-24T10:00:00.000Z")
    for place in order:
        seat, action = ((a, nine), (b, ten))[place]
        assert seat.send(action).outcome in (Outcome.ACCEPTED, Outcome.MERGED)
    stays = sorted(rows(hub, "stay", person_id=SMITH), key=lambda stay: str(stay["from_at"]))
    assert [(stay["from_at"], stay["to_at"]) for stay in stays] == [
        ("2026-11-01T18:30:00.000Z", "2026-11-24T09:00:00.000Z"),
        ("2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z"),
        ("2026-11-24T10:00:00.000Z", None),
    ]
    assert stays[2]["location_id"] == an_id("location", "A-1-003")
    twice = [d for d in rows(hub, "discrepancy") if d["rule"] == "moved_twice"]
    assert len(twice) == 1


def test_moved_twice_into_the_same_cell_needs_no_look(hub: Hub, a: Seat, b: Seat) -> None:
    a.send(a.move("SMITH", "A-2-003", "2026-11-24T09:00:00.000Z"))
    b.send(b.move("SMITH", "A-2-003", "2026-11-24T10:00:00.000Z"))
    assert len(rows(hub, "stay", person_id=SMITH, to_at=None)) == 1
    assert not [d for d in rows(hub, "discrepancy") if d["rule"] == "moved_twice"]


def test_a_move_dated_in_the_future_counts_as_made_on_receipt(
    hub: Hub, a: Seat, b: Seat, clock: TestClock
) -> None:
    future = to_text(clock.now() + dt.timedelta(days=3650))
    assert a.send(a.move("SMITH", "A-2-003", future)).outcome is Outcome.MERGED
    clock.tick(minutes=10)
    b.send(b.move("SMITH", "A-1-003", to_text(clock.now())))
    (stay,) = rows(hub, "stay", person_id=SMITH, to_at=None)
    assert stay["location_id"] == an_id("location", "A-1-003")


@pytest.mark.parametrize(
    ("known", "rule"),
    [
        ({"code": "XA", "kind": "X"}, "arson_sharing"),
        ({"code": "XCU", "kind": "X"}, "controlled_unlock_sharing"),
        ({"code": "XEL", "kind": "X"}, "cell_not_escape_list"),
    ],
)
def test_the_centre_judges_a_move_again_by_what_it_knows(
    hub: Hub, a: Seat, b: Seat, known: Row, rule: str
) -> None:
    """The terminal that moved him had not heard of the alert."""
    b.send(b.alert(str(known["code"]), kind=str(known["kind"])))
    verdict = a.send(a.move("SMITH", "A-1-002", "2026-11-24T13:00:00.000Z"))
    assert verdict.outcome is Outcome.ACCEPTED
    assert rule in {d["rule"] for d in rows(hub, "discrepancy")}


@pytest.mark.parametrize(
    ("needs", "rule"),
    [
        (["WC"], "cell_no_wheelchair"),
        (["RM"], "cell_not_flat"),
        (["SCM"], "single_cell_medical"),
    ],
)
def test_the_centre_judges_a_move_by_what_somebody_needs(
    hub: Hub, a: Seat, b: Seat, needs: list[str], rule: str
) -> None:
    change = Change("person", SMITH, {"needs": []}, {"needs": needs})
    b.send(b.action("change_details", change))
    a.send(a.move("SMITH", "A-1-002", "2026-11-24T13:00:00.000Z"))
    assert rule in {d["rule"] for d in rows(hub, "discrepancy")}


def test_the_centre_sees_a_transfer_that_was_held(hub: Hub, a: Seat, b: Seat) -> None:
    b.send(b.alert("TM", kind="T"))
    movement: Row = {
        "person_id": SMITH,
        "custody_period_id": an_id("period", "SMITH"),
        "kind": "TRN",
        "direction": "OUT",
        "from_place": "LEI",
        "to_place": "MDI",
        "moved_at": "2026-11-24T08:00:00.000Z",
    }
    a.send(a.action("send_out", created("movement", movement, a.clock)))
    assert {d["rule"] for d in rows(hub, "discrepancy")} == {"held_against_transfer"}
