"""How long the window stands still while a prison's record is loaded behind it.

An event loop ticks every millisecond in this process while a thread loads the record, as in the
program; the longest time between two ticks is what an officer would feel. The centre runs in a
process of its own.
"""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from bench.centre import Seat, enrolled, filled, served
from bench.figure import Figure
from bench.workload import PEOPLE, STREAM

TICK_MS = 1


def figures(folder: Path) -> Iterator[Figure]:
    """The longest stall of an event loop during a first load, and how often it stood 20 ms."""
    place = folder / "stall" / "centre"
    with filled(place, PEOPLE) as hub:
        home = enrolled(hub, folder / "stall", "A")
        hub.protocol_for(home.terminal_id).manifest(STREAM)
    with served(place) as url:
        seat = Seat.open(home, url)
        gaps = _gaps_while_loading(seat)
        seat.close()
    yield Figure("sync.gui_stall.longest", max(gaps) * 1000, "ms").at_most(50)
    yield Figure("sync.gui_stall.over_20_ms", sum(gap > 0.020 for gap in gaps), "times")


def _gaps_while_loading(seat: Seat) -> list[float]:
    """Seconds between the ticks of an event loop while a thread loads the record."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QTimer

    app = QCoreApplication.instance() or QCoreApplication([])
    loading = threading.Thread(target=seat.engine.until_quiet)
    ticks: list[float] = []

    def tick() -> None:
        ticks.append(time.perf_counter())
        if not loading.is_alive():
            app.quit()

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(TICK_MS)
    loading.start()
    app.exec()
    loading.join()
    return [after - before for before, after in itertools.pairwise(ticks)]
