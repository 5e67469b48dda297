"""An intake: what is left of it follows from the record, and nobody is held without a warrant."""

from __future__ import annotations

import pytest

from app.desk.cash import count_cash
from app.desk.desk import Desk
from app.desk.intake import end_intake, say_nothing
from app.desk.questions import alerts_asked_for, ask_at_reception
from app.desk.warrants import Warrant, record_warrant
from app.store.reads.authority import warrants
from app.store.reads.intake import IntakeLine, State, intake_of, intakes
from app.store.reads.person import person_page
from record.problems import Problem
from tests.desk.prison import an_id, person
from tests.desk.test_admissions import comes_in
from tests.world.clock import TestClock


def only_intake(desk: Desk) -> IntakeLine:
    (intake,) = intakes(desk.replica, desk.prison)
    return intake


def newcomer(desk: Desk) -> str:
    comes_in(desk)
    return only_intake(desk).person_id


def test_what_is_left_of_an_intake_follows_from_what_is_written_down(desk: Desk) -> None:
    person_id = newcomer(desk)
    begun = only_intake(desk)
    assert begun.at_step == "PHOTOGRAPH"
    assert begun.states["AUTHORITY"] is State.DONE
    assert begun.states["NEEDS"] is State.DONE  # the diet was told at the gate
    count_cash(desk, person_id=person_id, pence=1250, second_id=an_id("staff", "Q3SO"))
    say_nothing(desk, person_id=person_id, step="PROPERTY")
    say_nothing(desk, person_id=person_id, step="PHOTOGRAPH")
    ask_at_reception(desk, person_id=person_id, answers={"FIRST": "YES", "COPE": "NO"})
    later = only_intake(desk)
    assert later.left_before_lock_up == ("SHARING", "CELL")
    assert later.states["PROPERTY"] is State.NOTHING
    assert later.left_that_can_wait == ("DETAILS", "CONTACTS")


def test_whoever_is_handed_over_is_followed_no_more(desk: Desk) -> None:
    person_id = newcomer(desk)
    end_intake(desk, person_id=person_id)
    assert intakes(desk.replica, desk.prison) == ()
    ended = intake_of(desk.replica, person_id, desk.prison)
    assert ended is not None
    assert ended.ended_by == desk.member.name
    with pytest.raises(Problem) as told:
        end_intake(desk, person_id=person_id)
    assert told.value.name == "nothing_changed"


def test_who_came_before_there_were_intakes_has_none(desk: Desk) -> None:
    assert intake_of(desk.replica, person("SMITH"), desk.prison) is None
    with pytest.raises(Problem) as told:
        say_nothing(desk, person_id=person("SMITH"), step="CASH")
    assert told.value.name == "intake_missing"


def test_answers_raise_their_alerts_at_once_and_none_twice(desk: Desk) -> None:
    person_id = newcomer(desk)
    answers = {"HARM_NOW": "YES", "HARM_OUTSIDE": "YES", "EPILEPSY": "DECLINED", "FIRST": "NO"}
    assert alerts_asked_for(answers) == ("HA", "HS")
    for _ in range(2):
        ask_at_reception(
            desk, person_id=person_id, answers=answers, comment="In 2019.", alerts=["HA", "HS"]
        )
    page = person_page(desk.replica, person_id)
    assert [(one.code, one.comment) for one in page.alerts] == [("HS", "In 2019.")]
    (first, _) = desk.replica.find("reception_screen", person_id=person_id)
    assert (first["yes"], first["declined"]) == (["HARM_NOW", "HARM_OUTSIDE"], ["EPILEPSY"])


def test_the_last_warrant_says_the_legal_status(desk: Desk, clock: TestClock) -> None:
    person_id = newcomer(desk)
    assert person_page(desk.replica, person_id).head.legal_status == "RX"
    sentenced = Warrant("SENTENCE", "Leeds Crown Court", "SENT03", offences="Theft, 6 months\n\n")
    clock.tick(hours=20)
    record_warrant(desk, person_id=person_id, warrant=sentenced)
    assert person_page(desk.replica, person_id).head.legal_status == "SENT03"
    latest, first = warrants(desk.replica, person_id)
    assert (latest.offences, first.offences) == (("Theft, 6 months",), ())


@pytest.mark.parametrize(
    ("warrant", "problem"),
    [
        (Warrant("", "Leeds Magistrates", "RX"), "authority_missing"),
        (Warrant("REMAND", " ", "RX"), "value_missing"),
        (Warrant("REMAND", "Leeds Magistrates", ""), "code_unknown"),
    ],
)
def test_a_warrant_that_says_too_little_is_none(desk: Desk, warrant: Warrant, problem: str) -> None:
    with pytest.raises(Problem) as told:
        comes_in(desk, warrant=warrant)
    assert told.value.name == problem
    assert not desk.replica.has_waiting()
