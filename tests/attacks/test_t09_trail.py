"""Somebody edits an audit trail to hide that they looked: the first line that was touched is named.

At the terminal they have the key of its record; at the centre they may write what they like.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, select, text, update

from app.desk import views
from hub.oversight.checkpoint import checkpoint, public_key, read_checkpoint
from hub.oversight.verify import verify
from hub.service import Hub
from hub.store.tables import AUDIT_LINE, AUDIT_TRAIL
from hub.store.trails import OWN, Breakage
from record.problems import Problem
from record.trail import FIRST, TrailLine, seal
from tests.world import Officer, World
from tests.world.world import person

LOOKS = ("Smith", "Jones", "Smith", "Okafor", "Smith", "Jones")
Edit = Callable[[Connection, str], None]


@pytest.fixture
def a(world: World) -> Officer:
    """A terminal at which somebody has looked at people."""
    officer = world.terminal("A")
    look(world, officer)
    return officer


def look(world: World, officer: Officer) -> None:
    for surname in LOOKS:
        world.clock.tick(minutes=1)
        views.open_person(officer.desk, person(surname))


def edit_at_terminal(officer: Officer, *statements: str) -> None:
    """What somebody with the key does with any SQL shell."""
    with officer.replica.write() as writing:
        for name in ("audit_is_never_rewritten", "audit_is_never_dropped"):
            writing.connection.execute(text(f"DROP TRIGGER {name}"))
        for statement in statements:
            writing.connection.execute(text(statement))


def edit_at_centre(hub: Hub, edit: Edit, terminal_id: str) -> None:
    hub.store.write(lambda writing: edit(writing.connection, terminal_id))


def broken(hub: Hub, terminal_id: str) -> tuple[int, Breakage] | None:
    """What checking says of a terminal's trail."""
    found = [b for b in verify(hub.store).broken if b.terminal_id == terminal_id]
    assert len(found) <= 1
    return (found[0].number, found[0].kind) if found else None


def lines(hub: Hub, terminal_id: str) -> list[tuple[int, str, str | None]]:
    table = AUDIT_LINE.c
    query = (
        select(table.number, table.deed, table.person_id)
        .where(table.terminal_id == terminal_id)
        .order_by(table.number)
    )
    with hub.store.read() as facts:
        return [tuple(row) for row in facts.connection.execute(query)]


@pytest.mark.parametrize(
    ("statement", "number", "kind"),
    [
        ("UPDATE audit SET person_id = NULL WHERE number = 3", 3, Breakage.ALTERED),
        ("UPDATE audit SET staff_id = 'someone-else' WHERE number = 4", 4, Breakage.ALTERED),
        ("DELETE FROM audit WHERE number = 3", 3, Breakage.MISSING),
        ("DELETE FROM audit WHERE number <= 2", 1, Breakage.MISSING),
        ("UPDATE audit SET number = 99 - number WHERE number IN (2, 3)", 2, Breakage.MISSING),
    ],
)
def test_a_trail_edited_at_the_terminal_is_named_by_the_centre(
    world: World, a: Officer, hub: Hub, statement: str, number: int, kind: Breakage
) -> None:
    edit_at_terminal(a, statement)
    a.engine.send_trail()
    assert broken(hub, a.home.terminal_id) == (number, kind)


def test_a_trail_sealed_anew_from_the_middle_contradicts_what_the_centre_has(
    world: World, a: Officer, hub: Hub
) -> None:
    """They know the seals, too; but the centre has the line as it was."""
    a.engine.send_trail()
    edit_at_terminal(a, "UPDATE audit SET person_id = NULL WHERE number = 3")
    with a.replica.write() as writing:
        reseal(writing.connection, "audit")
        writing.set_link("trail_confirmed", None)
    a.engine.send_trail()
    assert broken(hub, a.home.terminal_id) == (3, Breakage.DOUBLE)


def reseal(connection: Connection, table: str) -> None:
    names = "number, at, staff_id, deed, person_id, details"
    previous = FIRST
    for row in connection.execute(text(f"SELECT {names} FROM {table} ORDER BY number")).all():
        details = json.loads(row.details) if row.details else None
        content = {**row._mapping, "details": details}
        new = seal(previous, content)
        connection.execute(
            text(f"UPDATE {table} SET previous = :p, hash = :h WHERE number = :n"),
            {"p": previous, "h": new, "n": row.number},
        )
        previous = new


def _alter(connection: Connection, terminal_id: str) -> None:
    change = update(AUDIT_LINE).where(AUDIT_LINE.c.terminal_id == terminal_id)
    connection.execute(change.where(AUDIT_LINE.c.number == 3).values(person_id=None))


def _delete(connection: Connection, terminal_id: str) -> None:
    gone = delete(AUDIT_LINE).where(AUDIT_LINE.c.terminal_id == terminal_id)
    connection.execute(gone.where(AUDIT_LINE.c.number == 3))


def _reorder(connection: Connection, terminal_id: str) -> None:
    change = update(AUDIT_LINE).where(AUDIT_LINE.c.terminal_id == terminal_id)
    for before, after in ((2, 900), (4, 2), (900, 4)):
        connection.execute(change.where(AUDIT_LINE.c.number == before).values(number=after))


def _cut(connection: Connection, terminal_id: str) -> None:
    gone = delete(AUDIT_LINE).where(AUDIT_LINE.c.terminal_id == terminal_id)
    connection.execute(gone.where(AUDIT_LINE.c.number >= 5))


def cut_with_head(connection: Connection, terminal_id: str) -> None:
    """So that nothing at the centre tells that there was more."""
    _cut(connection, terminal_id)
    table = AUDIT_LINE.c
    last = select(table.number, table.hash).where(table.terminal_id == terminal_id)
    row = connection.execute(last.order_by(table.number.desc())).first()
    assert row is not None
    change = update(AUDIT_TRAIL).where(AUDIT_TRAIL.c.terminal_id == terminal_id)
    connection.execute(change.values(number=row.number, hash=row.hash))


def _write_anew(connection: Connection, terminal_id: str) -> None:
    """Take a look out and seal everything after it again, head included."""
    _alter(connection, terminal_id)
    table, previous = AUDIT_LINE.c, FIRST
    query = select(AUDIT_LINE).where(table.terminal_id == terminal_id).order_by(table.number)
    for row in connection.execute(query).all():
        line = TrailLine(
            row.number, row.at, row.staff_id, row.deed, row.person_id, row.details, row.hash
        )
        new = seal(previous, line.content)
        change = update(AUDIT_LINE).where(table.hash == row.hash)
        connection.execute(change.values(previous=previous, hash=new))
        previous = new
    change = update(AUDIT_TRAIL).where(AUDIT_TRAIL.c.terminal_id == terminal_id)
    connection.execute(change.values(hash=previous))


def _drop_all(connection: Connection, terminal_id: str) -> None:
    for table in (AUDIT_LINE, AUDIT_TRAIL):
        connection.execute(delete(table).where(table.c.terminal_id == terminal_id))


@pytest.mark.parametrize(
    ("edit", "number", "kind"),
    [
        (_alter, 3, Breakage.ALTERED),
        (_delete, 3, Breakage.MISSING),
        (_reorder, 2, Breakage.ALTERED),
        (_cut, 5, Breakage.CUT),
    ],
)
def test_a_trail_edited_at_the_centre_is_named(
    world: World, a: Officer, hub: Hub, edit: Edit, number: int, kind: Breakage
) -> None:
    a.engine.send_trail()
    edit_at_centre(hub, edit, a.home.terminal_id)
    assert broken(hub, a.home.terminal_id) == (number, kind)


@pytest.mark.parametrize(
    ("edit", "number", "kind"),
    [
        (cut_with_head, 5, Breakage.CUT),
        (_write_anew, 6, Breakage.ALTERED),
        (_drop_all, 1, Breakage.CUT),
    ],
)
def test_what_the_centre_alone_cannot_see_a_checkpoint_kept_elsewhere_shows(
    world: World, a: Officer, hub: Hub, edit: Edit, number: int, kind: Breakage
) -> None:
    a.engine.send_trail()
    kept, key = json.dumps(checkpoint(hub.store, world.clock)), public_key(hub.store)
    edit_at_centre(hub, edit, a.home.terminal_id)
    assert broken(hub, a.home.terminal_id) is None
    (found,) = verify(hub.store, read_checkpoint(kept, key)).broken
    assert (found.terminal_id, found.number, found.kind) == (a.home.terminal_id, number, kind)


def test_a_checkpoint_holds_while_the_trails_go_on(world: World, a: Officer, hub: Hub) -> None:
    a.engine.send_trail()
    kept, key = json.dumps(checkpoint(hub.store, world.clock)), public_key(hub.store)
    look(world, a)
    a.engine.send_trail()
    assert verify(hub.store, read_checkpoint(kept, key)).broken == ()


def test_a_checkpoint_that_was_changed_or_is_anothers_is_refused(
    world: World, a: Officer, hub: Hub
) -> None:
    a.engine.send_trail()
    said = checkpoint(hub.store, world.clock)
    key = public_key(hub.store)
    said["heads"][0]["number"] -= 1
    for text_, by in ((json.dumps(said), key), ("{}", key), ("no JSON", key), ("[]", key)):
        with pytest.raises(Problem, match="checkpoint"):
            read_checkpoint(text_, by)
    with pytest.raises(Problem, match="checkpoint"):
        read_checkpoint(json.dumps(checkpoint(hub.store, world.clock)), "ab" * 32)


def test_the_centres_own_deeds_are_sealed_too(world: World, hub: Hub) -> None:
    world.terminal("A")
    deeds = [deed for _, deed, _ in lines(hub, OWN)]
    assert deeds == ["enrol"]
    edit_at_centre(hub, lambda c, _: _alter_deed(c), OWN)
    assert broken(hub, OWN) == (1, Breakage.ALTERED)


def _alter_deed(connection: Connection) -> None:
    connection.execute(update(AUDIT_LINE).values(deed="nothing"))
