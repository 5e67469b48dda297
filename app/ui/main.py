"""Opens the window and keeps it until it is closed. The one way into the screens."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QApplication

from app.desk.desk import Member
from app.ui.icons import icon
from app.ui.preferences import Preferences
from app.ui.session import OpenTerminal
from app.ui.window import FillMenu, Window


def run_window(
    open_terminal: Callable[[], OpenTerminal],
    *,
    member: Member | None = None,
    extra_menu: FillMenu | None = None,
) -> int:
    """Show the window until it is closed; gives the exit code.

    ``open_terminal`` is called off the window's thread and may raise ``Problem``, which is shown.
    With ``member`` nobody is asked to sign in at first. ``extra_menu(menu, terminal)`` fills one
    more menu, for demonstrations.
    """
    app = application()
    preferences = Preferences()
    preferences.apply(app)
    window = Window(open_terminal, preferences, member=member, extra_menu=extra_menu)
    window.faults.install()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a developer's Ctrl+C; Qt never looks at Python's
    window.show()
    window.begin()
    try:
        return app.exec()
    finally:
        window.shut()


def application() -> QApplication:
    """The one application, made if it is not there yet."""
    found = QApplication.instance()
    if found is not None:
        return cast(QApplication, found)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Wingbook")
    app.setApplicationDisplayName("Wingbook")
    app.setDesktopFileName("wingbook")
    app.setWindowIcon(icon("shield", "accent"))
    return app
