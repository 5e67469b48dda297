"""A terminal for tests of screens: a real replica with a real desk, and a guide that takes notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from app.desk.desk import Desk, Member
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, FileVault
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.context import Context, Form, Tone
from app.ui.forms import open_form
from record.ids import derived_id
from record.kinds import Row
from record.protocol import PageRow
from tests.world.clock import TestClock
from tests.world.prison import PRISON

KEY = "5a" * 32
NOW = dt.datetime(2026, 11, 24, 14, 6, tzinfo=dt.UTC)


@dataclass
class NotedGuide:
    """Notes where a screen asked to go; opens forms as the window does."""

    context: Context | None = None
    parent: QWidget | None = None
    told: list[tuple[str, Tone]] = field(default_factory=list)
    shown: list[tuple[str, str | None]] = field(default_factory=list)
    forms: list[QDialog | None] = field(default_factory=list)

    def show_board(self, wing_id: str | None = None) -> None:
        self.shown.append(("board", wing_id))

    def show_person(self, person_id: str, tab: str | None = None) -> None:
        self.shown.append(("person", person_id))

    def show_inbox(self) -> None:
        self.shown.append(("inbox", None))

    def show_waiting(self) -> None:
        self.shown.append(("waiting", None))

    def show_find(self, text: str = "") -> None:
        self.shown.append(("find", text))

    def open_form(self, form: Form, person_id: str | None = None) -> None:
        assert self.context is not None
        self.forms.append(open_form(self.context, form, person_id, self.parent))

    def tell(self, text: str, tone: Tone = Tone.INFO) -> None:
        self.told.append((text, tone))


@dataclass
class DeskWorld:
    """What a screen stands on. ``errors`` gathers what reads and deeds raised unexpectedly."""

    replica: Replica
    context: Context
    guide: NotedGuide
    clock: TestClock
    errors: list[BaseException]

    def close(self) -> None:
        """Finish the deeds and close the replica."""
        self.context.background.close()
        self.replica.close()


def desk_world(
    folder: Path,
    rows: Iterable[tuple[str, Row]],
    staff_number: str,
    now: dt.datetime = NOW,
    prison: str = PRISON,
) -> DeskWorld:
    """A terminal that has loaded these rows, with a member of staff of theirs at it."""
    home = TerminalHome(
        path=folder,
        terminal_id=derived_id("screens", "terminal"),
        name=f"{prison}-A-01",
        hub_url="http://127.0.0.1:1",
        prison=prison,
        profile="wing",
        streams=(f"prison:{prison}",),
        incarnation=derived_id("screens", "incarnation"),
        vault="file",
    )
    home.save()
    vault = FileVault(folder)
    vault.put(REPLICA_KEY, KEY)
    replica = Replica.create(home, vault)
    with replica.write() as writing:
        writing.load_snapshot_rows(
            PageRow(kind, str(row["id"]), 1, {k: v for k, v in row.items() if k != "id"})
            for kind, row in rows
        )
    (found,) = replica.find("staff", staff_number=staff_number)
    member = Member(
        staff_id=str(found["id"]),
        staff_number=staff_number,
        surname=str(found["surname"]),
        forename=str(found["forename"]),
        role=str(found["role"]),
        prison=prison,
    )
    clock = TestClock(now)
    errors: list[BaseException] = []
    guide = NotedGuide()
    context = Context(
        replica=replica,
        desk=Desk(replica, member, clock),
        background=Background(errors.append),
        bridge=Bridge(),
        guide=guide,
    )
    guide.context = context
    return DeskWorld(replica, context, guide, clock, errors)
