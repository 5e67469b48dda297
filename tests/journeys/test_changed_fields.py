"""A terminal lays news of changed fields over what it holds, and asks for rows that it lacks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, text, update

from app.store.tables import RECORDS
from record.protocol import SyncRequest, SyncResponse
from record.short_ids import shorten
from tests.world import Officer, World
from tests.world.link import Link
from tests.world.prison import an_id

SMITH, JONES = an_id("person", "SMITH"), an_id("person", "JONES")


@pytest.fixture
def a(world: World) -> Officer:
    """A loaded terminal."""
    return world.terminal("A")


@pytest.fixture
def b(world: World) -> Officer:
    """Another one."""
    return world.terminal("B", staff="Q3SO")


def test_news_lies_over_what_is_held(a: Officer, b: Officer) -> None:
    b.change("Smith", diet="HAL")
    b.sync()
    a.sync()
    (row,) = [row for row in a.link.heard[-1].pages[0].rows if row.record_type == "person"]
    assert (row.record_id, row.values) == (shorten(SMITH), {"diet": "HAL"})
    assert a.sees("Smith").details["diet"] == "HAL"
    assert a.rows() == b.rows()


def test_news_lies_beneath_what_waits_here(world: World, a: Officer, b: Officer) -> None:
    a.cut()
    a.change("Smith", religion="MOS")
    b.change("Smith", diet="HAL")
    b.sync()
    a.heal()
    a.link.lose_answers = 1
    assert not a.reaches()
    world.settle()
    details = a.sees("Smith").details
    assert (details["religion"], details["diet"]) == ("MOS", "HAL")
    assert a.rows() == b.rows()


def test_news_of_a_row_that_was_lost_has_it_asked_for_whole(a: Officer, b: Officer) -> None:
    with a.replica.write() as writing:
        writing.connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        person = RECORDS["person"]
        writing.connection.execute(delete(person).where(person.c.id == SMITH))
    b.change("Smith", diet="HAL")
    b.sync()
    heard = len(a.link.heard)
    assert a.reaches()
    assert len(a.link.heard) == heard + 2
    assert a.sees("Smith").details["diet"] == "HAL"
    assert a.rows() == b.rows()


def test_two_rows_that_begin_alike_are_asked_for_whole(a: Officer, b: Officer) -> None:
    twin = SMITH[:12] + JONES[12:]
    with a.replica.write() as writing:
        person = RECORDS["person"]
        twins = update(person).where(person.c.id == JONES).values(id=twin)
        writing.connection.execute(twins)
    b.change("Smith", diet="HAL")
    b.sync()
    assert a.reaches()
    row = a.replica.get("person", SMITH)
    assert row is not None
    assert row["diet"] == "HAL"
    twin_row = a.replica.get("person", twin)
    assert twin_row is not None
    assert twin_row["diet"] is None


class Narrow(Link):
    """A link over which little is asked for at a time."""

    def sync(self, request: SyncRequest) -> SyncResponse:
        """One exchange."""
        return super().sync(replace(request, want_bytes=1))


def test_what_changed_again_while_it_was_being_read_comes_whole(a: Officer, b: Officer) -> None:
    a.link = Narrow(a.link.hub)
    a.crash()
    b.change("Smith", diet="HAL")
    for number in range(40):
        b.note("Jones", f"{number} " + "A long night. " * 200)
    b.sync()
    read = a.engine.round()
    assert not read.quiet
    b.change("Smith", religion="MOS")
    b.sync()
    a.sync()
    assert a.rows() == b.rows()


def test_a_record_that_slips_past_a_page_comes_whole(a: Officer, b: Officer) -> None:
    """It changes before the end of the first page and again after, so the first page passes it."""
    a.link = Narrow(a.link.hub)
    a.crash()
    b.change("Smith", diet="HAL")
    for number in range(40):
        b.note("Jones", f"{number} " + "A long night. " * 200)
    b.sync()
    b.change("Smith", religion="MOS")
    b.sync()
    assert not a.engine.round().quiet
    assert a.sees("Smith").details["diet"] is None
    a.sync()
    assert a.rows() == b.rows()
    assert not a.link.asked
