"""Adjudications of an extract: charges, hearings and awards, put together from six tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hub.load.extracts import Taken, write_extract

OFFENCES = """\
OIC_OFFENCE_ID,OIC_OFFENCE_CODE
85,51:4
"""
INCIDENTS = """\
AGENCY_INCIDENT_ID,REPORTED_STAFF_ID,INCIDENT_DATE,INCIDENT_TIME,INTERNAL_LOCATION_ID,INCIDENT_DETAILS,REPORT_DATE,REPORT_TIME,AGY_LOC_ID
9,,2026-11-20,2026-11-20 10:05:00,,Two men fought.,2026-11-20,2026-11-20 11:00:00,LEI
"""
PARTIES = """\
AGENCY_INCIDENT_ID,PARTY_SEQ,OFFENDER_BOOK_ID,OIC_INCIDENT_ID
9,1,500,77
9,2,999,78
"""
CHARGES = """\
AGENCY_INCIDENT_ID,CHARGE_SEQ,PARTY_SEQ,CHARGED_OIC_OFFENCE_ID,GUILTY_EVIDENCE_TEXT
9,1,1,85,Camera.
9,2,2,85,
9,3,1,81,
"""
HEARINGS = """\
OIC_HEARING_ID,OIC_HEARING_TYPE,OIC_INCIDENT_ID,HEARING_DATE,HEARING_TIME,HEARING_STAFF_ID,COMMENT_TEXT
5,GOV_ADULT,77,2026-11-21,2026-11-21 09:30:00,,Both were heard.
"""
RESULTS = """\
OIC_HEARING_ID,RESULT_SEQ,AGENCY_INCIDENT_ID,CHARGE_SEQ,PLEA_FINDING_CODE,FINDING_CODE
5,1,9,1,GUILTY,PROVED
5,2,9,3,NOT_GUILTY,DISMISSED
6,1,9,1,GUILTY,PROVED
"""
SANCTIONS = """\
OFFENDER_BOOK_ID,SANCTION_SEQ,OIC_SANCTION_CODE,COMPENSATION_AMOUNT,SANCTION_MONTHS,SANCTION_DAYS,EFFECTIVE_DATE,OIC_HEARING_ID,STATUS,RESULT_SEQ
500,1,CC,,,7,2026-11-21,5,IMMEDIATE,1
500,2,STOP_PCT,50,1,2,2026-11-21,5,SUSPENDED,1
500,3,CC,,,7,2026-11-21,8,IMMEDIATE,1
"""


@pytest.fixture
def taken(tmp_path: Path) -> Taken:
    return Taken(
        write_extract(
            tmp_path / "extract",
            OIC_OFFENCES=OFFENCES,
            AGENCY_INCIDENTS=INCIDENTS,
            AGENCY_INCIDENT_PARTIES=PARTIES,
            AGENCY_INCIDENT_CHARGES=CHARGES,
            OIC_HEARINGS=HEARINGS,
            OIC_HEARING_RESULTS=RESULTS,
            OFFENDER_OIC_SANCTIONS=SANCTIONS,
        )
    )


def test_a_charge_says_what_is_said_to_have_happened_and_under_which_paragraph(
    taken: Taken,
) -> None:
    charge = taken.row("adjudication", paragraph="51:4")
    assert (charge["what"], charge["evidence"]) == ("Two men fought.", "Camera.")
    assert charge["happened_at"] == "2026-11-20T10:05:00.000Z"
    assert charge["written_at"] == "2026-11-20T11:00:00.000Z"
    assert taken.row("adjudication", paragraph="81"), "an offence that is not listed is kept"
    assert taken.fates("AGENCY_INCIDENT_CHARGES") == (2, 0, 1), "one is of nobody in the extract"


def test_each_result_of_a_hearing_is_the_hearing_of_its_charge(taken: Taken) -> None:
    proved, dismissed = (taken.row("adjudication_hearing", outcome=one) for one in ("PROVED", "D"))
    assert proved["adjudication_id"] == taken.row("adjudication", paragraph="51:4")["id"]
    assert dismissed["plea"] == "NOT_GUILTY"
    assert proved["said"] == dismissed["said"] == "Both were heard."
    assert ("OIC_HEARING_RESULTS.csv", 4, "OIC_HEARING_ID", "row_refers_nowhere") in taken.found


def test_an_award_has_its_days_and_belongs_to_its_hearing(taken: Taken) -> None:
    awards = {row["kind"]: row for row in taken.rows("adjudication_award")}
    assert (awards["CC"]["days"], awards["CC"]["status"]) == (7, "IMMEDIATE")
    assert (awards["STOP_PCT"]["days"], awards["STOP_PCT"]["percentage"]) == (32, 50)
    assert taken.fates("OFFENDER_OIC_SANCTIONS") == (2, 0, 1)
