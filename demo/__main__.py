"""``make run``: an invented prison, its centre, and a wing officer's terminal.

With no display the same story is played off-screen, and its pictures are left in build/demo.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.ui.main import application
from app.ui.preferences import Preferences
from app.ui.stopping import STOPPED, Stopping
from demo.centre import DemoCentre
from demo.demonstration import Demonstration
from demo.stage import Stage
from demo.story import play
from record.problems import Problem

FOLDER = Path("build/demo")


# Off-screen Qt says of each window what it cannot do; nobody there needs it.
QUIET = {"QT_LOGGING_RULES": "default.warning=false"}


def main(people: int = 600) -> int:
    """Run the demonstration until its windows are closed."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ.update(QUIET)
    app = application()  # first: where no window can be opened, nothing has been begun
    try:
        with Stopping(app, raises=True) as stopping:
            shutil.rmtree(FOLDER, ignore_errors=True)
            print(f"Inventing a prison of {people} people …", flush=True)
            with DemoCentre(FOLDER / "centre", people=people) as centre:
                print(f"Its centre listens on {centre.url}", flush=True)
                return _run(app, centre, stopping)
    except Problem as problem:
        print(f"wingbook: {problem.sentence()}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return STOPPED


def _run(app: QApplication, centre: DemoCentre, stopping: Stopping) -> int:
    preferences = Preferences()
    preferences.apply(app)
    demonstration = Demonstration(centre, FOLDER, preferences)
    try:
        if app.platformName() == "offscreen":
            pictures = play(Stage(demonstration, FOLDER / "pictures", stopping))
            print("There is no display, so the demonstration was played off-screen.")
            print("Its pictures, in the order of the story:")
            for picture in pictures:
                print(f"  {picture}")
            return 0
        print("Terminal A is loading …", flush=True)
        demonstration.prepare("A")
        stopping.raises = False  # from here on Qt is in between
        demonstration.open("A")
        print(
            "Ready. In the Demonstration menu: a second terminal, and the network of each.",
            flush=True,
        )
        return app.exec()
    finally:
        # The windows log what goes wrong, in places only; a developer reads it here, in full.
        sys.excepthook = sys.__excepthook__
        demonstration.shut()


if __name__ == "__main__":
    sys.exit(main())
