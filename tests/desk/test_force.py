"""Use of force at the desk: one report, each officer's own statement, a review by somebody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.desk.desk import Desk
from app.desk.force import examine, name_staff, report_force, review_force, write_statement
from app.desk.incidents import StaffPart
from record.deeds import DEEDS
from record.kinds import Row
from record.problems import Problem
from tests.desk.prison import an_id, member, person


def colleague(desk: Desk, number: str) -> Desk:
    """Somebody else at the same terminal."""
    return Desk(desk.replica, member(number), desk.clock)


def named(number: str, part: str) -> StaffPart:
    who = member(number)
    return StaffPart(who.name, part, who.staff_id)


def restrained(desk: Desk, **fields: object) -> str:
    """SMITH was restrained by two, led by one of them."""
    said: dict[str, object] = {
        "person_id": person("SMITH"),
        "reason": "FIGHT",
        "tried": "Told three times to stop; stood between them.",
        "text": "Taken to the floor and cuffed.",
        "in_charge": named("Q1OFF", "SUPERVISED"),
        "camera": "ON",
        "staff": [named("Q2OFF", "LEFT")],
        "techniques": ["PRONE", "ARM_HOLD"],
        "restraints": ["RATCHET"],
        **fields,
    }
    before = {row["id"] for row in rows(desk, "use_of_force")}
    report_force(desk, **said)  # type: ignore[arg-type]
    (new,) = {row["id"] for row in rows(desk, "use_of_force")} - before
    return str(new)


def rows(desk: Desk, record_type: str, **equal: str) -> list[Row]:
    with desk.replica.read() as reading:
        return reading.find(record_type, **equal)


def test_one_report_with_all_who_were_there(desk: Desk) -> None:
    force_id = restrained(desk)
    (force,) = rows(desk, "use_of_force")
    assert force["techniques"] == ["ARM_HOLD", "PRONE"]
    assert force["in_charge_name"] == "ADEYEMI, Sam"
    named_in_it = {row["name"]: row["part"] for row in rows(desk, "force_staff")}
    assert named_in_it == {"ADEYEMI, Sam": "SUPERVISED", "BROWN, Sam": "LEFT"}
    (told,) = rows(desk, "involvement", person_id=person("SMITH"))
    assert told["use_of_force_id"] == force_id


def test_a_statement_is_its_authors_and_an_addition_is_another_entry(desk: Desk) -> None:
    force_id = restrained(desk)
    write_statement(desk, force_id=force_id, text="I took his left arm.")
    first = rows(desk, "force_statement")
    write_statement(desk, force_id=force_id, text="I forgot: I called for help at 14:06.")
    assert first[0] in rows(desk, "force_statement")
    assert {row["staff_name"] for row in rows(desk, "force_statement")} == {desk.member.name}
    assert len(rows(desk, "force_statement")) == 2


def test_no_deed_changes_a_statement() -> None:
    touching = {name for name, deed in DEEDS.items() if "force_statement" in deed.touches}
    assert touching == {"write_statement"}
    assert DEEDS["write_statement"].touches["force_statement"] == {"*new*"}


def test_who_is_named_twice_is_named_once(desk: Desk) -> None:
    force_id = restrained(desk)
    name_staff(desk, force_id=force_id, staff=[named("Q3SO", "WITNESS")])
    with pytest.raises(Problem) as told:
        name_staff(desk, force_id=force_id, staff=[named("Q2OFF", "RIGHT")])
    assert told.value.name == "nothing_changed"
    assert len(rows(desk, "force_staff")) == 3


def test_healthcare_or_the_wing_write_down_the_examination(desk: Desk, manager: Desk) -> None:
    force_id = restrained(desk)
    healthcare = replace(desk, member=replace(desk.member, role="healthcare"))
    examine(healthcare, force_id=force_id, seen_by="Nurse P. Rao", result="MINOR", injury="Wrist.")
    (seen,) = rows(desk, "force_examination")
    assert (seen["seen_by"], seen["result"]) == ("Nurse P. Rao", "MINOR")
    with pytest.raises(Problem) as told:
        examine(manager, force_id=force_id, seen_by="Me", result="NONE")
    assert told.value.name == "right_missing"


def test_nobody_reviews_force_that_they_had_a_part_in(desk: Desk, supervisor: Desk) -> None:
    force_id = restrained(desk)
    with pytest.raises(Problem) as told:
        review_force(desk, force_id=force_id, outcome="JUSTIFIED", text="Fine.")
    assert told.value.name == "right_missing"
    review_force(supervisor, force_id=force_id, outcome="JUSTIFIED", text="Seen on camera.")
    (review,) = rows(desk, "force_review")
    assert review["staff_name"] == supervisor.member.name
    led = restrained(desk, in_charge=named("Q3SO", "SUPERVISED"))
    with pytest.raises(Problem) as told:
        review_force(supervisor, force_id=led, outcome="JUSTIFIED", text="I was right.")
    assert told.value.name == "force_review_own"
    stated = restrained(desk)
    write_statement(supervisor, force_id=stated, text="I saw it from the office.")
    with pytest.raises(Problem) as told:
        review_force(supervisor, force_id=stated, outcome="JUSTIFIED", text="I was right.")
    assert told.value.name == "force_review_own"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"tried": " "}, "value_missing"),
        ({"text": " "}, "text_empty"),
        ({"techniques": ["KICK"]}, "code_unknown"),
        ({"person_id": person("nobody")}, "person_unknown"),
        ({"incident_id": an_id("incident", "none")}, "record_unknown"),
        ({"in_charge": StaffPart("", "SUPERVISED")}, "value_missing"),
        ({"camera": "MAYBE"}, "code_unknown"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, fields: dict[str, object], problem: str) -> None:
    with pytest.raises(Problem) as told:
        restrained(desk, **fields)
    assert told.value.name == problem
    assert not rows(desk, "use_of_force")
