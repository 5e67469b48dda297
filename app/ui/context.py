"""What every screen is given: the desk, the record, a way to work off the window's thread, a guide.

Screens do not know the window. They ask the ``Guide`` to go somewhere or to tell something, read
through ``Context.read`` and write through ``Context.act``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject

from app.desk.desk import Desk
from app.store.replica import Replica
from app.ui.background import Background
from app.ui.bridge import Bridge

Result = TypeVar("Result")


class Form(StrEnum):
    """The forms that any screen may open for a person."""

    NOTE = "note"
    OPEN_ALERT = "open_alert"
    OPEN_ACCT = "open_acct"
    ASSESS_SHARING = "assess_sharing"
    OPEN_APART = "open_apart"
    OBSERVE = "observe"
    MOVE = "move"
    SWAP = "swap"
    PLAN_LEAVING = "plan_leaving"
    SEND_OUT = "send_out"
    BRING_BACK = "bring_back"
    DUE_BACK = "due_back"
    LEAVING_LIST = "leaving_list"
    DISCHARGE = "discharge"
    TRANSFER = "transfer"
    RECEIVE = "receive"
    REDIRECT = "redirect"
    ESCAPE = "escape"
    RECAPTURE = "recapture"
    DEATH = "death"
    DETAILS = "details"
    PHOTOGRAPH = "photograph"
    RESTRICT = "restrict"
    ALLOCATE = "allocate"
    END_ALLOCATION = "end_allocation"
    BOOK = "book"
    CONTACT = "contact"
    VISIT = "visit"
    WARRANT = "warrant"
    TAKE_IN = "take_in"
    CONFISCATE = "confiscate"
    CASH = "cash"
    NEEDS = "needs"
    PEEP = "peep"
    KEY_WORK = "key_work"
    KEY_WORKER = "key_worker"
    INCENTIVES = "incentives"
    CHARGE = "charge"
    HEARING = "hearing"
    CORRECT_HEARING = "correct_hearing"


class Report(StrEnum):
    """The reports that are printed from where they are read."""

    INCIDENT = "incident"
    FORCE = "use_of_force"
    CHARGE_NOTICE = "charge_notice"
    HEARING_RECORD = "hearing_record"


class Tone(StrEnum):
    """How a line of news is coloured."""

    GOOD = "good"
    INFO = "info"
    WARNING = "warning"
    DANGER = "danger"


class Guide(Protocol):
    """Takes the reader from screen to screen. The window is one."""

    def go_to(self, screen: str) -> None:
        """A screen by its name, as it was left; the names are those of ``commands.SCREENS``."""
        ...

    def show_board(self, wing_id: str | None = None) -> None:
        """The wing board, of this wing or the last one seen."""
        ...

    def show_person(self, person_id: str, tab: str | None = None) -> None:
        """A person's page; ``tab`` is one of the names in ``app.ui.person.tabs.TABS``."""
        ...

    def show_inbox(self, matter_id: str | None = None) -> None:
        """What must be settled, with the cursor on this matter."""
        ...

    def show_intake(self, person_id: str | None = None) -> None:
        """The intake of somebody who is being taken in; without one, of a new arrival."""
        ...

    def show_unlock(self, day: dt.date, session: str) -> None:
        """The unlock list of a session."""
        ...

    def show_book(self, tab: str, entry_id: str | None = None) -> None:
        """A tab of the Wing book, one of ``app.ui.book.tabs.TABS``, with the cursor on an entry."""
        ...

    def show_find(self, text: str = "") -> None:
        """The search, with some text in it."""
        ...

    def open_form(self, form: Form, person_id: str | None = None, **prefill: str) -> None:
        """A form for this person; without one, the form asks for whom.

        ``prefill`` gives fields of the form their first text, by the field's key.
        """
        ...

    def print_report(self, report: Report, report_id: str, reason: str | None = None) -> None:
        """Ask where to print a report, and print it.

        ``reason`` is why it was opened, where somebody's record in it is restricted; on a person's
        page it is the one that was given there.
        """
        ...

    def try_now(self) -> None:
        """Try the centre at once instead of at the next turn."""
        ...

    def carry_by_hand(self) -> None:
        """Ask for a file, and write what waits to it for the centre."""
        ...

    def tell(self, text: str, tone: Tone = Tone.INFO) -> None:
        """Say one line at the foot of the screen, where it stays until the next."""
        ...


@dataclass(frozen=True)
class Context:
    """Handed to every screen while one member of staff is signed in."""

    replica: Replica
    desk: Desk
    background: Background
    bridge: Bridge
    guide: Guide

    def read(
        self,
        owner: QObject,
        fn: Callable[[], Result],
        then: Callable[[Result], None],
        topic: str = "",
    ) -> None:
        """Read off the window's thread; the latest read of a topic wins."""
        self.background.read(owner, fn, then, topic=topic)

    def act(
        self,
        owner: QObject,
        do: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do something at the desk off the window's thread; ``failed`` gets what was raised.

        A ``Problem`` or ``NeedsReason`` is to be shown in words; hand anything else to
        ``background``'s own handler by raising it again.
        """
        self.background.act(owner, do, done, failed=failed)
