"""Members of staff who are signed in, without a password in between."""

from __future__ import annotations

import hashlib
import itertools
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.desk.desk import Member
from hub.service import Hub
from hub.store.sessions import open_session
from hub.store.store import HubStore
from record.action import Action, digest_of
from record.ids import derived_id
from record.moments import Clock
from record.seal_wire import certificate_from_wire, seals_to_wire
from record.seals import Certificate, OpenSession, Run, Seal, Seals, first_link, new_key, public_of
from tests.world.prison import PRISON, an_id

FILE = "session.json"
_OPENED: dict[str, OpenSession] = {}
"""Every session opened here, to seal actions with that were made by hand."""


def signed_in(
    store: HubStore,
    clock: Clock,
    terminal_id: str,
    staff_id: str,
    private: Ed25519PrivateKey | None = None,
) -> OpenSession:
    """A session that the centre has opened."""
    private = private or new_key()
    told = open_session(store, clock, terminal_id, staff_id, public_of(private))
    return note_session(OpenSession(told, private))


def note_session(session: OpenSession) -> OpenSession:
    """Have actions that are made by hand in this session sealed with its key."""
    return _OPENED.setdefault(session.id, session)


def unknown_session(staff_id: str) -> OpenSession:
    """A session that no centre has heard of, always the same for a member of staff."""
    private = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(staff_id.encode()).digest())
    moments = "2026-11-24T08:00:00.000Z", "2126-11-24T08:00:00.000Z"
    session_id = derived_id("session", staff_id)
    told = Certificate(session_id, staff_id, public_of(private), *moments, "0" * 64)
    return OpenSession(told, private)


def adeyemi(session: OpenSession) -> Member:
    """An officer of the small prison, signed in."""
    staff_id = an_id("staff", "Q1OFF")
    return Member(staff_id, "Q1OFF", "Adeyemi", "Sam", "officer", PRISON, session)


def leave_adeyemi(hub: Hub, terminal_id: str, folder: Path) -> None:
    """Sign the officer in at a terminal, and leave the session in its folder."""
    leave_session(signed_in(hub.store, hub.clock, terminal_id, an_id("staff", "Q1OFF")), folder)


def sealed(*actions: Action) -> Seals:
    """The seals of actions that are sent together; those of sessions not opened here have none."""
    runs: list[Run] = []
    certificates = []
    first = 0
    for session_id, some in itertools.groupby(actions, lambda action: action.session):
        run = list(some)
        session = _OPENED.get(str(session_id))
        if session is not None:
            runs.append(_sealed(session, first, [action.digest() for action in run]))
            certificates.append(session.certificate)
        first += len(run)
    return Seals(tuple(runs), tuple(certificates))


def sealed_wire(session: OpenSession, *items: object) -> dict[str, Any]:
    """The members of a message that seal these actions as they are sent, readable or not."""
    run = _sealed(session, 0, [digest_of(item) for item in items])
    return seals_to_wire(Seals((run,), (session.certificate,)))


def _sealed(session: OpenSession, first: int, digests: list[str]) -> Run:
    """A run with nothing before it."""
    prior = first_link(session.id)
    seals: list[Seal] = []
    for digest in digests:
        seals.append(session.seal(seals[-1].link if seals else prior, digest))
    return Run(first, len(digests), prior, seals[-1].signature)


def leave_session(session: OpenSession, folder: Path) -> None:
    """Leave a session in a file for another process, as no product would."""
    said = {
        "certificate": asdict(session.certificate),
        "key": session.private.private_bytes_raw().hex(),
    }
    (folder / FILE).write_text(json.dumps(said))


def adeyemi_left(folder: Path) -> Member:
    """The officer with the session that was left in a terminal's folder."""
    return adeyemi(left_session(folder))


def left_session(folder: Path) -> OpenSession:
    """A session that was left there."""
    said = json.loads((folder / FILE).read_text())
    private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(said["key"]))
    return OpenSession(certificate_from_wire(said["certificate"]), private)
