"""Adjudications at the desk, from the charge to the last day of an award."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import adjudications
from app.desk.adjudications import NewAward
from app.desk.desk import Desk, NeedsReason
from app.desk.incidents import Part, report_incident
from app.store.reads.incidents import incident_page
from record.kinds import Row
from record.problems import Problem
from tests.desk.prison import person
from tests.world.clock import TestClock

SMITH = person("SMITH")
HOUR = dt.timedelta(hours=1)


def refused(name: str) -> pytest.RaisesExc[Problem]:
    return pytest.RaisesExc(Problem, check=lambda problem: problem.name == name)


def lay(desk: Desk, *people: str, **more: object) -> Row:
    adjudications.lay_charge(
        desk,
        people=people or (SMITH,),
        paragraph="51:22",
        place="A-1 landing",
        what="Told three times to go behind his door, and refused.",
        **more,  # type: ignore[arg-type]
    )
    return desk.replica.find("adjudication")[-1]


def hear(desk: Desk, charge: Row, outcome: str = "PROVED", **more: object) -> Row:
    adjudications.hear_charge(
        desk,
        charge_id=str(charge["id"]),
        sitting=str(more.pop("sitting", "GOV_ADULT")),
        outcome=outcome,
        plea="NOT_GUILTY",
        **more,  # type: ignore[arg-type]
    )
    return desk.replica.find("adjudication_hearing")[-1]


def test_a_charge_names_who_reports_it_and_goes_against_each_of_several(desk: Desk) -> None:
    lay(desk, SMITH, person("JONES"), SMITH)
    charges = desk.replica.find("adjudication")
    assert {row["person_id"] for row in charges} == {SMITH, person("JONES")}
    assert {row["reporting_officer"] for row in charges} == {desk.member.name}


def test_a_charge_follows_from_an_incident_of_its_own_prison(desk: Desk) -> None:
    report_incident(desk, kind="ASSAULT", text="Pushed.", people=[Part(SMITH, "PERPETRATOR")])
    (incident,) = desk.replica.find("incident")
    incident_id = str(incident["id"])
    assert lay(desk, incident_id=incident_id)["incident_id"] == incident_id
    assert [one.person_id for one in incident_page(desk.replica, incident_id).charges] == [SMITH]
    with refused("record_unknown"):
        lay(desk, incident_id=SMITH)


def test_after_48_hours_from_the_discovery_it_needs_a_reason(desk: Desk) -> None:
    happened = desk.now() - 60 * HOUR
    with refused("charge_late"):
        lay(desk, happened_at=happened)
    assert not desk.replica.find("adjudication")
    late = lay(desk, happened_at=happened, late_reason="He was in hospital.")
    assert late["late_reason"] == "He was in hospital."
    lay(desk, happened_at=happened, discovered_at=desk.now() - HOUR)
    with refused("date_before"):
        lay(desk, happened_at=desk.now(), discovered_at=desk.now() - HOUR)


def test_what_happened_and_where_must_be_written(desk: Desk) -> None:
    with refused("value_missing"):
        adjudications.lay_charge(desk, people=[SMITH], paragraph="51:22", place="A-1", what=" ")
    with refused("code_unknown"):
        adjudications.lay_charge(desk, people=[SMITH], paragraph="51:99", place="A-1", what="Hm")


def test_only_an_adjudicator_hears_a_charge(desk: Desk, supervisor: Desk) -> None:
    charge = lay(desk)
    with refused("right_missing"):
        hear(desk, charge)
    award = NewAward("CC", days=7)
    hearing = hear(supervisor, charge, awards=[award, NewAward("STOP_PCT", 14, percentage=50)])
    made = desk.replica.find("adjudication_award")
    assert {row["hearing_id"] for row in made} == {hearing["id"]}
    assert {row["status"] for row in made} == {"IMMEDIATE"}


def test_an_adjournment_says_why_and_until_when(desk: Desk, supervisor: Desk) -> None:
    charge = lay(desk)
    tomorrow = supervisor.now() + 24 * HOUR
    with refused("value_missing"):
        hear(supervisor, charge, "ADJOURNED", next_at=tomorrow)
    with refused("value_missing"):
        hear(supervisor, charge, "ADJOURNED", outcome_reason="To hear a witness.")
    with refused("date_before"):
        hear(supervisor, charge, "ADJOURNED", outcome_reason="Hm", next_at=supervisor.now() - HOUR)
    hear(supervisor, charge, "ADJOURNED", outcome_reason="To hear a witness.", next_at=tomorrow)


def test_awards_stay_within_the_rules(desk: Desk, supervisor: Desk) -> None:
    charge = lay(desk)
    for outcome, award, problem in (
        ("D", NewAward("CAUTION"), "award_not_proved"),
        ("PROVED", NewAward("CC", days=22), "award_too_long"),
        ("PROVED", NewAward("CC"), "value_missing"),
        ("PROVED", NewAward("CAUTION", days=1), "award_without_days"),
        ("PROVED", NewAward("ADA", days=7), "award_not_here"),
        ("PROVED", NewAward("STOP_PCT", days=7), "value_missing"),
        ("PROVED", NewAward("CC", 7, suspended_until=dt.date(2028, 1, 1)), None),
    ):
        with refused(problem or "award_suspended_too_long"):
            hear(supervisor, charge, outcome, awards=[award])
    hear(supervisor, charge, awards=[NewAward("ADA", days=7)], sitting="INAD_ADULT")


def test_a_charge_that_is_decided_is_heard_again_only_with_a_reason(
    desk: Desk, supervisor: Desk, clock: TestClock
) -> None:
    charge = lay(desk)
    hear(supervisor, charge, "D")
    clock.tick(minutes=5)
    with pytest.raises(NeedsReason) as asked:
        hear(supervisor, charge)
    assert [finding.rule for finding in asked.value.findings] == ["charge_decided_twice"]
    hear(supervisor, charge, reason="Sent back after an appeal.")


def test_a_hearing_is_corrected_but_not_what_it_decided(desk: Desk, supervisor: Desk) -> None:
    hearing = hear(supervisor, lay(desk), said="He said notting.")
    with refused("right_missing"):
        adjudications.correct_hearing(desk, hearing_id=str(hearing["id"]), adjudicator="X")
    adjudications.correct_hearing(
        supervisor,
        hearing_id=str(hearing["id"]),
        adjudicator="PRYDDERCH, Sam",
        plea="GUILTY",
        said="He said nothing.",
    )
    after = desk.replica.get("adjudication_hearing", str(hearing["id"]))
    assert after is not None
    assert (after["plea"], after["said"]) == ("GUILTY", "He said nothing.")
    assert after["outcome"] == "PROVED"


def test_a_suspended_award_is_activated_and_one_that_is_quashed_stands_until_the_centre_agrees(
    desk: Desk, supervisor: Desk
) -> None:
    later = supervisor.today() + dt.timedelta(days=90)
    hear(supervisor, lay(desk), awards=[NewAward("CC", 7, suspended_until=later)])
    (award,) = desk.replica.find("adjudication_award")
    award_id = str(award["id"])
    adjudications.activate_award(supervisor, award_id=award_id, reason="Did it again.")
    after = desk.replica.get("adjudication_award", award_id) or {}
    assert (after["status"], after["decided_by"]) == ("AS_AWARDED", supervisor.member.name)
    with refused("award_not_suspended"):
        adjudications.activate_award(supervisor, award_id=award_id, reason="Did it again.")
    assert adjudications.quash_award(desk, award_id=award_id, reason="On appeal.").to_be_held
    adjudications.quash_award(supervisor, award_id=award_id, reason="On appeal.")
    assert (desk.replica.get("adjudication_award", award_id) or {})["status"] == "AS_AWARDED"
