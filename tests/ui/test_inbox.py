"""The inbox: what waits is told in sentences, the most dangerous first, and can be filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.inbox.screen import InboxScreen
from app.ui.translate import set_language
from demo.prison import DEMO_OFFICER
from record.types.unsettled import SETTLED
from tests.ui import unsettled
from tests.ui.accessibility import audit
from tests.ui.unsettled import Stage, Window

Show = Callable[[Any], Any]


class Opened:
    """The inbox on a window, with a member of staff before it."""

    def __init__(self, qtbot: QtBot, screen: InboxScreen, window: Window) -> None:
        self.qtbot, self.screen, self.window = qtbot, screen, window

    def read(self) -> None:
        """Read again, and wait until it is shown."""
        self.screen.refresh()
        self.qtbot.waitUntil(lambda: self.screen.context.background.under_way == 0)

    def lines(self) -> list[tuple[str, str, str]]:
        """Badge, whom it is about, and sentence of every row shown."""
        if not self.screen.list.isVisible():
            return []
        return [(line.badge.word, line.title, line.text) for line in self.screen.list.lines.rows]

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.screen.list, key)


@pytest.fixture
def opened(stage: Stage, qtbot: QtBot, shown: Show) -> Iterator[Callable[..., Opened]]:
    """`opened(number)`: the inbox, read, before the member of staff with that number."""
    contexts = []

    def open_it(*who: str) -> Opened:
        context = unsettled.a_context(stage.desk(*who))
        contexts.append(context)
        given, window = context.__enter__()
        there = Opened(qtbot, shown(InboxScreen(given)), window)
        there.screen.resize(1274, 716)
        there.read()
        return there

    yield open_it
    for context in contexts:
        context.__exit__(None, None, None)


def test_everything_is_told_in_order_of_danger(stage: Stage, opened: Callable[..., Opened]) -> None:
    unsettled.everything(stage, stage.desk())
    lines = opened().lines()
    assert [badge for badge, *_ in lines] == [
        "CONFLICT",
        "HELD",
        "RULE BROKEN",
        "RULE BROKEN",
        "REFUSED",
        "CONFLICT",
    ]
    assert lines[0][2] == (
        "OKAFOR, Joy changed the alert ACCT open (self-harm care plan) to Ended at 11:40; "
        "ADELEKE, Grace had changed it to Active yesterday at 12:40."
    )
    assert lines[1][1:] == (
        stage.name(5),
        "OKAFOR, Joy asked at 12:30 to end the alert ACCT open (self-harm care plan).",
    )
    assert "must be kept apart (Not on the same landing): A-1-003" in lines[2][2]
    assert lines[4][2].startswith("The centre did not accept what you wrote at 13:05")
    assert lines[5][2] == (
        f"You changed surname to Mac Giolla Phádraig at 14:06 while offline; "
        f"OKAFOR, Joy had changed it to {stage.people[0]['surname']} at 13:50."
    )


def test_a_broken_rule_tells_who_did_it_and_the_reason_given(
    stage: Stage, opened: Callable[..., Opened]
) -> None:
    unsettled.kept_apart(stage)
    line = opened().screen.list.lines.rows[0]
    assert line.more.startswith("Cell move: OKAFOR, Joy, 13:25. Reason given: No other cell was")
    assert line.aside == "1 hour ago"
    mine = opened(DEMO_OFFICER.staff_number).screen.list.lines.rows[0]
    assert mine.more.startswith("Cell move: You, 13:25.")


def test_mine_leaves_out_what_others_did(stage: Stage, opened: Callable[..., Opened]) -> None:
    unsettled.everything(stage, stage.desk())
    inbox = opened()
    inbox.screen.whose.setFocus()
    inbox.qtbot.keyClick(inbox.screen.whose, Qt.Key.Key_Down)
    assert [badge for badge, *_ in inbox.lines()] == ["REFUSED", "CONFLICT"]


def test_what_was_settled_is_still_told(stage: Stage, opened: Callable[..., Opened]) -> None:
    unsettled.everything(stage, stage.desk())
    inbox = opened()
    inbox.screen.which.setFocus()
    inbox.qtbot.keyClick(inbox.screen.which, Qt.Key.Key_Down)
    inbox.qtbot.waitUntil(lambda: len(inbox.lines()) == 1)
    line = inbox.screen.list.lines.rows[0]
    assert "was put in two cells: C-2-001 and C-1-009" in line.text
    assert line.more.startswith("Settled by PRYDDERCH, Mair, Yesterday 18:40. Looked: he is in")


def test_enter_settles_and_p_opens_the_person(
    stage: Stage, opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    conflict = unsettled.surname_conflict(stage)
    inbox = opened()
    assert inbox.screen.list.hasFocus()
    inbox.screen.whose.setFocus()
    inbox.screen.setFocus()
    assert inbox.screen.list.hasFocus(), "the window gives the keyboard to the screen"
    inbox.press(Qt.Key.Key_P)
    assert inbox.window.asked == [("person", stage.people[0]["id"])]
    inbox.press(Qt.Key.Key_Return)
    dialog = inbox.screen._dialogs[conflict]
    inbox.press(Qt.Key.Key_Return)
    assert list(inbox.screen._dialogs.values()) == [dialog], "one dialog a matter"
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_2)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not inbox.screen._dialogs)
    row = stage.replica.get("conflict", conflict)
    assert row is not None
    assert (row["status"], row["choice"]) == (SETTLED, "theirs")
    inbox.read()
    assert inbox.lines() == []


def test_nothing_to_settle_is_said(opened: Callable[..., Opened]) -> None:
    inbox = opened()
    assert inbox.screen.state.isVisible()
    assert inbox.screen.state.accessibleName() == "Nothing to settle"


def test_it_hears_of_what_concerns_it(stage: Stage, opened: Callable[..., Opened]) -> None:
    inbox = opened()
    heard = []
    unlisten = stage.replica.changes.listen(heard.append)
    unsettled.surname_conflict(stage)
    unlisten()
    assert [inbox.screen.wants(changes) for changes in heard] == [True]


def test_no_reader_is_shut_out(stage: Stage, opened: Callable[..., Opened]) -> None:
    unsettled.everything(stage, stage.desk())
    inbox = opened()
    assert audit(inbox.screen) == []
    QAbstractItemModelTester(
        inbox.screen.list.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    first = inbox.screen.list.lines.index(0, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("CONFLICT. An ACCT is in question: settle it first. ")
    assert spoken.endswith("5 hours ago")


def test_it_turns_with_the_language(
    stage: Stage, opened: Callable[..., Opened], qapp: QApplication
) -> None:
    unsettled.surname_conflict(stage)
    inbox = opened()
    inbox.press(Qt.Key.Key_Return)
    set_language(qapp, "cy")
    try:
        assert "while offline" not in inbox.lines()[0][2]
        assert "13:50" in inbox.lines()[0][2]
        (dialog,) = inbox.screen._dialogs.values()
        assert dialog.isVisible()
        assert "which is right" not in dialog.windowTitle()
    finally:
        set_language(qapp, "en")
    for dialog in list(inbox.screen._dialogs.values()):
        dialog.close()
