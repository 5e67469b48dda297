"""Applications in the Wing book: a morning round by keyboard alone, given on and answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.desk.applications import take_application
from app.desk.desk import Desk
from app.store.reads.applications import ApplicationLine, applications_of
from app.ui.book.applications import ApplicationsTab
from app.ui.book.screen import BookScreen
from app.ui.forms.applications import AnswerForm, GiveForm, TakeForm
from app.ui.preferences import Preferences
from app.ui.window import Window
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.wing import Wing, keys, place, settle
from tests.world.clock import TestClock


@pytest.fixture
def book(wing: Wing, shown: Callable[[BookScreen], BookScreen], qtbot: QtBot) -> BookScreen:
    preferences = Preferences()
    preferences.wing = "A"
    there = shown(BookScreen(wing.context, preferences))
    there.resize(1274, 716)
    read(there, qtbot)
    return there


def read(book: BookScreen, qtbot: QtBot) -> None:
    book.show_at(None, "applications")
    qtbot.waitUntil(lambda: book.context.background.under_way == 0)


def tab(book: BookScreen) -> ApplicationsTab:
    found = book.tab()
    assert isinstance(found, ApplicationsTab)
    return found


def ask(wing: Wing, surname: str, kind: str = "KIT", text: str = "Two blankets.") -> None:
    take_application(
        Desk(wing.context.replica, member("Q2OFF"), wing.context.desk.clock),
        person_id=person(surname),
        kind=kind,
        text=text,
    )


def listed(book: BookScreen) -> list[tuple[str, str]]:
    there = tab(book)
    return (
        [(row.person_name, row.kind) for row in there.rows.rows] if there.table.isVisible() else []
    )


def of(window: Window, surname: str) -> tuple[ApplicationLine, ...]:
    assert window.workplace is not None
    return applications_of(window.workplace._context.replica, person(surname))


def the_form(window: Window, qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: any(form.isVisible() for form in window.findChildren(kind)))
    settle(window, qtbot)
    return next(form for form in window.findChildren(kind) if form.isVisible())


def test_with_nothing_asked_it_says_what_it_is_for(book: BookScreen) -> None:
    assert listed(book) == []
    assert tab(book).state.isVisible()
    assert audit(book) == []


def test_a_wing_has_its_own_and_what_is_due_first_stands_first(
    wing: Wing, book: BookScreen, qtbot: QtBot
) -> None:
    ask(wing, "EVANS")
    ask(wing, "SMITH", "OMU")
    ask(wing, "JONES", "KIT")
    read(book, qtbot)
    assert listed(book) == [("JONES, John", "KIT"), ("SMITH, John", "OMU")]
    assert tab(book).figures.text() == "2 to be answered"
    assert book.chosen_person() == person("JONES")
    assert "Taken by BROWN, Sam" in tab(book)._story.text()
    assert audit(book) == []


def test_what_is_late_is_marked_and_counted(wing: Wing, book: BookScreen, qtbot: QtBot) -> None:
    ask(wing, "SMITH", "KIT")
    clock = wing.context.desk.clock
    assert isinstance(clock, TestClock)
    clock.tick(days=4)
    read(book, qtbot)
    there = tab(book)
    assert there.figures.text() == "1 to be answered, 1 overdue"
    columns = there.rows.columns
    assert columns[0].badges is not None
    assert [badge.word for badge in columns[0].badges(there.rows.rows[0])] == ["LATE"]


def test_a_morning_round_by_keyboard(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    keys(window, qtbot, Qt.Key.Key_W, control=True)
    settle(window, qtbot)
    assert place(window) == "book"
    window.workplace.show_book("applications")
    settle(window, qtbot)
    keys(window, qtbot, Qt.Key.Key_N)
    form = the_form(window, qtbot, TakeForm)
    assert audit(form) == []
    for cell, key, text in (("a-1-001", Qt.Key.Key_2, "Soap."), ("a-2-010", Qt.Key.Key_6, "Gran.")):
        qtbot.keyClicks(QApplication.focusWidget(), cell)
        keys(window, qtbot, Qt.Key.Key_Return)
        keys(window, qtbot, key)
        qtbot.keyClicks(QApplication.focusWidget(), text)
        keys(window, qtbot, Qt.Key.Key_Return)
        settle(window, qtbot)
    assert form.isVisible()
    (smith,) = of(window, "SMITH")
    (kowalski,) = of(window, "KOWALSKI")
    assert (smith.kind, smith.text) == ("KIT", "Soap.")
    assert (kowalski.kind, kowalski.text) == ("VISITS", "Gran.")
    assert isinstance(form, TakeForm)
    assert "KOWALSKI, John" in form._list.text()


def test_what_was_typed_comes_back_after_leaving(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.commands["take"].trigger()
    form = the_form(window, qtbot, TakeForm)
    keys(window, qtbot, Qt.Key.Key_3)
    qtbot.keyClicks(QApplication.focusWidget(), "My PIN")
    form.reject()
    settle(window, qtbot)
    window.commands["take"].trigger()
    form = the_form(window, qtbot, TakeForm)
    assert isinstance(form, TakeForm)
    assert form.texts() == {"person": person("SMITH"), "kind": "PHONE", "text": "My PIN"}


def test_it_is_given_on_and_answered_with_a_sentence_of_one_key(
    window: Window, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    desk = window.workplace._context.desk
    take_application(desk, person_id=person("SMITH"), kind="KIT", text="Two blankets.")
    window.workplace.show_book("applications")
    settle(window, qtbot)
    keys(window, qtbot, Qt.Key.Key_G)
    form = the_form(window, qtbot, GiveForm)
    assert audit(form) == []
    assert isinstance(form, GiveForm)
    form._assignee.set_code(member("Q2OFF").staff_id)
    form.accept()
    settle(window, qtbot)
    (line,) = of(window, "SMITH")
    assert line.assignee == "BROWN, Sam"
    book = window.workplace.screens["book"]
    assert isinstance(book, BookScreen)
    qtbot.keyClick(tab(book).table, Qt.Key.Key_Return)
    form = the_form(window, qtbot, AnswerForm)
    assert audit(form) == []
    assert isinstance(form, AnswerForm)
    form._sentences.put(0)
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    (line,) = of(window, "SMITH")
    assert (line.status, [one.text for one in line.answers]) == (
        "ANSWERED",
        ["Yes, it is arranged."],
    )
    qtbot.waitUntil(lambda: listed(book) == [])
