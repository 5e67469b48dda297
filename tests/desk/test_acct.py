"""An ACCT from the opening at a cell door to its closing, with no network."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import acct, alerts
from app.desk.desk import Desk, Saved
from app.store.reads.acct import PlanLine, plan_lines
from app.store.reads.person import person_page
from record.problems import Problem
from tests.desk.prison import an_id, person
from tests.world.clock import TestClock

MINUTE = dt.timedelta(minutes=1)


def plan_of(desk: Desk, surname: str) -> PlanLine:
    with desk.replica.read() as reading:
        return plan_lines(reading, [person(surname)])[0]


def opened(desk: Desk, surname: str = "SMITH", **more: str) -> PlanLine:
    acct.open_acct(
        desk, person_id=person(surname), concern="Found crying, will not say why.", **more
    )  # type: ignore[arg-type]
    return plan_of(desk, surname)


def reviewed(desk: Desk, plan: PlanLine, result: str = "CLOSE", level: str = "H1") -> Saved:
    return acct.review(
        desk,
        plan_id=plan.id,
        attended="SO Prydderch, Nurse Achebe, himself",
        comment="Calmer. Wants to work again.",
        result=result,
        level=level,
        conversations=1,
        next_review_at=desk.now() + dt.timedelta(days=2) if result == "CONTINUE" else None,
    )


def refused(name: str) -> pytest.RaisesExc[Problem]:
    return pytest.RaisesExc(Problem, check=lambda problem: problem.name == name)


def test_one_deed_opens_the_alert_and_its_plan(desk: Desk) -> None:
    plan = opened(desk, immediate_action="Moved next to the office. Listener called.")
    page = person_page(desk.replica, person("SMITH"))
    alert = next(line for line in page.alerts if line.status == "ACTIVE")
    assert (alert.code, plan.alert_id) == ("HA", alert.id)
    assert "ACCT" in page.head.badges
    assert (plan.level, plan.conversations, plan.is_open) == ("H5", 3, True)
    assert plan.review_by == plan.opened_at + dt.timedelta(hours=24)
    assert plan.immediate_by == desk.member.name
    with refused("acct_open_already"):
        opened(desk)


def test_an_alert_that_has_no_plan_gets_one(desk: Desk) -> None:
    """Such as an extract brings."""
    plan = opened(desk, "JONES")
    assert plan.alert_id == an_id("alert", "JONES", "HA")
    active = [a for a in person_page(desk.replica, person("JONES")).alerts if a.status == "ACTIVE"]
    assert [alert.code for alert in active].count("HA") == 1


def test_what_made_somebody_worry_must_be_written(desk: Desk) -> None:
    with refused("value_missing"):
        acct.open_acct(desk, person_id=person("SMITH"), concern="  ")


def test_one_entry_for_many_people(desk: Desk, clock: TestClock) -> None:
    for surname in ("SMITH", "JONES"):
        opened(desk, surname)
    clock.tick(minutes=12)
    people = [person("SMITH"), person("JONES")]
    acct.observe(desk, person_ids=people, text="In bed, moving, breathing.")
    acct.observe(
        desk,
        person_ids=people[:1],
        text="Talked about his son.",
        kind="CONVERSATION",
        made_at=clock.now() - 5 * MINUTE,
    )
    first, second = plan_of(desk, "SMITH").observations
    assert (first.text, first.kind) == ("In bed, moving, breathing.", "OBSERVED")
    assert (second.kind, first.made_at - second.made_at) == ("CONVERSATION", 5 * MINUTE)
    assert [line.kind for line in plan_of(desk, "JONES").observations] == ["OBSERVED"]
    with refused("text_empty"):
        acct.observe(desk, person_ids=people, text=" ")
    with refused("acct_not_open"):
        acct.observe(desk, person_ids=[person("EVANS")], text="Asleep.")


def test_only_a_supervising_officer_says_why_nobody_looked(desk: Desk, supervisor: Desk) -> None:
    opened(desk)
    with refused("right_missing"):
        acct.excuse(desk, person_id=person("SMITH"), why="Alarm bell on the threes.")
    acct.excuse(supervisor, person_id=person("SMITH"), why="Alarm bell on the threes.")
    (line,) = plan_of(desk, "SMITH").observations
    assert (line.kind, line.text) == ("EXCUSED", "Alarm bell on the threes.")


def test_anybody_raises_the_level_and_only_some_lower_it(desk: Desk, supervisor: Desk) -> None:
    plan = opened(desk)
    assert not acct.change_level(
        desk, plan_id=plan.id, level="CONSTANT", conversations=4
    ).to_be_held
    with refused("reason_missing"):
        acct.change_level(desk, plan_id=plan.id, level="H3", conversations=4)
    asked = acct.change_level(
        desk, plan_id=plan.id, level="H3", conversations=4, reason="He asks to sleep."
    )
    assert asked.to_be_held
    assert plan_of(desk, "SMITH").level == "CONSTANT"
    acct.change_level(supervisor, plan_id=plan.id, level="H4", conversations=4, reason="Agreed.")
    assert plan_of(desk, "SMITH").level == "CONSTANT"  # until the centre has taken it


def test_a_review_sets_the_level_and_the_next(desk: Desk, supervisor: Desk) -> None:
    plan = opened(desk)
    with refused("right_missing"):
        reviewed(desk, plan)
    reviewed(supervisor, plan, "CONTINUE", "H2")
    plan = plan_of(desk, "SMITH")
    assert (plan.level, plan.conversations, plan.may_close) == ("H2", 1, False)
    assert plan.review_by == plan.reviews[0].next_review_at


def test_a_plan_that_goes_on_has_a_next_review(supervisor: Desk) -> None:
    plan = opened(supervisor)
    given = {"plan_id": plan.id, "attended": "SO", "comment": "Low.", "level": "H5"}
    for wrong, when in (("value_missing", None), ("date_before", supervisor.now())):
        with refused(wrong):
            acct.review(
                supervisor, **given, result="CONTINUE", conversations=3, next_review_at=when
            )


def test_the_care_plan_says_who_does_what_by_when(desk: Desk, clock: TestClock) -> None:
    plan = opened(desk)
    due = desk.today() + dt.timedelta(days=2)
    acct.plan_care(
        desk,
        plan_id=plan.id,
        triggers="Calls that nobody answers.",
        immediate_action="Sat with him.",
        actions=[
            ("Help him ring his mother", "Officer Jones", due),
            ("See the chaplain", None, None),
        ],
    )
    plan = plan_of(desk, "SMITH")
    assert [(one.what, one.who, one.due_on) for one in plan.actions] == [
        ("Help him ring his mother", "Officer Jones", due),
        ("See the chaplain", None, None),
    ]
    assert (plan.triggers, plan.immediate_action) == ("Calls that nobody answers.", "Sat with him.")
    acct.plan_care(desk, plan_id=plan.id, done=[plan.actions[0].id])
    assert plan_of(desk, "SMITH").actions[0].done_by == desk.member.name


def test_it_is_not_closed_before_a_review_says_so(
    desk: Desk, supervisor: Desk, clock: TestClock
) -> None:
    plan = opened(desk)
    with refused("acct_not_reviewed"):
        acct.close(supervisor, plan_id=plan.id, reason="Better.")
    reviewed(supervisor, plan, "CONTINUE")
    with refused("acct_not_reviewed"):
        acct.close(supervisor, plan_id=plan.id, reason="Better.")
    clock.tick(minutes=1)
    reviewed(supervisor, plan)
    for each in (desk, supervisor):
        saved = acct.close(each, plan_id=plan.id, reason="Better.")
        assert saved.to_be_held
    assert plan_of(desk, "SMITH").is_open
    assert "ACCT" in person_page(desk.replica, person("SMITH")).head.badges


def test_its_alert_is_not_ended_past_it(supervisor: Desk) -> None:
    plan = opened(supervisor)
    with refused("acct_ends_with_plan"):
        alerts.end_alert(supervisor, alert_id=plan.alert_id, ended_reason="Better.")
