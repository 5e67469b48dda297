"""Evacuation plans and adjustments at the desk."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.desk import Desk
from app.desk.needs import adjust, end_adjustment, end_peep, review_adjustment, write_peep
from record.problems import Problem
from tests.desk.prison import person

SMITH = person("SMITH")


def refused(problem: str) -> pytest.RaisesExc[Problem]:
    return pytest.RaisesExc(Problem, check=lambda e: e.name == problem)


def test_a_plan_is_written_once_and_written_anew(desk: Desk) -> None:
    write_peep(
        desk,
        person_id=SMITH,
        help="Carry him down in the chair.",
        helpers=2,
        equipment=["CHAIR"],
        refuge="Landing 1, by the gate",
    )
    (plan,) = desk.replica.find("peep", person_id=SMITH)
    assert (plan["helpers"], plan["equipment"]) == (2, ["CHAIR"])
    assert plan["reviewed_on"] == desk.today().isoformat()
    write_peep(desk, person_id=SMITH, help="Carry him down.", helpers=3)
    (plan,) = desk.replica.find("peep", person_id=SMITH)
    assert (plan["help"], plan["helpers"], plan["equipment"]) == ("Carry him down.", 3, [])
    with refused("value_missing"):
        write_peep(desk, person_id=SMITH, help=" ", helpers=3)
    with refused("value_out_of_range"):
        write_peep(desk, person_id=SMITH, help="Help.", helpers=10)
    with refused("date_before"):
        write_peep(
            desk,
            person_id=SMITH,
            help="Help.",
            helpers=3,
            review_on=desk.today() - dt.timedelta(days=1),
        )


@pytest.mark.parametrize("number", ["desk", "supervisor"])
def test_help_is_raised_at_once_and_lowered_by_nobody_alone(
    number: str, request: pytest.FixtureRequest
) -> None:
    desk: Desk = request.getfixturevalue(number)
    write_peep(desk, person_id=SMITH, help="Carry him.", helpers=2)
    assert not write_peep(desk, person_id=SMITH, help="Carry him.", helpers=3).to_be_held
    with refused("reason_missing"):
        write_peep(desk, person_id=SMITH, help="Walk beside him.", helpers=1)
    said = {"help": "Walk beside him.", "helpers": 1, "reason": "His leg has healed."}
    assert write_peep(desk, person_id=SMITH, **said).to_be_held  # type: ignore[arg-type]
    (plan,) = desk.replica.find("peep", person_id=SMITH)
    assert (plan["help"], plan["helpers"]) == ("Carry him.", 3)


@pytest.mark.parametrize("number", ["desk", "supervisor"])
def test_a_plan_stands_on_this_terminal_until_the_centre_has_agreed(
    number: str, request: pytest.FixtureRequest
) -> None:
    desk: Desk = request.getfixturevalue(number)
    write_peep(desk, person_id=SMITH, help="Guide him out; he cannot see.", helpers=1)
    (plan,) = desk.replica.find("peep", person_id=SMITH)
    with refused("reason_missing"):
        end_peep(desk, peep_id=str(plan["id"]), ended_reason=" ")
    saved = end_peep(desk, peep_id=str(plan["id"]), ended_reason="His leg has healed.")
    assert saved.to_be_held, "nobody does it alone"
    (plan,) = desk.replica.find("peep", person_id=SMITH)
    assert plan["status"] == "ACTIVE"


def test_an_adjustment_is_arranged_reviewed_and_ended(desk: Desk) -> None:
    adjust(desk, person_id=SMITH, kind="LGE PRINT", what="Forms in 16 point.", need="VI")
    (row,) = desk.replica.find("adjustment", person_id=SMITH)
    assert (row["need"], row["started_on"]) == ("VI", desk.today().isoformat())
    review_adjustment(desk, adjustment_id=str(row["id"]), what="Forms in 20 point.")
    end_adjustment(desk, adjustment_id=str(row["id"]), ended_reason="New glasses.")
    (row,) = desk.replica.find("adjustment", person_id=SMITH)
    assert (row["what"], row["status"]) == ("Forms in 20 point.", "ENDED")
    with refused("already_ended"):
        review_adjustment(desk, adjustment_id=str(row["id"]), what="Again.")
    with refused("code_unknown"):
        adjust(desk, person_id=SMITH, kind="REF", what="No longer offered.")
