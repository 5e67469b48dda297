"""A centre restored from an older backup: terminals give back what it has lost."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from app.desk.admissions import Arrival, Newcomer, admit, sought
from app.desk.searching import who_is
from app.desk.warrants import Warrant
from hub.__main__ import main
from hub.service import Hub
from hub.store.numbers import numbers_of
from tests.world import World
from tests.world.clock import TestClock
from tests.world.pictures import a_jpeg

ENGINES = ("sqlite", "postgresql")


class Centre:
    """A centre that can be backed up and set back. ``hub`` is the process that serves it now."""

    def __init__(self, place: str, clock: TestClock, folder: Path) -> None:
        self.place = place
        self._clock = clock
        self._backup = folder / "backup"
        self.hub = Hub.create(place, clock)

    def back_up(self) -> None:
        """Keep a copy, with the service down for a moment."""
        self.hub.close()
        if "://" in self.place:
            self._copy(self._name, "kept")
        else:
            shutil.copytree(self.place, self._backup)
        self.hub = Hub.open(self.place, self._clock)

    def set_back(self) -> None:
        """Put the copy in the place of the centre."""
        self.hub.close()
        if "://" in self.place:
            self._copy("kept", self._name)
        else:
            shutil.rmtree(self.place)
            shutil.copytree(self._backup, self.place)

    def start(self) -> None:
        """Serve again."""
        self.hub = Hub.open(self.place, self._clock)

    @property
    def _name(self) -> str:
        return str(make_url(self.place).database)

    def _copy(self, source: str, target: str) -> None:
        server = self.place.replace(f"/{self._name}?", "/postgres?")
        names = {"kept": f"{self._name}kept"}
        source, target = names.get(source, source), names.get(target, target)
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{target}"')
            connection.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


@pytest.fixture(params=ENGINES)
def centre(
    request: pytest.FixtureRequest, tmp_path: Path, test_clock: TestClock
) -> Iterator[Centre]:
    """An empty centre on each engine."""
    place = str(tmp_path / "hub")
    if request.param == "postgresql":
        place = str(request.getfixturevalue("fresh_database"))
    centre = Centre(place, test_clock, tmp_path)
    yield centre
    centre.hub.close()


@pytest.fixture
def world(centre: Centre, tmp_path: Path, test_clock: TestClock) -> Iterator[World]:
    """A world around that centre."""
    world = World(tmp_path / "terminals", centre.hub, test_clock)
    yield world
    world.close()


def say_restored(centre: Centre) -> None:
    """What the operator types after a restore."""
    option = "--database" if "://" in centre.place else "--data"
    assert main(["restored", option, centre.place]) == 0


def test_nothing_is_lost_when_the_operator_says_so(
    world: World, centre: Centre, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    a.note("Smith", "Before the backup.")
    world.settle()
    centre.back_up()
    world.meet(centre.hub)
    a.note("Smith", "After the backup.")
    b.open_alert("Jones", "XEL")
    a.change("Evans", diet="HAL")
    b.change("Evans", diet="VGV")
    world.settle()
    shown = a.rows()
    centre.set_back()
    say_restored(centre)
    assert "A new epoch" in capsys.readouterr().out
    centre.start()
    world.meet(centre.hub)
    a.note("Smith", "After the restore.")
    world.settle()
    notes = {"Before the backup.", "After the backup.", "After the restore."}
    assert set(a.notes("Smith")) == set(b.notes("Smith")) == notes
    assert {alert.code for alert in a.sees("Jones").alerts} == {"XEL"}
    assert a.sees("Evans").details["diet"] == b.sees("Evans").details["diet"]
    assert {key for key in shown if key[0] != "history"} <= set(a.rows())
    assert a.rows() == b.rows()
    assert not a.reads_waiting()
    assert not b.reads_waiting()


def test_pictures_that_the_centre_has_lost_are_given_back(world: World, centre: Centre) -> None:
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    taken, lost = a_jpeg(2_000, "taken"), a_jpeg(2_000, "lost")
    a.photograph("Smith", taken)
    world.settle()
    centre.back_up()
    world.meet(centre.hub)
    b.photograph("Jones", lost)
    for _ in range(3):
        world.settle()
        for officer in (a, b):
            officer.carry()
    assert (b.picture("Smith"), a.picture("Jones")) == (taken, lost)
    centre.set_back()
    say_restored(centre)
    centre.start()
    world.meet(centre.hub)
    late = world.terminal("L")
    for _ in range(3):
        world.settle()
        for officer in world.terminals:
            officer.carry()
    assert (late.picture("Smith"), late.picture("Jones")) == (taken, lost)


@pytest.mark.expects_log
def test_a_terminal_that_has_read_further_gives_back_by_itself(
    world: World, centre: Centre
) -> None:
    a = world.terminal("A")
    centre.back_up()
    world.meet(centre.hub)
    a.note("Smith", "After the backup.")
    a.sync()
    centre.set_back()
    centre.start()
    world.meet(centre.hub)
    assert not a.reaches()
    assert a.notes("Smith") == ["After the backup."]
    a.sync()
    assert a.notes("Smith") == ["After the backup."]
    b = world.terminal("B", staff="Q2OFF")
    assert b.notes("Smith") == ["After the backup."]


def test_what_was_answered_is_kept_for_a_month(world: World, centre: Centre) -> None:
    a = world.terminal("A")
    a.note("Smith", "Long ago.")
    a.note("Smith", "The last keeps the numbering.")
    a.sync()
    world.clock.tick(days=29)
    a.sync()
    assert len(a.sent()) == 2
    world.clock.tick(days=2)
    a.sync()
    a.sync()
    world.clock.tick(days=2)
    a.sync()
    assert len(a.sent()) == 1
    assert len(a.notes("Smith")) == 2


def test_numbers_of_the_lost_days_stay_whose_they_are(world: World, centre: Centre) -> None:
    r = world.terminal("R", staff="Q3SO", profile="reception", load=False)
    centre.back_up()
    world.meet(centre.hub)
    r.sync()
    r.cut()
    newcomer = Newcomer("Newman", "Lee", dt.date(1991, 3, 1))
    search = who_is(r.desk, sought(newcomer))
    warrant = Warrant("REMAND", "Leeds Magistrates", "RX")
    admit(r.desk, search_id=search.id, newcomer=newcomer, arrival=Arrival("N"), warrant=warrant)
    (waits,) = r.replica.find("person", surname="Newman")
    centre.set_back()
    say_restored(centre)
    centre.start()
    world.meet(centre.hub)
    r.heal()
    world.settle()
    assert {one.state for one in r.sent()} == {"accepted"}
    (kept,) = r.replica.find("person", surname="Newman")
    assert kept["prison_number"] == waits["prison_number"] == "B0001AA"
    (block,) = r.replica.find("number_block")
    assert "B0001AA" not in numbers_of(block)
