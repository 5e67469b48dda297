"""A centre with the workload in it, and terminals that count what they exchange with it."""

from __future__ import annotations

import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import requests

from app.desk.desk import Desk, Member
from app.desk.details import change_details
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, TERMINAL_KEY, FileVault, terminal_key
from app.sync.engine import SyncEngine
from app.sync.http import HttpHub
from app.sync.signature import Signature
from bench.workload import ABOUT_EACH, PRISON, workload
from hub.service import Hub
from hub.settle.place import place_rows
from hub.store.sessions import open_session
from record.ids import new_id
from record.moments import SystemClock
from record.seals import OpenSession, new_key, public_of
from record.signing import new_signing_key, public_half

_SESSIONS: dict[str, OpenSession] = {}
"""The first officer's session at each terminal that was enrolled here."""


@dataclass
class Exchanged:
    """What one terminal has exchanged: requests, and the bytes of their bodies."""

    requests: int = 0
    up: int = 0
    down: int = 0


class CountingHub(HttpHub):
    """The centre over HTTP, with every request counted."""

    def __init__(self, url: str, signature: Signature) -> None:
        super().__init__(url, signature)
        self.exchanged = Exchanged()

    def part(self, sha256: str, offset: int = 0) -> bytes:
        """The next bytes of a snapshot's part."""
        piece = super().part(sha256, offset)
        self.exchanged.down += len(piece)
        return piece

    def _ask(self, method: str, path: str, **options: Any) -> bytes:
        answer = super()._ask(method, path, **options)
        self.exchanged.down += len(answer)
        return answer

    def _open(self, method: str, path: str, **options: Any) -> requests.Response:
        self.exchanged.requests += 1
        self.exchanged.up += len(options.get("data") or b"")
        return super()._open(method, path, **options)


@dataclass
class Seat:
    """One terminal: its replica, its engine, and the counted line to the centre."""

    home: TerminalHome
    replica: Replica
    hub: CountingHub
    engine: SyncEngine

    @classmethod
    def open(cls, home: TerminalHome, url: str) -> Seat:
        """An enrolled terminal whose centre is at this address."""
        vault = FileVault(home.path)
        replica = Replica.open(home, vault)
        signature = Signature(home.terminal_id, terminal_key(vault), SystemClock())
        counting = CountingHub(url, signature)
        return cls(home, replica, counting, SyncEngine(replica, counting, SystemClock(), Random(1)))

    @classmethod
    @contextmanager
    def opened(cls, home: TerminalHome, url: str) -> Iterator[Seat]:
        """The same, closed at the end."""
        seat = cls.open(home, url)
        yield seat
        seat.close()

    def exchanged(self) -> Exchanged:
        """What was exchanged since this was last asked."""
        since, self.hub.exchanged = self.hub.exchanged, Exchanged()
        return since

    def close(self) -> None:
        """Close the replica and the line."""
        self.hub.close()
        self.replica.close()


def desk_at(replica: Replica) -> Desk:
    """The desk of a terminal, with the first officer of the workload at it."""
    row = replica.find("staff", staff_number="Q000B")[0]
    member = Member(
        staff_id=str(row["id"]),
        staff_number=str(row["staff_number"]),
        surname=str(row["surname"]),
        forename=str(row["forename"]),
        role=str(row["role"]),
        prison=PRISON,
        session=_SESSIONS[replica.home.terminal_id],
    )
    return Desk(replica, member, SystemClock())


def _signed_in(hub: Hub, terminal_id: str) -> OpenSession:
    with hub.store.read() as facts:
        staff_id = str(facts.find("staff", staff_number="Q000B")[0]["id"])
    return signed_in(hub, terminal_id, staff_id)


def signed_in(hub: Hub, terminal_id: str, staff_id: str) -> OpenSession:
    """A session of a member of staff at a terminal, as if they had given their password."""
    private = new_key()
    told = open_session(hub.store, hub.clock, terminal_id, staff_id, public_of(private))
    return OpenSession(told, private)


def change(desk: Desk, field: str, codes: tuple[str, ...], many: int) -> dict[str, str]:
    """Change a field of so many people to the next of these codes; who has what now."""
    now = {}
    for person in desk.replica.find("person")[:many]:
        person_id, held = str(person["id"]), str(person[field])
        now[person_id] = codes[(codes.index(held) + 1) % len(codes)]
        change_details(desk, person_id=person_id, changes={field: now[person_id]})
    return now


@contextmanager
def filled(place: str | Path, people: int, about_each: int = ABOUT_EACH) -> Iterator[Hub]:
    """A new centre with so many people of the workload in it."""
    hub = Hub.create(place)
    place_rows(hub.store, workload(people, about_each), source="bench")
    yield hub
    hub.close()


@contextmanager
def served(place: str | Path) -> Iterator[str]:
    """The centre at that place, served by another process; its address."""
    with started(place) as (url, _):
        yield url


@contextmanager
def started(place: str | Path) -> Iterator[tuple[str, int]]:
    """The same, with the process's number."""
    where = ["--database" if "://" in str(place) else "--data", str(place)]
    command = [sys.executable, "-m", "hub", "serve", *where, "--port", "0"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, **pipes) as process:  # type: ignore[call-overload]
        try:
            yield process.stdout.readline().strip().rpartition(" ")[2], process.pid
        finally:
            process.terminate()


def enrolled(hub: Hub, folder: Path, name: str) -> TerminalHome:
    """A newly enrolled terminal with an empty replica."""
    key = new_signing_key()
    enrolment = hub.enrol(hub.new_enrol_code(PRISON, "wing"), name, public_half(key))
    home = TerminalHome(
        path=folder / name,
        terminal_id=enrolment.terminal_id,
        name=name,
        hub_url="http://127.0.0.1",
        prison=PRISON,
        profile="wing",
        streams=enrolment.streams,
        incarnation=new_id(SystemClock().now()),
        vault="file",
    )
    home.save()
    _SESSIONS[home.terminal_id] = _signed_in(hub, home.terminal_id)
    vault = FileVault(home.path)
    vault.put(REPLICA_KEY, secrets.token_hex(32))
    vault.put(TERMINAL_KEY, key.hex())
    Replica.create(home, vault).close()
    return home
