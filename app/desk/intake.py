"""How an intake is followed: what leaves nothing to write down, and when it is over.

What is done in it, other verbs write down; how far it has come, the record tells
(``app.store.reads.intake``).
"""

from __future__ import annotations

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import known_person, listed, period_of
from record.catalogue import BY_NAME
from record.deeds_of_reception import FOLLOW_INTAKE
from record.facts import text
from record.kinds import Row, Value
from record.moments import to_text
from record.problems import Problem


def say_nothing(desk: Desk, *, person_id: str, step: str) -> Saved:
    """Say that a step leaves nothing to write down: no cash, nobody to be told.

    ``step`` is a code of ``intake_step``. Raises ``Problem`` intake_missing, nothing_changed,
    code_unknown, person_unknown.
    """
    with desk.action(FOLLOW_INTAKE) as action:
        intake = _intake_of(action, person_id)
        said = intake["nothing_for"] if isinstance(intake["nothing_for"], list) else []
        steps: list[Value] = [*sorted({*map(str, said), listed("intake", "nothing_for", step)})]
        action.change("intake", intake, {"nothing_for": steps})
    return action.saved


def end_intake(desk: Desk, *, person_id: str) -> Saved:
    """Say that reception has handed somebody over to the wing; what is left, the wing does.

    Raises ``Problem`` intake_missing, nothing_changed, person_unknown.
    """
    with desk.action(FOLLOW_INTAKE) as action:
        intake = _intake_of(action, person_id)
        if not text(intake, "ended_at"):
            ended: Row = {"ended_at": to_text(action.at), "ended_by": desk.member.name}
            action.change("intake", intake, ended)
    return action.saved


def propose_intake(action: Draft, person_id: Value, period_id: str, at: str) -> None:
    """Propose the intake that an admission begins."""
    values: Row = {
        "person_id": person_id,
        "custody_period_id": period_id,
        "prison": action.desk.prison,
        "started_at": at,
        "nothing_for": [],
    }
    action.proposal.create("intake", BY_NAME["intake"].id_of(values), values)


def _intake_of(action: Draft, person_id: str) -> Row:
    person = known_person(action.facts, person_id)
    period = period_of(action.facts, person, action.desk.prison)
    named: Row = {"custody_period_id": period["id"] if period is not None else None}
    intake = action.facts.get("intake", BY_NAME["intake"].id_of(named))
    if intake is None:
        raise Problem("intake_missing")
    return intake
