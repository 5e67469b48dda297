"""Windows driven by a program: opened, waited for, and drawn."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.desk.desk import Desk
from app.ui.stopping import Stopping
from app.ui.window import Window
from app.ui.workplace import Workplace
from demo.demonstration import Demonstration, Station

PATIENCE_S = 30.0
REST_S = 0.3
"""Long enough for what is gathered, debounced or faded in."""
WINDOW_SIZE = (1366, 768)


class Stage:
    """Runs the windows of a demonstration; ``pictures`` are those drawn so far, in order.

    Whoever stops it has ``KeyboardInterrupt`` raised by what waits here.
    """

    def __init__(self, demonstration: Demonstration, folder: Path, stopping: Stopping) -> None:
        self.demonstration = demonstration
        self._stopping = stopping
        self.pictures: list[Path] = []
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def open(self, *names: str) -> list[Station]:
        """Open the windows of these terminals and wait until somebody works in each."""
        for name in names:
            self.demonstration.prepare(name)
        self._stopping.raises = False  # from here on Qt is in between
        for name in names:
            window = self.demonstration.open(name)
            window.resize(*WINDOW_SIZE)
            self.until(partial(self._is_at_work, window))
        return [self.demonstration.stations[name] for name in names]

    def _is_at_work(self, window: Window) -> bool:
        return window.workplace is not None

    def workplace(self, station: Station) -> Workplace:
        """What the member of staff at this terminal works in."""
        workplace = station.window.workplace
        assert workplace is not None, "nobody is signed in"
        return workplace

    def desk(self, station: Station) -> Desk:
        """The desk of the member of staff at this terminal."""
        return station.terminal.desk(self.workplace(station).member)

    def draw(self, station: Station, name: str, shown: QWidget | None = None) -> None:
        """Leave a picture of the window, or of what is ``shown`` over it."""
        self.rest(station)
        path = self._folder / f"{name}.png"
        (shown or station.window).grab().save(str(path))
        self.pictures.append(path)

    def rest(self, station: Station) -> None:
        """Let the window read and paint all that it has to."""
        background = station.window.background
        self.until(lambda: background.under_way == 0)
        rested = time.monotonic() + REST_S
        self.until(lambda: time.monotonic() > rested and background.under_way == 0)

    def until(self, true: Callable[[], bool]) -> None:
        """Let everything run until it is so."""
        deadline = time.monotonic() + PATIENCE_S
        while not true():
            if self._stopping.heard:
                raise KeyboardInterrupt
            if time.monotonic() > deadline:
                raise RuntimeError("what should happen on the screen does not")
            QApplication.processEvents()
            time.sleep(0.002)
