"""The network is out for days: what waits is carried to the centre by hand, and counts once."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.store.vault import FileVault, terminal_key
from app.sync.carry import export_pending
from hub.service import Hub
from record.action import Outcome
from record.carried import carried_to_bytes
from record.problems import Problem
from record.sealed import public_key, seal
from record.signing import new_signing_key
from tests.world import Officer, World
from tests.world.clock import TestClock


@pytest.fixture
def a(world: World) -> Officer:
    """A loaded terminal whose network is out."""
    officer = world.terminal("A")
    officer.cut()
    return officer


def export(officer: Officer, path: Path) -> bytes:
    """Export what waits; the file."""
    export_pending(officer.replica, terminal_key(FileVault(officer.home.path)), path)
    return path.read_bytes()


def test_what_was_carried_counts_once(world: World, a: Officer, tmp_path: Path) -> None:
    a.note("Smith", "Carried.")
    a.open_alert("Smith", "XEL")
    data = export(a, tmp_path / "stick")
    taken = world.hub.import_pending(data)
    assert (taken.terminal, taken.actions) == ("A", 2)
    assert taken.outcomes[Outcome.ACCEPTED] == 2
    b = world.terminal("B", staff="Q2OFF")
    assert b.notes("Smith") == ["Carried."]
    assert len(a.reads_waiting()) == 2
    heads = world.hub.store.heads()
    assert world.hub.import_pending(data) == taken
    a.heal()
    world.settle()
    assert world.hub.store.heads() == heads
    assert not a.reads_waiting()
    assert a.notes("Smith") == b.notes("Smith") == ["Carried."]
    assert a.rows() == b.rows()
    assert [item.state for item in a.sent()] == ["accepted", "accepted"]


def test_what_was_sent_first_may_still_be_carried(world: World, a: Officer, tmp_path: Path) -> None:
    a.note("Smith", "Both ways.")
    data = export(a, tmp_path / "stick")
    a.note("Smith", "Only sent.")
    a.heal()
    a.sync()
    heads = world.hub.store.heads()
    assert world.hub.import_pending(data).outcomes[Outcome.ACCEPTED] == 1
    assert world.hub.store.heads() == heads
    assert sorted(a.notes("Smith")) == ["Both ways.", "Only sent."]


@pytest.mark.expects_log
def test_a_copied_terminal_can_still_hand_in_what_waits(
    world: World, a: Officer, tmp_path: Path
) -> None:
    twin = a.clone("twin")
    a.note("Smith", "From the one.")
    twin.note("Smith", "From the other.")
    world.hub.import_pending(export(a, tmp_path / "one"))
    assert world.hub.import_pending(export(twin, tmp_path / "two")).actions == 1
    b = world.terminal("B", staff="Q2OFF")
    assert sorted(b.notes("Smith")) == ["From the one.", "From the other."]


def test_nothing_personal_can_be_read_in_the_file(a: Officer, tmp_path: Path) -> None:
    a.note("Smith", "Spoke of his daughter.")
    data = export(a, tmp_path / "stick")
    for words in (b"daughter", b"SMITH", a.home.terminal_id.encode()):
        assert words not in data
    assert (tmp_path / "stick").stat().st_mode & 0o077 == 0


def test_files_that_cannot_be_taken_in_change_nothing(
    world: World, a: Officer, tmp_path: Path, test_clock: TestClock
) -> None:
    a.note("Smith", "Carried.")
    data = export(a, tmp_path / "stick")
    forged = _forged(world, a)
    heads = world.hub.store.heads()
    for wrong, name in (
        (b"holiday pictures", "file_not_sealed"),
        (data[:-1], "sealed_damaged"),
        (data[:-9] + bytes([data[-9] ^ 1]) + data[-8:], "sealed_damaged"),
        (forged, "sealed_damaged"),
    ):
        with pytest.raises(Problem) as told:
            world.hub.import_pending(wrong)
        assert told.value.name == name
    assert world.hub.store.heads() == heads
    other = Hub.create(tmp_path / "other", test_clock)
    with pytest.raises(Problem) as told:
        other.import_pending(data)
    assert told.value.name == "sealed_for_another"
    other.close()


def _forged(world: World, a: Officer) -> bytes:
    """A file in the terminal's name by somebody who knows only what everybody may know."""
    actions = a.replica.next_batch(9, 9_999)
    with a.replica.read() as reading:
        seals = reading.seals_of(actions)
    plain = carried_to_bytes(a.home.terminal_id, actions, seals, new_signing_key())
    return seal(plain, public_key(world.hub.store.sealing_key()))


def test_with_nothing_waiting_there_is_nothing_to_carry(a: Officer, tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        export(a, tmp_path / "stick")
    assert told.value.name == "nothing_waits"
    assert not (tmp_path / "stick").exists()
