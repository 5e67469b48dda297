"""The tables of Prison NOMIS that have a place in the record, in the order in which they are read.

Every other table is counted and reported as having none.
"""

from __future__ import annotations

from hub.load.tables import Spec
from record.ids import derived_id

NAME = "nomis"

AGENCIES = Spec("AGENCY_LOCATIONS", ("AGY_LOC_ID",), ("AGY_LOC_ID", "DESCRIPTION"), ("movement",))
PLACE_PROFILES = Spec(
    "AGY_INT_LOC_PROFILES",
    ("INTERNAL_LOCATION_ID", "INT_LOC_PROFILE_TYPE", "INT_LOC_PROFILE_CODE"),
    ("INTERNAL_LOCATION_ID", "INT_LOC_PROFILE_TYPE", "INT_LOC_PROFILE_CODE"),
    ("location",),
    expected=False,
)
PLACES = Spec(
    "AGENCY_INTERNAL_LOCATIONS",
    ("INTERNAL_LOCATION_ID",),
    ("INTERNAL_LOCATION_ID", "INTERNAL_LOCATION_CODE", "AGY_LOC_ID"),
    ("location",),
)
STAFF_ACCOUNTS = Spec("STAFF_USER_ACCOUNTS", ("USERNAME",), ("USERNAME", "STAFF_ID"), ("staff",))
STAFF_ROLES = Spec(
    "STAFF_LOCATION_ROLES",
    ("CAL_AGY_LOC_ID", "SAC_STAFF_ID", "FROM_DATE", "POSITION", "ROLE"),
    ("SAC_STAFF_ID",),
    ("staff",),
)
STAFF_MEMBERS = Spec("STAFF_MEMBERS", ("STAFF_ID",), ("STAFF_ID", "LAST_NAME"), ("staff",))
OFFENDERS = Spec(
    "OFFENDERS",
    ("OFFENDER_ID",),
    ("OFFENDER_ID", "LAST_NAME"),
    ("person", "alias", "identifier"),
)
BOOKINGS = Spec(
    "OFFENDER_BOOKINGS",
    ("OFFENDER_BOOK_ID",),
    ("OFFENDER_BOOK_ID",),
    ("custody_period", "stay"),
)
IDENTIFIERS = Spec(
    "OFFENDER_IDENTIFIERS",
    ("OFFENDER_ID", "OFFENDER_ID_SEQ"),
    ("OFFENDER_ID", "OFFENDER_ID_SEQ", "IDENTIFIER_TYPE", "IDENTIFIER"),
    ("identifier",),
)
LANGUAGES = Spec(
    "OFFENDER_LANGUAGES",
    ("OFFENDER_BOOK_ID", "LANGUAGE_TYPE", "LANGUAGE_CODE"),
    ("OFFENDER_BOOK_ID", "LANGUAGE_CODE"),
    ("person",),
)
BELIEFS = Spec("OFFENDER_BELIEFS", ("BELIEF_ID",), ("BELIEF_ID", "BELIEF_CODE"), ("person",))
PROFILES = Spec(
    "OFFENDER_PROFILE_DETAILS",
    ("OFFENDER_BOOK_ID", "PROFILE_SEQ", "PROFILE_TYPE"),
    ("OFFENDER_BOOK_ID", "PROFILE_TYPE"),
    ("person",),
)
HEALTH = Spec(
    "OFFENDER_HEALTH_PROBLEMS",
    ("OFFENDER_HEALTH_PROBLEM_ID",),
    ("OFFENDER_HEALTH_PROBLEM_ID", "OFFENDER_BOOK_ID", "PROBLEM_CODE"),
    ("person",),
)
LEGAL_STATUSES = Spec(
    "OFFENDER_IMPRISON_STATUSES",
    ("OFFENDER_BOOK_ID", "IMPRISON_STATUS_SEQ"),
    ("OFFENDER_BOOK_ID", "IMPRISON_STATUS_SEQ", "IMPRISONMENT_STATUS"),
    ("custody_period",),
)
KEY_DATES = Spec(
    "OFFENDER_SENT_CALCULATIONS",
    ("OFFENDER_SENT_CALCULATION_ID",),
    ("OFFENDER_SENT_CALCULATION_ID", "OFFENDER_BOOK_ID"),
    ("custody_period",),
)
KEY_WORKERS = Spec(
    "OFFENDER_KEY_WORKERS",
    ("OFFENDER_BOOK_ID", "OFFICER_ID", "ASSIGNED_DATE", "ASSIGNED_TIME"),
    ("OFFENDER_BOOK_ID", "OFFICER_ID"),
    ("custody_period",),
)
BEDS = Spec(
    "BED_ASSIGNMENT_HISTORIES",
    ("OFFENDER_BOOK_ID", "BED_ASSIGN_SEQ"),
    ("OFFENDER_BOOK_ID", "BED_ASSIGN_SEQ", "LIVING_UNIT_ID"),
    ("stay",),
)
ALERTS = Spec(
    "OFFENDER_ALERTS",
    ("OFFENDER_BOOK_ID", "ALERT_SEQ"),
    ("OFFENDER_BOOK_ID", "ALERT_SEQ", "ALERT_TYPE", "ALERT_CODE"),
    ("alert",),
)
NON_ASSOCIATIONS = Spec(
    "OFFENDER_NA_DETAILS",
    ("OFFENDER_ID", "NS_OFFENDER_ID", "TYPE_SEQ"),
    ("OFFENDER_ID", "NS_OFFENDER_ID"),
    ("non_association",),
    expected=False,
)
ASSESSMENT_TYPES = Spec(
    "ASSESSMENTS",
    ("ASSESSMENT_ID",),
    ("ASSESSMENT_ID", "ASSESSMENT_CODE"),
    ("assessment",),
    expected=False,
)
ASSESSMENTS = Spec(
    "OFFENDER_ASSESSMENTS",
    ("OFFENDER_BOOK_ID", "ASSESSMENT_SEQ"),
    ("OFFENDER_BOOK_ID", "ASSESSMENT_SEQ", "ASSESSMENT_TYPE_ID"),
    ("assessment", "custody_period"),
)
MOVEMENTS = Spec(
    "OFFENDER_EXTERNAL_MOVEMENTS",
    ("OFFENDER_BOOK_ID", "MOVEMENT_SEQ"),
    ("OFFENDER_BOOK_ID", "MOVEMENT_SEQ", "MOVEMENT_TYPE"),
    ("movement", "custody_period"),
)
INCENTIVES = Spec(
    "OFFENDER_IEP_LEVELS",
    ("OFFENDER_BOOK_ID", "IEP_LEVEL_SEQ"),
    ("OFFENDER_BOOK_ID", "IEP_LEVEL_SEQ", "IEP_LEVEL"),
    ("incentive_review",),
)
CASE_NOTES = Spec(
    "OFFENDER_CASE_NOTES",
    ("CASE_NOTE_ID",),
    ("CASE_NOTE_ID", "OFFENDER_BOOK_ID", "CASE_NOTE_TEXT"),
    ("case_note", "note_amendment"),
)

CONTAINERS = Spec(
    "OFFENDER_PPTY_CONTAINERS",
    ("PROPERTY_CONTAINER_ID",),
    ("PROPERTY_CONTAINER_ID", "OFFENDER_BOOK_ID", "CONTAINER_CODE"),
    ("property_container", "container_seal", "container_move"),
    expected=False,
)
CONTACT_NAMES = Spec(
    "PERSONS", ("PERSON_ID",), ("PERSON_ID", "LAST_NAME"), ("contact",), expected=False
)
CONTACTS = Spec(
    "OFFENDER_CONTACT_PERSONS",
    ("OFFENDER_CONTACT_PERSON_ID",),
    ("OFFENDER_CONTACT_PERSON_ID", "OFFENDER_BOOK_ID", "PERSON_ID"),
    ("contact",),
    expected=False,
)
VISITS = Spec(
    "OFFENDER_VISITS",
    ("OFFENDER_VISIT_ID",),
    ("OFFENDER_VISIT_ID", "OFFENDER_BOOK_ID", "VISIT_DATE"),
    ("visit", "visit_outcome"),
    expected=False,
)
OFFENCES = Spec(
    "OIC_OFFENCES",
    ("OIC_OFFENCE_ID",),
    ("OIC_OFFENCE_ID", "OIC_OFFENCE_CODE"),
    ("adjudication",),
    expected=False,
)
CHARGED_INCIDENTS = Spec(
    "AGENCY_INCIDENTS",
    ("AGENCY_INCIDENT_ID",),
    ("AGENCY_INCIDENT_ID", "AGY_LOC_ID"),
    ("adjudication",),
    expected=False,
)
CHARGED_PARTIES = Spec(
    "AGENCY_INCIDENT_PARTIES",
    ("AGENCY_INCIDENT_ID", "PARTY_SEQ"),
    ("AGENCY_INCIDENT_ID", "PARTY_SEQ"),
    ("adjudication",),
    expected=False,
)
CHARGES = Spec(
    "AGENCY_INCIDENT_CHARGES",
    ("AGENCY_INCIDENT_ID", "CHARGE_SEQ"),
    ("AGENCY_INCIDENT_ID", "CHARGE_SEQ", "PARTY_SEQ"),
    ("adjudication",),
    expected=False,
)
HEARINGS = Spec(
    "OIC_HEARINGS",
    ("OIC_HEARING_ID",),
    ("OIC_HEARING_ID",),
    ("adjudication_hearing",),
    expected=False,
)
HEARING_RESULTS = Spec(
    "OIC_HEARING_RESULTS",
    ("OIC_HEARING_ID", "RESULT_SEQ"),
    ("OIC_HEARING_ID", "RESULT_SEQ", "AGENCY_INCIDENT_ID", "CHARGE_SEQ"),
    ("adjudication_hearing",),
    expected=False,
)
SANCTIONS = Spec(
    "OFFENDER_OIC_SANCTIONS",
    ("OFFENDER_BOOK_ID", "SANCTION_SEQ"),
    ("OFFENDER_BOOK_ID", "SANCTION_SEQ", "OIC_HEARING_ID", "RESULT_SEQ"),
    ("adjudication_award",),
    expected=False,
)

SPECS = (
    AGENCIES,
    PLACE_PROFILES,
    PLACES,
    STAFF_ACCOUNTS,
    STAFF_ROLES,
    STAFF_MEMBERS,
    OFFENDERS,
    BOOKINGS,
    IDENTIFIERS,
    LANGUAGES,
    BELIEFS,
    PROFILES,
    HEALTH,
    LEGAL_STATUSES,
    KEY_DATES,
    KEY_WORKERS,
    BEDS,
    ALERTS,
    NON_ASSOCIATIONS,
    ASSESSMENT_TYPES,
    ASSESSMENTS,
    MOVEMENTS,
    INCENTIVES,
    CASE_NOTES,
    CONTAINERS,
    CONTACT_NAMES,
    CONTACTS,
    VISITS,
    OFFENCES,
    CHARGED_INCIDENTS,
    CHARGED_PARTIES,
    CHARGES,
    HEARINGS,
    HEARING_RESULTS,
    SANCTIONS,
)


def record_id(table: str, *key: str) -> str:
    """The id that always belongs to a row of this layout, whenever and wherever it is loaded."""
    return derived_id(NAME, table, *key)
