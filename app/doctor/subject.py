"""What is looked over, and what the checks tell each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.checkup import Finding
from app.settings.settings import Settings
from app.store.home import TerminalHome
from app.store.vault import Vault
from record.moments import Clock


@dataclass
class Subject:
    """A terminal's folder, and what was found on the way.

    ``home`` once it is known to be enrolled; ``vault`` stands in for the one it was enrolled with;
    ``key`` is the record's, once it is found; ``opens``: the record is whole and of this program's
    shape; ``now`` and ``certificate`` are the centre's, once it has answered.
    """

    folder: Path
    settings: Settings
    clock: Clock
    logs: Path
    vault: Vault | None = None
    home: TerminalHome | None = None
    key: str | None = field(default=None, repr=False)
    opens: bool = False
    answer: dict[str, object] | None = None
    certificate: bytes | None = None


Check = Callable[[Subject], Iterator[Finding]]
