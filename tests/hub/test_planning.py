"""Plans at the centre: lists of courts and escorts, and what a terminal may say of a plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.__main__ import main
from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Action, Change, Outcome
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.people import admit, person_in
from tests.hub.seat import Seat, created, row, rows
from tests.simulation import estate
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

HEAD = (
    "reference,prison,direction,kind,reason,due,surname,forename,date_of_birth,prison_number,place"
)
VAN = "GEO-1,LEI,IN,ADM,N,2026-11-24 17:30,Newman,Lee,1991-03-08,,Leeds Magistrates"
SMITH = "GEO-2,LEI,OUT,CRT,CRT,2026-11-25 08:15,Smith,John,,a1000bc,Leeds Crown Court"


def a_plan(seat: Seat, **more: Value) -> Action:
    said: Row = {
        "prison": PRISON,
        "direction": "IN",
        "kind": "ADM",
        "surname": "Newman",
        "forename": "Lee",
        "due_at": to_text(seat.clock.now()),
        "status": "EXPECTED",
        "staff_id": seat.staff_id,
        "written_at": to_text(seat.clock.now()),
        **more,
    }
    return seat.action("plan_movement", created("planned_movement", said, seat.clock))


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return tmp_path / "van.csv"


def takes(place: str, listed: Path, *lines: str) -> None:
    """What somebody at the centre types with a new list."""
    listed.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    option = "--database" if "://" in place else "--data"
    assert main(["expect", option, place, str(listed)]) == 0


def test_a_list_is_taken_in_line_by_line_and_once(
    hub: Hub, place: str, listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = "GEO-3,LEI,OUT,CRT,CRT,2026-11-25 08:15,Nobody,Known,,,Leeds"
    ends = "GEO-5,LEI,IN,ADM,N,9999-12-31 23:59-14:00,A,B,,,"
    takes(place, listed, VAN, SMITH, bad, "GEO-4,LEI,IN,ADM,N,yesterday,A,B,,,", ends)
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in told] == ["line 4", "line 5", "line 6", told[-1]]
    assert told[-1].startswith("2 new")
    known = {one["surname"]: one["person_id"] for one in rows(hub, "planned_movement")}
    assert known == {"Newman": None, "Smith": an_id("person", "SMITH")}
    takes(place, listed, VAN, SMITH)
    assert "0 new, 0 changed, 2 as they were" in capsys.readouterr().out


def test_a_line_with_another_number_is_about_whoever_has_that(
    hub: Hub, place: str, listed: Path
) -> None:
    """The court named the wrong man first, and sends its list again."""
    takes(place, listed, SMITH)
    takes(place, listed, SMITH.replace("Smith,John,,a1000bc", "Jones,Ben,,a1001bc"))
    (plan,) = rows(hub, "planned_movement")
    assert plan["person_id"] == an_id("person", "JONES")


def test_what_the_list_says_anew_counts_and_what_staff_said_stays(
    hub: Hub, place: str, listed: Path, so: Seat
) -> None:
    takes(place, listed, VAN)
    (plan,) = rows(hub, "planned_movement")
    change: Row = {"place": "Hull Crown Court"}
    so.send(
        so.action(
            "change_plan",
            Change("planned_movement", str(plan["id"]), {"place": plan["place"]}, change),
        )
    )
    takes(place, listed, VAN.replace("17:30", "19:00"))
    (plan,) = rows(hub, "planned_movement")
    assert (plan["place"], str(plan["due_at"])[11:16]) == ("Hull Crown Court", "19:00")


def test_a_list_that_comes_again_does_not_take_them_for_the_wrong_man_again(
    hub: Hub, place: str, listed: Path, so: Seat
) -> None:
    wrong = VAN.replace(",,Leeds", ",A1000BC,Leeds")
    takes(place, listed, wrong)
    (plan,) = rows(hub, "planned_movement")
    before: Row = {"person_id": an_id("person", "SMITH"), "prison_number": "A1000BC"}
    said: Row = {"person_id": None, "prison_number": None}
    change = Change("planned_movement", str(plan["id"]), before, said)
    assert so.send(so.action("change_plan", change)).outcome is Outcome.ACCEPTED
    takes(place, listed, wrong.replace("17:30", "19:00"))
    (plan,) = rows(hub, "planned_movement")
    assert (plan["person_id"], plan["prison_number"]) == (None, None)
    assert str(plan["due_at"])[11:16] == "19:00"


def test_two_who_change_a_plan_differently_meet_in_it(hub: Hub, so: Seat, place: str) -> None:
    made = a_plan(so)
    assert so.send(made).outcome is Outcome.ACCEPTED
    plan_id = made.changes[0].record_id

    def says(name: str, value: str, at: str | None = None) -> Action:
        change = Change("planned_movement", plan_id, {name: at}, {name: value})
        return so.action("change_plan", change)

    first, second = says("place", "Leeds"), says("escort", "PECS")
    assert {so.send(first).outcome, so.send(second).outcome} == {Outcome.ACCEPTED}
    later = says("place", "Hull")
    assert so.send(later).outcome is Outcome.MERGED
    assert row(hub, "planned_movement", plan_id)["place"] == "Hull"


def test_an_admission_says_who_was_expected_and_nobody_else(hub: Hub, so: Seat) -> None:
    made = a_plan(so)
    so.send(made)
    plan_id = made.changes[0].record_id
    comes = admit(so, PRISON, "Neuman")

    def met_by(person_id: str) -> Change:
        said: Row = {"person_id": person_id}
        return Change("planned_movement", plan_id, {"person_id": None}, said)

    other = so.action("admit", *comes.changes, met_by(an_id("person", "SMITH")))
    assert so.send(other).outcome is Outcome.REFUSED
    met = so.action("admit", *comes.changes, met_by(person_in(comes)))
    assert so.send(met).outcome is Outcome.ACCEPTED
    assert row(hub, "planned_movement", plan_id)["person_id"] == person_in(comes)


def test_staff_say_who_comes_of_those_whom_they_may_know(sqlite_hub: Hub, clock: TestClock) -> None:
    place_rows(sqlite_hub.store, estate.both_prisons(), source="test", clock=clock)
    so = Seat.enrolled(sqlite_hub, clock, "S", "Q3SO")
    away = Seat.enrolled(sqlite_hub, clock, "M", "M2SO", estate.OTHER)
    stranger = admit(away, estate.OTHER, "Stranger")
    assert away.send(stranger).outcome is Outcome.ACCEPTED
    smith, jones = an_id("person", "SMITH"), an_id("person", "JONES")
    comes = a_plan(so, person_id=smith)
    goes = a_plan(so, direction="OUT", kind="CRT", person_id=smith)
    assert {so.send(comes).outcome, so.send(goes).outcome} == {Outcome.ACCEPTED}

    def says(plan: Action, person_id: str | None, before: str | None = smith) -> str | None:
        plan_id = plan.changes[0].record_id
        said: Row = {"person_id": person_id}
        change = Change("planned_movement", plan_id, {"person_id": before}, said)
        verdict = so.send(so.action("change_plan", change))
        stands = row(sqlite_hub, "planned_movement", plan_id)["person_id"]
        assert (verdict.outcome is Outcome.ACCEPTED) is (stands == person_id)
        return verdict.problem

    assert says(goes, jones) == "action_malformed"
    assert says(goes, None) == "action_malformed"
    named = Change(*goes.changes[-1].key, {"surname": "Smith"}, {"surname": "Jones"})
    assert so.send(so.action("change_plan", named)).problem == "action_malformed"
    assert says(comes, person_in(stranger)) == "record_gone"
    assert says(comes, jones) is None
    assert says(comes, None, jones) is None


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"direction": "OUT", "kind": "CRT"}, "action_malformed"),
        ({"kind": "CRT"}, "action_malformed"),
        ({"status": "CANCELLED"}, "action_malformed"),
        ({"prison_number": "nobody"}, "number_not_prison"),
        ({"prison": "MDI"}, "out_of_scope"),
    ],
)
def test_what_is_no_plan_is_refused(
    sqlite_hub: Hub, clock: object, more: Row, problem: str
) -> None:
    seat = Seat.enrolled(sqlite_hub, clock, "S", "Q3SO")  # type: ignore[arg-type]
    verdict = seat.send(a_plan(seat, **more))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, problem)


def test_an_officer_plans_nothing_but_says_who_did_not_come(hub: Hub, a: Seat, so: Seat) -> None:
    assert a.send(a_plan(a)).problem == "right_missing"
    made = a_plan(so)
    so.send(made)
    plan_id = made.changes[0].record_id
    before: Row = {"status": "EXPECTED", "status_why": None, "status_by": None, "status_at": None}
    said: Row = {**before, "status": "NOT_COME", "status_at": to_text(a.clock.now())}
    ended = a.action("end_plan", Change("planned_movement", plan_id, before, said))
    assert a.send(ended).outcome is Outcome.ACCEPTED
    stands = row(hub, "planned_movement", plan_id)
    assert (stands["status"], stands["status_by"]) == ("NOT_COME", "ADEYEMI, Sam")
