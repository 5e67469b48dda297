"""A terminal whose disk was copied, or set back to an old state: both copies' work is kept."""

from __future__ import annotations

import shutil

import pytest

from app.store.reads.status import link_status
from record.problems import Problem
from tests.world import Officer, World

pytestmark = pytest.mark.expects_log


@pytest.fixture
def a(world: World) -> Officer:
    """A loaded terminal."""
    return world.terminal("A")


def refusal(officer: Officer) -> str:
    """What the centre says to a terminal that it does not answer."""
    told = officer.engine.attempt()
    assert isinstance(told, Problem)
    return told.name


def test_both_copies_are_heard_and_must_be_enrolled_again(world: World, a: Officer) -> None:
    twin = a.clone("twin")
    a.note("Smith", "From the one.")
    twin.note("Smith", "From the other.")
    a.sync()
    assert refusal(twin) == "terminal_must_reenrol"
    b = world.terminal("B", staff="Q2OFF")
    assert sorted(b.notes("Smith")) == ["From the one.", "From the other."]
    a.note("Jones", "And on.")
    assert refusal(a) == "terminal_must_reenrol"
    twin.note("Jones", "And on as well.")
    assert refusal(twin) == "terminal_must_reenrol"
    b.sync()
    assert sorted(b.notes("Jones")) == ["And on as well.", "And on."]
    assert link_status(a.replica).problem == "terminal_must_reenrol"
    assert a.notes("Jones") == ["And on."]


def test_a_disk_set_back_is_noticed_by_its_next_entry(world: World, a: Officer) -> None:
    a.replica.close()
    image = shutil.copytree(a.home.path, world.folder / "image")
    a.crash()
    a.note("Smith", "Before the disk was set back.")
    a.sync()
    a.replica.close()
    shutil.rmtree(a.home.path)
    shutil.copytree(image, a.home.path)
    a.crash()
    a.sync()
    a.note("Smith", "After.")
    assert refusal(a) == "terminal_must_reenrol"
    b = world.terminal("B", staff="Q2OFF")
    assert sorted(b.notes("Smith")) == ["After.", "Before the disk was set back."]


def test_the_same_entries_from_both_copies_are_no_fork(world: World, a: Officer) -> None:
    a.cut()
    a.note("Smith", "Once.")
    twin = a.clone("twin")
    a.heal()
    a.sync()
    twin.sync()
    assert a.notes("Smith") == twin.notes("Smith") == ["Once."]
    assert a.reaches()
