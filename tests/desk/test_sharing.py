"""The risk of sharing a cell, at the desk."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import sharing
from app.desk.desk import Desk, NeedsReason
from app.store.reads.person import person_page
from record.deeds import ASSESS_SHARING, LOWER_SHARING
from record.problems import Problem
from record.rules.sharing import HIGH, STANDARD, sharing_risk
from tests.desk.prison import an_id, cell, period, person, send
from tests.world.prison import ADMITTED, PRISON, row

TODAY = dt.date(2026, 11, 24)


def assess(desk: Desk, surname: str, level: str, **more: object) -> object:
    given: dict[str, object] = {"reasons": ["VIOL"]} | more
    return sharing.assess_sharing(desk, person_id=person(surname), level=level, **given)  # type: ignore[arg-type]


def test_an_assessment_shows_at_once_with_its_reasons_and_its_review(desk: Desk) -> None:
    assess(
        desk,
        "KOWALSKI",
        HIGH,
        reasons=["VIOL", "HATE"],
        comment="Fights with whoever shares.",
        review_on=TODAY + dt.timedelta(days=28),
    )
    page = person_page(desk.replica, person("KOWALSKI"))
    line = page.assessments[0]
    assert (line.level, line.reasons, line.assessed_on) == (HIGH, ("HATE", "VIOL"), TODAY)
    assert (line.staff_name, line.review_on) == ("ADEYEMI, Sam", dt.date(2026, 12, 22))
    assert page.head.csra == HIGH
    assert "HIGH_CSRA" in page.head.badges


def test_a_standard_risk_takes_the_place_of_a_standard_one(desk: Desk) -> None:
    assess(desk, "SMITH", STANDARD)
    with desk.replica.read() as facts:
        assert sharing_risk(person("SMITH"), facts) == STANDARD


def test_lowering_a_high_risk_waits_for_who_may_decide(desk: Desk, supervisor: Desk) -> None:
    for who in (desk, supervisor):
        with who.replica.read() as facts:
            assert sharing.deed_of(STANDARD, person("OKAFOR"), facts) is LOWER_SHARING
            assert sharing.deed_of(HIGH, person("OKAFOR"), facts) is ASSESS_SHARING
    asked = sharing.assess_sharing(
        desk, person_id=person("OKAFOR"), level=STANDARD, reasons=["OVER"]
    )
    assert asked.to_be_held
    page = person_page(desk.replica, person("OKAFOR"))
    assert page.head.csra == HIGH
    assert "HIGH_CSRA" in page.head.badges
    decided = sharing.assess_sharing(
        supervisor, person_id=person("OKAFOR"), level=STANDARD, reasons=["OVER"]
    )
    assert not decided.to_be_held


def test_a_high_risk_stands_until_somebody_who_saw_it_lowers_it(desk: Desk) -> None:
    """One terminal assesses him standard, another high, neither knowing of the other."""
    assess(desk, "SMITH", STANDARD)
    high = {
        "person_id": person("SMITH"),
        "kind": "CSRREV",
        "level": HIGH,
        "assessed_on": "2026-11-23",
        "staff_id": an_id("staff", "Q2OFF"),
        "replaces": [an_id("csra", "SMITH", "2026-11-02")],
    }
    send(desk.replica, [row("assessment", an_id("apart"), **high)])
    page = person_page(desk.replica, person("SMITH"))
    assert page.head.csra == HIGH
    assert "HIGH_CSRA" in page.head.badges


def test_a_later_assessment_of_another_system_does_not_cover_a_high_one(desk: Desk) -> None:
    assess(desk, "SMITH", HIGH)
    later = row(
        "assessment",
        an_id("csra", "later"),
        person_id=person("SMITH"),
        kind="CSR",
        level=STANDARD,
        assessed_on="2026-11-25",
    )
    send(desk.replica, [later])
    assert person_page(desk.replica, person("SMITH")).head.csra == HIGH


def test_a_high_risk_of_somebody_who_shares_asks_what_is_done_about_it(desk: Desk) -> None:
    beside = row(
        "stay",
        an_id("stay", "HUSSAIN"),
        person_id=person("HUSSAIN"),
        custody_period_id=period("HUSSAIN"),
        prison=PRISON,
        location_id=cell("A-1-002"),
        from_at=ADMITTED,
    )
    send(desk.replica, [beside])
    with pytest.raises(NeedsReason) as asked:
        assess(desk, "JONES", HIGH)
    assert [finding.rule for finding in asked.value.findings] == ["high_risk_sharing"]
    assess(desk, "JONES", HIGH, reason="Moving him to a single cell now.")
    assert person_page(desk.replica, person("JONES")).head.csra == HIGH


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"level": "MED"}, "code_unknown"),
        ({"reasons": []}, "value_missing"),
        ({"reasons": ["NOSUCH"]}, "code_unknown"),
        ({"assessed_on": TODAY + dt.timedelta(days=1)}, "date_in_future"),
        ({"review_on": TODAY - dt.timedelta(days=1)}, "date_before"),
        ({"person_id": an_id("person", "NOBODY")}, "person_unknown"),
    ],
)
def test_what_cannot_be_an_assessment_is_refused(
    desk: Desk, wrong: dict[str, object], problem: str
) -> None:
    given = {"person_id": person("SMITH"), "level": STANDARD, "reasons": ["NONE"]} | wrong
    with pytest.raises(Problem) as refused:
        sharing.assess_sharing(desk, **given)  # type: ignore[arg-type]
    assert refused.value.name == problem


def test_an_offender_manager_assesses_no_cell_sharing(manager: Desk) -> None:
    with pytest.raises(Problem) as refused:
        assess(manager, "SMITH", HIGH)
    assert refused.value.name == "right_missing"
