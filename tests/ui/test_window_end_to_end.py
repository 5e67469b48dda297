"""One officer's minute at a real terminal against a real centre: sign in, write, lose the link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk import notes
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


def test_an_officer_works_through_a_cut_of_the_link(
    qapp: QApplication, qtbot: QtBot, hub: Hub, tmp_path: Path
) -> None:
    with ServedHub(hub) as served:
        folder = tmp_path / "terminal"
        code = hub.new_enrol_code(PRISON, "wing")
        enrol(folder, served.url, code, name="A1", vault_kind="file", clock=SystemClock())
        window = Window(lambda: Terminal.open(folder), Preferences())
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.begin()
        try:
            _work(window, qtbot)
        finally:
            window.close()
            window.shut()
            window.deleteLater()


def _work(window: Window, qtbot: QtBot) -> None:
    status = window.status
    qtbot.waitUntil(lambda: window.sign_in is not None, timeout=15_000)
    assert window.sign_in is not None
    qtbot.waitUntil(lambda: status.link.text == "Centre reachable", timeout=15_000)
    qtbot.keyClicks(window.sign_in.number, "Q1OFF")
    qtbot.keyClicks(window.sign_in.password, PASSWORD)
    qtbot.keyClick(window.sign_in.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workplace is not None, timeout=15_000)
    assert window.workplace is not None
    assert window.terminal is not None
    window.commands["board"].trigger()
    board = window.workplace.board
    place = board.model.place_of_person
    qtbot.waitUntil(lambda: place(an_id("person", "SMITH")).isValid(), timeout=15_000)
    qtbot.waitUntil(lambda: "Record as of" in status.age.text, timeout=15_000)

    window.terminal.link_cut = True
    qtbot.waitUntil(lambda: "not reachable since" in status.link.text, timeout=15_000)
    desk = window.terminal.desk(window.workplace.member)
    notes.add_note(
        desk,
        person_id=an_id("person", "SMITH"),
        kind="OBSERVE",
        sub_kind="OBS_GEN",
        text="Settled evening.",
        happened_at=desk.now(),
    )
    qtbot.waitUntil(lambda: status.sent.text == "1 entry waiting on this terminal")

    window.terminal.link_cut = False
    qtbot.waitUntil(lambda: status.sent.text == "Everything sent", timeout=15_000)
    assert status.link.text == "Centre reachable"
    assert window.workplace.news.text().startswith("Received by the centre")
