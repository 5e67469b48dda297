"""Terminal and centre prove that they hold the same rows, and mend the little that differs."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from sqlalchemy import text

from app.store.reads.status import link_status
from app.sync import proof
from hub.service import Hub
from hub.settle.place import place_rows
from record.ids import derived_id
from tests.world import Officer, World
from tests.world.prison import PRISON, an_id, row

STREAM = f"prison:{PRISON}"


@pytest.fixture
def a(world: World) -> Officer:
    """A loaded terminal."""
    return world.terminal("A")


def is_proved(officer: Officer) -> bool:
    with officer.replica.read() as reading:
        here, count = reading.standing(STREAM), reading.count(STREAM)
        kept = reading.kept_sums(STREAM)
    assert here is not None
    assert count is not None
    assert not here.proved or (count.digest == here.said and count.sums == kept)
    return here.proved


def damage(officer: Officer, statement: str) -> None:
    """Edit the encrypted file by hand, past the program."""
    with officer.replica.write() as writing:
        writing.connection.execute(text(statement))


def a_day_later(world: World) -> None:
    world.clock.tick(days=1, minutes=1)


def test_every_quiet_sync_is_proved(world: World, a: Officer) -> None:
    b = world.terminal("B", staff="Q3SO")
    deeds: tuple[Callable[[], object], ...] = (
        lambda: a.note("Smith", "Quiet."),
        lambda: b.move("Hussain", "A-1-003"),
        lambda: a.change("Jones", diet="HAL"),
        lambda: b.open_alert("Evans", "XEL"),
        lambda: b.end_alert("Evans", "XEL"),
    )
    for deed in deeds:
        deed()
        world.settle()
        assert is_proved(a)
        assert is_proved(b)
    a.cut()
    a.change("Smith", diet="HAL")
    b.change("Smith", diet="VGV")
    world.settle()
    a.heal()
    world.settle()
    assert is_proved(a)
    assert is_proved(b)
    assert not a.link.asked
    assert not b.link.asked


def test_the_window_can_say_when_it_was_proved(world: World, a: Officer) -> None:
    assert link_status(a.replica).proved_at == world.clock.now()


def test_a_waiting_edit_does_not_stand_in_the_way(world: World, a: Officer) -> None:
    b = world.terminal("B", staff="Q3SO")
    a.link.lose_answers = 1
    a.change("Smith", diet="HAL")
    assert not a.reaches()
    b.note("Smith", "Meanwhile.")
    b.sync()
    a.sync()
    assert is_proved(a)


@pytest.mark.expects_log
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE person SET surname = 'SMYTH' WHERE surname = 'SMITH'",
        "UPDATE person SET version = 7 WHERE surname = 'SMITH'",
        "DELETE FROM stay WHERE person_id = (SELECT id FROM person WHERE surname = 'SMITH')",
        "DELETE FROM stream_person",
    ],
)
def test_a_damaged_row_is_found_and_mended(
    world: World, a: Officer, statement: str, caplog: pytest.LogCaptureFixture
) -> None:
    before = a.rows()
    damage(a, statement)
    assert not proof.verify(a.replica, world.clock.now())
    with caplog.at_level(logging.WARNING):
        a.sync()
    assert a.rows() == before
    assert is_proved(a)
    assert 1 <= len(a.link.asked) <= 3
    assert "mended" in caplog.text
    assert "SM" not in caplog.text


@pytest.mark.expects_log
def test_a_row_that_the_centre_never_had_is_taken_away(world: World, a: Officer) -> None:
    before = a.rows()
    ghost = derived_id("test", "ghost")
    damage(
        a,
        "INSERT INTO alias (id, version, person_id, kind, surname) SELECT "
        f"'{ghost}', 3, id, 'A', 'GHOST' FROM person WHERE surname = 'SMITH'",
    )
    a_day_later(world)
    a.sync()
    a.sync()
    assert a.rows() == before
    assert is_proved(a)


@pytest.mark.expects_log
def test_the_daily_count_finds_damage_by_itself(world: World, a: Officer) -> None:
    damage(a, "UPDATE person SET forename = 'Jon' WHERE surname = 'SMITH'")
    a.sync()
    assert a.sees("Smith").head.forename == "Jon"
    a_day_later(world)
    a.sync()
    assert a.sees("Smith").head.forename == "John"


@pytest.mark.expects_log
def test_what_waits_survives_the_mending(world: World, a: Officer) -> None:
    a.cut()
    a.change("Smith", diet="HAL")
    a.note("Jones", "Kept.")
    damage(a, "UPDATE person SET forename = 'Jon' WHERE surname = 'JONES'")
    damage(a, "UPDATE centre_row SET body = json_set(body, '$.forename', 'Jon')")
    proof.verify(a.replica, world.clock.now())
    a.heal()
    a.sync()
    assert a.sees("Jones").head.forename == a.sees("Smith").head.forename == "John"
    assert a.sees("Smith").details["diet"] == "HAL"
    assert a.notes("Jones") == ["Kept."]
    assert is_proved(a)


@pytest.mark.expects_log
def test_a_difference_that_cannot_be_mended_is_sought_once_an_hour(
    world: World, a: Officer, hub: Hub
) -> None:
    wrong = "UPDATE stream_head SET digest = NULL"
    hub.store.write(lambda writing: writing.connection.execute(text(wrong)))
    hub.store.write(
        lambda writing: writing.connection.execute(
            text("UPDATE stream_head SET digest = :digest"), {"digest": bytes(16)}
        )
    )
    with a.replica.write() as writing:
        writing.doubt()
    a.sync()
    a.sync()
    assert len(a.link.asked) == 1
    world.clock.tick(hours=1, minutes=1)
    a.sync()
    assert len(a.link.asked) == 2


def test_people_who_come_and_go_are_counted(world: World, a: Officer, hub: Hub) -> None:
    period = a.replica.get("custody_period", an_id("period", "SMITH"))
    assert period is not None
    a.cut()
    a.note("Smith", "Before he left.")
    for prison in ("MDI", PRISON):
        place_rows(hub.store, [("custody_period", period | {"prison": prison})], source="t")
        a.heal()
        world.settle()
        assert is_proved(a)
    apart = row(
        "non_association",
        an_id("apart"),
        person_id=an_id("person", "SMITH"),
        other_person_id=an_id("person", "JONES"),
        restriction="CELL",
        started_on="2026-11-01",
        status="ACTIVE",
    )
    place_rows(hub.store, [apart], source="t")
    world.settle()
    assert is_proved(a)
    place_rows(hub.store, [("custody_period", period | {"prison": "MDI"})], source="t")
    world.settle()
    assert is_proved(a)
    assert a.replica.get("person", an_id("person", "SMITH")) is None
    assert a.replica.get("non_association", an_id("apart")) is not None
    assert not a.link.asked
