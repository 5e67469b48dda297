"""Pictures on a slow line: how long one takes, and how little it holds up what is urgent.

The line is a relay's of 64 kbit/s each way and 300 ms to the other end (``bench.relay``). Notes are
saved while the line is idle, while a picture is sent, and while one is fetched; told is how long
each takes from the key that saves it to the centre's answer.
"""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from app.desk import notes, photographs
from app.store.replica import Replica
from app.sync.worker import Worker
from bench.centre import Seat, desk_at, enrolled, filled, served
from bench.figure import Figure
from bench.relay import Line, Relay

PEOPLE, ABOUT_EACH = 20, 5
RATE, DELAY_S = 64_000, 0.3
PICTURE_BYTES = 60_000
"""What a photograph of a face weighs that the desk has scaled."""
NOTES = 4
PATIENCE_S = 120.0


def figures(folder: Path) -> Iterator[Figure]:
    """A picture each way, and notes meanwhile."""
    place = folder / "centre"
    with filled(place, PEOPLE, ABOUT_EACH) as hub:
        homes = [enrolled(hub, folder, name) for name in ("far", "near")]
    with (
        served(place) as url,
        Relay(url, Line(RATE, DELAY_S)) as relay,
        Seat.opened(homes[0], relay.url) as far,
        Seat.opened(homes[1], url) as near,
    ):
        for each in (far, near):
            each.engine.until_quiet()
        with _working(far):
            yield from _notes(far.replica, "idle", lambda: True)
            yield from _sending(far.replica)
            yield from _fetching(far.replica, near)


def _sending(replica: Replica) -> Iterator[Figure]:
    begun = time.perf_counter()
    _photograph(replica, 1)
    yield from _notes(replica, "sending", lambda: replica.counts().pictures > 0)
    _until(lambda: replica.counts().pictures == 0)
    yield Figure("pictures.slow_link.sent", time.perf_counter() - begun, "s")


def _fetching(replica: Replica, near: Seat) -> Iterator[Figure]:
    _photograph(near.replica, 2)
    near.engine.until_quiet()
    near.engine.carry()
    begun = time.perf_counter()
    yield from _notes(replica, "fetching", lambda: _pictures(replica) < 2)
    _until(lambda: _pictures(replica) == 2)
    yield Figure("pictures.slow_link.fetched", time.perf_counter() - begun, "s")


def _notes(replica: Replica, when: str, meanwhile: Callable[[], bool]) -> Iterator[Figure]:
    """How long each note takes to be received, as long as it is so."""
    taken = []
    desk = desk_at(replica)
    person_id = str(replica.find("person")[0]["id"])
    for number in range(NOTES):
        if not meanwhile():
            break
        begun = time.perf_counter()
        text = f"Urgent, {number}."
        notes.add_note(desk, person_id=person_id, kind="GEN", sub_kind="OSE", text=text)
        _until(lambda: not replica.has_waiting())
        taken.append(time.perf_counter() - begun)
    yield Figure(f"pictures.slow_link.note_while_{when}.median", statistics.median(taken), "s")
    yield Figure(f"pictures.slow_link.note_while_{when}.slowest", max(taken), "s")


def _photograph(replica: Replica, number: int) -> None:
    """Somebody's photograph: a grey pixel, and a long comment that nothing can pack."""
    person_id = str(replica.find("person")[number]["id"])
    picture = _picture(Random(number).randbytes(PICTURE_BYTES))
    photographs.add_photograph(desk_at(replica), person_id=person_id, picture=picture)


def _picture(comment: bytes) -> bytes:
    pixel = bytes.fromhex(
        "ffdb004300" + "ff" * 64 + "ffc0000b080001000101011100"
        "ffc40014000100000000000000000000000000000000"
        "ffc40014100100000000000000000000000000000000"
        "ffda0008010100003f0037ffd9"
    )
    return b"\xff\xd8\xff\xfe" + (len(comment) + 2).to_bytes(2) + comment + pixel


def _pictures(replica: Replica) -> int:
    with replica.read() as reading:
        found = reading.connection.exec_driver_sql("SELECT count(*) FROM attachment")
        return int(found.scalar_one())


@contextmanager
def _working(seat: Seat) -> Iterator[None]:
    """The terminal's own threads at work."""
    worker = Worker(seat.replica, seat.engine, seat.hub)
    worker.start()
    try:
        yield
    finally:
        worker.stop()


def _until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        if time.monotonic() > deadline:
            raise RuntimeError("what should happen on the line does not")
        threading.Event().wait(0.02)
