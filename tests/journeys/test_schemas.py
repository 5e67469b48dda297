"""A program and a centre that are not of one age: what each can still do with the other.

There is one schema so far, so the centre is asked here to behave as one of the next schemas, and a
terminal's messages have what a later schema adds put in or left out on the way.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.store.reads.status import link_status
from hub.settle.centre import Centre, Conversation
from record import wire
from record.problems import Problem
from record.protocol import SCHEMA, SCHEMA_2_MERGED, Speech, SyncRequest, SyncResponse, speech
from tests.world import Officer, World
from tests.world.link import Link
from tests.world.newer import as_newer_centre_says
from tests.world.sessions import sealed


class Newer(Link):
    """To a centre that knows a record type and a field which this program does not know."""

    def sync(self, request: SyncRequest) -> SyncResponse:
        """One exchange with what the newer schema adds in it."""
        return wire.response_from_wire(wire.unpack(as_newer_centre_says(super().sync(request))))


def newer_centre(world: World, officer: Officer, schema: int) -> Newer:
    """Have the terminal's centre be of a newer schema from now on."""
    centre = Centre(world.hub.store, world.clock, schema)
    link = Newer(Conversation(centre, world.hub.store, officer.home.terminal_id))
    officer.link = link
    officer.crash()
    return link


@pytest.mark.parametrize(
    ("theirs", "ours", "how"),
    [
        (1, 1, Speech.WHOLE),
        (1, 2, Speech.WHOLE),
        (1, 3, Speech.PUSH_ONLY),
        (2, 1, Speech.UNKNOWN),
    ],
)
def test_a_centre_speaks_its_own_schema_and_the_one_before(
    theirs: int, ours: int, how: Speech
) -> None:
    assert speech(theirs, ours) is how


def test_a_program_one_schema_behind_works_as_ever(world: World) -> None:
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    newer_centre(world, a, SCHEMA + 1)
    a.note("Smith", "From the older program.")
    b.open_alert("Smith", "XEL")
    world.settle()
    assert b.notes("Smith") == ["From the older program."]
    assert [alert.code for alert in a.sees("Smith").alerts] == ["XEL"]
    assert a.rows() == b.rows()
    assert a.link.heard[-1].schema == SCHEMA
    assert not a.link.asked


def test_an_older_patch_cannot_blank_what_it_does_not_know(world: World) -> None:
    """Diet stands for a field that the older program has not heard of yet."""
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    b.change("Smith", diet="HAL")
    world.settle()
    a.cut()
    a.change("Smith", religion="MOS")
    (action,) = a.replica.next_batch(9, 9_999)
    (change,) = action.changes
    assert "diet" not in change.after
    a.heal()
    world.settle()
    assert b.sees("Smith").details["diet"] == "HAL"
    assert b.sees("Smith").details["religion"] == "MOS"


def test_an_older_patch_of_part_of_a_group_keeps_the_rest(world: World) -> None:
    """The reason stands for a field that a later schema has added to the group."""
    so = world.terminal("S", staff="Q3SO")
    so.open_alert("Smith", "XEL")
    so.sync()
    so.end_alert("Smith", "XEL")
    (action,) = so.replica.next_batch(9, 9_999)
    (change,) = action.changes
    older = replace(
        change,
        before={n: v for n, v in (change.before or {}).items() if n != "ended_reason"},
        after={n: v for n, v in change.after.items() if n != "ended_reason"},
    )
    conversation = world.hub.protocol_for(so.home.terminal_id)
    sent = replace(action, changes=(older,))
    request = SyncRequest(SCHEMA, None, {}, (sent,), 65536, seals=sealed(sent))
    (verdict,) = conversation.sync(request).verdicts
    assert verdict.outcome == "accepted"
    with world.hub.store.read() as facts:
        (alert,) = facts.find("alert")
    assert (alert["status"], alert["ended_reason"]) == ("ENDED", None)
    assert alert["comment"] == "Seen today."


def test_a_program_too_old_to_read_can_still_send(world: World) -> None:
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    newer_centre(world, a, SCHEMA + 2)
    b.note("Jones", "Not to be read by the old program.")
    b.sync()
    a.note("Smith", "From the very old program.")
    told = a.engine.attempt()
    assert isinstance(told, Problem)
    assert told.name == "program_too_old"
    assert not a.reads_waiting()
    assert a.notes("Smith") == ["From the very old program."]
    b.sync()
    assert b.notes("Smith") == ["From the very old program."]
    assert not a.reaches()
    assert a.notes("Jones") == []
    assert link_status(a.replica).problem == "program_too_old"


def test_a_newer_program_keeps_what_an_older_centre_cannot_read(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = world.terminal("A")
    monkeypatch.setattr("app.sync.engine.SCHEMA", SCHEMA + 1)
    a.note("Smith", "From the newer program.")
    told = a.engine.attempt()
    assert isinstance(told, Problem)
    assert told.name == "schema_unsupported"
    assert len(a.reads_waiting()) == 1
    monkeypatch.undo()
    a.sync()
    assert not a.reads_waiting()


def test_what_a_program_from_before_there_were_seals_sends_is_kept(world: World) -> None:
    """Schema 2 knew no sessions: nobody can say who wrote it, so somebody writes it again."""
    a = world.terminal("A")
    a.note("Smith", "Unsealed.")
    (action,) = a.replica.next_batch(9, 9_999)
    old = replace(action, session=None, schema=SCHEMA_2_MERGED)
    conversation = world.hub.protocol_for(a.home.terminal_id)
    (stream,) = a.replica.cursors()
    response = conversation.sync(SyncRequest(SCHEMA_2_MERGED, None, {stream: 0}, (old,), 65536))
    assert [verdict.problem for verdict in response.verdicts] == ["seal_missing"]
    assert response.problem == "program_too_old"
    assert not response.pages
    a.sync()
    assert a.notes("Smith") == ["Unsealed."]
    assert not a.reads_waiting()
