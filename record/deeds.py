"""The kinds of action: what each may touch, who may do it, and whether it asks for a decision.

``touches`` is the whole list of what an action of the kind may write; the centre refuses anything
else, whatever program sent it. What is only said again, as it was seen, is not written
(``record.validate``).
"""

from __future__ import annotations

from collections.abc import Mapping

from record.deed import (
    ALL_STAFF,
    CREATE,
    DECIDERS,
    ENDING,
    HEALTHCARE,
    NEW,
    OFFENDER_MANAGER,
    OFFICER,
    RECEPTION,
    SECURITY,
    SUPERVISING_OFFICER,
    WING,
    Deed,
)
from record.deeds_of_behaviour import AWARD_STANDING, BEHAVIOUR_DEEDS
from record.deeds_of_leaving import LEAVING_DEEDS
from record.deeds_of_planning import PLANNING_DEEDS
from record.deeds_of_reception import RECEPTION_DEEDS
from record.deeds_of_regime import REGIME_DEEDS
from record.deeds_of_welfare import ITEM_PLACE, ITEM_WORDS, WELFARE_DEEDS
from record.types.person import MERGING

_SETTLING = frozenset({"status", "choice", "settled_reason", "settled_by", "settled_at"})
_DETAILS = frozenset(
    {
        "surname",
        "forename",
        "middle_names",
        "date_of_birth",
        "sex",
        "title",
        "birth_place",
        "ethnicity",
        "nationality",
        "religion",
        "language",
        "interpreter",
        "diet",
        "needs",
    }
)
_RESTRICTING = frozenset({"restricted"})
_LEVEL = frozenset({"level", "conversations"})

WITNESSED = frozenset(
    {"prison_number", "surname", "forename", "middle_names", "date_of_birth", "sex"}
)
"""What an admission says of somebody who is known: who they were taken for. It changes nothing."""

ADD_NOTE = Deed("add_note", "Case note added", {"case_note": NEW})
AMEND_NOTE = Deed("amend_note", "Case note amended", {"note_amendment": NEW})
OPEN_ALERT = Deed("open_alert", "Alert opened", {"alert": NEW})
REVIEW_ALERT = Deed(
    "review_alert", "Alert reviewed", {"alert": frozenset({"review_on", "comment"})}
)
END_ALERT = Deed("end_alert", "Alert ended", {"alert": ENDING}, decision=True)
END_NON_ASSOCIATION = Deed(
    "end_non_association",
    "Non-association ended",
    {"non_association": ENDING},
    roles=DECIDERS,
    held_for=ALL_STAFF - DECIDERS,
    decision=True,
    two_people=True,
    shown_at_once=False,
)
OPEN_NON_ASSOCIATION = Deed(
    "open_non_association", "Non-association opened", {"non_association": NEW}
)
REVIEW_NON_ASSOCIATION = Deed(
    "review_non_association",
    "Non-association reviewed",
    {"non_association": frozenset({"restriction", "review_on", "comment", "authorised_by"})},
)
ASSESS_SHARING = Deed(
    "assess_sharing",
    "Cell-sharing risk assessed",
    {"assessment": NEW},
    roles=WING | {SECURITY, HEALTHCARE},
)
LOWER_SHARING = Deed(
    "lower_sharing",
    "Cell-sharing risk lowered",
    {"assessment": NEW},
    roles=DECIDERS,
    held_for=frozenset({OFFICER, RECEPTION, HEALTHCARE}),
    decision=True,
    held_by=frozenset(),
    shown_at_once=False,
)
# Whoever opens a plan on an alert that is there, raises it or lets it go on affirms that this alert
# is active, and may change nothing of it (``record.rules.acct``).
OPEN_ACCT = Deed(
    "open_acct", "ACCT opened", {"alert": NEW | ENDING, "acct": NEW, "acct_action": NEW}
)
OBSERVE_ACCT = Deed("observe_acct", "ACCT observation made", {"acct_observation": NEW})
EXCUSE_ACCT = Deed(
    "excuse_acct",
    "ACCT observation not made",
    {"acct_observation": NEW},
    roles=frozenset({SUPERVISING_OFFICER}),
)
PLAN_ACCT = Deed(
    "plan_acct",
    "ACCT care plan changed",
    {
        "acct": frozenset({"triggers", "immediate_action", "immediate_at", "immediate_by"}),
        "acct_action": frozenset({CREATE, "who", "due_on", "done_on", "done_by"}),
    },
)
RAISE_ACCT = Deed("raise_acct", "ACCT observations raised", {"acct": _LEVEL, "alert": ENDING})
LOWER_ACCT = Deed(
    "lower_acct",
    "ACCT observations lowered",
    {"acct": _LEVEL},
    roles=DECIDERS,
    held_for=ALL_STAFF - DECIDERS,
    decision=True,
    shown_at_once=False,
)
REVIEW_ACCT = Deed(
    "review_acct",
    "ACCT reviewed",
    {"acct_review": NEW, "acct": _LEVEL, "alert": ENDING},
    roles=DECIDERS | {HEALTHCARE},
)
CLOSE_ACCT = Deed(
    "close_acct",
    "ACCT closed",
    {"alert": ENDING, "acct": frozenset({"post_closure_on"})},
    roles=DECIDERS,
    held_for=ALL_STAFF - DECIDERS,
    decision=True,
    two_people=True,
    shown_at_once=False,
)
MOVE_CELL = Deed("move_cell", "Cell move", {"stay": frozenset({CREATE, "to_at"})}, roles=WING)
SWAP_CELLS = Deed("swap_cells", "Cell swap", {"stay": frozenset({CREATE, "to_at"})}, roles=WING)
CHANGE_DETAILS = Deed("change_details", "Details changed", {"person": _DETAILS})
ADD_PHOTOGRAPH = Deed(
    "add_photograph", "Photograph added", {"photograph": NEW}, roles=WING | {SECURITY}
)
WITHDRAW_PHOTOGRAPH = Deed(
    "withdraw_photograph",
    "Photograph withdrawn",
    {"photograph": frozenset({"withdrawn_at", "withdrawn_reason", "withdrawn_by"})},
    roles=WING | {SECURITY},
)
SETTLE_CONFLICT = Deed(
    "settle_conflict",
    "Conflict settled",
    {
        "conflict": _SETTLING,
        "person": _DETAILS | _RESTRICTING | {"died_at"},
        "alert": ENDING,
        "non_association": ENDING | {"restriction"},
        "acct": _LEVEL,
        "adjudication_award": AWARD_STANDING,
        "contact_marker": ENDING,
        "peep": ENDING | {"helpers"},
        "adjustment": ENDING,
        "property_item": ITEM_PLACE | ITEM_WORDS,
        "alias": frozenset({"kind", "surname", "forename", "middle_names", "date_of_birth"}),
        "identifier": frozenset({"kind", "value", "verified"}),
        "custody_period": frozenset({"booking_number", "opened_at", "closed_at"}),
    },
)
SETTLE_DISCREPANCY = Deed(
    "settle_discrepancy",
    "Discrepancy settled",
    {
        "discrepancy": _SETTLING,
        "custody_period": frozenset({"closed_at"}),
        "stay": frozenset({"to_at"}),
    },
    roles=frozenset({SUPERVISING_OFFICER, SECURITY, RECEPTION}),
)
ACCEPT_HELD = Deed(
    "accept_held", "Held action accepted", {"held_action": _SETTLING}, roles=DECIDERS
)
WITHDRAW_HELD = Deed("withdraw_held", "Held action withdrawn", {"held_action": _SETTLING})

WRITE_HANDOVER = Deed("write_handover", "Handover written", {"handover": NEW})
READ_HANDOVER = Deed("read_handover", "Handover read", {"handover_read": NEW})
_INCIDENT_PARTS = {
    "incident_person": NEW,
    "incident_staff": NEW,
    "incident_answer": NEW,
    "incident_told": NEW,
    "involvement": NEW,
}
REPORT_INCIDENT = Deed("report_incident", "Incident reported", {"incident": NEW, **_INCIDENT_PARTS})
ADD_TO_INCIDENT = Deed(
    "add_to_incident", "Incident added to", {"incident_addition": NEW, **_INCIDENT_PARTS}
)
SET_INCIDENT_STATUS = Deed(
    "set_incident_status",
    "Incident’s status set",
    {
        "incident": frozenset(
            {"status", "duplicate_of_id", "status_reason", "status_by", "status_at"}
        )
    },
    roles=DECIDERS,
)
REPORT_FORCE = Deed(
    "report_force",
    "Use of force reported",
    {"use_of_force": NEW, "force_staff": NEW, "involvement": NEW},
)
NAME_FORCE_STAFF = Deed("name_force_staff", "Staff named in a use of force", {"force_staff": NEW})
WRITE_STATEMENT = Deed("write_statement", "Statement submitted", {"force_statement": NEW})
EXAMINE_AFTER_FORCE = Deed(
    "examine_after_force",
    "Examined after force",
    {"force_examination": NEW},
    roles=WING | {HEALTHCARE},
)
REVIEW_FORCE = Deed("review_force", "Use of force reviewed", {"force_review": NEW}, roles=DECIDERS)
TAKE_APPLICATION = Deed("take_application", "Application taken", {"application": NEW})
ASSIGN_APPLICATION = Deed(
    "assign_application",
    "Application assigned",
    {"application": frozenset({"department", "assignee_id"})},
)
ANSWER_APPLICATION = Deed(
    "answer_application",
    "Application answered",
    {"application_answer": NEW, "application": frozenset({"status"})},
)
WRITE_DIARY = Deed("write_diary", "Diary written", {"diary_entry": NEW})
CLOSE_DIARY = Deed("close_diary", "Diary entry closed", {"diary_mark": NEW})
HOLD_KEY_WORK = Deed(
    "hold_key_work",
    "Key work session",
    {"key_work_session": NEW, "case_note": NEW},
    roles=WING | {OFFENDER_MANAGER},
)
CHANGE_KEY_WORKER = Deed(
    "change_key_worker",
    "Key worker changed",
    {"custody_period": frozenset({"key_worker_id"})},
    roles=frozenset({SUPERVISING_OFFICER, OFFENDER_MANAGER}),
)
TAKE_ROLL = Deed("take_roll", "Roll check", {"roll_check": NEW, "roll_count": NEW}, roles=WING)
SIGN_ROLL = Deed("sign_roll", "Roll check signed", {"roll_signature": NEW}, roles=WING)
RESTRICT = Deed("restrict_record", "Record restricted", {"person": _RESTRICTING}, roles=DECIDERS)
LIFT_RESTRICTION = Deed(
    "lift_restriction",
    "Restriction lifted",
    {"person": _RESTRICTING},
    roles=DECIDERS,
    decision=True,
    two_people=True,
    shown_at_once=False,
)
_TAKEN_IN: Mapping[str, frozenset[str]] = {
    "identifier": NEW,
    "custody_period": NEW,
    "movement": NEW,
    "stay": NEW,
    "admission_search": NEW,
    "planned_movement": frozenset({"person_id"}),
    "warrant": NEW,
    "intake": NEW,
}
"""What every admission writes beside the person."""
ADMIT = Deed(
    "admit",
    "Admitted",
    {"person": NEW, **_TAKEN_IN},
    roles=WING,
)
ADMIT_KNOWN = Deed(
    "admit_known",
    "Admitted again",
    {"person": WITNESSED, **_TAKEN_IN},
    roles=frozenset({SUPERVISING_OFFICER, RECEPTION}),
)
MERGE_PEOPLE = Deed(
    "merge_people",
    "Two records merged",
    {"person": frozenset(MERGING), "possible_match": _SETTLING},
    roles=DECIDERS,
    held_for=ALL_STAFF - DECIDERS,
    decision=True,
    held_by=frozenset({"apart_from_each_other"}),
    two_people=True,
)
SEPARATE_PEOPLE = Deed(
    "separate_people",
    "Two records separated",
    {
        "person": frozenset(MERGING),
        "custody_period": frozenset({"closed_at"}),
        "stay": frozenset({"to_at"}),
    },
    roles=DECIDERS,
    held_for=ALL_STAFF - DECIDERS,
    decision=True,
    held_by=frozenset(),
    two_people=True,
)
TELL_APART = Deed(
    "tell_apart",
    "Found to be two people",
    {"possible_match": _SETTLING},
    roles=DECIDERS | {RECEPTION},
    held_for=ALL_STAFF - DECIDERS - {RECEPTION},
    decision=True,
)

DEEDS: Mapping[str, Deed] = {
    deed.name: deed
    for deed in (
        *globals().values(),
        *BEHAVIOUR_DEEDS,
        *LEAVING_DEEDS,
        *PLANNING_DEEDS,
        *RECEPTION_DEEDS,
        *REGIME_DEEDS,
        *WELFARE_DEEDS,
    )
    if isinstance(deed, Deed)
}
"""Every deed that is declared above, by its name."""

DECIDING_ALERTS = frozenset({"HA", "HA1", "XA", "XEL", "XCU", "RSS"})
"""Alerts that only a supervising officer or security may end; anyone else's ending is held."""
TWO_PEOPLE_ALERTS = frozenset({"HA", "HA1"})
"""Alerts that nobody ends alone: an open ACCT."""


def may_do(deed: Deed, role: str) -> bool:
    """Whether a member of staff in this role may do this at all (it may still be held)."""
    return role in deed.roles or role in deed.held_for


def deciders() -> frozenset[str]:
    """The roles that decide what is held."""
    return DECIDERS
