"""Where a terminal lives: its folder, and ``terminal.json`` in it, which says who the terminal is.

Nothing personal and no secret is in that file; secrets are the vault's (``app.store.vault``).
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.store.problems import problem_of
from record.problems import Problem

_FILE = "terminal.json"


@dataclass(frozen=True)
class TerminalHome:
    """An enrolled terminal's folder and what ``terminal.json`` says.

    ``vault`` is where its secrets are: ``keyring``, or ``file`` on a developer's machine.
    ``authority`` is the file in the folder with the certificate that the centre's must be signed
    by; without one, what the operating system trusts counts. ``withdrawn`` is the moment when the
    centre took the terminal out of service and its keys were destroyed.
    ``incarnation`` names this installation, so that a copy of its disk is noticed. ``replica`` is
    the name of the database's file, another one after each rebuilding.
    """

    path: Path
    terminal_id: str
    name: str
    hub_url: str
    prison: str
    profile: str
    streams: tuple[str, ...]
    incarnation: str
    vault: str
    replica: str = "replica.db"
    authority: str = ""
    withdrawn: str = ""

    @property
    def replica_path(self) -> Path:
        """The encrypted database."""
        return self.path / self.replica

    @property
    def authority_path(self) -> Path | None:
        """The certificate that the centre's must be signed by, if there is one."""
        return self.path / self.authority if self.authority else None

    @staticmethod
    def exists(path: Path) -> bool:
        """Whether the folder holds an enrolled terminal."""
        return (path / _FILE).is_file()

    @classmethod
    def load(cls, path: Path) -> TerminalHome:
        """Read the terminal in this folder; ``Problem`` when there is none."""
        try:
            said: Any = json.loads((path / _FILE).read_text(encoding="utf-8"))
            texts = {name: str(said[name]) for name in _TEXTS}
            texts |= {name: str(said.get(name, "")) for name in _MAY_LACK}
            return cls(path=path, streams=tuple(map(str, said["streams"])), **texts)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise Problem("not_enrolled", home=str(path)) from error
        except (ValueError, KeyError, TypeError) as error:
            raise Problem("file_unreadable", file=str(path / _FILE), what="JSON") from error
        except OSError as error:
            raise problem_of(error) or error from error

    def save(self) -> None:
        """Write ``terminal.json``, whole or not at all. Raises ``Problem``."""
        said = {name: value for name, value in asdict(self).items() if name != "path"}
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self.path / _FILE, json.dumps(said, indent=2) + "\n", mode=0o644)
        except OSError as error:
            raise problem_of(error) or error from error


_TEXTS = ("terminal_id", "name", "hub_url", "prison", "profile", "incarnation", "vault", "replica")
_MAY_LACK = ("authority", "withdrawn")


def write_whole(path: Path, text: str, *, mode: int) -> None:
    """Put ``text`` in the file so that a crash leaves the old file or the new one."""
    write_bytes_whole(path, text.encode(), mode=mode)


def write_bytes_whole(path: Path, data: bytes, *, mode: int) -> None:
    """Put ``data`` in the file so that a crash leaves the old file or the new one.

    The folder may be one that others write to: what lies there by the draft's name, or leads
    elsewhere, is not written into.
    """
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
