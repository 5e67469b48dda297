"""Who may sign in on this terminal without the centre, and how often somebody guessed wrong.

No password is kept, nor a hash of one: a password opens the wrapped key of its owner's session, or
it is wrong. Wrong tries are counted here, so that a restart does not forget them; what they lead to
is decided at the desk.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store.tables import SIGN_IN_GUARD, VERIFIER
from record.seal_wire import certificate_from_wire
from record.seals import Certificate


@dataclass(frozen=True)
class Verifier:
    """A member of staff who has signed in here by the centre's word.

    ``wrapped_key`` is the private key of their session (``app.desk.wrapping``), ``remembered_at`` a
    moment of the record.
    """

    staff_number: str
    staff_id: str
    surname: str
    forename: str
    role: str
    prison: str | None
    wrapped_key: str
    certificate: Certificate
    remembered_at: str


@dataclass(frozen=True)
class Guard:
    """Wrong passwords in a row for a staff number, which nobody need have.

    Of what was typed as the number, which may be a password, only a hash is kept.
    """

    number_sha256: str
    failures: int = 0
    locked_until: str | None = None


def get(connection: Connection, staff_number: str) -> Verifier | None:
    """The verifier of that staff number, or None."""
    wanted = select(VERIFIER).where(VERIFIER.c.staff_number == staff_number)
    found = connection.execute(wanted).mappings().first()
    if found is None:
        return None
    return Verifier(**{**found, "certificate": certificate_from_wire(found["certificate"])})


def put(connection: Connection, verifier: Verifier) -> None:
    """Remember a member of staff, in place of what was remembered."""
    values = asdict(verifier)
    statement = insert(VERIFIER).values(**values)
    connection.execute(
        statement.on_conflict_do_update(index_elements=[VERIFIER.c.staff_number], set_=values)
    )


def forget(connection: Connection, session_id: str) -> None:
    """The centre has ended a session: let whose it was sign in here with the centre alone."""
    named = VERIFIER.c.certificate["session_id"].as_string()
    connection.execute(delete(VERIFIER).where(named == session_id))


def guard(connection: Connection, staff_number: str) -> Guard:
    """How often a wrong password was typed for that number since the last right one."""
    key = hashlib.sha256(staff_number.upper().encode("utf-8", "surrogatepass")).hexdigest()
    wanted = select(SIGN_IN_GUARD).where(SIGN_IN_GUARD.c.number_sha256 == key)
    found = connection.execute(wanted).mappings().first()
    return Guard(**found) if found else Guard(key)


def put_guard(connection: Connection, guard: Guard) -> None:
    """Keep how often it was."""
    values = asdict(guard)
    statement = insert(SIGN_IN_GUARD).values(**values)
    connection.execute(
        statement.on_conflict_do_update(index_elements=[SIGN_IN_GUARD.c.number_sha256], set_=values)
    )
