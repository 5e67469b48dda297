"""The centre of a simulation: killed, restored from a backup, fed by an extract.

It is the product's own store and settling, on a file; the HTTP service before it is left out.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select

from hub.settle.centre import Centre, Conversation
from hub.settle.place import place_rows
from hub.settle.seals import Offered
from hub.store.actions import stored_action
from hub.store.engine import FILE_NAME
from hub.store.sessions import open_session
from hub.store.store import HubStore
from hub.store.tables import ACTION
from hub.store.terminals import Terminal
from record.kinds import Row
from record.moments import Clock
from record.protocol import SCHEMA, HubProtocol
from record.seals import Certificate
from tests.simulation.disk import Disk, Image, image, put_back
from tests.simulation.estate import OTHER, PRISONS, both_prisons
from tests.world.prison import PRISON

Placed = tuple[int, str, Row]
"""A row that an extract brought: after how many actions, its type, and the row."""


OLDEST = 2
"""By how many schemas a program may be behind: one that is two behind can only send."""
EXTRACT_ENDED = "By the other system."


class SimulatedCentre:
    """The centre's process and its files."""

    def __init__(self, folder: Path, clock: Clock, dice: Random) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self.clock = clock
        self.disk = Disk("centre", dice)
        self.poisoned: set[str] = set()
        self.placements: list[Placed] = []
        self.extract = {(kind, str(row["id"])): row for kind, row in both_prisons()}
        self._backup: tuple[Image, int] | None = None
        self.start()

    def start(self) -> None:
        """Start the process on the files that are there."""
        self.store = HubStore(self.folder)
        self.disk.watch(self.store._engine, self.path)
        self.ages = [Centre(self.store, self.clock, SCHEMA + newer) for newer in range(OLDEST + 1)]
        for centre in self.ages:
            self._poison(centre._settler)

    def conversation(self, terminal_id: str, behind: int = 0) -> HubProtocol:
        """The centre as a terminal sees it whose program is so many schemas behind."""
        return Conversation(self.ages[behind], self.store, terminal_id)

    def open_session(self, terminal_id: str, staff_id: str, public_key: str) -> Certificate:
        """Let somebody in, whose password is not asked for."""
        return open_session(self.store, self.clock, terminal_id, staff_id, public_key)

    def restart(self, *, power: bool) -> None:
        """The process was killed: start it on what it left."""
        left = self.disk.image_after_crash(power=power)
        self.store.close()
        put_back(self.path, left)
        self.disk.disarm()
        self.start()

    def close(self) -> None:
        """Close the files."""
        self.store.close()

    def back_up(self) -> None:
        """Copy the files away."""
        self._backup = image(self.path), len(self.placements)

    def restore(self) -> bool:
        """Go back to the last backup as a new epoch; whether there was one.

        Extracts are brought again, as whoever runs the centre would.
        """
        if self._backup is None:
            return False
        found, placements = self._backup
        again = self.placements[placements:]
        del self.placements[placements:]
        self.store.close()
        put_back(self.path, found)
        self.start()
        self.store.begin_epoch(self.clock)
        for _, kind, row in again:
            self.place(kind, row)
        return True

    def transfer(self, person_id: str) -> str:
        """An extract says that somebody is in the other prison now; where that is."""
        row = next(
            row
            for (kind, _), row in self.extract.items()
            if kind == "custody_period" and row["person_id"] == person_id
        )
        there = OTHER if row["prison"] == PRISON else PRISONS[0]
        self.place("custody_period", row | {"prison": there})
        return there

    def place(self, kind: str, row: Row) -> None:
        """Place one row of an extract, again if the centre or its disk fails meanwhile."""
        self.disk.disarm()
        place_rows(self.store, [(kind, row)], source="extract", clock=self.clock)
        self.extract[kind, str(row["id"])] = row
        self.placements.append((len(self.action_ids()), kind, row))

    def new_extract(self, dice: Random) -> str:
        """An extract of another system says that an alert has ended, or has not; which."""
        key = dice.choice([key for key in self.extract if key[0] == "alert"])
        row = self.extract[key]
        ended = row["status"] == "ACTIVE"
        self.place(
            "alert",
            row
            | {
                "status": "ENDED" if ended else "ACTIVE",
                "ended_on": "2026-11-20" if ended else None,
                "ended_reason": EXTRACT_ENDED if ended else None,
            },
        )
        return f"{row['code']} {'ended' if ended else 'goes on'}"

    def action_ids(self) -> set[str]:
        """Every action that it has received."""
        with self.store.read() as facts:
            return set(facts.connection.execute(select(ACTION.c.id)).scalars())

    def heads(self) -> dict[str, int]:
        """The last number of every stream."""
        return self.store.heads()

    def _poison(self, settler: Any) -> None:
        """Make the settling of poisoned actions break off."""
        settle = settler._settle

        def poisoned(writing: Any, terminal: Terminal, offered: Offered, *known: Any) -> Any:
            action = offered.action
            if action.id in self.poisoned and stored_action(writing, action.id) is None:
                raise RuntimeError("poisoned")
            return settle(writing, terminal, offered, *known)

        settler._settle = poisoned
