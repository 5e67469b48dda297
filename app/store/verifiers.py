"""Who may sign in on this terminal without the centre. Passwords are kept only as argon2id hashes.

Wrong tries are counted here, so that a restart does not forget them; what they lead to is decided
at the desk.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from app.store.tables import VERIFIER


@dataclass(frozen=True)
class Verifier:
    """A member of staff who has signed in here by the centre's word.

    ``remembered_at`` and ``locked_until`` are moments of the record; ``failures`` counts wrong
    passwords since the last right one.
    """

    staff_number: str
    staff_id: str
    surname: str
    forename: str
    role: str
    prison: str | None
    password_hash: str
    remembered_at: str
    failures: int = 0
    locked_until: str | None = None


def get(connection: Connection, staff_number: str) -> Verifier | None:
    """The verifier of that staff number, or None."""
    wanted = select(VERIFIER).where(VERIFIER.c.staff_number == staff_number)
    found = connection.execute(wanted).mappings().first()
    return Verifier(**found) if found else None


def put(connection: Connection, verifier: Verifier) -> None:
    """Remember a member of staff, in place of what was remembered."""
    values = asdict(verifier)
    statement = insert(VERIFIER).values(**values)
    connection.execute(
        statement.on_conflict_do_update(index_elements=[VERIFIER.c.staff_number], set_=values)
    )
