"""An evening at reception: the van comes, the link fails, and everybody has a safe first night."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.admissions import Arrival, Newcomer, admit, sought
from app.desk.searching import who_is
from app.desk.warrants import Warrant
from app.store.reads.intake import intakes
from app.sync.enrol import enrol
from app.terminal import Terminal
from app.ui.preferences import Preferences
from app.ui.window import Window
from bench.arrivals import Arriving, take_in
from bench.keys import Keyboard
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.staff import add_staff
from record.moments import SystemClock
from tests.simulation.estate import OTHER, both_prisons
from tests.ui.real import PASSWORD, sign_in
from tests.world.prison import PRISON, an_id, place

EVENING = [Arriving.number(at) for at in range(3)]
BOTH = EVENING[1]
"""Whom the other prison takes in as well, while neither has a line."""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    hub = Hub.create(tmp_path / "hub")
    place_rows(hub.store, both_prisons(), source="test")
    place_rows(hub.store, [place(f"A-2-1{at:02}", "CELL", "A-2", 1) for at in range(3)], source="t")
    for number in ("Q1OFF", "M2SO"):
        with hub.store.read() as facts:
            row = facts.get("staff", an_id("staff", number))
        assert row is not None
        add_staff(hub.store, row, PASSWORD)
    yield hub
    hub.close()


def terminal_in(hub: Hub, served: ServedHub, prison: str, folder: Path) -> Path:
    code = hub.new_enrol_code(prison, "reception")
    enrol(folder, served.url, code, name=folder.name, vault_kind="file", clock=SystemClock())
    return folder


def takes_in_as_well(terminal: Terminal, who: Arriving) -> None:
    """The other prison's reception, cut off, gets the same man."""
    desk = terminal.desk(terminal.sign_in("M2SO", PASSWORD))
    terminal.link_cut = True
    day, month, year = (int(part) for part in who.born.split("."))
    newcomer = Newcomer(who.surname, who.forename, dt.date(1900 + year, month, day))
    admit(
        desk,
        search_id=who_is(desk, sought(newcomer)).id,
        newcomer=newcomer,
        arrival=Arrival("N", "Leeds Magistrates"),
        warrant=Warrant("REMAND", "Leeds Magistrates", "RX"),
    )


def test_an_evening_by_keyboard_alone_with_the_link_down(
    qapp: QApplication, qtbot: QtBot, hub: Hub, tmp_path: Path
) -> None:
    with ServedHub(hub) as served:
        other = Terminal.open(terminal_in(hub, served, OTHER, tmp_path / "other"))
        other.engine.until_quiet()
        folder = terminal_in(hub, served, PRISON, tmp_path / "reception")
        window = Window(lambda: Terminal.open(folder), Preferences())
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.begin()
        try:
            sign_in(window, qtbot)
            assert window.terminal is not None
            keys, terminal = Keyboard(window), window.terminal
            ids = [take_in(keys, terminal.replica, EVENING[0])]
            terminal.link_cut = True
            ids += [take_in(keys, terminal.replica, EVENING[1])]
            assert terminal.replica.has_waiting()
            takes_in_as_well(other, BOTH)
            other.link_cut = terminal.link_cut = False
            ids += [take_in(keys, terminal.replica, EVENING[2])]
            qtbot.waitUntil(lambda: not terminal.replica.has_waiting(), timeout=20_000)
            other.engine.until_quiet()
        finally:
            window.close()
            window.shut()
            window.deleteLater()
        assert intakes(other.replica, OTHER) != ()
        other.close()
    with hub.store.read() as facts:
        assert all(facts.find("stay", person_id=one, to_at=None) for one in ids)
        asked = [row for row in facts.find("possible_match") if row["status"] == "OPEN"]
        assert [ids[1] in (row["person_id"], row["other_person_id"]) for row in asked] == [True]
        refused = facts.find("intake", prison=PRISON, ended_at=None)
        assert refused == []
