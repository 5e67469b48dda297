"""The handover on the screen: read, marked as read and written by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.desk.handover import write_handover
from app.store.reads.handover import handover
from app.ui.handover.form import HandoverForm
from app.ui.handover.screen import HandoverScreen
from app.ui.preferences import Preferences
from app.ui.shift.screen import ShiftScreen
from app.ui.window import Window
from tests.desk.prison import PRISON, cell, member, person
from tests.ui.accessibility import audit
from tests.ui.wing import Wing, keys, place, settle

Lines = list[tuple[str, str, str]]


@pytest.fixture
def screen(
    wing: Wing, shown: Callable[[HandoverScreen], HandoverScreen], qtbot: QtBot
) -> HandoverScreen:
    preferences = Preferences()
    preferences.wing = "A"
    there = shown(HandoverScreen(wing.context, preferences))
    there.resize(1274, 716)
    read(there, qtbot)
    return there


def read(screen: HandoverScreen, qtbot: QtBot) -> None:
    screen.refresh()
    qtbot.waitUntil(lambda: screen.context.background.under_way == 0)


def lines(screen: HandoverScreen) -> Lines:
    if not screen.list.isVisible():
        return []
    return [(line.badge.word, line.title, line.text) for line in screen.list.lines.rows]


def by(wing: Wing, number: str) -> Desk:
    return Desk(wing.context.desk.replica, member(number), wing.context.desk.clock)


def test_with_nothing_told_it_says_what_it_is_for(screen: HandoverScreen) -> None:
    assert lines(screen) == []
    assert screen.state.isVisible()
    assert not screen.read.isEnabled()
    assert audit(screen) == []


def test_r_marks_what_is_shown_as_read(wing: Wing, screen: HandoverScreen, qtbot: QtBot) -> None:
    write_handover(by(wing, "Q2OFF"), text="Gate is late.", wing_id=cell("A"))
    write_handover(
        by(wing, "Q2OFF"),
        text="Would not eat.",
        wing_id=cell("A"),
        people=[person("SMITH")],
        urgent=True,
    )
    read(screen, qtbot)
    assert lines(screen) == [
        ("FIRST", "SMITH, John", "Would not eat."),
        ("NEW", "Attlee", "Gate is late."),
    ]
    assert screen._figures.text() == "2 not read by you"
    assert audit(screen) == []
    qtbot.keyClick(screen.list, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: bool(wing.guide.told))
    read(screen, qtbot)
    assert {badge for badge, *_ in lines(screen)} == {"FIRST", "READ"}
    assert screen._figures.text() == ""
    assert "read by" in screen.list.lines.rows[0].more


def test_enter_opens_the_person(wing: Wing, screen: HandoverScreen, qtbot: QtBot) -> None:
    write_handover(
        by(wing, "Q2OFF"), text="Would not eat.", wing_id=cell("A"), people=[person("SMITH")]
    )
    read(screen, qtbot)
    assert screen.chosen_person() == person("SMITH")
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert wing.guide.shown == [("person", person("SMITH"))]


def the_form(window: Window, qtbot: QtBot) -> HandoverForm:
    qtbot.waitUntil(lambda: any(f.isVisible() for f in window.findChildren(HandoverForm)))
    (form,) = (form for form in window.findChildren(HandoverForm) if form.isVisible())
    return form


def test_the_next_shift_is_told_about_whoever_is_chosen_and_a_lock_loses_nothing(
    window: Window, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.commands["tell"].trigger()
    form = the_form(window, qtbot)
    assert audit(form) == []
    text = form.control("text")
    assert isinstance(text, QPlainTextEdit)
    qtbot.keyClicks(text, "Rang home.")
    form.reject()
    settle(window, qtbot)
    window.commands["tell"].trigger()
    form = the_form(window, qtbot)
    again = form.control("text")
    assert isinstance(again, QPlainTextEdit)
    assert again.toPlainText() == "Rang home."
    qtbot.keyClick(again, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    desk = window.workplace._context.desk
    (line,) = handover(desk.replica, PRISON, None, desk.member.staff_id, desk.now())
    assert (line.person_id, line.text) == (person("SMITH"), "Rang home.")


def test_what_was_not_read_stands_on_the_shift_and_leads_there(
    window: Window, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    desk = window.workplace._context.desk
    write_handover(
        Desk(desk.replica, member("Q2OFF"), desk.clock), text="Look in on him.", wing_id=None
    )
    window.commands["shift"].trigger()
    settle(window, qtbot)
    shift = window.workplace.screens["shift"]
    assert isinstance(shift, ShiftScreen)
    titles = [line.title for line in shift.list.lines.rows]
    at = titles.index("1 entry of the handover that you have not read")
    shift.list.setCurrentIndex(shift.list.lines.index(at, 0))
    shift.list.open_chosen()
    settle(window, qtbot)
    assert place(window) == "handover"
    keys(window, qtbot, Qt.Key.Key_R)
    settle(window, qtbot)
    assert "Marked as read by you" in window.workplace.news.text()
