"""What a real centre could not decide is settled on the screen, and both terminals agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.inbox.screen import InboxScreen
from app.ui.settle.dialog import SettleDialog
from hub.service import Hub
from tests.ui.unsettled import a_context
from tests.world import Officer, World
from tests.world.clock import TestClock

Show = Callable[[Any], Any]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A centre on SQLite with the small prison in it."""
    clock = TestClock()
    hub = Hub.create(tmp_path / "hub", clock)
    made = World(tmp_path, hub, clock)
    yield made
    made.close()
    hub.close()


def settle(
    qtbot: QtBot, shown: Show, officer: Officer, key: Qt.Key, reason: str
) -> tuple[str, str]:
    """Open the first matter, choose by key, give a reason, save; its badge and sentence."""
    with a_context(officer.desk) as (context, _):
        screen: InboxScreen = shown(InboxScreen(context))
        screen.refresh()
        qtbot.waitUntil(lambda: context.background.under_way == 0)
        line = screen.list.lines.rows[0]
        qtbot.keyClick(screen.list, Qt.Key.Key_Return)
        dialog = screen.findChildren(SettleDialog)[0]
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, key)
        dialog.control("reason").setFocus()
        qtbot.keyClicks(dialog.control("reason"), reason)
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: not screen._dialogs)
        qtbot.waitUntil(lambda: context.background.under_way == 0)
    return line.badge.word, line.text


def test_two_spellings_of_a_forename(world: World, qtbot: QtBot, shown: Show) -> None:
    a, b = world.terminal("A"), world.terminal("B", staff="Q2OFF")
    a.cut()
    a.change("Smith", forename="Jon")
    world.clock.tick(minutes=5)
    b.change("Smith", forename="Johan")
    world.settle()
    world.clock.tick(minutes=20)
    a.heal()
    world.settle()
    word, sentence = settle(qtbot, shown, a, Qt.Key.Key_3, "Seen on his birth certificate.")
    assert word == "CONFLICT"
    assert sentence == (
        "You changed forename to Jon at 14:00 while offline; "
        "BROWN, Sam had changed it to Johan at 14:05."
    )
    world.settle()
    for officer in (a, b):
        assert officer.sees("Smith").head.forename == "Jon"
        assert not officer.inbox().conflicts


def test_the_ending_of_an_acct(world: World, qtbot: QtBot, shown: Show) -> None:
    a, b = world.terminal("A"), world.terminal("B", staff="Q3SO")
    a.open_alert("Smith", "HA")
    world.settle()
    a.end_alert("Smith", "HA")
    world.settle()
    assert [alert.status for alert in b.sees("Smith").alerts] == ["ACTIVE"]
    word, sentence = settle(qtbot, shown, b, Qt.Key.Key_1, "I led the review.")
    assert word == "HELD"
    assert sentence.endswith("asked at 14:00 to end the alert ACCT open (self-harm care plan).")
    world.settle()
    for officer in (a, b):
        assert [alert.status for alert in officer.sees("Smith").alerts] == ["ENDED"]
