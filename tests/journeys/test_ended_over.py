"""Other ways to end what protects somebody: none passes over a review that was not seen."""

from __future__ import annotations

import pytest

from app.desk import acct, alerts, apart, needs, settling
from app.store.reads.inbox import ConflictItem
from tests.journeys.protections import (
    ADJUSTMENT,
    ALERT,
    APART,
    SMITH,
    conflicts,
    disputed,
    id_of,
    three,
)
from tests.world import Officer, World
from tests.world.prison import an_id


def the_conflict(officer: Officer) -> ConflictItem:
    (item,) = officer.inbox().conflicts
    return item


@pytest.mark.parametrize("first", ["review", "settling"])
def test_settling_in_the_dark(world: World, first: str) -> None:
    a, b, c = disputed(world, ADJUSTMENT)
    late = c if first == "review" else a
    late.cut()
    needs.review_adjustment(
        a.desk, adjustment_id=id_of(a, ADJUSTMENT), what="Braille: he is blind now."
    )
    world.settle()
    settling.settle_conflict(
        c.desk, conflict_id=the_conflict(c).id, choice="theirs", reason="It may end."
    )
    world.settle()
    late.heal()
    world.settle()
    assert ADJUSTMENT.row(b)["status"] == "ACTIVE"
    assert conflicts(b) == ["ending"]


def test_accepting_in_the_dark_what_settles(world: World) -> None:
    a, b, c = disputed(world, APART)
    settling.settle_conflict(
        c.desk, conflict_id=the_conflict(c).id, choice="theirs", reason="It may end."
    )
    world.settle()
    b.cut()
    apart.review_non_association(
        a.desk,
        non_association_id=id_of(a, APART),
        restriction="TNA",
        comment="He has a gun now.",
        authorised_by=None,
        review_on=None,
        reason="They sleep on one wing tonight.",
    )
    world.settle()
    b.accept_held()
    b.heal()
    world.settle()
    assert APART.row(a)["status"] == "ACTIVE"
    assert conflicts(a) == ["ending"]


@pytest.mark.parametrize("first", ["review", "closing"])
def test_closing_an_acct(world: World, first: str) -> None:
    a, b, c = three(world)
    acct.open_acct(b.desk, person_id=SMITH, concern="Low.")
    world.settle()
    (plan,) = b.replica.find("acct", person_id=SMITH)
    plan_id = str(plan["id"])
    acct.review(
        b.desk,
        plan_id=plan_id,
        attended="Healthcare, himself",
        comment="Better.",
        result="CLOSE",
        level="H2",
        conversations=2,
    )
    acct.close(b.desk, plan_id=plan_id, reason="Safe.")
    world.settle()
    a.cut()
    alerts.review_alert(
        a.desk, alert_id=str(plan["alert_id"]), comment="He has a ligature.", review_on=None
    )
    if first == "review":
        a.heal()
        world.settle()
    c.accept_held()
    world.settle()
    a.heal()
    world.settle()
    (alert,) = b.replica.find("alert", id=plan["alert_id"])
    assert (alert["status"], alert["comment"]) == ("ACTIVE", "He has a ligature.")
    assert conflicts(b) == ["ending"]


def test_an_extract(world: World) -> None:
    a, b, _ = three(world)
    alert = {
        "id": an_id("alert", "Smith", "XEL"),
        "person_id": SMITH,
        "kind": "X",
        "code": "XEL",
        "started_on": "2026-11-20",
        "status": "ACTIVE",
    }
    world.bring("alert", alert)
    world.settle()
    ALERT.reviewed(a)
    world.settle()
    world.bring("alert", alert | {"status": "ENDED", "ended_on": "2026-11-24"})
    world.settle()
    assert ALERT.row(b)["status"] == "ACTIVE"
    assert conflicts(b) == ["ending"]
