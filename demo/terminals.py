"""The demonstration's terminals: enrolled like any other, their keys only in memory."""

from __future__ import annotations

from pathlib import Path

from app.desk.desk import Member
from app.sync.enrol import enrol
from app.terminal import Terminal
from demo.centre import DemoCentre
from demo.staff import SignIn
from record.moments import SystemClock


class MemoryVault:
    """Keeps secrets as long as the program runs. What it locked cannot be opened afterwards."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none of that name."""
        return self._secrets.get(name)

    def put(self, name: str, secret: str) -> None:
        """Keep a secret."""
        self._secrets[name] = secret

    def forget(self, name: str) -> None:
        """Destroy a secret."""
        self._secrets.pop(name, None)


def enrolled_terminal(centre: DemoCentre, folder: Path, name: str) -> Terminal:
    """A new terminal with the whole prison loaded. Takes a few seconds."""
    clock, vault = SystemClock(), MemoryVault()
    enrol(
        folder,
        centre.url,
        centre.code(),
        name=name,
        vault_kind="memory",
        clock=clock,
        vault=vault,
    )
    terminal = Terminal.open(folder, clock, vault)
    terminal.engine.until_quiet()
    return terminal


def member_of(terminal: Terminal, sign_in: SignIn) -> Member:
    """Sign a member of staff in at the terminal, so that they can also lock and unlock it."""
    return terminal.sign_in(sign_in.staff_number, sign_in.password)
