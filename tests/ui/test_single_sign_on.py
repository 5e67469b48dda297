"""Signing in with a browser, at a real window, a real centre and a provider on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import httpx
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.store.tables import AUDIT, VERIFIER
from app.sync import single_sign_on
from app.ui.signin.single import SingleSignOnPart
from app.ui.window import Window
from hub.service import Hub, ServedHub
from hub.store.provider import Provider, set_provider
from record.moments import SystemClock
from tests.hub.provider import CLIENT, TestProvider
from tests.ui.accessibility import audit
from tests.ui.real import hub, served, sign_in, window

__all__ = ["hub", "served", "window"]
LONG_MS = 15_000


class Browser(QObject):
    """What the operating system opens addresses with. ``sits``: somebody signs in there at once."""

    def __init__(self) -> None:
        super().__init__()
        self.sits = True
        self.opened: list[str] = []
        self.page = ""
        self._threads: list[threading.Thread] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if self.sits:
            self.go(self.opened[-1])

    def go(self, url: str) -> None:
        self._threads.append(threading.Thread(target=self._go, args=(url,)))
        self._threads[-1].start()

    def close(self) -> None:
        for thread in self._threads:
            thread.join()

    def _go(self, url: str) -> None:
        try:
            self.page = httpx.get(url, follow_redirects=True, trust_env=False, timeout=10).text
        except httpx.ConnectError:
            self.page = "nobody is there"


@pytest.fixture
def browser() -> Iterator[Browser]:
    """A browser that Qt is told of, as an operating system would be."""
    browser = Browser()
    QDesktopServices.setUrlHandler("http", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("http")
    browser.close()


@pytest.fixture
def provider(hub: Hub) -> Iterator[TestProvider]:
    """A provider that the centre has been told of."""
    with TestProvider(SystemClock()) as provider:
        chosen = Provider(provider.issuer, CLIENT, "staff_number")
        set_provider(hub.store, SystemClock(), chosen)
        yield provider


@pytest.fixture
def part(
    served: ServedHub, provider: TestProvider, browser: Browser, window: Window, qtbot: QtBot
) -> SingleSignOnPart:
    """The button, once the centre has said that it is offered."""
    qtbot.waitUntil(lambda: window.sign_in is not None, timeout=LONG_MS)
    assert window.sign_in is not None
    part = window.sign_in.single
    qtbot.waitUntil(lambda: part.button.isVisible(), timeout=LONG_MS)
    return part


def said(window: Window) -> str:
    assert window.sign_in is not None
    labels = window.sign_in.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press(part: SingleSignOnPart, qtbot: QtBot) -> None:
    part.button.setFocus()
    qtbot.keyClick(part.button, Qt.Key.Key_Space)


def is_in(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.workplace is not None, timeout=LONG_MS)


def test_who_signs_in_at_the_provider_is_in(
    part: SingleSignOnPart, window: Window, browser: Browser, qtbot: QtBot
) -> None:
    press(part, qtbot)
    is_in(window, qtbot)
    assert window.workplace is not None
    assert window.terminal is not None
    assert window.workplace.member.name == "ADEYEMI, Sam"
    browser.close()
    assert "go back to Wingbook" in browser.page
    with window.terminal.replica.read() as reading:
        lines = select(AUDIT.c.staff_id, AUDIT.c.details).where(AUDIT.c.deed == "sign_in")
        assert reading.connection.execute(lines).all() == [
            (window.workplace.member.staff_id, {"by": "single sign-on"})
        ]
        assert reading.connection.execute(select(VERIFIER)).all() == []


def test_it_is_not_there_where_no_provider_is(
    window: Window, browser: Browser, qtbot: QtBot
) -> None:
    sign_in(window, qtbot)
    assert window.sign_in is not None
    part = window.sign_in.single
    qtbot.waitUntil(lambda: part._offered is False, timeout=LONG_MS)
    assert part.button.isHidden() or part.isHidden()


def test_a_provider_that_is_new_is_offered_to_the_next_person(
    window: Window, hub: Hub, qtbot: QtBot
) -> None:
    sign_in(window, qtbot)
    with TestProvider(SystemClock()) as provider:
        chosen = Provider(provider.issuer, CLIENT, "staff_number")
        set_provider(hub.store, SystemClock(), chosen)
        window.lock()
        assert window.sign_in is not None
        part = window.sign_in.single
        qtbot.waitUntil(lambda: part.button.isVisible(), timeout=LONG_MS)


def test_it_goes_away_with_the_centre_and_comes_back(
    part: SingleSignOnPart, window: Window, qtbot: QtBot
) -> None:
    assert window.terminal is not None
    window.terminal.link_cut = True
    qtbot.waitUntil(lambda: not part.isVisible(), timeout=LONG_MS)
    window.terminal.link_cut = False
    qtbot.waitUntil(lambda: part.button.isVisible(), timeout=LONG_MS)


@pytest.mark.parametrize("by", ["button", "escape"])
def test_whoever_changes_their_mind_signs_in_with_a_password(
    part: SingleSignOnPart, window: Window, browser: Browser, qtbot: QtBot, by: str
) -> None:
    browser.sits = False
    press(part, qtbot)
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=LONG_MS)
    assert part.cancel_button.hasFocus()
    assert "Go on in the browser." in said(window)
    assert not audit(window)
    key = Qt.Key.Key_Space if by == "button" else Qt.Key.Key_Escape
    qtbot.keyClick(part.cancel_button, key)
    assert part.button.isVisible()
    sign_in(window, qtbot)
    browser.go(browser.opened[0])
    browser.close()
    assert browser.page == "nobody is there"


def test_the_window_is_not_held_up_by_the_wait(
    part: SingleSignOnPart, window: Window, browser: Browser, qtbot: QtBot
) -> None:
    """Whoever does not want to go on there types their password, without a word."""
    browser.sits = False
    press(part, qtbot)
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=LONG_MS)
    sign_in(window, qtbot)
    window.lock()
    assert part.button.isVisible()


def test_nobody_is_waited_for_for_ever(
    part: SingleSignOnPart,
    window: Window,
    browser: Browser,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert single_sign_on.WAIT_S <= 600
    monkeypatch.setattr(single_sign_on, "WAIT_S", 0.05)
    browser.sits = False
    press(part, qtbot)
    qtbot.waitUntil(lambda: "waits no longer" in said(window), timeout=LONG_MS)
    assert part.button.isVisible()
    monkeypatch.undo()
    browser.sits = True
    press(part, qtbot)
    is_in(window, qtbot)


@pytest.mark.parametrize(
    ("who", "words"),
    [("", "did not work (access_denied)"), ("NOBODY", "does not know this member of staff")],
)
def test_who_is_not_let_in_is_told_why(
    part: SingleSignOnPart,
    window: Window,
    provider: TestProvider,
    qtbot: QtBot,
    who: str,
    words: str,
) -> None:
    provider.sits_there = who
    press(part, qtbot)
    qtbot.waitUntil(lambda: words in said(window), timeout=LONG_MS)
    assert window.workplace is None


def test_a_machine_without_a_browser_says_so(
    part: SingleSignOnPart, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    press(part, qtbot)
    qtbot.waitUntil(lambda: "No browser could be opened" in said(window), timeout=LONG_MS)


def test_a_window_that_is_closed_waits_for_no_browser(
    part: SingleSignOnPart, window: Window, browser: Browser, qtbot: QtBot
) -> None:
    """That no thread is left is seen by what looks after every test."""
    browser.sits = False
    press(part, qtbot)
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=LONG_MS)
