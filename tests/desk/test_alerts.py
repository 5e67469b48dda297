"""Alerts at the desk."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import alerts
from app.desk.desk import Desk, NeedsReason
from app.store.reads.lines import AlertLine
from app.store.reads.person import person_page
from record.problems import Problem
from tests.desk.prison import an_id, person

TODAY = dt.date(2026, 11, 24)


def alert_of(desk: Desk, surname: str, code: str) -> AlertLine:
    lines = person_page(desk.replica, person(surname)).alerts
    return next(line for line in lines if line.code == code)


def test_an_opened_alert_shows_its_badge_at_once(desk: Desk) -> None:
    alerts.open_alert(desk, person_id=person("SMITH"), code="HA", comment="Found crying.")
    line = alert_of(desk, "SMITH", "HA")
    assert (line.kind, line.status, line.started_on) == ("H", "ACTIVE", TODAY)
    assert (line.comment, line.opened_by, line.pending) == ("Found crying.", "ADEYEMI, Sam", True)
    assert "ACCT" in person_page(desk.replica, person("SMITH")).head.badges


def test_an_alert_needs_no_comment(desk: Desk) -> None:
    alerts.open_alert(desk, person_id=person("SMITH"), code="MEP")
    assert alert_of(desk, "SMITH", "MEP").comment is None


def test_an_alert_may_have_started_earlier_and_have_a_review(desk: Desk) -> None:
    alerts.open_alert(
        desk,
        person_id=person("SMITH"),
        code="XA",
        started_on=TODAY - dt.timedelta(days=2),
        review_on=TODAY + dt.timedelta(days=7),
    )
    line = alert_of(desk, "SMITH", "XA")
    assert line.started_on == dt.date(2026, 11, 22)
    assert line.review_on == dt.date(2026, 12, 1)


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"code": "NOSUCH"}, "code_unknown"),
        ({"code": "SH"}, "code_unknown"),
        ({"started_on": TODAY + dt.timedelta(days=1)}, "date_in_future"),
        ({"review_on": TODAY - dt.timedelta(days=1)}, "date_before"),
        ({"person_id": an_id("person", "NOBODY")}, "person_unknown"),
    ],
)
def test_what_cannot_be_an_alert_is_refused(
    desk: Desk, wrong: dict[str, object], problem: str
) -> None:
    given = {"person_id": person("SMITH"), "code": "HA", **wrong}
    with pytest.raises(Problem) as refused:
        alerts.open_alert(desk, **given)  # type: ignore[arg-type]
    assert refused.value.name == problem


def test_a_second_alert_of_a_code_needs_a_reason(desk: Desk) -> None:
    with pytest.raises(NeedsReason) as asked:
        alerts.open_alert(desk, person_id=person("JONES"), code="HA")
    assert [finding.rule for finding in asked.value.findings] == ["alert_twice"]
    assert desk.replica.counts().waiting == 0
    saved = alerts.open_alert(
        desk, person_id=person("JONES"), code="HA", reason="A second plan, by healthcare."
    )
    assert [finding.rule for finding in saved.findings] == ["alert_twice"]
    assert not saved.to_be_held


def test_a_review_changes_comment_and_next_date(desk: Desk) -> None:
    jones = an_id("alert", "JONES", "HA")
    due = TODAY + dt.timedelta(days=1)
    alerts.review_alert(desk, alert_id=jones, comment="Talks again.", review_on=due)
    line = alert_of(desk, "JONES", "HA")
    assert (line.comment, line.review_on, line.pending) == ("Talks again.", due, True)


def test_a_review_that_changes_nothing_is_told_so(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        alerts.review_alert(
            desk,
            alert_id=an_id("alert", "JONES", "HA"),
            comment="Low since a call home.",
            review_on=None,
        )
    assert refused.value.name == "nothing_changed"


def test_an_officers_ending_of_an_acct_will_be_held_and_keeps_the_badge(desk: Desk) -> None:
    saved = alerts.end_alert(
        desk, alert_id=an_id("alert", "JONES", "HA"), ended_reason="Review agreed."
    )
    assert saved.to_be_held
    page = person_page(desk.replica, person("JONES"))
    assert "ACCT" in page.head.badges
    assert alert_of(desk, "JONES", "HA").status == "ENDED"


def test_anyone_may_end_an_ordinary_alert_and_nobody_an_acct_alone(
    desk: Desk, supervisor: Desk
) -> None:
    ordinary = alerts.end_alert(
        desk, alert_id=an_id("alert", "JONES", "MAS"), ended_reason="No longer."
    )
    deciding = alerts.end_alert(
        supervisor, alert_id=an_id("alert", "JONES", "HA"), ended_reason="Review agreed."
    )
    assert not ordinary.to_be_held
    assert deciding.to_be_held  # nobody ends an ACCT alone
    assert "ACCT" in person_page(desk.replica, person("JONES")).head.badges
    line = alert_of(desk, "JONES", "MAS")
    assert (line.status, line.ended_on, line.ended_reason) == ("ENDED", TODAY, "No longer.")


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"ended_reason": " "}, "reason_missing"),
        ({"ended_reason": "x" * 1001}, "value_too_long"),
        ({"ended_on": TODAY + dt.timedelta(days=1)}, "date_in_future"),
        ({"ended_on": dt.date(2026, 11, 2)}, "date_before"),
        ({"alert_id": an_id("alert", "SMITH", "XEL")}, "already_ended"),
        ({"alert_id": an_id("no alert")}, "record_unknown"),
    ],
)
def test_an_ending_that_cannot_be_is_refused(
    desk: Desk, wrong: dict[str, object], problem: str
) -> None:
    given = {"alert_id": an_id("alert", "JONES", "MAS"), "ended_reason": "No longer.", **wrong}
    with pytest.raises(Problem) as refused:
        alerts.end_alert(desk, **given)  # type: ignore[arg-type]
    assert refused.value.name == problem


def test_an_ended_alert_is_not_reviewed(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        alerts.review_alert(
            desk, alert_id=an_id("alert", "SMITH", "XEL"), comment="?", review_on=None
        )
    assert refused.value.name == "already_ended"
    assert "2026-11-10" in refused.value.sentence()


def test_an_alert_that_is_open_twice_can_be_reviewed_and_ended(desk: Desk) -> None:
    for reason in (None, "Seen again by somebody else."):
        alerts.open_alert(desk, person_id=person("SMITH"), code="HA", reason=reason)
    alert_id = alert_of(desk, "SMITH", "HA").id
    alerts.review_alert(desk, alert_id=alert_id, comment="Better.", review_on=None)
    alerts.end_alert(desk, alert_id=alert_id, ended_reason="Opened twice.")
    assert {line.status for line in person_page(desk.replica, person("SMITH")).alerts} == {
        "ACTIVE",
        "ENDED",
    }
