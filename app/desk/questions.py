"""The questions of the first night, and the alerts that their answers raise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.desk.alerts import ACTIVE, propose_alert
from app.desk.desk import Desk, Saved
from app.desk.entries import known_person, listed, period_named, period_of, written
from record.codes import domain
from record.deeds_of_reception import ASK_AT_RECEPTION
from record.facts import Facts
from record.kinds import Value
from record.problems import Problem
from record.redirect import about
from record.types.intake import DECLINED, YES

ACCT_OPEN = "HA"
"""The alert that a plan opens, and nothing else (``app.desk.acct``)."""


def alerts_asked_for(answers: Mapping[str, str]) -> tuple[str, ...]:
    """The alerts that these answers raise, an ACCT among them, in the order of the questions."""
    asked = (one for one in domain("reception_question").active() if one.parent)
    return tuple(one.parent for one in asked if answers.get(one.code) == YES)


def ask_at_reception(
    desk: Desk,
    *,
    person_id: str,
    answers: Mapping[str, str],
    comment: str | None = None,
    alerts: Sequence[str] = (),
) -> Saved:
    """Write down what somebody answered, and open the alerts that it raises, all at once.

    ``answers`` are ``YES``, ``NO`` or ``DECLINED`` by question; ``alerts`` codes of ``alert_code``,
    of which those that are active already are left. An ACCT is opened by itself
    (``app.desk.acct.open_acct``). Raises ``Problem`` value_missing, code_unknown, person_unknown.
    """
    with desk.action(ASK_AT_RECEPTION) as action:
        person = known_person(action.facts, person_id)
        if not answers:
            raise Problem("value_missing", field="Asked")
        period = period_of(action.facts, person, desk.prison)
        action.create(
            "reception_screen",
            {
                "person_id": person["id"],
                "custody_period_id": period_named(person, period),
                "prison": desk.prison,
                "asked": _codes("asked", answers),
                "yes": _codes("yes", (q for q, said in answers.items() if said == YES)),
                "declined": _codes(
                    "declined", (q for q, said in answers.items() if said == DECLINED)
                ),
                "comment": written(comment),
                **action.authored(),
            },
        )
        for code in dict.fromkeys(alerts):
            if code != ACCT_OPEN and not _is_active(action.facts, str(person["id"]), code):
                propose_alert(action, person, code, comment)
    return action.saved


def _codes(field: str, questions: Iterable[str]) -> list[Value]:
    return [*sorted(listed("reception_screen", field, one) for one in questions)]


def _is_active(facts: Facts, person_id: str, code: str) -> bool:
    return bool(about("alert", person_id, facts, code=code, status=ACTIVE))
