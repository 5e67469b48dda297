"""How long the fire roll of 1,500 people takes, from the key to the pages."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.desk.desk import Desk
from app.ui.main import application
from app.ui.preferences import Preferences
from app.ui.prints.offers import of_prison
from app.ui.prints.printer import Outlet, print_out
from bench.figure import Figure
from bench.replica import an_officer, filled_home, open_replica
from record.moments import SystemClock

PEOPLE = 1500
TRIES = 5


def figures(folder: Path) -> Iterator[Figure]:
    """The slowest of some, with the line in the audit trail and the file written."""
    Preferences().apply(application())
    replica = open_replica(filled_home(folder / "prints", PEOPLE))
    desk = Desk(replica, an_officer(), SystemClock())
    taken = []
    for _ in range(TRIES):
        begun = time.perf_counter()
        print_out(desk, of_prison(desk).make, Outlet(file=folder / "fire-roll.pdf"))
        taken.append(time.perf_counter() - begun)
    yield Figure("prints.fire_roll", max(taken), "s").at_most(2)
    replica.close()
