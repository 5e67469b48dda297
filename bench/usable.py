"""One start of the program, ended as soon as its board can be used; says the most memory, in kB.

python -m bench.usable HOME
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.terminal import Terminal
from app.ui.main import application
from app.ui.preferences import Preferences
from app.ui.window import Window
from bench.replica import an_officer

LOOK_EVERY_MS = 5
PATIENCE_MS = 20_000


def run(home: Path) -> None:
    """Open the terminal in ``home``, and leave when the board has its cells."""
    app = application()
    preferences = Preferences()
    preferences.apply(app)
    window = Window(lambda: Terminal.open(home), preferences, member=an_officer())
    window.show()
    window.begin()
    watch = QTimer()
    watch.timeout.connect(lambda: _leave_when_usable(window))
    watch.start(LOOK_EVERY_MS)
    QTimer.singleShot(PATIENCE_MS, app.quit)
    app.exec()
    window.shut()


def _most_memory() -> int:
    """The most memory that this program has had, in kB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


def _leave_when_usable(window: Window) -> None:
    if _usable(window):
        sys.stdout.write(f"usable {_most_memory()}\n")
        sys.stdout.flush()
        QApplication.quit()


def _usable(window: Window) -> bool:
    """Whether the board can be used; it is asked for as soon as there is anybody to ask."""
    place = window.workplace
    if place is not None and place.place.screen != "board":
        place.show_board()
        return False
    return (
        place is not None and place.board.model.rowCount() > 0 and window.background.under_way == 0
    )


if __name__ == "__main__":
    run(Path(sys.argv[1]))
