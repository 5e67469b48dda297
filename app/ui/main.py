"""Opens the window and keeps it until it is closed. The one way into the screens."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.settings.settings import Settings
from app.ui.crashes import CrashFile
from app.ui.faults import log_to
from app.ui.icons import icon
from app.ui.preferences import Preferences
from app.ui.session import OpenTerminal
from app.ui.single import OneWindow, bring_to_front
from app.ui.stopping import Stopping
from app.ui.window import Window


def run_window(
    open_terminal: Callable[[], OpenTerminal],
    *,
    folder: Path,
    logs: Path,
    settings: Settings,
) -> int:
    """Show the window of the terminal in ``folder`` until it is closed; gives the exit code.

    Where it is open already, that window comes to the front instead. ``open_terminal`` is called
    off the window's thread and may raise ``Problem``, which is shown. ``logs`` is the folder of the
    program's logs. Raises ``Problem`` when a window that is open does not answer.
    """
    app = application()
    one = OneWindow(folder, app)
    if not one.claim():
        return 0
    log_to(logs)
    crash = CrashFile(logs)
    had_stopped = crash.begin()
    preferences = Preferences(settings)
    preferences.apply(app)
    window = Window(open_terminal, preferences, had_stopped=had_stopped)
    one.wanted.connect(partial(bring_to_front, window))
    window.faults.install()
    with Stopping(app):
        window.show()
        window.begin()
        try:
            return app.exec()
        finally:
            window.close()  # whoever is signed in has gone, also when the loop was told to end
            window.shut()
            one.give_up()
            crash.end()


def application() -> QApplication:
    """The one application, made if it is not there yet."""
    found = QApplication.instance()
    if found is not None:
        return cast(QApplication, found)
    # A scale of 125 or 150 per cent is taken as it is: what is rounded is cramped or coarse.
    rounding = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    QApplication.setHighDpiScaleFactorRoundingPolicy(rounding)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Wingbook")
    app.setApplicationDisplayName("Wingbook")
    app.setDesktopFileName("wingbook")
    app.setWindowIcon(icon("shield", "accent"))
    return app
