"""Whoever leaves is one person: two who are one for their author alone wait until it is agreed."""

from __future__ import annotations

import pytest

from hub.service import Hub
from record.action import Change, Outcome, Verdict
from tests.attacks.between import SMITH, accepted, died, now_of, seconded
from tests.hub.people import merge
from tests.hub.seat import Seat, row
from tests.world.prison import an_id

JONES, STAY = an_id("person", "JONES"), an_id("stay", "JONES")

pytestmark = pytest.mark.usefixtures("both_prisons")


def died_as_one(hub: Hub, so: Seat) -> Verdict:
    """Smith dies, and Jones’s cell is free: for whoever writes it they are one."""
    return so.send(died(hub, so, Change("stay", STAY, {"to_at": None}, {"to_at": now_of(so)})))


def test_a_death_that_rests_on_a_merge_waits_and_is_taken_up_after_it(hub: Hub, so: Seat) -> None:
    """The merge waits for a second person, and is shown where it was asked for."""
    asked = so.send(merge(so, JONES, SMITH))
    assert asked.problem == "two_people_needed"
    told = died_as_one(hub, so)
    assert (told.outcome, told.problem) == (Outcome.HELD, "not_one_person")
    assert told.details is not None
    assert {*told.details.values()} == {"SMITH, John", "JONES, John"}
    assert row(hub, "person", SMITH)["died_at"] is None

    assert seconded(so, told).problem == "not_one_person"
    assert seconded(so, asked).outcome is Outcome.ACCEPTED
    assert seconded(so, told).outcome is Outcome.ACCEPTED
    assert row(hub, "person", SMITH)["died_at"] is not None
    assert row(hub, "stay", STAY)["to_at"] is not None


def test_a_death_of_two_who_are_not_one_is_taken_back(hub: Hub, so: Seat) -> None:
    told = died_as_one(hub, so)
    (held_id,) = told.raised
    back = so.send(so.settle("withdraw_held", "held_action", held_id))
    assert back.outcome is Outcome.ACCEPTED
    assert row(hub, "stay", STAY)["to_at"] is None
    assert accepted(so, told).problem == "already_settled"
