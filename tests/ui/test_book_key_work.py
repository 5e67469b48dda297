"""Key work in the Wing book: who has gone without, a session in three strokes, who is whose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.desk.key_work import change_key_worker, write_session
from app.store.reads.key_work import key_work, sessions_of
from app.ui.book.key_work import KeyWorkTab, Whose
from app.ui.book.screen import BookScreen
from app.ui.context import Form
from app.ui.forms.kept import KeptForm
from app.ui.forms.key_work import KeyWorkerForm, KeyWorkForm
from app.ui.preferences import Preferences
from app.ui.window import Window
from tests.desk.prison import PRISON, member, person
from tests.ui.accessibility import audit
from tests.ui.wing import Wing, settle, sign_in
from tests.world.clock import TestClock


@pytest.fixture
def book(wing: Wing, shown: Callable[[BookScreen], BookScreen], qtbot: QtBot) -> BookScreen:
    preferences = Preferences()
    preferences.wing = "A"
    there = shown(BookScreen(wing.context, preferences))
    there.resize(1274, 716)
    read(there, qtbot)
    return there


def read(book: BookScreen, qtbot: QtBot, about: str | None = None) -> None:
    book.show_at(about, "key_work")
    qtbot.waitUntil(lambda: book.context.background.under_way == 0)


def tab(book: BookScreen) -> KeyWorkTab:
    found = book.tab()
    assert isinstance(found, KeyWorkTab)
    return found


def names(book: BookScreen) -> list[str]:
    there = tab(book)
    return [row.name.split(",")[0] for row in there.rows.rows] if there.table.isVisible() else []


def test_who_has_gone_the_longest_without_stands_first(
    wing: Wing, book: BookScreen, qtbot: QtBot
) -> None:
    desk = wing.context.desk
    ago = desk.now() - dt.timedelta(days=15)
    for surname, when in (("SMITH", desk.now()), ("JONES", ago), ("OKAFOR", None)):
        write_session(desk, person_id=person(surname), text="Talked.", minutes=40, happened_at=when)
    read(book, qtbot)
    there = tab(book)
    assert names(book) == ["KOWALSKI", "JONES", "SMITH", "OKAFOR"]
    assert there.figures.text() == "2 without a session for two weeks"
    assert [row.minutes_a_week for row in there.rows.rows] == [0, 10, 10, 10]
    assert audit(book) == []
    read(book, qtbot, Whose.LATE)
    assert names(book) == ["KOWALSKI", "JONES"]


def test_my_people_are_those_of_every_wing_and_nobody_else(
    wing: Wing, book: BookScreen, qtbot: QtBot
) -> None:
    desk = wing.context.desk
    read(book, qtbot, Whose.MINE)
    assert names(book) == []
    so = Desk(desk.replica, member("Q3SO"), desk.clock)
    change_key_worker(so, person_id=person("EVANS"), staff_id=desk.member.staff_id)
    read(book, qtbot)
    assert names(book) == ["EVANS"]


def test_enter_writes_a_session_and_k_changes_the_key_worker(
    wing: Wing, book: BookScreen, qtbot: QtBot
) -> None:
    who = tab(book).chosen_person()
    qtbot.keyClick(tab(book).table, Qt.Key.Key_Return)
    tab(book)._change()
    assert wing.guide.forms == [(Form.KEY_WORK, who, {}), (Form.KEY_WORKER, who, {})]


def the_form(window: Window, qtbot: QtBot, kind: type[KeptForm]) -> KeptForm:
    qtbot.waitUntil(lambda: any(form.isVisible() for form in window.findChildren(kind)))
    settle(window, qtbot)
    form = next(form for form in window.findChildren(kind) if form.isVisible())
    qtbot.waitUntil(form.isActiveWindow)
    return form


def test_a_session_is_written_with_the_length_that_is_usual(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.commands["key_work"].trigger()
    form = the_form(window, qtbot, KeyWorkForm)
    assert audit(form) == []
    text = form.control("text")
    assert isinstance(text, QPlainTextEdit)
    qtbot.keyClicks(text, "Wants to see his son.")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    desk = window.workplace._context.desk
    (session,) = sessions_of(desk.replica, [person("SMITH")])
    assert (session.minutes, session.text) == (45, "Wants to see his son.")


def test_of_a_session_that_was_refused_no_length_is_asked(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.open_form(Form.KEY_WORK, person("SMITH"))
    form = the_form(window, qtbot, KeyWorkForm)
    assert isinstance(form, KeyWorkForm)
    assert form.control("minutes").isVisible()
    form._outcome.set_code("REFUSED")
    assert not form.control("minutes").isVisible()
    form._sentences.put(0)
    form.accept()
    settle(window, qtbot)
    desk = window.workplace._context.desk
    (session,) = sessions_of(desk.replica, [person("SMITH")])
    assert (session.outcome, session.minutes) == ("REFUSED", None)
    smith = next(one for one in key_work(desk.replica, PRISON, desk.now()) if "SMITH" in one.name)
    assert (smith.held, smith.offered, smith.last_held) == (0, 1, None)


def test_who_may_not_change_the_key_worker_is_told_at_once(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.open_form(Form.KEY_WORKER, person("SMITH"))
    form = the_form(window, qtbot, KeyWorkerForm)
    assert audit(form) == []
    assert form.banner.isVisible()


def test_the_key_worker_with_the_fewest_people_is_offered_first(
    window: Window, qtbot: QtBot
) -> None:
    window.lock()
    sign_in(window, qtbot, "Q3SO")
    assert window.workplace is not None
    window.workplace.open_form(Form.KEY_WORKER, person("SMITH"))
    form = the_form(window, qtbot, KeyWorkerForm)
    assert isinstance(form, KeyWorkerForm)
    assert "Now: BROWN, Sam" in form._now.text()
    assert form._officer.itemText(0).startswith("ADEYEMI, Sam  (0 ")
    form._officer.set_code(member("Q1OFF").staff_id)
    form.accept()
    settle(window, qtbot)
    desk = window.workplace._context.desk
    smith = next(one for one in key_work(desk.replica, PRISON, desk.now()) if "SMITH" in one.name)
    assert smith.key_worker == "ADEYEMI, Sam"


def test_the_clock_makes_somebody_late(wing: Wing, book: BookScreen, qtbot: QtBot) -> None:
    desk, clock = wing.context.desk, wing.context.desk.clock
    write_session(desk, person_id=person("SMITH"), text="Talked.", minutes=40)
    assert isinstance(clock, TestClock)
    clock.tick(days=14)
    read(book, qtbot, Whose.LATE)
    assert "SMITH" in names(book)
