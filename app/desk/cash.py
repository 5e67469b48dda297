"""Cash at reception, counted by two when it comes and when it is given back; who signs for it."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.containers import about_person, author_named, second_named
from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import known_person, required, written
from record.deeds_of_welfare import COUNT_CASH, SIGN_PROPERTY
from record.kinds import Row
from record.moments import to_text


@dataclass(frozen=True)
class Counted:
    """Cash, and the member of staff with whom it was counted, who signs for it later."""

    pence: int
    second_id: str


def count_cash(
    desk: Desk, *, person_id: str, pence: int, second_id: str, comment: str | None = None
) -> Saved:
    """Write down what cash was counted, with whom; that one signs for it later.

    Raises ``Problem`` second_person_self, staff_unknown, value_out_of_range, person_unknown.
    """
    with desk.action(COUNT_CASH) as action:
        whose = about_person(action, known_person(action.facts, person_id))
        propose_count(action, whose, Counted(pence, second_id), to_text(action.at), comment)
    return action.saved


def propose_count(
    action: Draft, whose: Row, counted: Counted, at: str, comment: str | None = None
) -> None:
    """Propose a count of cash; ``whose`` names the person and the custody period."""
    action.create(
        "cash_count",
        {
            **whose,
            "prison": action.desk.prison,
            "pence": counted.pence,
            "comment": written(comment),
            "counted_at": at,
            **second_named(action.facts, counted.second_id),
            **author_named(action),
        },
    )


def sign(desk: Desk, *, seal_id: str | None = None, cash_id: str | None = None) -> Saved:
    """Sign as the second person of a seal or of a count of cash.

    Raises ``Problem`` signature_not_asked, property_signed_already, record_unknown.
    """
    with desk.action(SIGN_PROPERTY) as action:
        kind, named = ("container_seal", seal_id) if seal_id else ("cash_count", cash_id)
        row = required(action.facts, kind, str(named))
        action.create(
            "property_signature",
            {
                "person_id": row["person_id"],
                "seal_id": seal_id,
                "cash_id": cash_id,
                "signed_at": to_text(action.at),
                **author_named(action),
            },
        )
    return action.saved
