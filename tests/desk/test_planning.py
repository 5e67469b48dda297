"""Who is to come and to go: planned, changed, closed, and met by what happened."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.admissions import Arrival, Newcomer, admit, sought
from app.desk.desk import Desk
from app.desk.leaving import discharge
from app.desk.outside import Trip, bring_back, send_out
from app.desk.planning import (
    Expected,
    Leaving,
    Who,
    change_leaving,
    change_plan,
    end_plan,
    expect,
    plan_leaving,
)
from app.desk.searching import who_is
from app.desk.warrants import Warrant
from app.store.reads.tonight import Line, Record, State, tonight
from record.problems import Problem
from record.types.planning import CANCELLED, EXPECTED, NOT_COME
from tests.desk.prison import person

SOON = dt.timedelta(hours=2)


@pytest.fixture
def desk(supervisor: Desk) -> Desk:
    """Whoever plans."""
    return supervisor


def newman(desk: Desk, **more: object) -> Expected:
    said: dict[str, object] = {"movement_reason": "N", "place": "Leeds Magistrates", **more}
    return Expected("Newman", "Lee", desk.now() + SOON, **said)  # type: ignore[arg-type]


def arrivals(desk: Desk) -> list[Line]:
    return list(tonight(desk.replica, desk.prison, desk.today()).arrivals)


def departures(desk: Desk) -> list[Line]:
    return list(tonight(desk.replica, desk.prison, desk.today()).departures)


def plan(desk: Desk) -> str:
    (row,) = desk.replica.find("planned_movement")
    return str(row["id"])


def comes_in(desk: Desk, surname: str, plan_id: str | None) -> None:
    newcomer = Newcomer(surname, "Lee", dt.date(1991, 3, 8))
    admit(
        desk,
        search_id=who_is(desk, sought(newcomer)).id,
        newcomer=newcomer,
        arrival=Arrival("N", plan_id=plan_id),
        warrant=Warrant("REMAND", "Leeds Magistrates", "RX"),
    )


def test_who_is_expected_is_met_by_their_admission_however_they_spell_their_name(
    desk: Desk,
) -> None:
    expect(desk, newman(desk))
    (line,) = arrivals(desk)
    assert (line.surname, line.state, line.record, line.person_id) == (
        "Newman",
        State.EXPECTED,
        Record.NONE,
        None,
    )
    assert not line.is_late(desk.now())
    assert line.is_late(desk.now() + SOON + SOON)
    comes_in(desk, "Neuman", line.plan_id)
    (line,) = arrivals(desk)
    assert (line.state, line.record, line.person_id is not None) == (
        State.IN_PROGRESS,
        Record.HERE,
        True,
    )
    assert line.intake is not None
    assert line.intake.at_step == "PHOTOGRAPH"


def test_who_came_unexpected_stands_beside(desk: Desk) -> None:
    expect(desk, newman(desk))
    comes_in(desk, "Stranger", None)
    assert {(line.surname, line.state) for line in arrivals(desk)} == {
        ("Newman", State.EXPECTED),
        ("Stranger", State.IN_PROGRESS),
    }


def test_a_plan_is_changed_and_closed_and_expected_again(desk: Desk) -> None:
    expect(desk, newman(desk))
    change_plan(desk, plan_id=plan(desk), expected=newman(desk, place="Hull Crown Court"))
    assert arrivals(desk)[0].place == "Hull Crown Court"
    end_plan(desk, plan_id=plan(desk), status=NOT_COME)
    (line,) = arrivals(desk)
    assert (line.state, line.said_by) == (State.NOT_COME, desk.member.name)
    end_plan(desk, plan_id=plan(desk), status=EXPECTED)
    with pytest.raises(Problem) as told:
        end_plan(desk, plan_id=plan(desk), status=CANCELLED)
    assert told.value.name == "reason_missing"
    end_plan(desk, plan_id=plan(desk), status=CANCELLED, why="Bailed.")
    (line,) = arrivals(desk)
    assert (line.state, line.status_why) == (State.CANCELLED, "Bailed.")


def test_who_did_not_come_and_then_did_has_come(desk: Desk) -> None:
    expect(desk, newman(desk))
    end_plan(desk, plan_id=plan(desk), status=NOT_COME)
    comes_in(desk, "Newman", plan(desk))
    assert [line.state for line in arrivals(desk)] == [State.IN_PROGRESS]


def test_a_number_on_the_plan_tells_who_it_is(desk: Desk) -> None:
    expect(desk, newman(desk, prison_number="a1000 bc"))
    (line,) = arrivals(desk)
    assert (line.person_id, line.record) == (person("SMITH"), Record.HERE)


def test_who_is_to_go_goes_and_is_due_back(desk: Desk) -> None:
    smith, due = person("SMITH"), desk.now() + SOON
    court = Leaving(due, place="Leeds Crown Court")
    plan_leaving(desk, person_id=smith, kind="CRT", leaving=court)
    (line,) = departures(desk)
    assert (line.surname, line.state, line.prison_number) == ("SMITH", State.EXPECTED, "A1000BC")
    send_out(
        desk,
        person_id=smith,
        kind="CRT",
        trip=Trip("CRT", "Leeds Crown Court", due_back_at=desk.now() + SOON),
    )
    assert [line.state for line in departures(desk)] == [State.DONE]
    (back,) = arrivals(desk)
    assert (back.person_id, back.plan_id, back.state) == (smith, None, State.EXPECTED)
    bring_back(desk, person_id=smith)
    assert [line.state for line in arrivals(desk)] == [State.DONE]


def test_a_departure_is_changed_and_nobody_is_planned_who_is_not_here(desk: Desk) -> None:
    smith, due = person("SMITH"), desk.now() + SOON
    plan_leaving(desk, person_id=smith, kind="TRN", leaving=Leaving(due, "NOTR", "MDI"))
    changed = Leaving(due + SOON, "MED", "HLI", "PECS", "Wheelchair.")
    change_leaving(desk, plan_id=plan(desk), leaving=changed)
    (line,) = departures(desk)
    assert (line.due_at, line.reason, line.place) == (due + SOON, "MED", "HLI")
    assert (line.escort, line.comment, line.person_id) == ("PECS", "Wheelchair.", smith)
    with pytest.raises(Problem) as told:
        change_leaving(desk, plan_id=plan(desk), leaving=Leaving(due, "CRT"))
    assert told.value.name == "code_unknown"
    jones = Expected("Jones", "Ben", due)
    with pytest.raises(Problem) as told:
        change_plan(desk, plan_id=plan(desk), expected=jones, who=Who(person("JONES")))
    assert told.value.name == "action_malformed"
    discharge(desk, person_id=smith, trip=Trip("CR", "No fixed address"), reason="Ordered.")
    with pytest.raises(Problem) as told:
        plan_leaving(desk, person_id=smith, kind="CRT", leaving=Leaving(due))
    assert told.value.name == "not_in_custody"


def test_staff_say_who_comes_where_the_number_was_anothers(desk: Desk) -> None:
    expect(desk, newman(desk, prison_number="A1000BC"))
    assert arrivals(desk)[0].person_id == person("SMITH")

    def says(who: Who | None, number: str | None) -> str | None:
        change_plan(desk, plan_id=plan(desk), expected=newman(desk, prison_number=number), who=who)
        return arrivals(desk)[0].person_id

    assert says(Who(person("JONES")), None) == person("JONES")
    assert says(None, "A1000BC") == person("SMITH")  # another number is of whoever has it
    assert says(Who(None), None) is None
    with pytest.raises(Problem) as told:
        says(Who("nobody"), None)
    assert told.value.name == "person_unknown"


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"prison_number": "123"}, "number_not_prison"),
        ({"movement_reason": "CRT"}, "code_unknown"),
        ({"escort": "NOBODY"}, "code_unknown"),
    ],
)
def test_what_cannot_be_right_is_told(desk: Desk, said: dict[str, object], problem: str) -> None:
    with pytest.raises(Problem) as told:
        expect(desk, newman(desk, **said))
    assert told.value.name == problem
    with pytest.raises(Problem) as told:
        expect(desk, Expected(" ", "Lee", desk.now()))
    assert told.value.name == "value_missing"
