"""Where a terminal's secrets are kept: the operating system's keyring, and never quietly elsewhere.

The key of the replica must not lie beside the replica. A machine without a safe keyring is refused;
a developer may ask for a file by name (``file``), and the screens go on saying so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError, PasswordDeleteError

from app.store.home import write_whole
from app.store.problems import problem_of
from record.problems import Problem

REPLICA_KEY = "replica-key"
TERMINAL_KEY = "terminal-key"

_SERVICE = "Wingbook"
_KEEP_NOTHING = ("keyring.backends.fail", "keyring.backends.null")


class Vault(Protocol):
    """Keeps secrets by name. Every call may raise ``Problem``."""

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none of that name."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Keep a secret, in place of an earlier one of that name."""
        ...

    def forget(self, name: str) -> None:
        """Destroy a secret, if there is one."""
        ...


class KeyringVault:
    """Secrets in the operating system's keyring, named by the terminal's folder."""

    def __init__(self, home: Path) -> None:
        self._home = str(home.absolute())
        self._keyring = _safe_keyring()

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none of that name."""
        try:
            return self._keyring.get_password(_SERVICE, self._account(name))
        except KeyringError as error:
            raise Problem("no_safe_keyring") from error

    def put(self, name: str, secret: str) -> None:
        """Keep a secret, in place of an earlier one of that name."""
        try:
            self._keyring.set_password(_SERVICE, self._account(name), secret)
        except KeyringError as error:
            raise Problem("no_safe_keyring") from error

    def forget(self, name: str) -> None:
        """Destroy a secret, if there is one."""
        try:
            self._keyring.delete_password(_SERVICE, self._account(name))
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise Problem("no_safe_keyring") from error

    def _account(self, name: str) -> str:
        return f"{name} of {self._home}"


class FileVault:
    """Secrets in files that only their owner may read: for developers, it protects nothing."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none of that name."""
        try:
            return self._file(name).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise problem_of(error) or error from error

    def put(self, name: str, secret: str) -> None:
        """Keep a secret, in place of an earlier one of that name."""
        try:
            self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._file(name), secret, mode=0o600)
        except OSError as error:
            raise problem_of(error) or error from error

    def forget(self, name: str) -> None:
        """Destroy a secret, if there is one."""
        self._file(name).unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self._home / ("key" if name == REPLICA_KEY else f"key-{name}")


def open_vault(kind: str, home: Path) -> Vault:
    """The vault of the terminal in this folder: ``keyring`` or ``file``. Raises ``Problem``."""
    if kind == "keyring":
        return KeyringVault(home)
    if kind == "file":
        return FileVault(home)
    raise Problem("file_unreadable", file=str(home / "terminal.json"), what=f"vault {kind}")


def replica_key(vault: Vault) -> str:
    """The key of the replica (64 hex digits); ``Problem`` when it is gone."""
    key = vault.get(REPLICA_KEY)
    if key is None:
        raise Problem("key_missing")
    return key


def terminal_key(vault: Vault) -> bytes:
    """The secret key that the terminal signs with; ``Problem`` when it is gone."""
    key = vault.get(TERMINAL_KEY)
    if key is None:
        raise Problem("key_missing")
    return bytes.fromhex(key)


def destroy_keys(vault: Vault) -> None:
    """Destroy the key of the replica and the terminal's own: nothing here can be read any more."""
    vault.forget(REPLICA_KEY)
    vault.forget(TERMINAL_KEY)


def _safe_keyring() -> KeyringBackend:
    """The keyring that the machine offers, or that PYTHON_KEYRING_BACKEND names, if it is safe."""
    offered = keyring.get_keyring()
    chained = list(offered.backends) if isinstance(offered, ChainerBackend) else [offered]
    for backend in chained:
        if _is_safe(type(backend)):
            return backend
    raise Problem("no_safe_keyring")


def _is_safe(backend: type[KeyringBackend]) -> bool:
    in_clear = "plaintext" in backend.__name__.lower()
    return not in_clear and not backend.__module__.startswith(_KEEP_NOTHING)
