"""Photographs go from terminal to terminal, after everything else, over whatever line there is."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from app.store import rescue
from app.store.tables import ATTACHMENT
from app.store.vault import FileVault
from hub.service import Hub
from tests.journeys.carrying import PICTURE, all_carry, b, flipped, held, small_pieces
from tests.journeys.test_transfers import OTHER, a, goes, m
from tests.world import Officer, World
from tests.world.pictures import a_jpeg, a_png
from tests.world.prison import PRISON, an_id

__all__ = ["a", "b", "m", "small_pieces"]

# The way it goes


def test_a_photograph_taken_at_one_terminal_is_seen_at_another(
    world: World, a: Officer, b: Officer
) -> None:
    a.photograph("Smith", PICTURE)
    assert a.picture("Smith") == PICTURE
    all_carry(world)
    assert b.picture("Smith") == PICTURE
    shown = b.sees("Smith").head.photograph
    assert shown is not None
    assert (shown.taken_by, shown.is_here, shown.pending) == ("ADEYEMI, Sam", True, False)


def test_its_record_is_there_at_once_and_the_picture_follows(
    world: World, a: Officer, b: Officer
) -> None:
    a.photograph("Smith", PICTURE)
    world.settle()
    shown = b.sees("Smith").head.photograph
    assert shown is not None
    assert not shown.is_here
    assert (a.replica.counts().pictures, b.carry()) == (1, 0)
    all_carry(world)
    assert b.picture("Smith") == PICTURE
    assert a.replica.counts().pictures == 0


def test_with_no_network_it_is_kept_and_shown(world: World, a: Officer, b: Officer) -> None:
    a.cut()
    a.photograph("Smith", PICTURE)
    a.crash()
    assert a.picture("Smith") == PICTURE
    all_carry(world)
    assert b.sees("Smith").head.photograph is None
    a.heal()
    all_carry(world)
    assert b.picture("Smith") == PICTURE


def test_the_newest_that_is_not_withdrawn_is_shown_and_the_withdrawn_one_is_held_by_nobody(
    world: World, a: Officer, b: Officer
) -> None:
    older, newer = a_jpeg(900, "older"), a_png(20, 20)
    a.photograph("Smith", older)
    world.clock.tick(minutes=5)
    b.photograph("Smith", newer)
    all_carry(world)
    for officer in (a, b):
        assert officer.picture("Smith") == newer
        assert held(officer) == (2, 0)
    a.withdraw_photograph("Smith")
    assert a.picture("Smith") == older
    assert held(a) == (2, 0)
    all_carry(world)
    for officer in (a, b):
        assert officer.picture("Smith") == older
        assert held(officer) == (1, 0)


def test_one_picture_for_two_people_is_sent_for_both(world: World, a: Officer, b: Officer) -> None:
    a.photograph("Smith", PICTURE)
    all_carry(world)
    a.photograph("Jones", PICTURE)
    all_carry(world)
    assert (b.picture("Smith"), b.picture("Jones")) == (PICTURE, PICTURE)
    assert a.replica.counts().pictures == 0


def test_one_for_somebody_else_too_while_it_was_being_sent(
    world: World, a: Officer, b: Officer
) -> None:
    a.photograph("Smith", PICTURE)
    a.sync()
    a.photograph("Jones", PICTURE)
    a.engine.carry()
    all_carry(world)
    world.clock.tick(minutes=11)
    all_carry(world)
    assert (b.picture("Smith"), b.picture("Jones")) == (PICTURE, PICTURE)


def test_records_go_between_the_pieces_of_a_picture(world: World, a: Officer, b: Officer) -> None:
    a.photograph("Smith", PICTURE)
    a.sync()
    a.engine.step(wait=False)
    a.engine.step(wait=False)
    (piece,) = a.link.heard[-1:]
    a.note("Jones", "Urgent.")
    a.engine.step(wait=False)
    assert not a.reads_waiting()
    assert a.link.heard[-1] is not piece
    b.sync()
    assert b.notes("Jones") == ["Urgent."]
    assert a.replica.counts().pictures == 1


# Whoever may not have it


def test_who_leaves_takes_their_pictures_along(world: World, a: Officer, m: Officer) -> None:
    a.photograph("Smith", PICTURE)
    all_carry(world)
    assert held(a) == (1, 0)
    goes(world, "SMITH", OTHER)
    all_carry(world)
    assert held(a) == (0, 0)
    assert m.picture("Smith") == PICTURE
    goes(world, "SMITH", PRISON)
    all_carry(world)
    assert (held(m), a.picture("Smith")) == ((0, 0), PICTURE)


def test_half_a_picture_goes_along_too(world: World, a: Officer, b: Officer) -> None:
    a.photograph("Smith", PICTURE)
    a.carry()
    b.sync()
    b.engine.step(wait=False)
    assert held(b) == (0, 1)
    goes(world, "SMITH", OTHER)
    b.sync()
    assert held(b) == (0, 0)


def test_who_leaves_while_their_picture_is_not_sent_goes_when_it_is(
    world: World, a: Officer, m: Officer
) -> None:
    a.photograph("Smith", PICTURE)
    a.engine.until_quiet()
    a.engine.step(wait=False)
    goes(world, "SMITH", OTHER)
    a.engine.until_quiet()
    assert a.picture("Smith") == PICTURE
    all_carry(world)
    assert held(a) == (0, 0)
    assert ("person", an_id("person", "SMITH")) not in a.rows()
    assert m.picture("Smith") == PICTURE


def test_a_photograph_of_somebody_who_had_gone_before_it_was_sent_follows_them(
    world: World, a: Officer, m: Officer
) -> None:
    a.cut()
    a.photograph("Smith", PICTURE)
    goes(world, "SMITH", OTHER)
    a.heal()
    a.sync()
    assert ("person", an_id("person", "SMITH")) not in a.rows()
    a.crash()
    assert a.replica.counts().pictures == 1
    all_carry(world)
    assert m.picture("Smith") == PICTURE
    a.sync()
    assert held(a) == (0, 0)


def test_a_photograph_that_the_centre_refuses_leaves_nothing(world: World, a: Officer) -> None:
    a.photograph("Smith", PICTURE)
    spoil_action(world.hub, a)
    all_carry(world)
    assert a.sees("Smith").head.photograph is None
    assert held(a) == (0, 0)
    assert a.replica.counts().refused == 1


def spoil_action(hub: Hub, officer: Officer) -> None:
    """Give the officer another role at the centre, so that their actions are refused."""
    with hub.store.read() as facts:
        staff = facts.get("staff", officer.desk.member.staff_id)
    assert staff is not None
    hub.store.write(lambda writing: writing.put("staff", {**staff, "role": "auditor"}))


# Disks and centres that fail


@pytest.mark.expects_log
def test_a_picture_that_the_disk_has_damaged_is_fetched_again(
    world: World, a: Officer, b: Officer
) -> None:
    a.photograph("Smith", PICTURE)
    all_carry(world)
    with b.replica.write() as writing:
        writing.connection.execute(update(ATTACHMENT).values(data=flipped(PICTURE)))
    assert b.picture("Smith") is None
    world.clock.tick(days=2)
    all_carry(world)
    assert b.picture("Smith") == PICTURE


def test_a_picture_that_is_nowhere_else_is_saved_from_a_damaged_replica(
    world: World, a: Officer, b: Officer
) -> None:
    a.photograph("Smith", PICTURE)
    a.sync()
    a.cut()
    a.photograph("Jones", a_png(9, 9))
    a.replica.close()
    a.home = rescue.rebuild(a.home, FileVault(a.home.path), world.clock).home
    a.crash()
    assert a.picture("Jones") == a_png(9, 9)
    a.heal()
    all_carry(world)
    assert (b.picture("Smith"), b.picture("Jones")) == (PICTURE, a_png(9, 9))


def test_only_so_much_is_kept_and_everybodys_own_picture_comes_first(
    world: World, a: Officer, b: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.attachments.KEPT_BYTES_MAX", 3_000)
    older, newer, jones = (a_jpeg(1_200, mark) for mark in ("older", "newer", "jones"))
    for surname, picture in (("Smith", older), ("Smith", newer), ("Jones", jones)):
        a.photograph(surname, picture)
        world.clock.tick(minutes=1)
    all_carry(world)
    assert (b.picture("Smith"), b.picture("Jones")) == (newer, jones)
    assert held(b) == (2, 0)
    assert held(a)[0] <= 3


def test_a_first_load_is_whole_before_any_picture_comes(world: World, a: Officer) -> None:
    a.photograph("Smith", PICTURE)
    all_carry(world)
    late = world.terminal("L", load=False)
    assert late.carry() > 1
    assert late.picture("Smith") == PICTURE
    assert late.replica.counts().people > 1


def test_nobody_else_can_read_it_from_the_disk(world: World, a: Officer) -> None:
    a.photograph("Smith", PICTURE)
    a.replica.close()
    for file in a.home.path.iterdir():
        if file.is_file():
            assert PICTURE[-100:] not in file.read_bytes()
    a.crash()
