"""What every test of a screen stands on: the real look, and a check that nothing is left open."""

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.desk.desk import Member
from app.store.home import TerminalHome
from app.ui import forms
from app.ui.context import Form
from app.ui.forms.form import PersonForm
from app.ui.person.page import PersonPageScreen
from app.ui.preferences import Preferences
from app.ui.session import OpenTerminal
from app.ui.style import apply_theme
from app.ui.translate import set_language
from app.ui.window import Window
from tests.desk.prison import fill_home, member, person
from tests.ui import unsettled
from tests.ui.form_steps import OpenForm, ready
from tests.ui.picture import render as render_widget
from tests.ui.unsettled import Stage
from tests.ui.wing import Office, Wing, open_wing, settle

Open = Callable[..., Window]
Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, in the light theme and in English."""
    apply_theme(qapp, "light")
    set_language(qapp, "en")
    return qapp


@pytest.fixture
def render(qapp: QApplication) -> Iterator[Callable[..., Path]]:
    """`render(widget, path, size=(1366, 768), scale=1.0, theme="light", ratio=1.0)` -> picture."""
    yield render_widget
    apply_theme(qapp, "light")


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Shown], Shown]:
    """`shown(widget)` opens a widget as the active window, closes it after the test, gives it back.

    Only the active window has a focus, which shortcuts and leaving a field depend on.
    """

    def show(widget: Shown) -> Shown:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


@pytest.fixture
def welsh(qapp: QApplication) -> Iterator[None]:
    """The application in Welsh for one test."""
    set_language(qapp, "cy")
    yield
    set_language(qapp, "en")


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path) -> None:
    """What a test has the terminal remember is forgotten after it."""
    ini = QSettings.Format.IniFormat
    QSettings.setDefaultFormat(ini)
    QSettings.setPath(ini, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A terminal of the invented prison, for something to settle to be put on."""
    with unsettled.a_stage(tmp_path / "home") as made:
        yield made


@pytest.fixture(scope="session")
def filled_home(tmp_path_factory: pytest.TempPathFactory) -> TerminalHome:
    """A terminal's folder with the small prison in it, for tests to copy."""
    return fill_home(tmp_path_factory.mktemp("terminal") / "home")


@pytest.fixture
def home(filled_home: TerminalHome, tmp_path: Path) -> TerminalHome:
    """A terminal of the small prison."""
    mine = dataclasses.replace(filled_home, path=tmp_path / "home")
    shutil.copytree(filled_home.path, mine.path)
    return mine


@pytest.fixture
def wing(qapp: QApplication, home: TerminalHome) -> Iterator[Wing]:
    """That terminal, open, with an officer at its desk; no read may fail unawaited."""
    opened = open_wing(home)
    yield opened
    opened.close()
    assert not opened.errors, opened.errors


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, home: TerminalHome) -> Iterator[Open]:
    """`open_window(member=..., terminal=...)` shows a window and waits until it stands still."""
    windows: list[Window] = []

    def open_it(
        who: Member | None = None,
        terminal: Callable[[], OpenTerminal] | None = None,
        extra: Callable[[QMenu, OpenTerminal], None] | None = None,
        preferences: Preferences | None = None,
        had_stopped: bool = False,
    ) -> Window:
        preferences = preferences or Preferences()
        preferences.apply(qapp)
        window = Window(
            terminal or (lambda: Office(home)),
            preferences,
            member=who,
            extra_menu=extra,
            had_stopped=had_stopped,
        )
        windows.append(window)
        if preferences.geometry.isEmpty():
            window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.begin()
        settle(window, qtbot)
        return window

    yield open_it
    for window in windows:
        window.close()
        window.shut()
        window.deleteLater()
    apply_theme(qapp, "light")
    set_language(qapp, "en")


@pytest.fixture
def window(open_window: Open, qtbot: QtBot) -> Window:
    """The window with an officer signed in, who looks at the board."""
    window = open_window(member())
    window.commands["board"].trigger()
    settle(window, qtbot)
    return window


@pytest.fixture
def place(shown: Callable[[QWidget], QWidget]) -> QWidget:
    """The window that forms are opened over."""
    return shown(QWidget())


@pytest.fixture
def form_of(qtbot: QtBot, wing: Wing, place: QWidget) -> OpenForm:
    """`form_of(Form.NOTE, "SMITH", **prefill)` opens a form and waits until it knows the person."""

    def open_it(form: Form, surname: str, **prefill: str) -> PersonForm:
        dialog = forms.open_form(wing.context, form, person(surname), place, **prefill)
        assert isinstance(dialog, PersonForm)
        return ready(qtbot, wing, dialog)

    return open_it


@pytest.fixture
def page(wing: Wing, shown: Callable[[PersonPageScreen], PersonPageScreen]) -> PersonPageScreen:
    """The page, in a window, with nobody on it yet."""
    screen = PersonPageScreen(wing.context)
    screen.resize(1274, 700)
    return shown(screen)


@pytest.fixture(autouse=True)
def _nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window open or a timer ticking."""
    before = {id(window) for window in qapp.topLevelWidgets()}
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [
        type(window).__name__
        for window in qapp.topLevelWidgets()
        if window.isVisible() and id(window) not in before
    ]
    timers = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    assert not windows, f"windows left open: {windows}. Give them to qtbot.addWidget."
    assert not timers, f"timers left ticking: {timers}. Stop them, or give them a widget as parent."
