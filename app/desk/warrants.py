"""By what authority somebody is held, as the paper says: at their admission, and again later."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import (
    known_person,
    listed,
    not_before,
    past_date,
    period_named,
    period_of,
    written,
)
from record.deeds_of_reception import RECORD_WARRANT
from record.kinds import Value
from record.problems import Problem


@dataclass(frozen=True)
class Warrant:
    """What the paper says.

    ``kind`` is a code of ``warrant_kind``, ``legal_status`` one of ``legal_status``; ``offences``
    are as they are written there, a line for each. ``back_on`` is when they go back to court.
    """

    kind: str
    court: str
    legal_status: str
    signed_on: dt.date | None = None
    offences: str | None = None
    case_number: str | None = None
    back_on: dt.date | None = None


def record_warrant(desk: Desk, *, person_id: str, warrant: Warrant) -> Saved:
    """Write down a warrant that came later, as when somebody is back from court.

    Raises ``Problem`` authority_missing, value_missing, code_unknown, date_in_future, date_before,
    not_in_custody, person_unknown.
    """
    with desk.action(RECORD_WARRANT) as action:
        person = known_person(action.facts, person_id)
        period = period_of(action.facts, person, desk.prison)
        propose_warrant(action, person["id"], period_named(person, period), warrant)
    return action.saved


def propose_warrant(action: Draft, person_id: Value, period_id: Value, warrant: Warrant) -> None:
    """Propose what the paper says. Raises as ``record_warrant``."""
    if not warrant.kind:
        raise Problem("authority_missing")
    day = past_date("signed_on", warrant.signed_on, action.desk.today()).isoformat()
    action.create(
        "warrant",
        {
            "person_id": person_id,
            "custody_period_id": period_id,
            "prison": action.desk.prison,
            "kind": listed("warrant", "kind", warrant.kind),
            "court": written(warrant.court),
            "case_number": written(warrant.case_number),
            "signed_on": day,
            "legal_status": listed("warrant", "legal_status", warrant.legal_status),
            "offences": written(warrant.offences),
            "back_on": not_before("back_on", warrant.back_on, "signed_on", day),
            **action.authored(),
        },
    )
