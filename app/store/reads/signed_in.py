"""Who had this terminal last, for the sign-in screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from app.store.reads.source import moment
from app.store.replica import Replica
from app.store.tables import AUDIT, VERIFIER
from record.names import display_name

_SIGN_INS = ("sign_in", "sign_in_offline")


@dataclass(frozen=True)
class LastSignIn:
    """The last who signed in here, and when."""

    name: str
    at: dt.datetime


def last_signed_in(replica: Replica) -> LastSignIn | None:
    """The last who signed in on this terminal; None when nobody has, or nobody it remembers."""
    wanted = (
        select(AUDIT.c.at, VERIFIER.c.surname, VERIFIER.c.forename)
        .join(VERIFIER, VERIFIER.c.staff_id == AUDIT.c.staff_id)
        .where(AUDIT.c.deed.in_(_SIGN_INS))
        .order_by(AUDIT.c.number.desc())
        .limit(1)
    )
    with replica.read() as reading:
        found = reading.connection.execute(wanted).first()
    at = moment(found.at) if found is not None else None
    if found is None or at is None:
        return None
    return LastSignIn(display_name(found.surname, found.forename), at)


def shut_out(replica: Replica, staff_id: str, session_id: str) -> str | None:
    """Why who is signed in may not go on, as the name of a problem; None when they may."""
    with replica.read() as reading:
        staff = reading.get("staff", staff_id)
        is_over = reading.is_over(session_id)
    if staff is not None and not staff["active"]:
        return "staff_inactive"
    return "member_signed_out" if is_over else None
