"""Incentives at the desk: the latest review gives the level, and not everybody puts on basic."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.desk import Desk
from app.desk.incentives import review_incentives
from app.store.reads.person import person_page
from record.problems import Problem
from tests.desk.prison import member, person
from tests.world.clock import TestClock

SMITH = person("SMITH")


def refused(name: str) -> pytest.RaisesExc[Problem]:
    return pytest.RaisesExc(Problem, check=lambda problem: problem.name == name)


def review(desk: Desk, level: str, comment: str = "Works hard.", **more: object) -> bool:
    saved = review_incentives(desk, person_id=SMITH, level=level, comment=comment, **more)  # type: ignore[arg-type]
    return saved.to_be_held


def level(desk: Desk) -> str | None:
    return person_page(desk.replica, SMITH).head.incentive


def test_the_latest_review_gives_the_level_and_says_when_the_next_is_due(
    desk: Desk, clock: TestClock
) -> None:
    assert not review(desk, "ENH")
    line = person_page(desk.replica, SMITH).incentives[0]
    assert (level(desk), line.level_before) == ("ENH", "STD")
    assert line.review_on == desk.today() + dt.timedelta(days=365)
    assert line.staff_name == desk.member.name
    review(desk, "STD", reviewed_at=desk.now() - dt.timedelta(days=1))
    assert level(desk) == "ENH"


def test_an_officer_asks_for_basic_and_nothing_is_shown_of_it(desk: Desk) -> None:
    assert review(desk, "BAS", "Three warnings in a week.")
    assert level(desk) == "STD"


def test_a_supervising_officer_puts_on_basic_at_once_for_a_week(supervisor: Desk) -> None:
    assert not review(supervisor, "BAS", "Three warnings in a week.")
    line = person_page(supervisor.replica, SMITH).incentives[0]
    assert (line.level, line.review_on) == ("BAS", supervisor.today() + dt.timedelta(days=7))


def test_a_review_has_a_reason_a_level_and_a_day_that_is_not_past(desk: Desk) -> None:
    with refused("reason_missing"):
        review(desk, "ENH", "  ")
    with refused("code_unknown"):
        review(desk, "GOLD")
    with refused("date_before"):
        review(desk, "ENH", review_on=desk.today() - dt.timedelta(days=1))
    with refused("right_missing"):
        review(Desk(desk.replica, member("Q5AUD"), desk.clock), "ENH")
