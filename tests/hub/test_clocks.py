"""What a terminal tells whose clock is wrong counts by when it came, in the order it was told."""

from __future__ import annotations

import copy

import pytest

from hub.service import Hub
from record.action import Outcome
from record.clock import HybridClock
from tests.attacks.between import PERIOD, is_now, moves
from tests.hub.seat import Seat, row
from tests.world.clock import TestClock
from tests.world.prison import PRISON


@pytest.mark.parametrize("ahead", [0, 4, 120])
def test_out_and_back_told_at_once_is_back(hub: Hub, clock: TestClock, ahead: int) -> None:
    """Both moments are cut to that of their receipt, and what happened last still stands."""
    seat = Seat.enrolled(hub, clock, "Fast", "Q3SO")
    seat.clock = copy.copy(clock)
    seat.clock.tick(minutes=ahead)
    seat.hybrid = HybridClock(seat.clock, seat.terminal_id)
    gone = is_now(hub, seat, "OUT", out_to="Leeds GI", out_kind="TAP")
    went = seat.action("send_out", moves(seat, "TAP", "C5", "OUT", to_place="Leeds GI"), gone)
    seat.clock.tick(minutes=1)
    back = is_now(hub, seat, "IN", seen=dict(gone.after))
    came = seat.action("bring_back", moves(seat, "TAP", "C5", "IN", to_place=PRISON), back)
    told = seat.sync(went, came).verdicts
    assert {verdict.outcome for verdict in told} <= {Outcome.ACCEPTED, Outcome.MERGED}
    assert row(hub, "custody_period", PERIOD)["status"] == "IN"
