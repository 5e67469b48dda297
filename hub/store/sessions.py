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
from sqlalchemy import delete, select, update

from hub.store.bulk import among
from hub.store.facts import HubFacts
from hub.store.lease import lease_days
from hub.store.store import HubStore
from hub.store.tables import SESSION_RECALL, STAFF_SESSION
from hub.store.writing import Writing
from record.ids import is_id, new_id
from record.moments import Clock, to_text
from record.problems import Problem
from record.protocol import RECALLED_MAX
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

    The session named ``but`` goes on. Gives how many have ended. Their terminals are told.
    """
    if not staff_ids:
        return 0
    recall_sessions(writing, staff_ids, but)
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


def recall_sessions(writing: Writing, staff_ids: Collection[str], but: str = "") -> None:
    """Have terminals told that these members of staff must sign in again: they are in another role.

    What they sealed until their terminal hears of it counts, by the role that they have now. Of
    the sessions at one terminal only the latest can be gone on with, so it alone is told of.
    """
    open_now = (
        select(STAFF_SESSION.c.id, STAFF_SESSION.c.terminal_id, STAFF_SESSION.c.staff_id)
        .where(
            among(writing.connection, STAFF_SESSION.c.staff_id, staff_ids),
            STAFF_SESSION.c.ended_at.is_(None),
        )
        .order_by(STAFF_SESSION.c.opened_at, STAFF_SESSION.c.id)
    )
    found = writing.connection.execute(open_now)
    latest = {(terminal_id, staff_id): each for each, terminal_id, staff_id in found}
    for (terminal_id, _), session_id in latest.items():
        if session_id != but:
            recall = {"session_id": session_id, "terminal_id": terminal_id}
            writing.insert_if_new(SESSION_RECALL, recall)
            writing.recalled.add(terminal_id)


def recalled(facts: HubFacts, terminal_id: str) -> tuple[str, ...]:
    """Of the sessions here that a terminal must yet hear are over, as many as one answer holds."""
    recall = SESSION_RECALL.c
    wanted = select(recall.session_id).where(recall.terminal_id == terminal_id)
    wanted = wanted.order_by(recall.session_id).limit(RECALLED_MAX)
    return tuple(facts.connection.execute(wanted).scalars())


def note_recalls_heard(writing: Writing, terminal_id: str, session_ids: Collection[str]) -> None:
    """A terminal says that it knows that these sessions are over."""
    recall = SESSION_RECALL.c
    named = among(writing.connection, recall.session_id, session_ids)
    writing.connection.execute(
        delete(SESSION_RECALL).where(named, recall.terminal_id == terminal_id)
    )


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
