"""Staff sessions: who has signed in at which terminal, with which key, and until when that counts.

Opening one gives the terminal a certificate (``record.seals``). A centre that was restored from a
backup has lost the sessions opened since, and takes them up again from their certificates.
"""

from __future__ import annotations

import datetime as dt
import hmac
import json
from collections.abc import Collection
from dataclasses import asdict, dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select, update

from hub.store.bulk import among
from hub.store.facts import HubFacts
from hub.store.lease import lease_days
from hub.store.store import HubStore
from hub.store.tables import STAFF_SESSION
from hub.store.writing import Writing
from record.ids import is_id, new_id
from record.moments import Clock, to_text
from record.problems import Problem
from record.seals import Certificate


@dataclass(frozen=True)
class Session:
    """A member of staff at a terminal. ``ended_at``: what they do after it does not count."""

    id: str
    staff_id: str
    terminal_id: str
    public_key: str
    opened_at: str
    lease_until: str
    ended_at: str | None = None


def open_session(
    store: HubStore, clock: Clock, terminal_id: str, staff_id: str, public_key: str
) -> Certificate:
    """Open a session for who has just shown who they are; ``Problem`` if the key cannot be one."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
    except ValueError as error:
        raise Problem("message_malformed", what="public_key") from error
    now = clock.now()

    def keep(writing: Writing) -> Session:
        lease = dt.timedelta(days=lease_days(writing))
        times = to_text(now), to_text(now + lease)
        session = Session(new_id(now), staff_id, terminal_id, public_key.lower(), *times)
        writing.insert_if_new(STAFF_SESSION, asdict(session))
        return session

    session = store.write(keep)
    return Certificate(
        session.id,
        staff_id,
        session.public_key,
        session.opened_at,
        session.lease_until,
        _mark(store.session_key(), session),
    )


def sessions(facts: HubFacts, session_ids: Collection[str]) -> dict[str, Session]:
    """Those of these sessions that the centre knows, by their ids."""
    ids = [session_id for session_id in session_ids if is_id(session_id)]
    if not ids:
        return {}
    wanted = select(STAFF_SESSION).where(among(facts.connection, STAFF_SESSION.c.id, ids))
    return {row["id"]: Session(**row) for row in facts.connection.execute(wanted).mappings()}


def take_up(store: HubStore, clock: Clock, terminal_id: str, told: Certificate) -> Session | None:
    """A session that the centre has forgotten, by its own certificate; None if it is not that."""
    session = Session(
        told.session_id,
        told.staff_id,
        terminal_id,
        told.public_key,
        told.opened_at,
        told.lease_until,
    )
    mark = _mark(store.session_key(), session)
    if not hmac.compare_digest(mark.encode(), told.mark.encode("utf-8", "surrogatepass")):
        return None

    def keep(writing: Writing) -> Session:
        writing.insert_if_new(STAFF_SESSION, asdict(session))
        staff = writing.get("staff", session.staff_id)
        if staff is not None and staff["active"] is not True:
            end_sessions(writing, [session.staff_id], to_text(clock.now()))
        return sessions(writing, [session.id])[session.id]

    return store.write(keep)


def end_sessions(writing: Writing, staff_ids: Collection[str], now: str, but: str = "") -> int:
    """End the sessions of these members of staff: they have left, or their password is another.

    The session named ``but`` goes on. Gives how many have ended.
    """
    if not staff_ids:
        return 0
    ended = writing.connection.execute(
        update(STAFF_SESSION)
        .where(
            among(writing.connection, STAFF_SESSION.c.staff_id, staff_ids),
            STAFF_SESSION.c.ended_at.is_(None),
            STAFF_SESSION.c.id != but,
        )
        .values(ended_at=now)
    )
    return ended.rowcount


def _mark(key: bytes, session: Session) -> str:
    """What shows that a certificate is the centre's own."""
    said = [
        session.id,
        session.staff_id,
        session.terminal_id,
        session.public_key,
        session.opened_at,
        session.lease_until,
    ]
    return hmac.digest(key, json.dumps(said).encode(), "sha256").hex()
