"""The world that sync tests are written with: real replicas, the real hub, links to break.

world = World(folder, hub)
a, b = world.terminal("A"), world.terminal("B")
a.cut(); a.note("Smith", "Quiet night."); a.heal()
world.settle()
assert b.notes("Smith") == ["Quiet night."]
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

from app.desk import alerts, details, movements, notes, photographs, settling
from app.desk.desk import Desk, Member, Saved
from app.store.home import TerminalHome
from app.store.reads.inbox import Inbox, inbox
from app.store.reads.person import PersonPage, history, person_page
from app.store.reads.photographs import picture_of
from app.store.reads.waiting import WaitingItem, sent, waiting
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, TERMINAL_KEY, FileVault
from app.sync.engine import SyncEngine
from hub.service import Hub
from hub.settle.place import place_rows
from record.catalogue import BY_NAME
from record.ids import new_id
from record.kinds import Row, Value
from record.moments import Clock
from record.problems import Problem
from record.seals import OpenSession
from record.signing import new_signing_key, public_half
from record.types.photograph import main_photograph
from tests import speed
from tests.world.clock import TestClock
from tests.world.link import Link
from tests.world.prison import PRISON, an_id, small_prison
from tests.world.sessions import signed_in

KEY = speed.KEY
STEPS_MAX = 200


class World:
    """One centre with a small prison in it, and the terminals that a test makes."""

    def __init__(self, folder: Path, hub: Hub, clock: TestClock) -> None:
        self.folder = folder
        self.hub = hub
        self.clock = clock
        self.terminals: list[Officer] = []
        place_rows(hub.store, small_prison(), source="test", clock=clock)

    def bring(self, record_type: str, row: Row) -> None:
        """An extract brings a row."""
        place_rows(self.hub.store, [(record_type, row)], source="extract", clock=self.clock)

    def terminal(
        self,
        name: str,
        staff: str = "Q1OFF",
        clock: Clock | None = None,
        load: bool = True,
        prison: str = PRISON,
        profile: str = "wing",
    ) -> Officer:
        """A terminal of the prison with a member of staff at it; loaded unless told not."""
        code = self.hub.new_enrol_code(prison, profile)
        key = new_signing_key()
        enrolment = self.hub.enrol(code, name, public_half(key))
        home = TerminalHome(
            path=self.folder / name,
            terminal_id=enrolment.terminal_id,
            name=name,
            hub_url="http://127.0.0.1",
            prison=enrolment.prison,
            profile=enrolment.profile,
            streams=enrolment.streams,
            incarnation=new_id(self.clock.now()),
            vault="file",
        )
        home.save()
        vault = FileVault(home.path)
        vault.put(REPLICA_KEY, KEY)
        vault.put(TERMINAL_KEY, key.hex())
        Replica.create(home, vault).close()
        link = Link(self.hub.protocol_for(enrolment.terminal_id))
        session = signed_in(self.hub.store, self.hub.clock, home.terminal_id, an_id("staff", staff))
        officer = Officer(self, home, link, staff, session, clock or self.clock)
        self.terminals.append(officer)
        if load:
            officer.sync()
        return officer

    def settle(self) -> None:
        """Let every terminal that has a link exchange until nobody has anything new."""
        for _ in range(STEPS_MAX):
            moved = [officer.sync() for officer in self.terminals if not officer.link.cut]
            if not any(moved):
                return
        raise AssertionError("the world does not come to rest")

    def meet(self, hub: Hub) -> None:
        """Another process serves the centre from now on."""
        self.hub = hub
        for officer in self.terminals:
            officer.link.hub = hub.protocol_for(officer.home.terminal_id)

    def close(self) -> None:
        """Close every terminal."""
        for officer in self.terminals:
            officer.replica.close()


class Officer:
    """A member of staff at a terminal. Verbs take a surname; each is one action at the desk."""

    def __init__(
        self,
        world: World,
        home: TerminalHome,
        link: Link,
        staff: str,
        session: OpenSession,
        clock: Clock,
    ) -> None:
        self.world = world
        self.home = home
        self.link = link
        self.clock = clock
        self.session = session
        self._staff = staff
        self._open()

    def _open(self) -> None:
        self.replica = Replica.open(self.home, FileVault(self.home.path))
        self.engine = SyncEngine(self.replica, self.link, self.clock, Random(7))

    @property
    def desk(self) -> Desk:
        """The desk, with the officer whom the replica knows by this staff number."""
        found = self.replica.get("staff", an_id("staff", self._staff))
        assert found is not None, "load the terminal before using its desk"
        member = Member(
            staff_id=str(found["id"]),
            staff_number=self._staff,
            surname=str(found["surname"]),
            forename=str(found["forename"]),
            role=str(found["role"]),
            prison=self.home.prison,
            session=self.session,
        )
        return Desk(self.replica, member, self.clock)

    # The link

    def cut(self) -> None:
        """Pull the network out of this terminal."""
        self.link.cut = True

    def heal(self) -> None:
        """Put the network back."""
        self.link.cut = False

    def sync(self) -> bool:
        """Exchange until quiet and prove it; whether anything was sent or received."""
        done = self.engine.until_quiet()
        self.engine.look_after()
        return bool(done.sent or done.received)

    def carry(self) -> int:
        """Exchange until quiet, then carry pictures until there is none to carry; the pieces."""
        self.engine.until_quiet()
        return self.engine.carry()

    def reaches(self) -> bool:
        """One attempt at the centre, and whether it got through."""
        return not isinstance(self.engine.attempt(), Problem)

    def clone(self, name: str) -> Officer:
        """Copy this terminal's disk; the copy, running beside it."""
        self.replica.close()
        copied = replace(self.home, path=self.world.folder / name)
        shutil.copytree(self.home.path, copied.path)
        self._open()
        twin = Officer(
            self.world, copied, Link(self.link.hub), self._staff, self.session, self.clock
        )
        self.world.terminals.append(twin)
        return twin

    def crash(self) -> None:
        """Lose the process: whatever was not committed is gone, and the program starts again."""
        self.replica.close()
        self._open()

    # What the officer does

    def note(self, surname: str, text: str) -> Saved:
        """Write a case note."""
        return notes.add_note(
            self.desk,
            person_id=person(surname),
            kind="GEN",
            sub_kind="OSE",
            text=text,
            happened_at=self.clock.now(),
        )

    def photograph(self, surname: str, picture: bytes) -> Saved:
        """Take a photograph of a person."""
        return photographs.add_photograph(
            self.desk, person_id=person(surname), picture=picture, taken_at=self.clock.now()
        )

    def withdraw_photograph(self, surname: str, reason: str = "Of somebody else.") -> Saved:
        """Withdraw the photograph that the person is shown by."""
        shown = main_photograph(self.replica.find("photograph", person_id=person(surname)))
        assert shown is not None
        return photographs.withdraw_photograph(
            self.desk, photograph_id=str(shown["id"]), reason=reason
        )

    def change(self, surname: str, **values: Value) -> Saved:
        """Change details of a person."""
        return details.change_details(self.desk, person_id=person(surname), changes=values)

    def move(self, surname: str, cell: str, reason: str | None = None) -> Saved:
        """Move a person to a cell such as ``A-1-003``."""
        return movements.move_cell(
            self.desk,
            person_id=person(surname),
            location_id=an_id("location", cell),
            move_reason="ADM",
            reason=reason,
        )

    def open_alert(self, surname: str, code: str, reason: str | None = None) -> Saved:
        """Open an alert."""
        return alerts.open_alert(
            self.desk, person_id=person(surname), code=code, comment="Seen today.", reason=reason
        )

    def end_alert(self, surname: str, code: str) -> Saved:
        """End the person's active alert of this code."""
        found = self.replica.find("alert", person_id=person(surname), code=code, status="ACTIVE")
        return alerts.end_alert(self.desk, alert_id=str(found[0]["id"]), ended_reason="No longer.")

    def accept_held(self, reason: str = "Looked at it.") -> Saved:
        """Accept the only held action."""
        (held,) = self.inbox().held
        return settling.accept_held(self.desk, held_id=held.id, reason=reason)

    # What the officer sees

    def picture(self, surname: str) -> bytes | None:
        """The picture that the person is shown by, if it is here."""
        return picture_of(self.replica, person(surname))

    def sees(self, surname: str) -> PersonPage:
        """The person's page."""
        return person_page(self.replica, person(surname))

    def cell(self, surname: str) -> str | None:
        """The cell that the person is in, such as ``LEI-A-1-003``."""
        return self.sees(surname).head.cell_path

    def notes(self, surname: str) -> list[str]:
        """The texts of the person's notes, oldest first."""
        return [note.text for note in reversed(self.sees(surname).notes)]

    def inbox(self) -> Inbox:
        """What must be settled."""
        return inbox(self.replica, self.desk.member.staff_id)

    def sent(self) -> tuple[WaitingItem, ...]:
        """What was sent and what became of it, latest first."""
        return sent(self.replica, limit=100)

    def reads_waiting(self) -> tuple[WaitingItem, ...]:
        """What still waits to be sent."""
        return waiting(self.replica)

    def rows(self) -> dict[tuple[str, str], Row]:
        """Every record on the terminal, as its screens read it."""
        return {(name, str(row["id"])): row for name in BY_NAME for row in self.replica.find(name)}

    def history_values(self, surname: str) -> list[Value]:
        """Every value that the person's history shows, whatever became of it."""
        values: list[Value] = []
        for line in history(self.replica, person(surname)):
            for field in line.fields:
                values += [field.before, field.after, field.kept_value]
        return values


def person(surname: str) -> str:
    """The id of a man of the small prison."""
    return an_id("person", surname.upper())
