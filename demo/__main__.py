"""``make run``: an invented prison, its centre, and a wing officer's terminal.

With no display the same story is played off-screen, and its pictures are left in build/demo.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from app.ui.main import application
from app.ui.preferences import Preferences
from demo.centre import DemoCentre
from demo.demonstration import Demonstration
from demo.story import play
from record.problems import Problem

FOLDER = Path("build/demo")


# Off-screen Qt says of each window what it cannot do; nobody there needs it.
QUIET = {"QT_LOGGING_RULES": "default.warning=false"}


def main() -> int:
    """Run the demonstration until its windows are closed."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ.update(QUIET)
    shutil.rmtree(FOLDER, ignore_errors=True)
    print("Inventing a prison of 600 people …", flush=True)
    centre = DemoCentre(FOLDER / "centre")
    try:
        with centre:
            print(f"Its centre listens on {centre.url}", flush=True)
            return _run(centre)
    except Problem as problem:
        print(f"wingbook: {problem.sentence()}", file=sys.stderr)
        return 1


def _run(centre: DemoCentre) -> int:
    app = application()
    preferences = Preferences()
    preferences.apply(app)
    demonstration = Demonstration(centre, FOLDER, preferences)
    try:
        if app.platformName() == "offscreen":
            pictures = play(demonstration, FOLDER / "pictures")
            print("There is no display, so the demonstration was played off-screen.")
            print("Its pictures, in the order of the story:")
            for picture in pictures:
                print(f"  {picture}")
            return 0
        print("Terminal A is loading …", flush=True)
        demonstration.open("A")
        print("Ready. In the Demonstration menu: a second terminal, and the network of each.")
        return app.exec()
    finally:
        # The windows log what goes wrong, in places only; a developer reads it here, in full.
        sys.excepthook = sys.__excepthook__
        demonstration.shut()


if __name__ == "__main__":
    sys.exit(main())
