"""What every seed starts from: a centre with both prisons, and terminals enrolled at it.

Built once a process, with dice of its own, and copied for each seed. Files lie in memory where the
machine has such a folder, because a simulated disk need not be a slow one.
"""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from unittest.mock import patch

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, FileVault
from app.sync.engine import SyncEngine
from hub.service import Hub
from hub.settle.place import place_rows
from hub.store.store import HubStore
from hub.store.terminals import RECEPTION
from record import ids
from record.ids import new_id
from tests.simulation.estate import RECEPTIONS, SEATS, both_prisons
from tests.simulation.small import small_bounds
from tests.world.clock import TestClock
from tests.world.prison import an_id
from tests.world.sessions import leave_session, signed_in
from tests.world.world import KEY

_MEMORY = Path("/dev/shm")
_PREFIX = "wingbook-simulation-"
_given: Path | None = None
LOADED, EMPTY = "loaded", "empty"
WINGS, WITH_RECEPTIONS = "wings", "with receptions"
"""The centre before its receptions are enrolled, and after."""


@contextmanager
def shared_folder() -> Iterator[Path]:
    """A folder for several processes, each of which then calls ``stay_in``."""
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=_place()) as folder:
        yield Path(folder)


def stay_in(folder: Path) -> None:
    """Let this process keep its files in a folder that somebody else removes."""
    global _given
    _given = folder


@cache
def _folder() -> Path:
    """This process's folder, gone with it."""
    if _given is not None:
        return Path(tempfile.mkdtemp(dir=_given))
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=_place()))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _place() -> Path | None:
    return _MEMORY if _MEMORY.is_dir() else None


def set_up() -> None:
    """Make the files that every seed starts from, before a bug is planted in what makes them."""
    _stage()


@cache
def _stage() -> Path:
    """The files that every seed starts from."""
    stage = _folder() / "stage"
    clock = TestClock()
    with seeded_ids(Random(0)), _seeded_keys():
        hub = Hub.create(stage / WINGS, clock)
        place_rows(hub.store, both_prisons(), source="extract", clock=clock)
        for name, prison, staff in SEATS:
            _enrol(hub, stage, name, prison, staff, "wing")
        hub.close()
        shutil.copytree(stage / WINGS, stage / WITH_RECEPTIONS)
        hub = Hub.open(stage / WITH_RECEPTIONS, clock)
        with small_bounds():  # a block of numbers that soon runs out
            for name, prison, staff in RECEPTIONS:
                _enrol(hub, stage, name, prison, staff, RECEPTION)
        hub.close()
    return stage


def _enrol(hub: Hub, stage: Path, name: str, prison: str, staff: str, profile: str) -> None:
    clock = hub.clock
    enrolment = hub.enrol(hub.new_enrol_code(prison, profile), name)
    home = TerminalHome(
        path=stage / EMPTY / name,
        terminal_id=enrolment.terminal_id,
        name=name,
        hub_url="http://127.0.0.1",
        prison=prison,
        profile=enrolment.profile,
        streams=enrolment.streams,
        incarnation=new_id(clock.now()),
        vault="file",
    )
    home.save()
    private = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())
    session = signed_in(hub.store, hub.clock, home.terminal_id, an_id("staff", staff), private)
    leave_session(session, home.path)
    FileVault(home.path).put(REPLICA_KEY, KEY)
    Replica.create(home, FileVault(home.path)).close()
    loaded = stage / LOADED / name
    shutil.copytree(home.path, loaded)
    replica = Replica.open(TerminalHome.load(loaded), FileVault(loaded))
    SyncEngine(replica, hub.protocol_for(enrolment.terminal_id), clock, Random(0)).until_quiet()
    replica.close()


@contextmanager
def copied(seats: dict[str, str]) -> Iterator[Path]:
    """A folder with the centre and these terminals (each ``LOADED`` or ``EMPTY``) to play with."""
    stage = _stage()
    folder = Path(tempfile.mkdtemp(prefix="seed-", dir=_folder()))
    try:
        centre = WITH_RECEPTIONS if {name for name, _, _ in RECEPTIONS} & {*seats} else WINGS
        shutil.copytree(stage / centre, folder / "hub")
        for name, state in seats.items():
            shutil.copytree(stage / state / name, folder / name)
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def _seeded_keys() -> Iterator[None]:
    """Let the centre make the same keys in every process."""

    def seeded(store: HubStore, name: str, _: object) -> bytes:
        return made(store, name, hashlib.sha256(name.encode()).digest)

    made = HubStore._secret
    with patch.object(HubStore, "_secret", seeded):
        yield


class _Seeded:
    """Stands in for the module ``secrets`` where ids are made."""

    def __init__(self, dice: Random) -> None:
        self.token_bytes = dice.randbytes


@contextmanager
def seeded_ids(dice: Random) -> Iterator[None]:
    """Let every id be made from the seed."""
    with patch.object(ids, "secrets", _Seeded(dice)):
        yield
