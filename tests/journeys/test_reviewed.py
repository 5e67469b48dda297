"""What protects somebody is looked at with the line down, while others end it who do not know."""

from __future__ import annotations

import pytest

from app.desk import alerts, leaving, needs, settling
from app.store.reads.person import history
from tests.journeys.protections import (
    ADJUSTMENT,
    ALERT,
    APART,
    PEEP,
    PROTECTIONS,
    SMITH,
    Protection,
    conflicts,
    disputed,
    end,
    let_through,
    three,
)
from tests.world import Officer, World

of_each = pytest.mark.parametrize("protection", PROTECTIONS, ids=lambda p: p.record_type)


@of_each
def test_it_stands_and_a_person_decides(world: World, protection: Protection) -> None:
    a, b, c = disputed(world, protection)
    for officer in (a, b, c):
        row = protection.row(officer)
        assert (row["status"], row[protection.field]) == ("ACTIVE", protection.value)
        assert conflicts(officer) == ["ending"]
    (asked,) = c.inbox().conflicts
    settling.settle_conflict(c.desk, conflict_id=asked.id, choice="ours", reason="It goes on.")
    world.settle()
    assert a.rows() == b.rows()
    assert protection.row(b)["status"] == "ACTIVE"
    assert not conflicts(b)


@of_each
def test_heard_the_other_way_round_it_stands_as_well(world: World, protection: Protection) -> None:
    a, b, c = three(world)
    protection.opened(a)
    world.settle()
    b.cut()
    protection.ended(b)
    world.clock.tick(minutes=10)
    protection.reviewed(a)
    world.settle()
    b.heal()
    let_through(world, c)
    for officer in (a, b, c):
        row = protection.row(officer)
        assert (row["status"], row[protection.field]) == ("ACTIVE", protection.value)
        assert conflicts(officer) == ["ending"]
    (asked,) = c.inbox().conflicts
    assert asked.ours["ended_reason"] is not None
    settling.settle_conflict(c.desk, conflict_id=asked.id, choice="theirs", reason="It goes on.")
    world.settle()
    end(world, protection, b, c)
    assert a.rows() == b.rows()


@pytest.mark.parametrize("protection", [APART, ADJUSTMENT], ids=lambda p: p.record_type)
def test_who_knows_the_review_ends_it(world: World, protection: Protection) -> None:
    a, b, c = three(world)
    protection.opened(a)
    world.settle()
    a.cut()
    protection.reviewed(a)
    protection.ended(a)
    a.heal()
    let_through(world, c)
    assert protection.row(b)["status"] == "ENDED"
    assert not conflicts(b)


def test_who_accepts_in_the_dark_does_not_end_it(world: World) -> None:
    a, b, c = three(world)
    APART.opened(a)
    world.settle()
    APART.ended(b)
    world.settle()
    c.cut()
    APART.reviewed(a)
    world.settle()
    c.accept_held()
    c.heal()
    world.settle()
    assert APART.row(b)["status"] == "ACTIVE"
    (asked,) = c.inbox().conflicts
    settling.settle_conflict(c.desk, conflict_id=asked.id, choice="ours", reason="It may end.")
    world.settle()
    a.accept_held()
    world.settle()
    assert APART.row(b)["status"] == "ENDED"
    assert not conflicts(b)


@pytest.mark.parametrize("protection", [ALERT, PEEP], ids=lambda p: p.record_type)
def test_histories_are_silent_of_what_was_only_seen(world: World, protection: Protection) -> None:
    a, b, c = three(world)
    protection.opened(a)
    world.settle()
    before = told(a)
    protection.reviewed(a)
    reviewed = told(a)
    assert reviewed.count("status") == before.count("status")
    world.settle()
    assert sorted(told(a)) == sorted(reviewed)
    end(world, protection, b, c)
    ended = told(a)
    assert ended.count("status") > reviewed.count("status")
    assert ended.count(protection.field) == reviewed.count(protection.field)


def told(officer: Officer) -> list[str]:
    """The fields that the history of the person names."""
    lines = history(officer.replica, SMITH)
    return [field.field for one in lines for field in one.fields]


def test_lowering_that_is_let_through_begins_nothing_again(world: World) -> None:
    a, b, c = lowered_and_ended(world)
    (lowering, ending) = sorted(c.inbox().held, key=lambda item: item.action_kind != "lower_peep")
    for item in (ending, lowering):
        settling.accept_held(c.desk, held_id=item.id, reason="Looked at it.")
        world.settle()
    assert PEEP.row(a)["status"] == "ENDED"
    assert not conflicts(b)
    lines = [line for line in history(a.replica, SMITH) if line.action_kind == "lower_peep"]
    assert lines
    assert all(field.field != "status" for line in lines for field in line.fields)


def test_an_ending_raises_nothing_that_two_people_lowered(world: World) -> None:
    a, b, c = lowered_and_ended(world)
    (lowering, ending) = sorted(c.inbox().held, key=lambda item: item.action_kind != "lower_peep")
    for item in (lowering, ending):
        settling.accept_held(c.desk, held_id=item.id, reason="Looked at it.")
        world.settle()
    assert (PEEP.row(a)["helpers"], PEEP.row(a)["status"]) == (1, "ACTIVE")
    assert conflicts(b) == ["ending"]


def lowered_and_ended(world: World) -> tuple[Officer, Officer, Officer]:
    """An evacuation plan which one would lower and another end; both wait for a second person."""
    a, b, c = three(world)
    needs.write_peep(a.desk, person_id=SMITH, help="Carried down.", helpers=3)
    world.settle()
    needs.write_peep(a.desk, person_id=SMITH, help="Led down.", helpers=1, reason="He walks.")
    PEEP.ended(b)
    world.settle()
    return a, b, c


def test_the_alert_of_the_dead_stays_ended_and_what_was_written_of_it_is_kept(
    world: World,
) -> None:
    a, b, _ = three(world)
    a.open_alert("Smith", "HA")
    world.settle()
    alert_id = str(a.replica.find("alert", person_id=SMITH, code="HA")[0]["id"])
    a.cut()
    alerts.review_alert(a.desk, alert_id=alert_id, comment="Talks again.", review_on=None)
    world.clock.tick(minutes=10)
    leaving.record_death(b.desk, person_id=SMITH, seal_cell=False, reason="Found dead.")
    world.settle()
    a.heal()
    world.settle()
    (row,) = b.replica.find("alert", id=alert_id)
    assert (row["status"], row["comment"]) == ("ENDED", "Talks again.")
    assert not conflicts(a)
    assert a.rows() == b.rows()


def test_a_plan_of_the_dead_that_was_ended_is_not_begun_again(world: World) -> None:
    a, b, c = three(world)
    PEEP.opened(a)
    world.settle()
    a.cut()
    PEEP.reviewed(a)
    leaving.record_death(b.desk, person_id=SMITH, seal_cell=False, reason="Found dead.")
    end(world, PEEP, b, c)
    a.heal()
    world.settle()
    assert PEEP.row(b)["status"] == "ENDED"
    assert not conflicts(a)
