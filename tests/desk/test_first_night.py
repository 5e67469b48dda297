"""What reception was told: read again by the wing, under the time in custody it belongs to."""

from __future__ import annotations

from app.desk.acct import open_acct
from app.desk.desk import Desk
from app.desk.intake import end_intake, say_nothing
from app.desk.leaving import discharge
from app.desk.outside import Trip
from app.desk.questions import ask_at_reception
from app.store.reads.first_night import AnswerLine, ReceptionLine, receptions
from app.store.reads.follow_ups import FollowUp
from record.codes import domain
from tests.desk.prison import person
from tests.desk.test_intake import newcomer
from tests.world.clock import TestClock

EVERYTHING = {one.code: "NO" for one in domain("reception_question").active()}


def told(desk: Desk, person_id: str) -> tuple[ReceptionLine, ...]:
    with desk.replica.read() as reading:
        return receptions(reading, [person_id])


def answer(line: ReceptionLine, question: str) -> AnswerLine:
    return next(one for one in line.answers if one.question == question)


def test_how_somebody_was_taken_in_and_what_they_told_is_one_story(desk: Desk) -> None:
    person_id = newcomer(desk)
    (line,) = told(desk, person_id)
    assert (line.prison, line.came_from) == (desk.prison, "Leeds Magistrates")
    assert line.by == desk.member.name
    assert line.warrant is not None
    assert line.warrant.court == "Leeds Magistrates"
    assert line.answers == ()
    assert line.intake is not None
    assert "HEALTH" in line.intake.left_before_lock_up
    said = EVERYTHING | {"HARM_NOW": "YES", "MEDICINE": "YES", "HOME": "DECLINED"}
    ask_at_reception(desk, person_id=person_id, answers=said, comment="Takes insulin.")
    say_nothing(desk, person_id=person_id, step="PHOTOGRAPH")
    (line,) = told(desk, person_id)
    assert [one.question for one in line.told] == ["HARM_NOW", "MEDICINE"]
    assert [one.reply for one in line.answers] == ["YES", "YES", "DECLINED", *["NO"] * 12]
    assert [(one.words, one.by) for one in line.said] == [("Takes insulin.", desk.member.name)]
    assert line.asked_for == (FollowUp.ACCT, FollowUp.MEDICINE)
    assert line.intake is not None
    assert not {"HEALTH", "PHOTOGRAPH"} & set(line.intake.left_before_lock_up)
    open_acct(desk, person_id=person_id, concern="Tearful.")
    end_intake(desk, person_id=person_id)
    (line,) = told(desk, person_id)
    assert line.asked_for == (FollowUp.MEDICINE,)
    assert line.intake is not None
    assert line.intake.ended_by == desk.member.name


def test_a_yes_that_was_taken_back_stays_in_sight(desk: Desk, clock: TestClock) -> None:
    person_id = newcomer(desk)
    ask_at_reception(desk, person_id=person_id, answers={"FEAR": "YES", "COPE": "NO"})
    clock.tick(hours=1)
    ask_at_reception(desk, person_id=person_id, answers={"FEAR": "NO", "COPE": "NO"})
    (line,) = told(desk, person_id)
    assert (answer(line, "FEAR").reply, answer(line, "FEAR").before) == ("NO", ("YES",))
    assert answer(line, "COPE").before == ()
    assert answer(line, "ASTHMA").reply is None
    assert line.answers[0].question == "FEAR"


def test_what_was_told_before_stands_under_the_earlier_time(
    desk: Desk, supervisor: Desk, clock: TestClock
) -> None:
    person_id = newcomer(desk)
    ask_at_reception(desk, person_id=person_id, answers=EVERYTHING | {"EPILEPSY": "YES"})
    clock.tick(hours=1)
    why = "Let go by the court."
    discharge(supervisor, person_id=person_id, trip=Trip("CR", "No fixed address"), reason=why)
    (line,) = told(desk, person_id)
    assert line.is_over
    assert line.asked_for == ()
    assert [one.question for one in line.told] == ["EPILEPSY"]


def test_whoever_came_before_there_were_intakes_is_told_without_one(desk: Desk) -> None:
    (line,) = told(desk, person("SMITH"))
    assert (line.intake, line.answers, line.is_over) == (None, (), False)
