"""Badges: what must stay in sight wherever a person is shown."""

from __future__ import annotations

import pytest

from app.desk import alerts, details
from app.desk.desk import Desk
from app.store.reads.badges import ORDER, badge_of_alert, badges_of
from app.store.replica import Replica
from record.action import Outcome
from record.protocol import PageRow
from tests.desk.prison import an_id, person, send
from tests.store.reads.answers import answer, waiting_action
from tests.world.prison import row


def badges(replica: Replica, surname: str) -> tuple[str, ...]:
    with replica.read() as reading:
        return badges_of(reading, [person(surname)]).get(person(surname), ())


@pytest.mark.parametrize(
    ("code", "badge"),
    [
        ("HA", "ACCT"),
        ("XEL", "ESCAPE"),
        ("XCU", "CONTROLLED_UNLOCK"),
        ("RSS", "RISK_TO_STAFF"),
        ("XA", "ARSON"),
        ("MEP", "MEDICAL"),
        ("VOP", "VULNERABLE"),
        ("TG", "HOLD"),
        ("XR", None),
        ("NOT LISTED", None),
    ],
)
def test_what_each_alert_puts_up(code: str, badge: str | None) -> None:
    assert badge_of_alert(code) == badge


def test_every_badge_has_its_place(desk: Desk) -> None:
    """But that an ACCT is due, which only the time of now tells."""
    for code in ("TG", "VOP", "XA", "MEP", "XEL", "XCU", "RSS", "HA"):
        alerts.open_alert(desk, person_id=person("SMITH"), code=code)
    details.change_details(desk, person_id=person("SMITH"), changes={"needs": ["PEEP"]})
    send(
        desk.replica,
        [
            row(
                "assessment",
                an_id("csra", "now"),
                person_id=person("SMITH"),
                kind="CSRREV",
                level="HI",
                assessed_on="2026-11-24",
            ),
            row(
                "incentive_review",
                an_id("incentive", "now"),
                person_id=person("SMITH"),
                level="BAS",
                reviewed_at="2026-11-24T09:00:00.000Z",
            ),
        ],
    )
    assert badges(desk.replica, "SMITH") == ORDER[2:]


def test_only_the_latest_sharing_assessment_counts(replica: Replica) -> None:
    assert badges(replica, "SMITH") == ("NON_ASSOC",)
    assert badges(replica, "OKAFOR") == ("HIGH_CSRA",)


def test_an_ended_alert_has_no_badge(replica: Replica) -> None:
    assert "ESCAPE" not in badges(replica, "SMITH")


def test_both_sides_of_a_non_association_have_the_badge(replica: Replica) -> None:
    assert "NON_ASSOC" in badges(replica, "SMITH")
    assert "NON_ASSOC" in badges(replica, "EVANS")


def test_a_badge_goes_when_the_centre_has_agreed_and_not_before(supervisor: Desk) -> None:
    replica, jones = supervisor.replica, an_id("alert", "JONES", "HA")
    alerts.end_alert(supervisor, alert_id=jones, ended_reason="Review agreed.")
    assert "ACCT" in badges(replica, "JONES")
    ended = replica.get("alert", jones)
    assert ended is not None
    answer(
        replica,
        waiting_action(replica),
        Outcome.ACCEPTED,
        rows=(PageRow("alert", jones, 2, {n: v for n, v in ended.items() if n != "id"}),),
    )
    assert "ACCT" not in badges(replica, "JONES")


def test_nobody_asked_about_nobody_found(replica: Replica) -> None:
    with replica.read() as reading:
        assert badges_of(reading, []) == {}
        assert badges_of(reading, [person("KOWALSKI"), person("NOBODY")]) == {}
