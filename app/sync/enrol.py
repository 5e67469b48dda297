"""Making a machine a terminal: spend the code, keep the secrets, make the empty replica."""

from __future__ import annotations

import platform
import secrets
from dataclasses import replace
from pathlib import Path

from app.settings.settings import Settings
from app.store.home import TerminalHome, write_bytes_whole
from app.store.problems import problem_of
from app.store.replica import Replica
from app.store.vault import (
    REPLICA_KEY,
    TERMINAL_KEY,
    Vault,
    open_vault,
    replica_key,
    terminal_key,
)
from app.sync.http import HttpHub
from app.sync.line import trust
from app.sync.signature import Signature
from app.sync.way import check_url
from record import sealed, signing
from record.ids import new_id
from record.moments import Clock
from record.problems import Problem

KEY_BYTES = 32
_AUTHORITY = "authority.pem"


def enrol(
    folder: Path,
    hub_url: str,
    code: str,
    *,
    name: str,
    vault_kind: str,
    clock: Clock,
    vault: Vault | None = None,
    authority: Path | None = None,
    proxy: str = "",
) -> TerminalHome:
    """Enrol the terminal in ``folder`` with a one-time code; raises ``Problem``.

    ``vault_kind`` is ``keyring``, or ``file`` for developers; ``vault`` stands in for the one of
    that name. The keys and the empty replica are made before the code is spent, so that a refusal
    or a full disk costs nothing. ``terminal.json`` comes last: without it the folder is no
    terminal, and enrolling may be tried again; with the same code if only the answer got lost.

    ``authority`` is a certificate by which alone the centre is known from now on; it is copied.

    The key of the replica goes along, sealed so that the centre alone can open it: who loses the
    keyring with it can be given back what was not sent yet.
    """
    if TerminalHome.exists(folder):
        raise Problem("already_enrolled", home=str(folder))
    check_url(hub_url)
    vault = vault or open_vault(vault_kind, folder)
    nobody = TerminalHome(
        path=folder,
        terminal_id="",
        name=name,
        hub_url=hub_url,
        prison="",
        profile="",
        streams=(),
        incarnation=new_id(clock.now()),
        vault=vault_kind,
        authority=_AUTHORITY if authority is not None else "",
    )
    if authority is not None:
        _copy_authority(authority, nobody)
    _make_replica(nobody, vault)
    private = terminal_key(vault)
    signature = Signature(signing.public_half(private).hex(), private, clock)
    hub = HttpHub(hub_url, signature, nobody.authority_path, proxy=proxy)
    try:
        escrow = sealed.seal(bytes.fromhex(replica_key(vault)), hub.sealing_key())
        enrolment = hub.enrol(code, name, escrow)
    finally:
        hub.close()
    home = replace(
        nobody,
        terminal_id=enrolment.terminal_id,
        name=enrolment.name,
        prison=enrolment.prison,
        profile=enrolment.profile,
        streams=enrolment.streams,
    )
    home.save()
    return home


def enrol_as_set(folder: Path, settings: Settings, clock: Clock) -> None:
    """Make the folder a terminal if it is none and IT has set where and with which code.

    This is what happens at the first start on a machine that was set up from afar. Raises
    ``Problem``.
    """
    url, code = settings.value("HubUrl"), settings.value("EnrolCode")
    if TerminalHome.exists(folder) or not url or not code:
        return
    enrol(
        folder,
        url,
        code,
        name=settings.value("TerminalName") or platform.node() or "terminal",
        vault_kind="keyring",
        clock=clock,
        authority=settings.path("Authority"),
        proxy=settings.value("Proxy"),
    )


def _copy_authority(authority: Path, home: TerminalHome) -> None:
    """Keep the certificate beside the terminal; raises ``Problem`` when it is none."""
    trust(authority)
    try:
        home.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_bytes_whole(home.path / home.authority, authority.read_bytes(), mode=0o644)
    except OSError as error:
        raise problem_of(error) or error from error


def _make_replica(home: TerminalHome, vault: Vault) -> None:
    """Make the keys and the empty replica, or take those that an enrolment broken off has left.

    A folder that holds a record, or edits that wait, is left alone: a new key would lose them.
    """
    if not any(home.path.glob("replica*.db")):
        vault.put(REPLICA_KEY, secrets.token_hex(KEY_BYTES))
        vault.put(TERMINAL_KEY, signing.new_signing_key().hex())
        Replica.create(home, vault).close()
        return
    replica = Replica.open(home, vault)
    try:
        if replica.has_waiting() or replica.counts().records:
            raise Problem("already_enrolled", home=str(home.path))
    finally:
        replica.close()
