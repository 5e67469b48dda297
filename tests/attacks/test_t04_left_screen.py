"""T4, an open screen that is left alone: it locks, and what was half written stays its author's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.desk import drafts
from app.store.tables import AUDIT
from app.ui.context import Form
from app.ui.forms.note import NoteForm
from app.ui.signin import idle
from app.ui.signin.idle import IDLE_MINUTES, IdleWatch
from app.ui.window import Window
from tests.desk.prison import member, person
from tests.ui.conftest import (
    Open,
    _nothing_left,
    _own_settings,
    filled_home,
    home,
    open_window,
    qapp,
    shown,
)
from tests.ui.wing import office, place, settle, sign_in

__all__ = [
    "_nothing_left",
    "_own_settings",
    "filled_home",
    "home",
    "open_window",
    "qapp",
    "shown",
]
TEXT = "Spoke of his daughter, in confidence."


class Timer:
    """Stands in for the watch's timer: a test says when the time has come."""

    def __init__(self, watch: IdleWatch) -> None:
        self.started = 0
        self._watch = watch

    def start(self) -> None:
        self.started += 1

    def stop(self) -> None:
        self.started = 0

    def run_out(self) -> None:
        self._watch.lock_wanted.emit()


@pytest.fixture
def window(open_window: Open, qtbot: QtBot) -> Window:
    """An officer's window with a note half written in it."""
    window = open_window()
    sign_in(window, qtbot, "Q1OFF")
    return window


def half_written(window: Window, qtbot: QtBot) -> NoteForm:
    """Open the form of a note about Smith."""
    assert window.workplace is not None
    window.workplace.open_form(Form.NOTE, person("SMITH"))
    settle(window, qtbot)
    (form,) = (each for each in window.findChildren(NoteForm) if each.isVisible())
    return form


def words_on(widget: QWidget) -> str:
    fields = widget.findChildren(QPlainTextEdit)
    return "\n".join(field.toPlainText() for field in fields)


def test_nobody_s_hands_for_some_minutes_lock_it(window: Window) -> None:
    assert IDLE_MINUTES <= 10
    timer = Timer(window._idle)
    window._idle._timer = timer  # type: ignore[assignment]
    window._idle.start()
    timer.run_out()
    assert window.workplace is None
    assert window.sign_in is not None
    assert window.sign_in.isVisible()


@pytest.mark.parametrize("hands", ["key", "click"])
def test_whoever_works_is_not_locked_out(window: Window, qtbot: QtBot, hands: str) -> None:
    timer = Timer(window._idle)
    window._idle._timer = timer  # type: ignore[assignment]
    if hands == "key":
        QTest.keyClick(window, Qt.Key.Key_Down)
    else:
        QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert timer.started
    assert window.workplace is not None


def test_a_moving_mouse_alone_is_nobodys_hands(window: Window) -> None:
    """A mouse that slides off a table, or is jiggled by a gadget, keeps nothing open."""
    timer = Timer(window._idle)
    window._idle._timer = timer  # type: ignore[assignment]
    QTest.mouseMove(window)
    assert timer.started == 0
    assert idle._HANDS


def test_one_key_locks_it_whatever_is_open(window: Window, qtbot: QtBot) -> None:
    form = half_written(window, qtbot)
    QTest.keyClick(form, Qt.Key.Key_F12)
    assert window.workplace is None
    assert not [each for each in window.findChildren(QDialog) if each.isVisible()]


def test_what_was_half_written_waits_for_its_author_alone(
    window: Window, qtbot: QtBot, qapp: QApplication
) -> None:
    form = half_written(window, qtbot)
    qtbot.keyClicks(form.control("text"), TEXT)
    settle(window, qtbot)
    window.lock()
    sign_in(window, qtbot, "Q3SO")
    assert TEXT not in words_on(half_written(window, qtbot))
    window.lock()
    sign_in(window, qtbot, "Q1OFF")
    assert TEXT in words_on(half_written(window, qtbot))


def test_what_was_half_written_is_not_on_the_disk_in_clear(window: Window, qtbot: QtBot) -> None:
    desk = office(window).desk(member("Q1OFF"))
    drafts.save(desk, "note:smith", TEXT)
    for file in office(window).home.path.rglob("*"):
        if file.is_file():
            assert TEXT.encode() not in file.read_bytes(), file


def test_two_officers_take_turns_and_each_is_where_they_were(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.lock()
    sign_in(window, qtbot, "Q3SO")
    assert place(window) == "shift"
    window.workplace.show_person(person("JONES"))
    settle(window, qtbot)
    window.lock()
    sign_in(window, qtbot, "Q1OFF")
    assert window.workplace.place.about == person("SMITH")
    window.lock()
    sign_in(window, qtbot, "Q3SO")
    assert window.workplace.place.about == person("JONES")


def test_who_signs_out_leaves_no_place_behind(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.sign_out()
    sign_in(window, qtbot, "Q1OFF")
    assert place(window) == "shift"


def test_a_locked_window_shows_nothing_of_anybody(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.lock()
    assert "SMITH" not in window.windowTitle()
    assert window.workplace is None
    qtbot.waitUntil(lambda: not window.findChildren(NoteForm))


def test_each_way_out_is_a_line_of_the_trail(window: Window, qtbot: QtBot) -> None:
    window.lock()
    sign_in(window, qtbot, "Q3SO")
    window.sign_out()
    sign_in(window, qtbot, "Q1OFF")
    replica = office(window).replica
    window.close()
    qtbot.waitUntil(lambda: window.background.under_way == 0)
    with replica.read() as reading:
        told = select(AUDIT.c.staff_id, AUDIT.c.deed).order_by(AUDIT.c.number)
        lines = reading.connection.execute(told).all()
    ways = [(who, deed) for who, deed in lines if deed in ("lock", "sign_out")]
    officer, senior = member("Q1OFF").staff_id, member("Q3SO").staff_id
    assert ways == [(officer, "lock"), (senior, "sign_out"), (officer, "sign_out")]
