"""A man on the twos is put on an ACCT at three in the morning, and the network is down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from app.desk import acct, leaving, settling
from app.desk.desk import Saved
from app.store.reads.acct import PlanLine, plan_lines
from app.store.reads.person import history
from app.store.reads.status import link_status
from record.kinds import Row, Value
from record.problems import Problem
from tests.world import Officer, World
from tests.world.prison import an_id
from tests.world.world import person

SMITH = person("Smith")


def plan_of(officer: Officer) -> PlanLine:
    with officer.replica.read() as reading:
        return plan_lines(reading, [SMITH])[0]


def open_plan(officer: Officer, level: str = "H5") -> None:
    acct.open_acct(officer.desk, person_id=SMITH, concern="Has cut his arm.", level=level)


def review(officer: Officer, result: str, level: str = "H2", conversations: int = 2) -> Saved:
    goes_on = result == "CONTINUE"
    return acct.review(
        officer.desk,
        plan_id=plan_of(officer).id,
        attended="The orderly officer, healthcare, himself",
        comment="Talked for an hour.",
        result=result,
        level=level,
        conversations=conversations,
        next_review_at=officer.desk.now() + dt.timedelta(days=1) if goes_on else None,
    )


def close(officer: Officer) -> Saved:
    return acct.close(officer.desk, plan_id=plan_of(officer).id, reason="Safe for three weeks.")


def test_what_was_written_in_the_dark_is_everywhere_when_the_line_is_back(world: World) -> None:
    night, day = world.terminal("A"), world.terminal("B", staff="Q3SO")
    night.cut()
    open_plan(night)
    for _ in range(3):
        world.clock.tick(minutes=11)
        acct.observe(night.desk, person_ids=[SMITH], text="Awake, sitting on his bed.")
    assert "ACCT" in night.sees("Smith").head.badges
    night.crash()
    assert len(plan_of(night).observations) == 3
    night.heal()
    world.settle()
    there = plan_of(day)
    assert (there.level, there.is_open) == ("H5", True)
    assert [line.made_at for line in there.observations] == [
        line.made_at for line in plan_of(night).observations
    ]
    assert not link_status(day.replica).discrepancies
    assert night.rows() == day.rows()


def test_the_stricter_level_stands_and_a_person_decides(world: World) -> None:
    a, b = world.terminal("A", staff="Q3SO"), world.terminal("B", staff="Q4SEC")
    open_plan(a)
    world.settle()
    for officer, level, conversations in ((a, "H3", 1), (b, "H1", 2)):
        officer.cut()
        review(officer, "CONTINUE", level, conversations)
    for officer in (b, a):
        officer.heal()
        world.settle()
    assert [plan_of(each).level for each in (a, b)] == ["H3", "H3"]
    assert [plan_of(each).conversations for each in (a, b)] == [2, 2]
    disputed = {item.group: item for item in a.inbox().conflicts}
    assert set(disputed) == {"level", "conversations"}
    settling.settle_conflict(
        a.desk, conflict_id=disputed["level"].id, choice="theirs", reason="Both of us agree."
    )
    world.settle()
    assert plan_of(b).level in ("H1", "H3")


def test_two_people_close_it_after_a_review_and_the_alert_ends_with_it(world: World) -> None:
    a, b = world.terminal("A", staff="Q3SO"), world.terminal("B", staff="Q4SEC")
    open_plan(a)
    world.clock.tick(minutes=60)
    review(a, "CLOSE")
    assert close(a).to_be_held
    world.settle()
    assert plan_of(b).is_open
    assert plan_of(b).closing
    with pytest.raises(Problem) as raised:
        a.accept_held()
    assert raised.value.name == "second_person_needed"
    b.accept_held()
    world.settle()
    for officer in (a, b):
        plan = plan_of(officer)
        assert (plan.is_open, plan.ended_reason) == (False, "Safe for three weeks.")
        assert plan.post_closure_on is not None
        assert "ACCT" not in officer.sees("Smith").head.badges


def asked_to_close(world: World) -> tuple[Officer, Officer]:
    """One who has asked, after a review that says it may be, and one who has yet to accept."""
    a, b = world.terminal("A", staff="Q3SO"), world.terminal("B", staff="Q4SEC")
    open_plan(a)
    world.clock.tick(minutes=60)
    review(a, "CLOSE")
    close(a)
    world.settle()
    return a, b


def goes_on(officer: Officer) -> None:
    review(officer, "CONTINUE", "H5")


def raised(officer: Officer) -> None:
    acct.change_level(officer.desk, plan_id=plan_of(officer).id, level="CONSTANT", conversations=3)


@pytest.mark.parametrize("says", [goes_on, raised])
def test_a_plan_is_not_closed_over_what_was_written_in_the_dark(
    world: World, says: Callable[[Officer], None]
) -> None:
    a, b = asked_to_close(world)
    a.cut()
    world.clock.tick(minutes=60)
    says(a)
    b.accept_held()  # by what is known there, it may
    b.sync()
    assert not plan_of(b).is_open
    a.heal()
    world.settle()
    assert_disputed(a, b)


def test_an_alert_does_not_end_under_a_plan_that_was_opened_on_it_in_the_dark(
    world: World,
) -> None:
    """An extract brings alerts that have no plan."""
    night, day, other = (
        world.terminal(name, staff=staff)
        for name, staff in (("A", "Q1OFF"), ("B", "Q3SO"), ("C", "Q4SEC"))
    )
    day.open_alert("Smith", "HA")
    world.settle()
    night.cut()
    open_plan(night)
    day.end_alert("Smith", "HA")
    world.settle()
    other.accept_held()
    world.settle()
    assert "ACCT" not in day.sees("Smith").head.badges
    night.heal()
    world.settle()
    assert_disputed(night, day)
    (disputed,) = day.inbox().conflicts
    with pytest.raises(Problem) as raised:
        settling.settle_conflict(
            day.desk, conflict_id=disputed.id, choice="theirs", reason="It had ended."
        )
    assert raised.value.name == "acct_not_reviewed"
    settling.settle_conflict(
        day.desk, conflict_id=disputed.id, choice="ours", reason="He is watched."
    )
    world.settle()
    assert plan_of(night).is_open
    assert not day.inbox().conflicts


@pytest.mark.parametrize("says", [goes_on, raised])
def test_who_accepts_in_the_dark_does_not_close_it_over_what_the_centre_knows(
    world: World, says: Callable[[Officer], None]
) -> None:
    a, b = asked_to_close(world)
    b.cut()
    says(a)
    world.settle()
    b.accept_held()
    b.heal()
    world.settle()
    assert plan_of(b).is_open
    assert not plan_of(b).may_close
    assert [item.problem for item in b.inbox().refused] == ["acct_not_reviewed"]


@pytest.mark.parametrize("says", [goes_on, raised])
def test_the_plan_of_the_dead_stays_closed(world: World, says: Callable[[Officer], None]) -> None:
    a, b = world.terminal("A", staff="Q3SO"), world.terminal("B", staff="Q4SEC")
    open_plan(a)
    world.settle()
    a.cut()
    says(a)
    world.clock.tick(minutes=10)
    leaving.record_death(b.desk, person_id=SMITH, seal_cell=False, reason="Found dead.")
    world.settle()
    a.heal()
    world.settle()
    assert not plan_of(a).is_open
    assert not a.inbox().conflicts
    assert a.rows() == b.rows()


def test_an_extract_does_not_close_a_plan_that_goes_on(world: World) -> None:
    a = world.terminal("A", staff="Q3SO")
    brought: Row = {"id": an_id("alert", "Smith", "HA"), "person_id": SMITH, "kind": "H"}
    brought |= {"code": "HA", "started_on": "2026-11-20", "status": "ACTIVE"}
    ended: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Elsewhere."}
    world.bring("alert", brought)
    world.settle()
    open_plan(a)
    world.settle()
    world.bring("alert", brought | ended)
    world.settle()
    assert_disputed(a, a)
    world.bring("alert", brought | {"comment": "Goes on there."})
    review(a, "CLOSE")
    world.settle()
    world.bring("alert", brought | ended)
    world.settle()
    assert not plan_of(a).is_open


def test_the_history_tells_of_an_alert_only_what_was_disputed(world: World) -> None:
    a, b = world.terminal("A", staff="Q3SO"), world.terminal("B", staff="Q4SEC")
    open_plan(a)
    world.settle()

    def told(kind: str) -> list[tuple[str, Value, Value]]:
        lines = history(a.replica, SMITH)
        of_it = [one for one in lines if (one.action_kind, one.record_type) == (kind, "alert")]
        return [(field.field, field.before, field.after) for one in of_it for field in one.fields]

    raised(a)
    assert not told("raise_acct")
    world.settle()
    assert not told("raise_acct")
    review(a, "CLOSE")
    close(a)
    world.settle()
    a.cut()
    goes_on(a)
    b.accept_held()
    b.sync()
    a.heal()
    world.settle()
    assert told("review_acct")[0] == ("status", "ENDED", "ACTIVE")


def assert_disputed(*officers: Officer) -> None:
    """The plan is open, and somebody is asked about the ending of its alert."""
    for officer in officers:
        assert plan_of(officer).is_open
        assert "ACCT" in officer.sees("Smith").head.badges
        assert [item.group for item in officer.inbox().conflicts] == ["ending"]
    assert officers[0].rows() == officers[1].rows()


def test_who_accepts_knows_the_latest_review(world: World) -> None:
    a, b = world.terminal("A", staff="Q3SO"), world.terminal("B", staff="Q4SEC")
    open_plan(a)
    world.clock.tick(minutes=60)
    review(a, "CLOSE")
    close(a)
    world.clock.tick(minutes=60)
    review(a, "CONTINUE", "H5")
    world.settle()
    with pytest.raises(Problem) as raised:
        b.accept_held()
    assert raised.value.name == "acct_not_reviewed"
    assert plan_of(b).is_open


def test_an_officer_who_lowers_the_level_only_asks(world: World) -> None:
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    open_plan(a)
    plan_id = plan_of(a).id
    acct.change_level(a.desk, plan_id=plan_id, level="H1", conversations=1, reason="He sleeps.")
    world.settle()
    assert [plan_of(each).level for each in (a, b)] == ["H5", "H5"]
    b.accept_held()
    world.settle()
    assert [plan_of(each).level for each in (a, b)] == ["H1", "H1"]


def test_two_terminals_that_open_one_each_watch_both_until_somebody_looks(world: World) -> None:
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    for officer, level in ((a, "H5"), (b, "H2")):
        officer.cut()
        open_plan(officer, level)
    for officer in (a, b):
        officer.heal()
        world.settle()
    (found,) = b.inbox().discrepancies
    assert found.rule == "alert_twice"
    acct.observe(a.desk, person_ids=[SMITH], text="Awake.")
    world.settle()
    with b.replica.read() as reading:
        both = plan_lines(reading, [SMITH])
    assert [(plan.is_open, len(plan.observations)) for plan in both] == [(True, 1), (True, 1)]
