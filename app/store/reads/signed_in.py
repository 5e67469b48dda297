"""Who had this terminal last, for the sign-in screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from app.store.reads.source import moment
from app.store.replica import Reading, Replica
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
        select(AUDIT.c.at, AUDIT.c.staff_id)
        .where(AUDIT.c.deed.in_(_SIGN_INS))
        .order_by(AUDIT.c.number.desc())
        .limit(1)
    )
    with replica.read() as reading:
        found = reading.connection.execute(wanted).first()
        who = None if found is None else _who(reading, found.staff_id)
    at = moment(found.at) if found is not None else None
    return None if who is None or at is None else LastSignIn(who, at)


def _who(reading: Reading, staff_id: str) -> str | None:
    """The name of a member of staff: in the record, or as they are remembered here."""
    staff = reading.get("staff", staff_id)
    if staff is not None:
        return display_name(str(staff["surname"]), str(staff["forename"] or ""))
    named = select(VERIFIER.c.surname, VERIFIER.c.forename).where(VERIFIER.c.staff_id == staff_id)
    found = reading.connection.execute(named).first()
    return None if found is None else display_name(found.surname, found.forename)


def shut_out(replica: Replica, staff_id: str, session_id: str) -> str | None:
    """Why who is signed in may not go on, as the name of a problem; None when they may."""
    with replica.read() as reading:
        staff = reading.get("staff", staff_id)
        is_over = reading.is_over(session_id)
    if staff is not None and not staff["active"]:
        return "staff_inactive"
    return "member_signed_out" if is_over else None
