"""Every open ACCT of a wing through the night, on one picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.desk import acct
from app.ui.nights.screen import NightsScreen
from app.ui.window import Window
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.test_acct import KEY, SMITH, open_plan, press, settled, wait
from tests.ui.wing import office

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_the_night_of_a_wing_stands_on_one_picture(window: Window, qtbot: QtBot) -> None:
    open_plan(window, qtbot, level="H1")
    wait(window, qtbot, 61)
    open_plan(window, qtbot, "KOWALSKI", level="H1")
    wait(window, qtbot, 20)
    acct.observe(office(window).desk(member()), person_ids=[SMITH], text="Asleep, breathing.")
    settled(window, qtbot)
    press(qtbot, window, KEY.Key_O, CTRL_SHIFT)
    assert window.workplace is not None
    screen = window.workplace.screens["nights"]
    assert isinstance(screen, NightsScreen)
    assert [row.name.text() for row in screen.rows] == [
        "A-1-001  SMITH, John",
        "A-2-010  KOWALSKI, John",
    ]
    assert [row.words.text() for row in screen.rows] == [
        "1 an hour  ·  1 made  ·  1 gap too long",
        "1 an hour  ·  0 made",
    ]
    assert "1 with a gap that was too long" in {
        label.text().partition(", ")[2] for label in screen.findChildren(QLabel)
    }
    assert "Gaps that were too long: 14:00–15:21" in screen.rows[0].line.accessibleName()
    assert not audit(screen)
    screen.rows[1].name.click()
    settled(window, qtbot)
    assert window.workplace.place.about == person("KOWALSKI")


def test_where_no_plan_is_open_the_night_says_so(window: Window, qtbot: QtBot) -> None:
    window.commands["nights"].trigger()
    settled(window, qtbot)
    assert window.workplace is not None
    screen = window.workplace.screens["nights"]
    shown = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    assert "No ACCT is open here" in shown
