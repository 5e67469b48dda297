"""A post on a wing: a real window at a real terminal, and two hands that have only a keyboard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.exceptions import TimeoutError as NothingCame
from pytestqt.qtbot import QtBot

from app.sync.enrol import enrol
from app.terminal import Terminal
from app.ui.preferences import Preferences
from app.ui.window import Window
from bench.keys import CTRL, NONE, Keyboard
from hub.service import Hub, ServedHub
from tests.world.clock import TestClock
from tests.world.prison import PRISON

Key = Qt.Key
PATIENCE_S = 30
_TABS_MAX = 60
PASSWORD = "late-shift-in-november"


class Post:
    """One terminal. Every verb is done with keys, at this window; words are looked for on it."""

    def __init__(
        self,
        hub: Hub,
        served: ServedHub,
        folder: Path,
        clock: TestClock,
        staff_number: str,
        qtbot: QtBot,
    ) -> None:
        self._qtbot = qtbot
        self.staff_number = staff_number
        self._clock = clock
        code = hub.new_enrol_code(PRISON, "wing")
        enrol(folder, served.url, code, name=folder.name, vault_kind="file", clock=clock)
        self.terminal = Terminal.open(folder, clock)
        self.terminal.engine.until_quiet()
        self.window = Window(lambda: self.terminal, Preferences())
        self.keys = Keyboard(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self._come_to_the_front()
        self.window.begin()
        self.until(lambda: self.window.sign_in is not None)

    # Hands

    def press(self, *strokes: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        """Keys one after another; with a modifier, as a pair."""
        self._come_to_the_front()
        for stroke in strokes:
            key, modifier = stroke if isinstance(stroke, tuple) else (stroke, NONE)
            self.keys.press(key, modifier)

    def type(self, text: str) -> None:
        """Letters, wherever the keyboard is."""
        self._come_to_the_front()
        self.keys.type(text)

    def tab_to(self, name: str) -> None:
        """Tab until the keyboard is at what is called this."""
        self._come_to_the_front()
        passed = []
        for _ in range(_TABS_MAX):
            here = QApplication.focusWidget()
            if here is not None:
                passed.append(_spoken(here))
                if passed[-1] == name:
                    return
            self.press(Key.Key_Tab)
        raise AssertionError(f"no way with Tab to {name}, only to {passed}")

    def save(self) -> None:
        """Save what is being written, and see that the form is gone."""
        self.press((Key.Key_Return, CTRL))
        form = QApplication.activeModalWidget() or QApplication.activeWindow()
        assert form is self.window, f"still open: {_said(form)}"

    def find(self, text: str) -> None:
        """From anywhere to somebody's record."""
        self.press((Key.Key_K, CTRL))
        self.type(text)
        self.press(Key.Key_Return)
        assert self.place == "person"

    def sign_in(self) -> None:
        """The number and the password."""
        self.type(self.staff_number)
        self.press(Key.Key_Tab)
        self.type(PASSWORD)
        self.press(Key.Key_Return)
        self.until(lambda: self.window.workplace is not None)
        self.keys.rest()

    # Eyes

    @property
    def place(self) -> str:
        """Which screen is shown."""
        assert self.window.workplace is not None, "nobody is signed in"
        return self.window.workplace.place.screen

    def sees(self, words: str) -> bool:
        """Whether these words stand on the window."""
        self.keys.rest()
        return words in _said(self.window)

    def sees_in_front(self, words: str) -> bool:
        """Whether these words stand on the form that is open."""
        self.keys.rest()
        return words in _said(QApplication.activeWindow())

    def until(self, true: Callable[[], bool]) -> None:
        """Wait until it is so, while everything else goes on."""
        try:
            self._qtbot.waitUntil(true, timeout=PATIENCE_S * 1000)
        except NothingCame as error:
            shown = _said(self.window)
            raise AssertionError(f"it does not come; shown: {shown}") from error

    # The world

    def pull_the_plug(self) -> None:
        """The network is gone."""
        self.terminal.link_cut = True
        self.terminal.sync_now()
        self.until(lambda: "not reachable" in self.window.status.link.text)

    def plug_in(self) -> None:
        """The network is back: wait until everything is sent."""
        self.terminal.link_cut = False
        self.terminal.sync_now()
        self.until(lambda: self.window.status.link.text == "Centre reachable")
        self.until(lambda: self.window.status.sent.text == "Everything sent")

    def time_passes(self) -> None:
        """The alarm's own clock strikes."""
        assert self.window.alarm is not None
        self.window.alarm.read()
        self.keys.rest()
        self.window.alarm.tick()
        self.keys.rest()

    def close(self) -> None:
        """Go home."""
        self.window.close()
        self.window.shut()
        self.window.deleteLater()

    def _come_to_the_front(self) -> None:
        """As Alt+Tab does, where there is a desktop."""
        if self._is_in_front():
            return
        dialogs = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        (dialogs[-1] if dialogs else self.window).activateWindow()
        self.until(self._is_in_front)

    def _is_in_front(self) -> bool:
        at: QObject | None = QApplication.activeWindow()
        while at is not None and at is not self.window:
            at = at.parent()
        return at is not None


def _spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _said(widget: object) -> str:
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in labels if label.isVisible())


def clock_at(clock: TestClock, hour: int, minute: int = 0) -> None:
    """Turn the clock to this time of the same day; it never goes back."""
    then = clock.now().replace(hour=hour, minute=minute, second=0)
    assert then >= clock.now()
    clock.tick(seconds=(then - clock.now()) / dt.timedelta(seconds=1))
