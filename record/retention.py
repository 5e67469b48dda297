"""How long a record is kept: one rule for each type, beside the reason for it.

The numbers are those of the service's retention schedule, and this is the one place where they
stand. A record about a person goes with the person unless it has a rule of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from record.kinds import Row


@dataclass(frozen=True)
class Rule:
    """``years`` after the day in the field ``since``; None: with the person.

    ``always``: it tells of nobody in prison, and is kept as long as anything names it.
    """

    why: str
    years: int | None = None
    since: str | None = None
    always: bool = False


PERSON_YEARS = 10
"""After the last custody period was closed, and no sentence or licence runs any more."""
ENDS = ("closed_at", "sentence_expires_on", "licence_expires_on")
"""The fields of a custody period that tell when it, its sentence and its licence end."""

_WITH_PERSON = Rule("A part of the person's record, and read with it.")
_SETTLED = Rule("How the record came to be what it is; it goes with the person.")
_HANDOVER = Rule("It serves the next shifts; notes and alerts keep what lasts.", 1, "written_at")
_ROLL = Rule("Who was in which prison is told by movements too.", years=2, since="taken_at")
_REGIME = Rule("Pay and attendance may be disputed for as long as money claims run.", 6, "day")
_ALWAYS = Rule("A place, an activity, a member of staff: others' records name it.", always=True)
_INCIDENT = Rule(
    "What was done about it must be shown as long as claims can be brought.", 10, "happened_at"
)
_OF_INCIDENT = Rule("A part of the report, and read with it.", 10, since="written_at")
_ASKED = Rule("It is looked up when somebody says that nobody answered.", 3, "asked_at")
_DIARY = Rule("What was planned serves nobody once it is past; notes keep what lasts.", 1, "day")

RULES: Mapping[str, Rule] = {
    "person": Rule("Who was in custody must be known while claims can be brought."),
    "location": _ALWAYS,
    "number_block": Rule("A number stays somebody’s for life, whatever became of the terminal."),
    "planned_movement": Rule(
        "Once its day is past, what there was stands with the person.", 1, "due_at"
    ),
    "custody_period": _WITH_PERSON,
    "stay": _WITH_PERSON,
    "alert": _WITH_PERSON,
    "non_association": _WITH_PERSON,
    "acct": _WITH_PERSON,
    "acct_review": _WITH_PERSON,
    "acct_observation": _WITH_PERSON,
    "acct_action": _WITH_PERSON,
    "conflict": _SETTLED,
    "discrepancy": _SETTLED,
    "held_action": _SETTLED,
    "possible_match": _SETTLED,
    "alias": _WITH_PERSON,
    "identifier": _WITH_PERSON,
    "assessment": _WITH_PERSON,
    "movement": _WITH_PERSON,
    "leaving_step": _WITH_PERSON,
    "admission_search": _WITH_PERSON,
    "intake": _WITH_PERSON,
    "warrant": _WITH_PERSON,
    "reception_screen": _WITH_PERSON,
    "incentive_review": _WITH_PERSON,
    "adjudication": _WITH_PERSON,
    "adjudication_hearing": _WITH_PERSON,
    "adjudication_award": _WITH_PERSON,
    "peep": _WITH_PERSON,
    "adjustment": _WITH_PERSON,
    "contact": _WITH_PERSON,
    "contact_marker": _WITH_PERSON,
    "visit": _WITH_PERSON,
    "visit_outcome": _WITH_PERSON,
    "property_container": _WITH_PERSON,
    "container_seal": _WITH_PERSON,
    "container_move": _WITH_PERSON,
    "property_item": _WITH_PERSON,
    "cash_count": _WITH_PERSON,
    "property_signature": _WITH_PERSON,
    "photograph": Rule(
        "One that was withdrawn shows somebody else, or shows nothing that is of use.",
        years=1,
        since="withdrawn_at",
    ),
    "handover": _HANDOVER,
    "handover_read": Rule(_HANDOVER.why, _HANDOVER.years, since="read_at"),
    "diary_entry": _DIARY,
    "diary_mark": Rule(_DIARY.why, _DIARY.years, since="written_at"),
    "application": _ASKED,
    "application_answer": Rule(_ASKED.why, _ASKED.years, since="written_at"),
    "key_work_session": _WITH_PERSON,
    "roll_check": _ROLL,
    "roll_count": _ROLL,
    "roll_signature": Rule(_ROLL.why, _ROLL.years, since="signed_at"),
    "activity": _ALWAYS,
    "allocation": _WITH_PERSON,
    "appointment": _REGIME,
    "attendance": _REGIME,
    "involvement": _WITH_PERSON,
    "incident": _INCIDENT,
    "incident_person": _OF_INCIDENT,
    "incident_staff": _OF_INCIDENT,
    "incident_told": _OF_INCIDENT,
    "incident_answer": _OF_INCIDENT,
    "incident_addition": _OF_INCIDENT,
    "use_of_force": _INCIDENT,
    "force_staff": _OF_INCIDENT,
    "force_examination": _OF_INCIDENT,
    "force_review": _OF_INCIDENT,
    "force_statement": _OF_INCIDENT,
    "staff": _ALWAYS,
    "note_amendment": _WITH_PERSON,
    "case_note": _WITH_PERSON,
    "known_person": Rule("A line of the index says who is known, and goes with who it is about."),
    "history": _SETTLED,
}


def years_before(today: dt.date, years: int) -> str:
    """The day so many years ago, as the record writes it; what ended before it is due."""
    try:
        return today.replace(year=today.year - years).isoformat()
    except ValueError:  # 29 February
        return today.replace(year=today.year - years, day=28).isoformat()


def person_ended(periods: list[Row]) -> str | None:
    """The day from which a person's years count; None while a period is open, or without any."""
    if not periods or any(period["closed_at"] is None for period in periods):
        return None
    days = [str(period[name])[:10] for period in periods for name in ENDS if period[name]]
    return max(days)
