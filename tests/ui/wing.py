"""A terminal for tests of the window: a real replica of a small prison, and a guide that notes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.checkup import Checkup, Finding
from app.desk.desk import Desk, Member
from app.settings.settings import Settings
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import FileVault
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.context import Context, Form, Report, Tone
from app.ui.session import SigningOn
from app.ui.window import Window
from record.looks import Looks, LooksAsked
from record.problems import Problem
from tests.desk.prison import member
from tests.world.clock import TestClock

KEY = Qt.Key
PASSWORD = "twos-landing-keys"


class Office:
    """An open terminal with a real replica, whose link and sign-in a test decides."""

    def __init__(self, home: TerminalHome) -> None:
        self.home = home
        self.replica = Replica.open(home, FileVault(home.path))
        self.clock = TestClock()
        self.link_cut = False
        self.syncing = False
        self.closed = False
        self.tries = 0
        self.signed_in: list[str] = []
        self.passwords: list[str] = []
        self.settings = Settings(())
        self.examined = 0
        self.findings: tuple[Finding, ...] = ()

    def desk(self, member: Member) -> Desk:
        return Desk(self.replica, member, self.clock)

    def sign_in(self, staff_number: str, password: str) -> Member:
        self.signed_in.append(staff_number)
        if password != PASSWORD:
            raise Problem("sign_in_wrong")
        return member(staff_number)

    def offers_single_sign_on(self) -> bool:
        return False

    def begin_single_sign_on(self, words: str) -> SigningOn:
        raise Problem("single_sign_on_none")

    def looks(self, member: Member, asked: LooksAsked) -> Looks:
        raise Problem("hub_unreachable")

    def change_password(self, member: Member, old: str, new: str) -> None:
        if old != PASSWORD:
            raise Problem("password_wrong")
        self.passwords.append(new)

    def start_sync(self) -> None:
        self.syncing = True

    def sync_now(self) -> None:
        self.tries += 1

    def export_pending(self, path: Path) -> int:
        self.exported = path
        return 1

    def examine(self) -> Checkup:
        self.examined += 1
        return Checkup(self.findings, self.clock.now(), self.settings.again().every())

    def pack_for_support(self, path: Path) -> None:
        path.write_bytes(b"packed")

    def close(self) -> None:
        self.closed = True
        self.replica.close()


@dataclass
class NotedGuide:
    """Notes where a screen wanted to go."""

    shown: list[tuple[str, str | None]] = field(default_factory=list)
    forms: list[tuple[Form, str | None, dict[str, str]]] = field(default_factory=list)
    told: list[tuple[str, Tone]] = field(default_factory=list)
    tries: int = 0

    def go_to(self, screen: str) -> None:
        self.shown.append((screen, None))

    def show_board(self, wing_id: str | None = None) -> None:
        self.shown.append(("board", wing_id))

    def show_person(self, person_id: str, tab: str | None = None) -> None:
        self.shown.append(("person", person_id))

    def show_inbox(self, matter_id: str | None = None) -> None:
        self.shown.append(("inbox", matter_id))

    def show_intake(self, person_id: str | None = None) -> None:
        self.shown.append(("intake", person_id))

    def show_unlock(self, day: dt.date, session: str) -> None:
        self.shown.append(("unlock", f"{day.isoformat()} {session}"))

    def show_book(self, tab: str, entry_id: str | None = None) -> None:
        self.shown.append(("book", entry_id or tab))

    def show_find(self, text: str = "") -> None:
        self.shown.append(("find", text))

    def open_form(self, form: Form, person_id: str | None = None, **prefill: str) -> None:
        self.forms.append((form, person_id, prefill))

    def print_report(self, report: Report, report_id: str, reason: str | None = None) -> None:
        self.shown.append((f"print {report}", report_id))

    def try_now(self) -> None:
        self.tries += 1

    def carry_by_hand(self) -> None:
        self.shown.append(("carry", None))

    def tell(self, text: str, tone: Tone = Tone.INFO) -> None:
        self.told.append((text, tone))


@dataclass
class Wing:
    """What a screen of the window stands on in a test. ``errors``: what reads raised unawaited."""

    office: Office
    context: Context
    guide: NotedGuide
    errors: list[BaseException]

    def close(self) -> None:
        """Finish, and close the replica."""
        self.context.background.close()
        self.office.close()


def open_wing(home: TerminalHome) -> Wing:
    """Open a terminal's folder, with an officer at its desk."""
    office, guide = Office(home), NotedGuide()
    errors: list[BaseException] = []
    context = Context(
        office.replica, office.desk(member()), Background(errors.append), Bridge(), guide
    )
    return Wing(office, context, guide, errors)


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.background.under_way == 0)


def office(window: Window) -> Office:
    assert isinstance(window.terminal, Office)
    return window.terminal


def place(window: Window) -> str:
    assert window.workplace is not None
    return window.workplace.place.screen


def sign_in(window: Window, qtbot: QtBot, number: str = "Q1OFF") -> None:
    assert window.sign_in is not None
    qtbot.keyClicks(window.sign_in.number, number)
    qtbot.keyClicks(window.sign_in.password, PASSWORD)
    qtbot.keyClick(window.sign_in.password, KEY.Key_Return)
    qtbot.waitUntil(lambda: window.workplace is not None)
    settle(window, qtbot)


def keys(window: Window, qtbot: QtBot, key: Qt.Key, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)
