"""Charges, their hearings and what was awarded.

The source keeps apart what is said to have happened (AGENCY_INCIDENTS), who was in it (…_PARTIES)
and with what each of them is charged (…_CHARGES), and gives a hearing one result for each charge:
in the record that is a charge, with a hearing for each result.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from hub.load import fields
from hub.load.nomis import layout
from hub.load.nomis.known import Known
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record.kinds import Row, Value
from record.types.adjudication import ADJUDICATION, ADJUDICATION_AWARD, ADJUDICATION_HEARING

_OUTCOMES = {"DISMISSED": "D", "NOT_PROVEN": "D"}
_AWARDS = {"PERCENT": "STOP_PCT"}
Key = tuple[str, str]
Of = TypeVar("Of", str, Key)


@dataclass
class _Heard:
    """What is read before the rows that need it, by the source's own keys."""

    offences: dict[str, str] = field(default_factory=dict)
    incidents: dict[str, Row] = field(default_factory=dict)
    parties: dict[Key, str] = field(default_factory=dict)
    """The booking of each party to an incident."""
    sittings: dict[str, Row] = field(default_factory=dict)
    charges: dict[Key, Row] = field(default_factory=dict)
    results: dict[Key, Row] = field(default_factory=dict)


def take_adjudications(tables: Tables, known: Known) -> Iterator[Made]:
    """Every charge against somebody of the extract, its hearings, and its awards."""
    heard = _Heard()

    def offence(taking: Taking) -> Iterator[Made]:
        heard.offences[taking.raw("OIC_OFFENCE_ID")] = taking.raw("OIC_OFFENCE_CODE")
        yield from ()

    def incident(taking: Taking) -> Iterator[Made]:
        heard.incidents[taking.raw("AGENCY_INCIDENT_ID")] = _incident(taking, known)
        yield from ()

    def party(taking: Taking) -> Iterator[Made]:
        key = (taking.raw("AGENCY_INCIDENT_ID"), taking.raw("PARTY_SEQ"))
        heard.parties[key] = taking.raw("OFFENDER_BOOK_ID")
        yield from ()

    def sitting(taking: Taking) -> Iterator[Made]:
        heard.sittings[taking.raw("OIC_HEARING_ID")] = _sitting(taking, known)
        yield from ()

    yield from tables.made_from(layout.OFFENCES, offence)
    yield from tables.made_from(layout.CHARGED_INCIDENTS, incident)
    yield from tables.made_from(layout.CHARGED_PARTIES, party)
    yield from tables.made_from(layout.CHARGES, lambda taking: _charge(taking, known, heard))
    yield from tables.made_from(layout.HEARINGS, sitting)
    yield from tables.made_from(layout.HEARING_RESULTS, lambda taking: _hearing(taking, heard))
    yield from tables.made_from(layout.SANCTIONS, lambda taking: _award(taking, known, heard))


def _incident(taking: Taking, known: Known) -> Row:
    happened_at = taking.moment("INCIDENT_DATE", "INCIDENT_TIME")
    if happened_at is None:
        taking.refuse("INCIDENT_DATE", "value_missing")
    officer = known.member(taking, "REPORTED_STAFF_ID")
    laid_at = taking.moment("REPORT_DATE", "REPORT_TIME") or taking.moment("CREATE_DATETIME")
    return {
        "prison": taking.needed(ADJUDICATION, "prison", "AGY_LOC_ID"),
        "happened_at": happened_at,
        "discovered_at": happened_at,
        "place": known.place_words(taking, "INTERNAL_LOCATION_ID", 120) or "–",
        "what": taking.needed(ADJUDICATION, "what", "INCIDENT_DETAILS"),
        "reporting_officer": officer.name if officer is not None else "–",
        "staff_id": officer.id if officer is not None else None,
        "staff_name": officer.name if officer is not None else None,
        "written_at": laid_at or happened_at,
    }


def _charge(taking: Taking, known: Known, heard: _Heard) -> Iterator[Made]:
    incident_id = taking.raw("AGENCY_INCIDENT_ID")
    incident = _found(
        taking, "AGENCY_INCIDENT_ID", incident_id, heard.incidents, "AGENCY_INCIDENTS"
    )
    party = taking.raw("PARTY_SEQ")
    booking = known.bookings.get(heard.parties.get((incident_id, party), ""))
    person_id = known.people.get(booking.root) if booking is not None else None
    if booking is None or person_id is None:
        taking.refuse("PARTY_SEQ", "row_refers_nowhere", value=party, table="OFFENDER_BOOKINGS")
    offence = taking.raw("CHARGED_OIC_OFFENCE_ID")
    if not offence:
        taking.refuse("CHARGED_OIC_OFFENCE_ID", "value_missing")
    code = heard.offences.get(offence, offence)
    key = (incident_id, taking.raw("CHARGE_SEQ"))
    charge: Row = {
        **incident,
        "id": layout.record_id("AGENCY_INCIDENT_CHARGES", *key),
        "person_id": person_id,
        "custody_period_id": booking.period_id,
        "paragraph": taking.listed("offence_paragraph", "CHARGED_OIC_OFFENCE_ID", code),
        "evidence": taking.value(ADJUDICATION, "evidence", "GUILTY_EVIDENCE_TEXT"),
        **dict.fromkeys(("witnesses", "others", "late_reason", "incident_id")),
    }
    heard.charges[key] = charge
    yield "adjudication", charge


def _sitting(taking: Taking, known: Known) -> Row:
    held_at = taking.moment("HEARING_DATE", "HEARING_TIME")
    if held_at is None:
        taking.refuse("HEARING_DATE", "value_missing")
    member = known.member(taking, "HEARING_STAFF_ID")
    return {
        "held_at": held_at,
        "sitting": taking.needed(ADJUDICATION_HEARING, "sitting", "OIC_HEARING_TYPE"),
        "adjudicator": member.name if member is not None else "–",
        "present": taking.value(ADJUDICATION_HEARING, "present", "REPRESENTATIVE_TEXT"),
        "said": taking.value(ADJUDICATION_HEARING, "said", "COMMENT_TEXT"),
        "staff_id": member.id if member is not None else None,
        "staff_name": member.name if member is not None else None,
        "written_at": taking.moment("CREATE_DATETIME") or held_at,
    }


def _hearing(taking: Taking, heard: _Heard) -> Iterator[Made]:
    key = (taking.raw("OIC_HEARING_ID"), taking.raw("RESULT_SEQ"))
    sitting = _found(taking, "OIC_HEARING_ID", key[0], heard.sittings, "OIC_HEARINGS")
    number = taking.raw("CHARGE_SEQ")
    of = (taking.raw("AGENCY_INCIDENT_ID"), number)
    charge = _found(taking, "CHARGE_SEQ", of, heard.charges, "AGENCY_INCIDENT_CHARGES")
    finding = taking.raw("FINDING_CODE").upper()
    hearing: Row = {
        **sitting,
        "id": layout.record_id("OIC_HEARING_RESULTS", *key),
        "person_id": charge["person_id"],
        "adjudication_id": charge["id"],
        "prison": charge["prison"],
        "plea": taking.value(ADJUDICATION_HEARING, "plea", "PLEA_FINDING_CODE"),
        "outcome": _OUTCOMES.get(finding)
        or taking.needed(ADJUDICATION_HEARING, "outcome", "FINDING_CODE"),
        "outcome_reason": None,
        "next_at": None,
    }
    heard.results[key] = hearing
    yield "adjudication_hearing", hearing


def _award(taking: Taking, known: Known, heard: _Heard) -> Iterator[Made]:
    subject = known.subject(taking)
    key = (taking.raw("OIC_HEARING_ID"), taking.raw("RESULT_SEQ"))
    hearing = _found(taking, "OIC_HEARING_ID", key, heard.results, "OIC_HEARING_RESULTS")
    if hearing["person_id"] != subject.person_id:
        taking.refuse(
            "OIC_HEARING_ID", "row_refers_nowhere", value=key[0], table="OIC_HEARING_RESULTS"
        )
    starts = taking.date("EFFECTIVE_DATE") or fields.day_of(str(hearing["held_at"]))
    kind = taking.raw("OIC_SANCTION_CODE").upper()
    named = _AWARDS.get(kind) or taking.needed(ADJUDICATION_AWARD, "kind", "OIC_SANCTION_CODE")
    percentage: Value = None
    if named == "STOP_PCT":
        percentage = taking.value(ADJUDICATION_AWARD, "percentage", "COMPENSATION_AMOUNT")
    yield (
        "adjudication_award",
        {
            "id": layout.record_id(
                "OFFENDER_OIC_SANCTIONS", taking.raw("OFFENDER_BOOK_ID"), taking.raw("SANCTION_SEQ")
            ),
            "person_id": hearing["person_id"],
            "adjudication_id": hearing["adjudication_id"],
            "hearing_id": hearing["id"],
            "prison": hearing["prison"],
            "kind": named,
            "days": _days(taking, dt.date.fromisoformat(starts)),
            "percentage": percentage,
            "details": taking.value(ADJUDICATION_AWARD, "details", "COMMENT_TEXT"),
            "status": taking.needed(ADJUDICATION_AWARD, "status", "STATUS"),
            "starts_on": starts,
            **dict.fromkeys(("suspended_until", "decided_reason", "decided_by", "decided_at")),
            "staff_id": hearing["staff_id"],
            "staff_name": hearing["staff_name"],
            "written_at": hearing["written_at"],
        },
    )


def _days(taking: Taking, starts: dt.date) -> int | None:
    """How many days an award has: the source counts months and days, each from its first day."""
    months, days = (
        fields.whole(taking.raw(column)) or 0 for column in ("SANCTION_MONTHS", "SANCTION_DAYS")
    )
    if not 0 <= months <= 12 or not 0 <= days <= 366:
        taking.left_out("SANCTION_DAYS", "value_out_of_range")
        return None
    place = starts.year * 12 + starts.month - 1 + months
    year, month = place // 12, place % 12 + 1
    ends = dt.date(year, month, min(starts.day, calendar.monthrange(year, month)[1]))
    whole = (ends - starts).days + days
    if whole > 366:
        taking.left_out("SANCTION_DAYS", "value_out_of_range")
        return None
    return whole or None


def _found(taking: Taking, column: str, key: Of, rows: Mapping[Of, Row], table: str) -> Row:
    """The row of another table that this one belongs to; one that belongs nowhere is refused."""
    row = rows.get(key)
    if row is None:
        taking.refuse(column, "row_refers_nowhere", value=taking.raw(column), table=table)
    return row
