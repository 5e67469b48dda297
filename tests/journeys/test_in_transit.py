"""From one prison to another: the record comes before the van, and nobody's entry is lost."""

from __future__ import annotations

import pytest

from app.desk import leaving, outside, settling, transfers
from app.desk.desk import Desk
from app.desk.outside import Trip
from app.store.reads.board import board
from hub.settle.place import place_rows
from record.facts import text
from record.kinds import Row
from tests.world import Officer, World
from tests.world.prison import PRISON, an_id, place, row

OTHER, THIRD = "MDI", "RNI"
SMITH = an_id("person", "SMITH")
FAR_CELL = an_id("location", "M-1-001")
AT_HOME, THERE, ELSEWHERE = "Q3SO", "M3SO", "R3SO"


@pytest.fixture
def a(world: World) -> Officer:
    """The prison that somebody leaves."""
    return world.terminal("A", staff=AT_HOME)


@pytest.fixture
def m(world: World) -> Officer:
    """The prison that they are bound for."""
    return far_terminal(world, "M", THERE, OTHER)


def far_terminal(world: World, name: str, staff: str, prison: str) -> Officer:
    """A loaded terminal of another prison, with a supervising officer and a cell of its own."""
    rows = [
        row(
            "staff",
            an_id("staff", staff),
            staff_number=staff,
            surname="Osei",
            forename="Kim",
            role="supervising_officer",
            prison=prison,
            active=True,
        ),
        place("M", "WING", None, None, prison),
        place("M-1", "LAND", "M", None, prison),
        place("M-1-001", "CELL", "M-1", 1, prison),
    ]
    place_rows(world.hub.store, rows[: None if prison == OTHER else 1], source="test")
    return world.terminal(name, staff=staff, prison=prison)


def leaves(desk: Desk, to: str = OTHER) -> None:
    trip = Trip("NOTR", to, escort="PECS")
    transfers.transfer(desk, person_id=SMITH, to_prison=to, trip=trip)


def about_smith(officer: Officer) -> set[tuple[str, str]]:
    """Every record on a terminal that names the person."""
    return {key for key, values in officer.rows().items() if SMITH in values.values()}


def at_the_centre(world: World, record_type: str) -> list[Row]:
    with world.hub.store.read() as facts:
        return facts.find(record_type)


def test_the_record_comes_before_the_van_and_goes_when_they_are_received(
    world: World, a: Officer, m: Officer
) -> None:
    a.open_alert("Smith", "XA")
    leaves(a.desk)
    world.settle()
    assert [alert.code for alert in m.sees("Smith").alerts] == ["XA"]
    head = m.sees("Smith").head
    assert (head.status, head.prison, head.bound_for) == ("TRN", PRISON, OTHER)
    transfers.receive(m.desk, person_id=SMITH, location_id=FAR_CELL)
    world.settle()
    head = m.sees("Smith").head
    assert (head.status, head.prison, head.cell_path) == ("IN", OTHER, "MDI-M-1-001")
    assert [(one.kind, one.direction) for one in m.sees("Smith").movements] == [
        ("ADM", "IN"),
        ("TRN", "OUT"),
    ]
    assert about_smith(a) == set()
    assert len({row["id"] for row in at_the_centre(world, "discrepancy")}) == 0


def test_what_both_ends_wrote_on_the_way_is_kept_and_seen(
    world: World, a: Officer, m: Officer
) -> None:
    """Each end's line is cut in its turn, and both write of the one person."""
    leaves(a.desk)
    world.settle()
    a.cut()
    a.note("Smith", "His letters came after the van had left.")
    a.change("Smith", diet="HAL")
    m.note("Smith", "Told by telephone that he is low.")
    m.open_alert("Smith", "HA")
    world.settle()
    m.cut()
    transfers.receive(m.desk, person_id=SMITH, location_id=FAR_CELL)
    m.note("Smith", "In reception, settled.")
    a.heal()
    world.settle()
    assert len(a.notes("Smith")) == 2, "the old prison sees what the new one had sent"
    assert {alert.code for alert in a.sees("Smith").alerts} == {"HA"}
    a.cut()
    a.note("Smith", "One more thing was found in his cell.")
    m.heal()
    world.settle()
    assert m.sees("Smith").details["diet"] == "HAL"
    a.heal()
    world.settle()
    assert len(m.notes("Smith")) == 4
    assert {item.state for officer in (a, m) for item in officer.sent()} == {"accepted"}
    assert about_smith(a) == set()


def test_who_is_not_accepted_comes_back(world: World, a: Officer, m: Officer) -> None:
    leaves(a.desk)
    world.settle()
    transfers.redirect(m.desk, person_id=SMITH, to_prison=PRISON, why="No warrant with him.")
    world.settle()
    assert about_smith(m) == set()
    movement = a.sees("Smith").movements[0]
    assert (movement.from_place, movement.comment) == (OTHER, "No warrant with him.")
    outside.bring_back(a.desk, person_id=SMITH)
    world.settle()
    assert a.sees("Smith").head.status == "IN"


def test_a_van_that_is_diverted_takes_the_record_along(
    world: World, a: Officer, m: Officer
) -> None:
    third = far_terminal(world, "R", ELSEWHERE, THIRD)
    leaves(a.desk)
    world.settle()
    transfers.redirect(a.desk, person_id=SMITH, to_prison=THIRD, why="The motorway is closed.")
    world.settle()
    assert about_smith(m) == set()
    transfers.receive(third.desk, person_id=SMITH)
    world.settle()
    assert third.sees("Smith").head.prison == THIRD
    assert about_smith(a) == set()


def test_two_prisons_say_that_he_is_with_them(world: World, a: Officer, m: Officer) -> None:
    """The van turned round, and nobody told the reception that had written him down already."""
    leaves(a.desk)
    world.settle()
    a.cut()
    m.cut()
    transfers.receive(m.desk, person_id=SMITH, location_id=FAR_CELL)
    world.clock.tick(minutes=5)
    outside.bring_back(a.desk, person_id=SMITH)
    m.heal()
    world.settle()
    a.heal()
    world.settle()
    (held,) = m.replica.find("held_action", status="OPEN")
    assert (held["rule"], held["action_kind"]) == ("charge_elsewhere", "bring_back")
    assert a.sent()[0].state == "held", "its author sees that it waits"
    settling.accept_held(m.desk, held_id=text(held, "id"), reason="He is at Leeds; I rang them.")
    world.settle()
    rules = [row["rule"] for row in at_the_centre(world, "discrepancy")]
    assert rules == ["in_at_another_prison"], "and stays asked until he is sent there"


def test_who_was_brought_back_is_not_taken_over_by_a_gate_that_wrote_ahead(
    world: World, a: Officer, m: Officer
) -> None:
    """The same evening, heard the other way round."""
    leaves(a.desk)
    world.settle()
    m.cut()
    transfers.receive(m.desk, person_id=SMITH, location_id=FAR_CELL)
    world.clock.tick(minutes=5)
    outside.bring_back(a.desk, person_id=SMITH)
    world.settle()
    m.heal()
    world.settle()
    assert [held["rule"] for held in a.replica.find("held_action", status="OPEN")] == [
        "charge_elsewhere"
    ]
    head = a.sees("Smith").head
    assert (head.status, head.prison) == ("IN", PRISON)
    assert about_smith(m) == set()


def test_two_terminals_discharge_one_man(world: World, a: Officer) -> None:
    b = world.terminal("B", staff=AT_HOME)
    for officer in (a, b):
        officer.cut()
        trip = Trip("SC", "Leeds")
        leaving.discharge(officer.desk, person_id=SMITH, trip=trip, reason="Checked on paper.")
        world.clock.tick(minutes=3)
    a.heal()
    world.settle()
    b.heal()
    world.settle()
    (conflict,) = at_the_centre(world, "conflict")
    assert conflict["group"] == "closed_at", "a person says when it was"
    period = next(r for r in at_the_centre(world, "custody_period") if r["person_id"] == SMITH)
    assert period["closed_at"] is not None
    moves = [r for r in at_the_centre(world, "movement") if r["person_id"] == SMITH]
    assert len(moves) == 2, "both are history"


def test_who_was_given_a_cell_after_they_had_left_does_not_keep_it(
    world: World, a: Officer
) -> None:
    b = world.terminal("B", staff="Q2OFF")
    b.cut()
    leaves(a.desk)
    world.settle()
    b.move("Smith", "A-2-003")
    b.heal()
    world.settle()
    rules = {row["rule"] for row in at_the_centre(world, "discrepancy")}
    assert rules == {"moved_though_gone"}
    stays = [r for r in at_the_centre(world, "stay") if r["person_id"] == SMITH]
    assert all(stay["to_at"] for stay in stays)
    for officer in (a, b):
        shown = board(officer.replica, an_id("location", "A"))
        assert SMITH not in {
            p.person_id for x in shown.landings for c in x.cells for p in c.occupants
        }
        assert [one.person_id for one in shown.away] == [SMITH]
