"""Signing in: who, on which terminal, with or without the centre; and terminals that stay shut."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.store.reads.status import LinkStatus, link_status
from app.store.verifiers import Verifier
from app.ui.kit.banner import Banner
from app.ui.signin.idle import IdleWatch
from app.ui.signin.opening import OpeningPage
from app.ui.signin.screen import SignInScreen
from record.problems import Problem
from tests.desk.prison import an_id, member
from tests.ui.accessibility import audit
from tests.ui.wing import PASSWORD, Wing
from tests.world.sessions import unknown_session

Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def screen(wing: Wing, shown: Shown, qtbot: QtBot) -> SignInScreen:
    """The sign-in screen, waiting for somebody."""
    screen = SignInScreen(wing.office, wing.context.background)
    screen.resize(900, 700)
    shown(screen)
    screen.begin()
    settle(wing, qtbot)
    return screen


def settle(wing: Wing, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)


def texts(screen: QWidget) -> str:
    """Every word on the screen."""
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def status(wing: Wing, **more: object) -> LinkStatus:
    return dataclasses.replace(link_status(wing.office.replica), **more)  # type: ignore[arg-type]


def type_in(screen: SignInScreen, qtbot: QtBot, number: str, password: str) -> None:
    qtbot.keyClicks(screen.number, number)
    qtbot.keyClick(screen.number, Qt.Key.Key_Return)
    qtbot.keyClicks(screen.password, password)
    qtbot.keyClick(screen.password, Qt.Key.Key_Return)


def test_number_enter_password_enter_signs_in(screen: SignInScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.signed_in) as signed_in:
        type_in(screen, qtbot, "Q1OFF", PASSWORD)
    assert signed_in.args == [member("Q1OFF")]
    assert screen.password.text() == ""


def test_a_wrong_password_is_one_line_and_keeps_the_number(
    screen: SignInScreen, wing: Wing, qtbot: QtBot
) -> None:
    type_in(screen, qtbot, "Q1OFF", "wrong")
    settle(wing, qtbot)
    assert "do not belong together" in texts(screen)
    assert (screen.number.text(), screen.password.text()) == ("Q1OFF", "")
    assert screen.password.hasFocus()


def test_an_empty_field_is_asked_for_without_trying(
    screen: SignInScreen, wing: Wing, qtbot: QtBot
) -> None:
    qtbot.mouseClick(screen.button, Qt.MouseButton.LeftButton)
    assert "Type your staff number and your password." in texts(screen)
    assert wing.office.signed_in == []


def test_nothing_of_the_last_person_stays(screen: SignInScreen, wing: Wing, qtbot: QtBot) -> None:
    type_in(screen, qtbot, "Q1OFF", "wrong")
    settle(wing, qtbot)
    screen.begin()
    settle(wing, qtbot)
    assert [field.text() for field in screen.findChildren(QLineEdit)] == ["", ""]
    assert not any(banner.isVisible() for banner in screen.findChildren(Banner))


def test_it_says_which_terminal_and_who_had_it_last(
    screen: SignInScreen, wing: Wing, qtbot: QtBot
) -> None:
    assert "Terminal Wing A office, Leeds (HMP)" in texts(screen)
    with wing.office.replica.write() as writing:
        at, staff_id = "2026-11-24T06:50:00.000Z", an_id("staff", "Q2OFF")
        who = "Q2OFF", staff_id, "Brown", "Sam", "officer", "LEI"
        told = unknown_session(staff_id).certificate
        writing.put_verifier(Verifier(*who, "argon2id$…", told, at))
        writing.audit(at=at, staff_id=staff_id, deed="sign_in")
    screen.begin()
    settle(wing, qtbot)
    assert "Last used by BROWN, Sam" in texts(screen)


def test_it_says_whether_the_centre_is_there_and_what_that_means(
    screen: SignInScreen, wing: Wing
) -> None:
    screen.show_status(status(wing, reachable=True))
    assert "The centre can be reached." in texts(screen)
    since = dt.datetime.now(dt.UTC) - dt.timedelta(hours=30)
    screen.show_status(status(wing, reachable=False, unreachable_since=since))
    assert "you can sign in and work as usual" in texts(screen)


def test_nothing_that_it_says_is_cut_off(
    screen: SignInScreen, wing: Wing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never_here(number: str, password: str) -> None:
        raise Problem("sign_in_wrong_here")

    monkeypatch.setattr(wing.office, "sign_in", never_here)
    screen.show_status(status(wing, reachable=False, unreachable_since=dt.datetime.now(dt.UTC)))
    type_in(screen, qtbot, "Q1OFF", "whatever it was")
    settle(wing, qtbot)
    labels = screen.findChildren(QLabel)
    wrapped = [label for label in labels if label.wordWrap() and label.isVisible()]
    assert any("you have not signed in on this terminal" in label.text() for label in wrapped)
    qtbot.waitUntil(
        lambda: all(label.height() >= label.heightForWidth(label.width()) for label in wrapped)
    )


def test_the_language_can_be_changed_before_signing_in(screen: SignInScreen, qtbot: QtBot) -> None:
    cymraeg = next(
        b for b in screen.findChildren(QWidget) if getattr(b, "text", str)() == "Cymraeg"
    )
    with qtbot.waitSignal(screen.language_wanted) as wanted:
        qtbot.mouseClick(cymraeg, Qt.MouseButton.LeftButton)
    assert wanted.args == ["cy"]


def test_the_screen_is_welsh_and_its_errors_too(
    screen: SignInScreen, wing: Wing, qtbot: QtBot, welsh: None
) -> None:
    type_in(screen, qtbot, "Q1OFF", "wrong")
    settle(wing, qtbot)
    assert "Rhif staff" in texts(screen)
    assert "Nid yw’r rhif staff" in texts(screen)


def test_signing_in_can_be_heard_and_reached(screen: SignInScreen) -> None:
    assert audit(screen) == []


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("not_enrolled", "This is not a terminal yet"),
        ("key_missing", "The key of the record is missing"),
        ("replica_damaged", "The record is damaged"),
        ("terminal_revoked", "This terminal was withdrawn from service"),
        ("disk_unwritable", "The record could not be opened"),
    ],
)
def test_a_terminal_that_will_not_open_says_why_and_what_to_do(
    name: str, title: str, shown: Shown, qtbot: QtBot
) -> None:
    page = OpeningPage()
    shown(page)
    problem = Problem(name, home="the folder", what="a fault")
    page.show_problem(problem)
    assert title in texts(page)
    assert problem.sentence() in texts(page)
    assert str(problem.kind.number) in texts(page)
    assert audit(page) == []
    with qtbot.waitSignal(page.try_again):
        page.state.acted.emit()
    page.wait()
    assert "Opening the record of this terminal" in texts(page)


def test_f12_locks_whatever_has_the_keyboard(
    qapp: QApplication, shown: Shown, qtbot: QtBot
) -> None:
    field = QLineEdit()
    shown(field)
    watch = IdleWatch(qapp, field)
    watch.start()
    with qtbot.waitSignal(watch.lock_wanted):
        QTest.keyClick(field, Qt.Key.Key_F12)
    watch.stop()


def test_a_terminal_that_nobody_touches_locks_itself(
    qapp: QApplication, shown: Shown, qtbot: QtBot
) -> None:
    field = QLineEdit()
    shown(field)
    watch = IdleWatch(qapp, field, minutes=0.0005)
    with qtbot.waitSignal(watch.lock_wanted):
        watch.start()
    watch.stop()
