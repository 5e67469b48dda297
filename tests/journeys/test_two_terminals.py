"""Two officers, two terminals, one record: what each did while the network was out survives."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import settling
from record.action import Outcome
from tests.world import Officer, World
from tests.world.clock import Ahead


@pytest.fixture
def a(world: World) -> Officer:
    """The first terminal."""
    return world.terminal("A")


@pytest.fixture
def b(world: World, a: Officer) -> Officer:
    """The second terminal, with a colleague at it."""
    return world.terminal("B", staff="Q2OFF")


def outcomes(officer: Officer) -> list[str]:
    """What became of the officer's actions, oldest first."""
    return [item.state for item in reversed(officer.sent())]


def test_a_note_written_offline_reaches_the_other_terminal(
    world: World, a: Officer, b: Officer
) -> None:
    a.cut()
    a.note("Smith", "Quiet, asked for the chaplain.")
    assert a.notes("Smith") == ["Quiet, asked for the chaplain."]
    world.settle()
    assert b.notes("Smith") == []
    a.heal()
    world.settle()
    assert b.notes("Smith") == ["Quiet, asked for the chaplain."]
    assert outcomes(a) == [Outcome.ACCEPTED]


def test_different_fields_of_one_person_both_win(world: World, a: Officer, b: Officer) -> None:
    a.cut()
    b.cut()
    a.change("Smith", diet="VGV")
    b.change("Smith", religion="QUAK")
    a.heal()
    b.heal()
    world.settle()
    for officer in (a, b):
        assert officer.sees("Smith").details["diet"] == "VGV"
        assert officer.sees("Smith").details["religion"] == "QUAK"
    assert not a.inbox().conflicts


def test_the_later_edit_of_a_field_stands_and_the_other_stays_readable(
    world: World, a: Officer, b: Officer
) -> None:
    a.cut()
    b.change("Smith", diet="HAL")
    world.clock.tick(minutes=16)
    a.change("Smith", diet="VGV")
    a.heal()
    world.settle()
    for officer in (a, b):
        assert officer.sees("Smith").details["diet"] == "VGV"
        assert {"HAL", "VGV"} <= set(officer.history_values("Smith"))


def test_an_earlier_edit_that_arrives_late_does_not_overwrite(
    world: World, a: Officer, b: Officer
) -> None:
    a.cut()
    a.change("Smith", diet="VGV")
    world.clock.tick(minutes=16)
    b.change("Smith", diet="HAL")
    b.sync()
    a.heal()
    world.settle()
    for officer in (a, b):
        assert officer.sees("Smith").details["diet"] == "HAL"
        assert "VGV" in officer.history_values("Smith")
    assert outcomes(a) == [Outcome.MERGED]


def test_a_name_changed_twice_waits_for_a_person(world: World, a: Officer, b: Officer) -> None:
    a.cut()
    b.change("Smith", forename="Jon")
    b.sync()
    a.change("Smith", forename="Jonathan")
    a.heal()
    world.settle()
    (conflict,) = b.inbox().conflicts
    assert conflict.base == {"forename": "John"}
    assert conflict.theirs == {"forename": "Jon"}
    assert conflict.ours == {"forename": "Jonathan"}
    assert a.sees("Smith").contested == {"forename"}
    settling.settle_conflict(b.desk, conflict_id=conflict.id, choice="ours")
    world.settle()
    for officer in (a, b):
        assert officer.sees("Smith").details["forename"] == "Jonathan"
        assert not officer.inbox().conflicts


def test_more_edits_to_a_contested_field_join_its_conflict(
    world: World, a: Officer, b: Officer
) -> None:
    a.cut()
    b.change("Smith", forename="Jon")
    b.sync()
    a.change("Smith", forename="Jonathan")
    a.change("Smith", forename="Jonny")
    a.heal()
    world.settle()
    (conflict,) = b.inbox().conflicts
    assert conflict.ours == {"forename": "Jonny"}


def test_ending_an_alert_does_not_weaken_what_a_colleague_confirmed(
    world: World, a: Officer, b: Officer
) -> None:
    a.open_alert("Smith", "XR")
    world.settle()
    a.cut()
    a.end_alert("Smith", "XR")
    a.heal()
    world.settle()
    assert [alert.status for alert in b.sees("Smith").alerts] == ["ENDED"]


def test_an_officers_ending_of_an_acct_is_held_until_a_supervisor_accepts(world: World) -> None:
    officer, supervisor = world.terminal("A"), world.terminal("B", staff="Q3SO")
    officer.open_alert("Smith", "HA")
    world.settle()
    officer.end_alert("Smith", "HA")
    world.settle()
    assert outcomes(officer)[-1] == Outcome.HELD
    assert supervisor.sees("Smith").alerts[0].status == "ACTIVE"
    (held,) = officer.inbox().held
    assert held.mine
    supervisor.accept_held()
    world.settle()
    for each in (officer, supervisor):
        assert each.sees("Smith").alerts[0].status == "ENDED"
        assert not each.inbox().held


def test_one_man_moved_by_two_terminals_is_where_he_was_put_last(
    world: World, a: Officer, b: Officer
) -> None:
    a.cut()
    a.move("Smith", "A-1-003", reason="Seen by the SO.")
    world.clock.tick(minutes=3)
    b.move("Smith", "A-2-003", reason="Seen by the SO.")
    b.sync()
    a.heal()
    world.settle()
    for officer in (a, b):
        assert officer.cell("Smith") == "LEI-A-2-003"
        assert len(officer.sees("Smith").stays) == 3
        rules = {item.rule for item in officer.inbox().discrepancies}
        assert "moved_twice" in rules


def test_two_men_put_into_one_single_cell_is_seen_by_the_whole_wing(
    world: World, a: Officer, b: Officer
) -> None:
    a.cut()
    b.move("Hussain", "A-2-004")
    a.move("Okafor", "A-2-004")
    b.sync()
    a.heal()
    world.settle()
    for officer in (a, b):
        assert officer.cell("Hussain") == officer.cell("Okafor") == "LEI-A-2-004"
        assert "cell_full" in {item.rule for item in officer.inbox().discrepancies}


def test_the_officer_never_sees_an_own_edit_vanish(world: World, a: Officer, b: Officer) -> None:
    a.cut()
    b.change("Smith", diet="HAL")
    b.sync()
    world.clock.tick(minutes=1)
    a.change("Smith", diet="VGV")
    a.heal()
    seen = []
    a.link.before_answer = lambda: seen.append(a.sees("Smith").details["diet"])
    world.settle()
    seen.append(a.sees("Smith").details["diet"])
    assert set(seen) == {"VGV"}


def test_lost_and_repeated_answers_change_nothing(world: World, a: Officer, b: Officer) -> None:
    a.link.lose_answers = 2
    a.link.repeat = True
    a.note("Smith", "One.")
    for _ in range(2):
        assert not a.reaches()
    world.clock.tick(minutes=1)
    a.note("Smith", "Two.")
    world.settle()
    assert a.notes("Smith") == b.notes("Smith") == ["One.", "Two."]
    for response in [*a.link.heard, *reversed(a.link.heard)]:
        with a.replica.write() as writing:
            writing.apply_response(response)
    assert a.notes("Smith") == ["One.", "Two."]
    assert not a.reads_waiting()


def test_a_crash_anywhere_loses_nothing(world: World, a: Officer, b: Officer) -> None:
    a.cut()
    a.note("Smith", "Before the crash.")
    a.crash()
    assert a.notes("Smith") == ["Before the crash."]
    a.heal()
    a.link.lose_answers = 1
    assert not a.reaches()
    a.crash()
    world.settle()
    assert a.notes("Smith") == b.notes("Smith") == ["Before the crash."]


def test_a_clock_that_is_hours_ahead_does_not_win_for_ever(world: World, a: Officer) -> None:
    wrong = world.terminal("C", staff="Q2OFF", clock=Ahead(world.clock, dt.timedelta(hours=9)))
    wrong.change("Smith", diet="HAL")
    world.settle()
    world.clock.tick(minutes=10)
    a.change("Smith", diet="VGV")
    world.settle()
    assert a.sees("Smith").details["diet"] == "VGV"
    assert wrong.sees("Smith").details["diet"] == "VGV"


def test_two_replicas_hold_the_same_rows_after_a_quiet_sync(
    world: World, a: Officer, b: Officer
) -> None:
    a.note("Jones", "A.")
    b.move("Hussain", "A-1-003", reason="Seen by the SO.")
    a.open_alert("Evans", "XEL")
    world.settle()
    assert a.rows() == b.rows()
