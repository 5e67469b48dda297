"""The list of all record types; nothing else knows the list."""

from collections.abc import Mapping

from record.field import RecordType
from record.kinds import Row
from record.types.acct import ACCT, ACCT_ACTION, ACCT_OBSERVATION, ACCT_REVIEW
from record.types.adjudication import ADJUDICATION, ADJUDICATION_AWARD, ADJUDICATION_HEARING
from record.types.alert import ALERT, NON_ASSOCIATION
from record.types.application import APPLICATION, APPLICATION_ANSWER
from record.types.contact import CONTACT, CONTACT_MARKER, VISIT, VISIT_OUTCOME
from record.types.custody import ASSESSMENT, CUSTODY_PERIOD, INCENTIVE_REVIEW
from record.types.diary import DIARY_ENTRY, DIARY_MARK
from record.types.estate import LOCATION, MOVEMENT, STAY
from record.types.force import (
    FORCE_EXAMINATION,
    FORCE_REVIEW,
    FORCE_STAFF,
    FORCE_STATEMENT,
    USE_OF_FORCE,
)
from record.types.handover import HANDOVER, HANDOVER_READ
from record.types.incident import (
    INCIDENT,
    INCIDENT_ADDITION,
    INCIDENT_ANSWER,
    INCIDENT_PERSON,
    INCIDENT_STAFF,
    INCIDENT_TOLD,
    INVOLVEMENT,
)
from record.types.intake import INTAKE, RECEPTION_SCREEN, WARRANT
from record.types.key_work import KEY_WORK_SESSION
from record.types.known import KNOWN_PERSON
from record.types.leaving import LEAVING_STEP
from record.types.needs import ADJUSTMENT, PEEP
from record.types.note import CASE_NOTE, NOTE_AMENDMENT
from record.types.numbers import NUMBER_BLOCK
from record.types.person import ALIAS, IDENTIFIER, PERSON
from record.types.photograph import PHOTOGRAPH
from record.types.planning import PLANNED_MOVEMENT
from record.types.property import (
    CASH_COUNT,
    CONTAINER_MOVE,
    CONTAINER_SEAL,
    PROPERTY_CONTAINER,
    PROPERTY_ITEM,
    PROPERTY_SIGNATURE,
)
from record.types.regime import ACTIVITY, ALLOCATION, APPOINTMENT, ATTENDANCE
from record.types.roll import ROLL_CHECK, ROLL_COUNT, ROLL_SIGNATURE
from record.types.search import ADMISSION_SEARCH
from record.types.staff import STAFF
from record.types.unsettled import CONFLICT, DISCREPANCY, HELD_ACTION, HISTORY, POSSIBLE_MATCH

RECORD_TYPES: tuple[RecordType, ...] = (
    PERSON,
    LOCATION,
    NUMBER_BLOCK,
    PLANNED_MOVEMENT,
    CUSTODY_PERIOD,
    STAY,
    ALERT,
    NON_ASSOCIATION,
    PEEP,
    ACCT,
    ACCT_REVIEW,
    ACCT_OBSERVATION,
    ACCT_ACTION,
    CONFLICT,
    DISCREPANCY,
    HELD_ACTION,
    POSSIBLE_MATCH,
    ALIAS,
    IDENTIFIER,
    ASSESSMENT,
    MOVEMENT,
    LEAVING_STEP,
    ADMISSION_SEARCH,
    INTAKE,
    WARRANT,
    RECEPTION_SCREEN,
    INCENTIVE_REVIEW,
    ADJUDICATION,
    ADJUDICATION_HEARING,
    ADJUDICATION_AWARD,
    PHOTOGRAPH,
    ADJUSTMENT,
    CONTACT,
    CONTACT_MARKER,
    VISIT,
    VISIT_OUTCOME,
    PROPERTY_CONTAINER,
    CONTAINER_SEAL,
    CONTAINER_MOVE,
    PROPERTY_ITEM,
    CASH_COUNT,
    PROPERTY_SIGNATURE,
    HANDOVER,
    HANDOVER_READ,
    DIARY_ENTRY,
    DIARY_MARK,
    APPLICATION,
    APPLICATION_ANSWER,
    KEY_WORK_SESSION,
    ROLL_CHECK,
    ROLL_COUNT,
    ROLL_SIGNATURE,
    ACTIVITY,
    ALLOCATION,
    APPOINTMENT,
    ATTENDANCE,
    INVOLVEMENT,
    INCIDENT,
    INCIDENT_PERSON,
    INCIDENT_STAFF,
    INCIDENT_TOLD,
    INCIDENT_ANSWER,
    INCIDENT_ADDITION,
    USE_OF_FORCE,
    FORCE_STAFF,
    FORCE_EXAMINATION,
    FORCE_REVIEW,
    FORCE_STATEMENT,
    STAFF,
    NOTE_AMENDMENT,
    CASE_NOTE,
    KNOWN_PERSON,
    HISTORY,
)
"""In the order in which a page carries them: what a wing needs first comes first."""

BY_NAME: Mapping[str, RecordType] = {rt.name: rt for rt in RECORD_TYPES}


OWN_STREAMS: frozenset[str] = frozenset(rt.stream for rt in RECORD_TYPES if rt.stream)
"""Streams that hold records of types of their own, and nothing that is in another stream."""


def types_in(stream: str) -> tuple[RecordType, ...]:
    """The types of the records that travel in a stream."""
    own = stream if stream in OWN_STREAMS else None
    return tuple(rt for rt in RECORD_TYPES if rt.stream == own)


def people_of(record_type: str, row: Row) -> list[str]:
    """The ids of the people whom a record is about, the first of them first."""
    return _ids(row, BY_NAME[record_type].person_fields)


def named_in(record_type: str, row: Row) -> list[str]:
    """The ids of the people whom a record is about, also where it does not travel with them."""
    kind = BY_NAME[record_type]
    return _ids(row, (*kind.person_fields, *kind.names_people))


def _ids(row: Row, names: tuple[str, ...]) -> list[str]:
    return [person_id for name in names if isinstance(person_id := row.get(name), str)]
