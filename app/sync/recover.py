"""Taking a terminal up again whose keys are gone: its keyring was wiped, or it was withdrawn.

The record on the disk is whole, but locked. The centre keeps the record's key since enrolment, and
gives it to whoever brings the one-time code that IT has made for this terminal; nothing that
waited is lost.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.settings.settings import Settings
from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, TERMINAL_KEY, Vault, open_vault
from app.sync.http import HttpHub
from app.sync.signature import Signature
from app.sync.way import way_of
from record import sealed, signing
from record.moments import Clock
from record.problems import Problem


def recover(
    folder: Path,
    code: str,
    clock: Clock,
    vault: Vault | None = None,
    settings: Settings | None = None,
) -> TerminalHome:
    """Give the terminal in ``folder`` a new key of its own and its record's key back.

    Raises ``Problem``: there is no terminal, it has its keys, or the code is not for it. The new
    key is kept before the code is spent: if only the answer gets lost, the same code works again.
    """
    home = TerminalHome.load(folder)
    vault = vault or open_vault(home.vault, folder)
    if vault.get(REPLICA_KEY) is not None and not home.withdrawn:
        raise Problem("nothing_to_recover", home=str(folder))
    kept = vault.get(TERMINAL_KEY)
    private = bytes.fromhex(kept) if kept is not None else signing.new_signing_key()
    vault.put(TERMINAL_KEY, private.hex())
    signature = Signature(signing.public_half(private).hex(), private, clock)
    way = way_of(home, settings)
    hub = HttpHub(way.url, signature, way.authority, proxy=way.proxy)
    own = sealed.new_private_key()
    try:
        key = sealed.unseal(hub.recover(home.terminal_id, code, sealed.public_key(own)), own)
    finally:
        hub.close()
    vault.put(REPLICA_KEY, key.hex())
    home = replace(home, withdrawn="")
    home.save()
    Replica.open(home, vault).close()
    return home
