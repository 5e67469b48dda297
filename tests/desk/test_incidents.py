"""Incidents at the desk: reported with everybody in them, added to, told of, and settled."""

from __future__ import annotations

import pytest

from app.desk.desk import Desk
from app.desk.incidents import (
    PEOPLE_MAX,
    Part,
    StaffPart,
    Told,
    add_to_incident,
    report_incident,
    set_status,
)
from record.kinds import Row
from record.problems import Problem
from tests.desk.prison import PRISON, an_id, cell, person


def assault(desk: Desk) -> str:
    """An assault on two by one, of which the control room was told."""
    report_incident(
        desk,
        kind="ASSAULT",
        text="Punched in the servery queue.",
        people=[
            Part(person("SMITH"), "PERPETRATOR", outcome="POR"),
            Part(person("JONES"), "VICTIM", injury="Cut lip."),
        ],
        staff=[StaffPart("ADEYEMI, Sam", "FIRST", an_id("staff", "Q1OFF"))],
        told=[Told("CONTROL")],
        answers={"AS_WEAPON": "No", "AS_FIGHT": "  "},
        location_id=cell("A-1"),
    )
    (incident,) = rows(desk, "incident")
    return str(incident["id"])


def rows(desk: Desk, record_type: str, **equal: str) -> list[Row]:
    with desk.replica.read() as reading:
        return reading.find(record_type, **equal)


def test_a_report_names_everybody_and_begins_open(desk: Desk) -> None:
    incident_id = assault(desk)
    (incident,) = rows(desk, "incident")
    assert (incident["status"], incident["prison"]) == ("OPEN", PRISON)
    named = {row["person_name"]: row for row in rows(desk, "incident_person")}
    assert named["JONES, John"]["injury"] == "Cut lip."
    assert named["SMITH, John"]["part"] == "PERPETRATOR"
    assert [row["name"] for row in rows(desk, "incident_staff")] == ["ADEYEMI, Sam"]
    assert [row["whom"] for row in rows(desk, "incident_told")] == ["CONTROL"]
    assert [row["question"] for row in rows(desk, "incident_answer")] == ["AS_WEAPON"]
    (jones,) = rows(desk, "involvement", person_id=person("JONES"))
    assert (jones["incident_id"], jones["part"], jones["injured"]) == (incident_id, "VICTIM", True)


def test_what_becomes_known_is_added_and_changes_nothing_that_was_written(desk: Desk) -> None:
    incident_id = assault(desk)
    before = rows(desk, "incident")
    add_to_incident(
        desk,
        incident_id=incident_id,
        text="The camera shows a third man.",
        people=[Part(person("OKAFOR"), "PRESENT")],
        told=[Told("POLICE", said="Will call back.")],
    )
    assert rows(desk, "incident") == before
    assert len(rows(desk, "incident_person")) == 3
    assert len(rows(desk, "involvement", person_id=person("OKAFOR"))) == 1
    assert [row["text"] for row in rows(desk, "incident_addition")] == [
        "The camera shows a third man."
    ]


def test_only_who_decides_says_how_far_it_has_come(desk: Desk, supervisor: Desk) -> None:
    incident_id = assault(desk)
    with pytest.raises(Problem) as told:
        set_status(desk, incident_id=incident_id, status="CLOSED", reason="Done.")
    assert told.value.name == "right_missing"
    with pytest.raises(Problem) as told:
        set_status(supervisor, incident_id=incident_id, status="CLOSED")
    assert told.value.name == "reason_missing"
    set_status(supervisor, incident_id=incident_id, status="CLOSED", reason="Charged and moved.")
    (incident,) = rows(desk, "incident")
    assert (incident["status"], incident["status_by"]) == ("CLOSED", supervisor.member.name)


def test_a_duplicate_names_another_report(desk: Desk, supervisor: Desk) -> None:
    first = assault(desk)
    report_incident(desk, kind="ASSAULT", text="A fight at the servery.")
    (second,) = [row for row in rows(desk, "incident") if row["id"] != first]
    second_id = str(second["id"])
    for other, problem in ((None, "value_missing"), (second_id, "incident_of_itself")):
        with pytest.raises(Problem) as told:
            set_status(
                supervisor,
                incident_id=second_id,
                status="DUPLICATE",
                reason="The same.",
                duplicate_of_id=other,
            )
        assert told.value.name == problem
    set_status(
        supervisor,
        incident_id=second_id,
        status="DUPLICATE",
        reason="The same.",
        duplicate_of_id=first,
    )
    assert rows(desk, "incident", status="DUPLICATE")[0]["duplicate_of_id"] == first


def test_more_than_fit_at_once_are_refused_with_what_to_do(desk: Desk) -> None:
    crowd = [Part(person("SMITH"), "ACTIVE")] * (PEOPLE_MAX + 1)
    with pytest.raises(Problem) as told:
        report_incident(desk, kind="CON INDISC", text="Refused to go in.", people=crowd)
    assert told.value.name == "incident_too_many"
    assert not rows(desk, "incident")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"text": " "}, "text_empty"),
        ({"kind": "ROOFTOP"}, "code_unknown"),
        ({"location_id": an_id("location", "Z")}, "location_unknown"),
        ({"people": [Part(person("nobody"), "VICTIM")]}, "person_unknown"),
        ({"people": [Part(person("SMITH"), "HERO")]}, "code_unknown"),
        ({"staff": [StaffPart(" ", "FIRST")]}, "value_missing"),
        ({"told": [Told("PRESS")]}, "code_unknown"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, fields: dict[str, object], problem: str) -> None:
    with pytest.raises(Problem) as told:
        report_incident(desk, **{"kind": "FIRE", "text": "Smoke.", **fields})  # type: ignore[arg-type]
    assert told.value.name == problem
    assert not rows(desk, "incident")
