"""Making a machine a terminal: spend the code, keep the secrets, make the empty replica."""

from __future__ import annotations

import secrets
from pathlib import Path

from app.store.home import TerminalHome
from app.store.replica import Replica
from app.store.vault import REPLICA_KEY, TERMINAL_TOKEN, Vault, open_vault
from app.sync.http import HttpHub
from record.ids import new_id
from record.moments import Clock
from record.problems import Problem

KEY_BYTES = 32


def enrol(
    folder: Path,
    hub_url: str,
    code: str,
    *,
    name: str,
    vault_kind: str,
    clock: Clock,
    vault: Vault | None = None,
) -> TerminalHome:
    """Enrol the terminal in ``folder`` with a one-time code; raises ``Problem``.

    ``vault_kind`` is ``keyring``, or ``file`` for developers; ``vault`` stands in for the one of
    that name. The place for the key is tried before the code is spent, so a refusal costs nothing.
    """
    if TerminalHome.exists(folder):
        raise Problem("already_enrolled", home=str(folder))
    hub = HttpHub(hub_url)
    vault = vault or open_vault(vault_kind, folder)
    vault.put(REPLICA_KEY, secrets.token_hex(KEY_BYTES))
    enrolment = hub.enrol(code, name)
    vault.put(TERMINAL_TOKEN, enrolment.token)
    home = TerminalHome(
        path=folder,
        terminal_id=enrolment.terminal_id,
        name=enrolment.name,
        hub_url=hub_url,
        prison=enrolment.prison,
        profile=enrolment.profile,
        streams=enrolment.streams,
        incarnation=new_id(clock.now()),
        vault=vault_kind,
    )
    home.save()
    Replica.create(home, vault).close()
    hub.close()
    return home
