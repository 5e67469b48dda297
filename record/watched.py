"""What stands in an audit trail besides the actions: looking, searching, signing in, exporting.

Each has the name that the trail calls it by, and a label.
"""

from __future__ import annotations

from collections.abc import Mapping

from record.deeds import DEEDS

OPEN_PERSON = "open_person"
OPEN_WING = "open_wing"
OPEN_MATTER = "open_matter"
OPEN_HANDOVER = "open_handover"
OPEN_NIGHTS = "open_nights"
OPEN_UNLOCK = "open_unlock"
OPEN_RECEPTION = "open_reception"
OPEN_INCIDENT = "open_incident"
OPEN_FORCE = "open_force"
OPEN_BOOK = "open_book"
FIND = "find"
SEARCH = "search_admission"
TURNED_AWAY = "turned_away"
REFUSED = "not_allowed"
EXPORT_PENDING = "export_pending"
PRINT = "print"
ALARM_WING = "alarm_wing"
LOCK = "lock"
SIGN_OUT = "sign_out"
AUDIT_READ = "audit_read"
SUBJECT_ACCESS = "subject_access"
RETENTION = "retention"

LABELS: Mapping[str, str] = {
    OPEN_PERSON: "Record opened",
    TURNED_AWAY: "Asked for, not opened",
    OPEN_WING: "Wing board opened",
    OPEN_MATTER: "Something to settle opened",
    OPEN_HANDOVER: "Handover opened",
    OPEN_NIGHTS: "ACCTs through the night opened",
    OPEN_UNLOCK: "Unlock list opened",
    OPEN_RECEPTION: "Reception board opened",
    OPEN_INCIDENT: "Incident opened",
    OPEN_FORCE: "Use of force opened",
    OPEN_BOOK: "Wing book opened",
    FIND: "Searched",
    SEARCH: "Searched before an admission",
    REFUSED: "Tried what their role may not do",
    EXPORT_PENDING: "Entries written to a file",
    PRINT: "Printed",
    ALARM_WING: "ACCT alarm set for a wing or the prison",
    "sign_in": "Signed in",
    "sign_in_offline": "Signed in without the centre",
    "sign_in_failed": "Sign-in failed",
    LOCK: "Screen locked",
    SIGN_OUT: "Signed out",
    "password_change": "Password changed",
    AUDIT_READ: "Audit trail read",
    SUBJECT_ACCESS: "Copy made for the person",
    "audit_verified": "Audit trails checked",
    "audit_checkpoint": "Audit trails signed",
    "enrol": "Terminal enrolled",
    "enrol_code": "Enrolment code made",
    "terminal_revoke": "Terminal withdrawn",
    "staff_add": "Member of staff added or changed",
    "single_sign_on": "Identity provider changed",
    "staff_leave": "Member of staff has left",
    "restored": "Centre restored from a backup",
    "programs": "Version of the program asked for",
    "backup": "Backup made",
    "migrate": "Database brought up to date",
    "load": "Extract loaded",
    "import_pending": "File carried by hand taken in",
    RETENTION: "Records ended that are no longer kept",
}


def label_of(deed: str) -> str:
    """What a line of a trail is called, in English; its own name where it has none."""
    return DEEDS[deed].label if deed in DEEDS else LABELS.get(deed, deed)
