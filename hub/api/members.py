"""Which member of staff asks: the holder of an open session at the terminal that asks."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header, Request

from hub.api.doors import TheDoors, TheTerminal
from hub.settle.looks import Asker
from hub.store.sessions import sessions
from record.asking import PROOF, SESSION, is_asked
from record.moments import to_text
from record.problems import Problem


def _member(
    request: Request,
    doors: TheDoors,
    terminal: TheTerminal,
    session_id: Annotated[str, Header(alias=SESSION, max_length=36)] = "",
    proof: Annotated[str, Header(alias=PROOF, max_length=128)] = "",
) -> Asker:
    """Who asks; raises ``Problem`` unless they are signed in at this terminal and may be."""
    with doors.store.read() as facts:
        session = sessions(facts, [session_id]).get(session_id)
        staff = facts.get("staff", session.staff_id) if session is not None else None
    if session is None or staff is None or session.terminal_id != terminal.id:
        raise Problem("member_unknown")
    if not is_asked(session.public_key, request.headers, proof):
        raise Problem("member_unknown")
    is_over = session.ended_at is not None or to_text(doors.clock.now()) > session.lease_until
    if is_over or staff["active"] is not True:
        raise Problem("member_signed_out")
    prison = staff["prison"]
    return Asker(session.staff_id, str(staff["role"]), prison if isinstance(prison, str) else None)


TheMember = Annotated[Asker, Depends(_member)]
