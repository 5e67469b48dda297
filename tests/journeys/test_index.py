"""The national index: receptions hold a thin line of everybody, proved as all is; no wing does."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text

from app.desk.restricting import restrict
from app.store.reads.recognise import Recognised, recognise
from app.sync import proof
from hub.service import Hub
from hub.settle.place import place_rows
from record.kinds import Row
from record.matching.score import particulars
from record.problems import Problem
from record.protocol import DigestRequest
from record.types.known import INDEX
from tests.simulation.estate import OTHER, both_prisons
from tests.world import Officer, World
from tests.world.prison import an_id

SMITH = an_id("person", "SMITH")
YEAR = 2026


@pytest.fixture(autouse=True)
def _both_prisons(world: World) -> None:
    place_rows(world.hub.store, both_prisons(), source="test", clock=world.clock)


@pytest.fixture
def desk_elsewhere(world: World) -> Officer:
    """The reception of another prison."""
    return world.terminal("R", staff="M2SO", prison=OTHER, profile="reception")


def line(officer: Officer, person_id: str = SMITH) -> Row:
    found = officer.replica.get("known_person", person_id)
    assert found is not None
    return found


def who_is(officer: Officer, surname: str, forename: str = "", born: str = "") -> list[Recognised]:
    wanted = particulars(surname, forename, born, this_year=YEAR)
    return list(recognise(officer.replica, wanted, YEAR).found)


def index_is_proved(officer: Officer) -> bool:
    with officer.replica.read() as reading:
        here, count = reading.standing(INDEX), reading.count(INDEX)
    assert here is not None
    assert count is not None
    return here.proved and count.digest == here.said


def test_a_reception_knows_everybody_and_no_more_of_them(
    world: World, desk_elsewhere: Officer
) -> None:
    assert desk_elsewhere.replica.get("person", SMITH) is None
    told = line(desk_elsewhere)
    assert (told["surname"], told["last_prison"], told["in_custody"]) == ("SMITH", "LEI", True)
    assert not desk_elsewhere.replica.find("case_note", person_id=SMITH)
    found = who_is(desk_elsewhere, "Smiht", str(told["forename"]), str(told["date_of_birth"]))
    assert found[0].person_id == SMITH
    assert not found[0].held_here
    assert {reason.field: reason.level for reason in found[0].reasons} == {
        "born": "same",
        "forename": "same",
        "surname": "near",
    }
    world.settle()
    assert index_is_proved(desk_elsewhere)


def test_a_wing_is_not_given_the_index(world: World) -> None:
    wing = world.terminal("A")
    assert wing.replica.find("known_person") == []
    hub = world.hub.protocol_for(wing.home.terminal_id)
    for ask in (
        lambda: hub.manifest(INDEX),
        lambda: hub.digest(DigestRequest(world.hub.store.epoch(), INDEX)),
    ):
        with pytest.raises(Problem) as refused:
            ask()
        assert refused.value.name == "out_of_scope"
    manifest = world.hub.protocol_for(
        world.terminal("R", profile="reception").home.terminal_id
    ).manifest(INDEX)
    with pytest.raises(Problem):
        hub.part(manifest.parts[0].sha256)


def test_news_of_names_and_places_comes_to_every_reception(
    world: World, desk_elsewhere: Officer
) -> None:
    a = world.terminal("A", staff="Q3SO")
    a.change("Smith", forename="Wojciech")
    world.settle()
    assert line(desk_elsewhere)["forename"] == "Wojciech"
    (found,) = [one for one in who_is(desk_elsewhere, "Smith", "Wojtek") if one.person_id == SMITH]
    assert {reason.field: reason.level for reason in found.reasons}["forename"] == "nickname"
    assert index_is_proved(desk_elsewhere)
    (period,) = a.replica.find("custody_period", person_id=SMITH)
    left = period | {"closed_at": "2026-11-20T10:00:00.000Z"}
    place_rows(world.hub.store, [("custody_period", left)], source="test", clock=world.clock)
    world.settle()
    told = line(desk_elsewhere)
    assert (told["in_custody"], told["last_seen"]) == (False, "2026-11-20")
    assert index_is_proved(desk_elsewhere)


def test_of_a_restricted_person_no_reception_is_told_where(
    world: World, desk_elsewhere: Officer
) -> None:
    a = world.terminal("A", staff="Q3SO")
    restrict(a.desk, person_id=SMITH, reason="He gives evidence.")
    world.settle()
    told = line(desk_elsewhere)
    assert (told["last_prison"], told["in_custody"], told["restricted"]) == (None, None, True)
    (found,) = [one for one in who_is(desk_elsewhere, "Smith") if one.person_id == SMITH]
    assert found.restricted
    assert found.last_prison == ""


@pytest.mark.expects_log
def test_a_damaged_line_is_found_and_mended(world: World, desk_elsewhere: Officer) -> None:
    world.settle()
    assert index_is_proved(desk_elsewhere)
    with desk_elsewhere.replica.write() as writing:
        writing.connection.execute(
            text("UPDATE known_person SET surname = 'Sxith' WHERE id = :id"), {"id": SMITH}
        )
    world.clock.tick(days=1, minutes=1)
    assert not proof.verify(desk_elsewhere.replica, world.clock.now())
    a = world.terminal("A")
    a.note("Smith", "Quiet.")
    world.settle()
    assert line(desk_elsewhere)["surname"] == "SMITH"
    assert index_is_proved(desk_elsewhere)


def test_a_centre_without_an_index_makes_it_when_it_is_opened(hub: Hub, world: World) -> None:
    def forget(table: str) -> None:
        where = " WHERE stream = 'index'" if table != "known_person" else ""
        hub.store.write(
            lambda writing: writing.connection.execute(text(f"DELETE FROM {table}{where}"))
        )

    for table in ("known_person", "journal", "stream_head", "stream_sum"):
        forget(table)
    hub.store._begin_index()
    officer = world.terminal("R", profile="reception")
    assert line(officer)["surname"] == "SMITH"
    assert officer.replica.counts().people < len(officer.replica.find("known_person"))
    assert dt.date.fromisoformat(str(line(officer)["date_of_birth"]))
