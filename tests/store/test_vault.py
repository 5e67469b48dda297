"""Secrets go where the machine keeps secrets, and nowhere else without being told."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringError

from app.store.vault import FileVault, KeyringVault, Vault, open_vault, replica_key
from record.problems import Problem
from tests.world.keyrings import InMemory


class Locked(InMemory):
    """A keyring that its owner has not opened."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError("locked")


class PlaintextKeyring(InMemory):
    """One that writes secrets down for everyone to read."""


def chain(*backends: KeyringBackend) -> chainer.ChainerBackend:
    class Chain(chainer.ChainerBackend):
        backends = ()

    made = Chain()
    made.backends = backends
    return made


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> InMemory:
    backend = InMemory()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    return backend


@pytest.fixture(params=["keyring", "file"])
def vault(request: pytest.FixtureRequest, offered: InMemory, tmp_path: Path) -> Vault:
    return open_vault(request.param, tmp_path / "home")


def test_what_is_put_is_there_until_it_is_forgotten(vault: Vault) -> None:
    assert vault.get("replica-key") is None
    vault.put("replica-key", "one")
    vault.put("replica-key", "two")
    vault.put("terminal-key", "three")
    assert (vault.get("replica-key"), vault.get("terminal-key")) == ("two", "three")
    vault.forget("replica-key")
    vault.forget("replica-key")
    assert (vault.get("replica-key"), vault.get("terminal-key")) == (None, "three")


def test_two_terminals_of_one_machine_keep_apart(offered: InMemory, tmp_path: Path) -> None:
    KeyringVault(tmp_path / "a").put("replica-key", "one")
    assert KeyringVault(tmp_path / "b").get("replica-key") is None


def test_the_file_vault_is_its_owner_s_alone(tmp_path: Path) -> None:
    FileVault(tmp_path / "home").put("replica-key", "one")
    assert (tmp_path / "home" / "key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "unsafe",
    [fail.Keyring(), null.Keyring(), PlaintextKeyring(), chain(), chain(null.Keyring())],
    ids=lambda backend: type(backend).__name__,
)
def test_an_unsafe_keyring_is_refused(
    unsafe: KeyringBackend, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: unsafe)
    with pytest.raises(Problem) as caught:
        open_vault("keyring", tmp_path)
    assert caught.value.name == "no_safe_keyring"
    assert list(tmp_path.iterdir()) == [], "nothing is kept in a file instead"


def test_of_a_chain_the_safe_one_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    safe, unsafe = InMemory(), PlaintextKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain(unsafe, safe))
    KeyringVault(tmp_path).put("replica-key", "one")
    assert (list(safe.kept.values()), unsafe.kept) == (["one"], {})


def test_a_locked_keyring_is_said_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(keyring, "get_keyring", Locked)
    with pytest.raises(Problem) as caught:
        KeyringVault(tmp_path).get("replica-key")
    assert caught.value.name == "no_safe_keyring"


def test_a_key_that_is_gone_is_said(vault: Vault) -> None:
    with pytest.raises(Problem) as caught:
        replica_key(vault)
    assert caught.value.name == "key_missing"
