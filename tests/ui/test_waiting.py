"""What waits to be sent: in order, in words, with what became of what was sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desk import photographs
from app.store.changes import Changes
from app.store.reads.status import link_status
from app.ui.status_bar import StatusBar
from app.ui.waiting.carry import CarryDialog
from app.ui.waiting.screen import WaitingScreen
from record.moments import to_text
from record.problems import Problem
from tests.ui import unsettled
from tests.ui.accessibility import audit
from tests.ui.unsettled import NOW, Stage, Window
from tests.world.pictures import a_jpeg

Show = Callable[[Any], Any]


@pytest.fixture
def opened(
    stage: Stage, qtbot: QtBot, shown: Show
) -> Iterator[Callable[[], tuple[WaitingScreen, Window]]]:
    """`opened()`: the screen, read, and the window that it asks."""
    with unsettled.a_context(stage.desk()) as (context, window):

        def open_it() -> tuple[WaitingScreen, Window]:
            screen = shown(WaitingScreen(context))
            screen.resize(1274, 716)
            screen.refresh()
            qtbot.waitUntil(lambda: context.background.under_way == 0)
            return screen, window

        yield open_it


Open = Callable[[], tuple[WaitingScreen, Window]]


def test_what_waits_is_told_in_its_order(stage: Stage, opened: Open) -> None:
    unsettled.queue(stage, stage.desk())
    screen, _ = opened()
    lines = screen.list.lines.rows
    assert [line.badge.word for line in lines] == ["6", "7", "8", "9", "10"]
    assert lines[0].title == f"Case note added  ·  {stage.name(8)}"
    assert lines[0].text.startswith("The centre cannot be reached. Everything is kept")
    assert lines[0].more.endswith("tried 1 time")
    assert lines[2].text == "Waits for its turn."
    assert lines[2].more.endswith("not tried yet")
    assert lines[4].title.startswith("Alert opened")
    assert screen._figures.text().startswith("5 entries, ")


def test_what_became_of_what_was_sent(stage: Stage, opened: Open) -> None:
    unsettled.queue(stage, stage.desk())
    screen, _ = opened()
    told = {line.badge.word: line.text for line in screen.sent_list.lines.rows}
    assert told == {
        "RECEIVED": "Received by the centre 11:47",
        "REFUSED": "Not accepted by the centre 12:08. "
        "This terminal does not work with that prison’s records.",
        "HELD": "Held by the centre 12:01. Alert ended needs a supervising officer. "
        "It is held until one of them has looked at it.",
        "JOINED": "Received by the centre 11:54, and joined with somebody else’s change",
    }


def test_the_link_is_told_and_can_be_tried(stage: Stage, opened: Open, qtbot: QtBot) -> None:
    unsettled.queue(stage, stage.desk())
    screen, window = opened()
    assert screen.link.text() == (
        "The centre has not been reachable since 14:05. "
        "Everything is kept on this terminal and sent when it can be."
    )
    button = screen.link.findChild(QPushButton)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert window.asked == [("try",), ("tell", "Trying the centre")]


def test_a_link_that_is_there_is_told(stage: Stage, opened: Open) -> None:
    with stage.replica.write() as writing:
        writing.note_link(to_text(NOW), None)
    screen, _ = opened()
    assert screen.link.text() == "The centre can be reached. It last answered 14:40."


def test_enter_opens_the_person_or_the_inbox(stage: Stage, opened: Open, qtbot: QtBot) -> None:
    unsettled.queue(stage, stage.desk())
    screen, window = opened()
    assert screen.list.hasFocus()
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    refused = next(one for one in screen.sent_list.lines.rows if one.badge.word == "REFUSED")
    screen.sent_list.choose(refused.id)
    qtbot.keyClick(screen.sent_list, Qt.Key.Key_Return)
    assert window.asked == [("person", stage.people[8]["id"]), ("inbox",)]


def test_that_everything_is_sent_is_said(opened: Open) -> None:
    screen, _ = opened()
    assert screen.state.isVisible()
    assert screen.state.accessibleName() == "Everything is sent"
    assert screen.sent_state.accessibleName() == "Nothing was sent yet"


def test_a_picture_that_is_still_being_sent_is_told(
    stage: Stage, opened: Open, qtbot: QtBot
) -> None:
    saved = photographs.add_photograph(
        stage.desk(), person_id=str(stage.people[8]["id"]), picture=a_jpeg(500)
    )
    stage.answer(saved.action_id, "accepted")
    screen, _ = opened()
    assert screen.state.accessibleName() == "1 photograph being sent"
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_status(link_status(stage.replica))
    assert bar.sent.text == "1 photograph being sent"


def test_it_hears_of_what_concerns_it(opened: Open) -> None:
    screen, _ = opened()
    assert screen.wants(Changes(kinds=frozenset({"outbox"})))
    assert screen.wants(Changes(kinds=frozenset({"link"})))
    assert not screen.wants(Changes(kinds=frozenset({"rows"})))


def test_no_reader_is_shut_out(stage: Stage, opened: Open) -> None:
    unsettled.queue(stage, stage.desk())
    screen, _ = opened()
    assert audit(screen) == []


def test_what_waits_can_be_carried_by_hand(
    stage: Stage, opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    unsettled.queue(stage, stage.desk())
    screen, window = opened()
    qtbot.mouseClick(screen.carry, Qt.MouseButton.LeftButton)
    assert window.asked == [("carry",)]
    written: list[Path] = []

    def export(path: Path) -> int:
        written.append(path)
        return 5

    dialog = CarryDialog(screen.context, export, screen)
    assert dialog.defaultSuffix() == "wingbook"
    dialog.fileSelected.emit(str(tmp_path / "waits.wingbook"))
    qtbot.waitUntil(lambda: len(window.asked) == 2)
    assert written == [tmp_path / "waits.wingbook"]
    assert window.asked[1][1].startswith("5 entries are in waits.wingbook, which only the centre")


def test_a_file_that_cannot_be_written_is_told(stage: Stage, opened: Open, qtbot: QtBot) -> None:
    screen, window = opened()
    assert not screen.carry.isVisible()

    def export(_: Path) -> int:
        raise Problem("disk_full")

    dialog = CarryDialog(screen.context, export, screen)
    dialog.fileSelected.emit("waits.wingbook")
    qtbot.waitUntil(lambda: bool(window.asked))
    ((_, said),) = window.asked
    assert said.startswith("The disk")
