"""What is kept too long is told, ended on demand, and gone from every terminal."""

from __future__ import annotations

import argparse
import io

import pytest
from sqlalchemy import select

from hub.oversight.retention import add_options, run_retention
from hub.oversight.verify import verify
from hub.service import Hub
from hub.settle.place import place_rows
from hub.store.tables import ACTION, ATTACHMENT, AUDIT_LINE
from record.catalogue import RECORD_TYPES
from record.kinds import Row, Value
from record.retention import RULES
from tests.hub.seat import rows
from tests.world import Officer, World
from tests.world.pictures import a_jpeg
from tests.world.prison import an_id, row
from tests.world.world import person

LONG_AGO = "2012-03-01T10:00:00.000Z"


@pytest.fixture
def a(world: World) -> Officer:
    return world.terminal("A")


@pytest.fixture
def b(world: World, a: Officer) -> Officer:
    return world.terminal("B", staff="Q2OFF")


def retention(world: World, *words: str) -> str:
    """What the command says."""
    parser = argparse.ArgumentParser()
    add_options(parser)
    out = io.StringIO()
    run_retention(world.hub.store, world.clock, parser.parse_args(words), out)
    return out.getvalue()


def leave(world: World, surname: str, closed_at: str = LONG_AGO, **more: Value) -> None:
    """The extract says that somebody left so long ago."""
    (period,) = rows(world.hub, "custody_period", person_id=person(surname))
    left: Row = {**period, "closed_at": closed_at, "opened_at": "2011-03-01T10:00:00.000Z", **more}
    place_rows(world.hub.store, [("custody_period", left)], source="test", clock=world.clock)


def whole(world: World) -> bool:
    """Whether every terminal proves to hold what the centre does."""
    world.settle()
    return all(officer.engine.look_after() for officer in world.terminals)


def test_every_type_of_record_has_a_rule() -> None:
    assert set(RULES) == {record_type.name for record_type in RECORD_TYPES}


def test_nothing_is_due_while_somebody_is_here_or_a_licence_runs(world: World) -> None:
    leave(world, "Smith", licence_expires_on="2019-05-01")
    assert retention(world) == "0 are kept longer than their rule allows.\n"


def test_the_list_changes_nothing(world: World, a: Officer) -> None:
    leave(world, "Okafor")
    assert person("Okafor") in retention(world)
    assert rows(world.hub, "person", id=person("Okafor"))


def test_what_is_ended_is_nowhere_any_more(world: World, a: Officer, b: Officer, hub: Hub) -> None:
    a.note("Okafor", "Marker-Quillfeather")
    a.change("Okafor", diet="DIAB")
    a.photograph("Okafor", a_jpeg())
    a.carry()
    world.settle()
    leave(world, "Okafor")
    world.settle()
    assert "were ended for good" in retention(world, "--carry-out")
    for record_type in RECORD_TYPES:
        for name in record_type.person_fields:
            assert not rows(hub, record_type.name, **{name: person("Okafor")}), record_type.name
    with hub.store.read() as facts:
        bodies = facts.connection.scalars(select(ACTION.c.body)).all()
        assert not facts.connection.scalars(select(ATTACHMENT.c.sha256)).all()
    assert not any("Quillfeather" in body or person("Okafor") in body for body in bodies)
    assert whole(world)
    for officer in (a, b):
        assert officer.replica.get("person", person("Okafor")) is None
    assert a.replica.get("person", person("Smith")) is not None


def test_that_it_was_ended_is_on_record(world: World, a: Officer, hub: Hub) -> None:
    leave(world, "Okafor")
    retention(world, "--carry-out")
    with hub.store.read() as facts:
        query = select(AUDIT_LINE.c.details).where(
            AUDIT_LINE.c.deed == "retention", AUDIT_LINE.c.person_id == person("Okafor")
        )
        (details,) = facts.connection.scalars(query).all()
    assert (details["rule"], details["since"]) == ("person", "2012-03-01")
    assert verify(hub.store).broken == ()


def test_somebody_may_be_kept_all_the_same(world: World) -> None:
    leave(world, "Okafor")
    assert person("Okafor") not in retention(world, "--carry-out", "--keep", person("Okafor"))
    assert rows(world.hub, "person", id=person("Okafor"))


def test_what_two_people_share_goes_with_the_first_and_leaves_the_other(
    world: World, a: Officer, hub: Hub
) -> None:
    apart = row(
        "non_association",
        an_id("apart"),
        person_id=person("Smith"),
        other_person_id=person("Okafor"),
        restriction="LAND",
        started_on="2011-04-01",
        status="ENDED",
    )
    place_rows(hub.store, [apart], source="test", clock=world.clock)
    world.settle()
    assert a.replica.find("non_association")
    leave(world, "Okafor")
    retention(world, "--carry-out")
    assert whole(world)
    assert not a.replica.find("non_association")
    assert a.sees("Smith").head.surname == "SMITH"


def test_a_withdrawn_photograph_is_kept_for_a_year(world: World, a: Officer, hub: Hub) -> None:
    a.photograph("Smith", a_jpeg())
    a.carry()
    a.withdraw_photograph("Smith")
    world.settle()
    assert retention(world).startswith("0 ")
    world.clock.tick(days=400)
    assert "Photograph" in retention(world, "--carry-out")
    assert whole(world)
    assert not a.replica.find("photograph")
    with hub.store.read() as facts:
        assert not facts.connection.scalars(select(ATTACHMENT.c.sha256)).all()


def test_an_entry_about_somebody_who_was_ended_is_not_lost_and_not_taken(
    world: World, a: Officer
) -> None:
    leave(world, "Okafor")
    world.settle()
    a.cut()
    a.note("Okafor", "Written while the line was down.")
    retention(world, "--carry-out")
    a.heal()
    world.settle()
    assert [item.state for item in a.sent()] == ["refused"]
    assert whole(world)
