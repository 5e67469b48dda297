"""Sessions at this terminal that the centre has ended: nobody may go on with them.

They are kept so that whoever is signed in with one is shut out, and named to the centre until it
tells of them no more, because an answer that we took in may be the last thing that it heard of us.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from app.store import verifiers
from app.store.tables import RECALLED_SESSION
from record.ids import is_id
from record.problems import Problem

_RECALLED = RECALLED_SESSION.c


def take(connection: Connection, told: Collection[str]) -> bool:
    """Take in what an answer tells is over; whether it tells of any.

    What it tells no more of, the centre knows to be heard. Raises ``Problem`` for what is no id.
    """
    if not all(is_id(each) for each in told):
        raise Problem("hub_answer_wrong", what="ended")
    known = set(unheard(connection)) - set(told)
    if known:
        heard = update(RECALLED_SESSION).where(_RECALLED.session_id.in_(known))
        connection.execute(heard.values(heard=True))
    for session_id in told:
        note(connection, session_id, heard=False)
    return bool(told)


def note(connection: Connection, session_id: str, *, heard: bool) -> None:
    """A session is over; whose it was may sign in here with the centre alone."""
    verifiers.forget(connection, session_id)
    statement = insert(RECALLED_SESSION).values(session_id=session_id, heard=heard)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[_RECALLED.session_id], set_={"heard": heard}
        )
    )


def unheard(connection: Connection) -> tuple[str, ...]:
    """Those that the centre may not know yet that we were told of."""
    wanted = select(_RECALLED.session_id).where(_RECALLED.heard.is_(False))
    return tuple(connection.execute(wanted).scalars())


def is_over(connection: Connection, session_id: str) -> bool:
    """Whether the centre has ended this session."""
    wanted = select(_RECALLED.session_id).where(_RECALLED.session_id == session_id)
    return connection.scalar(wanted) is not None
