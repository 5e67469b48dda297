"""Merging two records at the desk, with no network: what is shown, asked and sent."""

from __future__ import annotations

import pytest

from app.desk import alerts, details, merging, movements, notes
from app.desk.desk import Desk
from app.store.reads.person import history, person_page
from record.problems import Problem
from tests.desk.prison import cell, period, person, send
from tests.world.prison import row

WHY = "The same face."


def told(deed: object) -> str:
    with pytest.raises(Problem) as problem:
        deed()  # type: ignore[operator]
    return problem.value.name


def test_merged_at_the_desk_all_is_read_on_the_record_that_stands(supervisor: Desk) -> None:
    merging.merge_people(
        supervisor, person_id=person("SMITH"), other_id=person("JONES"), reason=WHY
    )
    page = person_page(supervisor.replica, person("JONES"))
    assert page.head.person_id == person("SMITH")
    assert {line.code for line in page.alerts} == {"HA", "MAS", "XEL"}
    assert page.head.badges == ("ACCT", "NON_ASSOC", "MEDICAL")
    assert {(line.surname, line.kind) for line in page.aliases} == {("JONES", "A"), ("Smythe", "A")}
    assert ("MERGED", "A1001BC") in {(line.kind, line.value) for line in page.identifiers}
    assert [(line.person_id, line.pending) for line in page.merged] == [(person("JONES"), True)]
    assert page.head.csra == "STANDARD"
    lines = history(supervisor.replica, person("SMITH"))
    assert [(line.action_kind, line.outcome) for line in lines] == [("merge_people", "waiting")]


def test_a_high_risk_of_either_stands_after_the_merge(supervisor: Desk) -> None:
    merging.merge_people(
        supervisor, person_id=person("JONES"), other_id=person("OKAFOR"), reason=WHY
    )
    page = person_page(supervisor.replica, person("JONES"))
    assert page.head.csra == "HI"
    assert "HIGH_CSRA" in page.head.badges


def test_separated_everything_is_as_it_was(supervisor: Desk) -> None:
    before = [person_page(supervisor.replica, person(name)) for name in ("SMITH", "JONES")]
    merging.merge_people(
        supervisor, person_id=person("SMITH"), other_id=person("JONES"), reason=WHY
    )
    merging.separate_people(supervisor, person_id=person("JONES"), reason="His brother.")
    after = [person_page(supervisor.replica, person(name)) for name in ("SMITH", "JONES")]
    assert after[0] == before[0]
    assert after[1].alerts == before[1].alerts
    assert after[1].stays == before[1].stays
    assert after[1].merged == ()


def test_what_is_done_to_the_merged_record_is_done_to_the_one_that_stands(supervisor: Desk) -> None:
    desk, jones = supervisor, person("JONES")
    merging.merge_people(desk, person_id=person("SMITH"), other_id=jones, reason=WHY)
    notes.add_note(desk, person_id=jones, kind="GEN", sub_kind="OSE", text="Quiet.")
    alerts.open_alert(desk, person_id=jones, code="XCU", comment="Three officers.")
    details.change_details(desk, person_id=jones, changes={"diet": "HAL"})
    for record_type, field in (("case_note", "text"), ("alert", "code")):
        found = desk.replica.find(record_type, person_id=person("SMITH"))
        assert {"Quiet.", "XCU"} & {str(each[field]) for each in found}
    assert desk.replica.get("person", person("SMITH"))["diet"] == "HAL"  # type: ignore[index]
    assert desk.replica.get("person", jones)["diet"] is None  # type: ignore[index]


def test_a_move_is_made_in_the_custody_period_of_this_prison(supervisor: Desk) -> None:
    """The merged record came in later, at another prison: that period is not this terminal's."""
    elsewhere = row(
        "custody_period",
        period("NGUYEN"),
        person_id=person("NGUYEN"),
        prison="MDI",
        status="IN",
        opened_at="2026-11-23T10:00:00.000Z",
    )
    send(supervisor.replica, [elsewhere], version=2)
    merging.merge_people(
        supervisor, person_id=person("SMITH"), other_id=person("NGUYEN"), reason=WHY
    )
    movements.move_cell(
        supervisor,
        person_id=person("NGUYEN"),
        location_id=cell("A-1-002"),
        move_reason="ADM",
        reason="Flood.",
    )
    page = person_page(supervisor.replica, person("SMITH"))
    assert (page.head.cell_path, page.head.prison) == ("LEI-A-1-002", "LEI")


def test_people_are_not_swapped_with_themselves(supervisor: Desk) -> None:
    desk = supervisor
    merging.merge_people(desk, person_id=person("SMITH"), other_id=person("JONES"), reason=WHY)
    swap = {"person_id": person("SMITH"), "other_person_id": person("JONES")}
    assert told(lambda: movements.swap_cells(desk, **swap, reason="No.")) == "same_person"


def test_what_cannot_be_merged_is_told(supervisor: Desk) -> None:
    desk, smith, jones = supervisor, person("SMITH"), person("JONES")

    def merge(one: str, other: str, reason: str = WHY) -> str:
        return told(
            lambda: merging.merge_people(desk, person_id=one, other_id=other, reason=reason)
        )

    assert merge(smith, smith) == "same_person"
    assert merge(smith, jones, " ") == "reason_missing"
    assert merge(smith, period("SMITH")) == "person_unknown"
    merging.merge_people(desk, person_id=smith, other_id=jones, reason=WHY)
    assert merge(smith, jones) == "already_merged"
    assert merge(jones, smith) == "already_merged"
    assert told(lambda: merging.separate_people(desk, person_id=smith, reason=WHY)) == "not_merged"


def test_an_officer_asks_and_the_desk_says_that_it_waits(desk: Desk, supervisor: Desk) -> None:
    smith, evans = person("SMITH"), person("EVANS")
    warned = merging.check_merge(desk, person_id=smith, other_id=evans)
    assert "apart_from_each_other" in {finding.rule for finding in warned}
    saved = merging.merge_people(desk, person_id=smith, other_id=evans, reason=WHY)
    assert saved.to_be_held
    jones = {"person_id": person("KOWALSKI"), "other_id": person("JONES")}
    saved = merging.merge_people(supervisor, **jones, reason=WHY)
    assert {finding.rule for finding in saved.findings} >= {"two_custody_periods"}
    assert saved.to_be_held  # nobody merges two records alone
