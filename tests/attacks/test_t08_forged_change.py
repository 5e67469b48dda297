"""T8, a change that is replayed or forged: nobody is believed in another's name, and nothing twice.

Whoever attacks has the terminal and its keys, and signs its requests; they lack a password.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from record import wire
from record.action import Action, Verdict
from record.protocol import SCHEMA, SyncRequest
from record.seals import NO_SEALS, OpenSession, Run, Seals
from tests.world import Officer, World
from tests.world.prison import an_id
from tests.world.sessions import sealed, unknown_session


@pytest.fixture
def a(world: World) -> Officer:
    """An officer with two notes waiting."""
    officer = world.terminal("A")
    officer.note("Smith", "First.")
    officer.note("Smith", "Second.")
    return officer


def push(officer: Officer) -> SyncRequest:
    """What the terminal would send now."""
    actions = officer.replica.next_batch(9, 99_999)
    with officer.replica.read() as reading:
        return SyncRequest(SCHEMA, None, {}, actions, 65_536, seals=reading.seals_of(actions))


def send(world: World, officer: Officer, request: SyncRequest) -> tuple[Verdict, ...]:
    """Send a push past the terminal's program, as bytes."""
    asked = wire.request_from_wire(wire.unpack(wire.pack(wire.request_to_wire(request))))
    return world.hub.protocol_for(officer.home.terminal_id).sync(asked).verdicts


def problems(verdicts: tuple[Verdict, ...]) -> list[str | None]:
    return [verdict.problem for verdict in verdicts]


def notes(world: World) -> list[str]:
    with world.hub.store.read() as facts:
        return sorted(str(note["text"]) for note in facts.find("case_note"))


def altered(action: Action, **values: object) -> Action:
    """The action with other values in its one change."""
    (change,) = action.changes
    return replace(action, changes=(replace(change, after=change.after | values),))  # type: ignore[operator]


def test_a_push_as_it_was_written_is_taken_with_one_signature(world: World, a: Officer) -> None:
    request = push(a)
    assert [(run.first, run.count) for run in request.seals.runs] == [(0, 2)]
    assert problems(send(world, a, request)) == [None, None]


def test_a_whole_push_again_changes_nothing(world: World, a: Officer) -> None:
    request = push(a)
    first, heads = send(world, a, request), world.hub.store.heads()
    assert send(world, a, request) == first
    assert world.hub.store.heads() == heads
    assert notes(world) == ["First.", "Second."]


def test_one_letter_altered_is_refused_and_the_true_one_is_taken_all_the_same(
    world: World, a: Officer
) -> None:
    request = push(a)
    first, second = request.actions
    forged = replace(request, actions=(first, altered(second, text="Secomd.")))
    assert problems(send(world, a, forged)) == ["seal_wrong", "seal_wrong"]
    assert notes(world) == []
    a.sync()
    assert notes(world) == ["First.", "Second."]
    assert [item.state for item in a.sent()] == ["accepted", "accepted"]


def test_the_order_cannot_be_changed_nor_one_left_out_of_the_middle(
    world: World, a: Officer
) -> None:
    a.note("Smith", "Third.")
    request = push(a)
    first, second, third = request.actions
    for actions in ((second, first, third), (first, third)):
        told = problems(send(world, a, replace(request, actions=actions)))
        assert set(told) == {"seal_wrong"}


def test_an_action_without_a_seal_is_nobodys(world: World, a: Officer) -> None:
    request = replace(push(a), seals=NO_SEALS)
    assert problems(send(world, a, request)) == ["seal_missing", "seal_missing"]
    assert notes(world) == []


def test_the_seal_of_one_run_does_not_stretch_over_another(world: World, a: Officer) -> None:
    request = push(a)
    (run,) = request.seals.runs
    short = replace(request.seals, runs=(replace(run, count=1),))
    assert problems(send(world, a, replace(request, seals=short))) == ["seal_wrong", "seal_missing"]
    long = replace(request.seals, runs=(replace(run, count=9),))
    assert problems(send(world, a, replace(request, seals=long))) == [None, None]


def test_a_session_made_up_at_the_terminal_is_unknown(world: World, a: Officer) -> None:
    """With a key of one's own and a certificate of one's own."""
    request = push(a)
    made_up = unknown_session(an_id("staff", "Q3SO"))
    actions = tuple(in_name_of(made_up, action) for action in request.actions)
    told = send(world, a, replace(request, actions=actions, seals=seals_by(made_up, *actions)))
    assert problems(told) == ["session_unknown", "session_unknown"]


def test_a_session_of_another_terminal_counts_at_that_one_alone(world: World, a: Officer) -> None:
    b = world.terminal("B", staff="Q3SO")
    actions = tuple(in_name_of(b.session, action) for action in push(a).actions)
    request = SyncRequest(SCHEMA, None, {}, actions, 65_536, seals=sealed(*actions))
    assert problems(send(world, a, request)) == ["session_unknown", "session_unknown"]


def test_a_certificate_cannot_be_altered(world: World, a: Officer) -> None:
    """A centre that has lost a session takes it up again only as it once gave it."""
    request = push(a)
    (told,) = request.seals.certificates
    stranger = replace(told, session_id=told.session_id[:-4] + "0000")
    for wrong in (
        stranger,
        replace(stranger, staff_id=an_id("staff", "Q3SO")),
        replace(stranger, lease_until="2126-01-01T00:00:00.000Z"),
    ):
        session = OpenSession(wrong, a.session.private)
        actions = tuple(in_name_of(session, action) for action in request.actions)
        sent = replace(request, actions=actions, seals=seals_by(session, *actions))
        assert problems(send(world, a, sent)) == ["session_unknown", "session_unknown"]


def test_what_was_sealed_long_after_the_lease_is_refused(world: World, a: Officer) -> None:
    a.sync()
    world.clock.tick(days=16)
    a.note("Smith", "Third.")
    (told,) = send(world, a, push(a))
    assert told.problem == "session_over"
    assert notes(world) == ["First.", "Second."]


def test_what_was_sealed_within_the_lease_is_taken_however_late_it_comes(
    world: World, a: Officer
) -> None:
    world.clock.tick(days=200)
    assert problems(send(world, a, push(a))) == [None, None]


def test_whatever_is_refused_is_kept_as_it_came(world: World, a: Officer) -> None:
    request = push(a)
    forged = altered(request.actions[0], text="Never said.")
    send(world, a, replace(request, actions=(forged,)))
    with world.hub.store.read() as facts:
        bodies = facts.connection.exec_driver_sql("SELECT body FROM action").scalars().all()
    assert any("Never said." in body for body in bodies)


def in_name_of(session: OpenSession, action: Action) -> Action:
    """The action as if it were done by the holder of a session."""
    (change,) = action.changes
    staff_id = session.certificate.staff_id
    written = replace(change, after=change.after | {"staff_id": staff_id})
    return replace(action, changes=(written,), staff_id=staff_id, session=session.id)


def seals_by(session: OpenSession, *actions: Action) -> Seals:
    """Seals with a key that one has, under a certificate that one has made."""
    seals = []
    for action in actions:
        seals.append(session.seal(seals[-1].link if seals else None, action.digest()))
    run = Run(0, len(actions), seals[0].prior, seals[-1].signature)
    return Seals((run,), (session.certificate,))


def test_a_colleague_who_is_signed_in_cannot_seal_in_anothers_name(
    world: World, a: Officer
) -> None:
    request = push(a)
    supervisor = an_id("staff", "Q3SO")
    actions = tuple(replace(action, staff_id=supervisor) for action in request.actions)
    sent = replace(request, actions=actions, seals=seals_by(a.session, *actions))
    assert problems(send(world, a, sent)) == ["seal_wrong", "seal_wrong"]
