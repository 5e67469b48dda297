"""What the window needs of a terminal. ``app.terminal`` is one; the window never imports it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, runtime_checkable

from app.checkup import Checkup
from app.desk.desk import Desk, Member
from app.store.home import TerminalHome
from app.store.replica import Replica
from record.looks import Looks, LooksAsked
from record.moments import Clock


@runtime_checkable
class SigningOn(Protocol):
    """One try at signing in with a browser; it must be finished, also when it was cancelled."""

    url: str

    def finish(self) -> Member | None:
        """Wait for the browser: who signs in, None when it was cancelled. Raises ``Problem``."""
        ...

    def cancel(self) -> None:
        """Wait no longer."""
        ...


class OpenTerminal(Protocol):
    """An enrolled terminal, open."""

    link_cut: bool

    @property
    def home(self) -> TerminalHome:
        """Which terminal this is."""
        ...

    @property
    def clock(self) -> Clock:
        """The terminal's clock."""
        ...

    @property
    def replica(self) -> Replica:
        """The record on this terminal, for reads."""
        ...

    def desk(self, member: Member) -> Desk:
        """The desk with this member of staff at it."""
        ...

    def sign_in(self, staff_number: str, password: str) -> Member:
        """Who signs in; takes up to seconds. Raises ``Problem``."""
        ...

    def offers_single_sign_on(self) -> bool:
        """Whether staff may sign in with a browser; takes up to seconds."""
        ...

    def begin_single_sign_on(self, words: str) -> SigningOn:
        """Begin to; takes up to seconds. ``words`` are for the browser. Raises ``Problem``."""
        ...

    def looks(self, member: Member, asked: LooksAsked) -> Looks:
        """What the audit trails say, asked of the centre by an auditor. Raises ``Problem``."""
        ...

    def change_password(self, member: Member, old: str, new: str) -> None:
        """Give a member of staff another password; takes up to seconds. Raises ``Problem``."""
        ...

    def start_sync(self) -> None:
        """Keep in step with the centre from now on."""
        ...

    def sync_now(self) -> None:
        """Try the centre at once."""
        ...

    def export_pending(self, path: Path) -> int:
        """Write what waits to a file that only the centre can open; how many entries it holds."""
        ...

    def examine(self) -> Checkup:
        """Look this terminal over for IT; takes seconds."""
        ...

    def pack_for_support(self, path: Path) -> None:
        """Write what support may see to a file; takes seconds. Raises ``Problem``."""
        ...

    def close(self) -> None:
        """Stop the link and close the record."""
        ...
