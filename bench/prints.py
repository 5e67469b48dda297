"""How long the fire roll of 1,500 people takes, and the roll of a wing with all its faces."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.desk.desk import Desk
from app.desk.photographs import add_photograph
from app.store.reads.board import wings
from app.store.reads.residents import residents
from app.ui.board.tiles import Filter
from app.ui.main import application
from app.ui.pictures import encoded
from app.ui.preferences import Preferences
from app.ui.prints.offers import of_prison, of_wing
from app.ui.prints.printer import Outlet, print_out
from bench.figure import Figure
from bench.replica import an_officer, filled_home, open_replica
from demo.faces import face
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
    _photograph(desk)
    taken = []
    for wing in wings(replica, desk.prison):
        begun = time.perf_counter()
        roll, *_ = of_wing(desk, wing.id, Filter())
        print_out(desk, roll.make, Outlet(file=folder / "roll.pdf"))
        taken.append(time.perf_counter() - begun)
    yield Figure("prints.roll_with_faces", max(taken), "s").at_most(2)
    replica.close()


def _photograph(desk: Desk) -> None:
    """Give everybody a photograph of their own, as a camera would."""
    dice = random.Random(7)
    for one in residents(desk.replica, desk.prison):
        add_photograph(desk, person_id=one.person_id, picture=encoded(face(dice)))
