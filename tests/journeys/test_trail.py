"""The audit trail goes to the centre, whatever becomes of terminal, line and centre."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text

from app.desk import views
from hub.oversight.verify import verify
from hub.service import Hub
from hub.store.tables import AUDIT_LINE
from hub.store.trails import Breakage
from record.problems import Problem
from tests.attacks.test_t09_trail import LOOKS, broken, cut_with_head, lines, look
from tests.world import Officer, World
from tests.world.world import person


@pytest.fixture
def a(world: World) -> Officer:
    """A terminal at which somebody has looked at people."""
    officer = world.terminal("A")
    look(world, officer)
    return officer


def test_what_was_looked_at_is_at_the_centre_and_whole(world: World, a: Officer, hub: Hub) -> None:
    a.note("Smith", "Quiet.")
    a.engine.send_trail()
    there = lines(hub, a.home.terminal_id)
    looked = [("open_person", person(surname)) for surname in LOOKS]
    assert [line[1:] for line in there] == [*looked, ("add_note", person("Smith"))]
    assert broken(hub, a.home.terminal_id) is None
    assert verify(hub.store).broken == ()


def test_a_copied_terminal_shows_in_its_trail(world: World, a: Officer, hub: Hub) -> None:
    a.engine.send_trail()
    twin = a.clone("B")
    views.open_person(a.desk, person("Smith"))
    views.open_person(twin.desk, person("Jones"))
    a.engine.send_trail()
    twin.engine.send_trail()
    assert broken(hub, a.home.terminal_id) == (7, Breakage.DOUBLE)
    assert len(lines(hub, a.home.terminal_id)) == 8, "what both saw is kept"


def test_a_line_is_there_once_however_often_it_was_sent(world: World, a: Officer, hub: Hub) -> None:
    a.link.lose_answers = 1
    with pytest.raises(Problem):
        a.engine.send_trail()
    a.engine.send_trail()
    assert len(lines(hub, a.home.terminal_id)) == len(LOOKS)
    assert broken(hub, a.home.terminal_id) is None


def test_lines_are_dropped_at_the_terminal_only_when_the_centre_has_them(
    world: World, a: Officer, hub: Hub
) -> None:
    a.engine.send_trail()
    world.clock.tick(days=40)
    views.open_person(a.desk, person("Okafor"))
    a.sync()
    with a.replica.read() as reading:
        kept = reading.connection.execute(text("SELECT number FROM audit")).scalars().all()
    assert kept == [7]
    a.crash()
    a.engine.send_trail()
    assert [number for number, *_ in lines(hub, a.home.terminal_id)] == list(range(1, 8))
    assert broken(hub, a.home.terminal_id) is None
    views.open_person(a.desk, person("Smith"))
    with pytest.raises(Exception, match="never dropped"):
        _run(a, "DELETE FROM audit WHERE number = 8")


def _run(officer: Officer, statement: str) -> None:
    with officer.replica.write() as writing:
        writing.connection.execute(text(statement))


def test_a_restored_centre_is_given_the_trail_again(world: World, a: Officer, hub: Hub) -> None:
    a.engine.send_trail()
    hub.store.write(lambda writing: cut_with_head(writing.connection, a.home.terminal_id))
    hub.store.begin_epoch(world.clock)
    a.sync()
    a.engine.send_trail()
    assert [number for number, *_ in lines(hub, a.home.terminal_id)] == list(range(1, 7))
    assert broken(hub, a.home.terminal_id) is None


def test_many_lines_go_in_bounded_pages(world: World, a: Officer, hub: Hub) -> None:
    with a.replica.write() as writing:
        for _ in range(1_200):
            writing.audit(at="2026-11-24T14:00:00.000Z", staff_id="officer", deed="find")
    a.engine.send_trail()
    with hub.store.read() as facts:
        count = facts.connection.scalar(
            select(func.count()).where(AUDIT_LINE.c.terminal_id == a.home.terminal_id)
        )
    assert count == len(LOOKS) + 1_200
    assert broken(hub, a.home.terminal_id) is None
