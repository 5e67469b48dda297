"""A window at a real terminal of a real centre, which listens on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.sync.enrol import enrol
from app.terminal import Terminal
from app.ui.preferences import Preferences
from app.ui.window import Window
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.staff import add_staff
from record.moments import SystemClock
from tests.world.prison import PRISON, an_id, row, small_prison

PASSWORD = "reception-at-noon"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    """A centre with the small prison in it, and a password for one officer."""
    hub = Hub.create(tmp_path / "hub")
    place_rows(hub.store, small_prison(), source="test")
    _, officer = row(
        "staff",
        an_id("staff", "Q1OFF"),
        staff_number="Q1OFF",
        surname="Adeyemi",
        forename="Sam",
        role="officer",
        prison=PRISON,
        active=True,
    )
    add_staff(hub.store, officer, PASSWORD)
    yield hub
    hub.close()


@pytest.fixture
def served(hub: Hub) -> Iterator[ServedHub]:
    """The centre, listening."""
    with ServedHub(hub) as served:
        yield served


def enrolled(hub: Hub, served: ServedHub, folder: Path) -> Path:
    """A terminal's folder."""
    code = hub.new_enrol_code(PRISON, "wing")
    enrol(folder, served.url, code, name="A1", vault_kind="file", clock=SystemClock())
    return folder


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, hub: Hub, served: ServedHub, tmp_path: Path
) -> Iterator[Window]:
    """A terminal's window."""
    folder = enrolled(hub, served, tmp_path / "terminal")
    window = Window(lambda: Terminal.open(folder), Preferences())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.begin()
    try:
        yield window
    finally:
        window.close()
        window.shut()
        window.deleteLater()


def sign_in(window: Window, qtbot: QtBot, password: str = PASSWORD) -> None:
    qtbot.waitUntil(lambda: window.sign_in is not None, timeout=15_000)
    assert window.sign_in is not None
    link = window.status.link
    qtbot.waitUntil(lambda: link.text == "Centre reachable", timeout=15_000)
    window.sign_in.number.clear()
    qtbot.keyClicks(window.sign_in.number, "Q1OFF")
    qtbot.keyClicks(window.sign_in.password, password)
    qtbot.keyClick(window.sign_in.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workplace is not None, timeout=15_000)
    assert window.workplace is not None
    window.commands["board"].trigger()
    place = window.workplace.board.model.place_of_person
    qtbot.waitUntil(lambda: place(an_id("person", "SMITH")).isValid(), timeout=15_000)
