"""The diary in the Wing book: a week from today; done and handed over by one key each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.desk.diary import write_diary
from app.store.reads.diary import diary
from app.store.reads.handover import handover
from app.ui.book.diary import DiaryTab
from app.ui.book.screen import BookScreen
from app.ui.forms.diary import CancelForm, DiaryForm
from app.ui.forms.kept import KeptForm
from app.ui.kit.fields import CodeCombo
from app.ui.preferences import Preferences
from app.ui.window import Window
from tests.desk.prison import PRISON, cell, person
from tests.ui.accessibility import audit
from tests.ui.wing import Wing, settle


@pytest.fixture
def book(wing: Wing, shown: Callable[[BookScreen], BookScreen], qtbot: QtBot) -> BookScreen:
    preferences = Preferences()
    preferences.wing = "A"
    there = shown(BookScreen(wing.context, preferences))
    there.resize(1274, 716)
    read(there, qtbot)
    return there


def read(book: BookScreen, qtbot: QtBot) -> None:
    book.show_at(None, "diary")
    qtbot.waitUntil(lambda: book.context.background.under_way == 0)


def tab(book: BookScreen) -> DiaryTab:
    found = book.tab()
    assert isinstance(found, DiaryTab)
    return found


def plan(desk: Desk, ahead: int, text: str, wing: str | None = "A", who: str | None = None) -> None:
    write_diary(
        desk,
        day=desk.today() + dt.timedelta(days=ahead),
        kind="HOSPITAL",
        text=text,
        clock=dt.time(9, 30),
        wing_id=cell(wing) if wing else None,
        person_id=person(who) if who else None,
    )


def told(book: BookScreen) -> list[tuple[str, str]]:
    there = tab(book)
    rows = there.list.lines.rows if there.list.isVisible() else ()
    return [(line.badge.word, line.text) for line in rows]


def test_with_nothing_written_it_says_which_days_it_shows(book: BookScreen) -> None:
    assert told(book) == []
    assert tab(book).state.isVisible()
    assert audit(book) == []


def test_a_week_from_today_is_shown_and_the_arrows_turn_it(
    wing: Wing, book: BookScreen, qtbot: QtBot
) -> None:
    desk = wing.context.desk
    for ahead, text, where, who in (
        (-1, "gone", "A", None),
        (0, "today", "A", None),
        (6, "last", None, None),
        (7, "next week", "A", None),
        (1, "other wing", "B", None),
        (1, "of ours", "B", "SMITH"),
    ):
        plan(desk, ahead, text, where, who)
    read(book, qtbot)
    there = tab(book)
    assert told(book) == [("TODAY", "today"), ("TO COME", "of ours"), ("TO COME", "last")]
    assert [button.text() for button in there.strip.buttons][:2] == ["Today: 1", "Wed 25: 1"]
    assert audit(book) == []
    there.turn(1)
    qtbot.waitUntil(lambda: told(book) == [("TO COME", "next week")])
    there.turn(-2)
    qtbot.waitUntil(lambda: told(book) == [("PAST", "gone")])
    there.show_today()
    qtbot.waitUntil(lambda: len(told(book)) == 3)
    there.strip.buttons[1].click()
    assert book.chosen_person() == person("SMITH")


def test_done_and_handed_over_by_one_key_each(wing: Wing, book: BookScreen, qtbot: QtBot) -> None:
    plan(wing.context.desk, 0, "Two officers.", "A", "SMITH")
    read(book, qtbot)
    there = tab(book)
    there._hand_over()
    qtbot.waitUntil(lambda: bool(wing.guide.told))
    desk = wing.context.desk
    (line,) = handover(desk.replica, PRISON, cell("A"), desk.member.staff_id, desk.now())
    assert line.person_id == person("SMITH")
    assert line.text.endswith("Two officers.")
    there._done()
    qtbot.waitUntil(lambda: len(wing.guide.told) == 2)
    read(book, qtbot)
    assert told(book) == [("DONE", "Two officers.")]
    assert not there.done.isEnabled()
    assert "by ADEYEMI, Sam" in there.list.lines.rows[0].more


def the_form(window: Window, qtbot: QtBot, kind: type[KeptForm]) -> KeptForm:
    qtbot.waitUntil(lambda: any(form.isVisible() for form in window.findChildren(kind)))
    settle(window, qtbot)
    form = next(form for form in window.findChildren(kind) if form.isVisible())
    qtbot.waitUntil(form.isActiveWindow)
    return form


def test_it_is_written_about_whoever_is_chosen_and_cancelled_with_a_reason(
    window: Window, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    desk = window.workplace._context.desk
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.commands["diary"].trigger()
    form = the_form(window, qtbot, DiaryForm)
    assert audit(form) == []
    kind, text = form.control("kind"), form.control("text")
    assert isinstance(text, QPlainTextEdit)
    assert isinstance(kind, CodeCombo)
    kind.set_code("HOSPITAL")
    text.setPlainText("Fracture clinic.")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    (line,) = diary(desk.replica, PRISON, cell("A"), desk.today(), 1)
    assert (line.kind, line.person_name, line.text) == (
        "HOSPITAL",
        "SMITH, John",
        "Fracture clinic.",
    )
    window.workplace.show_book("diary", line.id)
    settle(window, qtbot)
    book = window.workplace.screens["book"]
    assert isinstance(book, BookScreen)
    tab(book)._cancel()
    form = the_form(window, qtbot, CancelForm)
    assert audit(form) == []
    reason = form.control("reason")
    assert isinstance(reason, QPlainTextEdit)
    qtbot.keyClicks(reason, "The clinic rang.")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    (line,) = diary(desk.replica, PRISON, cell("A"), desk.today(), 1)
    assert (line.result, line.closed_text) == ("CANCELLED", "The clinic rang.")
