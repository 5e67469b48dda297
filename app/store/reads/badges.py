"""The badges that must stay in sight wherever a person is shown, from alerts and assessments.

A badge goes only when the centre has agreed that it may: an ending that still waits on this
terminal leaves the badge where it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from sqlalchemy import Text, func, or_, select, type_coerce

from app.store.reading import Reading
from app.store.reads.merged import Merged, merged
from app.store.reads.source import among
from app.store.tables import CENTRE_ROW, RECORDS
from record import codes
from record.rules.incentives import BASIC
from record.rules.sharing import HIGH_RISK_LEVELS, SHARING_ASSESSMENTS, sharing_risk

Badge = Literal[
    "ACCT_OVERDUE",
    "ACCT_DUE",
    "ACCT",
    "NON_ASSOC",
    "HIGH_CSRA",
    "MEDICAL",
    "ESCAPE",
    "CONTROLLED_UNLOCK",
    "RISK_TO_STAFF",
    "ARSON",
    "PEEP",
    "VULNERABLE",
    "HOLD",
    "BASIC",
]

ORDER: tuple[Badge, ...] = (
    "ACCT_OVERDUE",
    "ACCT_DUE",
    "ACCT",
    "NON_ASSOC",
    "HIGH_CSRA",
    "RISK_TO_STAFF",
    "CONTROLLED_UNLOCK",
    "ESCAPE",
    "MEDICAL",
    "PEEP",
    "ARSON",
    "VULNERABLE",
    "HOLD",
    "BASIC",
)
"""Badges in the order in which they are shown: what may cost a life first.

Overdue and due an ACCT is only by the time of now; the alarm tells (``app.ui.acct``).
"""

_BY_CODE: dict[str, Badge] = {
    "HA": "ACCT",
    "HA1": "ACCT",
    "RSS": "RISK_TO_STAFF",
    "XSA": "RISK_TO_STAFF",
    "XCU": "CONTROLLED_UNLOCK",
    "XEL": "ESCAPE",
    "XA": "ARSON",
    "PEEP": "PEEP",
}
_BY_TYPE: dict[str, Badge] = {"M": "MEDICAL", "V": "VULNERABLE", "T": "HOLD"}
_NEED = "PEEP"

_ALERT = RECORDS["alert"]
_APART = RECORDS["non_association"]
_ASSESSMENT = RECORDS["assessment"]
_LEVEL = RECORDS["incentive_review"]
_PEEP = RECORDS["peep"]
_PERSON = RECORDS["person"]


def badges_of(reading: Reading, person_ids: Iterable[str]) -> dict[str, tuple[Badge, ...]]:
    """The badges of each of these people, in the order shown; people without any are left out."""
    asked = tuple(dict.fromkeys(person_ids))
    if not asked:
        return {}
    one = merged(reading)
    wanted = tuple(one.all_of(asked))
    found: defaultdict[str, set[Badge]] = defaultdict(set)
    for source in (_from_alerts, _from_endings, _from_apart, _from_needs, _from_plans):
        for person_id, badge in source(reading, wanted):
            found[one.standing(person_id)].add(badge)
    for person_id in _on_basic(reading, one, wanted):
        found[person_id].add("BASIC")
    several = {*one.with_others(asked), *_assessed_here(reading, asked)}
    for person_id, badge in _from_assessments(reading, tuple(set(asked) - several)):
        found[person_id].add(badge)
    for person_id in several:
        if sharing_risk(person_id, reading) in HIGH_RISK_LEVELS:
            found[person_id].add("HIGH_CSRA")
    return {
        person_id: tuple(badge for badge in ORDER if badge in badges)
        for person_id, badges in found.items()
    }


def badge_of_alert(code: str) -> Badge | None:
    """The badge that an active alert of this code puts up, if any."""
    if code in _BY_CODE:
        return _BY_CODE[code]
    listed = codes.domain("alert_code").get(code)
    return _BY_TYPE.get(listed.parent) if listed else None


Found = Iterator[tuple[str, Badge]]


def _from_alerts(reading: Reading, people: tuple[str, ...]) -> Found:
    rows = reading.connection.execute(
        select(_ALERT.c.person_id, _ALERT.c.code).where(
            among(_ALERT.c.person_id, people), _ALERT.c.status == "ACTIVE"
        )
    )
    for person_id, code in rows:
        if badge := badge_of_alert(code):
            yield person_id, badge


def _from_endings(reading: Reading, people: tuple[str, ...]) -> Found:
    """Alerts that were ended here and are still active at the centre."""
    rows = reading.connection.execute(
        select(_ALERT.c.person_id, _ALERT.c.code, CENTRE_ROW.c.body)
        .join(
            CENTRE_ROW,
            (CENTRE_ROW.c.record_type == "alert") & (CENTRE_ROW.c.record_id == _ALERT.c.id),
        )
        .where(among(_ALERT.c.person_id, people), _ALERT.c.status != "ACTIVE")
    )
    for person_id, code, body in rows:
        badge = badge_of_alert(code)
        if badge and body and body.get("status") == "ACTIVE":
            yield person_id, badge


def _from_apart(reading: Reading, people: tuple[str, ...]) -> Found:
    rows = reading.connection.execute(
        select(_APART.c.person_id, _APART.c.other_person_id).where(
            _APART.c.status == "ACTIVE",
            or_(among(_APART.c.person_id, people), among(_APART.c.other_person_id, people)),
        )
    )
    wanted = set(people)
    for pair in rows:
        for person_id in pair:
            if person_id in wanted:
                yield person_id, "NON_ASSOC"


def _from_assessments(reading: Reading, people: tuple[str, ...]) -> Found:
    """SQLite takes the other columns of a group from the row that has the greatest value."""
    latest = func.max(_ASSESSMENT.c.assessed_on + _ASSESSMENT.c.id)
    rows = reading.connection.execute(
        select(_ASSESSMENT.c.person_id, _ASSESSMENT.c.level, latest)
        .where(
            among(_ASSESSMENT.c.person_id, people),
            _ASSESSMENT.c.kind.startswith(SHARING_ASSESSMENTS),
        )
        .group_by(_ASSESSMENT.c.person_id)
    )
    for person_id, level, _ in rows:
        if level in HIGH_RISK_LEVELS:
            yield person_id, "HIGH_CSRA"


def _assessed_here(reading: Reading, people: tuple[str, ...]) -> Iterator[str]:
    """Of whom an assessment was made at a terminal: which of those stand, a rule tells."""
    rows = reading.connection.execute(
        select(_ASSESSMENT.c.person_id)
        .where(among(_ASSESSMENT.c.person_id, people), _ASSESSMENT.c.staff_id.is_not(None))
        .distinct()
    )
    yield from rows.scalars()


def _on_basic(reading: Reading, one: Merged, people: tuple[str, ...]) -> set[str]:
    """Whoever was put on basic by the last review of any of their records."""
    rows = reading.connection.execute(
        select(_LEVEL.c.person_id, _LEVEL.c.level)
        .where(among(_LEVEL.c.person_id, people))
        .order_by(_LEVEL.c.reviewed_at, _LEVEL.c.id)
    )
    last = {one.standing(person_id): level for person_id, level in rows}
    return {person_id for person_id, level in last.items() if level == BASIC}


def _from_plans(reading: Reading, people: tuple[str, ...]) -> Found:
    """Who has an evacuation plan."""
    plans = select(_PEEP.c.person_id).where(
        among(_PEEP.c.person_id, people), _PEEP.c.status == "ACTIVE"
    )
    for (person_id,) in reading.connection.execute(plans):
        yield person_id, "PEEP"


def _from_needs(reading: Reading, people: tuple[str, ...]) -> Found:
    needs = type_coerce(_PERSON.c.needs, Text)
    rows = reading.connection.execute(
        select(_PERSON.c.id).where(among(_PERSON.c.id, people), needs.contains(f'"{_NEED}"'))
    )
    for (person_id,) in rows:
        yield person_id, "PEEP"
