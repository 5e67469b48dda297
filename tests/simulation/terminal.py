"""A terminal of a simulation: its process, its disk, its wrong clock and whoever sits there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from app.desk.desk import Desk, Member
from app.store import rescue
from app.store.home import TerminalHome
from app.store.outbox import action_of
from app.store.replica import Replica
from app.store.tables import OUTBOX
from app.store.vault import FileVault, replica_key
from app.sync.engine import SyncEngine
from record import wire
from record.action import Action
from record.problems import Problem
from record.seals import KEY_BYTES, Certificate, OpenSession, public_of
from tests.simulation.clock import WrongClock
from tests.simulation.disk import Disk, Image, damage, image, put_back
from tests.simulation.faults import Violation
from tests.simulation.network import Line
from tests.world.prison import an_id
from tests.world.sessions import leave_session, left_session

DAMAGED = frozenset({"replica_damaged", "key_wrong"})
"""The problems of a replica that must be rebuilt."""


class SimulatedTerminal:
    """``kept`` are the actions that its outbox must hold, by id; ``lost`` those told to be lost.

    ``session`` is that of whoever sits there. ``rebuilt``: its replica was, and may be behind what
    the centre has answered.
    ``forked``: the centre has seen it twice and tells it nothing more.
    """

    def __init__(
        self, folder: Path, prison: str, staff: str, clock: WrongClock, line: Line, dice: Random
    ) -> None:
        self.folder = folder
        self.prison = prison
        self.staff = staff
        self.clock = clock
        self.line = line
        self.dice = dice
        self.kept: dict[str, Action] = {}
        self.lost: dict[str, Action] = {}
        self.rebuilt = False
        self.forked = False
        self.disk = Disk("terminal", dice)
        self._image: tuple[Image, str, dict[str, Action]] | None = None
        self.session = left_session(folder)
        self.start()

    @property
    def name(self) -> str:
        """How the trace calls it."""
        return self.folder.name

    # The process

    def start(self) -> None:
        """Start the program on the files that are there, rebuilding a damaged replica."""
        home = TerminalHome.load(self.folder)
        try:
            self.replica = Replica.open(home, FileVault(self.folder))
        except Problem as problem:
            if problem.name not in DAMAGED:
                raise
            self._rescue(home)
            return
        self._run()

    def _run(self) -> None:
        self.disk.watch(self.replica._engine, self.replica.home.replica_path)
        self.engine = SyncEngine(self.replica, self.line, self.clock, Random(self.dice.random()))

    def restart(self, *, power: bool = False) -> None:
        """The process was killed: start it on what it left, where all that was saved must be."""
        left = self.disk.image_after_crash(power=power)
        path = self.replica.home.replica_path
        self.replica.close()
        put_back(path, left)
        self.disk.disarm()
        self.start()
        self.read_outbox()

    def close(self) -> None:
        """Close the replica."""
        self.replica.close()

    # Its disk

    def take_image(self) -> None:
        """Copy the disk away, for an old image to be put back."""
        home = self.replica.home
        said = (self.folder / "terminal.json").read_text()
        self._image = image(home.replica_path), said, dict(self.kept)

    def restore_image(self) -> bool:
        """Put the old copy of the disk back; whether there is one."""
        if self._image is None:
            return False
        found, said, kept = self._image
        self.replica.close()
        (self.folder / "terminal.json").write_text(said)
        put_back(self.folder / json.loads(said)["replica"], found)
        self.lost |= {name: action for name, action in self.kept.items() if name not in kept}
        self.kept = dict(kept)
        self.line.late.clear()
        self.start()
        self.read_outbox()
        return True

    def copied_to(self, folder: Path) -> None:
        """Copy the terminal's folder while it is off."""
        self.replica.close()
        shutil.copytree(self.folder, folder)
        self.start()

    def damage(self) -> int:
        """Overwrite a page of the replica while the terminal is off; which one."""
        path = self.replica.home.replica_path
        self.replica.close()
        found, page = damage(image(path), self.dice)
        put_back(path, found)
        self.start()
        return page

    def rebuild_if_damaged(self) -> bool:
        """Look at every page, and rebuild the replica when one is bad; whether it was."""
        home, vault = self.replica.home, FileVault(self.folder)
        self.replica.close()
        damaged = bool(rescue.faults(home.replica_path, replica_key(vault)))
        if damaged:
            self._rescue(home)
        else:
            self.start()
        return damaged

    def rebuild(self) -> None:
        """Rebuild the replica."""
        home = self.replica.home
        self.replica.close()
        self._rescue(home)

    def _rescue(self, home: TerminalHome) -> None:
        rescued = rescue.rebuild(home, FileVault(self.folder), self.clock)
        self.line.late.clear()
        self.rebuilt = True
        told = set(rescued.lost)
        for action in [a for a in self.kept.values() if a.number in told]:
            self.lost[action.id] = self.kept.pop(action.id)
        self.replica = Replica.open(rescued.home, FileVault(self.folder))
        self._run()
        self.read_outbox()

    # Its outbox

    def read_outbox(self) -> None:
        """Take note of every action in the outbox; none that was saved may be missing."""
        try:
            with self.replica.read() as reading:
                bodies = reading.connection.execute(select(OUTBOX.c.body)).scalars()
                found = {action.id: action for action in map(action_of, bodies)}
        except Problem as problem:
            if problem.name not in DAMAGED:
                raise
            self.rebuild()
            return
        missing = set(self.kept) - set(found)
        if missing:
            numbers = sorted(self.kept[name].number for name in missing)
            raise Violation("what was saved is kept", f"{self.name} has lost actions {numbers}")
        changed = [name for name in self.kept if found[name] != self.kept[name]]
        if changed:
            raise Violation("an action is never rewritten", f"{self.name}: {changed}")
        self.kept = found

    def saved(self, action_id: str) -> Action:
        """Take note of an action that somebody was just told is saved."""
        with self.replica.read() as reading:
            query = select(OUTBOX.c.body).where(OUTBOX.c.action_id == action_id)
            action = action_of(reading.connection.execute(query).scalar_one())
        self.kept[action_id] = action
        return action

    def take_late_answer(self) -> bool:
        """Take in an answer that the terminal had given up on; whether there was one."""
        if not self.line.late:
            return False
        asked, packed = self.line.late.pop(self.dice.randrange(len(self.line.late)))
        response = wire.response_from_wire(wire.unpack(packed), asked)
        with self.replica.write() as writing:
            writing.apply_response(response)
        return True

    # Whoever sits there

    def sign_in(self, open_session: Callable[[str, str, str], Certificate]) -> None:
        """Sign whoever sits there in with the centre: another session, with another key."""
        private = Ed25519PrivateKey.from_private_bytes(self.dice.randbytes(KEY_BYTES))
        mine = self.replica.home.terminal_id, an_id("staff", self.staff)
        self.session = OpenSession(open_session(*mine, public_of(private)), private)
        leave_session(self.session, self.folder)

    def desk(self) -> Desk | None:
        """The desk, once the terminal knows its staff."""
        found = self.replica.get("staff", an_id("staff", self.staff))
        if found is None:
            return None
        member = Member(
            staff_id=str(found["id"]),
            staff_number=self.staff,
            surname=str(found["surname"]),
            forename=str(found["forename"]),
            role=str(found["role"]),
            prison=self.prison,
            session=self.session,
        )
        return Desk(self.replica, member, self.clock)
